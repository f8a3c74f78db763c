#include <cmath>

#include "matrices.h"
#include "nabla/likelihood.h"
#include "nabla/softmax.h"

using nabla::Labels;
using nabla::Matrix;

namespace {

Matrix<double> matrix(std::initializer_list<std::initializer_list<double>> rows) {
    Matrix<double> result(static_cast<nabla::Index>(rows.size()), static_cast<nabla::Index>(rows.begin()->size()));
    double* entry = result.data();
    for (const auto& row : rows) {
        entry = std::copy(row.begin(), row.end(), entry);
    }
    return result;
}

const auto kInputs = matrix({{1, 2}, {-0.5, 0.4}, {3, -1.5}});
const auto kWeights = matrix({{0.5, -1}, {0.25, 2}, {-0.75, 0.1}});
const auto kBias = matrix({{0.1, -0.2, 0.3}});
const Labels kLabels = {2, 0, 1};

}  // namespace

// Values: PyTorch 1.13, −cross_entropy(linear(x, W, b), t, reduction="sum") in float64 and its backward pass.
TEST_CASE("the log-likelihood of u = Wx + b and its ascent gradients agree with PyTorch") {
    const auto y = nabla::one_hot<double>(kLabels, 3);
    const auto result = nabla::linear_log_likelihood(kInputs, y, kWeights, kBias);
    REQUIRE(result.log_likelihood == Approx(-11.86906843201402).epsilon(1e-14));
    require_close(result.logits, matrix({{-1.4, 4.05, -0.25}, {-0.55, 0.475, 0.715}, {3.1, -2.45, -2.1}}), 1e-14);
    require_close(result.logits_gradient,
                  matrix({{-0.00422089890707353, -0.9824486880920896, 0.9866695869991631},
                          {0.8635778545967447, -0.38022154217406734, -0.4833563124226773},
                          {-0.9906835900567026, 0.9961487599018412, -0.0054651698451383575}}),
                  1e-14);
    require_close(result.weights_gradient,
                  matrix({{-3.4080605963755533, 1.8230147291096046},
                          {2.1961083627004676, -3.6112091329065676},
                          {1.2119522336750865, 1.7881944037969626}}),
                  1e-14);
    require_close(result.bias_gradient, matrix({{-0.1313266343670314, -0.3665214703643157, 0.49784810473134744}}),
                  1e-14);
}

TEST_CASE("a step along the ascent gradient raises the likelihood, and one against it lowers it") {
    const auto y = nabla::one_hot<double>(kLabels, 3);
    const auto here = nabla::linear_log_likelihood(kInputs, y, kWeights, kBias);
    const auto at = [&](double step) {
        return nabla::linear_log_likelihood<double>(kInputs, y, kWeights + step * here.weights_gradient,
                                                    kBias + step * here.bias_gradient)
            .log_likelihood;
    };
    REQUIRE(at(0.01) > here.log_likelihood);
    REQUIRE(at(-0.01) < here.log_likelihood);
}

// Value: PyTorch 1.13, softmax(u)[range(3), t].prod() in float64.
TEST_CASE("the likelihood is the product of the probabilities of what was seen") {
    const auto logits = matrix({{-1.4, 4.05, -0.25}, {-0.55, 0.475, 0.715}, {3.1, -2.45, -2.1}});
    const auto p = nabla::softmax(logits);
    const auto y = nabla::one_hot<double>(kLabels, 3);
    REQUIRE(nabla::likelihood(y, p) == Approx(7.003724828938205e-06).epsilon(1e-13));
    REQUIRE(nabla::log_likelihood(y, logits) == Approx(std::log(7.003724828938205e-06)).epsilon(1e-13));
    require_close(nabla::log_likelihood_gradient(y, logits),
                  matrix({{-0.00422089890707353, -0.9824486880920896, 0.9866695869991631},
                          {0.8635778545967447, -0.38022154217406734, -0.4833563124226773},
                          {-0.9906835900567026, 0.9961487599018412, -0.0054651698451383575}}),
                  1e-14);
    const auto other = nabla::one_hot<double>({0, 0, 0}, 3);
    REQUIRE(nabla::likelihood(other, p) != Approx(nabla::likelihood(y, p)));  // the negative control
}

// Values: COURSE L1, 0.1⁴⁰⁰ = 0; 400·ln 0.1 by mpmath, 30 digits.
TEST_CASE("the product over 400 rows of p = 0.1 is 0 where the sum of logarithms is -921") {
    const Matrix<double> logits = Matrix<double>::Zero(400, 10);
    const auto y = nabla::one_hot<double>(Labels(400, 7), 10);
    REQUIRE(nabla::likelihood(y, nabla::softmax(logits)) == 0);
    REQUIRE(nabla::log_likelihood(y, logits) == Approx(-921.03403719761827).epsilon(1e-14));
}

// 0.25ⁿ = 2⁻²ⁿ is exact down to 2⁻¹⁰⁷⁴ at n = 537, the least number above 0; 2⁻¹⁰⁷⁶ rounds to 0.
TEST_CASE("a repeated batch says after how many factors its product vanished") {
    const auto y = matrix({{0, 1, 0, 0}});
    const auto logits = matrix({{3, 3, 3, 3}});
    const auto last = nabla::repeated_likelihood(y, logits, 537);
    REQUIRE(last.product == 0x1p-1074);
    REQUIRE(last.vanished_after == 0);
    const auto gone = nabla::repeated_likelihood(y, logits, 600);
    REQUIRE(gone.product == 0);
    REQUIRE(gone.vanished_after == 538);
    REQUIRE(gone.factors == 600);
    REQUIRE(gone.log_sum == Approx(-600 * std::log(4)).epsilon(1e-14));
    REQUIRE(error_of([&] { nabla::repeated_likelihood(y, logits, 0); }).message() ==
            "wanted 1 to 100000 repeats, got 0");
    REQUIRE(error_of([&] { nabla::repeated_likelihood(y, logits, 100'001); }).code() ==
            nabla::ErrorCode::invalid_argument);
}

TEST_CASE("the likelihood refuses shapes that do not fit") {
    const auto y = nabla::one_hot<double>(kLabels, 3);
    const auto shapes = error_of([&] { nabla::likelihood<double>(y, Matrix<double>(2, 3)); });
    REQUIRE(shapes.message() == "y is 3×3 but p is 2×3");
    const auto weights =
        error_of([&] { nabla::linear_log_likelihood<double>(kInputs, y, kWeights.transpose(), kBias); });
    REQUIRE(weights.message() == "weights is 2×3 but y and x ask for a matrix that is 3×2");
    const auto bias = error_of([&] { nabla::linear_log_likelihood<double>(kInputs, y, kWeights, kBias.transpose()); });
    REQUIRE(bias.message() == "bias is 3×1 but y asks for a row that is 1×3");
}
