#pragma once
// The activations and their derivatives, one entry at a time: what activations.h does to matrices, and the operations
// of a program to their buffers.

#include <cmath>

#include "nabla/activations.h"

namespace nabla {

inline constexpr double kSqrtHalf = 0.70710678118654752440;       // 1/√2
inline constexpr double kInverseSqrtTwoPi = 0.39894228040143268;  // 1/√(2π)

/// 1/(1+e⁻ᶻ), from the exponential that cannot overflow.
template <class T>
T sigmoid(T z) {
    if (z >= 0) {
        return T(1) / (T(1) + std::exp(-z));
    }
    const T exponential = std::exp(z);
    return exponential / (T(1) + exponential);
}

/// Φ(z), the standard normal distribution function.
template <class T>
T normal_cdf(T z) {
    return std::erfc(-z * T(kSqrtHalf)) / 2;
}

// Each activation with its derivative; a comparison that is false for NaN leaves the NaN as it is.
template <class T>
T activation_value(Activation activation, T z) {
    switch (activation) {
        case Activation::identity: return z;
        case Activation::sigmoid: return sigmoid(z);
        case Activation::tanh: return std::tanh(z);
        case Activation::relu: return z <= 0 ? T(0) : z;
        case Activation::leaky_relu: return z <= 0 ? T(kLeakySlope) * z : z;
        case Activation::elu: return z <= 0 ? std::expm1(z) : z;
        case Activation::softplus: return z > 0 ? z + std::log1p(std::exp(-z)) : std::log1p(std::exp(z));
        case Activation::gelu: return z == -INFINITY ? T(0) : z * normal_cdf(z);
    }
    return z;
}

template <class T>
T activation_slope(Activation activation, T z, T a) {
    switch (activation) {
        case Activation::identity: return 1;
        case Activation::sigmoid: return a * (1 - a);
        case Activation::tanh: return 1 - a * a;
        case Activation::relu: return a > 0 ? T(1) : T(0);
        case Activation::leaky_relu: return a > 0 ? T(1) : T(kLeakySlope);
        case Activation::elu: return a > 0 ? T(1) : a + 1;  // eᶻ
        case Activation::softplus: return -std::expm1(-a);
        case Activation::gelu: return normal_cdf(z) + z * T(kInverseSqrtTwoPi) * std::exp(-z * z / 2);
    }
    return 1;
}

}  // namespace nabla
