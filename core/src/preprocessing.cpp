#include "nabla/preprocessing.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

#include "nabla/error.h"
#include "nabla/random.h"

namespace nabla {

namespace {

Standardization no_standardization(Index columns) {
    return {Matrix<double>::Zero(1, columns), Matrix<double>::Ones(1, columns)};
}

/// The rows of each class, in order.
std::vector<std::vector<Index>> rows_by_class(const Labels& labels, Index classes) {
    std::vector<std::vector<Index>> rows(static_cast<std::size_t>(classes));
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i] < 0 || labels[i] >= classes) {
            throw Error(ErrorCode::out_of_range, "stratified_split",
                        "label " + std::to_string(labels[i]) + " of row " + std::to_string(i + 1) +
                            " is not one of the classes 0 to " + std::to_string(classes - 1));
        }
        rows[static_cast<std::size_t>(labels[i])].push_back(static_cast<Index>(i));
    }
    return rows;
}

Matrix<double> select_rows(const Matrix<double>& x, const std::vector<Index>& rows) {
    Matrix<double> selected(static_cast<Index>(rows.size()), x.cols());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        selected.row(static_cast<Index>(i)) = x.row(rows[i]);
    }
    return selected;
}

void require_share(const char* where, double test_part) {
    if (!(test_part > 0 && test_part < 1)) {
        throw Error(ErrorCode::invalid_argument, where,
                    "the test part must lie between 0 and 1, got " + std::to_string(test_part));
    }
}

/// How many of so many rows the test part gets.
Index test_share(Index rows, double test_part) {
    return std::clamp<Index>(std::lround(test_part * static_cast<double>(rows)), 1, rows - 1);
}

/// One part standardized by the fit of the training part.
struct Parts {
    Matrix<double> train;
    Matrix<double> test;
    Standardization standardization;
};

Parts part(const Matrix<double>& values, const Split& split, bool standardized) {
    const Matrix<double> train = select_rows(values, split.train);
    const Standardization fit = standardized ? fit_standardization(train) : no_standardization(values.cols());
    return {standardize(train, fit), standardize(select_rows(values, split.test), fit), fit};
}

/// All but labels and targets.
PreparedData prepare_inputs(const Matrix<double>& x, Split split, bool standardized) {
    Parts parts = part(x, split, standardized);
    PreparedData data;
    data.train_x = std::move(parts.train);
    data.test_x = std::move(parts.test);
    data.standardization = std::move(parts.standardization);
    data.train_rows = std::move(split.train);
    data.test_rows = std::move(split.test);
    return data;
}

Labels select_labels(const Labels& labels, const std::vector<Index>& rows) {
    Labels selected(rows.size());
    std::transform(rows.begin(), rows.end(), selected.begin(),
                   [&](Index row) { return labels[static_cast<std::size_t>(row)]; });
    return selected;
}

}  // namespace

Standardization fit_standardization(const Matrix<double>& x) {
    if (x.rows() == 0) {
        throw Error(ErrorCode::shape_mismatch, "fit_standardization", "wanted at least one row, got " + shape_text(x));
    }
    const RowVector<double> mean = x.colwise().mean();
    const RowVector<double> deviation = ((x.rowwise() - mean).cwiseAbs2().colwise().mean()).cwiseSqrt();
    Standardization fit{mean, deviation};
    for (Index j = 0; j < x.cols(); ++j) {
        // Asked of the entries themselves: the mean of equal numbers may round, and leave a deviation that is not 0.
        if ((x.col(j).array() == x(0, j)).all()) {
            fit.mean(0, j) = x(0, j);
            fit.deviation(0, j) = 1;
        }
    }
    return fit;
}

Matrix<double> standardize(const Matrix<double>& x, const Standardization& fit) {
    require_same_shape("standardize", "the mean", fit.mean.rows(), fit.mean.cols(), "a row of x", 1, x.cols());
    require_same_shape("standardize", "the deviation", fit.deviation.rows(), fit.deviation.cols(), "a row of x", 1,
                       x.cols());
    return (x.rowwise() - fit.mean.row(0)).array().rowwise() / fit.deviation.row(0).array();
}

Split stratified_split(const Labels& labels, Index classes, double test_part, std::uint64_t seed) {
    require_share("stratified_split", test_part);
    Random random(seed);
    Split split;
    int label = 0;
    for (auto& rows : rows_by_class(labels, classes)) {
        if (rows.size() < 2) {
            throw Error(ErrorCode::invalid_argument, "stratified_split",
                        "class " + std::to_string(label) +
                            " needs two rows, one for training and one for testing; it has " +
                            std::to_string(rows.size()));
        }
        random.shuffle(rows);
        const auto size = static_cast<Index>(rows.size());
        const auto border = rows.begin() + test_share(size, test_part);
        split.test.insert(split.test.end(), rows.begin(), border);
        split.train.insert(split.train.end(), border, rows.end());
        ++label;
    }
    std::sort(split.train.begin(), split.train.end());
    std::sort(split.test.begin(), split.test.end());
    return split;
}

Split random_split(Index rows, double test_part, std::uint64_t seed) {
    require_share("random_split", test_part);
    if (rows < 2) {
        throw Error(ErrorCode::invalid_argument, "random_split",
                    "wanted two rows, one for training and one for testing, got " + std::to_string(rows));
    }
    std::vector<Index> order(static_cast<std::size_t>(rows));
    std::iota(order.begin(), order.end(), Index{0});
    Random random(seed);
    random.shuffle(order);
    const auto border = order.begin() + test_share(rows, test_part);
    Split split{{border, order.end()}, {order.begin(), border}};
    std::sort(split.train.begin(), split.train.end());
    std::sort(split.test.begin(), split.test.end());
    return split;
}

PreparedData prepare_data(const Matrix<double>& x, const Labels& labels, Index classes,
                          const PreparationOptions& options) {
    if (x.rows() != static_cast<Index>(labels.size())) {
        throw Error(ErrorCode::shape_mismatch, "prepare_data",
                    "x is " + shape_text(x) + " but there are " + std::to_string(labels.size()) + " labels");
    }
    Split split = stratified_split(labels, classes, options.test_part, options.seed);
    PreparedData data = prepare_inputs(x, std::move(split), options.standardize);
    data.train_labels = select_labels(labels, data.train_rows);
    data.test_labels = select_labels(labels, data.test_rows);
    return data;
}

PreparedData prepare_regression(const Matrix<double>& x, const Matrix<double>& y, const PreparationOptions& options) {
    if (x.rows() != y.rows()) {
        throw Error(ErrorCode::shape_mismatch, "prepare_regression",
                    "x is " + shape_text(x) + " but the targets are " + shape_text(y));
    }
    Split split = random_split(x.rows(), options.test_part, options.seed);
    Parts targets = part(y, split, options.standardize_targets);
    PreparedData data = prepare_inputs(x, std::move(split), options.standardize);
    data.train_y = std::move(targets.train);
    data.test_y = std::move(targets.test);
    data.target_standardization = std::move(targets.standardization);
    return data;
}

}  // namespace nabla
