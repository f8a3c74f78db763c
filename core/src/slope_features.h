#pragma once
// What a slope does along a range: where it jumps, where it is near 0, where it settles.

#include "studied_function.h"

namespace nabla {

/// Whether two slopes differ by more than rounding and curvature can explain over a distance of 10⁻¹².
bool slopes_differ(double a, double b);

/// Where f′ jumps between neighbouring samples, found by halving to 12 decimals. Poles are none.
///
/// @param x, slopes  1×N, x ascending
std::vector<Kink> find_kinks(const StudiedFunction& f, const Matrix<double>& x, const Matrix<double>& slopes);

/// Where |f′| < threshold; what is narrower than a gap between samples may be missed.
///
/// @param x, slopes  1×N, x ascending
std::vector<Interval> find_flat(const StudiedFunction& f, const Matrix<double>& x, const Matrix<double>& slopes,
                                double threshold);

/// The line that f comes to for x → direction·∞, if it is on it at 10⁴ and at 2·10⁴.
std::optional<Asymptote> find_asymptote(const StudiedFunction& f, double direction);

}  // namespace nabla
