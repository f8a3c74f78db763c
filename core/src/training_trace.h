#pragma once
// What a step made of its batch, for showing.

#include "training_run.h"

namespace nabla {

template <class T>
StepTrace<T> trace_of_step(const TrainingRun<T>& run);

}  // namespace nabla
