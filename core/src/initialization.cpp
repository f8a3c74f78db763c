#include "nabla/initialization.h"

#include <cmath>
#include <span>
#include <string>

#include "nabla/error.h"
#include "nabla/random.h"

namespace nabla {

namespace {

/// One weight of a layer.
double draw(const InitializationOptions& options, double fan_in, double fan_out, Random& random) {
    const auto within = [&](double bound) { return random.uniform(-bound, bound); };
    switch (options.kind) {
        case Initialization::zeros: return 0;
        case Initialization::normal: return options.sigma * random.normal();
        case Initialization::xavier_uniform: return within(std::sqrt(6 / (fan_in + fan_out)));
        case Initialization::xavier_normal: return std::sqrt(2 / (fan_in + fan_out)) * random.normal();
        case Initialization::he_uniform: return within(std::sqrt(6 / fan_in));
        case Initialization::he_normal: return std::sqrt(2 / fan_in) * random.normal();
    }
    return 0;
}

}  // namespace

template <class T>
std::vector<LayerParameters<T>> initial_layers(const NetworkSpec& network, const InitializationOptions& options) {
    if (!(options.sigma >= 0) || !std::isfinite(options.sigma)) {
        throw Error(ErrorCode::invalid_argument, "initialization",
                    "wanted a finite sigma of at least 0, got " + std::to_string(options.sigma));
    }
    Random random(options.seed);
    std::vector<LayerParameters<T>> layers = Mlp<T>(network).layers();
    for (auto& layer : layers) {
        const auto fan_in = static_cast<double>(layer.weights.rows());
        const auto fan_out = static_cast<double>(layer.weights.cols());
        for (T& weight : std::span(layer.weights.data(), static_cast<std::size_t>(layer.weights.size()))) {
            weight = static_cast<T>(draw(options, fan_in, fan_out, random));
        }
    }
    return layers;
}

template <class T>
Matrix<T> initial_parameters(const NetworkSpec& network, const InitializationOptions& options) {
    return flatten(initial_layers<T>(network, options));
}

template Matrix<float> initial_parameters(const NetworkSpec&, const InitializationOptions&);
template Matrix<double> initial_parameters(const NetworkSpec&, const InitializationOptions&);
template std::vector<LayerParameters<float>> initial_layers(const NetworkSpec&, const InitializationOptions&);
template std::vector<LayerParameters<double>> initial_layers(const NetworkSpec&, const InitializationOptions&);

}  // namespace nabla
