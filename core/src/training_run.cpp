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

void require_valid(const TrainerOptions& options) {
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
}

template <class T>
TrainerSetup<T>&& checked(TrainerSetup<T>&& setup) {
    require_valid(setup.network);
    require_valid(setup.options);
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
    if (rows > pass.capacity()) {
        pass = TrainingPass<T>(network, rows);
    }
}

template <class T>
void TrainingRun<T>::set_options(const TrainerOptions& wanted) {
    require_valid(wanted);
    optimizer.set_options(wanted.optimizer);
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
}

template <class T>
double TrainingRun<T>::learning_rate() const noexcept {
    if (options.schedule.kind == ScheduleKind::constant) {
        return options.learning_rate;
    }
    return scheduled_rate(options.schedule, options.learning_rate, batches.fractional_epoch());
}

template <class T>
void TrainingRun<T>::gather(std::span<const std::uint32_t> batch) noexcept {
    Index row = 0;
    for (const std::uint32_t index : batch) {
        const auto example = static_cast<Index>(index);
        std::copy_n(training.x.data() + example * training.x.cols(), training.x.cols(), pass.input_row(row));
        std::copy_n(training.y.data() + example * training.y.cols(), training.y.cols(), pass.target_row(row));
        ++row;
    }
}

template <class T>
bool TrainingRun<T>::make_step() noexcept {
    if (diverged) {
        return false;
    }
    const double rate = learning_rate();
    const auto batch = batches.next(static_cast<std::size_t>(options.batch_size));
    const auto rows = static_cast<Index>(batch.size());
    const T scale = options.reduction == Reduction::mean ? T(1) / static_cast<T>(rows) : T(1);
    gather(batch);
    pass.forward(parameters.data(), rows);
    batch_loss = static_cast<double>(pass.loss(scale) * scale);
    if (!std::isfinite(batch_loss)) {
        diverged = true;
        return false;
    }
    optimizer.begin_step();
    for (std::size_t l = network.layers.size(); l-- > 0;) {
        if (l > 0) {
            pass.backward_to(l - 1, parameters.data());  // by the old weights
        }
        update(l, rate);
    }
    ++step;
    return true;
}

template <class T>
void TrainingRun<T>::update(std::size_t l, double rate) noexcept {
    const LayerPlace& place = pass.places()[l];
    const std::span<T> layer(parameters.data() + place.weights, static_cast<std::size_t>(place.end - place.weights));
    const std::span<T> weights = layer.first(static_cast<std::size_t>(place.bias - place.weights));
    if (fused()) {
        add_penalty_gradient<T>(options.penalty, -rate, weights, weights);
        pass.accumulate(l, static_cast<T>(-rate), parameters.data());
        return;
    }
    const std::span<T> slopes(gradient.data() + place.weights, layer.size());
    std::fill(slopes.begin(), slopes.end(), T(0));
    pass.accumulate(l, T(1), gradient.data());
    add_penalty_gradient<T>(options.penalty, 1, weights, slopes.first(weights.size()));
    optimizer.update(static_cast<std::size_t>(place.weights), layer, slopes, rate);
}

template <class T>
Divergence TrainingRun<T>::divergence() const {
    const std::size_t depth = network.layers.size();
    const auto found = [&](std::size_t l, DivergedIn where, const std::string& what) {
        const auto layer = static_cast<Index>(l) + 1;
        return Divergence{
            step, layer, where,
            what + " of layer " + std::to_string(layer) + " stopped being finite after step " + std::to_string(step)};
    };
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
