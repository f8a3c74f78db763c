#include "latex_expression.h"

#include <utility>

#include "latex_text.h"

namespace nabla {

namespace {

/// × of numbers is a dot, entry by entry of two matrices a circled one.
std::string_view product_sign(const Graph& graph, const Node& node) {
    const bool entries = !is_number(graph.node(node.operands[0])) && !is_number(graph.node(node.operands[1]));
    return entries ? "\\odot" : "\\cdot";
}

}  // namespace

std::string in_place(Expression expression, Binding wanted) {
    return expression.binding < wanted ? "\\left(" + std::move(expression.text) + "\\right)"
                                       : std::move(expression.text);
}

bool is_number(const Node& node) { return node.size() == 1; }

Expression applied(const Graph& graph, const Node& node, Expression first, Expression second) {
    const LatexRule& rule = latex_rule(node.operation);
    if (node.operation == Operation::identity) {
        return first;
    }
    const std::string a = in_place(std::move(first), rule.wanted[0]);
    const std::string b = in_place(std::move(second), rule.wanted[1]);
    const std::string_view sign = node.arity == 2 ? product_sign(graph, node) : "";
    return {fill(rule.expression, {{'1', a}, {'2', b}, {'*', sign}}), rule.binding};
}

Expression of_value(ConstBlock block) {
    std::string text = latex_block(block);
    const bool loose = block.size() == 1 && (text.front() == '-' || text.find('^') != std::string::npos);
    return {std::move(text), loose ? Binding::sum : Binding::atom};
}

Expression of_leaf(const Program& program, int id) {
    const Node& node = program.graph().node(id);
    if (!node.name.empty()) {
        return {latex_name(node.name)};
    }
    if (node.symbol == "π") {
        return {"\\pi"};
    }
    if (node.symbol == "e") {
        return {"e"};
    }
    return of_value(program.value(id));
}

}  // namespace nabla
