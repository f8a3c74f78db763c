#include "nabla/likelihood.h"

#include <cmath>

#include "nabla/error.h"
#include "nabla/losses.h"
#include "nabla/product.h"
#include "nabla/softmax.h"

namespace nabla {

namespace {

constexpr Index kMostRepeats = 100'000;

/// p(t|x) of each row, ∏ⱼ pⱼ^yⱼ.
template <class T>
Matrix<T> row_likelihoods(const Matrix<T>& y, const Matrix<T>& p) {
    return p.binaryExpr(y, [](T probability, T target) { return std::pow(probability, target); }).rowwise().prod();
}

}  // namespace

template <class T>
T likelihood(const Matrix<T>& y, const Matrix<T>& p) {
    require_same_shape("likelihood", "y", y, "p", p);
    return row_likelihoods(y, p).prod();
}

template <class T>
T log_likelihood(const Matrix<T>& y, const Matrix<T>& logits) {
    require_same_shape("log_likelihood", "y", y, "logits", logits);
    return -softmax_cross_entropy(y, logits, Reduction::sum).loss;
}

template <class T>
Matrix<T> log_likelihood_gradient(const Matrix<T>& y, const Matrix<T>& logits) {
    require_same_shape("log_likelihood_gradient", "y", y, "logits", logits);
    return -softmax_cross_entropy(y, logits, Reduction::sum).gradient;
}

template <class T>
LinearLikelihood<T> linear_log_likelihood(const Matrix<T>& x, const Matrix<T>& y, const Matrix<T>& weights,
                                          const Matrix<T>& bias) {
    const char* where = "linear_log_likelihood";
    require_same_shape(where, "weights", weights.rows(), weights.cols(), "y and x ask for a matrix that", y.cols(),
                       x.cols());
    require_same_shape(where, "bias", bias.rows(), bias.cols(), "y asks for a row that", 1, y.cols());
    Matrix<T> logits = product_transposed_right(x, weights);
    logits.rowwise() += bias.row(0);
    require_same_shape(where, "y", y, "the matrix of logits", logits);
    const auto descent = softmax_cross_entropy(y, logits, Reduction::sum);
    const Matrix<T> ascent = -descent.gradient;
    return {-descent.loss, logits, ascent, product_transposed_left(ascent, x), ascent.colwise().sum()};
}

RepeatedLikelihood repeated_likelihood(const Matrix<double>& y, const Matrix<double>& logits, Index repeats) {
    require_same_shape("repeated_likelihood", "y", y, "logits", logits);
    if (repeats < 1 || repeats > kMostRepeats) {
        throw Error(ErrorCode::invalid_argument, "repeated_likelihood",
                    "wanted 1 to " + std::to_string(kMostRepeats) + " repeats, got " + std::to_string(repeats));
    }
    const Matrix<double> factors = row_likelihoods(y, softmax(logits));
    RepeatedLikelihood result;
    result.factors = static_cast<double>(repeats * factors.size());
    result.log_sum = static_cast<double>(repeats) * log_likelihood(y, logits);
    for (Index k = 0; k < repeats * factors.size(); ++k) {
        result.product *= factors(k % factors.size());
        if (result.product == 0) {
            result.vanished_after = static_cast<double>(k + 1);
            break;
        }
    }
    return result;
}

template float likelihood(const Matrix<float>&, const Matrix<float>&);
template double likelihood(const Matrix<double>&, const Matrix<double>&);
template float log_likelihood(const Matrix<float>&, const Matrix<float>&);
template double log_likelihood(const Matrix<double>&, const Matrix<double>&);
template Matrix<float> log_likelihood_gradient(const Matrix<float>&, const Matrix<float>&);
template Matrix<double> log_likelihood_gradient(const Matrix<double>&, const Matrix<double>&);
template LinearLikelihood<float> linear_log_likelihood(const Matrix<float>&, const Matrix<float>&, const Matrix<float>&,
                                                       const Matrix<float>&);
template LinearLikelihood<double> linear_log_likelihood(const Matrix<double>&, const Matrix<double>&,
                                                        const Matrix<double>&, const Matrix<double>&);

}  // namespace nabla
