#include <cmath>
#include <cstring>
#include <limits>

#include "matrices.h"
#include "nabla/gradcheck.h"

using nabla::Difference;
using nabla::gradcheck;
using nabla::GradcheckOptions;
using nabla::Index;
using nabla::Matrix;
using nabla::Random;
using nabla::RelativeError;

namespace {

Matrix<double> row(std::initializer_list<double> entries) {
    Matrix<double> result(1, static_cast<Index>(entries.size()));
    std::copy(entries.begin(), entries.end(), result.data());
    return result;
}

double rosenbrock(const Matrix<double>& x) {
    double sum = 0;
    for (Index i = 0; i + 1 < x.size(); ++i) {
        const double a = x.data()[i];
        const double b = x.data()[i + 1];
        sum += 100 * (b - a * a) * (b - a * a) + (1 - a) * (1 - a);
    }
    return sum;
}

bool same_bits(const Matrix<double>& a, const Matrix<double>& b) {
    return a.size() == b.size() &&
           std::memcmp(a.data(), b.data(), sizeof(double) * static_cast<std::size_t>(a.size())) == 0;
}

}  // namespace

// rosen_der([-1.2, 1, 0.5]) = [-215.6, 112, -100]: SciPy 1.10.
TEST_CASE("the right gradient of Rosenbrock's function passes and the report holds both gradients") {
    const auto report = gradcheck(rosenbrock, row({-1.2, 1, 0.5}), row({-215.6, 112, -100}));
    REQUIRE(report.pass);
    REQUIRE(report.failing.empty());
    REQUIRE_FALSE(report.first_failing);
    require_close(report.numeric, row({-215.6, 112, -100}), 1e-4);
    REQUIRE(report.worst.relative_error == report.relative_error.maxCoeff());
    REQUIRE(nabla::describe(report).rfind("pass: 3 of 3 entries agree", 0) == 0);
}

TEST_CASE("a wrong entry fails, and the first failing one is named with both gradients") {
    const auto report = gradcheck(rosenbrock, row({-1.2, 1, 0.5}), row({-215.6, 111.9, -101}));
    REQUIRE_FALSE(report.pass);
    REQUIRE(report.failing == std::vector<Index>{1, 2});
    REQUIRE(report.first_failing->column == 1);
    REQUIRE(report.first_failing->analytic == 111.9);
    REQUIRE(report.first_failing->numeric == Approx(112));
    REQUIRE(report.worst.column == 2);
    REQUIRE(nabla::describe(report).find("first failing (0, 1): analytic 111.9, numeric 112,") != std::string::npos);
}

TEST_CASE("positions count along the rows of a matrix") {
    const Matrix<double> x = Matrix<double>::Ones(2, 3);
    Matrix<double> gradient = 2 * x;
    gradient(1, 0) = 0;
    const auto report = gradcheck<double>([](const Matrix<double>& at) { return at.squaredNorm(); }, x, gradient);
    REQUIRE(report.failing == std::vector<Index>{3});
    REQUIRE(report.first_failing->row == 1);
    REQUIRE(report.first_failing->column == 0);
}

// Exact arithmetic at x = 3, h = 2⁻²: of x² forward gives 2x + h and backward 2x − h, of x³ central gives 3x² + h².
TEST_CASE("each difference has the truncation error that its Taylor series says") {
    const auto square = [](const Matrix<double>& x) { return x(0, 0) * x(0, 0); };
    const auto cube = [](const Matrix<double>& x) { return x(0, 0) * x(0, 0) * x(0, 0); };
    const auto at = row({3});
    REQUIRE(nabla::numeric_gradient<double>(square, at, Difference::central, 0.25)(0, 0) == 6);
    REQUIRE(nabla::numeric_gradient<double>(square, at, Difference::forward, 0.25)(0, 0) == 6.25);
    REQUIRE(nabla::numeric_gradient<double>(square, at, Difference::backward, 0.25)(0, 0) == 5.75);
    REQUIRE(nabla::numeric_gradient<double>(cube, at, Difference::central, 0.25)(0, 0) == 27.0625);
}

// COURSE M3.6 and C5, by hand.
TEST_CASE("the two relative errors differ below 1") {
    REQUIRE(nabla::relative_error(RelativeError::max_one, 3.0, 1.0) == Approx(2.0 / 3));
    REQUIRE(nabla::relative_error(RelativeError::sum_abs, 3.0, 1.0) == Approx(2.0 / 4));
    REQUIRE(nabla::relative_error(RelativeError::max_one, 2e-6, 0.0) == 2e-6);
    REQUIRE(nabla::relative_error(RelativeError::sum_abs, 2e-6, 0.0) == 1);
    REQUIRE(nabla::relative_error(RelativeError::sum_abs, 0.0, 0.0) == 0);
    REQUIRE(nabla::relative_error(RelativeError::sum_abs, 1e-9, 0.0) == Approx(0.1));
    const double infinity = std::numeric_limits<double>::infinity();
    REQUIRE(std::isnan(nabla::relative_error(RelativeError::max_one, infinity, infinity)));
}

