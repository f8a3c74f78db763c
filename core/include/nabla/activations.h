#pragma once

#include "nabla/enum_names.h"
#include "nabla/matrix.h"

namespace nabla {

/// Elementwise functions of a layer, z ↦ a, ℝ → ℝ. The leaky slope is 0.01 and ELU's α is 1, as PyTorch has them.
enum class Activation { identity, sigmoid, tanh, relu, leaky_relu, elu, softplus, gelu };

template <>
struct EnumNames<Activation> {
    static constexpr std::string_view kind = "activation";
    static constexpr std::pair<Activation, std::string_view> values[] = {
        {Activation::identity, "identity"},
        {Activation::sigmoid, "sigmoid"},
        {Activation::tanh, "tanh"},
        {Activation::relu, "relu"},
        {Activation::leaky_relu, "leaky_relu"},
        {Activation::elu, "elu"},
        {Activation::softplus, "softplus"},
        {Activation::gelu, "gelu"},
    };
};

inline constexpr double kLeakySlope = 0.01;

/// The activation of each entry: identity z; sigmoid 1/(1+e⁻ᶻ); tanh; relu max(0, z); leaky_relu; elu (eᶻ−1 below 0);
/// softplus log(1+eᶻ); gelu z·Φ(z) with the exact Φ. Finite for every finite z.
///
/// @param z  any shape
/// @return   the shape of z
/// Source: COURSE M3.1, C1; ELU: Clevert et al. 2016; GELU: Hendrycks and Gimpel 2016
template <class T>
Matrix<T> activate(Activation activation, const Matrix<T>& z);

/// Whether the derivative follows from the value a alone, so that a backward pass need not keep z (all but gelu).
bool derivative_needs_only_value(Activation activation);

/// da/dz of each entry, from the function value where that exists (σ′ = a(1−a), tanh′ = 1−a², softplus′ = 1−e⁻ᵃ).
/// relu′(0) = 0, and likewise the leaky slope at 0.
///
/// @param z  what went in
/// @param a  what came out, activate(activation, z), the shape of z
/// @throws Error  shape_mismatch
/// Source: COURSE M3.1, M3.5
template <class T>
Matrix<T> activation_derivative(Activation activation, const Matrix<T>& z, const Matrix<T>& a);

}  // namespace nabla
