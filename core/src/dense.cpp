#include "dense.h"

#include <algorithm>

#include "multiply.h"

namespace nabla {

template <class T>
void dense_forward(DenseShape shape, const T* x, const T* weights, const T* bias, T* z) noexcept {
    multiply<T>(shape.rows, shape.fan_in, shape.fan_out, {x, shape.fan_in, 1}, {weights, shape.fan_out, 1},
                {z, shape.fan_out, Outcome<T>::Base::start, T(1), bias});
}

template <class T>
void dense_gradient(DenseShape shape, const T* x, const T* delta, T* gradient) noexcept {
    multiply<T>(shape.fan_in, shape.rows, shape.fan_out, {x, 1, shape.fan_in}, {delta, shape.fan_out, 1},
                {gradient, shape.fan_out, Outcome<T>::Base::zero});
}

template <class T>
void dense_accumulate(DenseShape shape, T factor, const T* x, const T* delta, T* weights) noexcept {
    multiply<T>(shape.fan_in, shape.rows, shape.fan_out, {x, 1, shape.fan_in}, {delta, shape.fan_out, 1},
                {weights, shape.fan_out, Outcome<T>::Base::c, factor});
}

template <class T>
bool dense_bias_gradient(DenseShape shape, const T* delta, T* gradient) noexcept {
    std::copy_n(delta, shape.fan_out, gradient);
    for (Index i = 1; i < shape.rows; ++i) {
        const T* row = delta + i * shape.fan_out;
        for (Index j = 0; j < shape.fan_out; ++j) {
            gradient[j] += row[j];
        }
    }
    T nothing = 0;
    for (Index j = 0; j < shape.fan_out; ++j) {
        nothing += 0 * gradient[j];  // 0, but for infinities and NaN
    }
    return nothing == 0;
}

template <class T>
void dense_backward(DenseShape shape, const T* delta, const T* weights, T* input_gradient) noexcept {
    multiply<T>(shape.rows, shape.fan_out, shape.fan_in, {delta, shape.fan_out, 1}, {weights, 1, shape.fan_out},
                {input_gradient, shape.fan_in, Outcome<T>::Base::zero});
}

template void dense_forward(DenseShape, const float*, const float*, const float*, float*) noexcept;
template void dense_forward(DenseShape, const double*, const double*, const double*, double*) noexcept;
template void dense_gradient(DenseShape, const float*, const float*, float*) noexcept;
template void dense_gradient(DenseShape, const double*, const double*, double*) noexcept;
template void dense_accumulate(DenseShape, float, const float*, const float*, float*) noexcept;
template void dense_accumulate(DenseShape, double, const double*, const double*, double*) noexcept;
template bool dense_bias_gradient(DenseShape, const float*, float*) noexcept;
template bool dense_bias_gradient(DenseShape, const double*, double*) noexcept;
template void dense_backward(DenseShape, const float*, const float*, float*) noexcept;
template void dense_backward(DenseShape, const double*, const double*, double*) noexcept;

}  // namespace nabla
