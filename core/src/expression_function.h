#pragma once
// A function of one variable that is typed: an expression of x in the language of programs.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "function_latex.h"
#include "nabla/program.h"
#include "studied_function.h"

namespace nabla {

class ExpressionFunction {
   public:
    /// @throws ProgramError  placed within the expression: as parse_program, and for what is no function of one number,
    ///                       such as softmax(x) or x + [1, 2]
    explicit ExpressionFunction(std::string_view expression);

    /// f and f′ at each entry of x, f′ by a backward pass.
    Curve at(const Matrix<double>& x) const;

    FunctionLatex latex() const;

   private:
    /// The program that takes so many x at once; each is read once.
    Program& program_for(Index count) const;

    std::string expression_;
    mutable std::vector<std::unique_ptr<Program>> programs_{};
};

}  // namespace nabla
