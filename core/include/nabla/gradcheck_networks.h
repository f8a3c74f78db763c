#pragma once

#include "nabla/gradcheck_problems.h"
#include "nabla/matrix.h"

namespace nabla {

/// What the two networks of the gradient-check lab are fitted to.
template <class T>
struct NetworkData {
    Matrix<T> inputs;
    Matrix<T> targets;  ///< one-hot
    Index hidden = 0;   ///< hidden units, H
};

/// The network of COURSE M3.3 in rows: h = σ(XW₁ + b₁), ŷ = softmax(hW₂ + b₂), cost = Σ CE over the batch.
///
/// @param data        inputs N×Dx, targets N×Dy
/// @param parameters  1×((Dx+1)·H + (H+1)·Dy): W₁ Dx×H, b₁ 1×H, W₂ H×Dy, b₂ 1×Dy, each row-major
/// @throws Error  shape_mismatch
/// Source: COURSE M3.3, M3.7
template <class T>
T sigmoid_network_cost(const NetworkData<T>& data, const Matrix<T>& parameters);

/// Its gradient by backpropagation, 1×P as the parameters: δ₁ = ŷ − Y, δ₃ = (δ₁W₂ᵀ)∘h∘(1 − h), ∇W₁ = Xᵀδ₃, ∇W₂ = hᵀδ₁,
/// the biases their column sums; with one mistake in it where `bug` says so.
template <class T>
Matrix<T> sigmoid_network_gradient(const NetworkData<T>& data, const Matrix<T>& parameters,
                                   PlantedBug bug = PlantedBug::none);

std::vector<ParameterBlock> sigmoid_network_blocks(Index inputs, Index hidden, Index outputs);

/// The network of COURSE T3 in columns: o = W₂ ReLU(W₁x + b₁) + b₂, E = −Σ Σⱼ yⱼ ln softmax(o)ⱼ over the examples.
///
/// @param data        inputs N×E, targets M×E, one example a column
/// @param parameters  1×(Z·N + Z + M·Z + M): W₁ Z×N, b₁ Z×1, W₂ M×Z, b₂ M×1, each row-major
/// @throws Error  shape_mismatch
/// Source: COURSE T3
template <class T>
T relu_network_cost(const NetworkData<T>& data, const Matrix<T>& parameters);

/// Its gradient: ∇o = softmax(o) − y, δ = (W₂ᵀ∇o)∘1[W₁x + b₁ > 0], ∇W₁ = δxᵀ, ∇W₂ = ∇o zᵀ, summed over the examples;
/// with one mistake in it where `bug` says so.
template <class T>
Matrix<T> relu_network_gradient(const NetworkData<T>& data, const Matrix<T>& parameters,
                                PlantedBug bug = PlantedBug::none);

std::vector<ParameterBlock> relu_network_blocks(Index inputs, Index hidden, Index outputs);

}  // namespace nabla
