#include "dense.h"

namespace nabla {

namespace {

template <class T>
using Block = Eigen::Map<Matrix<T>>;
template <class T>
using ConstBlock = Eigen::Map<const Matrix<T>>;

}  // namespace

template <class T>
void dense_forward(DenseShape shape, const T* x, const T* weights, const T* bias, T* z) noexcept {
    Block<T> result(z, shape.rows, shape.fan_out);
    result.rowwise() = ConstBlock<T>(bias, 1, shape.fan_out).row(0);
    result.noalias() +=
        ConstBlock<T>(x, shape.rows, shape.fan_in) * ConstBlock<T>(weights, shape.fan_in, shape.fan_out);
}

template <class T>
void dense_accumulate(DenseShape shape, T factor, const T* x, const T* delta, T* weights, T* bias) noexcept {
    const ConstBlock<T> d(delta, shape.rows, shape.fan_out);
    Block<T>(weights, shape.fan_in, shape.fan_out).noalias() +=
        factor * (ConstBlock<T>(x, shape.rows, shape.fan_in).transpose() * d);
    Block<T>(bias, 1, shape.fan_out).row(0) += factor * d.colwise().sum();
}

template <class T>
void dense_backward(DenseShape shape, const T* delta, const T* weights, T* input_gradient) noexcept {
    Block<T>(input_gradient, shape.rows, shape.fan_in).noalias() =
        ConstBlock<T>(delta, shape.rows, shape.fan_out) *
        ConstBlock<T>(weights, shape.fan_in, shape.fan_out).transpose();
}

template void dense_forward(DenseShape, const float*, const float*, const float*, float*) noexcept;
template void dense_forward(DenseShape, const double*, const double*, const double*, double*) noexcept;
template void dense_accumulate(DenseShape, float, const float*, const float*, float*, float*) noexcept;
template void dense_accumulate(DenseShape, double, const double*, const double*, double*, double*) noexcept;
template void dense_backward(DenseShape, const float*, const float*, float*) noexcept;
template void dense_backward(DenseShape, const double*, const double*, double*) noexcept;

}  // namespace nabla
