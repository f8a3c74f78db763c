#pragma once
// The operations that are no functions of one entry at a time: products, reductions, softmax and the losses. Each
// forward rule with its backward rule; ȳ is the adjoint of the result.

#include "nabla/operations.h"

namespace nabla {

/// y = a·b; ā = ȳ·bᵀ, b̄ = aᵀ·ȳ
void matmul_forward(const Operands& in, Block result);
void matmul_backward(int slot, const BackwardArgs& args, Block contribution);

/// y = xᵀ; x̄ = ȳᵀ
void transpose_forward(const Operands& in, Block result);
void transpose_backward(int slot, const BackwardArgs& args, Block contribution);

/// Each entry of y is the sum of what it stands for in x; x̄ᵢⱼ = ȳ of that entry. Serves all axes: they differ in the
/// shape of y.
void sum_forward(const Operands& in, Block result);
void sum_backward(int slot, const BackwardArgs& args, Block contribution);

/// The sum divided by how many there are.
void mean_forward(const Operands& in, Block result);
void mean_backward(int slot, const BackwardArgs& args, Block contribution);

/// p = softmax(x) of each row; x̄ = p ∘ (p̄ − Σ p̄ p)
void softmax_forward(const Operands& in, Block result);
void softmax_backward(int slot, const BackwardArgs& args, Block contribution);

/// y = log softmax(x) of each row; x̄ = ȳ − eʸ Σ ȳ
void log_softmax_forward(const Operands& in, Block result);
void log_softmax_backward(int slot, const BackwardArgs& args, Block contribution);

/// y = log Σ exp(x) of each row; x̄ = softmax(x) · ȳ
void logsumexp_forward(const Operands& in, Block result);
void logsumexp_backward(int slot, const BackwardArgs& args, Block contribution);

/// −Σ y log p; by y: −log p, by p: −y/p
void cross_entropy_forward(const Operands& in, Block result);
void cross_entropy_backward(int slot, const BackwardArgs& args, Block contribution);

/// −Σ y log softmax(θ); by y: −log softmax(θ), by θ: softmax(θ)·Σy − y
void softmax_cross_entropy_forward(const Operands& in, Block result);
void softmax_cross_entropy_backward(int slot, const BackwardArgs& args, Block contribution);

/// Σ log(1 + eᶠ) − y·f; by y: −f, by f: σ(f) − y
void logistic_nll_forward(const Operands& in, Block result);
void logistic_nll_backward(int slot, const BackwardArgs& args, Block contribution);

/// Σ over the rows of the mean over the d columns of (p − y)²; by y: 2(y − p)/d, by p: 2(p − y)/d
void mse_forward(const Operands& in, Block result);
void mse_backward(int slot, const BackwardArgs& args, Block contribution);

}  // namespace nabla
