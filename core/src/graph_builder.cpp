#include "graph_builder.h"

#include <utility>

#include "graph_expansion.h"
#include "refusal.h"
#include "shape_hints.h"

namespace nabla {

namespace {

constexpr std::size_t kLongestQuote = 24;  // bytes of an operand's text in a message

/// What a node takes beside its own numbers: a contribution for each operand that varies, and for an elementwise
/// operation a local derivative.
struct EdgeNumbers {
    Index contribution = 0;
    Index local = 0;
};

EdgeNumbers edge_numbers(const Node& to, const Node& from) {
    if (!to.varies || !from.varies) {
        return {};
    }
    return {from.size(), rule_of(to.operation).elementwise() ? to.size() : 0};
}

/// Marks what the output depends on, from the output down.
void mark_reached(Graph& graph) {
    graph.nodes[static_cast<std::size_t>(graph.output)].reached = true;
    for (int id = graph.output; id >= 0; --id) {
        const Node& node = graph.node(id);
        if (node.reached) {
            for (const int operand : node.inputs()) {
                graph.nodes[static_cast<std::size_t>(operand)].reached = true;
            }
        }
    }
}

void place_edges(Graph& graph) {
    std::size_t count = 0;
    for (const Node& node : graph.nodes) {
        count += static_cast<std::size_t>(node.arity);
    }
    graph.edges.reserve(count);
    for (int id = 0; id < static_cast<int>(graph.nodes.size()); ++id) {
        Node& node = graph.nodes[static_cast<std::size_t>(id)];
        node.first_edge = static_cast<int>(graph.edges.size());
        for (int slot = 0; slot < node.arity; ++slot) {
            Edge edge{.from = node.operands[static_cast<std::size_t>(slot)], .to = id, .slot = slot};
            const EdgeNumbers numbers = node.reached ? edge_numbers(node, graph.node(edge.from)) : EdgeNumbers{};
            if (numbers.contribution > 0) {
                edge.offset = std::exchange(graph.contribution_count, graph.contribution_count + numbers.contribution);
            }
            if (numbers.local > 0) {
                edge.local_offset = std::exchange(graph.local_count, graph.local_count + numbers.local);
            }
            graph.edges.push_back(edge);
        }
    }
}

}  // namespace

GraphBuilder::GraphBuilder(std::shared_ptr<const std::string> source, bool expand, std::size_t expected)
    : expand_(expand) {
    graph_.source = std::move(source);
    graph_.nodes.reserve(expected);
    graph_.statements.reserve(expected);
    graph_.leaf_values.reserve(expected);
}

int GraphBuilder::leaf(NodeKind kind, Shape shape, std::span<const double> numbers, const SourceSpan& span,
                       std::string_view symbol) {
    Node node{.kind = kind, .symbol = symbol, .rows = shape.rows, .columns = shape.columns, .span = span};
    const int id = append(node, std::int64_t{2} * static_cast<std::int64_t>(numbers.size()));
    graph_.leaf_values.insert(graph_.leaf_values.end(), numbers.begin(), numbers.end());
    return id;
}

int GraphBuilder::apply(Operation operation, int a, int b, const SourceSpan& span) {
    const OperationRule& rule = rule_of(operation);
    const Shape shape = rule.shape(node(a).shape(), b < 0 ? Shape{} : node(b).shape());
    if (shape.rows == 0) {
        refuse_shapes(rule, a, b, span);
    }
    if (expand_) {
        if (const int expanded = expand_operation(*this, operation, a, b, span); expanded >= 0) {
            return expanded;
        }
    }
    Node made{.kind = NodeKind::operation,
              .operation = operation,
              .symbol = rule.symbol,
              .operands = {a, b < 0 ? 0 : b},
              .arity = rule.arity,
              .rows = shape.rows,
              .columns = shape.columns,
              .span = span};
    std::int64_t numbers = std::int64_t{2} * shape.rows * shape.columns;
    for (const int operand : made.inputs()) {
        made.varies = made.varies || (!constant_ && node(operand).varies);
    }
    for (const int operand : made.inputs()) {
        const EdgeNumbers more = edge_numbers(made, node(operand));
        numbers += more.contribution + std::int64_t{more.local};
    }
    const int id = append(made, numbers);
    graph_.leaf_values.resize(static_cast<std::size_t>(graph_.value_count));
    return id;
}

int GraphBuilder::append(Node& added, std::int64_t numbers) {
    if (graph_.nodes.size() == static_cast<std::size_t>(kMaxNodes)) {
        refuse(ProgramErrorCode::too_many_nodes, added.span,
               {"the program has more than ", std::to_string(kMaxNodes), " nodes"});
    }
    numbers_ += numbers;
    if (numbers_ > kMaxNumbers) {
        refuse(
            ProgramErrorCode::too_large, added.span,
            {"with this ", shape_text(added.rows, added.columns), " value the program needs ", std::to_string(numbers_),
             " numbers for values and gradients; at most ", std::to_string(kMaxNumbers), " are kept"});
    }
    added.offset = graph_.value_count;
    graph_.value_count += added.size();
    graph_.nodes.push_back(added);
    return static_cast<int>(graph_.nodes.size()) - 1;
}

void GraphBuilder::negate_leaf(int id, const SourceSpan& span) {
    Node& leaf = node(id);
    leaf.span = span;
    for (Index k = 0; k < leaf.size(); ++k) {
        double& number = graph_.leaf_values[static_cast<std::size_t>(leaf.offset + k)];
        number = -number;
    }
}

void GraphBuilder::add_statement(const Statement& statement) {
    Node& named = node(statement.node);
    named.name = statement.name;
    if (named.kind == NodeKind::input) {
        named.varies = true;
        graph_.inputs.push_back(statement.node);
    }
    if (named.kind == NodeKind::input || named.kind == NodeKind::constant) {
        named.span = statement.span;
    }
    graph_.statements.push_back(statement);
}

Graph GraphBuilder::finish(int output) && {
    graph_.output = output;
    mark_reached(graph_);
    place_edges(graph_);
    return std::move(graph_);
}

/// "the left side, W, is 2×3"
std::string GraphBuilder::operand_text(std::string_view role, int id) const {
    const Node& operand = graph_.node(id);
    const auto first = static_cast<std::size_t>(operand.span.first_byte);
    const std::string_view quote =
        std::string_view(*graph_.source).substr(first, static_cast<std::size_t>(operand.span.end_byte) - first);
    const bool is_short = quote.size() <= kLongestQuote && quote.find('\n') == std::string_view::npos;
    const std::string_view name = !operand.name.empty() ? operand.name : (is_short ? quote : "");
    const std::string_view comma = name.empty() ? "" : ",";
    return joined({role, name.empty() ? "" : ", ", name, comma, " is ", shape_text(operand.rows, operand.columns)});
}

void GraphBuilder::refuse_shapes(const OperationRule& rule, int a, int b, const SourceSpan& span) const {
    const bool infix = rule.notation == Notation::infix;
    refuse(ProgramErrorCode::shape_mismatch, span,
           {operand_text(infix ? "the left side" : "the first argument", a), " and ",
            operand_text(infix ? "the right side" : "the second", b), "; ", rule.signature, " wants ", rule.wanted},
           {shape_hint(rule, graph_.node(a), graph_.node(b))});
}

}  // namespace nabla
