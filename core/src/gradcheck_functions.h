#pragma once
// The functions of the gradient-check lab that are no networks, each with its gradient and the mistakes planted in it.
// Internal to gradcheck_problems.cpp.

#include "nabla/gradcheck_problems.h"
#include "nabla/matrix.h"

namespace nabla {

/// A function of a flat parameter vector, 1×P, and the gradients of it at the given x.
template <class T>
struct FunctionCase {
    Objective<T> objective;
    Matrix<T> right;
    Matrix<T> planted;
};

/// Σ X², gradient 2X.
template <class T>
FunctionCase<T> sum_of_squares(const Matrix<T>& x, Index rows, PlantedBug bug);

/// Σ A∘σ(X), gradient A∘σ(X)∘(1 − σ(X)); A of x's shape.
template <class T>
FunctionCase<T> weighted_sigmoid(const Matrix<T>& x, const Matrix<T>& weights, PlantedBug bug);

/// −Σ Y∘log softmax(Θ), gradient softmax(Θ) − Y; targets N×d one-hot, x the N·d logits.
template <class T>
FunctionCase<T> row_cross_entropy(const Matrix<T>& x, const Matrix<T>& targets, PlantedBug bug);

/// 10⁻⁶ Σ x².
template <class T>
FunctionCase<T> tiny_scale(const Matrix<T>& x, PlantedBug bug);

/// e^{200x}, x 1×1.
template <class T>
FunctionCase<T> huge_scale(const Matrix<T>& x, PlantedBug bug);

/// Σ ReLU(x), with ReLU′(0) = 0.
template <class T>
FunctionCase<T> relu_kink(const Matrix<T>& x, PlantedBug bug);

}  // namespace nabla
