#pragma once
// How each operation and its derivatives are written in LaTeX.

#include <array>
#include <string_view>

#include "nabla/operations.h"

namespace nabla {

/// How tightly an expression holds together; what holds less tightly than its place wants gets brackets.
enum class Binding { sum, product, power, atom };

struct LatexRule {
    Operation operation;
    Binding binding = Binding::atom;          ///< of the whole
    std::array<Binding, kMaxArity> wanted{};  ///< of the operands
    std::string_view expression{};            ///< with `#1`, `#2` and `#*`
    /// By operand: for an elementwise operation ∂y/∂operand, for any other what the operand's adjoint gains; with `#y`
    /// for the value and `#g` for its adjoint.
    std::array<std::string_view, kMaxArity> derivatives{};
};

/// One row for each operation, each at the position of its enum value.
const LatexRule& latex_rule(Operation operation);

}  // namespace nabla
