#include <cmath>

#include "allocations.h"
#include "matrices.h"
#include "nabla/trainer.h"
#include "trainer_setups.h"

using nabla::Activation;
using nabla::Index;
using nabla::Loss;
using nabla::Matrix;
using nabla::StepPhase;
using nabla::Trainer;
using nabla::TrainerOptions;
using trainer_setups::kKinds;
using trainer_setups::kLosses;
using trainer_setups::setup_of;
using trainer_setups::small_setup;

TEST_CASE("phases, and phases mixed with whole steps, end bit for bit where whole steps do") {
    for (const auto kind : kKinds) {
        auto setup = small_setup();
        setup.options.optimizer.kind = kind;
        setup.options.penalty = {1e-3, 1e-3};
        setup.options.schedule = {nabla::ScheduleKind::cosine, 0.1, 3};
        setup.options.dropout = {0.25};
        Trainer<float> whole(setup);
        Trainer<float> phased(setup);
        Trainer<float> mixed(setup);
        whole.steps(12);
        for (int phase = 0; phase < 4 * 12; ++phase) {
            phased.step_phase();
        }
        for (int step = 0; step < 12; ++step) {
            for (int phase = 0; phase < step % 4; ++phase) {
                mixed.step_phase();
            }
            REQUIRE(mixed.step());
        }
        INFO(nabla::name_of(kind));
        REQUIRE(phased.parameters() == whole.parameters());
        REQUIRE(mixed.parameters() == whole.parameters());
        REQUIRE(mixed.progress().step == 12);
        REQUIRE(phased.progress().epoch == whole.progress().epoch);
    }
}

TEST_CASE("the phases come in order, and only the update changes anything") {
    Trainer<float> trainer(small_setup());
    const auto before = trainer.parameters();
    REQUIRE(trainer.step_trace().rows.empty());
    const StepPhase expected[] = {StepPhase::forward, StepPhase::loss, StepPhase::backward};
    for (const StepPhase phase : expected) {
        REQUIRE(trainer.step_phase() == phase);
        REQUIRE(trainer.progress().phase == phase);
        REQUIRE(trainer.parameters() == before);
        REQUIRE(trainer.progress().step == 0);
        REQUIRE(trainer.progress().epoch == 0);
    }
    REQUIRE(trainer.step_phase() == StepPhase::none);
    REQUIRE(trainer.progress().step == 1);
    REQUIRE(trainer.parameters() != before);
    REQUIRE(trainer.step_trace().gradients.size() == 2);  // of the step that is complete
}

TEST_CASE("what each phase made of the batch is what the explaining network makes of it") {
    for (const Loss loss : kLosses) {
        auto setup = setup_of<double>(23, 3, 5, 3, Activation::gelu, loss);
        setup.options.batch_size = 6;
        Trainer<double> trainer(setup);
        trainer.steps(2);
        trainer.step_phase();
        const auto rows = trainer.step_trace().rows;
        REQUIRE(rows.size() == 6);
        Matrix<double> x(6, 3);
        const Matrix<double> all = nabla::one_hot<double>(setup.training.labels, 3);
        Matrix<double> y(6, 3);
        for (Index i = 0; i < 6; ++i) {
            x.row(i) = setup.training.x.row(rows[static_cast<std::size_t>(i)]);
            y.row(i) = all.row(rows[static_cast<std::size_t>(i)]);
        }
        const auto expected = nabla::trace_mlp(setup.network, trainer.parameters(), x, y, nabla::Reduction::mean);
        const auto forward = trainer.step_trace();
        REQUIRE(std::isnan(forward.loss));
        REQUIRE(forward.deltas.empty());
        trainer.step_phase();
        const auto measured = trainer.step_trace();
        REQUIRE(measured.loss == Approx(expected.loss).epsilon(1e-13));
        REQUIRE(measured.deltas[0].size() == 0);
        require_close(measured.deltas[1], expected.deltas[1], 1e-14);
        trainer.step_phase();
        const auto complete = trainer.step_trace();
        for (std::size_t l = 0; l < 2; ++l) {
            require_close(forward.a[l], expected.a[l], 1e-13);
            require_close(complete.deltas[l], expected.deltas[l], 1e-13);
            require_close(complete.gradients[l].weights, expected.gradients[l].weights, 1e-13);
            require_close(complete.gradients[l].bias, expected.gradients[l].bias, 1e-13);
        }
    }
}

