#pragma once
// The three matrix products of a dense layer, on plain row-major memory. They neither allocate nor throw.

#include "nabla/matrix.h"

namespace nabla {

struct DenseShape {
    Index rows;  ///< examples
    Index fan_in;
    Index fan_out;
};

/// z = x·W + b, for x rows×fan_in, W fan_in×fan_out, b 1×fan_out.
template <class T>
void dense_forward(DenseShape shape, const T* x, const T* weights, const T* bias, T* z) noexcept;

/// ∂J/∂W = xᵀ·δ, fan_in×fan_out, for δ rows×fan_out.
template <class T>
void dense_gradient(DenseShape shape, const T* x, const T* delta, T* gradient) noexcept;

/// W += factor·xᵀ·δ.
template <class T>
void dense_accumulate(DenseShape shape, T factor, const T* x, const T* delta, T* weights) noexcept;

/// ∂J/∂b = Σ rows of δ, 1×fan_out.
///
/// @return  whether all of it is finite, and so all of δ
template <class T>
bool dense_bias_gradient(DenseShape shape, const T* delta, T* gradient) noexcept;

/// ∂J/∂x = δ·Wᵀ, rows×fan_in.
template <class T>
void dense_backward(DenseShape shape, const T* delta, const T* weights, T* input_gradient) noexcept;

}  // namespace nabla
