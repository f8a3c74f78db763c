#pragma once
// What the lessons on mini-batches and on linear layers show; documented in trainer.h.

#include <cstdint>
#include <optional>
#include <vector>

#include "training_run.h"

namespace nabla {

template <class T>
std::vector<GradientVariance> gradient_variance_of(const TrainingRun<T>& run, const std::vector<Index>& batch_sizes,
                                                   Index draws, std::uint64_t seed);
template <class T>
std::optional<LayerParameters<T>> linear_product_of(const TrainingRun<T>& run);

}  // namespace nabla
