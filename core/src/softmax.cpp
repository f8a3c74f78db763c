#include "nabla/softmax.h"

#include <cmath>

#include "nabla/error.h"
#include "softmax_rows.h"

namespace nabla {

namespace {

template <class T>
void require_columns(const char* where, const Matrix<T>& logits) {
    if (logits.cols() == 0) {
        throw Error(ErrorCode::shape_mismatch, where, "wanted at least one column, got " + shape_text(logits));
    }
}

/// e to each entry, one by one: Eigen's vectorised exp stops short of infinity, and rounds the last entries of a row
/// otherwise than the first, so that equal logits would get unequal probabilities.
template <class T>
Matrix<T> exp_of(const Matrix<T>& x) {
    return x.unaryExpr([](T entry) { return std::exp(entry); });
}

}  // namespace

template <class T>
Matrix<T> softmax(const Matrix<T>& logits) {
    require_columns("softmax", logits);
    Matrix<T> probabilities(logits.rows(), logits.cols());
    softmax_rows(logits.rows(), logits.cols(), logits.data(), probabilities.data());
    return probabilities;
}

template <class T>
Matrix<T> naive_softmax(const Matrix<T>& logits) {
    require_columns("naive_softmax", logits);
    const Matrix<T> exponentials = exp_of(logits);
    return exponentials.array().colwise() / exponentials.rowwise().sum().array();
}

template <class T>
Matrix<T> log_softmax(const Matrix<T>& logits) {
    require_columns("log_softmax", logits);
    Matrix<T> logarithms(logits.rows(), logits.cols());
    log_softmax_rows(logits.rows(), logits.cols(), logits.data(), logarithms.data());
    return logarithms;
}

template <class T>
Matrix<T> logsumexp(const Matrix<T>& logits) {
    require_columns("logsumexp", logits);
    Matrix<T> sums(logits.rows(), 1);
    logsumexp_rows(logits.rows(), logits.cols(), logits.data(), sums.data());
    return sums;
}

template <class T>
Matrix<T> softmax_jacobian(const Matrix<T>& probabilities) {
    if (probabilities.rows() != 1) {
        throw Error(ErrorCode::shape_mismatch, "softmax_jacobian",
                    "wanted one row of probabilities, got " + shape_text(probabilities));
    }
    const RowVector<T> p = probabilities.row(0);
    Matrix<T> jacobian = -(p.transpose() * p);
    jacobian.diagonal() += p.transpose();
    return jacobian;
}

template Matrix<float> softmax(const Matrix<float>&);
template Matrix<double> softmax(const Matrix<double>&);
template Matrix<float> naive_softmax(const Matrix<float>&);
template Matrix<double> naive_softmax(const Matrix<double>&);
template Matrix<float> log_softmax(const Matrix<float>&);
template Matrix<double> log_softmax(const Matrix<double>&);
template Matrix<float> logsumexp(const Matrix<float>&);
template Matrix<double> logsumexp(const Matrix<double>&);
template Matrix<float> softmax_jacobian(const Matrix<float>&);
template Matrix<double> softmax_jacobian(const Matrix<double>&);

}  // namespace nabla
