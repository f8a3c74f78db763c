#include "nabla/network.h"

#include <utility>

#include "nabla/error.h"

namespace nabla {

namespace {

Shape transposed(const Shape& shape) { return {shape.columns, shape.rows}; }

void refuse(const std::string& message) { throw Error(ErrorCode::invalid_argument, "network", message); }

}  // namespace

void require_valid(const NetworkSpec& network) {
    if (network.inputs < 1) {
        refuse("wanted at least one input, got " + std::to_string(network.inputs));
    }
    if (network.layers.empty()) {
        refuse("wanted at least one layer, got none");
    }
    for (std::size_t layer = 0; layer < network.layers.size(); ++layer) {
        if (network.layers[layer].units < 1) {
            refuse("wanted at least one unit in layer " + std::to_string(layer + 1) + ", got " +
                   std::to_string(network.layers[layer].units));
        }
    }
}

std::vector<LayerShapes> layer_shapes(const NetworkSpec& network, Index batch, Orientation orientation) {
    require_valid(network);
    std::vector<LayerShapes> shapes;
    Index fan_in = network.inputs;
    for (const LayerSpec& layer : network.layers) {
        LayerShapes of_layer{{fan_in, layer.units}, {1, layer.units}, {batch, layer.units}, (fan_in + 1) * layer.units};
        if (orientation == Orientation::columns) {
            of_layer.weights = transposed(of_layer.weights);
            of_layer.bias = transposed(of_layer.bias);
            of_layer.output = transposed(of_layer.output);
        }
        shapes.push_back(of_layer);
        fan_in = layer.units;
    }
    return shapes;
}

Index parameter_count(const NetworkSpec& network) {
    Index count = 0;
    for (const LayerShapes& layer : layer_shapes(network, 1, Orientation::rows)) {
        count += layer.parameters;
    }
    return count;
}

}  // namespace nabla
