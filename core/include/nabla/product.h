#pragma once

#include "nabla/matrix.h"

namespace nabla {

/// a·b. The products of the core go through these three, and so stand in the browser's module once: each of Eigen's own
/// product expressions would add some 5 KB to it.
///
/// @throws Error  shape_mismatch unless the inner sizes agree
template <class T>
Matrix<T> product(const Matrix<T>& a, const Matrix<T>& b);

/// aᵀ·b
template <class T>
Matrix<T> product_transposed_left(const Matrix<T>& a, const Matrix<T>& b);

/// a·bᵀ
template <class T>
Matrix<T> product_transposed_right(const Matrix<T>& a, const Matrix<T>& b);

}  // namespace nabla
