#include <cmath>
#include <limits>

#include "matrices.h"
#include "nabla/softmax.h"
#include "nabla/softmax_study.h"

using nabla::Direction;
using nabla::Matrix;
using nabla::Reduction;
using nabla::SoftmaxFault;
using nabla::SoftmaxQuestion;
using nabla::study_softmax;

namespace {

Matrix<double> matrix(std::initializer_list<std::initializer_list<double>> rows) {
    Matrix<double> result(static_cast<nabla::Index>(rows.size()), static_cast<nabla::Index>(rows.begin()->size()));
    double* entry = result.data();
    for (const auto& row : rows) {
        entry = std::copy(row.begin(), row.end(), entry);
    }
    return result;
}

SoftmaxQuestion question_of(Matrix<double> logits, Matrix<double> targets) {
    SoftmaxQuestion question;
    question.logits = std::move(logits);
    question.targets = std::move(targets);
    return question;
}

SoftmaxQuestion usual() { return question_of(matrix({{2, 1, 0.1}, {-1.5, 0.25, 3}}), matrix({{0, 1, 0}, {0, 0, 1}})); }

}  // namespace

// Values: mpmath, 30 digits, from the definition.
TEST_CASE("temperature divides the logits, and once more the gradient") {
    auto question = question_of(matrix({{2, 1, 0.1}}), matrix({{0, 1, 0}}));
    question.temperature = 0.5;
    const auto sharp = study_softmax(question);
    require_close(sharp.probabilities, matrix({{0.86377711820800681, 0.11689952094598568, 0.019323360846007502}}),
                  1e-15);
    REQUIRE(sharp.objective.value == Approx(2.146440508493814).epsilon(1e-14));
    require_close(sharp.objective.gradient, matrix({{1.7275542364160136, -1.7662009581080286, 0.038646721692015004}}),
                  1e-14);
    question.temperature = 10;
    const auto flat = study_softmax(question);
    require_close(flat.probabilities, matrix({{0.36605947074479264, 0.33122430635632806, 0.3027162228988793}}), 1e-15);
    require_close(flat.objective.gradient, matrix({{0.036605947074479264, -0.066877569364367194, 0.03027162228988793}}),
                  1e-15);
    require_close(flat.objective.numeric_gradient, flat.objective.gradient, 1e-10);
    const Matrix<double> forgotten = flat.probabilities - question.targets;  // the negative control: no 1/T
    REQUIRE((forgotten - flat.objective.numeric_gradient).cwiseAbs().maxCoeff() > 0.1);
}

// COURSE M2.2
TEST_CASE("a thousand on every logit breaks the naive softmax and leaves the stable one alone") {
    auto question = usual();
    question.shift = 1000;
    const auto shifted = study_softmax(question).shifted;
    REQUIRE(shifted.naive.faults[0] == SoftmaxFault::exponential_overflow);
    REQUIRE(std::isnan(shifted.naive_against_stable));
    REQUIRE(shifted.shifted_against_unshifted < 1e-13);
    question.shift = 90;
    const auto between = study_softmax(question).shifted;
    REQUIRE(between.naive.faults[0] == SoftmaxFault::none);
    REQUIRE(between.naive_float.faults[0] == SoftmaxFault::exponential_overflow);
    REQUIRE(between.naive_against_stable < 1e-13);
}

// COURSE M2.2: [1,2] with c = 1e17 gives [.5,.5]. Doubles near 1e17 are 16 apart (IEEE 754), so that 2 is lost whole.
TEST_CASE("the invariance fails where x + c rounds, and the study says by how much") {
    auto question = question_of(matrix({{1, 2}}), matrix({{1, 0}}));
    question.shift = 1e17;
    const auto shifted = study_softmax(question).shifted;
    require_close(shifted.stable.probabilities, matrix({{0.5, 0.5}}), 0);
    REQUIRE(shifted.rounding == 2);
    REQUIRE(shifted.shifted_against_unshifted == Approx(0.23105857863000488));
    question.shift = 1024;  // 1025 and 1026 are exact
    REQUIRE(study_softmax(question).shifted.rounding == 0);
}

TEST_CASE("the numeric gradient agrees with the analytic one for sum and mean, both directions, free targets") {
    for (const auto reduction : {Reduction::sum, Reduction::mean}) {
        for (const auto direction : {Direction::minimise, Direction::maximise}) {
            auto question = usual();
            question.targets << 0.5, 2, -1, 0, 0.25, 0.25;
            question.temperature = 0.7;
            question.reduction = reduction;
            question.direction = direction;
            const auto objective = study_softmax(question).objective;
            REQUIRE(objective.largest_difference < 1e-9);
            REQUIRE(objective.largest_difference > 0);
            REQUIRE(objective.largest_difference == objective.differences.maxCoeff());
            require_close(objective.target_sums, matrix({{1.5}, {0.5}}), 0);
        }
    }
}

TEST_CASE("maximising turns every sign, and the mean divides by the rows") {
    auto question = usual();
    const auto down = study_softmax(question);
    question.direction = Direction::maximise;
    const auto up = study_softmax(question);
    require_close<double>(up.objective.gradient, -down.objective.gradient, 0);
    require_close<double>(up.chain_rule.terms, -down.chain_rule.terms, 0);
    REQUIRE(up.objective.value == -down.objective.value);
    REQUIRE(up.objective.value == Approx(up.log_likelihood));
    question.reduction = Reduction::mean;
    REQUIRE(study_softmax(question).objective.value == Approx(up.objective.value / 2));
}

