#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "matrices.h"
#include "nabla/preprocessing.h"

using nabla::ErrorCode;
using nabla::Index;
using nabla::Labels;
using nabla::Matrix;

namespace {

Matrix<double> matrix(Index rows, Index columns, std::initializer_list<double> entries) {
    Matrix<double> result(rows, columns);
    std::copy(entries.begin(), entries.end(), result.data());
    return result;
}

Index count_label(const Labels& labels, const std::vector<Index>& rows, int label) {
    return std::count_if(rows.begin(), rows.end(),
                         [&](Index row) { return labels[static_cast<std::size_t>(row)] == label; });
}

const Labels kThreeClasses = {0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2};

}  // namespace

// Values by hand: (1, 2, 3, 6) has mean 3 and variance (4 + 1 + 0 + 9)/4.
TEST_CASE("standardizing gives each column mean 0 and variance 1, and a constant column zeros") {
    const Matrix<double> x = matrix(4, 2, {1, 0.1, 2, 0.1, 3, 0.1, 6, 0.1});
    const auto fit = nabla::fit_standardization(x);
    require_close(fit.mean, matrix(1, 2, {3, 0.1}), 0);
    require_close(fit.deviation, matrix(1, 2, {1.8708286933869707, 1}), 1e-15);
    const Matrix<double> z = nabla::standardize(x, fit);
    REQUIRE(std::abs(z.col(0).mean()) < 1e-15);
    REQUIRE(std::abs(z.col(0).cwiseAbs2().mean() - 1) < 1e-15);
    require_close<double>(z.col(1), Matrix<double>::Zero(4, 1), 0);
}

TEST_CASE("a constant column is known for constant even where its mean rounds") {
    const Matrix<double> x = Matrix<double>::Constant(1437, 1, 0.1);
    REQUIRE(x.mean() != 0.1);  // the trap
    REQUIRE(nabla::fit_standardization(x).deviation(0, 0) == 1);
    REQUIRE(nabla::standardize(x, nabla::fit_standardization(x)).isZero(0));
}

TEST_CASE("standardizing refuses no rows and a fit of other columns") {
    REQUIRE(error_of([] { nabla::fit_standardization(Matrix<double>(0, 3)); }).message() ==
            "wanted at least one row, got 0×3");
    const auto fit = nabla::fit_standardization(matrix(2, 2, {1, 2, 3, 4}));
    const auto error = error_of([&] { nabla::standardize(matrix(1, 3, {1, 2, 3}), fit); });
    REQUIRE(error.code() == ErrorCode::shape_mismatch);
    REQUIRE(error.message() == "the mean is 1×2 but a row of x is 1×3");
}

// Values: the shuffle of random.h and the rule in preprocessing.h written anew in Python; seed 3, 40 % held back.
TEST_CASE("a seed gives the split that the definition gives, on every machine") {
    const auto split = nabla::stratified_split(kThreeClasses, 3, 0.4, 3);
    REQUIRE(split.train == std::vector<Index>{0, 2, 4, 7, 8, 9, 11, 12});
    REQUIRE(split.test == std::vector<Index>{1, 3, 5, 6, 10});
    REQUIRE(nabla::stratified_split(kThreeClasses, 3, 0.4, 4).test != split.test);
}

TEST_CASE("a stratified split keeps every row once and each class in both parts") {
    Labels labels(1000, 0);
    std::fill_n(labels.begin(), 100, 1);
    labels[500] = 2;
    labels[600] = 2;
    for (const double test_part : {0.01, 0.2, 0.5, 0.99}) {
        const auto split = nabla::stratified_split(labels, 3, test_part, 1);
        std::set<Index> seen(split.train.begin(), split.train.end());
        seen.insert(split.test.begin(), split.test.end());
        REQUIRE(seen.size() == labels.size());
        REQUIRE(split.train.size() + split.test.size() == labels.size());
        REQUIRE(count_label(labels, split.test, 1) == static_cast<Index>(std::lround(100 * test_part)));
        REQUIRE(count_label(labels, split.test, 2) == 1);
        REQUIRE(count_label(labels, split.train, 2) == 1);
    }
}

