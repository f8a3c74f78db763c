#pragma once
// The terms of the losses and their derivatives, one entry at a time: what losses.h sums over matrices, and the
// operations of a program over their buffers.

#include <cmath>

namespace nabla {

/// −y·log p; a class that is not a target costs nothing, whatever log p is.
template <class T>
T cross_entropy_term(T y, T log_p) {
    return y == 0 ? T(0) : -y * log_p;
}

/// log(1 + eᶠ) − y·f. With |f| taken out of the logarithm nothing overflows, and small losses keep their digits.
template <class T>
T logistic_loss(T y, T f) {
    return (f > 0 ? (1 - y) * f : -y * f) + std::log1p(std::exp(-std::abs(f)));
}

/// σ(f) − y, by way of σ(−|f|), so that σ(f) − 1 does not cancel for large f.
template <class T>
T logistic_derivative(T y, T f) {
    const T exponential = std::exp(-std::abs(f));
    const T tail = exponential / (1 + exponential);
    return f > 0 ? (1 - y) - tail : tail - y;
}

/// −y/p, the derivative of −y·log p by p.
template <class T>
T cross_entropy_derivative(T y, T p) {
    return y == 0 ? T(0) : -y / p;
}

}  // namespace nabla
