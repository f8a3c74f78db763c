#pragma once

#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "nabla/enum_names.h"
#include "nabla/matrix.h"
#include "nabla/random.h"

namespace nabla {

/// How a derivative is taken from values of f: central (f(x+h) − f(x−h)) / 2h, truncation error O(h²); forward
/// (f(x+h) − f(x)) / h and backward (f(x) − f(x−h)) / h, O(h).
enum class Difference { central, forward, backward };

template <>
struct EnumNames<Difference> {
    static constexpr std::string_view kind = "difference";
    static constexpr std::pair<Difference, std::string_view> values[] = {
        {Difference::central, "central"}, {Difference::forward, "forward"}, {Difference::backward, "backward"}};
};

/// How the distance of a numeric gradient n from an analytic one g is measured.
enum class RelativeError {
    max_one,  ///< |n − g| / max(1, |n|, |g|): relative for large gradients, absolute below 1. COURSE M3.6
    sum_abs,  ///< |n − g| / max(10⁻⁸, |n| + |g|): relative at every scale. COURSE C5
};

template <>
struct EnumNames<RelativeError> {
    static constexpr std::string_view kind = "relative error";
    static constexpr std::pair<RelativeError, std::string_view> values[] = {{RelativeError::max_one, "max_one"},
                                                                            {RelativeError::sum_abs, "sum_abs"}};
};

/// Defaults of COURSE M3.6. The convention of C5 is {.step = 1e-5, .relative_error = RelativeError::sum_abs}.
struct GradcheckOptions {
    Difference difference = Difference::central;
    double step = 1e-4;  ///< h > 0
    RelativeError relative_error = RelativeError::max_one;
    double tolerance = 1e-5;  ///< an entry fails if its relative error is above this, or is NaN
};

/// An entry of the gradient with what was found there; rows and columns count from 0.
template <class T>
struct GradcheckEntry {
    Index row = 0;
    Index column = 0;
    T analytic = 0;
    T numeric = 0;
    T relative_error = 0;
};

/// What a check found, entry by entry.
template <class T>
struct GradcheckReport {
    Matrix<T> analytic;            ///< the gradient under test, the shape of x
    Matrix<T> numeric;             ///< the difference quotients, the shape of x
    Matrix<T> relative_error;      ///< NaN where either gradient is not finite
    std::vector<Index> failing{};  ///< row-major positions, row · columns + column, in order
    GradcheckEntry<T> worst{};     ///< the largest relative error; NaN counts as larger than any
    std::optional<GradcheckEntry<T>> first_failing{};
    bool pass = false;
};

/// A number from a matrix.
template <class T>
using Objective = std::function<T(const Matrix<T>&)>;

/// A number from a matrix and chance, as of a network with dropout.
template <class T>
using StochasticObjective = std::function<T(const Matrix<T>&, Random&)>;

/// The difference quotient of f for each entry of x, as the sheet has it: the divisor is 2h (or h), not the rounded
/// distance of the two points, so that the rounding of x + h is part of what the error against h shows.
///
/// f is called with x changed in one entry at a time; the entry gets back its very bits before the next is changed.
///
/// @param x     at least one entry
/// @param step  h > 0, also after rounding to T
/// @return      the shape of x
/// @throws Error  shape_mismatch if x is empty; invalid_argument for the step
/// Source: COURSE M3.6
template <class T>
Matrix<T> numeric_gradient(const std::type_identity_t<Objective<T>>& f, const Matrix<T>& x, Difference difference,
                           double step);

/// The relative error of one pair of numbers. NaN where either is not finite, even if both are the same infinity.
template <class T>
T relative_error(RelativeError formula, T numeric, T analytic);

/// Compares a gradient with difference quotients taken before.
///
/// @param analytic  at least one entry
/// @param numeric   the shape of analytic
/// @throws Error  shape_mismatch; invalid_argument if the tolerance is negative or NaN
template <class T>
GradcheckReport<T> compare_gradients(const Matrix<T>& analytic, const Matrix<T>& numeric,
                                     const GradcheckOptions& options = {});

/// Checks a gradient of f at x against difference quotients. A NaN or infinity anywhere is a failure.
///
/// @param f         called 2 times per entry of x (one-sided: once, and once more)
/// @param x         any shape, at least one entry; restored bit for bit between calls
/// @param analytic  the gradient under test, the shape of x
/// @throws Error  shape_mismatch, invalid_argument
/// Source: COURSE M3.6, C5
template <class T>
GradcheckReport<T> gradcheck(const std::type_identity_t<Objective<T>>& f, const Matrix<T>& x, const Matrix<T>& analytic,
                             const GradcheckOptions& options = {});

/// The same for a function that draws random numbers: every call of f gets the generator in the state that `random` is
/// in now, so that all calls see the same draws.
template <class T>
GradcheckReport<T> gradcheck(const std::type_identity_t<StochasticObjective<T>>& f, const Random& random,
                             const Matrix<T>& x, const Matrix<T>& analytic, const GradcheckOptions& options = {});

/// The report in a few lines for a person: verdict, worst entry, first failing entry with both gradients.
template <class T>
std::string describe(const GradcheckReport<T>& report);

}  // namespace nabla
