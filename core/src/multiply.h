#pragma once
// The matrix product that all of the core shares, on plain memory. It neither allocates nor throws.

#include "nabla/matrix.h"

namespace nabla {

/// A matrix whose entry (i, j) is at data[i · row_step + j · column_step]: {x, columns, 1} is row-major, {x, 1,
/// columns} the transpose of a row-major one.
template <class T>
struct Strided {
    const T* data;
    Index row_step;
    Index column_step;

    const T* at(Index i, Index j) const { return data + i * row_step + j * column_step; }
    Strided from(Index i, Index j) const { return {at(i, j), row_step, column_step}; }
};

/// What becomes of a sum s of products: c = base + factor · s.
template <class T>
struct Outcome {
    enum class Base { zero, start, c };

    T* c;
    Index columns;  ///< of c, row-major
    Base base;
    T factor = 1;
    const T* start = nullptr;  ///< a row of so many columns, if it is the base

    Outcome from(Index i, Index j) const {
        return {c + i * columns + j, columns, base, factor, start == nullptr ? nullptr : start + j};
    }
};

/// a·b, rows×depth by depth×columns, depth ≥ 1.
template <class T>
void multiply(Index rows, Index depth, Index columns, Strided<T> a, Strided<T> b, Outcome<T> outcome) noexcept;

}  // namespace nabla
