#include "nabla/schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>
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
    if (schedule.kind != ScheduleKind::cosine || schedule.factor != 0) {
        require_positive("factor", schedule.factor);
    }
    require_positive("every", schedule.every);
}

double scheduled_rate(const Schedule& schedule, double initial_rate, double epoch) {
    switch (schedule.kind) {
        case ScheduleKind::constant: return initial_rate;
        case ScheduleKind::step: return initial_rate * std::pow(schedule.factor, std::floor(epoch / schedule.every));
        case ScheduleKind::exponential: return initial_rate * std::pow(schedule.factor, epoch / schedule.every);
        case ScheduleKind::cosine: {
            const double fallen = std::cos(std::numbers::pi * std::min(epoch / schedule.every, 1.0));
            return initial_rate * (schedule.factor + (1 - schedule.factor) * (1 + fallen) / 2);
        }
    }
    return initial_rate;
}

}  // namespace nabla
