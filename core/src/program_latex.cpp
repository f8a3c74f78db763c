#include "nabla/program_latex.h"

#include <cmath>
#include <utility>

#include "latex_expression.h"
#include "latex_rules.h"
#include "latex_text.h"
#include "nabla/error.h"
#include "nabla/program_source.h"

namespace nabla {

namespace {

/// The name of a node in formulas: its own, or v with its id.
std::string symbol_of(const Program& program, int id) {
    const Node& node = program.graph().node(id);
    if (node.kind == NodeKind::operation && node.name.empty()) {
        return "v_{" + std::to_string(id) + "}";
    }
    return in_place(of_leaf(program, id), Binding::atom);
}

/// Every node of a program as it stands in a formula. An operand without a name has one place only, so its text moves
/// there.
std::vector<Expression> all_expressions(const Program& program) {
    const Graph& graph = program.graph();
    std::vector<Expression> texts(graph.nodes.size());
    std::vector<Expression> bodies(graph.nodes.size());
    const auto use = [&](int id) {
        const auto i = static_cast<std::size_t>(id);
        return graph.nodes[i].kind == NodeKind::operation && graph.nodes[i].name.empty() ? std::move(texts[i])
                                                                                         : texts[i];
    };
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
        const Node& node = graph.nodes[i];
        if (node.kind != NodeKind::operation) {
            texts[i] = of_leaf(program, static_cast<int>(i));
            continue;
        }
        Expression first = use(node.operands[0]);
        Expression second = node.arity == 2 ? use(node.operands[1]) : Expression{};
        bodies[i] = applied(graph, node, std::move(first), std::move(second));
        texts[i] = node.name.empty() ? std::move(bodies[i]) : Expression{latex_name(node.name)};
    }
    return bodies;
}

std::string leaf_statement(const Program& program, const Statement& statement) {
    const Node& node = program.graph().node(statement.node);
    const std::string name = latex_name(statement.name);
    if (node.rows > kMaxShownSide || node.columns > kMaxShownSide) {
        return name + " \\in \\mathbb{R}^{" + std::to_string(node.rows) + " \\times " + std::to_string(node.columns) +
               "}";
    }
    return name + " = " + latex_block(program.value(statement.node));
}

/// The same program with its sigmoids and softmaxes whole.
Program unexpanded(const Program& program) {
    Program whole(present_source(program), {.output = program.options().output});
    whole.run_forward();
    return whole;
}

constexpr std::size_t kLongFormula = 160;  // characters of LaTeX; above, an operand stands by its symbol
constexpr int kDeepFormula = 6;

/// The node in symbols, down to the next names; deep or long operands stand as v_{id}.
Expression short_expression(const Program& program, int id, int depth) {
    const Node& node = program.graph().node(id);
    if (node.kind != NodeKind::operation) {
        return of_leaf(program, id);
    }
    const auto operand = [&](int slot) -> Expression {
        const int from = node.operands[static_cast<std::size_t>(slot)];
        const Node& other = program.graph().node(from);
        if (other.kind != NodeKind::operation) {
            return of_leaf(program, from);
        }
        if (!other.name.empty()) {
            return {latex_name(other.name)};
        }
        if (depth >= kDeepFormula) {
            return {symbol_of(program, from)};
        }
        Expression inner = short_expression(program, from, depth + 1);
        return inner.text.size() > kLongFormula ? Expression{symbol_of(program, from)} : inner;
    };
    Expression first = operand(0);
    return applied(program.graph(), node, std::move(first), node.arity == 2 ? operand(1) : Expression{});
}

std::string overlined(const std::string& symbol) { return "\\overline{" + symbol + "}"; }

/// A sum of numbers or matrices: "-0.06 + 1".
std::string sum_text(const std::vector<ConstBlock>& terms) {
    std::string text;
    for (const ConstBlock& term : terms) {
        const Expression value = of_value(term);
        text += text.empty() ? value.text : " + " + in_place(value, Binding::product);
    }
    return text;
}

LocalDerivative local_derivative(const Program& program, const Node& node, int id, const Edge& edge) {
    const std::string y = symbol_of(program, id);
    const std::string a = symbol_of(program, node.operands[0]);
    const std::string b = node.arity == 2 ? symbol_of(program, node.operands[1]) : std::string();
    const std::string adjoint = overlined(y);
    const std::string& operand = edge.slot == 0 ? a : b;
    const std::string rule = fill(latex_rule(node.operation).derivatives[static_cast<std::size_t>(edge.slot)],
                                  {{'1', a}, {'2', b}, {'y', y}, {'g', adjoint}});
    const std::string gains = overlined(operand) + " \\mathrel{+}= ";
    const std::string total = latex_block(program.contribution(edge));
    if (!rule_of(node.operation).elementwise()) {
        return {0, gains + rule, gains + total};
    }
    const std::string derivative = "\\frac{\\partial " + y + "}{\\partial " + operand + "} = " + rule;
    const ConstBlock slope = program.local(edge);
    const std::string value = latex_block(slope);
    const std::string product = in_place(of_value(program.adjoint(id)), Binding::product) +
                                (slope.size() == 1 ? " \\cdot " : " \\odot ") +
                                in_place(of_value(slope), Binding::product);
    return {0, rule == value ? derivative : derivative + " = " + value, gains + product + " = " + total};
}

// The longest sums that are written out.
constexpr std::size_t kShownNumbers = 12;
constexpr std::size_t kShownMatrices = 3;

std::string adjoint_latex(const Program& program, int id) {
    const Graph& graph = program.graph();
    const Node& node = graph.node(id);
    if (!node.varies || !node.reached) {
        return {};
    }
    const std::string name = overlined(symbol_of(program, id));
    const std::string total = latex_block(program.adjoint(id));
    std::vector<ConstBlock> terms;
    for (const Edge& edge : graph.edges) {
        if (edge.from == id && edge.offset >= 0) {
            terms.push_back(program.contribution(edge));
        }
    }
    const std::size_t shown = is_number(node) ? kShownNumbers : kShownMatrices;
    if (terms.size() < 2 || terms.size() > shown) {
        return name + " = " + total;
    }
    return name + " = " + sum_text(terms) + " = " + total;
}

}  // namespace

