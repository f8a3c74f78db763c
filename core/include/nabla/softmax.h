#pragma once

#include "nabla/matrix.h"

namespace nabla {

/// Softmax of each row: exp(xᵢ − max x) / Σⱼ exp(xⱼ − max x). Shift-invariant, and finite for every finite input.
///
/// @param logits  N×d, N ≥ 0, d ≥ 1
/// @return        N×d, entries in [0, 1], each row summing to 1
/// @throws Error  shape_mismatch if d = 0
/// Source: COURSE M2.1–M2.3
template <class T>
Matrix<T> softmax(const Matrix<T>& logits);

/// Softmax of each row as the definition has it, exp(xᵢ) / Σⱼ exp(xⱼ), without the shift: it overflows to NaN from
/// x ≈ 710 in double and 89 in float, and 0/0 far below zero. For showing why `softmax` shifts; nothing else uses it.
///
/// @param logits  N×d, N ≥ 0, d ≥ 1
/// @throws Error  shape_mismatch if d = 0
/// Source: COURSE M2.2
template <class T>
Matrix<T> naive_softmax(const Matrix<T>& logits);

/// log softmax of each row, (xᵢ − max x) − log Σⱼ exp(xⱼ − max x): exact for huge equal entries, where
/// x − logsumexp(x) is not.
///
/// @param logits  N×d, N ≥ 0, d ≥ 1
/// @return        N×d, entries ≤ 0
/// @throws Error  shape_mismatch if d = 0
template <class T>
Matrix<T> log_softmax(const Matrix<T>& logits);

/// log Σⱼ exp(xⱼ) of each row, with the max taken out.
///
/// @param logits  N×d, N ≥ 0, d ≥ 1
/// @return        N×1
/// @throws Error  shape_mismatch if d = 0
template <class T>
Matrix<T> logsumexp(const Matrix<T>& logits);

/// The Jacobian of one row's softmax, ∂pᵢ/∂xⱼ = pᵢ([i = j] − pⱼ). Its rows and columns sum to 0.
///
/// @param probabilities  1×d, a softmax
/// @return               d×d
/// @throws Error         shape_mismatch unless there is one row
/// Source: COURSE C4
template <class T>
Matrix<T> softmax_jacobian(const Matrix<T>& probabilities);

}  // namespace nabla
