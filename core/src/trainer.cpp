#include "nabla/trainer.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "examples.h"
#include "nabla/error.h"
#include "parts.h"
#include "training_diagnostics.h"
#include "training_lessons.h"
#include "training_run.h"
#include "training_trace.h"

namespace nabla {

namespace {

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
    for_each_part(run, examples.x, &examples.y, [&](TrainingPass<T>& part, Index first, Index rows) {
        loss += static_cast<double>(part.loss(T(1)));
        if (!examples.labels.empty()) {
            for (Index i = 0; i < rows; ++i) {
                const int label = examples.labels[static_cast<std::size_t>(first + i)];
                ++result.confusion(label, predicted_class(run.network, part.prediction().row(i).data()));
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
    Labels labels;
    if (run_->test.x.rows() == 0) {
        return labels;
    }
    for_each_part<T>(*run_, run_->test.x, nullptr, [&](const TrainingPass<T>& part, Index, Index rows) {
        for (Index i = 0; i < rows; ++i) {
            labels.push_back(predicted_class(run_->network, part.prediction().row(i).data()));
        }
    });
    return labels;
}

template <class T>
Matrix<T> Trainer<T>::predict(const Matrix<T>& inputs) const {
    Matrix<T> result(inputs.rows(), run_->network.outputs());
    for_each_part<T>(*run_, inputs, nullptr, [&](const TrainingPass<T>& part, Index first, Index rows) {
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
    for_each_part<T>(*run_, inputs, nullptr, [&](const TrainingPass<T>& part, Index first, Index rows) {
        for (std::size_t l = 0; l < result.size(); ++l) {
            result[l].middleRows(first, rows) = part.activation(l);
        }
    });
    return result;
}

template <class T>
std::vector<LayerParameters<T>> Trainer<T>::gradient(ExampleSet of) const {
    return gradient_of(*run_, of);
}

template <class T>
std::vector<double> Trainer<T>::gradient_norms(ExampleSet of) const {
    return gradient_norms_of(*run_, of);
}

template <class T>
std::vector<LayerStatistics> Trainer<T>::layer_statistics(ExampleSet of, Index bins) const {
    return layer_statistics_of(*run_, of, bins);
}

template <class T>
std::vector<RankedExample> Trainer<T>::worst_examples(ExampleSet of, Index count) const {
    return worst_examples_of(*run_, of, count);
}

template <class T>
std::vector<GradientVariance> Trainer<T>::gradient_variance(const std::vector<Index>& batch_sizes, Index draws,
                                                            std::uint64_t seed) const {
    return gradient_variance_of(*run_, batch_sizes, draws, seed);
}

template <class T>
std::optional<LayerParameters<T>> Trainer<T>::linear_product() const {
    return linear_product_of(*run_);
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
