#pragma once
// The examples that a question to a trainer is about, and the gradient of the loss on them.

#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "examples.h"
#include "nabla/error.h"
#include "parts.h"

namespace nabla {

/// Examples of a set, and where they stand in it.
template <class T>
struct Chosen {
    Matrix<T> x;
    Matrix<T> y;
    Labels labels;
    std::vector<Index> rows;
};

template <class T>
Chosen<T> rows_of(const Examples<T>& examples, std::vector<Index> rows) {
    const auto count = static_cast<Index>(rows.size());
    Chosen<T> chosen{Matrix<T>(count, examples.x.cols()), Matrix<T>(count, examples.y.cols()), {}, std::move(rows)};
    for (Index i = 0; i < count; ++i) {
        const Index row = chosen.rows[static_cast<std::size_t>(i)];
        chosen.x.row(i) = examples.x.row(row);
        chosen.y.row(i) = examples.y.row(row);
        if (!examples.labels.empty()) {
            chosen.labels.push_back(examples.labels[static_cast<std::size_t>(row)]);
        }
    }
    return chosen;
}

template <class T>
Chosen<T> chosen(const TrainingRun<T>& run, ExampleSet of) {
    const Examples<T>& examples = of == ExampleSet::test ? run.test : run.training;
    std::vector<Index> rows;
    if (of == ExampleSet::batch) {
        Batches batches = run.batches;
        const auto batch =
            run.batch.empty() ? batches.next(static_cast<std::size_t>(run.options.batch_size)) : run.batch;
        rows.assign(batch.begin(), batch.end());
    } else {
        rows.resize(static_cast<std::size_t>(examples.x.rows()));
        std::iota(rows.begin(), rows.end(), Index{0});
    }
    return rows_of(examples, std::move(rows));
}

/// Adds the gradient of scale · the data loss to a row of all parameters. The pass has its forward pass behind it.
template <class T>
void add_gradient(const TrainingRun<T>& run, TrainingPass<T>& part, T scale, Matrix<T>& row) {
    part.loss(scale);
    part.backward(run.parameters.data());
    for (std::size_t l = 0; l < run.network.layers.size(); ++l) {
        part.accumulate(l, T(1), row.data());
    }
}

/// Of scale · the data loss, 1×P.
template <class T>
Matrix<T> data_gradient(const TrainingRun<T>& run, const Chosen<T>& examples, T scale) {
    Matrix<T> row = Matrix<T>::Zero(1, run.parameters.size());
    if (examples.x.rows() > 0) {
        for_each_part<T>(run, examples.x, &examples.y,
                         [&](TrainingPass<T>& part, Index, Index) { add_gradient(run, part, scale, row); });
    }
    return row;
}

template <class T>
Matrix<T> full_gradient(const TrainingRun<T>& run, const Chosen<T>& examples) {
    const Index count = std::max<Index>(examples.x.rows(), 1);
    const T scale = run.options.reduction == Reduction::mean ? T(1) / static_cast<T>(count) : T(1);
    Matrix<T> row = data_gradient(run, examples, scale);
    for (const LayerPlace& place : run.pass.places()) {
        const auto weights = run.weights(place);
        add_penalty_gradient<T>(run.options.penalty, 1, weights, {row.data() + place.weights, weights.size()});
    }
    return row;
}

inline void require_within(const char* what, Index value, Index low, Index high) {
    if (value < low || value > high) {
        throw Error(ErrorCode::invalid_argument, "trainer",
                    std::string("wanted ") + what + " from " + std::to_string(low) + " to " + std::to_string(high) +
                        ", got " + std::to_string(value));
    }
}

}  // namespace nabla
