#pragma once

#include <optional>
#include <vector>

#include "nabla/enum_names.h"
#include "nabla/gradcheck.h"
#include "nabla/matrix.h"

namespace nabla {

/// The arithmetic a computation is done in.
enum class Precision { float32, float64 };

template <>
struct EnumNames<Precision> {
    static constexpr std::string_view kind = "precision";
    static constexpr std::pair<Precision, std::string_view> values[] = {{Precision::float32, "float32"},
                                                                        {Precision::float64, "float64"}};
};

/// The error of one kind of difference quotient, in one precision, at each step of a sweep.
struct SweepCurve {
    Difference difference = Difference::central;
    Precision precision = Precision::float64;
    /// The largest |numeric − exact| over the measured entries, one per step; NaN where a value is not finite.
    std::vector<double> error{};
    double best_step = 0;   ///< where the error is least
    double best_error = 0;  ///< NaN if no step gave a finite value
    /// d log error / d log h, fitted over the decade that begins one above the best step: there truncation rules, and
    /// it is 1 for one-sided and 2 for central differences. None if the range holds fewer than three steps with an
    /// error above 0, as where the quotient is exact but for rounding, or if they lie on no line, as across a kink.
    std::optional<double> slope{};
};

/// The steps of a sweep, 10⁻¹ down to 10⁻¹⁵, equally spaced in log h.
///
/// @param per_decade  1 or more
/// @throws Error  invalid_argument
std::vector<double> sweep_steps(int per_decade);

/// The error of central, forward and backward differences of f at x against the exact gradient, for each step: large
/// steps cut the Taylor series short (slope 2 or 1 on log–log axes), small ones drown in rounding (slope −1).
///
/// @param f        the function in the precision T
/// @param x        at least one entry, exactly representable in T
/// @param exact    the gradient in double, the shape of x
/// @param entries  how many entries of x to measure at most, spread evenly over x; 1 or more
/// @return         the three curves, in the order of the enum
/// @throws Error  shape_mismatch, invalid_argument
/// Source: COURSE M3.6
template <class T>
std::vector<SweepCurve> gradient_sweep(const std::type_identity_t<Objective<T>>& f, const Matrix<T>& x,
                                       const Matrix<double>& exact, const std::vector<double>& steps, Index entries);

}  // namespace nabla
