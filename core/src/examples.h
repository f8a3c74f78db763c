#pragma once
// Examples as the trainer keeps them: checked, and with a target row for each.

#include "nabla/trainer.h"

namespace nabla {

/// Fills the targets from the labels, or the labels from the targets where the loss makes them classes (the largest
/// entry of a row; for one output, y > ½). Checks all against the network.
///
/// @param name    "training" or "test", for messages
/// @throws Error  shape_mismatch or out_of_range
template <class T>
Examples<T> prepared(const char* name, const NetworkSpec& network, Examples<T> examples);

/// The classes of a network's labels: one for each output, or two for a single output.
Index class_count(const NetworkSpec& network);

/// The class that the network's prediction gives an example: what would make probabilities of it is monotone, so the
/// largest entry is the likeliest class, and of a single output p > ½ is f > 0 with the logistic loss.
///
/// @param prediction  one row of the last layer
template <class T>
int predicted_class(const NetworkSpec& network, const T* prediction);

}  // namespace nabla
