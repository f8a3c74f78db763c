#include "training_trace.h"

#include <limits>

namespace nabla {

template <class T>
StepTrace<T> trace_of_step(const TrainingRun<T>& run) {
    StepTrace<T> trace;
    trace.done = run.phase;
    trace.loss = std::numeric_limits<double>::quiet_NaN();
    trace.rows.assign(run.batch.begin(), run.batch.end());
    if (run.batch.empty()) {
        return trace;
    }
    const std::size_t depth = run.network.layers.size();
    for (std::size_t l = 0; l < depth; ++l) {
        trace.a.push_back(run.pass.activation(l));
        trace.dropout.push_back(run.pass.dropout_factors(l));
    }
    if (run.phase == StepPhase::forward) {
        return trace;
    }
    trace.loss = run.batch_loss;
    trace.deltas.resize(depth);
    trace.deltas.back() = run.pass.delta(depth - 1);
    if (run.phase == StepPhase::loss) {
        return trace;
    }
    Matrix<T> gradients(1, run.parameters.size());
    for (std::size_t l = 0; l < depth; ++l) {
        trace.deltas[l] = run.pass.delta(l);
        run.pass.gradient(l, gradients.data());
    }
    trace.gradients = unflatten(run.network, gradients);
    return trace;
}

template StepTrace<float> trace_of_step(const TrainingRun<float>&);
template StepTrace<double> trace_of_step(const TrainingRun<double>&);

}  // namespace nabla
