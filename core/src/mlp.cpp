#include "nabla/mlp.h"

#include <algorithm>
#include <utility>

#include "nabla/error.h"
#include "nabla/product.h"
#include "nabla/softmax.h"

namespace nabla {

template <class T>
Matrix<T> probabilities(Loss loss, const Matrix<T>& prediction) {
    switch (loss) {
        case Loss::softmax_cross_entropy: return softmax(prediction);
        case Loss::logistic: return activate(Activation::sigmoid, prediction);
        case Loss::mean_squared_error: return prediction;
    }
    return prediction;
}

template <class T>
Matrix<T> flatten(const std::vector<LayerParameters<T>>& layers) {
    Index count = 0;
    for (const auto& layer : layers) {
        count += layer.weights.size() + layer.bias.size();
    }
    Matrix<T> row(1, count);
    T* end = row.data();
    for (const auto& layer : layers) {
        end = std::copy_n(layer.weights.data(), layer.weights.size(), end);
        end = std::copy_n(layer.bias.data(), layer.bias.size(), end);
    }
    return row;
}

template <class T>
std::vector<LayerParameters<T>> unflatten(const NetworkSpec& network, const Matrix<T>& parameters) {
    require_same_shape("unflatten", "the network", 1, parameter_count(network), "the row of parameters",
                       parameters.rows(), parameters.cols());
    std::vector<LayerParameters<T>> layers;
    const T* begin = parameters.data();
    for (const LayerShapes& shapes : layer_shapes(network, 1, Orientation::rows)) {
        LayerParameters<T> layer{Matrix<T>(shapes.weights.rows, shapes.weights.columns),
                                 Matrix<T>(1, shapes.bias.columns)};
        std::copy_n(begin, layer.weights.size(), layer.weights.data());
        begin += layer.weights.size();
        std::copy_n(begin, layer.bias.size(), layer.bias.data());
        begin += layer.bias.size();
        layers.push_back(std::move(layer));
    }
    return layers;
}

template <class T>
Mlp<T>::Mlp(const NetworkSpec& network) : network_(network) {
    for (const LayerShapes& shapes : layer_shapes(network, 1, Orientation::rows)) {
        layers_.push_back({Matrix<T>::Zero(shapes.weights.rows, shapes.weights.columns),
                           Matrix<T>::Zero(shapes.bias.rows, shapes.bias.columns)});
    }
}

template <class T>
void Mlp<T>::set_layers(std::vector<LayerParameters<T>> layers) {
    if (layers.size() != layers_.size()) {
        throw Error(
            ErrorCode::shape_mismatch, "set_layers",
            "the network has " + std::to_string(layers_.size()) + " layers, got " + std::to_string(layers.size()));
    }
    for (std::size_t l = 0; l < layers.size(); ++l) {
        const std::string where = "set_layers, layer " + std::to_string(l + 1);
        require_same_shape(where, "W of the network", layers_[l].weights, "W", layers[l].weights);
        require_same_shape(where, "b of the network", layers_[l].bias, "b", layers[l].bias);
    }
    layers_ = std::move(layers);
}

template <class T>
Matrix<T> Mlp<T>::flattened() const {
    return flatten(layers_);
}

template <class T>
void Mlp<T>::set_flattened(const Matrix<T>& parameters) {
    layers_ = unflatten(network_, parameters);
}

template <class T>
ForwardPass<T> Mlp<T>::forward(const Matrix<T>& inputs) const {
    if (inputs.cols() != network_.inputs) {
        throw Error(
            ErrorCode::shape_mismatch, "forward",
            "the network has " + std::to_string(network_.inputs) + " inputs but the batch is " + shape_text(inputs));
    }
    ForwardPass<T> pass{inputs, {}, {}};
    for (std::size_t l = 0; l < layers_.size(); ++l) {
        const Matrix<T>& x = l == 0 ? pass.inputs : pass.a[l - 1];
        pass.z.push_back(product(x, layers_[l].weights).rowwise() + layers_[l].bias.row(0));
        pass.a.push_back(activate(network_.layers[l].activation, pass.z[l]));
    }
    return pass;
}

template <class T>
BackwardPass<T> Mlp<T>::backward(const ForwardPass<T>& pass, const Matrix<T>& loss_gradient) const {
    require_same_shape("backward", "the prediction", pass.prediction(), "the loss gradient", loss_gradient);
    const std::size_t depth = layers_.size();
    BackwardPass<T> result;
    result.activation_gradients.resize(depth);
    result.deltas.resize(depth);
    result.gradients.resize(depth);
    Matrix<T> upstream = loss_gradient;
    for (std::size_t l = depth; l-- > 0;) {
        const Matrix<T>& x = l == 0 ? pass.inputs : pass.a[l - 1];
        const Matrix<T> slope = activation_derivative(network_.layers[l].activation, pass.z[l], pass.a[l]);
        const Matrix<T> delta = upstream.cwiseProduct(slope);
        result.gradients[l] = {product_transposed_left(x, delta), delta.colwise().sum()};
        result.activation_gradients[l] = std::move(upstream);
        upstream = product_transposed_right(delta, layers_[l].weights);
        result.deltas[l] = delta;
    }
    result.input_gradient = std::move(upstream);
    return result;
}

template <class T>
LossGradient<T> Mlp<T>::loss(const ForwardPass<T>& pass, const Matrix<T>& targets, Reduction reduction) const {
    return loss_gradient(network_.loss, targets, pass.prediction(), reduction);
}

template <class T>
MlpTrace<T> trace_mlp(const NetworkSpec& network, const Matrix<T>& parameters, const Matrix<T>& x, const Matrix<T>& y,
                      Reduction reduction) {
    Mlp<T> mlp(network);
    mlp.set_flattened(parameters);
    ForwardPass<T> forward = mlp.forward(x);
    const LossGradient<T> loss = mlp.loss(forward, y, reduction);
    BackwardPass<T> backward = mlp.backward(forward, loss.gradient);
    Matrix<T> of_prediction = probabilities(network.loss, forward.prediction());
    return {std::move(forward.z),
            std::move(forward.a),
            std::move(of_prediction),
            loss.loss,
            std::move(backward.activation_gradients),
            std::move(backward.deltas),
            std::move(backward.gradients),
            std::move(backward.input_gradient)};
}

template class Mlp<float>;
template class Mlp<double>;
template MlpTrace<float> trace_mlp(const NetworkSpec&, const Matrix<float>&, const Matrix<float>&, const Matrix<float>&,
                                   Reduction);
template MlpTrace<double> trace_mlp(const NetworkSpec&, const Matrix<double>&, const Matrix<double>&,
                                    const Matrix<double>&, Reduction);
template Matrix<float> probabilities(Loss, const Matrix<float>&);
template Matrix<double> probabilities(Loss, const Matrix<double>&);
template Matrix<float> flatten(const std::vector<LayerParameters<float>>&);
template Matrix<double> flatten(const std::vector<LayerParameters<double>>&);
template std::vector<LayerParameters<float>> unflatten(const NetworkSpec&, const Matrix<float>&);
template std::vector<LayerParameters<double>> unflatten(const NetworkSpec&, const Matrix<double>&);

}  // namespace nabla
