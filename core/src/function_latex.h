#pragma once
// A function of one variable in LaTeX, and its derivative by the chain rule.

#include <string>

#include "nabla/program.h"

namespace nabla {

struct FunctionLatex {
    std::string value{};       ///< "x \cdot \sigma\left(x\right)"
    std::string derivative{};  ///< "\sigma\left(x\right) + x \cdot …", a term for each place of x
};

/// @param program  whose output follows from its first node, x, one number at a time: as ExpressionFunction takes them
/// @return         either is empty where it would be too long to read
FunctionLatex function_latex(const Program& program);

}  // namespace nabla
