#include <limits>

#include "matrices.h"
#include "nabla/losses.h"
#include "nabla/softmax.h"

using nabla::Loss;
using nabla::Matrix;
using nabla::Reduction;

namespace {

const double kInfinity = std::numeric_limits<double>::infinity();

Matrix<double> matrix(std::initializer_list<std::initializer_list<double>> rows) {
    Matrix<double> result(static_cast<nabla::Index>(rows.size()), static_cast<nabla::Index>(rows.begin()->size()));
    double* entry = result.data();
    for (const auto& row : rows) {
        entry = std::copy(row.begin(), row.end(), entry);
    }
    return result;
}

}  // namespace

// Values: PyTorch 1.13, nn.functional.cross_entropy with class probabilities, float64, and its backward pass.
TEST_CASE("softmax cross-entropy agrees with PyTorch, one-hot and soft targets") {
    const auto logits = matrix({{2, 1, 0.1}, {-1.5, 0.25, 3}});
    const auto y = matrix({{0, 1, 0}, {0.2, 0.3, 0.5}});
    const auto gradient = matrix({{0.6590011388859679, -0.7575670292952861, 0.0985658904093182},
                                  {-0.18966640403237423, -0.24053426099193864, 0.43020066502431287}});
    const auto sum = nabla::softmax_cross_entropy(y, logits, Reduction::sum);
    REQUIRE(sum.loss == Approx(3.2143849635440707).epsilon(1e-14));
    require_close(sum.gradient, gradient, 1e-15);
    const auto mean = nabla::softmax_cross_entropy(y, logits, Reduction::mean);
    REQUIRE(mean.loss == Approx(3.2143849635440707 / 2).epsilon(1e-14));
    require_close<double>(mean.gradient, gradient / 2, 1e-15);
}

// Values: mpmath, 40 digits, from the definition.
TEST_CASE("the gradient is p·Σy - y, and p - y only where the targets sum to 1") {
    const auto logits = matrix({{2, 1, 0.1}});
    const auto y = matrix({{1, 0.5, 1}});
    const auto result = nabla::softmax_cross_entropy(y, logits, Reduction::sum);
    REQUIRE(result.loss == Approx(3.4425750406945837).epsilon(1e-14));
    require_close(result.gradient, matrix({{0.64750284721491977, 0.10608242676178480, -0.75358527397670457}}), 1e-14);
    const Matrix<double> p_minus_y = nabla::softmax(logits) - y;
    REQUIRE((result.gradient - p_minus_y).cwiseAbs().maxCoeff() > 0.1);  // the negative control
}

// Values: mpmath, 40 digits.
TEST_CASE("softmax cross-entropy of logits at ±10000 is exact and finite") {
    const auto result =
        nabla::softmax_cross_entropy(matrix({{0, 1, 0}}), matrix({{10000, -10000, 9999}}), Reduction::sum);
    REQUIRE(result.loss == Approx(20000.313261687518).epsilon(1e-15));
    require_close(result.gradient, matrix({{0.73105857863000488, -1, 0.26894142136999512}}), 1e-15);
    // The negative control: by way of the probabilities, the target's rounds to 0 and the loss is infinite.
    const auto p = nabla::softmax(matrix({{10000, -10000, 9999}}));
    REQUIRE(nabla::cross_entropy(matrix({{0, 1, 0}}), p, Reduction::sum).loss == kInfinity);
}

// Values: PyTorch 1.13, -(y * log(p)).sum() and its backward pass.
TEST_CASE("cross-entropy of probabilities agrees with PyTorch") {
    const auto p = matrix({{0.659, 0.242, 0.099}, {0.25, 0.5, 0.25}});
    const auto y = matrix({{1, 0, 0}, {0.5, 0.25, 0.25}});
    const auto result = nabla::cross_entropy(y, p, Reduction::sum);
    REQUIRE(result.loss == Approx(1.630039310459534).epsilon(1e-14));
    require_close(result.gradient, matrix({{-1.5174506828528072, 0, 0}, {-2, -0.5, -1}}), 1e-14);
}

TEST_CASE("0·log 0 costs nothing, and a target of probability 0 costs infinitely much") {
    const auto p = matrix({{1, 0}});
    const auto right = nabla::cross_entropy(matrix({{1, 0}}), p, Reduction::sum);
    REQUIRE(right.loss == 0);
    require_close(right.gradient, matrix({{-1, 0}}), 0);
    const auto wrong = nabla::cross_entropy(matrix({{0, 1}}), p, Reduction::sum);
    REQUIRE(wrong.loss == kInfinity);
    require_close(wrong.gradient, matrix({{0, -kInfinity}}), 0);
}

// Values: PyTorch 1.13, binary_cross_entropy_with_logits, float64; the row of T1.3 by mpmath.
TEST_CASE("the logistic loss agrees with PyTorch") {
    const auto f = matrix({{-1.5}, {0}, {2.5}, {-1.0966}});
    const auto y = matrix({{1}, {1}, {0}, {0.3}});
    const auto result = nabla::logistic_nll(y, f, Reduction::sum);
    REQUIRE(result.loss == Approx(5.590615717203766).epsilon(1e-14));
    require_close(result.gradient,
                  matrix({{-0.8175744761936437}, {-0.5}, {0.9241418199787566}, {-0.04962250609543517}}), 1e-15);
    const auto sheet = nabla::logistic_nll(matrix({{1}}), matrix({{-1.0965878679450073}}), Reduction::sum);
    REQUIRE(sheet.loss == Approx(1.3847764299208634).epsilon(1e-14));
    REQUIRE(sheet.gradient(0, 0) * 0.7310585786300049 == Approx(-0.548016).epsilon(1e-6));  // COURSE T1.3, ∂a⁽²⁾
}

