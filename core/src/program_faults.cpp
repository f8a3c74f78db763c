#include "nabla/program_faults.h"

#include <cmath>

#include "nabla/program_source.h"

namespace nabla {

namespace {

/// What an elementwise operation was given at an entry of its result.
double operand_at(const Program& program, const Node& node, std::size_t slot, Index entry) {
    const ConstBlock operand = program.value(node.operands[slot]);
    const Index row = operand.rows == 1 ? 0 : entry / node.columns;
    const Index column = operand.columns == 1 ? 0 : entry % node.columns;
    return operand.data[row * operand.columns + column];
}

std::string power_reason(double base, double exponent) {
    if (base == 0) {
        return "0 to a negative power, " + number_text(exponent);
    }
    if (base < 0 && std::floor(exponent) != exponent) {
        return "a negative number, " + number_text(base) + ", to a power that is not whole, " + number_text(exponent);
    }
    return "overflow: " + number_text(base) + " to the power " + number_text(exponent);
}

std::string overflow(FaultKind kind) {
    return kind == FaultKind::nan ? "overflow on the way: infinities of both signs meet"
                                  : "overflow: the result is beyond 1.8e308";
}

std::string elementwise_reason(const Program& program, const Node& node, const Fault& fault) {
    const double a = operand_at(program, node, 0, fault.entry);
    const double b = node.arity > 1 ? operand_at(program, node, 1, fault.entry) : 0;
    switch (node.operation) {
        case Operation::log: return a == 0 ? "log of 0" : "log of a negative number, " + number_text(a);
        case Operation::sqrt: return "square root of a negative number, " + number_text(a);
        case Operation::exp: return "overflow: exp of " + number_text(a);
        case Operation::power: return power_reason(a, b);
        case Operation::divide:
            if (b == 0) {
                return a == 0 ? "0/0" : "division of " + number_text(a) + " by 0";
            }
            return overflow(fault.kind);
        default: return overflow(fault.kind);
    }
}

std::string forward_reason(const Program& program, const Node& node, const Fault& fault) {
    if (node.kind != NodeKind::operation) {
        return fault.kind == FaultKind::nan ? "its value was set to NaN" : "its value was set to infinity";
    }
    if (rule_of(node.operation).elementwise()) {
        return elementwise_reason(program, node, fault);
    }
    if (node.operation == Operation::cross_entropy) {
        return fault.kind == FaultKind::nan ? "log of a negative probability"
                                            : "log of 0: the probability of a class with y ≠ 0 is 0";
    }
    return overflow(fault.kind);
}

std::string backward_reason(const Program& program, const Node& node, const Fault& fault) {
    if (fault.slot < 0) {
        return fault.node == program.graph().output ? "the gradient that the backward pass starts from is not finite"
                                                    : "overflow: the sum of the contributions is beyond 1.8e308";
    }
    const double operand = program.value(node.operands[static_cast<std::size_t>(fault.slot)]).data[fault.entry];
    const std::string name(rule_of(node.operation).name);
    switch (node.operation) {
        case Operation::sqrt:
        case Operation::power:
            if (fault.slot == 0 && operand == 0) {
                return "the derivative of " + name + " is infinite at 0";
            }
            return fault.slot == 1 ? "the derivative by the exponent needs the log of a base that is negative"
                                   : "overflow in the derivative of " + name;
        case Operation::cross_entropy: return "the derivative of cross_entropy at a probability of 0";
        default: return "overflow in the derivative of " + name;
    }
}

}  // namespace

std::string fault_reason(const Program& program, const Fault& fault) {
    const Node& node = program.graph().node(fault.node);
    return fault.pass == Pass::forward ? forward_reason(program, node, fault) : backward_reason(program, node, fault);
}

}  // namespace nabla