TEST_CASE("a state taken between two phases is the one before the step") {
    Trainer<float> trainer(small_setup());
    trainer.steps(5);  // a whole epoch: the next step shuffles
    Trainer<float> straight(small_setup());
    straight.steps(9);
    trainer.step_phase();
    trainer.step_phase();
    const auto state = trainer.state();
    REQUIRE(state.step == 5);
    Trainer<float> other(small_setup());
    other.restore(state);
    REQUIRE(other.progress().phase == StepPhase::none);
    other.steps(4);
    REQUIRE(other.parameters() == straight.parameters());
}

TEST_CASE("a running step outlasts a new learning rate, and is given up for another batch or other parameters") {
    Trainer<float> trainer(small_setup());
    trainer.step_phase();
    TrainerOptions options = trainer.options();
    options.learning_rate = 1;
    trainer.set_options(options);
    REQUIRE(trainer.progress().phase == StepPhase::forward);
    options.batch_size = 7;
    trainer.set_options(options);
    REQUIRE(trainer.progress().phase == StepPhase::none);
    trainer.step_phase();
    REQUIRE(trainer.step_trace().rows.size() == 7);
    trainer.set_parameters(trainer.parameters());
    REQUIRE(trainer.progress().phase == StepPhase::none);
    REQUIRE(trainer.step_trace().rows.empty());
}

TEST_CASE("training that has diverged has no further phase") {
    auto setup = small_setup();
    setup.training.x(0, 0) = std::nanf("");
    setup.options.batch_size = 23;
    Trainer<float> trainer(setup);
    REQUIRE(trainer.step_phase() == StepPhase::forward);
    REQUIRE(trainer.step_phase() == StepPhase::none);
    REQUIRE(trainer.step_phase() == StepPhase::none);
    const auto found = trainer.progress().divergence;
    REQUIRE(found->where == nabla::DivergedIn::z);
    REQUIRE(found->layer == 1);
    REQUIRE(found->remedy == nabla::Remedy::inputs);
}

TEST_CASE("a gradient that overflows is found where it does, though the loss is finite") {
    nabla::TrainerSetup<float> setup;
    setup.network = {1, {{1, Activation::tanh}, {1, Activation::identity}}, Loss::mean_squared_error};
    setup.training = {Matrix<float>::Zero(1, 1), {}, Matrix<float>::Constant(1, 1, -10)};
    Trainer<float> trainer(setup);
    Matrix<float> parameters(1, 4);
    parameters << 1, 0, 1e38F, 0;  // ∂J/∂z₂ = 20, and ∂J/∂z₁ = 20·10³⁸
    trainer.set_parameters(parameters);
    REQUIRE_FALSE(trainer.step());
    REQUIRE(trainer.parameters() == parameters);
    const auto found = trainer.progress().divergence;
    REQUIRE(found->where == nabla::DivergedIn::gradient);
    REQUIRE(found->layer == 1);
    REQUIRE(found->step == 0);
    REQUIRE(found->remedy == nabla::Remedy::weights);
    REQUIRE(found->message == "the gradient of layer 1 stopped being finite after step 0");
    parameters(0, 2) = 1e30F;
    trainer.set_parameters(parameters);
    REQUIRE(trainer.step());
    REQUIRE_FALSE(trainer.progress().divergence.has_value());
}

TEST_CASE("after an update it is the learning rate that is to blame") {
    auto setup = small_setup();
    setup.network.layers[0].activation = Activation::relu;
    setup.options.learning_rate = 1e12;
    Trainer<float> trainer(setup);
    REQUIRE(trainer.steps(1000) < 1000);
    REQUIRE(trainer.progress().divergence->remedy == nabla::Remedy::learning_rate);
}

TEST_CASE("phases and dropout take no memory") {
    auto setup = small_setup();
    setup.options.dropout = {0.5};
    Trainer<float> trainer(setup);
    REQUIRE(allocations_of([&] {
                trainer.steps(8);
                for (int phase = 0; phase < 10; ++phase) {
                    trainer.step_phase();
                }
            }) == 0);
}
