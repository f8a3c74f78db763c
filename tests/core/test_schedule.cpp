#include "matrices.h"
#include "nabla/schedule.h"

using nabla::Schedule;
using nabla::scheduled_rate;
using nabla::ScheduleKind;

TEST_CASE("a constant schedule keeps its rate") {
    REQUIRE(scheduled_rate({}, 0.03, 0) == 0.03);
    REQUIRE(scheduled_rate({}, 0.03, 1e6) == 0.03);
}

// torch.optim.lr_scheduler.StepLR(step_size=2, gamma=0.1): 0.5, 0.5, 0.05, 0.05, 0.005 in epochs 0 to 4.
TEST_CASE("a step schedule changes its rate at whole multiples, as StepLR does") {
    const Schedule schedule{ScheduleKind::step, 0.1, 2};
    const double expected[] = {0.5, 0.5, 0.05, 0.05, 0.005};
    for (int epoch = 0; epoch < 5; ++epoch) {
        REQUIRE(scheduled_rate(schedule, 0.5, epoch) == Approx(expected[epoch]).epsilon(1e-14));
        REQUIRE(scheduled_rate(schedule, 0.5, epoch + 0.99) == Approx(expected[epoch]).epsilon(1e-14));
    }
}

// torch.optim.lr_scheduler.ExponentialLR(gamma=0.9): 0.5, 0.45, 0.405, 0.3645.
TEST_CASE("an exponential schedule is ExponentialLR at whole epochs and goes smoothly between them") {
    const Schedule schedule{ScheduleKind::exponential, 0.9, 1};
    const double expected[] = {0.5, 0.45, 0.405, 0.3645};
    for (int epoch = 0; epoch < 4; ++epoch) {
        REQUIRE(scheduled_rate(schedule, 0.5, epoch) == Approx(expected[epoch]).epsilon(1e-14));
    }
    REQUIRE(scheduled_rate(schedule, 0.5, 0.5) == Approx(0.5 * std::sqrt(0.9)).epsilon(1e-14));
    REQUIRE(scheduled_rate({ScheduleKind::exponential, 0.25, 10}, 1, 5) == Approx(0.5).epsilon(1e-14));
}

// torch.optim.lr_scheduler.CosineAnnealingLR(T_max=4, eta_min=0.001) from 0.5, by its closed form in Python.
TEST_CASE("a cosine schedule is CosineAnnealingLR down to its end, and stays there") {
    const Schedule schedule{ScheduleKind::cosine, 0.002, 4};
    const double expected[] = {0.5, 0.4269231419060436, 0.2505, 0.07407685809395641, 0.001};
    for (int epoch = 0; epoch < 5; ++epoch) {
        REQUIRE(scheduled_rate(schedule, 0.5, epoch) == Approx(expected[epoch]).epsilon(1e-13));
    }
    REQUIRE(scheduled_rate(schedule, 0.5, 4.5) == scheduled_rate(schedule, 0.5, 4));
    const Schedule to_zero{ScheduleKind::cosine, 0, 4};
    nabla::require_valid(to_zero);
    REQUIRE(scheduled_rate(to_zero, 0.5, 9) == 0);
}

TEST_CASE("a schedule that grows without end or stands still in time is refused") {
    for (const double wrong : {0.0, -1.0, HUGE_VAL, std::nan("")}) {
        REQUIRE(error_of([&] {
                    nabla::require_valid(Schedule{ScheduleKind::step, wrong, 1});
                }).code() == nabla::ErrorCode::invalid_argument);
        REQUIRE(error_of([&] {
                    nabla::require_valid(Schedule{ScheduleKind::step, 0.5, wrong});
                }).code() == nabla::ErrorCode::invalid_argument);
    }
}
