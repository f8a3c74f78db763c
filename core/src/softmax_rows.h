#pragma once
// Softmax and its kin on plain memory, row by row: what softmax.h does to matrices, and the operations of a program to
// their buffers. They neither allocate nor throw. Matrices are row-major with at least one column.

#include <cmath>

#include "nabla/matrix.h"

namespace nabla {

template <class T>
T row_max(const T* row, Index columns) noexcept {
    T max = row[0];
    for (Index j = 1; j < columns; ++j) {
        max = row[j] <= max ? max : row[j];
    }
    return max;
}

/// A row's maximum m and Σ exp(x − m).
template <class T>
struct RowScale {
    T max;
    T sum;
};

/// Of a row with a NaN in it the sum is NaN.
template <class T>
RowScale<T> row_scale(const T* row, Index columns) noexcept {
    const T max = row_max(row, columns);
    T sum = 0;
    for (Index j = 0; j < columns; ++j) {
        sum += std::exp(row[j] - max);
    }
    return {max, sum};
}

/// exp(xᵢ − m) / Σⱼ exp(xⱼ − m)
template <class T>
void softmax_rows(Index rows, Index columns, const T* x, T* p) noexcept {
    for (Index i = 0; i < rows; ++i, x += columns, p += columns) {
        const T max = row_max(x, columns);
        T sum = 0;
        for (Index j = 0; j < columns; ++j) {
            sum += p[j] = std::exp(x[j] - max);
        }
        for (Index j = 0; j < columns; ++j) {
            p[j] /= sum;
        }
    }
}

/// (xᵢ − m) − log Σⱼ exp(xⱼ − m): exact for huge equal entries, where x − logsumexp(x) is not.
template <class T>
void log_softmax_rows(Index rows, Index columns, const T* x, T* log_p) noexcept {
    for (Index i = 0; i < rows; ++i, x += columns, log_p += columns) {
        const RowScale<T> scale = row_scale(x, columns);
        const T logarithm = std::log(scale.sum);
        for (Index j = 0; j < columns; ++j) {
            log_p[j] = (x[j] - scale.max) - logarithm;
        }
    }
}

/// m + log Σⱼ exp(xⱼ − m), rows×1
template <class T>
void logsumexp_rows(Index rows, Index columns, const T* x, T* sums) noexcept {
    for (Index i = 0; i < rows; ++i, x += columns) {
        const RowScale<T> scale = row_scale(x, columns);
        sums[i] = scale.max + std::log(scale.sum);
    }
}

}  // namespace nabla
