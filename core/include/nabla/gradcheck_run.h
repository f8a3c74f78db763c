#pragma once

#include <vector>

#include "nabla/enum_names.h"
#include "nabla/gradcheck_problems.h"
#include "nabla/gradcheck_sweep.h"

namespace nabla {

/// What a check's verdict means, given that it is known whether the gradient is right.
enum class GradcheckFinding {
    agrees,             ///< right, and passed
    bug_caught,         ///< wrong, and refused; the right one would have passed
    bug_missed,         ///< wrong, and passed
    bug_without_trace,  ///< the planted bug changes no number at these sizes
    step_too_large,     ///< refused though right: the function bends, or has a kink, within h
    step_too_small,     ///< refused though right: rounding
    out_of_reach,       ///< refused though right: no step reaches the tolerance in this precision
    kink,               ///< refused though right: the slopes on both sides differ, however small h
    not_finite,         ///< refused though right: f or a gradient is not finite
};

template <>
struct EnumNames<GradcheckFinding> {
    static constexpr std::string_view kind = "gradcheck finding";
    static constexpr std::pair<GradcheckFinding, std::string_view> values[] = {
        {GradcheckFinding::agrees, "agrees"},
        {GradcheckFinding::bug_caught, "bug_caught"},
        {GradcheckFinding::bug_missed, "bug_missed"},
        {GradcheckFinding::bug_without_trace, "bug_without_trace"},
        {GradcheckFinding::step_too_large, "step_too_large"},
        {GradcheckFinding::step_too_small, "step_too_small"},
        {GradcheckFinding::out_of_reach, "out_of_reach"},
        {GradcheckFinding::kink, "kink"},
        {GradcheckFinding::not_finite, "not_finite"},
    };
};

/// A check in one precision, and what it means.
template <class T>
struct GradcheckVerdict {
    GradcheckReport<T> report{};
    GradcheckFinding finding = GradcheckFinding::agrees;
    Index planted_entries = 0;  ///< how many entries the bug changed
    Index missed_entries = 0;   ///< how many of those passed
    /// Of the powers of ten from 10⁻¹ to 10⁻¹², the step that serves the right gradient's worst entry best, and the
    /// relative error there; both 0 unless the right gradient is refused.
    double better_step = 0;
    double better_error = 0;
};

/// A check of a problem in both precisions, as the lab shows it.
struct GradcheckRun {
    std::vector<ParameterBlock> blocks{};
    GradcheckVerdict<float> float32{};
    GradcheckVerdict<double> float64{};
};

/// Checks the problem's gradient, bug and all.
///
/// @throws Error  as make_gradcheck_case and gradcheck
GradcheckRun run_gradcheck(const GradcheckSpec& spec, const GradcheckOptions& options);

/// Error against step for a problem; the planted bug plays no part, as the exact gradient is the right one in double.
struct GradcheckSweep {
    std::vector<double> steps{};       ///< 10⁻¹ down to 10⁻¹⁵
    std::vector<SweepCurve> curves{};  ///< central, forward, backward in double, then the same in float
    Index parameters = 0;              ///< of the problem
    Index measured = 0;                ///< how many of them were measured, evenly spread
};

/// @param per_decade  steps per decade, 1 or more
/// @throws Error  as make_gradcheck_case
GradcheckSweep run_gradcheck_sweep(const GradcheckSpec& spec, int per_decade);

}  // namespace nabla
