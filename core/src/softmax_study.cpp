#include "nabla/softmax_study.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "nabla/error.h"
#include "nabla/gradcheck.h"
#include "nabla/softmax.h"

namespace nabla {

namespace {

std::string text_of(double number) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%g", number);
    return text.data();
}

void require_positive(const char* name, double value) {
    if (!(value > 0) || std::isinf(value)) {
        throw Error(ErrorCode::invalid_argument, "study_softmax",
                    std::string(name) + ": wanted a finite number above 0, got " + text_of(value));
    }
}

void require_answerable(const SoftmaxQuestion& question) {
    const char* where = "study_softmax";
    if (question.logits.size() == 0) {
        throw Error(ErrorCode::shape_mismatch, where,
                    "wanted at least one row and one column of logits, got " + shape_text(question.logits));
    }
    require_same_shape(where, "targets", question.targets, "logits", question.logits);
    require_positive("temperature", question.temperature);
    require_positive("step", question.step);
    if (!std::isfinite(question.shift)) {
        throw Error(ErrorCode::invalid_argument, where,
                    "shift: wanted a finite number, got " + text_of(question.shift));
    }
    if (question.row < 0 || question.row >= question.logits.rows()) {
        throw Error(ErrorCode::out_of_range, where,
                    "row " + std::to_string(question.row) + " is not one of the rows 0 to " +
                        std::to_string(question.logits.rows() - 1));
    }
}

/// What x + c lost by rounding: the error term of Knuth's two-sum, exact.
double rounding_of_sum(double x, double c) {
    const double sum = x + c;
    if (std::isinf(sum)) {
        return sum;
    }
    const double c_kept = sum - x;
    const double x_kept = sum - c_kept;
    return (x - x_kept) + (c - c_kept);
}

/// −yⱼ/pⱼ, and 0 where there is no target, whatever pⱼ is.
double cross_entropy_slope(double y, double p) { return y == 0 ? 0 : -y / p; }

std::vector<MistakeStudy> study_mistakes(const Matrix<double>& logits, const Matrix<double>& probabilities) {
    std::vector<MistakeStudy> studies;
    for (const auto& [mistake, name] : EnumNames<SoftmaxMistake>::values) {
        const Matrix<double> mistaken = mistaken_softmax(mistake, logits);
        studies.push_back({mistake, mistaken, largest_difference(mistaken, probabilities)});
    }
    return studies;
}

}  // namespace

double largest_difference(const Matrix<double>& a, const Matrix<double>& b) {
    require_same_shape("largest_difference", "a", a, "b", b);
    double largest = 0;
    for (Index k = 0; k < a.size(); ++k) {
        const double difference = std::abs(a.data()[k] - b.data()[k]);
        if (std::isnan(difference)) {
            return difference;
        }
        largest = std::max(largest, difference);
    }
    return largest;
}

ShiftStudy study_shift(const Matrix<double>& logits, double shift, double temperature) {
    ShiftStudy study;
    study.logits = (logits.array() + shift) / temperature;
    study.naive = trace_naive_softmax(study.logits);
    study.naive_float = trace_naive_softmax<float>(study.logits.cast<float>());
    study.stable = trace_stable_softmax(study.logits);
    study.naive_against_stable = largest_difference(study.naive.probabilities, study.stable.probabilities);
    study.naive_float_against_stable =
        largest_difference(study.naive_float.probabilities.cast<double>(), study.stable.probabilities);
    study.shifted_against_unshifted =
        largest_difference(study.stable.probabilities, softmax<double>(logits / temperature));
    study.rounding = logits.unaryExpr([shift](double x) { return std::abs(rounding_of_sum(x, shift)); }).maxCoeff();
    return study;
}

ObjectiveStudy study_objective(const SoftmaxQuestion& question) {
    const Matrix<double>& y = question.targets;
    const double sign = sign_of(question.direction);
    const Matrix<double> scaled = question.logits / question.temperature;
    const LossGradient<double> batch = softmax_cross_entropy(y, scaled, question.reduction);
    ObjectiveStudy study;
    study.target_sums = y.rowwise().sum();
    study.row_values.resize(y.rows(), 1);
    for (Index i = 0; i < y.rows(); ++i) {
        study.row_values(i, 0) = sign * softmax_cross_entropy<double>(y.row(i), scaled.row(i), Reduction::sum).loss;
    }
    study.value = sign * batch.loss;
    study.gradient = sign / question.temperature * batch.gradient;
    const auto objective = [&](const Matrix<double>& logits) {
        return sign * softmax_cross_entropy<double>(y, logits / question.temperature, question.reduction).loss;
    };
    study.numeric_gradient = numeric_gradient<double>(objective, question.logits, Difference::central, question.step);
    study.differences = (study.gradient - study.numeric_gradient).cwiseAbs();
    study.largest_difference = largest_difference(study.gradient, study.numeric_gradient);
    return study;
}

ChainRuleStudy study_chain_rule(const Matrix<double>& y, const Matrix<double>& p, double temperature,
                                Direction direction) {
    require_same_shape("study_chain_rule", "y", y, "p", p);
    const Index d = p.cols();
    const double sign = sign_of(direction);
    ChainRuleStudy study;
    study.jacobian = softmax_jacobian(p) / temperature;
    study.jacobian_row_sums = study.jacobian.rowwise().sum();
    study.upstream = sign * y.binaryExpr(p, &cross_entropy_slope);
    study.terms.resize(d, d);
    study.simplified_terms.resize(d, d);
    for (Index i = 0; i < d; ++i) {
        for (Index j = 0; j < d; ++j) {
            study.terms(i, j) = study.upstream(0, j) * study.jacobian(j, i);
            study.simplified_terms(i, j) = sign * y(0, j) * (p(0, i) - (i == j ? 1 : 0)) / temperature;
        }
    }
    study.sums = study.terms.rowwise().sum();
    study.simplified_sums = study.simplified_terms.rowwise().sum();
    study.diagonal_only = study.simplified_terms.diagonal();
    study.plain_sum_gradient = study.jacobian.colwise().sum();
    return study;
}

SoftmaxStudy study_softmax(const SoftmaxQuestion& question) {
    require_answerable(question);
    const Matrix<double>& y = question.targets;
    const Matrix<double> scaled = question.logits / question.temperature;
    SoftmaxStudy study;
    study.trace = trace_stable_softmax(scaled);
    study.probabilities = study.trace.probabilities;
    study.log_probabilities = log_softmax(scaled);
    study.shifted = study_shift(question.logits, question.shift, question.temperature);
    study.objective = study_objective(question);
    study.chain_rule = study_chain_rule(y.row(question.row), study.probabilities.row(question.row),
                                        question.temperature, question.direction);
    study.likelihood = likelihood(y, study.probabilities);
    study.log_likelihood = log_likelihood(y, scaled);
    study.repeated = repeated_likelihood(y, scaled, question.repeats);
    study.mistakes = study_mistakes(scaled, study.probabilities);
    return study;
}

}  // namespace nabla
