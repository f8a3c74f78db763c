#include "nabla/activations.h"

#include "activation_scalars.h"
namespace nabla {

template <class T>
Matrix<T> activate(Activation activation, const Matrix<T>& z) {
    return z.unaryExpr([activation](T entry) { return activation_value(activation, entry); });
}

bool derivative_needs_only_value(Activation activation) { return activation != Activation::gelu; }

template <class T>
Matrix<T> activation_derivative(Activation activation, const Matrix<T>& z, const Matrix<T>& a) {
    require_same_shape("activation_derivative", "z", z, "a", a);
    return z.binaryExpr(a, [activation](T in, T out) { return activation_slope(activation, in, out); });
}

template Matrix<float> activate(Activation, const Matrix<float>&);
template Matrix<double> activate(Activation, const Matrix<double>&);
template Matrix<float> activation_derivative(Activation, const Matrix<float>&, const Matrix<float>&);
template Matrix<double> activation_derivative(Activation, const Matrix<double>&, const Matrix<double>&);

}  // namespace nabla
