#include "nabla/trainer.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "batches.h"
#include "examples.h"
#include "nabla/error.h"
#include "training_pass.h"

namespace nabla {

namespace {

constexpr Index kEvaluationRows = 256;  // examples of one forward pass when nothing is learnt

void require_valid(const TrainerOptions& options) {
    const auto require = [](bool holds, const char* wanted, double got) {
        if (!holds || !std::isfinite(got)) {
            throw Error(ErrorCode::invalid_argument, "trainer options",
                        std::string("wanted ") + wanted + ", got " + std::to_string(got));
        }
    };
    require(options.learning_rate > 0, "a positive learning rate", options.learning_rate);
    require(options.batch_size >= 1, "a batch of at least one example", static_cast<double>(options.batch_size));
    require(options.penalty.l1 >= 0, "an L1 penalty of at least 0", options.penalty.l1);
    require(options.penalty.l2 >= 0, "an L2 penalty of at least 0", options.penalty.l2);
    require_valid(options.schedule);
    require_valid(options.optimizer);
}

/// The L2 penalty is coefficient · Σw².
double l2_coefficient(const Penalty& penalty) {
    return penalty.l2_convention == L2Convention::half ? penalty.l2 / 2 : penalty.l2;
}

template <class T>
using Values = Eigen::Map<Eigen::Array<T, Eigen::Dynamic, 1>>;
template <class T>
using ConstValues = Eigen::Map<const Eigen::Array<T, Eigen::Dynamic, 1>>;

/// target += factor · gradient of the penalty.
template <class T>
void add_penalty_gradient(const Penalty& penalty, double factor, const T* weights, T* target, Index count) {
    const ConstValues<T> w(weights, count);
    Values<T> t(target, count);
    if (penalty.l2 != 0) {
        t += static_cast<T>(factor * 2 * l2_coefficient(penalty)) * w;
    }
    if (penalty.l1 != 0) {
        t += static_cast<T>(factor * penalty.l1) * w.sign();
    }
}

}  // namespace

template <class T>
struct Trainer<T>::Run {
    NetworkSpec network;
    TrainerOptions options;
    std::uint64_t shuffle_seed;
    Examples<T> training;
    Examples<T> test;
    Matrix<T> parameters;
    Matrix<T> gradient;  ///< 1×P where a rule needs it, else 0×0: plain SGD adds each product to the weights itself
    TrainingPass<T> pass;
    Optimizer<T> optimizer;
    Batches batches;
    std::uint64_t step = 0;
    double batch_loss = std::numeric_limits<double>::quiet_NaN();
    bool diverged = false;

    Run(TrainerSetup<T>&& setup)
        : network(std::move(setup.network)),
          options(setup.options),
          shuffle_seed(setup.shuffle_seed),
          training(prepared("training", network, std::move(setup.training))),
          test(prepared("test", network, std::move(setup.test))),
          parameters(initial_parameters<T>(network, setup.initialization)),
          pass(network, std::min(options.batch_size, training.x.rows())),
          optimizer(static_cast<std::size_t>(parameters.size()), options.optimizer),
          batches(static_cast<std::size_t>(training.x.rows()), shuffle_seed) {
        take_memory();
    }

    bool fused() const { return options.optimizer.kind == OptimizerKind::sgd; }

    void take_memory() {
        gradient.resize(fused() ? 0 : 1, fused() ? 0 : parameters.size());
        const Index rows = std::min(options.batch_size, training.x.rows());
        if (rows > pass.capacity()) {
            pass = TrainingPass<T>(network, rows);
        }
    }

    double learning_rate() const {
        if (options.schedule.kind == ScheduleKind::constant) {
            return options.learning_rate;
        }
        return scheduled_rate(options.schedule, options.learning_rate, batches.fractional_epoch());
    }

    void gather(std::span<const std::uint32_t> batch) noexcept {
        Index i = 0;
        for (const std::uint32_t index : batch) {
            const auto example = static_cast<Index>(index);
            std::copy_n(training.x.data() + example * training.x.cols(), training.x.cols(), pass.input_row(i));
            std::copy_n(training.y.data() + example * training.y.cols(), training.y.cols(), pass.target_row(i));
            ++i;
        }
    }

