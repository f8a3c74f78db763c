#pragma once
// Examples that nothing is learnt from, a part at a time: memory for all of them at once is not needed.

#include <algorithm>

#include "training_run.h"

namespace nabla {

inline constexpr Index kPartRows = 256;

/// @throws Error  shape_mismatch unless the inputs have the network's width
template <class T>
void require_inputs(const NetworkSpec& network, const Matrix<T>& inputs) {
    if (inputs.cols() != network.inputs) {
        throw Error(
            ErrorCode::shape_mismatch, "trainer",
            "the network has " + std::to_string(network.inputs) + " inputs but the batch is " + shape_text(inputs));
    }
}

/// Runs `visit(pass, first, rows)` after a forward pass over each part of the inputs. With targets, they are in place
/// for the loss.
///
/// @param targets  as many rows as inputs, or nullptr
/// @throws Error   shape_mismatch
template <class T, class Visit>
void for_each_part(const TrainingRun<T>& run, const Matrix<T>& inputs, const Matrix<T>* targets, const Visit& visit) {
    require_inputs(run.network, inputs);
    TrainingPass<T> part(run.network, std::min(inputs.rows(), kPartRows));
    for (Index first = 0; first < inputs.rows(); first += kPartRows) {
        const Index rows = std::min(kPartRows, inputs.rows() - first);
        std::copy_n(&inputs(first, 0), rows * inputs.cols(), part.input_row(0));
        if (targets != nullptr) {
            std::copy_n(&(*targets)(first, 0), rows * targets->cols(), part.target_row(0));
        }
        part.forward(run.parameters.data(), rows);
        visit(part, first, rows);
    }
}

}  // namespace nabla
