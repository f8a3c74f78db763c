#include "studied_function.h"

#include "expression_function.h"

namespace nabla {

StudiedFunction::StudiedFunction(const ActivationQuestion& question) : activation_(question.activation) {
    if (question.expression) {
        expression_ = std::make_shared<const ExpressionFunction>(*question.expression);
    }
}

Curve StudiedFunction::at(const Matrix<double>& x) const {
    if (expression_) {
        return expression_->at(x);
    }
    Curve result;
    result.values = activate(activation_, x);
    result.slopes = activation_derivative(activation_, x, result.values);
    return result;
}

FunctionLatex StudiedFunction::latex() const { return expression_ ? expression_->latex() : FunctionLatex{}; }

std::optional<double> StudiedFunction::slope_from_input(double x) const {
    if (expression_ || !derivative_needs_only_value(activation_)) {
        return std::nullopt;
    }
    const Matrix<double> input = Matrix<double>::Constant(1, 1, x);
    return activation_derivative(activation_, input, input)(0, 0);
}

}  // namespace nabla
