#include <cmath>
#include <vector>

#include "matrices.h"
#include "nabla/trainer.h"

using nabla::Activation;
using nabla::Index;
using nabla::Trainer;
using nabla::TrainerSetup;

namespace {

// The loss of each of 50 mini-batches, by a network, its generator and its training written anew in Python, in double.
// tests/wasm/curve.test.js holds the module to the same numbers.
const double kCurve[] = {
#include "../fixtures/curve.txt"
};

/// 2-8-2 on 40 points of [−1, 1)², class 1 where the signs agree; momentum, batches of 12, 12, 12 and 4.
TrainerSetup<float> curve_setup() {
    TrainerSetup<float> setup;
    setup.network = {2, {{8, Activation::tanh}, {2, Activation::identity}}, nabla::Loss::softmax_cross_entropy};
    setup.initialization = {nabla::Initialization::xavier_uniform, 0, 3};
    setup.shuffle_seed = 5;
    setup.options.learning_rate = 0.1;
    setup.options.batch_size = 12;
    setup.options.optimizer.kind = nabla::OptimizerKind::momentum;
    setup.training.x.resize(40, 2);
    std::uint32_t state = 1;
    for (Index i = 0; i < 80; ++i) {
        state = state * 1664525U + 1013904223U;
        setup.training.x.data()[i] = static_cast<float>(state >> 8) / 8388608.0F - 1.0F;
    }
    for (Index i = 0; i < 40; ++i) {
        setup.training.labels.push_back(setup.training.x(i, 0) * setup.training.x(i, 1) > 0);
    }
    return setup;
}

/// The largest relative distance from the curve.
double distance(const TrainerSetup<float>& setup) {
    Trainer<float> trainer(setup);
    double worst = 0;
    for (const double expected : kCurve) {
        trainer.step();
        worst = std::max(worst, std::abs(trainer.progress().batch_loss - expected) / expected);
    }
    return worst;
}

}  // namespace

TEST_CASE("the seeds' curve of 50 steps is that of an independent implementation") {
    REQUIRE(std::size(kCurve) == 50);
    REQUIRE(distance(curve_setup()) < 1e-5);
    auto other = curve_setup();
    other.shuffle_seed = 6;
    REQUIRE(distance(other) > 1e-3);  // negative control
    other = curve_setup();
    other.options.optimizer.momentum = 0.899;
    REQUIRE(distance(other) > 1e-4);
}
