#pragma once
// A function of one variable as the activation study needs it: values and slopes of many places at once.

#include "nabla/activation_study.h"

namespace nabla {

/// f and f′ at each entry of x, each in the shape of x.
struct Curve {
    Matrix<double> values;
    Matrix<double> slopes;
};

class StudiedFunction {
   public:
    explicit StudiedFunction(const ActivationQuestion& question);

    Curve at(const Matrix<double>& x) const;
    Curve at(double x) const { return at(Matrix<double>::Constant(1, 1, x)); }

    /// f′ by its formula in a = f(x), with x put in for a; none where the formula is not one of the value alone.
    std::optional<double> slope_from_input(double x) const;

   private:
    Activation activation_;
};

}  // namespace nabla
