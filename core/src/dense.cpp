#include "dense.h"

#include "multiply.h"

namespace nabla {

template <class T>
void dense_forward(DenseShape shape, const T* x, const T* weights, const T* bias, T* z) noexcept {
    multiply<T>(shape.rows, shape.fan_in, shape.fan_out, {x, shape.fan_in, 1}, {weights, shape.fan_out, 1},
                {z, shape.fan_out, Outcome<T>::Base::start, T(1), bias});
}

template <class T>
void dense_accumulate(DenseShape shape, T factor, const T* x, const T* delta, T* weights, T* bias) noexcept {
    multiply<T>(shape.fan_in, shape.rows, shape.fan_out, {x, 1, shape.fan_in}, {delta, shape.fan_out, 1},
                {weights, shape.fan_out, Outcome<T>::Base::c, factor});
    for (Index i = 0; i < shape.rows; ++i) {
        for (Index j = 0; j < shape.fan_out; ++j) {
            bias[j] += factor * delta[i * shape.fan_out + j];
        }
    }
}

template <class T>
void dense_backward(DenseShape shape, const T* delta, const T* weights, T* input_gradient) noexcept {
    multiply<T>(shape.rows, shape.fan_out, shape.fan_in, {delta, shape.fan_out, 1}, {weights, 1, shape.fan_out},
                {input_gradient, shape.fan_in, Outcome<T>::Base::zero});
}

template void dense_forward(DenseShape, const float*, const float*, const float*, float*) noexcept;
template void dense_forward(DenseShape, const double*, const double*, const double*, double*) noexcept;
template void dense_accumulate(DenseShape, float, const float*, const float*, float*, float*) noexcept;
template void dense_accumulate(DenseShape, double, const double*, const double*, double*, double*) noexcept;
template void dense_backward(DenseShape, const float*, const float*, float*) noexcept;
template void dense_backward(DenseShape, const double*, const double*, double*) noexcept;

}  // namespace nabla