// Values: mpmath, 30 digits: ∂pⱼ/∂xᵢ = pⱼ([i = j] − pᵢ), and the terms −yⱼ([i = j] − pᵢ).
TEST_CASE("the chain rule's terms and the Jacobian are those of the definition") {
    const auto study = study_softmax(question_of(matrix({{2, 1, 0.1}}), matrix({{1, 0.5, 1}}))).chain_rule;
    require_close(study.jacobian,
                  matrix({{0.224718637832965144, -0.159763603797914968, -0.0649550340350501765},
                          {-0.159763603797914968, 0.183659225420001243, -0.0238956216220862752},
                          {-0.0649550340350501765, -0.0238956216220862752, 0.0888506556571364516}}),
                  1e-15);
    require_close(study.jacobian_row_sums, matrix({{0}, {0}, {0}}), 1e-16);
    const auto terms = matrix({{-0.340998861114032093, 0.329500569442983953, 0.659001138885967907},
                               {0.242432970704713922, -0.378783514647643039, 0.242432970704713922},
                               {0.0985658904093181716, 0.0492829452046590858, -0.901434109590681828}});
    require_close(study.terms, terms, 1e-15);
    require_close(study.simplified_terms, terms, 1e-15);
    require_close<double>(study.sums, terms.rowwise().sum(), 1e-15);
}

TEST_CASE("the chain rule's sums are the row's gradient; the diagonal alone is not") {
    auto question = usual();
    question.row = 1;
    question.temperature = 2;
    const auto study = study_softmax(question);
    const Matrix<double> gradient = study.objective.gradient.row(1).transpose();
    require_close(study.chain_rule.sums, gradient, 1e-15);
    REQUIRE((study.chain_rule.diagonal_only - gradient).cwiseAbs().maxCoeff() > 0.05);
    REQUIRE(study.chain_rule.plain_sum_gradient.cwiseAbs().maxCoeff() < 1e-16);
}

TEST_CASE("where p rounds to 0 under its target, the terms are NaN and the cancelled form is right") {
    const auto study = study_softmax(question_of(matrix({{0, 1000}}), matrix({{1, 0}})));
    REQUIRE(study.probabilities(0, 0) == 0);
    REQUIRE(study.chain_rule.upstream(0, 0) == -std::numeric_limits<double>::infinity());
    REQUIRE(study.chain_rule.upstream(0, 1) == 0);
    REQUIRE(std::isnan(study.chain_rule.terms(0, 0)));
    require_close(study.chain_rule.simplified_sums, matrix({{-1}, {1}}), 0);
    require_close(study.objective.gradient, matrix({{-1, 1}}), 0);
    REQUIRE(study.objective.value == 1000);
    REQUIRE(study.likelihood == 0);
    REQUIRE(study.log_likelihood == -1000);
}

TEST_CASE("the plain sum's gradient is 0 for any targets, so that it tests nothing") {
    const auto right = study_softmax(usual());
    auto other = usual();
    other.targets << 1, 0, 0, 1, 0, 0;
    require_close(study_softmax(other).chain_rule.plain_sum_gradient, right.chain_rule.plain_sum_gradient, 0);
}

TEST_CASE("the study lists what each mistake gives beside the right probabilities") {
    const auto mistakes = study_softmax(question_of(matrix({{1001, 1002}, {3, 4}}), matrix({{1, 0}, {0, 1}}))).mistakes;
    REQUIRE(mistakes.size() == 4);
    REQUIRE(std::isnan(mistakes[0].largest_difference));
    REQUIRE(mistakes[1].largest_difference == Approx(0.73105857863000488 / 2));
}

TEST_CASE("a question that has no answer is refused with what is wrong") {
    const auto refusal = [](auto change) {
        auto question = usual();
        change(question);
        return error_of([&] { study_softmax(question); });
    };
    REQUIRE(refusal([](auto& q) { q.targets.resize(2, 4); }).message() == "targets is 2×4 but logits is 2×3");
    REQUIRE(refusal([](auto& q) { q.logits.resize(0, 3); }).code() == nabla::ErrorCode::shape_mismatch);
    REQUIRE(refusal([](auto& q) { q.temperature = 0; }).message() ==
            "temperature: wanted a finite number above 0, got 0");
    REQUIRE(refusal([](auto& q) { q.temperature = std::nan(""); }).code() == nabla::ErrorCode::invalid_argument);
    REQUIRE(refusal([](auto& q) { q.shift = std::numeric_limits<double>::infinity(); }).message() ==
            "shift: wanted a finite number, got inf");
    REQUIRE(refusal([](auto& q) { q.row = 2; }).message() == "row 2 is not one of the rows 0 to 1");
    REQUIRE(refusal([](auto& q) { q.repeats = 0; }).code() == nabla::ErrorCode::invalid_argument);
}

TEST_CASE("the largest difference is NaN if any difference is") {
    const double nan = std::nan("");
    REQUIRE(nabla::largest_difference(matrix({{1, 5}}), matrix({{2, 3}})) == 2);
    REQUIRE(std::isnan(nabla::largest_difference(matrix({{1, nan, 5}}), matrix({{2, 3, 1}}))));
}
