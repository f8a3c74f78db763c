#pragma once
// The state of a training run and its step: what Trainer keeps behind its interface.

#include <span>

#include "batches.h"
#include "nabla/trainer.h"
#include "training_pass.h"

namespace nabla {

template <class T>
struct TrainingRun {
    NetworkSpec network;
    TrainerOptions options;
    std::uint64_t shuffle_seed;
    Examples<T> training;
    Examples<T> test;
    Matrix<T> parameters;  ///< 1×P
    Matrix<T> gradient;    ///< 1×P where a rule needs it, else 0×0: plain SGD adds each product to the weights itself
    TrainingPass<T> pass;
    std::vector<double> pass_dropout;  ///< the rates that the pass was made for
    Optimizer<T> optimizer;
    Batches batches;
    std::uint64_t step = 0;
    double batch_loss;
    StepPhase phase = StepPhase::none;
    std::span<const std::uint32_t> batch;  ///< of the running or last step; empty if there is none
    bool diverged = false;
    std::size_t diverged_gradient =
        0;  ///< the layer, counted from 1, whose gradient was not finite; 0 if it was not that

    /// @throws Error  as Trainer's constructor
    explicit TrainingRun(TrainerSetup<T>&& setup);

    /// @throws Error  invalid_argument
    void set_options(const TrainerOptions& wanted);

    void reset(const InitializationOptions& initialization);

    /// What is left of the running step, or one whole; false if there is none to be made because training diverged.
    bool make_step() noexcept;

    /// The next phase; false if there is none because training diverged.
    bool make_phase() noexcept;

    /// A running step is as if it had never begun.
    void give_up_step() noexcept;

    double learning_rate() const noexcept;

    /// Where the first number that is not finite stands, after make_step found the loss not finite.
    Divergence divergence() const;

    std::span<const T> weights(const LayerPlace& place) const {
        return {parameters.data() + place.weights, static_cast<std::size_t>(place.bias - place.weights)};
    }

   private:
    bool fused() const { return options.optimizer.kind == OptimizerKind::sgd; }
    void take_memory();
    void gather() noexcept;
    T loss_scale() const noexcept;
    void forward() noexcept;
    void measure_loss() noexcept;
    void backward() noexcept;
    void update() noexcept;
    void update_layer(std::size_t l, double rate) noexcept;
    Remedy remedy() const;
};

}  // namespace nabla
