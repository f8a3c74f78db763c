#include "nabla/softmax_trace.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "nabla/error.h"
#include "nabla/softmax.h"

namespace nabla {

namespace {

template <class T>
Matrix<T> exp_of(const Matrix<T>& x) {
    return x.unaryExpr([](T entry) { return std::exp(entry); });
}

template <class T>
SoftmaxFault fault_of(const Matrix<T>& exponentials, T sum) {
    const auto is_infinite = [](T value) { return std::isinf(value); };
    if (std::any_of(exponentials.data(), exponentials.data() + exponentials.size(), is_infinite)) {
        return SoftmaxFault::exponential_overflow;
    }
    if (std::isinf(sum)) {
        return SoftmaxFault::sum_overflow;
    }
    if (sum == 0) {
        return SoftmaxFault::sum_vanished;
    }
    return sum < std::numeric_limits<T>::min() ? SoftmaxFault::digits_lost : SoftmaxFault::none;
}

/// The position of each row's maximum, as a number.
template <class T>
Matrix<T> argmax_of_rows(const Matrix<T>& logits) {
    Matrix<T> positions(logits.rows(), 1);
    for (Index i = 0; i < logits.rows(); ++i) {
        Index position = 0;
        logits.row(i).maxCoeff(&position);
        positions(i, 0) = static_cast<T>(position);
    }
    return positions;
}

}  // namespace

template <class T>
NaiveSoftmaxTrace<T> trace_naive_softmax(const Matrix<T>& logits) {
    NaiveSoftmaxTrace<T> trace;
    trace.probabilities = naive_softmax(logits);
    trace.exponentials = exp_of(logits);
    trace.sums = trace.exponentials.rowwise().sum();
    for (Index i = 0; i < logits.rows(); ++i) {
        trace.faults.push_back(fault_of<T>(trace.exponentials.row(i), trace.sums(i, 0)));
    }
    return trace;
}

template <class T>
StableSoftmaxTrace<T> trace_stable_softmax(const Matrix<T>& logits) {
    StableSoftmaxTrace<T> trace;
    trace.probabilities = softmax(logits);
    trace.maxima = logits.rowwise().maxCoeff();
    trace.shifted = logits.colwise() - trace.maxima.col(0);
    trace.exponentials = exp_of(trace.shifted);
    trace.sums = trace.exponentials.rowwise().sum();
    return trace;
}

template <class T>
Matrix<T> mistaken_softmax(SoftmaxMistake mistake, const Matrix<T>& logits) {
    if (logits.size() == 0) {
        throw Error(ErrorCode::shape_mismatch, "mistaken_softmax",
                    "wanted at least one row and one column, got " + shape_text(logits));
    }
    const auto exponentials = [&] { return trace_stable_softmax(logits).exponentials; };
    switch (mistake) {
        case SoftmaxMistake::max_of_matrix: return naive_softmax<T>(logits.array() - logits.maxCoeff());
        case SoftmaxMistake::divide_by_total: return exponentials() / exponentials().sum();
        case SoftmaxMistake::argmax_for_max: return naive_softmax<T>(logits.colwise() - argmax_of_rows(logits).col(0));
        case SoftmaxMistake::divide_by_column:
            return exponentials().array().rowwise() / exponentials().colwise().sum().array();
    }
    throw Error(ErrorCode::invalid_argument, "mistaken_softmax", "there is no such mistake");
}

template NaiveSoftmaxTrace<float> trace_naive_softmax(const Matrix<float>&);
template NaiveSoftmaxTrace<double> trace_naive_softmax(const Matrix<double>&);
template StableSoftmaxTrace<float> trace_stable_softmax(const Matrix<float>&);
template StableSoftmaxTrace<double> trace_stable_softmax(const Matrix<double>&);
template Matrix<float> mistaken_softmax(SoftmaxMistake, const Matrix<float>&);
template Matrix<double> mistaken_softmax(SoftmaxMistake, const Matrix<double>&);

}  // namespace nabla
