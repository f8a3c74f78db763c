#pragma once
// How each operation and its backward rule are written in Python.

#include <array>
#include <string_view>

#include "nabla/operations.h"

namespace nabla {

/// Patterns with `#1` and `#2` for the operands, `#y` for the value and `#g` for its derivative.
struct PythonRule {
    Operation operation;
    std::string_view numpy;                                 ///< the value
    std::array<std::string_view, kMaxArity> derivatives{};  ///< in NumPy, by operand: what its derivative gains
    std::string_view torch{};                               ///< the value in PyTorch, where it is written otherwise
};

/// One row for each operation, each at the position of its enum value.
const PythonRule& python_rule(Operation operation);

/// A function that some of the patterns call, defined in the script that needs it.
struct PythonHelper {
    std::string_view name;
    std::string_view definition;
};

/// Each after those that it calls.
std::span<const PythonHelper> numpy_helpers();

}  // namespace nabla
