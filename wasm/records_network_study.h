#pragma once
// What the network lab asks and is told.

#include <tuple>

#include "convert.h"
#include "nabla/network_study.h"
#include "network_records.h"

namespace nabla::wasm {

template <>
struct Fields<NetworkCell> {
    using Self = NetworkCell;
    static constexpr auto list = std::tuple{field("quantity", &Self::quantity), field("layer", &Self::layer),
                                            field("row", &Self::row), field("column", &Self::column)};
};

template <>
struct Fields<NetworkQuestion> {
    using Self = NetworkQuestion;
    static constexpr auto list = std::tuple{field("network", &Self::network),
                                            field("parameters", &Self::parameters),
                                            field("x", &Self::x),
                                            field("targets", &Self::targets),
                                            field("orientation", &Self::orientation),
                                            field("reduction", &Self::reduction),
                                            field("direction", &Self::direction),
                                            field("learningRate", &Self::learning_rate),
                                            field("biases", &Self::biases),
                                            field("cell", &Self::cell)};
};

template <>
struct Fields<LayerStudy> {
    using Self = LayerStudy;
    static constexpr auto list = std::tuple{field("weights", &Self::weights),
                                            field("bias", &Self::bias),
                                            field("z", &Self::z),
                                            field("a", &Self::a),
                                            field("slopes", &Self::slopes),
                                            field("activationGradient", &Self::activation_gradient),
                                            field("delta", &Self::delta),
                                            field("weightsGradient", &Self::weights_gradient),
                                            field("biasGradient", &Self::bias_gradient),
                                            field("newWeights", &Self::new_weights),
                                            field("newBias", &Self::new_bias)};
};

template <>
struct Fields<CellSum> {
    using Self = CellSum;
    static constexpr auto list =
        std::tuple{field("left", &Self::left),     field("right", &Self::right),   field("products", &Self::products),
                   field("addend", &Self::addend), field("factor", &Self::factor), field("value", &Self::value)};
};

template <>
struct Fields<NetworkStudy> {
    using Self = NetworkStudy;
    static constexpr auto list = std::tuple{field("layers", &Self::layers),
                                            field("inputGradient", &Self::input_gradient),
                                            field("probabilities", &Self::probabilities),
                                            field("losses", &Self::losses),
                                            field("objective", &Self::objective),
                                            field("objectiveAfter", &Self::objective_after),
                                            field("cell", &Self::cell)};
};

}  // namespace nabla::wasm