TEST_CASE("NaN or infinity in either gradient is a failure, and the worst") {
    const auto constant = [](const Matrix<double>&) { return 0.0; };
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto report = gradcheck(constant, row({1, 2, 3}), row({0.5, nan, 0}));
    REQUIRE_FALSE(report.pass);
    REQUIRE(report.failing == std::vector<Index>{0, 1});
    REQUIRE(report.worst.column == 1);
    REQUIRE(std::isnan(report.worst.relative_error));

    const auto overflows = [](const Matrix<double>& x) { return std::exp(1000 * x(0, 0)); };
    REQUIRE_FALSE(gradcheck(overflows, row({1}), row({std::numeric_limits<double>::infinity()})).pass);
    const GradcheckOptions lenient{.tolerance = std::numeric_limits<double>::infinity()};
    REQUIRE_FALSE(gradcheck(constant, row({1}), row({nan}), lenient).pass);
}

TEST_CASE("f sees one entry changed at a time and x put back bit for bit") {
    const Matrix<double> x = row({0.1, -0.0, 1e300, 1e-310});
    const Matrix<double> kept = x;
    int calls = 0;
    const auto counting = [&](const Matrix<double>& at) {
        Index changed = 0;
        for (Index i = 0; i < at.size(); ++i) {
            changed += std::memcmp(&at.data()[i], &kept.data()[i], sizeof(double)) != 0;
        }
        CHECK(changed <= 1);
        ++calls;
        return 0.0;
    };
    REQUIRE(gradcheck(counting, x, row({0, 0, 0, 0}), {.step = 1e-3}).pass);
    REQUIRE(calls == 8);
    REQUIRE(same_bits(x, kept));
}

TEST_CASE("a checker that does not restore x condemns a right gradient") {
    Matrix<double> x = row({1, 2, 3});
    const double h = 1e-2;
    Matrix<double> numeric(1, 3);
    const auto product = [](const Matrix<double>& at) { return at.prod(); };
    for (Index i = 0; i < 3; ++i) {
        x(0, i) += h;
        const double ahead = product(x);
        x(0, i) -= 2 * h;
        numeric(0, i) = (ahead - product(x)) / (2 * h);  // and x(0, i) stays h too low
    }
    const auto right = row({6, 3, 2});
    REQUIRE_FALSE(nabla::compare_gradients(right, numeric).pass);
    REQUIRE(gradcheck(product, row({1, 2, 3}), right, {.step = h}).pass);
}

TEST_CASE("a stochastic function sees the same draws in every call") {
    // Σ mᵢxᵢ with a random mask m: its gradient is m, if m is the same in both calls.
    const auto masked = [](const Matrix<double>& x, Random& random) {
        double sum = 0;
        for (Index i = 0; i < x.size(); ++i) {
            sum += random.normal() * x.data()[i];
        }
        return sum;
    };
    const auto x = row({1, 2, 3});
    Random random(7);
    random.normal();  // so that a spare normal waits, which belongs to the state too
    Random same = random;
    const auto mask = row({same.normal(), same.normal(), same.normal()});
    REQUIRE(gradcheck(masked, random, x, mask).pass);

    // The negative control: one generator running on through all the calls.
    Random running = random;
    const auto not_reset = [&](const Matrix<double>& at) { return masked(at, running); };
    REQUIRE_FALSE(gradcheck(not_reset, x, mask).pass);
}

TEST_CASE("in float the check runs in float") {
    const Matrix<float> x = Matrix<float>::Constant(1, 1, 3.0F);
    const auto square = [](const Matrix<float>& at) { return at(0, 0) * at(0, 0); };
    const Matrix<float> gradient = Matrix<float>::Constant(1, 1, 6.0F);
    REQUIRE(gradcheck(square, x, gradient, {.step = 0.25}).pass);
    // 3 + 1e-8 is 3 in float: the quotient is 0.
    const auto lost = gradcheck(square, x, gradient, {.step = 1e-8});
    REQUIRE_FALSE(lost.pass);
    REQUIRE(lost.numeric(0, 0) == 0);
}

TEST_CASE("what cannot be checked is refused with what came") {
    const auto zero = [](const Matrix<double>&) { return 0.0; };
    const auto shapes = error_of([&] { gradcheck(zero, row({1, 2}), row({0})); });
    REQUIRE(shapes.code() == nabla::ErrorCode::shape_mismatch);
    REQUIRE(shapes.message() == "x is 1×2 but the analytic gradient is 1×1");
    REQUIRE(error_of([&] { gradcheck(zero, Matrix<double>(0, 3), Matrix<double>(0, 3)); }).message() ==
            "wanted at least one entry, got an empty matrix");
    REQUIRE(error_of([&] { gradcheck(zero, row({1}), row({0}), {.step = 0}); }).message() ==
            "wanted a step h above 0 and finite, got 0");
    REQUIRE(error_of([&] { gradcheck(zero, row({1}), row({0}), {.step = std::nan("")}); }).code() ==
            nabla::ErrorCode::invalid_argument);
    REQUIRE(error_of([&] { gradcheck(zero, row({1}), row({0}), {.tolerance = -1}); }).message() ==
            "wanted a tolerance of at least 0, got -1");
}
