#pragma once

#include <vector>

#include "nabla/activations.h"
#include "nabla/losses.h"
#include "nabla/shape.h"

namespace nabla {

/// A dense layer: a = activation(x·W + b).
struct LayerSpec {
    Index units = 1;
    Activation activation = Activation::tanh;
};

/// A multilayer perceptron. The loss is measured on the last layer's a: softmax_cross_entropy and logistic take logits,
/// so their last layer is as a rule `identity`.
struct NetworkSpec {
    Index inputs = 1;
    std::vector<LayerSpec> layers;
    Loss loss = Loss::softmax_cross_entropy;

    /// Columns of the last layer's a.
    Index outputs() const { return layers.back().units; }
};

/// @throws Error  invalid_argument unless there is an input, a layer, and a unit in each layer
void require_valid(const NetworkSpec& network);

/// Whether a batch is written with an example in each row (N×d, z = xW + b) or in each column (d×N, z = Wx + b).
enum class Orientation { rows, columns };

template <>
struct EnumNames<Orientation> {
    static constexpr std::string_view kind = "orientation";
    static constexpr std::pair<Orientation, std::string_view> values[] = {{Orientation::rows, "rows"},
                                                                          {Orientation::columns, "columns"}};
};

struct LayerShapes {
    Shape weights;
    Shape bias;
    Shape output;          ///< of z and a, for the whole batch
    Index parameters = 0;  ///< weights and biases together: (fan_in + 1)·fan_out
};

/// The shapes of each layer for a batch, as that orientation writes them.
///
/// @throws Error  invalid_argument for a network that is not valid
/// Source: COURSE M3.3, M3.4, C2, C3
std::vector<LayerShapes> layer_shapes(const NetworkSpec& network, Index batch, Orientation orientation);

/// Σ (fan_in + 1)·fan_out. Source: COURSE M3.4, C3
Index parameter_count(const NetworkSpec& network);

}  // namespace nabla
