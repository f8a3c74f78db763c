#pragma once

#include "nabla/enum_names.h"

namespace nabla {

/// How the learning rate changes with the epochs.
enum class ScheduleKind {
    constant,
    step,         ///< times `factor` at each `every`-th epoch, at once
    exponential,  ///< times `factor` over each `every` epochs, a little at every step
    cosine,       ///< down to `factor` of it over the first `every` epochs, by half a cosine, and there it stays
};

template <>
struct EnumNames<ScheduleKind> {
    static constexpr std::string_view kind = "schedule";
    static constexpr std::pair<ScheduleKind, std::string_view> values[] = {
        {ScheduleKind::constant, "constant"},
        {ScheduleKind::step, "step"},
        {ScheduleKind::exponential, "exponential"},
        {ScheduleKind::cosine, "cosine"},
    };
};

struct Schedule {
    ScheduleKind kind = ScheduleKind::constant;
    double factor = 0.5;  ///< > 0; cosine takes 0 too
    double every = 10;    ///< epochs, > 0
};

/// @throws Error  invalid_argument unless factor and every are finite and positive (with cosine, factor ≥ 0)
void require_valid(const Schedule& schedule);

/// The learning rate after so many epochs, the running one counted as a fraction: the initial rate for `constant`,
/// initial·factor^⌊epoch / every⌋ for `step` (PyTorch's StepLR), initial·factor^(epoch / every) for `exponential` (with
/// every = 1, PyTorch's ExponentialLR at the end of each epoch), and for `cosine`, with t = min(epoch / every, 1),
/// initial·(factor + (1 − factor)·(1 + cos πt)/2): PyTorch's CosineAnnealingLR up to its T_max = every, with
/// eta_min = factor·initial. Source: COURSE C5
double scheduled_rate(const Schedule& schedule, double initial_rate, double epoch);

}  // namespace nabla
