#include "nabla/gradcheck_run.h"

#include <algorithm>
#include <cmath>

namespace nabla {

namespace {

constexpr double kSweepWork = 3e8;  // multiplications that a sweep may take, roughly

/// The difference quotient of one entry.
template <class T>
T quotient(const GradcheckCase<T>& problem, Index entry, Difference difference, double step) {
    const Objective<T> along_entry = [&](const Matrix<T>& value) {
        Matrix<T> x = problem.x;
        x.data()[entry] = value(0, 0);
        return problem.objective(x);
    };
    const Matrix<T> at = Matrix<T>::Constant(1, 1, problem.x.data()[entry]);
    return numeric_gradient<T>(along_entry, at, difference, step)(0, 0);
}

/// Whether the two one-sided slopes of an entry differ by the same amount at h and at h/10: for a smooth function the
/// difference shrinks with h, where rounding rules it grows.
template <class T>
bool is_kink(const GradcheckCase<T>& problem, Index entry, double step) {
    const auto gap = [&](double h) {
        return std::abs(static_cast<double>(quotient(problem, entry, Difference::forward, h) -
                                            quotient(problem, entry, Difference::backward, h)));
    };
    const double wide = gap(step);
    const double narrow = gap(step / 10);
    return wide > 0 && narrow > wide / 2 && narrow < wide * 2;
}

/// Why a right gradient was refused: its worst entry is measured again at every power of ten.
template <class T>
void explain_refusal(GradcheckVerdict<T>& verdict, const GradcheckCase<T>& problem, const GradcheckEntry<T>& worst,
                     const GradcheckOptions& options) {
    if (std::isnan(worst.relative_error)) {
        verdict.finding = GradcheckFinding::not_finite;
        return;
    }
    verdict.better_error = static_cast<double>(worst.relative_error);
    verdict.better_step = options.step;
    for (int decade = -1; decade >= -12; --decade) {
        const double step = std::pow(10.0, decade);
        const T numeric = quotient(problem, worst.column, options.difference, step);
        const auto error = static_cast<double>(relative_error(options.relative_error, numeric, worst.analytic));
        if (error < verdict.better_error) {
            verdict.better_error = error;
            verdict.better_step = step;
        }
    }
    if (verdict.better_error <= options.tolerance) {
        verdict.finding =
            verdict.better_step < options.step ? GradcheckFinding::step_too_large : GradcheckFinding::step_too_small;
    } else {
        verdict.finding = is_kink(problem, worst.column, verdict.better_step) ? GradcheckFinding::kink
                                                                              : GradcheckFinding::out_of_reach;
    }
}

template <class T>
GradcheckVerdict<T> verdict_on(const GradcheckCase<T>& problem, const GradcheckOptions& options) {
    const Matrix<T> numeric = numeric_gradient<T>(problem.objective, problem.x, options.difference, options.step);
    GradcheckVerdict<T> verdict{.report = compare_gradients(problem.planted, numeric, options)};
    for (Index i = 0; i < problem.x.size(); ++i) {
        if (problem.planted.data()[i] != problem.right.data()[i]) {
            const auto& failing = verdict.report.failing;
            ++verdict.planted_entries;
            verdict.missed_entries += std::binary_search(failing.begin(), failing.end(), i) ? 0 : 1;
        }
    }
    const auto right = compare_gradients(problem.right, numeric, options);
    if (!right.pass && (verdict.planted_entries == 0 || !verdict.report.pass)) {
        explain_refusal(verdict, problem, right.worst, options);
    } else if (verdict.planted_entries > 0) {
        verdict.finding = verdict.report.pass ? GradcheckFinding::bug_missed : GradcheckFinding::bug_caught;
    }
    return verdict;
}

}  // namespace

GradcheckRun run_gradcheck(const GradcheckSpec& spec, const GradcheckOptions& options) {
    const auto in_double = make_gradcheck_case<double>(spec);
    GradcheckRun run{.blocks = in_double.blocks,
                     .float32 = verdict_on(make_gradcheck_case<float>(spec), options),
                     .float64 = verdict_on(in_double, options)};
    const auto mark_bug_without_trace = [&](auto& verdict) {
        if (spec.bug != PlantedBug::none && verdict.planted_entries == 0 &&
            verdict.finding == GradcheckFinding::agrees) {
            verdict.finding = GradcheckFinding::bug_without_trace;
        }
    };
    mark_bug_without_trace(run.float32);
    mark_bug_without_trace(run.float64);
    return run;
}

GradcheckSweep run_gradcheck_sweep(const GradcheckSpec& spec, int per_decade) {
    GradcheckSpec right = spec;
    right.bug = PlantedBug::none;
    const auto in_double = make_gradcheck_case<double>(right);
    const auto in_float = make_gradcheck_case<float>(right);
    GradcheckSweep sweep{.steps = sweep_steps(per_decade), .parameters = in_double.x.size()};

    // Four values of f a step and entry; of a large problem a few entries stand for all.
    const double work_of_one_entry = 4.0 * static_cast<double>(sweep.steps.size()) * work_of_one_value(spec);
    sweep.measured = std::clamp(static_cast<Index>(kSweepWork / work_of_one_entry), Index{4}, Index{400});
    sweep.measured = std::min(sweep.measured, sweep.parameters);

    sweep.curves =
        gradient_sweep<double>(in_double.objective, in_double.x, in_double.right, sweep.steps, sweep.measured);
    for (auto& curve :
         gradient_sweep<float>(in_float.objective, in_float.x, in_double.right, sweep.steps, sweep.measured)) {
        sweep.curves.push_back(std::move(curve));
    }
    return sweep;
}

}  // namespace nabla
