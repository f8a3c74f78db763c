#include <cmath>

#include "matrices.h"
#include "nabla/gradcheck_sweep.h"

using nabla::Difference;
using nabla::gradient_sweep;
using nabla::Matrix;
using nabla::Precision;

namespace {

/// Σ eˣ, which is its own derivative of every order.
template <class T>
T sum_of_exp(const Matrix<T>& x) {
    return x.unaryExpr([](T entry) { return std::exp(entry); }).sum();
}

const Matrix<double> kOne = Matrix<double>::Constant(1, 1, 1.0);

}  // namespace

TEST_CASE("a sweep runs from a tenth to 1e-15") {
    const auto steps = nabla::sweep_steps(4);
    REQUIRE(steps.size() == 57);
    REQUIRE(steps.front() == Approx(1e-1));
    REQUIRE(steps.back() == Approx(1e-15));
    REQUIRE(steps[4] == Approx(1e-2));
    REQUIRE(error_of([] { nabla::sweep_steps(0); }).code() == nabla::ErrorCode::invalid_argument);
}

// Taylor at x = 1: central e·h²/6, forward and backward e·h/2, for h where rounding does not show.
TEST_CASE("truncation error has the size and the slope that Taylor's theorem says") {
    const Matrix<double> exact = Matrix<double>::Constant(1, 1, std::exp(1.0));
    const auto curves = gradient_sweep<double>(sum_of_exp<double>, kOne, exact, nabla::sweep_steps(4), 10);
    REQUIRE(curves.size() == 3);
    REQUIRE(curves[0].difference == Difference::central);
    REQUIRE(curves[0].precision == Precision::float64);
    const double h = 1e-2;
    REQUIRE(curves[0].error[4] == Approx(std::exp(1.0) * h * h / 6).epsilon(1e-4));
    REQUIRE(curves[1].error[4] == Approx(std::exp(1.0) * h / 2).epsilon(1e-2));
    REQUIRE(curves[2].error[4] == Approx(std::exp(1.0) * h / 2).epsilon(1e-2));
    REQUIRE(*curves[0].slope == Approx(2).margin(0.05));
    REQUIRE(*curves[1].slope == Approx(1).margin(0.05));
    REQUIRE(*curves[2].slope == Approx(1).margin(0.05));
}

// ε^(1/3) and ε^(1/2) with ε = 2⁻⁵²: 6.1e-6 and 1.5e-8; with ε = 2⁻²³: 4.9e-3 and 3.5e-4 (Numerical Recipes §5.7).
TEST_CASE("the best step is near the cube root of epsilon for central, the square root for forward differences") {
    const Matrix<double> exact = Matrix<double>::Constant(1, 1, std::exp(1.0));
    const auto steps = nabla::sweep_steps(4);
    const auto in_double = gradient_sweep<double>(sum_of_exp<double>, kOne, exact, steps, 1);
    const auto in_float = gradient_sweep<float>(sum_of_exp<float>, kOne.cast<float>(), exact, steps, 1);
    const auto within_a_decade = [](double step, double expected) {
        return std::abs(std::log10(step) - std::log10(expected)) < 1;
    };
    REQUIRE(within_a_decade(in_double[0].best_step, 6.1e-6));
    REQUIRE(within_a_decade(in_double[1].best_step, 1.5e-8));
    REQUIRE(within_a_decade(in_float[0].best_step, 4.9e-3));
    REQUIRE(within_a_decade(in_float[1].best_step, 3.5e-4));
    REQUIRE(in_double[0].best_error < in_double[1].best_error);
    REQUIRE(in_float[0].precision == Precision::float32);
}

TEST_CASE("rounding takes over below the best step: at 1e-15 the error is gross") {
    const Matrix<double> exact = Matrix<double>::Constant(1, 1, std::exp(1.0));
    const auto curves = gradient_sweep<double>(sum_of_exp<double>, kOne, exact, nabla::sweep_steps(4), 1);
    REQUIRE(curves[0].error.back() > 0.05);
    const auto in_float = gradient_sweep<float>(sum_of_exp<float>, kOne.cast<float>(), exact, nabla::sweep_steps(4), 1);
    REQUIRE(in_float[0].error.back() == Approx(std::exp(1.0)));  // 1 + h is 1: the quotient is 0
}

TEST_CASE("a wrong exact gradient leaves a floor that no step passes") {
    const Matrix<double> wrong = Matrix<double>::Constant(1, 1, 2.0);
    const auto curves = gradient_sweep<double>(sum_of_exp<double>, kOne, wrong, nabla::sweep_steps(4), 1);
    REQUIRE(curves[0].best_error > 0.5);
}

TEST_CASE("a central difference of a square has no truncation error, so no slope") {
    const auto square = [](const Matrix<double>& x) { return x.squaredNorm(); };
    const Matrix<double> exact = Matrix<double>::Constant(1, 1, 2.0);
    const auto curves = gradient_sweep<double>(square, kOne, exact, nabla::sweep_steps(4), 1);
    REQUIRE(curves[0].error[0] < 1e-14);
    REQUIRE_FALSE(curves[0].slope);
    REQUIRE(*curves[1].slope == Approx(1).margin(0.05));
}

TEST_CASE("a value that is not finite makes the error NaN at that step only") {
    const auto steep = [](const Matrix<float>& x) { return std::exp(80.0F * x(0, 0)); };
    const Matrix<float> x = Matrix<float>::Constant(1, 1, 1.0F);
    const Matrix<double> exact = Matrix<double>::Constant(1, 1, 80 * std::exp(80.0));
    const auto curves = gradient_sweep<float>(steep, x, exact, nabla::sweep_steps(4), 1);
    const auto overflowing = [](const Matrix<float>& at) { return std::exp(88.0F * at(0, 0)); };
    REQUIRE(std::isfinite(curves[0].best_error));
    const auto cut = gradient_sweep<float>(overflowing, x, exact, nabla::sweep_steps(4), 1);
    REQUIRE(std::isnan(cut[0].error.front()));  // e^96.8 is beyond float
    REQUIRE(std::isfinite(cut[0].error.back()));
    REQUIRE(cut[0].best_step < 0.1);
}

TEST_CASE("a sweep of mismatched shapes or of nothing is refused") {
    const auto steps = nabla::sweep_steps(1);
    REQUIRE(error_of([&] {
                gradient_sweep<double>(sum_of_exp<double>, kOne, Matrix<double>(2, 1), steps, 1);
            }).code() == nabla::ErrorCode::shape_mismatch);
    REQUIRE(error_of([&] { gradient_sweep<double>(sum_of_exp<double>, kOne, kOne, steps, 0); }).code() ==
            nabla::ErrorCode::invalid_argument);
}
