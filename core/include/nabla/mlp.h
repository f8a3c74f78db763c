#pragma once

#include <vector>

#include "nabla/network.h"

namespace nabla {

/// The parameters of one layer; its gradients have the same shapes.
template <class T>
struct LayerParameters {
    Matrix<T> weights;  ///< fan_in×fan_out
    Matrix<T> bias;     ///< 1×fan_out
};

/// Everything that a forward pass computes, first layer first.
template <class T>
struct ForwardPass {
    Matrix<T> inputs;          ///< N×inputs
    std::vector<Matrix<T>> z;  ///< x·W + b of each layer, N×fan_out
    std::vector<Matrix<T>> a;  ///< activation(z) of each layer; the last is the prediction

    const Matrix<T>& prediction() const { return a.back(); }
};

/// Everything that a backward pass computes, first layer first. J is the loss.
template <class T>
struct BackwardPass {
    std::vector<Matrix<T>> activation_gradients;  ///< ∂J/∂a of each layer
    std::vector<Matrix<T>> deltas;                ///< δ = ∂J/∂z of each layer
    std::vector<LayerParameters<T>> gradients;    ///< ∂J/∂W and ∂J/∂b of each layer
    Matrix<T> input_gradient;                     ///< ∂J/∂x, N×inputs
};

/// A multilayer perceptron that keeps every intermediate value, for explaining. Rows are examples:
/// z₁ = x·W₁ + b₁, a₁ = f(z₁), z₂ = a₁·W₂ + b₂, … (for fast training see trainer.h).
///
/// Source: COURSE M3.3, M3.7, T3, L2
template <class T>
class Mlp {
   public:
    /// With all parameters zero.
    ///
    /// @throws Error  invalid_argument for a network that is not valid
    explicit Mlp(const NetworkSpec& network);

    const NetworkSpec& network() const { return network_; }
    const std::vector<LayerParameters<T>>& layers() const { return layers_; }

    /// @param layers  one for each layer, of the network's shapes
    /// @throws Error  shape_mismatch naming the layer
    void set_layers(std::vector<LayerParameters<T>> layers);

    /// All parameters in one row: W₁, b₁, W₂, b₂, …, each row-major. Source: COURSE M3.7
    Matrix<T> flattened() const;

    /// @param parameters  1×parameter_count(network)
    /// @throws Error      shape_mismatch
    void set_flattened(const Matrix<T>& parameters);

    /// @param inputs  N×inputs
    /// @throws Error  shape_mismatch
    ForwardPass<T> forward(const Matrix<T>& inputs) const;

    /// The gradients of a J whose gradient with respect to the prediction is given: δ_l = ∂J/∂a_l ∘ f′(z_l),
    /// ∂J/∂W_l = a_{l−1}ᵀ·δ_l, ∂J/∂b_l = Σ rows of δ_l, ∂J/∂a_{l−1} = δ_l·W_lᵀ.
    ///
    /// @param pass           of this network with its present parameters
    /// @param loss_gradient  N×outputs
    /// @throws Error         shape_mismatch
    BackwardPass<T> backward(const ForwardPass<T>& pass, const Matrix<T>& loss_gradient) const;

    /// The network's loss of a forward pass and its gradient with respect to the prediction.
    ///
    /// @param targets  N×outputs
    /// @throws Error   shape_mismatch
    LossGradient<T> loss(const ForwardPass<T>& pass, const Matrix<T>& targets, Reduction reduction) const;

   private:
    NetworkSpec network_;
    std::vector<LayerParameters<T>> layers_;
};

/// A network's forward pass, loss and backward pass, for showing.
template <class T>
struct MlpTrace {
    std::vector<Matrix<T>> z;  ///< as in ForwardPass
    std::vector<Matrix<T>> a;
    Matrix<T> probabilities;  ///< N×outputs
    T loss = 0;
    std::vector<Matrix<T>> activation_gradients;  ///< as in BackwardPass
    std::vector<Matrix<T>> deltas;
    std::vector<LayerParameters<T>> gradients;
    Matrix<T> input_gradient;
};

/// @param parameters  1×parameter_count(network), in the order of Mlp::flattened
/// @param x           N×inputs
/// @param y           N×outputs
/// @throws Error      shape_mismatch, or invalid_argument for a network that is not valid
template <class T>
MlpTrace<T> trace_mlp(const NetworkSpec& network, const Matrix<T>& parameters, const Matrix<T>& x, const Matrix<T>& y,
                      Reduction reduction);

/// What the network says about its examples: softmax of the prediction for softmax_cross_entropy, σ for logistic, the
/// prediction itself for mean_squared_error.
template <class T>
Matrix<T> probabilities(Loss loss, const Matrix<T>& prediction);

/// Gradients or parameters of all layers in one row: W₁, b₁, W₂, b₂, …, each row-major.
template <class T>
Matrix<T> flatten(const std::vector<LayerParameters<T>>& layers);

/// The layers of a row made by `flatten`.
///
/// @throws Error  shape_mismatch unless it is 1×parameter_count(network)
template <class T>
std::vector<LayerParameters<T>> unflatten(const NetworkSpec& network, const Matrix<T>& parameters);

}  // namespace nabla
