#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "nabla/enum_names.h"
#include "nabla/gradcheck.h"
#include "nabla/matrix.h"

namespace nabla {

/// The functions whose gradients the gradient-check lab checks.
enum class GradcheckProblem {
    sum_of_squares,         ///< Σ X², gradient 2X
    weighted_sigmoid,       ///< Σ A∘σ(X), gradient A∘σ(X)∘(1 − σ(X))
    softmax_cross_entropy,  ///< −Σ Y∘log softmax(Θ), gradient softmax(Θ) − Y
    sigmoid_network,        ///< COURSE M3.3, rows
    relu_network,           ///< COURSE T3, columns
    tiny_scale,             ///< 10⁻⁶ Σ x²: too small for a check that is absolute below 1
    huge_scale,             ///< e^{200x}: too steep for h = 10⁻⁴
    relu_kink,              ///< Σ ReLU(x) at and around 0
};

template <>
struct EnumNames<GradcheckProblem> {
    static constexpr std::string_view kind = "gradcheck problem";
    static constexpr std::pair<GradcheckProblem, std::string_view> values[] = {
        {GradcheckProblem::sum_of_squares, "sum_of_squares"},
        {GradcheckProblem::weighted_sigmoid, "weighted_sigmoid"},
        {GradcheckProblem::softmax_cross_entropy, "softmax_cross_entropy"},
        {GradcheckProblem::sigmoid_network, "sigmoid_network"},
        {GradcheckProblem::relu_network, "relu_network"},
        {GradcheckProblem::tiny_scale, "tiny_scale"},
        {GradcheckProblem::huge_scale, "huge_scale"},
        {GradcheckProblem::relu_kink, "relu_kink"},
    };
};

/// Mistakes that students make in a gradient. Which of them a problem knows: planted_bugs.
enum class PlantedBug {
    none,
    sign,                  ///< ascent for descent: y − p for p − y
    mean_for_sum,          ///< divided by the number of rows (or columns) of the batch
    transpose_forgotten,   ///< ∇W₁ laid out as its transpose
    derivative_forgotten,  ///< δ without σ′, or without the mask 1[a > 0]
    index_off_by_one,      ///< ∇W₂ from the neighbouring hidden unit, labels counted from 1, or entries shifted
    summed_too_early,      ///< Σh·Σδ for hᵀδ
    derivative_of_input,   ///< x(1 − x) for σ(x)(1 − σ(x))
    diagonal_only,         ///< only the Jacobian's diagonal in the chain rule
    factor_forgotten,      ///< x for 2x, or the upstream weights A left out
    zero_gradient,         ///< no gradient at all
};

template <>
struct EnumNames<PlantedBug> {
    static constexpr std::string_view kind = "planted bug";
    static constexpr std::pair<PlantedBug, std::string_view> values[] = {
        {PlantedBug::none, "none"},
        {PlantedBug::sign, "sign"},
        {PlantedBug::mean_for_sum, "mean_for_sum"},
        {PlantedBug::transpose_forgotten, "transpose_forgotten"},
        {PlantedBug::derivative_forgotten, "derivative_forgotten"},
        {PlantedBug::index_off_by_one, "index_off_by_one"},
        {PlantedBug::summed_too_early, "summed_too_early"},
        {PlantedBug::derivative_of_input, "derivative_of_input"},
        {PlantedBug::diagonal_only, "diagonal_only"},
        {PlantedBug::factor_forgotten, "factor_forgotten"},
        {PlantedBug::zero_gradient, "zero_gradient"},
    };
};

/// The bugs that make sense for a problem, `none` left out.
std::vector<PlantedBug> planted_bugs(GradcheckProblem problem);

/// A function at a point. Sizes that a problem has no use for are ignored: the elementwise ones and the cross-entropy
/// take examples × inputs, tiny_scale takes inputs, huge_scale the point, relu_kink nothing.
struct GradcheckSpec {
    GradcheckProblem problem = GradcheckProblem::sigmoid_network;
    PlantedBug bug = PlantedBug::none;
    Index examples = 20;
    Index inputs = 10;
    Index hidden = 5;
    Index outputs = 10;
    std::uint64_t seed = 1;
    double point = 0.125;
};

/// A part of the parameter vector that is a matrix of its own, row-major from `offset` on.
struct ParameterBlock {
    std::string name;  ///< "W₁"
    Index rows = 0;
    Index columns = 0;
    Index offset = 0;
};

/// A problem made concrete in the precision T.
template <class T>
struct GradcheckCase {
    Matrix<T> x;                         ///< 1×P, all blocks one after another; the same numbers in every precision
    Objective<T> objective;              ///< x ↦ number
    Matrix<T> right;                     ///< 1×P, the gradient at x
    Matrix<T> planted;                   ///< 1×P, with the bug in it; equals `right` for PlantedBug::none
    std::vector<ParameterBlock> blocks;  ///< cover x from first to last
};

/// The most parameters, and the most multiplications of a whole check, that a spec may ask for.
inline constexpr Index kMaxGradcheckParameters = 20'000;
inline constexpr double kMaxGradcheckWork = 4e9;

/// How many multiplications one value of the objective takes, roughly.
double work_of_one_value(const GradcheckSpec& spec);

/// Data and parameters are standard normal, labels uniform, all drawn from the seed and rounded to float, so that float
/// and double see the same problem.
///
/// @throws Error  invalid_argument, `where` naming the field: a size below 1, more parameters or work than the limits,
///                a point that is not finite, a bug that the problem does not know
template <class T>
GradcheckCase<T> make_gradcheck_case(const GradcheckSpec& spec);

}  // namespace nabla