TEST_CASE("a split refuses a class that cannot stand in both parts, and shares that are none") {
    REQUIRE(error_of([] {
                nabla::stratified_split({0, 0, 1}, 2, 0.2, 1);
            }).message() == "class 1 needs two rows, one for training and one for testing; it has 1");
    REQUIRE(error_of([] {
                nabla::stratified_split({0, 0}, 2, 0.2, 1);
            }).message() == "class 1 needs two rows, one for training and one for testing; it has 0");
    REQUIRE(error_of([] { nabla::stratified_split({0, 3}, 2, 0.2, 1); }).code() == ErrorCode::out_of_range);
    for (const double share : {0.0, 1.0, -0.5, std::numeric_limits<double>::quiet_NaN()}) {
        REQUIRE(error_of([&] { nabla::stratified_split(kThreeClasses, 3, share, 1); }).code() ==
                ErrorCode::invalid_argument);
    }
}

TEST_CASE("preparing fits the standardization on the training part alone") {
    Matrix<double> x(13, 1);
    x << 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 100;  // the last row is in the training part of seed 3
    const auto data = nabla::prepare_data(x, kThreeClasses, 3, {.test_part = 0.4, .standardize = true, .seed = 3});
    REQUIRE(data.train_rows == std::vector<Index>{0, 2, 4, 7, 8, 9, 11, 12});
    REQUIRE(data.test_labels == Labels{0, 0, 1, 1, 2});
    REQUIRE(std::abs(data.standardization.mean(0, 0) - (0 + 2 + 4 + 7 + 8 + 9 + 11 + 100) / 8.0) < 1e-14);
    REQUIRE(std::abs(data.train_x.mean()) < 1e-15);
    REQUIRE(std::abs(data.test_x.mean()) > 0.1);  // the test part is moved by another part's mean
    REQUIRE(std::abs(nabla::fit_standardization(x).mean(0, 0) - data.standardization.mean(0, 0)) >
            1);  // and not by all
}

TEST_CASE("preparing without standardization leaves the numbers as they are") {
    const Matrix<double> x = Matrix<double>::Constant(13, 2, 7);
    const auto data = nabla::prepare_data(x, kThreeClasses, 3, {.test_part = 0.4, .standardize = false, .seed = 3});
    require_close<double>(data.train_x, Matrix<double>::Constant(8, 2, 7), 0);
    REQUIRE(error_of([] {
                nabla::prepare_data(Matrix<double>(2, 1), {0, 0, 0}, 1, {});
            }).message() == "x is 2×1 but there are 3 labels");
}

// Values: the shuffle of random.h and the rule in preprocessing.h written anew in Python; seed 3, 30 % held back.
TEST_CASE("a split at random gives the parts that the definition gives") {
    const auto split = nabla::random_split(10, 0.3, 3);
    REQUIRE(split.test == std::vector<Index>{0, 5, 6});
    REQUIRE(split.train == std::vector<Index>{1, 2, 3, 4, 7, 8, 9});
    REQUIRE(nabla::random_split(10, 0.3, 4).test != split.test);
    REQUIRE(nabla::random_split(2, 0.01, 1).test.size() == 1);
    REQUIRE(nabla::random_split(2, 0.99, 1).train.size() == 1);
    REQUIRE(error_of([] { nabla::random_split(1, 0.3, 1); }).code() == ErrorCode::invalid_argument);
    REQUIRE(error_of([] { nabla::random_split(10, 1, 1); }).code() == ErrorCode::invalid_argument);
}

TEST_CASE("regression is prepared as classes are, its targets standardized if asked for") {
    const Matrix<double> x = matrix(5, 1, {1, 2, 3, 4, 50});
    const Matrix<double> y = matrix(5, 1, {10, 20, 30, 40, 500});
    nabla::PreparationOptions options{.test_part = 0.4, .standardize = true, .standardize_targets = false, .seed = 2};
    const auto plain = nabla::prepare_regression(x, y, options);
    REQUIRE(plain.train_labels.empty());
    REQUIRE(plain.train_rows.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        REQUIRE(plain.train_y(static_cast<Index>(i), 0) == y(plain.train_rows[i], 0));
    }
    for (std::size_t i = 0; i < 2; ++i) {
        REQUIRE(plain.test_y(static_cast<Index>(i), 0) == y(plain.test_rows[i], 0));
    }
    REQUIRE(std::abs(plain.train_x.mean()) < 1e-15);
    options.standardize_targets = true;
    const auto scaled = nabla::prepare_regression(x, y, options);
    const auto& fit = scaled.target_standardization;
    REQUIRE(std::abs(scaled.train_y.mean()) < 1e-15);
    require_close<double>((scaled.test_y * fit.deviation(0, 0)).array() + fit.mean(0, 0), plain.test_y, 1e-12);
    REQUIRE(error_of([&] { nabla::prepare_regression(x, y.topRows(4), options); }).message() ==
            "x is 5×1 but the targets are 4×1");
}
