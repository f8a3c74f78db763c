#pragma once

#include <cstdint>
#include <vector>

#include "nabla/mlp.h"

namespace nabla {

/// How weights begin. Biases begin at 0.
enum class Initialization {
    zeros,
    normal,          ///< N(0, σ²), σ chosen
    xavier_uniform,  ///< U(−r, r), r = √(6 / (fan_in + fan_out))
    xavier_normal,   ///< N(0, 2 / (fan_in + fan_out))
    he_uniform,      ///< U(−r, r), r = √(6 / fan_in)
    he_normal,       ///< N(0, 2 / fan_in)
};

template <>
struct EnumNames<Initialization> {
    static constexpr std::string_view kind = "initialization";
    static constexpr std::pair<Initialization, std::string_view> values[] = {
        {Initialization::zeros, "zeros"},
        {Initialization::normal, "normal"},
        {Initialization::xavier_uniform, "xavier_uniform"},
        {Initialization::xavier_normal, "xavier_normal"},
        {Initialization::he_uniform, "he_uniform"},
        {Initialization::he_normal, "he_normal"},
    };
};

struct InitializationOptions {
    Initialization kind = Initialization::xavier_uniform;
    double sigma = 0.1;      ///< standard deviation of `normal`, ≥ 0
    std::uint64_t seed = 1;  ///< same seed, same network, natively and in the browser
};

/// Starting parameters, drawn layer by layer, row by row, from one Random with the seed. They are drawn in double and
/// rounded to T, so that float and double networks of one seed agree.
///
/// @throws Error  invalid_argument for a network that is not valid or a σ that is not a number ≥ 0
/// Source: Glorot and Bengio 2010 (xavier); He et al. 2015 (he)
template <class T>
std::vector<LayerParameters<T>> initial_layers(const NetworkSpec& network, const InitializationOptions& options);

/// The same in one row, in the order of Mlp::flattened.
template <class T>
Matrix<T> initial_parameters(const NetworkSpec& network, const InitializationOptions& options);

}  // namespace nabla
