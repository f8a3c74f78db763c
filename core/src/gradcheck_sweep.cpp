#include "nabla/gradcheck_sweep.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <type_traits>

#include "nabla/error.h"

namespace nabla {

namespace {

constexpr int kDecades = 14;       // 10⁻¹ to 10⁻¹⁵
constexpr double kStraight = 0.2;  // decades off the line, root mean square, that still pass for a slope

/// The larger of two errors, NaN if either is NaN or infinite.
double worse(double a, double b) {
    if (!std::isfinite(a) || !std::isfinite(b)) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return std::max(a, b);
}

/// The difference quotients of one entry at one step, in the order of the enum.
template <class T>
std::array<double, 3> quotients(const Objective<T>& f, Matrix<T>& x, Index entry, T h, T here) {
    const T centre = x.data()[entry];
    x.data()[entry] = centre + h;
    const T ahead = f(x);
    x.data()[entry] = centre - h;
    const T behind = f(x);
    x.data()[entry] = centre;
    return {static_cast<double>((ahead - behind) / (2 * h)), static_cast<double>((ahead - here) / h),
            static_cast<double>((here - behind) / h)};
}

void find_best(SweepCurve& curve, const std::vector<double>& steps) {
    curve.best_step = steps.front();
    curve.best_error = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (!std::isnan(curve.error[i]) && !(curve.error[i] >= curve.best_error)) {
            curve.best_error = curve.error[i];
            curve.best_step = steps[i];
        }
    }
}

/// Least squares of log error on log h; none if the points lie off the line by more than a fifth of a decade.
std::optional<double> fitted_slope(const SweepCurve& curve, const std::vector<double>& steps) {
    double count = 0;
    double sum_x = 0;
    double sum_y = 0;
    double sum_xx = 0;
    double sum_xy = 0;
    double sum_yy = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const bool ruled_by_truncation = steps[i] >= 9.99 * curve.best_step && steps[i] <= 100.1 * curve.best_step;
        if (!ruled_by_truncation || !(curve.error[i] > 0)) {
            continue;
        }
        const double x = std::log10(steps[i]);
        const double y = std::log10(curve.error[i]);
        count += 1;
        sum_x += x;
        sum_y += y;
        sum_xx += x * x;
        sum_xy += x * y;
        sum_yy += y * y;
    }
    if (count < 3) {
        return std::nullopt;
    }
    const double spread_xx = sum_xx - sum_x * sum_x / count;
    const double spread_xy = sum_xy - sum_x * sum_y / count;
    const double spread_yy = sum_yy - sum_y * sum_y / count;
    const double slope = spread_xy / spread_xx;
    const double off_the_line = std::sqrt(std::max(0.0, spread_yy - slope * spread_xy) / count);
    return off_the_line <= kStraight ? std::optional(slope) : std::nullopt;
}

}  // namespace

std::vector<double> sweep_steps(int per_decade) {
    if (per_decade < 1) {
        throw Error(ErrorCode::invalid_argument, "sweep_steps",
                    "wanted at least 1 step per decade, got " + std::to_string(per_decade));
    }
    std::vector<double> steps;
    for (int i = 0; i <= kDecades * per_decade; ++i) {
        steps.push_back(std::pow(10.0, -1.0 - static_cast<double>(i) / per_decade));
    }
    return steps;
}

template <class T>
std::vector<SweepCurve> gradient_sweep(const std::type_identity_t<Objective<T>>& f, const Matrix<T>& x,
                                       const Matrix<double>& exact, const std::vector<double>& steps, Index entries) {
    require_same_shape("gradcheck sweep", "x", x.rows(), x.cols(), "the exact gradient", exact.rows(), exact.cols());
    if (x.size() == 0 || entries < 1 || steps.empty()) {
        throw Error(ErrorCode::invalid_argument, "gradcheck sweep", "wanted at least one step and one entry");
    }
    constexpr Precision precision = std::is_same_v<T, float> ? Precision::float32 : Precision::float64;
    std::vector<SweepCurve> curves;
    for (const auto difference : {Difference::central, Difference::forward, Difference::backward}) {
        curves.push_back({.difference = difference, .precision = precision});
    }

    Matrix<T> point = x;
    const T here = f(point);
    const Index measured = std::min(entries, x.size());
    for (const double step : steps) {
        std::array<double, 3> largest{};
        for (Index i = 0; i < measured; ++i) {
            const Index entry = i * x.size() / measured;
            const auto numeric = quotients<T>(f, point, entry, static_cast<T>(step), here);
            for (std::size_t k = 0; k < numeric.size(); ++k) {
                largest[k] = worse(largest[k], std::abs(numeric[k] - exact.data()[entry]));
            }
        }
        for (std::size_t k = 0; k < largest.size(); ++k) {
            curves[k].error.push_back(largest[k]);
        }
    }
    for (auto& curve : curves) {
        find_best(curve, steps);
        curve.slope = fitted_slope(curve, steps);
    }
    return curves;
}

template std::vector<SweepCurve> gradient_sweep(const std::type_identity_t<Objective<float>>&, const Matrix<float>&,
                                                const Matrix<double>&, const std::vector<double>&, Index);
template std::vector<SweepCurve> gradient_sweep(const std::type_identity_t<Objective<double>>&, const Matrix<double>&,
                                                const Matrix<double>&, const std::vector<double>&, Index);

}  // namespace nabla
