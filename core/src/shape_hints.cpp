#include "shape_hints.h"

#include "refusal.h"

namespace nabla {

namespace {

Shape flipped(Shape shape) { return {shape.columns, shape.rows}; }

bool fits(const OperationRule& rule, Shape a, Shape b) { return rule.shape(a, b).rows > 0; }

std::string_view name_or(const Node& node, std::string_view otherwise) {
    return node.name.empty() ? otherwise : node.name;
}

}  // namespace

std::string shape_hint(const OperationRule& rule, const Node& a, const Node& b) {
    const bool infix = rule.notation == Notation::infix;
    const std::string_view first = name_or(a, infix ? "the left side" : "the first");
    const std::string_view second = name_or(b, infix ? "the right side" : "the second");
    if (rule.operation == Operation::multiply && fits(rule_of(Operation::matmul), a.shape(), b.shape())) {
        return "the matrix product is written @";
    }
    if (rule.operation == Operation::matmul && fits(rule_of(Operation::matmul), b.shape(), a.shape())) {
        return joined({"the other way round they fit: ", second, " @ ", first});
    }
    if (fits(rule, a.shape(), flipped(b.shape()))) {
        return joined({"with ", second, " transposed (.T) they fit"});
    }
    if (fits(rule, flipped(a.shape()), b.shape())) {
        return joined({"with ", first, " transposed (.T) they fit"});
    }
    return {};
}

}  // namespace nabla
