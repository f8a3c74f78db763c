#pragma once

#include <string>
#include <vector>

#include "nabla/program.h"

namespace nabla {

/// Each statement of a program in LaTeX, in the order of the source: "x_{1} = \operatorname{relu}\left(…\right)". An
/// input stands with its present value, a large matrix with its size. Written as the program says it, also when it runs
/// expanded.
std::vector<std::string> statement_latex(const Program& program);

/// The derivative that a node hands on to one of its operands.
struct LocalDerivative {
    int edge = 0;
    std::string rule{};     ///< ∂y/∂a as a formula and, for numbers, its value; else what ā gains
    std::string numbers{};  ///< the upstream adjoint times it, with the numbers put in
};

/// A node in LaTeX, with the numbers of the last run.
struct NodeExplanation {
    std::string formula{};                  ///< in symbols, "x_{1} = \operatorname{relu}\left(x_{0} \cdot w_{0}\right)"
    std::string numbers{};                  ///< the same with numbers, "\operatorname{relu}\left(0.4\right) = 0.4"
    std::vector<LocalDerivative> locals{};  ///< of the operands that have a gradient, in their order
    std::string adjoint{};  ///< the sum of what arrives, "\overline{x_{0}} = -0.06 + 1 = 0.94", or empty
};

/// @throws Error  out_of_range if there is no such node
NodeExplanation explain(const Program& program, int node);

}  // namespace nabla
