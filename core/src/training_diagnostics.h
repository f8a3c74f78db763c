#pragma once
// What can be asked of a run beside how it goes; documented in trainer.h.

#include <vector>

#include "training_run.h"

namespace nabla {

template <class T>
std::vector<LayerParameters<T>> gradient_of(const TrainingRun<T>& run, ExampleSet of);
template <class T>
std::vector<double> gradient_norms_of(const TrainingRun<T>& run, ExampleSet of);
template <class T>
std::vector<LayerStatistics> layer_statistics_of(const TrainingRun<T>& run, ExampleSet of, Index bins);
template <class T>
std::vector<RankedExample> worst_examples_of(const TrainingRun<T>& run, ExampleSet of, Index count);

}  // namespace nabla
