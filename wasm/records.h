#pragma once
// The structs that cross the boundary as plain objects: each member with its name in JavaScript.

#include <tuple>

#include "convert.h"
#include "nabla/datasets.h"
#include "nabla/preprocessing.h"
#include "records_activations.h"
#include "records_gradcheck.h"
#include "records_softmax.h"

namespace nabla::wasm {

template <>
struct Fields<GeneratorOptions> {
    static constexpr auto list =
        std::tuple{field("set", &GeneratorOptions::set), field("points", &GeneratorOptions::points),
                   field("classes", &GeneratorOptions::classes), field("noise", &GeneratorOptions::noise),
                   field("seed", &GeneratorOptions::seed)};
};

template <>
struct Fields<Dataset> {
    static constexpr auto list = std::tuple{field("x", &Dataset::x), field("labels", &Dataset::labels),
                                            field("classes", &Dataset::classes), field("y", &Dataset::y)};
};

template <>
struct Fields<ClassLimits> {
    static constexpr auto list = std::tuple{field("least", &ClassLimits::least), field("most", &ClassLimits::most)};
};

template <>
struct Fields<Standardization> {
    static constexpr auto list =
        std::tuple{field("mean", &Standardization::mean), field("deviation", &Standardization::deviation)};
};

template <>
struct Fields<PreparationOptions> {
    static constexpr auto list = std::tuple{field("testPart", &PreparationOptions::test_part),
                                            field("standardize", &PreparationOptions::standardize),
                                            field("standardizeTargets", &PreparationOptions::standardize_targets),
                                            field("seed", &PreparationOptions::seed)};
};

template <>
struct Fields<PreparedData> {
    static constexpr auto list = std::tuple{field("trainX", &PreparedData::train_x),
                                            field("trainLabels", &PreparedData::train_labels),
                                            field("testX", &PreparedData::test_x),
                                            field("testLabels", &PreparedData::test_labels),
                                            field("trainRows", &PreparedData::train_rows),
                                            field("testRows", &PreparedData::test_rows),
                                            field("standardization", &PreparedData::standardization),
                                            field("trainY", &PreparedData::train_y),
                                            field("testY", &PreparedData::test_y),
                                            field("targetStandardization", &PreparedData::target_standardization)};
};

}  // namespace nabla::wasm
