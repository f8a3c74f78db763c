#include "training_run.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

#include "examples.h"
#include "nabla/error.h"

namespace nabla {

namespace {

void require_valid(const TrainerOptions& options, const NetworkSpec& network) {
    if (!(options.learning_rate > 0) || !std::isfinite(options.learning_rate)) {
        throw Error(ErrorCode::invalid_argument, "trainer options",
                    "wanted a positive learning rate, got " + std::to_string(options.learning_rate));
    }
    if (options.batch_size < 1) {
        throw Error(ErrorCode::invalid_argument, "trainer options",
                    "wanted a batch of at least one example, got " + std::to_string(options.batch_size));
    }
    require_valid(options.penalty);
    require_valid(options.schedule);
    require_valid(options.optimizer);
    if (!options.dropout.empty() && options.dropout.size() != network.layers.size() - 1) {
        throw Error(ErrorCode::shape_mismatch, "trainer options",
                    "there are " + std::to_string(network.layers.size() - 1) + " hidden layers but " +
                        std::to_string(options.dropout.size()) + " dropout rates");
    }
    for (const double rate : options.dropout) {
        if (!(rate >= 0 && rate < 1)) {
            throw Error(ErrorCode::invalid_argument, "trainer options",
                        "wanted a dropout rate in [0, 1), got " + std::to_string(rate));
        }
    }
}

template <class T>
TrainerSetup<T>&& checked(TrainerSetup<T>&& setup) {
    require_valid(setup.network);
    require_valid(setup.options, setup.network);
    if (setup.training.x.rows() == 0) {
        throw Error(ErrorCode::invalid_argument, "training examples", "wanted at least one, got none");
    }
    return std::move(setup);
}

constexpr double kNoLoss = std::numeric_limits<double>::quiet_NaN();

}  // namespace

template <class T>
TrainingRun<T>::TrainingRun(TrainerSetup<T>&& setup)
    : network(checked(std::move(setup)).network),
      options(setup.options),
      shuffle_seed(setup.shuffle_seed),
      training(prepared("training", network, std::move(setup.training))),
      test(prepared("test", network, std::move(setup.test))),
      parameters(initial_parameters<T>(network, setup.initialization)),
      pass(network, 0),
      optimizer(static_cast<std::size_t>(parameters.size()), options.optimizer),
      batches(static_cast<std::size_t>(training.x.rows()), shuffle_seed),
      batch_loss(kNoLoss) {
    take_memory();
}

template <class T>
void TrainingRun<T>::take_memory() {
    gradient.resize(fused() ? 0 : 1, fused() ? 0 : parameters.size());
    const Index rows = std::min(options.batch_size, training.x.rows());
    if (rows > pass.capacity() || options.dropout != pass_dropout) {
        pass = TrainingPass<T>(network, rows, options.dropout);
        pass_dropout = options.dropout;
    }
}

template <class T>
void TrainingRun<T>::set_options(const TrainerOptions& wanted) {
    require_valid(wanted, network);
    optimizer.set_options(wanted.optimizer);
    if (wanted.batch_size != options.batch_size || wanted.reduction != options.reduction ||
        wanted.dropout != options.dropout) {
        give_up_step();
    }
    options = wanted;
    take_memory();
}

template <class T>
void TrainingRun<T>::reset(const InitializationOptions& initialization) {
    parameters = initial_parameters<T>(network, initialization);
    optimizer = Optimizer<T>(static_cast<std::size_t>(parameters.size()), options.optimizer);
    batches = Batches(static_cast<std::size_t>(training.x.rows()), shuffle_seed);
    step = 0;
    batch_loss = kNoLoss;
    diverged = false;
    diverged_gradient = 0;
    give_up_step();
}

template <class T>
double TrainingRun<T>::learning_rate() const noexcept {
    if (options.schedule.kind == ScheduleKind::constant) {
        return options.learning_rate;
    }
    return scheduled_rate(options.schedule, options.learning_rate, batches.fractional_epoch());
}

template <class T>
void TrainingRun<T>::gather() noexcept {
    Index row = 0;
    for (const std::uint32_t index : batch) {
        const auto example = static_cast<Index>(index);
        std::copy_n(training.x.data() + example * training.x.cols(), training.x.cols(), pass.input_row(row));
        std::copy_n(training.y.data() + example * training.y.cols(), training.y.cols(), pass.target_row(row));
        ++row;
    }
}

template <class T>
T TrainingRun<T>::loss_scale() const noexcept {
    return options.reduction == Reduction::mean ? T(1) / static_cast<T>(batch.size()) : T(1);
}

template <class T>
bool TrainingRun<T>::make_step() noexcept {
    while (make_phase()) {
        if (phase == StepPhase::none) {
            return true;
        }
    }
    return false;
}

template <class T>
bool TrainingRun<T>::make_phase() noexcept {
    if (diverged) {
        return false;
    }
    switch (phase) {
        case StepPhase::none: forward(); break;
        case StepPhase::forward: measure_loss(); break;
        case StepPhase::loss: backward(); break;
        case StepPhase::backward: update(); break;
    }
    return !diverged;
}

template <class T>
void TrainingRun<T>::give_up_step() noexcept {
    phase = StepPhase::none;
    batch = {};
}

template <class T>
void TrainingRun<T>::forward() noexcept {
    batch = batches.next(static_cast<std::size_t>(options.batch_size));
    const auto rows = static_cast<Index>(batch.size());
    gather();
    if (pass.has_dropout()) {
        // Of the place in the run alone, so that a state need not hold another generator's.
        Random random(batches.state()[0] + batches.position());
        pass.draw_dropout(rows, random);
    }
    pass.forward(parameters.data(), rows);
    phase = StepPhase::forward;
}

template <class T>
void TrainingRun<T>::measure_loss() noexcept {
    const T scale = loss_scale();
    batch_loss = static_cast<double>(pass.loss(scale) * scale);
    diverged = !std::isfinite(batch_loss);
    phase = StepPhase::loss;
}

template <class T>
void TrainingRun<T>::backward() noexcept {
    const std::size_t wrong = pass.backward(parameters.data());
    diverged = wrong < network.layers.size();
    diverged_gradient = diverged ? wrong + 1 : 0;
    phase = StepPhase::backward;
}

template <class T>
void TrainingRun<T>::update() noexcept {
    const double rate = learning_rate();
    optimizer.begin_step();
    for (std::size_t l = network.layers.size(); l-- > 0;) {
        update_layer(l, rate);
    }
    batches.pass(batch.size());
    ++step;
    phase = StepPhase::none;
}

template <class T>
void TrainingRun<T>::update_layer(std::size_t l, double rate) noexcept {
    const LayerPlace& place = pass.places()[l];
    const std::span<T> layer(parameters.data() + place.weights, static_cast<std::size_t>(place.end - place.weights));
    const std::span<T> weights = layer.first(static_cast<std::size_t>(place.bias - place.weights));
    if (fused()) {
        add_penalty_gradient<T>(options.penalty, -rate, weights, weights);
        pass.accumulate(l, static_cast<T>(-rate), parameters.data());
        return;
    }
    const std::span<T> slopes(gradient.data() + place.weights, layer.size());
    pass.gradient(l, gradient.data());
    add_penalty_gradient<T>(options.penalty, 1, weights, slopes.first(weights.size()));
    optimizer.update(static_cast<std::size_t>(place.weights), layer, slopes, rate);
}

template <class T>
Remedy TrainingRun<T>::remedy() const {
    constexpr T large = 1000;  // standardized inputs are far below
    if (step > 0) {
        return Remedy::learning_rate;
    }
    return training.x.allFinite() && training.x.cwiseAbs().maxCoeff() < large ? Remedy::weights : Remedy::inputs;
}

template <class T>
Divergence TrainingRun<T>::divergence() const {
    const std::size_t depth = network.layers.size();
    const auto found = [&](std::size_t l, DivergedIn where, const std::string& what) {
        const auto layer = static_cast<Index>(l) + 1;
        return Divergence{
            step, layer, where, remedy(),
            what + " of layer " + std::to_string(layer) + " stopped being finite after step " + std::to_string(step)};
    };
    if (diverged_gradient > 0) {
        return found(diverged_gradient - 1, DivergedIn::gradient, "the gradient");
    }
    for (std::size_t l = depth; l-- > 0;) {  // an update goes from the last layer to the first
        const LayerPlace& place = pass.places()[l];
        if (!parameters.middleCols(place.weights, place.end - place.weights).allFinite()) {
            return found(l, DivergedIn::weights, "the weights");
        }
    }
    const std::size_t l = pass.first_nonfinite_z(parameters.data());
    if (l < depth) {
        return found(l, DivergedIn::z, "the weighted sums z");
    }
    return found(depth - 1, DivergedIn::loss, "the loss of the output");
}

template struct TrainingRun<float>;
template struct TrainingRun<double>;

}  // namespace nabla