    bool make_step() noexcept {
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
                pass.backward_to(l - 1, parameters.data());
            }
            update(l, rate);
        }
        ++step;
        return true;
    }

    void update(std::size_t l, double rate) noexcept {
        const LayerPlace& place = pass.places()[l];
        T* weights = parameters.data() + place.weights;
        const Index weight_count = place.bias - place.weights;
        if (fused()) {
            add_penalty_gradient(options.penalty, -rate, weights, weights, weight_count);
            pass.accumulate(l, static_cast<T>(-rate), parameters.data());
            return;
        }
        T* gradients = gradient.data() + place.weights;
        const auto count = static_cast<std::size_t>(place.end - place.weights);
        std::fill_n(gradients, count, T(0));
        pass.accumulate(l, T(1), gradient.data());
        add_penalty_gradient(options.penalty, 1, weights, gradients, weight_count);
        optimizer.update(static_cast<std::size_t>(place.weights), {weights, count}, {gradients, count}, rate);
    }

    Divergence divergence() const {
        Divergence found{step, static_cast<Index>(network.layers.size()), DivergedIn::loss, ""};
        for (std::size_t l = network.layers.size(); l-- > 0;) {  // an update runs from the last layer to the first
            const LayerPlace& place = pass.places()[l];
            if (!parameters.middleCols(place.weights, place.end - place.weights).allFinite()) {
                found.layer = static_cast<Index>(l) + 1;
                found.where = DivergedIn::weights;
                found.message = "the weights of layer " + std::to_string(found.layer) +
                                " are no longer finite after step " + std::to_string(step);
                return found;
            }
        }
        const std::size_t layer = pass.first_nonfinite_z(parameters.data());
        if (layer < network.layers.size()) {
            found.layer = static_cast<Index>(layer) + 1;
            found.where = DivergedIn::z;
            found.message = "the weighted sums z of layer " + std::to_string(found.layer) +
                            " are no longer finite after step " + std::to_string(step);
            return found;
        }
        found.message = "the loss of the output of layer " + std::to_string(found.layer) +
                        " is no longer finite after step " + std::to_string(step);
        return found;
    }

    double penalty() const {
        double sum = 0;
        for (const LayerPlace& place : pass.places()) {
            const auto weights =
                parameters.middleCols(place.weights, place.bias - place.weights).template cast<double>();
            sum +=
                options.penalty.l1 * weights.cwiseAbs().sum() + l2_coefficient(options.penalty) * weights.squaredNorm();
        }
        return sum;
    }

    /// Runs `visit(pass, first, rows)` after a forward pass over each part of the inputs.
    template <class Visit>
    void for_each_part(const Matrix<T>& inputs, const Visit& visit) const {
        if (inputs.cols() != network.inputs) {
            throw Error(
                ErrorCode::shape_mismatch, "trainer",
                "the network has " + std::to_string(network.inputs) + " inputs but the batch is " + shape_text(inputs));
        }
        TrainingPass<T> part(network, std::min(inputs.rows(), kEvaluationRows));
        for (Index first = 0; first < inputs.rows(); first += kEvaluationRows) {
            const Index rows = std::min(kEvaluationRows, inputs.rows() - first);
            std::copy_n(&inputs(first, 0), rows * inputs.cols(), part.input_row(0));
            part.forward(parameters.data(), rows);
            visit(part, first, rows);
        }
    }

    Evaluation evaluate(const Examples<T>& examples) const {
        const Index count = examples.x.rows();
        Evaluation result{count, std::numeric_limits<double>::quiet_NaN(), penalty(), {}, {}};
        if (count == 0) {
            return result;
        }
        const Index classes = class_count(network);
        result.confusion = Matrix<double>::Zero(examples.labels.empty() ? 0 : classes, classes);
        double loss = 0;
        for_each_part(examples.x, [&](TrainingPass<T>& part, Index first, Index rows) {
            std::copy_n(&examples.y(first, 0), rows * network.outputs(), part.target_row(0));
            loss += static_cast<double>(part.loss(T(1)));
            if (!examples.labels.empty()) {
                const Matrix<T> p = probabilities<T>(network.loss, part.prediction());
                for (Index i = 0; i < rows; ++i) {
                    const int label = examples.labels[static_cast<std::size_t>(first + i)];
                    ++result.confusion(label, predicted_class(&p(i, 0), network.outputs()));
                }
            }
        });
        result.loss = options.reduction == Reduction::mean ? loss / static_cast<double>(count) : loss;
        if (!examples.labels.empty()) {
            result.accuracy = result.confusion.trace() / static_cast<double>(count);
        }
        return result;
    }
};

template <class T>
Trainer<T>::Trainer(TrainerSetup<T> setup) {
    require_valid(setup.network);
    require_valid(setup.options);
    if (setup.training.x.rows() == 0) {
        throw Error(ErrorCode::invalid_argument, "training examples", "wanted at least one, got none");
    }
    run_ = std::make_unique<Run>(std::move(setup));
}

template <class T>
Trainer<T>::~Trainer() = default;
template <class T>
Trainer<T>::Trainer(Trainer&&) noexcept = default;
template <class T>
Trainer<T>& Trainer<T>::operator=(Trainer&&) noexcept = default;

template <class T>
const NetworkSpec& Trainer<T>::network() const {
    return run_->network;
}

template <class T>
const TrainerOptions& Trainer<T>::options() const {
    return run_->options;
}

template <class T>
void Trainer<T>::set_options(const TrainerOptions& options) {
    require_valid(options);
    run_->optimizer.set_options(options.optimizer);
    run_->options = options;
    run_->take_memory();
}

template <class T>
bool Trainer<T>::step() noexcept {
    return run_->make_step();
}

