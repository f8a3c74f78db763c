#include <cmath>
#include <limits>

#include "matrices.h"
#include "nabla/softmax.h"
#include "nabla/softmax_trace.h"

using nabla::Matrix;
using nabla::SoftmaxFault;
using nabla::SoftmaxMistake;

namespace {

const double kNaN = std::numeric_limits<double>::quiet_NaN();

Matrix<double> row(std::initializer_list<double> entries) {
    Matrix<double> result(1, static_cast<nabla::Index>(entries.size()));
    std::copy(entries.begin(), entries.end(), result.data());
    return result;
}

template <class T>
SoftmaxFault fault_of(std::initializer_list<double> entries) {
    return nabla::trace_naive_softmax<T>(row(entries).cast<T>()).faults.at(0);
}

}  // namespace

// Bounds: ln(2¹⁰²⁴) = 709.7827…, ln(2⁻¹⁰⁷⁵) = −745.1332…; in float ln(2¹²⁸) = 88.7228…, ln(2⁻¹⁵⁰) = −103.97… (mpmath)
TEST_CASE("the naive softmax names the step that fails, on both sides of each bound") {
    REQUIRE(fault_of<double>({709.78, 0}) == SoftmaxFault::none);
    REQUIRE(fault_of<double>({709.79, 0}) == SoftmaxFault::exponential_overflow);
    REQUIRE(fault_of<double>({709.5, 709.5}) == SoftmaxFault::sum_overflow);
    REQUIRE(fault_of<double>({-708, -710}) == SoftmaxFault::none);
    REQUIRE(fault_of<double>({-740, -741}) == SoftmaxFault::digits_lost);
    REQUIRE(fault_of<double>({-745.1, -746}) == SoftmaxFault::digits_lost);
    REQUIRE(fault_of<double>({-745.2, -746}) == SoftmaxFault::sum_vanished);
    REQUIRE(fault_of<float>({88.7, 0}) == SoftmaxFault::none);
    REQUIRE(fault_of<float>({88.8, 0}) == SoftmaxFault::exponential_overflow);
    REQUIRE(fault_of<float>({-104, -105}) == SoftmaxFault::sum_vanished);
}

TEST_CASE("the naive trace shows the infinity where it begins and the NaN that follows") {
    const auto trace = nabla::trace_naive_softmax(row({1000, 2}));
    REQUIRE(std::isinf(trace.exponentials(0, 0)));
    REQUIRE(trace.exponentials(0, 1) == Approx(7.38905609893065).epsilon(1e-14));  // e², OEIS A072334
    REQUIRE(std::isinf(trace.sums(0, 0)));
    require_close(trace.probabilities, row({kNaN, 0}), 0);
}

TEST_CASE("an overflowing sum of finite exponentials makes every probability 0, not NaN") {
    const auto trace = nabla::trace_naive_softmax(row({709.5, 709.5}));
    REQUIRE(trace.exponentials.allFinite());
    require_close(trace.probabilities, row({0, 0}), 0);
}

TEST_CASE("each row has its own fault") {
    Matrix<double> logits(2, 2);
    logits << 1, 2, 1001, 1002;
    const auto trace = nabla::trace_naive_softmax(logits);
    REQUIRE(trace.faults == std::vector{SoftmaxFault::none, SoftmaxFault::exponential_overflow});
}

TEST_CASE("the stable trace shifts each row by its own maximum") {
    Matrix<double> logits(2, 2);
    logits << 1001, 1002, 4, 3;
    const auto trace = nabla::trace_stable_softmax(logits);
    REQUIRE(trace.maxima(0, 0) == 1002);
    REQUIRE(trace.maxima(1, 0) == 4);
    REQUIRE(trace.shifted(0, 0) == -1);
    REQUIRE(trace.sums(0, 0) == Approx(1 + 0.36787944117144233).epsilon(1e-15));  // 1 + 1/e, OEIS A068985
    require_close(trace.probabilities, nabla::softmax(logits), 0);
}

// COURSE, "mistakes that students make".
TEST_CASE("each mistake is right on some logits, which hides it, and wrong on others") {
    Matrix<double> far_rows(2, 2);
    far_rows << 1001, 1002, 3, 4;
    const auto by_matrix = nabla::mistaken_softmax(SoftmaxMistake::max_of_matrix, far_rows);
    REQUIRE(by_matrix(0, 0) == Approx(0.26894142136999512));
    REQUIRE(std::isnan(by_matrix(1, 0)));  // both exponentials vanish: 0/0

    const auto by_total = nabla::mistaken_softmax(SoftmaxMistake::divide_by_total, far_rows);
    REQUIRE(by_total.sum() == Approx(1));
    REQUIRE(by_total.row(0).sum() == Approx(0.5));

    const auto small = row({1, 2});
    require_close(nabla::mistaken_softmax(SoftmaxMistake::argmax_for_max, small), nabla::softmax(small), 1e-15);
    REQUIRE(std::isnan(nabla::mistaken_softmax(SoftmaxMistake::argmax_for_max, row({1001, 1002}))(0, 1)));

    const auto by_column = nabla::mistaken_softmax(SoftmaxMistake::divide_by_column, far_rows);
    REQUIRE(by_column.col(0).sum() == Approx(1));
    REQUIRE(by_column.row(1).sum() == Approx(1));  // these two rows happen to be alike
    require_close(nabla::mistaken_softmax(SoftmaxMistake::divide_by_column, small), row({1, 1}), 0);
    REQUIRE(error_of([] { nabla::mistaken_softmax(SoftmaxMistake::max_of_matrix, Matrix<double>(0, 2)); }).message() ==
            "wanted at least one row and one column, got 0×2");
}