std::vector<std::string> statement_latex(const Program& program) {
    if (program.options().expand) {
        return statement_latex(unexpanded(program));
    }
    const std::vector<Expression> bodies = all_expressions(program);
    std::vector<std::string> lines;
    for (const Statement& statement : program.graph().statements) {
        const Node& node = program.graph().node(statement.node);
        lines.push_back(node.kind == NodeKind::operation
                            ? latex_name(statement.name) + " = " + bodies[static_cast<std::size_t>(statement.node)].text
                            : leaf_statement(program, statement));
    }
    return lines;
}

NodeExplanation explain(const Program& program, int node) {
    const Graph& graph = program.graph();
    if (node < 0 || node >= static_cast<int>(graph.nodes.size())) {
        throw Error(
            ErrorCode::out_of_range, "explain",
            "wanted a node from 0 to " + std::to_string(graph.nodes.size() - 1) + ", got " + std::to_string(node));
    }
    const Node& explained = graph.node(node);
    const std::string value = latex_block(program.value(node));
    NodeExplanation explanation{.adjoint = adjoint_latex(program, node)};
    if (explained.kind != NodeKind::operation) {
        const std::string symbol = symbol_of(program, node);
        explanation.formula = symbol == value ? value : symbol + " = " + value;
        return explanation;
    }
    explanation.formula = symbol_of(program, node) + " = " + short_expression(program, node, 0).text;
    Expression first = of_value(program.value(explained.operands[0]));
    Expression second = explained.arity == 2 ? of_value(program.value(explained.operands[1])) : Expression{};
    const std::string numbers = applied(graph, explained, std::move(first), std::move(second)).text;
    explanation.numbers = explained.operation == Operation::identity ? value : numbers + " = " + value;
    for (int slot = 0; slot < explained.arity; ++slot) {
        const int edge = explained.first_edge + slot;
        if (graph.edges[static_cast<std::size_t>(edge)].offset >= 0) {
            LocalDerivative local =
                local_derivative(program, explained, node, graph.edges[static_cast<std::size_t>(edge)]);
            local.edge = edge;
            explanation.locals.push_back(std::move(local));
        }
    }
    return explanation;
}

}  // namespace nabla
