#pragma once

#include <cstdint>

#include "nabla/enum_names.h"
#include "nabla/matrix.h"

namespace nabla {

/// Points of the plane in classes that a line cannot part (or, for `gaussians` and `blobs`, that lines can), and two
/// sets with a number to learn for each point. The classes fill about [−5, 5]² before noise, the others [−6, 6]².
enum class GeneratedSet { circle, exclusive_or, gaussians, spiral, moons, blobs, plane, multi_gaussian };

template <>
struct EnumNames<GeneratedSet> {
    static constexpr std::string_view kind = "generated set";
    static constexpr std::pair<GeneratedSet, std::string_view> values[] = {
        {GeneratedSet::circle, "circle"},       {GeneratedSet::exclusive_or, "exclusive_or"},
        {GeneratedSet::gaussians, "gaussians"}, {GeneratedSet::spiral, "spiral"},
        {GeneratedSet::moons, "moons"},         {GeneratedSet::blobs, "blobs"},
        {GeneratedSet::plane, "plane"},         {GeneratedSet::multi_gaussian, "multi_gaussian"},
    };
};

struct GeneratorOptions {
    GeneratedSet set = GeneratedSet::circle;
    Index points = 500;  ///< N, at least one for each class, at most 100,000
    Index classes = 2;   ///< of circle, gaussians and spiral (2 to 5) and blobs (2 to 10); the others have two or none
    double noise = 0;    ///< standard deviation of what is added to each coordinate, in the units of the plane, ≥ 0
    std::uint64_t seed = 1;  ///< the same seed gives the same points, natively and in the browser
};

/// The range that the options' `classes` may have for a set: {2, 2} where there are always two, {0, 0} for regression.
struct ClassLimits {
    Index least = 2;
    Index most = 2;
};
ClassLimits class_limits(GeneratedSet set);

/// Examples with their classes, or with the numbers that are to be learnt.
struct Dataset {
    Matrix<double> x;   ///< N×d
    Labels labels;      ///< N, each in 0 … classes − 1; none for regression
    Index classes = 0;  ///< 0 for regression
    Matrix<double> y;   ///< N×1 for regression, else 0×0
};

/// Draws a set. Row i is of class i mod classes (exclusive or: of quadrant i mod 4), so the classes differ in size by
/// at most one (two); a point's class is settled before the noise moves it.
///
/// | set          | a point before noise                                                                        |
/// |--------------|---------------------------------------------------------------------------------------------|
/// | circle       | class 0 at a radius uniform in [0, 2.5), class 1 in [3.5, 5), the angle uniform; with more  |
/// |              | classes, class k in the k-th of so many rings of equal width, 0.5 apart                     |
/// | exclusive_or | uniform in a quadrant, 0.3 or more from both axes; class 0 where the signs of x and y agree |
/// | gaussians    | normal, s.d. 1, about (2, 2) for class 0 and (−2, −2) for class 1; with more classes, about |
/// |              | centres spread evenly on the circle through these two, from (2, 2) on                       |
/// | spiral       | arm k: at t uniform in [0, 1), radius 5t, angle 3.5πt + 2πk/classes                         |
/// | moons        | half circles of radius 3: (3 cos t − 1.5, 3 sin t − 0.75), (1.5 − 3 cos t, 0.75 − 3 sin t)  |
/// | blobs        | normal, s.d. 0.8, about `classes` centres spread evenly on a circle of radius 3.5           |
///
/// For regression x is uniform in [−6, 6]² and stays where it is; y is what the set's function says of the point that
/// the noise moved it to:
///
/// | set            | y(x₁, x₂)                                                                                 |
/// |----------------|-------------------------------------------------------------------------------------------|
/// | plane          | (x₁ + x₂) / 10                                                                            |
/// | multi_gaussian | ±(1 − d/2) for the nearest of the hills + (−4, 2.5), − (0, 2.5), + (4, 2.5), − (−4, −2.5), |
/// |                | + (0, −2.5), − (4, −2.5) at the distance d; 0 where d > 2                                  |
///
/// @throws Error  invalid_argument when an option is outside what it may be
/// Source: plane, multi-Gaussian, circle, exclusive or, Gaussians and spiral after tensorflow/playground, moons after
/// scikit-learn's make_moons; the noise here is the same for all of them.
Dataset generate_dataset(const GeneratorOptions& options);

}  // namespace nabla
