#include "nabla/gradcheck.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <limits>
#include <utility>

#include "nabla/error.h"

namespace nabla {

namespace {

std::string number_text(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.6g", value);
    return text;
}

template <class T>
T checked_step(double step) {
    const T rounded = static_cast<T>(step);
    if (!(rounded > 0) || !std::isfinite(rounded)) {
        throw Error(ErrorCode::invalid_argument, "gradcheck",
                    "wanted a step h above 0 and finite, got " + number_text(step));
    }
    return rounded;
}

void require_entries(Index entries) {
    if (entries == 0) {
        throw Error(ErrorCode::shape_mismatch, "gradcheck", "wanted at least one entry, got an empty matrix");
    }
}

/// f with one entry of x moved, the entry's bits put back afterwards.
template <class T>
T value_at(const Objective<T>& f, Matrix<T>& x, Index entry, T moved) {
    const T kept = std::exchange(x.data()[entry], moved);
    const T value = f(x);
    x.data()[entry] = kept;
    return value;
}

template <class T>
GradcheckEntry<T> entry_of(const GradcheckReport<T>& report, Index position) {
    return {.row = position / report.analytic.cols(),
            .column = position % report.analytic.cols(),
            .analytic = report.analytic.data()[position],
            .numeric = report.numeric.data()[position],
            .relative_error = report.relative_error.data()[position]};
}

/// The position of the largest entry, or of the first NaN.
template <class T>
Index position_of_worst(const Matrix<T>& errors) {
    const T* const end = errors.data() + errors.size();
    const T* worst = std::find_if(errors.data(), end, [](T error) { return std::isnan(error); });
    return (worst != end ? worst : std::max_element(errors.data(), end)) - errors.data();
}

template <class T>
std::string entry_text(const GradcheckEntry<T>& entry) {
    char text[160];
    std::snprintf(text, sizeof text, "(%td, %td): analytic %.6g, numeric %.6g, relative error %.3g",
                  static_cast<std::ptrdiff_t>(entry.row), static_cast<std::ptrdiff_t>(entry.column),
                  static_cast<double>(entry.analytic), static_cast<double>(entry.numeric),
                  static_cast<double>(entry.relative_error));
    return text;
}

}  // namespace

template <class T>
Matrix<T> numeric_gradient(const std::type_identity_t<Objective<T>>& f, const Matrix<T>& x, Difference difference,
                           double step) {
    require_entries(x.size());
    const T h = checked_step<T>(step);
    Matrix<T> point = x;
    const T here = difference == Difference::central ? T(0) : f(point);
    Matrix<T> gradient(x.rows(), x.cols());
    for (Index i = 0; i < x.size(); ++i) {
        const T centre = x.data()[i];
        const T ahead = difference == Difference::backward ? here : value_at(f, point, i, centre + h);
        const T behind = difference == Difference::forward ? here : value_at(f, point, i, centre - h);
        gradient.data()[i] = (ahead - behind) / (difference == Difference::central ? 2 * h : h);
    }
    return gradient;
}

template <class T>
T relative_error(RelativeError formula, T numeric, T analytic) {
    if (!std::isfinite(numeric) || !std::isfinite(analytic)) {
        return std::numeric_limits<T>::quiet_NaN();
    }
    const T n = std::abs(numeric);
    const T g = std::abs(analytic);
    const T scale = formula == RelativeError::max_one ? std::max({T(1), n, g}) : std::max(T(1e-8), n + g);
    return std::abs(numeric - analytic) / scale;
}

template <class T>
GradcheckReport<T> compare_gradients(const Matrix<T>& analytic, const Matrix<T>& numeric,
                                     const GradcheckOptions& options) {
    require_same_shape("gradcheck", "the analytic gradient", analytic, "the numeric gradient", numeric);
    require_entries(analytic.size());
    if (!(options.tolerance >= 0)) {
        throw Error(ErrorCode::invalid_argument, "gradcheck",
                    "wanted a tolerance of at least 0, got " + number_text(options.tolerance));
    }
    GradcheckReport<T> report{.analytic = analytic, .numeric = numeric, .relative_error = Matrix<T>(analytic)};
    for (Index i = 0; i < analytic.size(); ++i) {
        const T error = relative_error(options.relative_error, numeric.data()[i], analytic.data()[i]);
        report.relative_error.data()[i] = error;
        // "not at most", so that NaN fails.
        if (!(static_cast<double>(error) <= options.tolerance)) {
            report.failing.push_back(i);
        }
    }
    report.worst = entry_of(report, position_of_worst(report.relative_error));
    report.pass = report.failing.empty();
    if (!report.pass) {
        report.first_failing = entry_of(report, report.failing.front());
    }
    return report;
}

template <class T>
GradcheckReport<T> gradcheck(const std::type_identity_t<Objective<T>>& f, const Matrix<T>& x, const Matrix<T>& analytic,
                             const GradcheckOptions& options) {
    require_same_shape("gradcheck", "x", x, "the analytic gradient", analytic);
    return compare_gradients(analytic, numeric_gradient(f, x, options.difference, options.step), options);
}

template <class T>
GradcheckReport<T> gradcheck(const std::type_identity_t<StochasticObjective<T>>& f, const Random& random,
                             const Matrix<T>& x, const Matrix<T>& analytic, const GradcheckOptions& options) {
    const Objective<T> with_same_draws = [&](const Matrix<T>& point) {
        Random same = random;
        return f(point, same);
    };
    return gradcheck(with_same_draws, x, analytic, options);
}

template <class T>
std::string describe(const GradcheckReport<T>& report) {
    const auto entries = report.analytic.size();
    const auto agreeing = entries - static_cast<Index>(report.failing.size());
    std::string text = std::string(report.pass ? "pass" : "fail") + ": " + std::to_string(agreeing) + " of " +
                       std::to_string(entries) + " entries agree\nworst " + entry_text(report.worst);
    if (report.first_failing) {
        text += "\nfirst failing " + entry_text(*report.first_failing);
    }
    return text;
}

template Matrix<float> numeric_gradient(const std::type_identity_t<Objective<float>>&, const Matrix<float>&, Difference,
                                        double);
template float relative_error(RelativeError, float, float);
template GradcheckReport<float> compare_gradients(const Matrix<float>&, const Matrix<float>&, const GradcheckOptions&);
template GradcheckReport<float> gradcheck(const std::type_identity_t<Objective<float>>&, const Matrix<float>&,
                                          const Matrix<float>&, const GradcheckOptions&);
template GradcheckReport<float> gradcheck(const std::type_identity_t<StochasticObjective<float>>&, const Random&,
                                          const Matrix<float>&, const Matrix<float>&, const GradcheckOptions&);
template std::string describe(const GradcheckReport<float>&);

template Matrix<double> numeric_gradient(const std::type_identity_t<Objective<double>>&, const Matrix<double>&,
                                         Difference, double);
template double relative_error(RelativeError, double, double);
template GradcheckReport<double> compare_gradients(const Matrix<double>&, const Matrix<double>&,
                                                   const GradcheckOptions&);
template GradcheckReport<double> gradcheck(const std::type_identity_t<Objective<double>>&, const Matrix<double>&,
                                           const Matrix<double>&, const GradcheckOptions&);
template GradcheckReport<double> gradcheck(const std::type_identity_t<StochasticObjective<double>>&, const Random&,
                                           const Matrix<double>&, const Matrix<double>&, const GradcheckOptions&);
template std::string describe(const GradcheckReport<double>&);

}  // namespace nabla
