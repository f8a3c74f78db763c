#pragma once

#include <optional>
#include <string>
#include <vector>

#include "nabla/activations.h"

namespace nabla {

/// What each layer of the chain is given.
enum class ChainInput {
    same,    ///< every layer stands at x, as if each were put where its slope is f′(x)
    output,  ///< w times the output of the layer before; the first gets w·x
};

template <>
struct EnumNames<ChainInput> {
    static constexpr std::string_view kind = "chain input";
    static constexpr std::pair<ChainInput, std::string_view> values[] = {{ChainInput::same, "same"},
                                                                         {ChainInput::output, "output"}};
};

/// What becomes of a gradient on its way back through the chain.
enum class ChainFate {
    keeps,      ///< its size stays within a factor of 1000
    vanishes,   ///< less than a thousandth is left
    explodes,   ///< more than a thousandfold
    stops,      ///< a factor is exactly 0, and so is everything behind it
    undefined,  ///< a factor is no number
};

template <>
struct EnumNames<ChainFate> {
    static constexpr std::string_view kind = "chain fate";
    static constexpr std::pair<ChainFate, std::string_view> values[] = {{ChainFate::keeps, "keeps"},
                                                                        {ChainFate::vanishes, "vanishes"},
                                                                        {ChainFate::explodes, "explodes"},
                                                                        {ChainFate::stops, "stops"},
                                                                        {ChainFate::undefined, "undefined"}};
};

/// What to study of a function f: ℝ → ℝ.
struct ActivationQuestion {
    Activation activation = Activation::sigmoid;
    std::optional<std::string> expression{};  ///< of x, in the language of programs: studied in place of the activation
    double point = 1;                         ///< x, finite
    double step = 1e-4;                       ///< h of the difference quotients, > 0
    double from = -8;                         ///< the range that is drawn, from < to
    double to = 8;                            ///<
    Index samples = 481;                      ///< N, 2 to 10,000
    double threshold = 0.05;                  ///< f counts as flat where |f′| is below, ≥ 0
    Index depth = 10;                         ///< n, the layers of the chain, 1 to 1000
    double weight = 1;                        ///< w, finite
    ChainInput input = ChainInput::same;
};

/// The function at one point, its slope found in three ways.
struct PointStudy {
    double value = 0;         ///< f(x)
    double slope = 0;         ///< f′(x), analytic; at a kink what Nabla takes for it
    double intercept = 0;     ///< f(x) − f′(x)·x, where the tangent meets the axis
    double value_before = 0;  ///< f(x − h)
    double value_after = 0;   ///< f(x + h)
    double numeric = 0;       ///< (f(x + h) − f(x − h)) / 2h
    double backward = 0;      ///< (f(x) − f(x − h)) / h
    double forward = 0;       ///< (f(x + h) − f(x)) / h
    double difference = 0;    ///< |f′(x) − numeric|
    double slope_left = 0;    ///< f′ just left of x, at x − 10⁻¹²·max(1, |x|)
    double slope_right = 0;   ///< and just right of it
    bool kink = false;        ///< whether those two differ
    /// The derivative's formula with x in the place of a, a common mistake (σ′ = x(1 − x)); where the derivative is one
    /// of the value, and the mistake shows.
    std::optional<double> slope_from_input;
};

/// Where the slope jumps.
struct Kink {
    double x = 0;
    double value = 0;  ///< f there
    double left = 0;   ///< f′ on its left
    double right = 0;  ///< f′ on its right
    double slope = 0;  ///< f′ at x itself, by convention
};

struct Interval {
    double from = 0;
    double to = 0;
};

/// The line y = slope·x + intercept that a function comes ever closer to.
struct Asymptote {
    double slope = 0;
    double intercept = 0;
};

/// The gradient's way through n layers a = f(w·…): the chain rule multiplies a factor w·f′(z) a layer.
struct ChainStudy {
    Matrix<double> inputs;    ///< 1×n, z of each layer
    Matrix<double> factors;   ///< 1×n, w·f′(z)
    Matrix<double> products;  ///< 1×n, of the factors so far
    Matrix<double> best;      ///< 1×n, (|w|·s)ˡ with the steepest slope s of the range: no chain in it keeps more
    Index stopped_at = 0;     ///< the first layer, from 1, whose factor is exactly 0; 0 if none is
    ChainFate fate = ChainFate::keeps;
    /// For ChainInput::output: the central difference of the whole chain, which the last product is the derivative of.
    std::optional<double> numeric;
};

/// Everything that the activations lab shows of a function, from one question.
struct ActivationStudy {
    Matrix<double> x;       ///< 1×N, from `from` to `to`
    Matrix<double> values;  ///< 1×N, f(x)
    Matrix<double> slopes;  ///< 1×N, f′(x)
    PointStudy point;
    std::vector<Kink> kinks;         ///< in the range, ascending
    std::vector<Interval> flat;      ///< where |f′| < threshold in the range, ascending; the ends to 12 decimals
    double steepest = 0;             ///< the largest |f′| among the samples
    double steepest_at = 0;          ///< its x
    std::optional<Asymptote> left;   ///< towards −∞, if there is one
    std::optional<Asymptote> right;  ///< towards ∞
    ChainStudy chain;
    std::string formula{};     ///< a typed f(x) in LaTeX; empty for an activation, and where it is too long to read
    std::string derivative{};  ///< and f′(x) by the chain rule, a term for each place of x; likewise
};

/// @throws Error         invalid_argument for a number that is not finite or outside what its field says
/// @throws ProgramError  for an expression that is no function of one number x, with the place in it
/// Source: COURSE M3.1, M3.5, M3.6
ActivationStudy study_activation(const ActivationQuestion& question);

}  // namespace nabla