// Values: mpmath, 40 digits.
TEST_CASE("the logistic loss overflows nowhere and keeps the digits of small losses") {
    const auto f = matrix({{800}, {-800}, {800}, {-800}, {40}, {-40}});
    const auto y = matrix({{0}, {1}, {1}, {0}, {1}, {0}});
    const std::initializer_list<double> losses = {800, 800, 0, 0, 4.2483542552915890e-18, 4.2483542552915890e-18};
    const std::initializer_list<double> slopes = {1, -1, 0, 0, -4.2483542552915890e-18, 4.2483542552915890e-18};
    for (nabla::Index i = 0; i < f.rows(); ++i) {
        const auto result = nabla::logistic_nll<double>(y.row(i), f.row(i), Reduction::sum);
        REQUIRE(result.loss == Approx(losses.begin()[i]).epsilon(1e-14).margin(0));
        REQUIRE(result.gradient(0, 0) == Approx(slopes.begin()[i]).epsilon(1e-14).margin(0));
    }
    REQUIRE(std::log1p(std::exp(800.0)) == kInfinity);  // the negative control: the formula as written
}

// Values: PyTorch 1.13, mse_loss with reduction="mean".
TEST_CASE("the mean squared error is PyTorch's, and its sum is over the rows alone") {
    const auto p = matrix({{0.5, -1}, {2, 3.5}, {0.25, 0}});
    const auto y = matrix({{1, 0}, {2.5, 3}, {0, -1}});
    const auto gradient = matrix({{-1.0 / 6, -1.0 / 3}, {-1.0 / 6, 1.0 / 6}, {1.0 / 12, 1.0 / 3}});
    const auto mean = nabla::mean_squared_error(y, p, Reduction::mean);
    REQUIRE(mean.loss == Approx(0.46875).epsilon(1e-15));
    require_close(mean.gradient, gradient, 1e-15);
    REQUIRE(nabla::mean_squared_error(y, p, Reduction::sum).loss == Approx(3 * 0.46875).epsilon(1e-15));
}

TEST_CASE("each loss's gradient is its slope by central differences, and a wrong one is not") {
    const auto y = matrix({{0, 1, 0}, {0.2, 0.3, 0.9}});
    const auto prediction = matrix({{2, 1, 0.1}, {-1.5, 0.25, 3}});
    for (const auto loss : {Loss::softmax_cross_entropy, Loss::logistic, Loss::mean_squared_error}) {
        for (const auto reduction : {Reduction::sum, Reduction::mean}) {
            Matrix<double> numeric(2, 3);
            for (nabla::Index k = 0; k < numeric.size(); ++k) {
                const double h = 1e-5;
                auto up = prediction;
                auto down = prediction;
                up.data()[k] += h;
                down.data()[k] -= h;
                numeric.data()[k] = (nabla::loss_gradient(loss, y, up, reduction).loss -
                                     nabla::loss_gradient(loss, y, down, reduction).loss) /
                                    (2 * h);
            }
            const auto analytic = nabla::loss_gradient(loss, y, prediction, reduction).gradient;
            INFO(nabla::name_of(loss) << ", " << nabla::name_of(reduction));
            require_close(analytic, numeric, 1e-9);
            REQUIRE((2 * analytic - numeric).cwiseAbs().maxCoeff() > 1e-2);  // sum for mean would be caught
        }
    }
}

TEST_CASE("the losses work in float to float's precision") {
    const Matrix<float> logits = matrix({{2, 1, 0.1}, {-1.5, 0.25, 3}}).cast<float>();
    const Matrix<float> y = matrix({{0, 1, 0}, {0.2, 0.3, 0.5}}).cast<float>();
    const auto result = nabla::softmax_cross_entropy(y, logits, Reduction::sum);
    REQUIRE(result.loss == Approx(3.2143849635440707).epsilon(1e-6));
    REQUIRE(result.gradient(0, 1) == Approx(-0.7575670292952861).epsilon(1e-6));
}

TEST_CASE("a loss refuses targets of another shape and names both") {
    const auto error =
        error_of([] { nabla::softmax_cross_entropy(Matrix<double>(3, 4), Matrix<double>(3, 5), Reduction::sum); });
    REQUIRE(error.code() == nabla::ErrorCode::shape_mismatch);
    REQUIRE(std::string(error.what()) == "softmax_cross_entropy: y is 3×4 but logits is 3×5");
    for (const auto loss : {Loss::softmax_cross_entropy, Loss::logistic, Loss::mean_squared_error}) {
        const auto refused =
            error_of([&] { nabla::loss_gradient(loss, Matrix<double>(2, 1), Matrix<double>(1, 2), Reduction::mean); });
        REQUIRE(refused.code() == nabla::ErrorCode::shape_mismatch);
    }
    const auto empty =
        error_of([] { nabla::mean_squared_error(Matrix<double>(3, 0), Matrix<double>(3, 0), Reduction::sum); });
    REQUIRE(empty.message() == "wanted at least one column, got 3×0");
}

TEST_CASE("the loss of an empty batch is 0 by sum and by mean") {
    for (const auto reduction : {Reduction::sum, Reduction::mean}) {
        const auto result = nabla::softmax_cross_entropy(Matrix<double>(0, 3), Matrix<double>(0, 3), reduction);
        REQUIRE(result.loss == 0);
        REQUIRE(result.gradient.rows() == 0);
    }
}
