#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "nabla/eigen.h"

namespace nabla {

using Index = Eigen::Index;

/// A dynamic matrix in row-major order, as in typed arrays and NumPy. A batch is N×d: one example a row.
template <class T>
using Matrix = Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

template <class T>
using RowVector = Eigen::Matrix<T, 1, Eigen::Dynamic, Eigen::RowMajor>;

/// Class labels, counted from 0.
using Labels = std::vector<int>;

/// "3×4"
std::string shape_text(Index rows, Index columns);

template <class T>
std::string shape_text(const Matrix<T>& matrix) {
    return shape_text(matrix.rows(), matrix.cols());
}

/// @throws Error  shape_mismatch "`where`: `name_a` is 3×4 but `name_b` is 3×5" unless both shapes are equal
void require_same_shape(std::string_view where, std::string_view name_a, Index rows_a, Index columns_a,
                        std::string_view name_b, Index rows_b, Index columns_b);

template <class T>
void require_same_shape(std::string_view where, std::string_view name_a, const Matrix<T>& a, std::string_view name_b,
                        const Matrix<T>& b) {
    require_same_shape(where, name_a, a.rows(), a.cols(), name_b, b.rows(), b.cols());
}

/// One-hot rows of labels: N×classes, a 1 where the label stands.
///
/// @throws Error  out_of_range if a label is not in 0 … classes − 1
template <class T>
Matrix<T> one_hot(const Labels& labels, Index classes);

}  // namespace nabla
