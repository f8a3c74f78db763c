#pragma once

#include "nabla/matrix.h"

namespace nabla {

// Integer labels come in through one_hot(labels, d) of nabla/matrix.h.

/// The likelihood of a batch under the multinomial (categorical) model, ∏ p(t|x) over its rows, or ∏ pʸ for soft
/// targets. As a product of numbers below 1 it underflows to 0 in a batch of a few hundred (0.1⁴⁰⁰ = 0), where
/// `log_likelihood` does not.
///
/// @param y  N×d targets, one-hot; 0⁰ counts as 1
/// @param p  N×d probabilities
/// @throws Error  shape_mismatch
/// Source: COURSE L1
template <class T>
T likelihood(const Matrix<T>& y, const Matrix<T>& p);

/// Σ y·log softmax(u) over the batch, from the logits u: the logarithm of the likelihood, which never passes through
/// the product. A class with y = 0 adds nothing.
///
/// @param y       N×d targets, one-hot
/// @param logits  N×d, d ≥ 1
/// @throws Error  shape_mismatch
/// Source: COURSE L1
template <class T>
T log_likelihood(const Matrix<T>& y, const Matrix<T>& logits);

/// The ascent gradient ∂ℓ/∂uⱼ = 1[j = t] − pⱼ of each row, for soft targets yⱼ − pⱼ·Σy.
///
/// @param y       N×d targets, one-hot
/// @param logits  N×d, d ≥ 1
/// @return        N×d
/// @throws Error  shape_mismatch
/// Source: COURSE L1
template <class T>
Matrix<T> log_likelihood_gradient(const Matrix<T>& y, const Matrix<T>& logits);

/// The log-likelihood of a linear softmax classifier and its ascent gradients.
template <class T>
struct LinearLikelihood {
    T log_likelihood;
    Matrix<T> logits;            ///< N×d, uⱼ = wⱼᵀx + bⱼ
    Matrix<T> logits_gradient;   ///< N×d, 1[j = t] − pⱼ
    Matrix<T> weights_gradient;  ///< d×D, row j is Σ (1[j = t] − pⱼ)·x over the batch
    Matrix<T> bias_gradient;     ///< 1×d
};

/// ℓ of u = Wx + b for a batch of inputs, with its gradients to W and b.
///
/// @param x        N×D inputs, one a row
/// @param y        N×d targets, one-hot
/// @param weights  d×D, wⱼ is row j
/// @param bias     1×d
/// @throws Error  shape_mismatch
/// Source: COURSE L1
template <class T>
LinearLikelihood<T> linear_log_likelihood(const Matrix<T>& x, const Matrix<T>& y, const Matrix<T>& weights,
                                          const Matrix<T>& bias);

/// The likelihood of `repeats` copies of a batch, by the product and by the sum of logarithms.
struct RepeatedLikelihood {
    double product = 1;         ///< multiplied factor by factor, as the formula has it
    double log_sum = 0;         ///< repeats · Σ y·log p
    double factors = 0;         ///< how many factors the product has
    double vanished_after = 0;  ///< the number of factors after which the product is 0; 0 if it never is
};

/// @param y        N×d targets, one-hot
/// @param logits   N×d, d ≥ 1
/// @param repeats  1 … 100,000
/// @throws Error  shape_mismatch; invalid_argument for repeats out of range
/// Source: COURSE L1
RepeatedLikelihood repeated_likelihood(const Matrix<double>& y, const Matrix<double>& logits, Index repeats);

}  // namespace nabla
