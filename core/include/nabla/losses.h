#pragma once

#include "nabla/enum_names.h"
#include "nabla/matrix.h"

namespace nabla {

/// How the losses of the rows of a batch become one number.
enum class Reduction { sum, mean };

template <>
struct EnumNames<Reduction> {
    static constexpr std::string_view kind = "reduction";
    static constexpr std::pair<Reduction, std::string_view> values[] = {{Reduction::sum, "sum"},
                                                                        {Reduction::mean, "mean"}};
};

/// Courses go down a loss L such as −Σ y log p, or up its negative, the log-likelihood ℓ = −L (COURSE L).
enum class Direction { minimise, maximise };

template <>
struct EnumNames<Direction> {
    static constexpr std::string_view kind = "direction";
    static constexpr std::pair<Direction, std::string_view> values[] = {{Direction::minimise, "minimise"},
                                                                        {Direction::maximise, "maximise"}};
};

/// What turns L into the objective: 1 for L, which falls; −1 for ℓ = −L.
constexpr double sign_of(Direction direction) { return direction == Direction::minimise ? 1 : -1; }

/// What a network's last layer is measured by.
enum class Loss { softmax_cross_entropy, logistic, mean_squared_error };

template <>
struct EnumNames<Loss> {
    static constexpr std::string_view kind = "loss";
    static constexpr std::pair<Loss, std::string_view> values[] = {
        {Loss::softmax_cross_entropy, "softmax_cross_entropy"},
        {Loss::logistic, "logistic"},
        {Loss::mean_squared_error, "mean_squared_error"},
    };
};

/// A loss and its gradient with respect to the prediction it was given.
template <class T>
struct LossGradient {
    T loss;
    Matrix<T> gradient;  ///< N×d, the shape of the prediction
};

/// −Σ y log p over each row, p being probabilities. A term with y = 0 is 0 even where p = 0; with y > 0 and p = 0 the
/// loss is +∞. Gradient −y/p.
///
/// @param y  N×d targets
/// @param p  N×d probabilities
/// @throws Error  shape_mismatch
/// Source: COURSE M3.2
template <class T>
LossGradient<T> cross_entropy(const Matrix<T>& y, const Matrix<T>& p, Reduction reduction);

/// −Σ y log softmax(θ) over each row, from the logits θ, by log-softmax. Gradient softmax(θ)·Σy − y, which is
/// softmax(θ) − y for rows of y that sum to 1.
///
/// @param y       N×d targets; rows need not sum to 1
/// @param logits  N×d, d ≥ 1
/// @throws Error  shape_mismatch
/// Source: COURSE M3.2, T3.1
template <class T>
LossGradient<T> softmax_cross_entropy(const Matrix<T>& y, const Matrix<T>& logits, Reduction reduction);

/// Σ log(1 + eᶠ) − y·f over each row, the negative log-likelihood of y under p(y = 1) = σ(f), in the form that
/// overflows nowhere. Gradient σ(f) − y.
///
/// @param y  N×d in [0, 1]
/// @param f  N×d
/// @throws Error  shape_mismatch
/// Source: COURSE T1.2, T1.3
template <class T>
LossGradient<T> logistic_nll(const Matrix<T>& y, const Matrix<T>& f, Reduction reduction);

/// The mean over a row's d columns of (p − y)². With Reduction::mean this is the mean over all entries. Gradient
/// 2(p − y)/d.
///
/// @param y  N×d, d ≥ 1
/// @param p  N×d
/// @throws Error  shape_mismatch
template <class T>
LossGradient<T> mean_squared_error(const Matrix<T>& y, const Matrix<T>& p, Reduction reduction);

/// The loss by its name.
template <class T>
LossGradient<T> loss_gradient(Loss loss, const Matrix<T>& y, const Matrix<T>& prediction, Reduction reduction);

}  // namespace nabla