template <class T>
std::uint64_t Trainer<T>::steps(std::uint64_t count) noexcept {
    std::uint64_t made = 0;
    while (made < count && run_->make_step()) {
        ++made;
    }
    return made;
}

template <class T>
std::uint64_t Trainer<T>::train_for_epochs(std::uint64_t count) noexcept {
    const std::uint64_t last = run_->batches.epoch() + count;
    std::uint64_t made = 0;
    while (run_->batches.epoch() < last && run_->make_step()) {
        ++made;
    }
    return made;
}

template <class T>
Progress Trainer<T>::progress() const {
    Progress progress{run_->step, run_->batches.fractional_epoch(), run_->batch_loss, run_->learning_rate(), {}};
    if (run_->diverged) {
        progress.divergence = run_->divergence();
    }
    return progress;
}

template <class T>
Evaluation Trainer<T>::evaluate_training() const {
    return run_->evaluate(run_->training);
}

template <class T>
Evaluation Trainer<T>::evaluate_test() const {
    return run_->evaluate(run_->test);
}

template <class T>
Labels Trainer<T>::predicted_test_labels() const {
    const Matrix<T> p = run_->test.x.rows() == 0 ? Matrix<T>() : predict(run_->test.x);
    Labels labels;
    for (Index i = 0; i < p.rows(); ++i) {
        labels.push_back(predicted_class(&p(i, 0), p.cols()));
    }
    return labels;
}

template <class T>
Matrix<T> Trainer<T>::predict(const Matrix<T>& inputs) const {
    Matrix<T> result(inputs.rows(), run_->network.outputs());
    run_->for_each_part(inputs, [&](const TrainingPass<T>& part, Index first, Index rows) {
        result.middleRows(first, rows) = probabilities<T>(run_->network.loss, part.prediction());
    });
    return result;
}

template <class T>
std::vector<Matrix<T>> Trainer<T>::activations(const Matrix<T>& inputs) const {
    std::vector<Matrix<T>> result;
    for (const LayerSpec& layer : run_->network.layers) {
        result.emplace_back(inputs.rows(), layer.units);
    }
    run_->for_each_part(inputs, [&](const TrainingPass<T>& part, Index first, Index rows) {
        for (std::size_t l = 0; l < result.size(); ++l) {
            result[l].middleRows(first, rows) = part.activation(l);
        }
    });
    return result;
}

template <class T>
Matrix<T> Trainer<T>::parameters() const {
    return run_->parameters;
}

template <class T>
std::vector<LayerParameters<T>> Trainer<T>::layers() const {
    return unflatten(run_->network, run_->parameters);
}

template <class T>
void Trainer<T>::set_parameters(const Matrix<T>& parameters) {
    require_same_shape("set_parameters", "the network's row of parameters", run_->parameters, "the new one",
                       parameters);
    run_->parameters = parameters;
    run_->diverged = false;
}

template <class T>
void Trainer<T>::reset(const InitializationOptions& initialization) {
    run_->parameters = initial_parameters<T>(run_->network, initialization);
    run_->optimizer = Optimizer<T>(static_cast<std::size_t>(run_->parameters.size()), run_->options.optimizer);
    run_->batches = Batches(static_cast<std::size_t>(run_->training.x.rows()), run_->shuffle_seed);
    run_->step = 0;
    run_->batch_loss = std::numeric_limits<double>::quiet_NaN();
    run_->diverged = false;
}

template <class T>
TrainerState<T> Trainer<T>::state() const {
    const auto row = [](const std::vector<T>& values) {
        const auto size = static_cast<Index>(values.size());
        return Matrix<T>(Eigen::Map<const Matrix<T>>(values.data(), size == 0 ? 0 : 1, size));
    };
    return {run_->parameters,
            row(run_->optimizer.first_moments()),
            row(run_->optimizer.second_moments()),
            run_->optimizer.step(),
            run_->step,
            run_->batches.epoch(),
            static_cast<Index>(run_->batches.position()),
            text_of(run_->batches.state())};
}

template <class T>
void Trainer<T>::restore(const TrainerState<T>& state) {
    const auto span_of = [](const Matrix<T>& row) {
        return std::span<const T>(row.data(), static_cast<std::size_t>(row.size()));
    };
    if (state.position < 0 || state.position > run_->training.x.rows()) {
        throw Error(ErrorCode::out_of_range, "restore",
                    "position " + std::to_string(state.position) + " is not in an epoch of " +
                        std::to_string(run_->training.x.rows()) + " examples");
    }
    const Random::State random = random_state_of(state.shuffle_random);
    require_same_shape("restore", "the network's row of parameters", run_->parameters, "the state's", state.parameters);
    run_->optimizer.restore(span_of(state.first_moments), span_of(state.second_moments), state.optimizer_step);
    run_->batches.restore(random, state.epoch, static_cast<std::size_t>(state.position));
    set_parameters(state.parameters);
    run_->step = state.step;
    run_->batch_loss = std::numeric_limits<double>::quiet_NaN();
}

template class Trainer<float>;
template class Trainer<double>;

}  // namespace nabla
