#include "matrices.h"
#include "nabla/trainer.h"
#include "trainer_setups.h"

using nabla::OptimizerKind;
using nabla::Trainer;
using nabla::TrainerOptions;
using trainer_setups::kKinds;
using trainer_setups::small_setup;

TEST_CASE("the same seed gives the same curve, another seed of either kind another") {
    const auto curve = [](std::uint64_t initial_seed, std::uint64_t shuffle_seed) {
        auto setup = small_setup();
        setup.initialization.seed = initial_seed;
        setup.shuffle_seed = shuffle_seed;
        Trainer<float> trainer(setup);
        std::vector<double> losses;
        while (trainer.step() && losses.size() < 30) {
            losses.push_back(trainer.progress().batch_loss);
        }
        return losses;
    };
    REQUIRE(curve(1, 2) == curve(1, 2));
    REQUIRE(curve(1, 2) != curve(1, 3));
    REQUIRE(curve(1, 2) != curve(4, 2));
}

TEST_CASE("a run taken up anywhere in an epoch ends bit for bit as one without a break") {
    for (const OptimizerKind kind : kKinds) {
        auto setup = small_setup();
        setup.options.optimizer.kind = kind;
        setup.options.schedule = {nabla::ScheduleKind::exponential, 0.5, 2};
        Trainer<float> whole(setup);
        whole.steps(60);
        for (const std::uint64_t taken_up : {0u, 3u, 5u, 17u, 20u}) {  // 5 steps are an epoch
            Trainer<float> first(setup);
            first.steps(taken_up);
            setup.initialization.seed = 99;
            setup.shuffle_seed = 98;
            Trainer<float> second(setup);
            second.steps(4);
            second.restore(first.state());
            second.steps(60 - taken_up);
            INFO(nabla::name_of(kind) << " taken up at " << taken_up);
            REQUIRE(second.parameters() == whole.parameters());
            REQUIRE(second.progress().epoch == whole.progress().epoch);
            setup = small_setup();
            setup.options.optimizer.kind = kind;
            setup.options.schedule = {nabla::ScheduleKind::exponential, 0.5, 2};
        }
        auto forgetful = Trainer<float>(setup);
        forgetful.steps(17);
        const auto parameters = forgetful.parameters();
        forgetful.reset(setup.initialization);
        forgetful.set_parameters(parameters);  // the parameters alone are not a state
        forgetful.steps(43);
        REQUIRE(forgetful.parameters() != whole.parameters());
    }
}

TEST_CASE("a state that does not fit is refused and changes nothing") {
    Trainer<float> trainer(small_setup());
    trainer.steps(3);
    const auto good = trainer.state();
    const auto refused = [&](const auto& spoil) {
        auto state = good;
        spoil(state);
        const auto code = error_of([&] { trainer.restore(state); }).code();
        REQUIRE(trainer.parameters() == good.parameters);
        return code;
    };
    using State = nabla::TrainerState<float>;
    REQUIRE(refused([](State& state) { state.parameters.resize(1, 3); }) == nabla::ErrorCode::shape_mismatch);
    REQUIRE(refused([](State& state) { state.first_moments.resize(1, 3); }) == nabla::ErrorCode::shape_mismatch);
    REQUIRE(refused([](State& state) { state.position = 24; }) == nabla::ErrorCode::out_of_range);
    REQUIRE(refused([](State& state) { state.shuffle_random = "12"; }) == nabla::ErrorCode::invalid_argument);
    REQUIRE(refused([](State& state) { state.shuffle_random[5] = 'x'; }) == nabla::ErrorCode::invalid_argument);
}

TEST_CASE("options change while training runs, and refused ones leave the old") {
    Trainer<float> trainer(small_setup());
    trainer.steps(3);
    const auto before = trainer.parameters();
    TrainerOptions options = trainer.options();
    options.batch_size = 23;
    options.optimizer.kind = OptimizerKind::adam;
    options.learning_rate = 0.01;
    options.penalty.l2 = 0.1;
    trainer.set_options(options);
    REQUIRE(trainer.parameters() == before);
    REQUIRE(trainer.step());
    REQUIRE(trainer.progress().step == 4);
    REQUIRE(trainer.progress().learning_rate == 0.01);
    const auto refused = [&](const auto& spoil) {
        TrainerOptions wrong = options;
        spoil(wrong);
        const auto code = error_of([&] { trainer.set_options(wrong); }).code();
        REQUIRE(trainer.options().learning_rate == 0.01);
        REQUIRE(trainer.options().batch_size == 23);
        return code;
    };
    const auto kInvalid = nabla::ErrorCode::invalid_argument;
    REQUIRE(refused([](TrainerOptions& wrong) { wrong.learning_rate = 0; }) == kInvalid);
    REQUIRE(refused([](TrainerOptions& wrong) { wrong.learning_rate = std::nan(""); }) == kInvalid);
    REQUIRE(refused([](TrainerOptions& wrong) { wrong.batch_size = 0; }) == kInvalid);
    REQUIRE(refused([](TrainerOptions& wrong) { wrong.penalty.l1 = -1; }) == kInvalid);
    REQUIRE(refused([](TrainerOptions& wrong) { wrong.optimizer.beta1 = 1; }) == kInvalid);
    REQUIRE(refused([](TrainerOptions& wrong) { wrong.schedule.every = 0; }) == kInvalid);
}

TEST_CASE("the learning rate follows its schedule by epochs") {
    auto setup = small_setup();
    setup.options.learning_rate = 0.5;
    setup.options.schedule = {nabla::ScheduleKind::step, 0.1, 2};
    Trainer<float> trainer(setup);
    REQUIRE(trainer.progress().learning_rate == 0.5);
    trainer.train_for_epochs(1);
    REQUIRE(trainer.progress().learning_rate == 0.5);
    trainer.train_for_epochs(1);
    REQUIRE(trainer.progress().learning_rate == Approx(0.05));
}
