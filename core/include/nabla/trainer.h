#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "nabla/diagnostics.h"
#include "nabla/initialization.h"
#include "nabla/mlp.h"
#include "nabla/optimizer.h"
#include "nabla/penalty.h"
#include "nabla/schedule.h"

namespace nabla {

/// All of it may change while training runs.
struct TrainerOptions {
    double learning_rate = 0.03;  ///< > 0, what the schedule starts from
    Schedule schedule;
    OptimizerOptions optimizer;
    Penalty penalty;
    Index batch_size = 10;                  ///< ≥ 1; the last batch of an epoch may be smaller
    Reduction reduction = Reduction::mean;  ///< over the examples of a batch
    /// The share of each hidden layer's outputs that a step drops, in [0, 1), one for each hidden layer; or none. What
    /// stays is divided by 1 − rate, so that nothing need be changed where nothing is dropped: in all but the steps.
    std::vector<double> dropout;
};

/// Examples to train on or to be tested with.
template <class T>
struct Examples {
    Matrix<T> x;    ///< N×inputs
    Labels labels;  ///< N classes, or none: then y says what is wanted
    Matrix<T> y;    ///< N×outputs, or 0×0: then it is made of the labels, one-hot, or 0 and 1 for a single output
};

template <class T>
struct TrainerSetup {
    NetworkSpec network;
    InitializationOptions initialization;
    TrainerOptions options;
    std::uint64_t shuffle_seed = 1;
    Examples<T> training;  ///< at least one
    Examples<T> test;      ///< may be none
};

/// Where the first number that is not finite was found.
enum class DivergedIn {
    weights,   ///< a layer's weights or biases, by an update: the gradient or the step was too large
    z,         ///< a layer's weighted sum, the layer's parameters being finite
    loss,      ///< the loss, all before it being finite
    gradient,  ///< the gradient with respect to a layer's z, the loss being finite
};

template <>
struct EnumNames<DivergedIn> {
    static constexpr std::string_view kind = "place of divergence";
    static constexpr std::pair<DivergedIn, std::string_view> values[] = {{DivergedIn::weights, "weights"},
                                                                         {DivergedIn::z, "z"},
                                                                         {DivergedIn::loss, "loss"},
                                                                         {DivergedIn::gradient, "gradient"}};
};

/// What to change so that training does not diverge again.
enum class Remedy {
    learning_rate,  ///< lower: the updates grew beyond all bounds
    weights,        ///< smaller ones to start with: it went wrong before any update
    inputs,         ///< standardize them: they are large, or not finite, and it went wrong before any update
};

template <>
struct EnumNames<Remedy> {
    static constexpr std::string_view kind = "remedy";
    static constexpr std::pair<Remedy, std::string_view> values[] = {
        {Remedy::learning_rate, "learning_rate"}, {Remedy::weights, "weights"}, {Remedy::inputs, "inputs"}};
};

struct Divergence {
    std::uint64_t step = 0;  ///< updates made before it was noticed; the one that noticed it changed nothing
    Index layer = 0;         ///< counted from 1; for the loss, the last
    DivergedIn where = DivergedIn::loss;
    Remedy remedy = Remedy::learning_rate;
    std::string message;
};

/// What has been done of a step. Each phase needs the one before it.
enum class StepPhase {
    none,      ///< the last step is complete
    forward,   ///< z and a of the next batch, layer by layer
    loss,      ///< and its loss, with the gradient of the output
    backward,  ///< and the gradients of all layers; what is left is the update
};

template <>
struct EnumNames<StepPhase> {
    static constexpr std::string_view kind = "phase of a step";
    static constexpr std::pair<StepPhase, std::string_view> values[] = {{StepPhase::none, "none"},
                                                                        {StepPhase::forward, "forward"},
                                                                        {StepPhase::loss, "loss"},
                                                                        {StepPhase::backward, "backward"}};
};

struct Progress {
    std::uint64_t step = 0;             ///< updates made since the weights were new
    double epoch = 0;                   ///< passes over the training examples, the running one as a fraction
    double batch_loss = 0;              ///< data loss of the last batch, before its update; NaN before the first
    double learning_rate = 0;           ///< of the next step
    StepPhase phase = StepPhase::none;  ///< of the running step
    std::optional<Divergence> divergence;
};

/// What a step, running or last, has made of its batch so far: what its phases have not reached is empty.
template <class T>
struct StepTrace {
    StepPhase done = StepPhase::none;  ///< none: all, the update too
    std::vector<Index> rows;           ///< which training examples the batch has; empty before the first step
    std::vector<Matrix<T>> a;          ///< of each layer, rows×units, before dropout
    std::vector<Matrix<T>> dropout;    ///< what each hidden layer's a was multiplied by; 0×0 where nothing is dropped
    double loss = 0;                   ///< data loss of the batch; NaN before that phase
    std::vector<Matrix<T>> deltas;     ///< ∂J/∂z of each layer, J the data loss
    std::vector<LayerParameters<T>> gradients;  ///< ∂J/∂W and ∂J/∂b of each layer; the penalty's part is not in it
};

struct Evaluation {
    Index examples = 0;
    double loss = 0;                 ///< mean data loss (with Reduction::sum, the sum); NaN without examples
    double penalty = 0;              ///< L1 and L2 together, to be added to the loss
    std::optional<double> accuracy;  ///< share of right labels, if there are labels
    Matrix<double> confusion;        ///< classes×classes counts, rows the true class, columns the predicted; or 0×0
};

/// Everything that a run depends on beside its setup: a trainer that takes it up goes on bit for bit as the one that
/// gave it. Plain numbers and text, so that it can be kept as JSON.
template <class T>
struct TrainerState {
    Matrix<T> parameters;      ///< 1×P, in the order of Mlp::flattened
    Matrix<T> first_moments;   ///< 1×P or 0×0, likewise
    Matrix<T> second_moments;  ///< 1×P or 0×0, likewise
    std::uint64_t optimizer_step = 0;
    std::uint64_t step = 0;
    std::uint64_t epoch = 0;     ///< whole epochs done
    Index position = 0;          ///< examples of the running epoch that are done
    std::string shuffle_random;  ///< the random state before the running epoch's shuffle: 64 hexadecimal digits
};

template <class T>
struct TrainingRun;

/// Trains a multilayer perceptron by mini-batches. All memory is taken before the first step: a step neither allocates
/// nor throws. The examples are reshuffled for each epoch by the seeded generator: same setup, same curve.
template <class T>
class Trainer {
   public:
    /// @throws Error  invalid_argument, shape_mismatch or out_of_range for a setup that does not fit together
    explicit Trainer(TrainerSetup<T> setup);
    ~Trainer();
    Trainer(Trainer&& other) noexcept;
    Trainer& operator=(Trainer&& other) noexcept;
    Trainer(const Trainer&) = delete;
    Trainer& operator=(const Trainer&) = delete;

