#include "elementwise.h"

#include <cmath>

namespace nabla {

namespace {

template <class T>
using Values = Eigen::Map<Eigen::Array<T, Eigen::Dynamic, 1>>;
template <class T>
using ConstValues = Eigen::Map<const Eigen::Array<T, Eigen::Dynamic, 1>>;
template <class T>
using Rows = Eigen::Map<Eigen::Array<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>;
template <class T>
using ConstRows = Eigen::Map<const Eigen::Array<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>;

constexpr double kSqrtHalf = 0.70710678118654752440;       // 1/√2
constexpr double kInverseSqrtTwoPi = 0.39894228040143268;  // 1/√(2π)

template <class T>
T normal_cdf(T z) {
    return std::erfc(-z * T(kSqrtHalf)) / 2;
}

/// values become replace(values) where ≤ 0, in a loop that compilers vectorise, as they do not Eigen's select. A NaN
/// stays.
template <class T, class Replace>
void replace_where_not_positive(const T* where, T* values, Index count, const Replace& replace) {
    for (Index i = 0; i < count; ++i) {
        values[i] = where[i] <= T(0) ? replace(values[i]) : values[i];
    }
}

template <class T>
T zero(T /*value*/) {
    return 0;
}

template <class T>
T leak(T value) {
    return T(kLeakySlope) * value;
}

/// softmax(θ)·Σy − y and −Σ y log softmax(θ).
template <class T>
T softmax_loss(Index rows, Index width, const T* targets, const T* logits, T scale, T* gradient) {
    const ConstRows<T> y(targets, rows, width);
    const ConstRows<T> x(logits, rows, width);
    Rows<T> g(gradient, rows, width);
    T sum = 0;
    for (Index i = 0; i < rows; ++i) {
        g.row(i) = x.row(i) - x.row(i).maxCoeff();
        sum -= (y.row(i) * g.row(i)).sum();
    }
    Values<T> all(gradient, rows * width);
    all = all.exp();  // of all rows at once: narrow rows do not fill a vector
    for (Index i = 0; i < rows; ++i) {
        const T weight = y.row(i).sum();
        const T total = g.row(i).sum();
        sum += weight * std::log(total);
        g.row(i) = g.row(i) * (scale * weight / total) - scale * y.row(i);
    }
    return sum;
}

/// σ(f) − y and log(1 + eᶠ) − y·f.
template <class T>
T logistic_loss(Index count, const T* targets, const T* logits, T scale, T* gradient) {
    T sum = 0;
    for (Index i = 0; i < count; ++i) {
        const T f = logits[i];
        const T small = std::exp(-std::abs(f));  // in (0, 1]
        const T sigmoid = (f >= 0 ? T(1) : small) / (1 + small);
        sum += (f > 0 ? f : T(0)) + std::log1p(small) - targets[i] * f;
        gradient[i] = scale * (sigmoid - targets[i]);
    }
    return sum;
}

/// 2(p − y)/width and Σ(p − y)²/width.
template <class T>
T squared_loss(Index count, Index width, const T* targets, const T* prediction, T scale, T* gradient) {
    Values<T> g(gradient, count);
    g = ConstValues<T>(prediction, count) - ConstValues<T>(targets, count);
    const T sum = g.square().sum() / static_cast<T>(width);
    g *= 2 * scale / static_cast<T>(width);
    return sum;
}

}  // namespace

template <class T>
void activate_in_place(Activation activation, T* z, Index count) noexcept {
    Values<T> v(z, count);
    switch (activation) {
        case Activation::identity: return;
        case Activation::sigmoid: v = v.logistic(); return;
        case Activation::tanh: v = v.tanh(); return;
        case Activation::relu: replace_where_not_positive(z, z, count, zero<T>); return;
        case Activation::leaky_relu: replace_where_not_positive(z, z, count, leak<T>); return;
        case Activation::elu: v = v.unaryExpr([](T x) { return x <= 0 ? std::expm1(x) : x; }); return;
        case Activation::softplus:
            v = v.unaryExpr([](T x) { return (x > 0 ? x : T(0)) + std::log1p(std::exp(-std::abs(x))); });
            return;
        case Activation::gelu: v = v.unaryExpr([](T x) { return x * normal_cdf(x); }); return;
    }
}

template <class T>
void multiply_by_slope(Activation activation, const T* z, const T* a, T* delta, Index count) noexcept {
    const ConstValues<T> in(z, count);
    const ConstValues<T> out(a, count);
    Values<T> d(delta, count);
    switch (activation) {
        case Activation::identity: return;
        case Activation::sigmoid: d *= out * (1 - out); return;
        case Activation::tanh: d *= 1 - out.square(); return;
        case Activation::relu: replace_where_not_positive(a, delta, count, zero<T>); return;
        case Activation::leaky_relu: replace_where_not_positive(a, delta, count, leak<T>); return;
        case Activation::elu: d = (out > T(0)).select(d, d * (out + 1)); return;
        case Activation::softplus: d *= out.unaryExpr([](T value) { return -std::expm1(-value); }); return;
        case Activation::gelu:
            d *= in.unaryExpr([](T x) { return normal_cdf(x) + x * T(kInverseSqrtTwoPi) * std::exp(-x * x / 2); });
            return;
    }
}

template <class T>
T loss_and_gradient(Loss loss, Index rows, Index width, const T* targets, const T* prediction, T scale,
                    T* gradient) noexcept {
    switch (loss) {
        case Loss::softmax_cross_entropy: return softmax_loss(rows, width, targets, prediction, scale, gradient);
        case Loss::logistic: return logistic_loss(rows * width, targets, prediction, scale, gradient);
        case Loss::mean_squared_error: return squared_loss(rows * width, width, targets, prediction, scale, gradient);
    }
    return 0;
}

template void activate_in_place(Activation, float*, Index) noexcept;
template void activate_in_place(Activation, double*, Index) noexcept;
template void multiply_by_slope(Activation, const float*, const float*, float*, Index) noexcept;
template void multiply_by_slope(Activation, const double*, const double*, double*, Index) noexcept;
template float loss_and_gradient(Loss, Index, Index, const float*, const float*, float, float*) noexcept;
template double loss_and_gradient(Loss, Index, Index, const double*, const double*, double, double*) noexcept;

}  // namespace nabla
