#include "shape_hints.h"

namespace nabla {

namespace {

Shape flipped(Shape shape) { return {shape.columns, shape.rows}; }

bool fits(const OperationRule& rule, Shape a, Shape b) { return rule.shape(a, b).rows > 0; }

std::string call_name(const Node& node, const char* otherwise) { return node.name.empty() ? otherwise : node.name; }

}  // namespace

std::string shape_hint(const OperationRule& rule, const Node& a, const Node& b) {
    const bool infix = rule.notation == Notation::infix;
    const std::string first = call_name(a, infix ? "the left side" : "the first");
    const std::string second = call_name(b, infix ? "the right side" : "the second");
    if (rule.operation == Operation::multiply && fits(rule_of(Operation::matmul), a.shape(), b.shape())) {
        return "the matrix product is written @";
    }
    if (rule.operation == Operation::matmul && fits(rule_of(Operation::matmul), b.shape(), a.shape())) {
        return "the other way round they fit: " + second + " @ " + first;
    }
    if (fits(rule, a.shape(), flipped(b.shape()))) {
        return "with " + second + " transposed (.T) they fit";
    }
    if (fits(rule, flipped(a.shape()), b.shape())) {
        return "with " + first + " transposed (.T) they fit";
    }
    return {};
}

}  // namespace nabla
