#include "examples.h"

#include <algorithm>
#include <string>
#include <utility>

#include "nabla/error.h"

namespace nabla {

namespace {

void require_rows(const std::string& where, const char* what, Index inputs, Index got) {
    if (got != inputs) {
        throw Error(ErrorCode::shape_mismatch, where,
                    "there are " + std::to_string(inputs) + " rows of inputs but " + std::to_string(got) + " " + what);
    }
}

/// Whether a row of targets says which class is the right one.
bool targets_are_classes(const NetworkSpec& network) {
    return network.loss == Loss::softmax_cross_entropy || (network.loss == Loss::logistic && network.outputs() == 1);
}

template <class T>
Matrix<T> targets_of_labels(const std::string& where, const NetworkSpec& network, const Labels& labels) {
    const Index classes = class_count(network);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i] < 0 || labels[i] >= classes) {
            throw Error(ErrorCode::out_of_range, where,
                        "label " + std::to_string(labels[i]) + " of row " + std::to_string(i + 1) +
                            " is not one of the network's classes 0 to " + std::to_string(classes - 1));
        }
    }
    if (network.outputs() > 1) {
        return one_hot<T>(labels, classes);
    }
    Matrix<T> column(static_cast<Index>(labels.size()), 1);
    std::transform(labels.begin(), labels.end(), column.data(), [](int label) { return static_cast<T>(label); });
    return column;
}

/// The largest entry's place; of a single output, whether it is above the threshold.
template <class T>
int class_of_row(const T* row, Index outputs, T threshold) {
    if (outputs == 1) {
        return row[0] > threshold ? 1 : 0;
    }
    return static_cast<int>(std::max_element(row, row + outputs) - row);
}

}  // namespace

Index class_count(const NetworkSpec& network) { return std::max<Index>(2, network.outputs()); }

template <class T>
int predicted_class(const NetworkSpec& network, const T* prediction) {
    return class_of_row(prediction, network.outputs(), network.loss == Loss::logistic ? T(0) : T(0.5));
}

template <class T>
Examples<T> prepared(const char* name, const NetworkSpec& network, Examples<T> examples) {
    const std::string where = std::string(name) + " examples";
    const Index count = examples.x.rows();
    if (count > 0 && examples.x.cols() != network.inputs) {
        throw Error(ErrorCode::shape_mismatch, where,
                    "the network has " + std::to_string(network.inputs) + " inputs but the examples are " +
                        shape_text(examples.x));
    }
    if (!examples.labels.empty()) {
        require_rows(where, "labels", count, static_cast<Index>(examples.labels.size()));
    }
    if (examples.y.size() == 0) {
        require_rows(where, "labels", count, static_cast<Index>(examples.labels.size()));
        examples.y = targets_of_labels<T>(where, network, examples.labels);
        return examples;
    }
    require_same_shape(where, "the network's output", count, network.outputs(), "the targets", examples.y.rows(),
                       examples.y.cols());
    if (examples.labels.empty() && targets_are_classes(network)) {
        for (Index i = 0; i < count; ++i) {
            examples.labels.push_back(class_of_row(&examples.y(i, 0), network.outputs(), T(0.5)));
        }
    }
    return examples;
}

template int predicted_class(const NetworkSpec&, const float*);
template int predicted_class(const NetworkSpec&, const double*);
template Examples<float> prepared(const char*, const NetworkSpec&, Examples<float>);
template Examples<double> prepared(const char*, const NetworkSpec&, Examples<double>);

}  // namespace nabla
