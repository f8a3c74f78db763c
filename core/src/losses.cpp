#include "nabla/losses.h"

#include <cmath>

#include "loss_scalars.h"
#include "nabla/error.h"
#include "nabla/softmax.h"

namespace nabla {

namespace {

/// What multiplies the sum over the rows. The mean over no rows is taken as 0, like their sum.
template <class T>
T weight_of(Reduction reduction, Index rows) {
    return reduction == Reduction::mean && rows > 0 ? T(1) / static_cast<T>(rows) : T(1);
}

template <class T>
LossGradient<T> reduced(T loss, const Matrix<T>& gradient, Reduction reduction) {
    const T weight = weight_of<T>(reduction, gradient.rows());
    return {weight * loss, weight * gradient};
}

}  // namespace

template <class T>
LossGradient<T> cross_entropy(const Matrix<T>& y, const Matrix<T>& p, Reduction reduction) {
    require_same_shape("cross_entropy", "y", y, "p", p);
    const T loss = y.binaryExpr(p, [](T target, T probability) {
                        return cross_entropy_term(target, std::log(probability));
                    }).sum();
    const Matrix<T> gradient = y.binaryExpr(p, &cross_entropy_derivative<T>);
    return reduced(loss, gradient, reduction);
}

template <class T>
LossGradient<T> softmax_cross_entropy(const Matrix<T>& y, const Matrix<T>& logits, Reduction reduction) {
    require_same_shape("softmax_cross_entropy", "y", y, "logits", logits);
    const T loss = y.binaryExpr(log_softmax(logits), &cross_entropy_term<T>).sum();
    const Matrix<T> gradient = softmax(logits).array().colwise() * y.rowwise().sum().array() - y.array();
    return reduced(loss, gradient, reduction);
}

template <class T>
LossGradient<T> logistic_nll(const Matrix<T>& y, const Matrix<T>& f, Reduction reduction) {
    require_same_shape("logistic_nll", "y", y, "f", f);
    const T loss = y.binaryExpr(f, &logistic_loss<T>).sum();
    const Matrix<T> gradient = y.binaryExpr(f, &logistic_derivative<T>);
    return reduced(loss, gradient, reduction);
}

template <class T>
LossGradient<T> mean_squared_error(const Matrix<T>& y, const Matrix<T>& p, Reduction reduction) {
    require_same_shape("mean_squared_error", "y", y, "p", p);
    if (p.cols() == 0) {
        throw Error(ErrorCode::shape_mismatch, "mean_squared_error",
                    "wanted at least one column, got " + shape_text(p));
    }
    const Matrix<T> difference = p - y;
    const T columns = static_cast<T>(p.cols());
    return reduced<T>(difference.squaredNorm() / columns, difference * (2 / columns), reduction);
}

template <class T>
LossGradient<T> loss_gradient(Loss loss, const Matrix<T>& y, const Matrix<T>& prediction, Reduction reduction) {
    switch (loss) {
        case Loss::softmax_cross_entropy: return softmax_cross_entropy(y, prediction, reduction);
        case Loss::logistic: return logistic_nll(y, prediction, reduction);
        case Loss::mean_squared_error: return mean_squared_error(y, prediction, reduction);
    }
    throw Error(ErrorCode::invalid_argument, "loss_gradient", "there is no such loss");
}

template LossGradient<float> cross_entropy(const Matrix<float>&, const Matrix<float>&, Reduction);
template LossGradient<double> cross_entropy(const Matrix<double>&, const Matrix<double>&, Reduction);
template LossGradient<float> softmax_cross_entropy(const Matrix<float>&, const Matrix<float>&, Reduction);
template LossGradient<double> softmax_cross_entropy(const Matrix<double>&, const Matrix<double>&, Reduction);
template LossGradient<float> logistic_nll(const Matrix<float>&, const Matrix<float>&, Reduction);
template LossGradient<double> logistic_nll(const Matrix<double>&, const Matrix<double>&, Reduction);
template LossGradient<float> mean_squared_error(const Matrix<float>&, const Matrix<float>&, Reduction);
template LossGradient<double> mean_squared_error(const Matrix<double>&, const Matrix<double>&, Reduction);
template LossGradient<float> loss_gradient(Loss, const Matrix<float>&, const Matrix<float>&, Reduction);
template LossGradient<double> loss_gradient(Loss, const Matrix<double>&, const Matrix<double>&, Reduction);

}  // namespace nabla
