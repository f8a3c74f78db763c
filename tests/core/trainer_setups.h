#pragma once

#include <cmath>

#include "catch.h"
#include "nabla/trainer.h"

/// Small training runs that the trainer's tests share.
namespace trainer_setups {

using nabla::Activation;
using nabla::Index;
using nabla::Initialization;
using nabla::Loss;
using nabla::Matrix;
using nabla::OptimizerKind;
using nabla::Trainer;
using nabla::TrainerSetup;

inline constexpr Activation kActivations[] = {Activation::identity, Activation::sigmoid,    Activation::tanh,
                                              Activation::relu,     Activation::leaky_relu, Activation::elu,
                                              Activation::softplus, Activation::gelu};
inline constexpr Loss kLosses[] = {Loss::softmax_cross_entropy, Loss::logistic, Loss::mean_squared_error};
inline constexpr OptimizerKind kKinds[] = {OptimizerKind::sgd,     OptimizerKind::momentum, OptimizerKind::nesterov,
                                           OptimizerKind::rmsprop, OptimizerKind::adam,     OptimizerKind::adamw};

/// Entries that follow no pattern, in about [−1, 1].
template <class T>
Matrix<T> entries(Index rows, Index columns, double phase) {
    Matrix<T> result(rows, columns);
    for (Index i = 0; i < result.size(); ++i) {
        result.data()[i] = static_cast<T>(std::sin(12.9898 * static_cast<double>(i + 1) + phase));
    }
    return result;
}

inline nabla::Labels labels(Index count, int classes) {
    nabla::Labels result;
    for (Index i = 0; i < count; ++i) {
        result.push_back(static_cast<int>((i * i + i / 3) % classes));
    }
    return result;
}

/// inputs-hidden-outputs, on `count` examples.
template <class T>
TrainerSetup<T> setup_of(Index count, Index inputs, Index hidden, Index outputs, Activation activation, Loss loss) {
    TrainerSetup<T> setup;
    setup.network = {inputs, {{hidden, activation}, {outputs, Activation::identity}}, loss};
    setup.initialization = {Initialization::xavier_normal, 0.1, 7};
    setup.training = {entries<T>(count, inputs, 0.5), labels(count, static_cast<int>(outputs)), {}};
    return setup;
}

inline TrainerSetup<float> small_setup() {
    auto setup = setup_of<float>(23, 3, 5, 3, Activation::tanh, Loss::softmax_cross_entropy);
    setup.options.batch_size = 5;
    return setup;
}

/// The gradient of the trainer's next, whole-batch step, by what plain descent or a first momentum step does with it.
template <class T>
Matrix<T> gradient_by_step(TrainerSetup<T> setup, OptimizerKind kind) {
    setup.options.batch_size = setup.training.x.rows();
    setup.options.optimizer.kind = kind;
    setup.options.learning_rate = 0.125;  // a power of two, so that dividing by it rounds nothing
    Trainer<T> trainer(setup);
    const Matrix<T> before = trainer.parameters();
    REQUIRE(trainer.step());
    return kind == OptimizerKind::sgd ? Matrix<T>((before - trainer.parameters()) / T(0.125))
                                      : trainer.state().first_moments;
}

}  // namespace trainer_setups
