#pragma once
// A function of one variable as the activation study needs it: values and slopes of many places at once.

#include <memory>

#include "function_latex.h"
#include "nabla/activation_study.h"

namespace nabla {

/// f and f′ at each entry of x, all 1×N.
struct Curve {
    Matrix<double> values;
    Matrix<double> slopes;
};

class ExpressionFunction;

class StudiedFunction {
   public:
    /// @throws ProgramError  if the question's expression is none of x
    explicit StudiedFunction(const ActivationQuestion& question);

    /// @param x  1×N
    Curve at(const Matrix<double>& x) const;
    Curve at(double x) const { return at(Matrix<double>::Constant(1, 1, x)); }

    /// What was typed; empty for one of the table.
    FunctionLatex latex() const;

    /// f′ by its formula in a = f(x), with x put in for a; none where the formula is not one of the value alone.
    std::optional<double> slope_from_input(double x) const;

   private:
    Activation activation_;
    std::shared_ptr<const ExpressionFunction> expression_;  ///< in place of the activation, where there is one
};

}  // namespace nabla
