#pragma once

#include <vector>

#include "nabla/mlp.h"

namespace nabla {

/// The computed matrices of a network, one cell of which can be asked for with its sum.
enum class NetworkQuantity {
    z,
    a,
    activation_gradient,
    delta,
    weights_gradient,
    bias_gradient,
    new_weights,
    new_bias,
    input_gradient,
    probabilities,
    losses,
};

template <>
struct EnumNames<NetworkQuantity> {
    static constexpr std::string_view kind = "quantity";
    static constexpr std::pair<NetworkQuantity, std::string_view> values[] = {
        {NetworkQuantity::z, "z"},
        {NetworkQuantity::a, "a"},
        {NetworkQuantity::activation_gradient, "activation_gradient"},
        {NetworkQuantity::delta, "delta"},
        {NetworkQuantity::weights_gradient, "weights_gradient"},
        {NetworkQuantity::bias_gradient, "bias_gradient"},
        {NetworkQuantity::new_weights, "new_weights"},
        {NetworkQuantity::new_bias, "new_bias"},
        {NetworkQuantity::input_gradient, "input_gradient"},
        {NetworkQuantity::probabilities, "probabilities"},
        {NetworkQuantity::losses, "losses"},
    };
};

/// A cell of a computed matrix, where it stands in the question's orientation.
struct NetworkCell {
    NetworkQuantity quantity = NetworkQuantity::z;
    Index layer = 0;  ///< from 0; of no meaning for what a network has once
    Index row = 0;
    Index column = 0;
};

/// What to study. Matrices are given with an example in each row; the answer is in the orientation asked for.
struct NetworkQuestion {
    NetworkSpec network;
    Matrix<double> parameters;  ///< 1×parameter_count(network): W₁, b₁, W₂, b₂, …, each row-major
    Matrix<double> x;           ///< N×inputs, N ≥ 1
    Matrix<double> targets;     ///< N×outputs
    Orientation orientation = Orientation::rows;
    Reduction reduction = Reduction::sum;
    Direction direction = Direction::minimise;
    double learning_rate = 0.1;
    bool biases = true;  ///< without them each b is 0 and stays so (COURSE T1)
    NetworkCell cell;
};

/// One layer's matrices. J is the objective: the loss L, or ℓ = −L where it is maximised.
struct LayerStudy {
    Matrix<double> weights;
    Matrix<double> bias;
    Matrix<double> z;
    Matrix<double> a;
    Matrix<double> slopes;               ///< f′(z)
    Matrix<double> activation_gradient;  ///< ∂J/∂a
    Matrix<double> delta;                ///< δ = ∂J/∂z = ∂J/∂a ∘ f′(z)
    Matrix<double> weights_gradient;     ///< ∂J/∂W
    Matrix<double> bias_gradient;        ///< ∂J/∂b
    Matrix<double> new_weights;          ///< after one step: W − η ∂L/∂W, or W + η ∂ℓ/∂W
    Matrix<double> new_bias;
};

/// How a cell's value comes about: factor · (Σₖ leftₖ·rightₖ + addend), in the order in which the orientation writes
/// the product. Without terms for a, the probabilities and the losses, which are functions of entries and no sums of
/// products.
struct CellSum {
    std::vector<double> left;      ///< K
    std::vector<double> right;     ///< K; none for a plain sum, as in ∂J/∂b
    std::vector<double> products;  ///< K
    double addend = 0;             ///< b in z, −y in p − y, the old value in an update
    double factor = 1;  ///< 1/N of a mean, −1 of an ascent, 2/d of the squared error, in ∂J/∂z of the output
    double value = 0;
};

/// Forward pass, loss, backward pass and one step of a network, with all its matrices, for showing.
struct NetworkStudy {
    std::vector<LayerStudy> layers;  ///< first layer first
    Matrix<double> input_gradient;   ///< ∂J/∂x
    Matrix<double> probabilities;    ///< as `probabilities` of mlp.h
    Matrix<double> losses;           ///< each example's own L or ℓ: N×1 in rows, 1×N in columns
    double objective = 0;            ///< their sum or mean
    double objective_after = 0;      ///< the same after the step, which takes all parameters from the old values
    CellSum cell;
};

/// @throws Error  shape_mismatch, invalid_argument for a network or learning rate that is not valid, out_of_range for
/// the
///                cell
/// Source: COURSE M3.3, M3.7, T3.1–T3.4, L2
NetworkStudy study_network(const NetworkQuestion& question);

}  // namespace nabla
