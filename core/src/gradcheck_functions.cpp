#include "gradcheck_functions.h"

#include <cmath>

#include "nabla/activations.h"
#include "nabla/losses.h"
#include "nabla/softmax.h"

namespace nabla {

namespace {

constexpr double kTinyScale = 1e-6;
constexpr double kSteepness = 200;

/// The numbers in the shape rows × (size / rows).
template <class T>
Matrix<T> reshaped(const Matrix<T>& flat, Index rows) {
    return Eigen::Map<const Matrix<T>>(flat.data(), rows, flat.size() / rows);
}

template <class T>
Matrix<T> flat(const Matrix<T>& matrix) {
    return Eigen::Map<const Matrix<T>>(matrix.data(), 1, matrix.size());
}

/// Each column's entry taken from the next column, the last from the first.
template <class T>
Matrix<T> next_column(const Matrix<T>& matrix) {
    Matrix<T> shifted(matrix.rows(), matrix.cols());
    for (Index j = 0; j < matrix.cols(); ++j) {
        shifted.col(j) = matrix.col((j + 1) % matrix.cols());
    }
    return shifted;
}

}  // namespace

template <class T>
FunctionCase<T> sum_of_squares(const Matrix<T>& x, Index rows, PlantedBug bug) {
    const Matrix<T> right = 2 * x;
    Matrix<T> planted = right;
    if (bug == PlantedBug::sign) {
        planted = -right;
    } else if (bug == PlantedBug::factor_forgotten) {
        planted = x;
    } else if (bug == PlantedBug::transpose_forgotten) {
        planted = flat<T>(reshaped(right, rows).transpose());
    } else if (bug == PlantedBug::index_off_by_one) {
        planted = next_column(right);
    }
    return {[](const Matrix<T>& at) { return at.squaredNorm(); }, right, planted};
}

template <class T>
FunctionCase<T> weighted_sigmoid(const Matrix<T>& x, const Matrix<T>& weights, PlantedBug bug) {
    const Matrix<T> a = activate(Activation::sigmoid, x);
    const Matrix<T> slope = a - a.cwiseAbs2();
    const Matrix<T> right = weights.cwiseProduct(slope);
    Matrix<T> planted = right;
    if (bug == PlantedBug::sign) {
        planted = -right;
    } else if (bug == PlantedBug::factor_forgotten) {
        planted = slope;
    } else if (bug == PlantedBug::derivative_of_input) {
        planted = weights.cwiseProduct(x - x.cwiseAbs2());
    } else if (bug == PlantedBug::index_off_by_one) {
        planted = next_column(right);
    }
    return {[weights](const Matrix<T>& at) { return weights.cwiseProduct(activate(Activation::sigmoid, at)).sum(); },
            right, planted};
}

template <class T>
FunctionCase<T> row_cross_entropy(const Matrix<T>& x, const Matrix<T>& targets, PlantedBug bug) {
    const Index rows = targets.rows();
    const Matrix<T> p = softmax(reshaped(x, rows));
    const Matrix<T> right = p - targets;
    Matrix<T> planted = right;
    if (bug == PlantedBug::sign) {
        planted = -right;
    } else if (bug == PlantedBug::mean_for_sum) {
        planted = right / static_cast<T>(rows);
    } else if (bug == PlantedBug::diagonal_only) {
        planted = -targets.cwiseProduct(Matrix<T>::Ones(rows, p.cols()) - p);  // −y/p · p(1 − p)
    } else if (bug == PlantedBug::index_off_by_one) {
        planted = p - next_column(targets);
    }
    return {[targets, rows](const Matrix<T>& at) {
                return softmax_cross_entropy(targets, reshaped(at, rows), Reduction::sum).loss;
            },
            flat(right), flat(planted)};
}

template <class T>
FunctionCase<T> tiny_scale(const Matrix<T>& x, PlantedBug bug) {
    const T scale = static_cast<T>(kTinyScale);
    const Matrix<T> right = 2 * scale * x;
    Matrix<T> planted = right;
    if (bug == PlantedBug::zero_gradient) {
        planted.setZero();
    } else if (bug == PlantedBug::sign) {
        planted = -right;
    } else if (bug == PlantedBug::factor_forgotten) {
        planted = scale * x;
    }
    return {[scale](const Matrix<T>& at) { return scale * at.squaredNorm(); }, right, planted};
}

template <class T>
FunctionCase<T> huge_scale(const Matrix<T>& x, PlantedBug bug) {
    const Matrix<T> value = x.unaryExpr([](T entry) { return std::exp(static_cast<T>(kSteepness) * entry); });
    const Matrix<T> right = static_cast<T>(kSteepness) * value;
    Matrix<T> planted = right;
    if (bug == PlantedBug::zero_gradient) {
        planted.setZero();
    } else if (bug == PlantedBug::sign) {
        planted = -right;
    } else if (bug == PlantedBug::factor_forgotten) {
        planted = value;
    }
    return {[](const Matrix<T>& at) { return std::exp(static_cast<T>(kSteepness) * at(0, 0)); }, right, planted};
}

template <class T>
FunctionCase<T> relu_kink(const Matrix<T>& x, PlantedBug bug) {
    const Matrix<T> right = x.unaryExpr([](T entry) { return entry > 0 ? T(1) : T(0); });
    Matrix<T> planted = right;
    if (bug == PlantedBug::sign) {
        planted = -right;
    } else if (bug == PlantedBug::derivative_forgotten) {
        planted.setOnes();
    }
    return {[](const Matrix<T>& at) { return at.cwiseMax(T(0)).sum(); }, right, planted};
}

#define NABLA_INSTANTIATE(T)                                                                    \
    template FunctionCase<T> sum_of_squares(const Matrix<T>&, Index, PlantedBug);               \
    template FunctionCase<T> weighted_sigmoid(const Matrix<T>&, const Matrix<T>&, PlantedBug);  \
    template FunctionCase<T> row_cross_entropy(const Matrix<T>&, const Matrix<T>&, PlantedBug); \
    template FunctionCase<T> tiny_scale(const Matrix<T>&, PlantedBug);                          \
    template FunctionCase<T> huge_scale(const Matrix<T>&, PlantedBug);                          \
    template FunctionCase<T> relu_kink(const Matrix<T>&, PlantedBug);

NABLA_INSTANTIATE(float)
NABLA_INSTANTIATE(double)
#undef NABLA_INSTANTIATE

}  // namespace nabla
