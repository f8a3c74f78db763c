#pragma once

#include <vector>

#include "nabla/enum_names.h"
#include "nabla/matrix.h"

namespace nabla {

/// Which examples a question to a trainer is about.
enum class ExampleSet {
    training,
    test,
    batch,  ///< of the running or last step; before the first, the batch that it will have
};

template <>
struct EnumNames<ExampleSet> {
    static constexpr std::string_view kind = "set of examples";
    static constexpr std::pair<ExampleSet, std::string_view> values[] = {
        {ExampleSet::training, "training"}, {ExampleSet::test, "test"}, {ExampleSet::batch, "batch"}};
};

/// How many numbers fall in each of the equal bins from low to high.
struct Histogram {
    double low = 0;  ///< the least number; half a unit below it if all are the same
    double high = 0;
    std::vector<Index> counts;  ///< the last bin has its upper end too
    Index others = 0;           ///< infinities and NaN, which are in no bin
};

/// One layer of a network, at its present parameters, on some examples.
struct LayerStatistics {
    Histogram weights;
    Histogram gradients;       ///< ∂J/∂w of each weight
    Histogram activations;     ///< a of each unit for each example
    double weight_norm = 0;    ///< root of the sum of squares of weights and biases
    double gradient_norm = 0;  ///< of their gradients
};

/// An example by how wrong the network is about it.
struct RankedExample {
    Index row = 0;  ///< in the set asked about; for a batch, in the training set
    double loss = 0;
    int predicted = -1;      ///< its class by the network; −1 without classes
    double probability = 0;  ///< that the network gives to the true class; NaN without classes
};

/// The mean square distance of a batch's mean gradient from the gradient of all N training examples.
struct GradientVariance {
    Index batch_size = 0;
    double measured = 0;    ///< over batches drawn without replacement, as training draws them
    double expected = 0;    ///< σ²/B · (N − B)/(N − 1): exact for such batches; 0 for all examples at once
    double one_over_b = 0;  ///< σ²/B: with replacement, or of a set without end
};

}  // namespace nabla