    const NetworkSpec& network() const;
    const TrainerOptions& options() const;

    /// Parameters, counts and place in the epoch stay; the optimiser's memory too unless its kind is another.
    ///
    /// @throws Error  invalid_argument for options that are not valid; the old ones then stay
    void set_options(const TrainerOptions& options);

    /// One update by the next batch. Once the loss, or what it is made of, is no longer finite, nothing happens.
    ///
    /// @return  whether an update was made
    bool step() noexcept;

    /// The next phase of the running step, or the first of the next. Phases and whole steps mix freely: the numbers are
    /// the same, bit for bit. `steps` finishes a running step first, and counts it. A running step is given up, nothing
    /// having been changed by it, when parameters are put in or options change what its batch is.
    ///
    /// @return  what is done of the running step now; none after its update, or if there is nothing to do because
    ///          training diverged
    StepPhase step_phase() noexcept;

    /// What the running or the last step has made of its batch.
    StepTrace<T> step_trace() const;

    /// Up to `count` updates; fewer if training diverges.
    ///
    /// @return  how many were made
    std::uint64_t steps(std::uint64_t count) noexcept;

    /// Updates until the running epoch and count − 1 more are done, or training diverges.
    ///
    /// @return  how many were made
    std::uint64_t train_for_epochs(std::uint64_t count) noexcept;

    Progress progress() const;

    /// Loss, penalty, accuracy and confusion on the training or the test examples. Changes nothing.
    Evaluation evaluate_training() const;
    Evaluation evaluate_test() const;

    /// The class that the network gives each test example: the largest output, or p > ½ for a single one.
    Labels predicted_test_labels() const;

    /// @param inputs  N×inputs
    /// @return        N×outputs: softmax or σ of the prediction by the loss, or the prediction itself
    /// @throws Error  shape_mismatch
    Matrix<T> predict(const Matrix<T>& inputs) const;

    /// The activation a of each layer, N×units, first layer first.
    ///
    /// @param inputs  N×inputs
    /// @throws Error  shape_mismatch
    std::vector<Matrix<T>> activations(const Matrix<T>& inputs) const;

    /// ∂J/∂W and ∂J/∂b of each layer at the present parameters, without dropout; J is the loss, reduced as the options
    /// say, and the penalty. Zeros without examples. This and what follows change nothing.
    std::vector<LayerParameters<T>> gradient(ExampleSet of) const;

    /// The root of the sum of squares of that gradient, layer by layer.
    std::vector<double> gradient_norms(ExampleSet of) const;

    /// @param bins    of each histogram, 1 to 1000
    /// @throws Error  invalid_argument
    std::vector<LayerStatistics> layer_statistics(ExampleSet of, Index bins) const;

    /// The examples with the largest loss, the worst first; of equal ones the earlier first.
    ///
    /// @param count  at most; ≥ 0
    std::vector<RankedExample> worst_examples(ExampleSet of, Index count) const;

    /// How far the gradient of a batch's mean data loss is from that of all training examples, for each batch size.
    ///
    /// @param batch_sizes  each 1 to N
    /// @param draws        batches of each size to measure, 1 to 10,000
    /// @throws Error       invalid_argument
    /// Source: COURSE L3c
    std::vector<GradientVariance> gradient_variance(const std::vector<Index>& batch_sizes, Index draws,
                                                    std::uint64_t seed) const;

    /// The one layer x·W + b that does what the whole network does (up to softmax or σ), W = W₁·W₂·…; nothing if a
    /// hidden layer or the last has another activation than identity. Source: COURSE L3b
    std::optional<LayerParameters<T>> linear_product() const;

    /// All parameters in one row, in the order of Mlp::flattened.
    Matrix<T> parameters() const;
    std::vector<LayerParameters<T>> layers() const;

    /// Puts other parameters in; a divergence is forgotten, all else stays.
    ///
    /// @param parameters  1×P
    /// @throws Error      shape_mismatch
    void set_parameters(const Matrix<T>& parameters);

    /// Begins anew: new weights, no steps, the first shuffle again.
    void reset(const InitializationOptions& initialization);

    TrainerState<T> state() const;

    /// @throws Error  shape_mismatch or invalid_argument if the state is not of this network, data and optimiser
    void restore(const TrainerState<T>& state);

   private:
    std::unique_ptr<TrainingRun<T>> run_;
};

}  // namespace nabla
