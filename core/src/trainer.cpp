#include "nabla/trainer.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "examples.h"
#include "nabla/error.h"
#include "training_run.h"
#include "training_trace.h"

namespace nabla {

namespace {

constexpr Index kEvaluationRows = 256;  // examples of one forward pass when nothing is learnt

/// Runs `visit(pass, first, rows)` after a forward pass over each part of the inputs.
template <class T, class Visit>
void for_each_part(const TrainingRun<T>& run, const Matrix<T>& inputs, const Visit& visit) {
    if (inputs.cols() != run.network.inputs) {
        throw Error(
            ErrorCode::shape_mismatch, "trainer",
            "the network has " + std::to_string(run.network.inputs) + " inputs but the batch is " + shape_text(inputs));
    }
    TrainingPass<T> part(run.network, std::min(inputs.rows(), kEvaluationRows));
    for (Index first = 0; first < inputs.rows(); first += kEvaluationRows) {
        const Index rows = std::min(kEvaluationRows, inputs.rows() - first);
        std::copy_n(&inputs(first, 0), rows * inputs.cols(), part.input_row(0));
        part.forward(run.parameters.data(), rows);
        visit(part, first, rows);
    }
}

template <class T>
double total_penalty(const TrainingRun<T>& run) {
    double sum = 0;
    for (const LayerPlace& place : run.pass.places()) {
        sum += penalty_of(run.options.penalty, run.weights(place));
    }
    return sum;
}

template <class T>
Evaluation evaluate(const TrainingRun<T>& run, const Examples<T>& examples) {
    const Index count = examples.x.rows();
    Evaluation result{count, std::numeric_limits<double>::quiet_NaN(), total_penalty(run), {}, {}};
    if (count == 0) {
        return result;
    }
    const Index classes = examples.labels.empty() ? 0 : class_count(run.network);
    result.confusion = Matrix<double>::Zero(classes, classes);
    double loss = 0;
    for_each_part(run, examples.x, [&](TrainingPass<T>& part, Index first, Index rows) {
        std::copy_n(&examples.y(first, 0), rows * run.network.outputs(), part.target_row(0));
        loss += static_cast<double>(part.loss(T(1)));
        if (!examples.labels.empty()) {
            const Matrix<T> p = probabilities<T>(run.network.loss, part.prediction());
            for (Index i = 0; i < rows; ++i) {
                const int label = examples.labels[static_cast<std::size_t>(first + i)];
                ++result.confusion(label, predicted_class(&p(i, 0), run.network.outputs()));
            }
        }
    });
    result.loss = run.options.reduction == Reduction::mean ? loss / static_cast<double>(count) : loss;
    if (!examples.labels.empty()) {
        result.accuracy = result.confusion.trace() / static_cast<double>(count);
    }
    return result;
}
}  // namespace

template <class T>
Trainer<T>::Trainer(TrainerSetup<T> setup) : run_(std::make_unique<TrainingRun<T>>(std::move(setup))) {}

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
    run_->set_options(options);
}

template <class T>
bool Trainer<T>::step() noexcept {
    return run_->make_step();
}

template <class T>
StepPhase Trainer<T>::step_phase() noexcept {
    return run_->make_phase() ? run_->phase : StepPhase::none;
}

template <class T>
StepTrace<T> Trainer<T>::step_trace() const {
    return trace_of_step(*run_);
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
    Progress progress{
        run_->step, run_->batches.fractional_epoch(), run_->batch_loss, run_->learning_rate(), run_->phase, {}};
    if (run_->diverged) {
        progress.divergence = run_->divergence();
    }
    return progress;
}

template <class T>
Evaluation Trainer<T>::evaluate_training() const {
    return evaluate(*run_, run_->training);
}

template <class T>
Evaluation Trainer<T>::evaluate_test() const {
    return evaluate(*run_, run_->test);
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
    for_each_part(*run_, inputs, [&](const TrainingPass<T>& part, Index first, Index rows) {
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
    for_each_part(*run_, inputs, [&](const TrainingPass<T>& part, Index first, Index rows) {
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
    run_->diverged_gradient = 0;
    run_->give_up_step();
}

template <class T>
void Trainer<T>::reset(const InitializationOptions& initialization) {
    run_->reset(initialization);
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
