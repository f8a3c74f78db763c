#pragma once

#include <cstdint>
#include <vector>

#include "nabla/matrix.h"

namespace nabla {

/// What standardizing subtracts from each column and divides it by.
struct Standardization {
    Matrix<double> mean;       ///< 1×d
    Matrix<double> deviation;  ///< 1×d, the population's (divided by N); 1 for a constant column, which becomes 0
};

/// The mean and standard deviation of each column. Fit it on the training part alone: what it learns from the test
/// part leaks.
///
/// @param x  N×d, N ≥ 1
/// @throws Error  shape_mismatch if there is no row
Standardization fit_standardization(const Matrix<double>& x);

/// (x − mean) / deviation, column by column.
///
/// @param x  N×d
/// @throws Error  shape_mismatch unless the fit has d columns too
Matrix<double> standardize(const Matrix<double>& x, const Standardization& fit);

/// Rows of a data set in two parts that share none, both ascending.
struct Split {
    std::vector<Index> train;
    std::vector<Index> test;
};

/// Parts the rows so that each class stands in both parts, and in the test part by its share: a class of n rows gives
/// it n · test_part of them, rounded, at least 1 and at most n − 1. The same seed gives the same parts.
///
/// @param labels     N, each in 0 … classes − 1
/// @param test_part  share of the rows held back, between 0 and 1, both excluded
/// @throws Error     invalid_argument if test_part is not such a share or a class has fewer than two rows;
///                   out_of_range if a label is no class
Split stratified_split(const Labels& labels, Index classes, double test_part, std::uint64_t seed);

/// Parts `rows` rows: the test part has rows · test_part of them, rounded, at least 1 and at most rows − 1.
///
/// @throws Error  invalid_argument if test_part is not a share between 0 and 1 or there are fewer than two rows
Split random_split(Index rows, double test_part, std::uint64_t seed);

struct PreparationOptions {
    double test_part = 0.2;
    bool standardize = true;
    bool standardize_targets = false;  ///< of regression
    std::uint64_t seed = 1;
};

/// A data set ready for training.
struct PreparedData {
    Matrix<double> train_x;
    Labels train_labels;
    Matrix<double> test_x;
    Labels test_labels;
    std::vector<Index> train_rows;  ///< where each training example stood in the data set
    std::vector<Index> test_rows;
    Standardization standardization;  ///< fitted on the training part; means 0, deviations 1 when not asked for
    Matrix<double> train_y;           ///< of regression, as the labels are of classes; else 0×0
    Matrix<double> test_y;
    Standardization target_standardization;  ///< likewise for y; 0×0 without targets
};

/// Splits, fits the standardization on the training part and applies it to both.
///
/// @param x       N×d
/// @param labels  N, each in 0 … classes − 1
/// @throws Error  shape_mismatch unless there is a label for each row; and what stratified_split throws
PreparedData prepare_data(const Matrix<double>& x, const Labels& labels, Index classes,
                          const PreparationOptions& options);

/// The same for numbers to be learnt, with a split at random.
///
/// @param x       N×d
/// @param y       N×m
/// @throws Error  shape_mismatch unless there is a target for each row; and what random_split throws
PreparedData prepare_regression(const Matrix<double>& x, const Matrix<double>& y, const PreparationOptions& options);

}  // namespace nabla
