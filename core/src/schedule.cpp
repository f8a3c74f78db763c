#include "nabla/schedule.h"

#include <cmath>
#include <string>

#include "nabla/error.h"

namespace nabla {

namespace {

void require_positive(const char* name, double value) {
    if (!(value > 0) || !std::isfinite(value)) {
        throw Error(ErrorCode::invalid_argument, "schedule",
                    std::string("wanted a positive ") + name + ", got " + std::to_string(value));
    }
}

}  // namespace

void require_valid(const Schedule& schedule) {
    require_positive("factor", schedule.factor);
    require_positive("every", schedule.every);
}

double scheduled_rate(const Schedule& schedule, double initial_rate, double epoch) {
    switch (schedule.kind) {
        case ScheduleKind::constant: return initial_rate;
        case ScheduleKind::step: return initial_rate * std::pow(schedule.factor, std::floor(epoch / schedule.every));
        case ScheduleKind::exponential: return initial_rate * std::pow(schedule.factor, epoch / schedule.every);
    }
    return initial_rate;
}

}  // namespace nabla
