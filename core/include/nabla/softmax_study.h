#pragma once

#include <vector>

#include "nabla/likelihood.h"
#include "nabla/losses.h"
#include "nabla/matrix.h"
#include "nabla/softmax_trace.h"

namespace nabla {

/// What to study. The probabilities are those of (logits + shift) / temperature.
struct SoftmaxQuestion {
    Matrix<double> logits;   ///< N×d, N ≥ 1, d ≥ 1
    Matrix<double> targets;  ///< N×d; a row need not sum to 1
    double temperature = 1;  ///< > 0
    double shift = 0;        ///< c, added to every logit for the comparison of naive and stable
    Index row = 0;           ///< the row whose Jacobian and chain rule are taken, from 0
    Reduction reduction = Reduction::sum;
    Direction direction = Direction::minimise;
    double step = 1e-5;  ///< h of the central difference
    Index repeats = 1;   ///< how often the batch counts in the likelihood
};

/// Naive beside stable, at logits + c.
struct ShiftStudy {
    Matrix<double> logits;                  ///< N×d, (logits + c) / temperature, as it rounds
    NaiveSoftmaxTrace<double> naive;        ///< in double
    NaiveSoftmaxTrace<float> naive_float;   ///< in float
    StableSoftmaxTrace<double> stable;      ///< in double
    double naive_against_stable = 0;        ///< the largest difference of probabilities; NaN if one is NaN
    double naive_float_against_stable = 0;  ///< likewise
    double shifted_against_unshifted = 0;   ///< how much c changes the stable probabilities
    double rounding = 0;  ///< the most that x + c lost by rounding: above 0, the logits themselves changed
};

/// softmax((x + c) / T), naive and stable.
///
/// @param logits       N×d, N ≥ 1, d ≥ 1
/// @param temperature  > 0
/// Source: COURSE M2.2
ShiftStudy study_shift(const Matrix<double>& logits, double shift, double temperature);

/// The objective J of the batch, L = −Σ y log p or ℓ = Σ y log p, with its gradient to the logits.
struct ObjectiveStudy {
    Matrix<double> target_sums;       ///< N×1, Σy of each row
    Matrix<double> row_values;        ///< N×1, each row's own L or ℓ
    double value = 0;                 ///< their sum or mean
    Matrix<double> gradient;          ///< N×d, (p·Σy − y) / T for L, its negative for ℓ; over N for the mean
    Matrix<double> numeric_gradient;  ///< N×d, central differences
    Matrix<double> differences;       ///< N×d, |analytic − numeric|
    double largest_difference = 0;    ///< of them; NaN if one is NaN
};

/// Source: COURSE M3.2, M3.6, L1
ObjectiveStudy study_objective(const SoftmaxQuestion& question);

/// The chain rule for one row, ∂J/∂xᵢ = Σⱼ (∂J/∂pⱼ)(∂pⱼ/∂xᵢ), with every term. J is the row's own, neither summed nor
/// averaged over the batch.
struct ChainRuleStudy {
    Matrix<double> jacobian;           ///< d×d, row j column i: ∂pⱼ/∂xᵢ = pⱼ([i = j] − pᵢ) / T
    Matrix<double> jacobian_row_sums;  ///< d×1, all 0: moving every logit alike moves nothing
    Matrix<double> upstream;  ///< 1×d, ∂J/∂pⱼ = −yⱼ/pⱼ for L: infinite where p rounds to 0 under a target
    Matrix<double> terms;     ///< d×d, row i column j: the product; −∞·0 = NaN where p rounds to 0
    Matrix<double> sums;      ///< d×1, over j
    Matrix<double> simplified_terms;  ///< d×d, the same with pⱼ cancelled by hand, −yⱼ([i = j] − pᵢ) / T: always finite
    Matrix<double> simplified_sums;     ///< d×1
    Matrix<double> diagonal_only;       ///< d×1, the terms i = j alone: a common mistake
    Matrix<double> plain_sum_gradient;  ///< 1×d, the gradient of Σⱼ pⱼ: 0 whatever the Jacobian's mistakes
};

/// @param y            1×d
/// @param p            1×d, the softmax of the row
/// @param temperature  > 0
/// @throws Error  shape_mismatch
/// Source: COURSE C4
ChainRuleStudy study_chain_rule(const Matrix<double>& y, const Matrix<double>& p, double temperature,
                                Direction direction);

/// A mistake with what it gives.
struct MistakeStudy {
    SoftmaxMistake mistake;
    Matrix<double> probabilities;   ///< N×d
    double largest_difference = 0;  ///< from the right ones; NaN if one is NaN
};

/// Everything that the softmax lab shows, from one question, so that the page, a test and a grader read one number.
struct SoftmaxStudy {
    Matrix<double> probabilities;      ///< N×d, softmax(logits / T), without the shift
    Matrix<double> log_probabilities;  ///< N×d
    StableSoftmaxTrace<double> trace;  ///< the steps to the probabilities
    ShiftStudy shifted;
    ObjectiveStudy objective;
    ChainRuleStudy chain_rule;  ///< of the question's row
    double likelihood = 0;      ///< of the batch once, ∏ pʸ
    double log_likelihood = 0;  ///< of the batch once, Σ y log p
    RepeatedLikelihood repeated;
    std::vector<MistakeStudy> mistakes;
};

/// @throws Error  shape_mismatch if targets and logits differ or are empty; invalid_argument for a temperature or step
///                that is not a finite number above 0, a shift that is not finite, or repeats out of range;
///                out_of_range for the row
SoftmaxStudy study_softmax(const SoftmaxQuestion& question);

/// The largest |a − b| over all entries; NaN if any difference is NaN.
///
/// @throws Error  shape_mismatch
double largest_difference(const Matrix<double>& a, const Matrix<double>& b);

}  // namespace nabla
