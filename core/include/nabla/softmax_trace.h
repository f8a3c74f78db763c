#pragma once

#include <vector>

#include "nabla/enum_names.h"
#include "nabla/matrix.h"

namespace nabla {

/// Where a row of the naive softmax goes wrong.
enum class SoftmaxFault {
    none,
    exponential_overflow,  ///< some eˣ is ∞, and ∞/∞ is NaN: x above 709.78 in double, 88.72 in float
    sum_overflow,          ///< every eˣ is finite but their sum is ∞, so that every probability is 0
    sum_vanished,          ///< every eˣ is 0, and 0/0 is NaN: x below −745.13 in double, −103.97 in float
    digits_lost,           ///< the sum is subnormal: finite, but with fewer digits than it should have
};

template <>
struct EnumNames<SoftmaxFault> {
    static constexpr std::string_view kind = "softmax fault";
    static constexpr std::pair<SoftmaxFault, std::string_view> values[] = {
        {SoftmaxFault::none, "none"},
        {SoftmaxFault::exponential_overflow, "exponential_overflow"},
        {SoftmaxFault::sum_overflow, "sum_overflow"},
        {SoftmaxFault::sum_vanished, "sum_vanished"},
        {SoftmaxFault::digits_lost, "digits_lost"},
    };
};

/// The naive softmax of each row with every step in between.
template <class T>
struct NaiveSoftmaxTrace {
    Matrix<T> exponentials;            ///< N×d, exp(x)
    Matrix<T> sums;                    ///< N×1
    Matrix<T> probabilities;           ///< N×d
    std::vector<SoftmaxFault> faults;  ///< N
};

/// @param logits  N×d, d ≥ 1
/// @throws Error  shape_mismatch
/// Source: COURSE M2.2
template <class T>
NaiveSoftmaxTrace<T> trace_naive_softmax(const Matrix<T>& logits);

/// The stable softmax of each row with every step in between.
template <class T>
struct StableSoftmaxTrace {
    Matrix<T> maxima;         ///< N×1, the c that is taken away
    Matrix<T> shifted;        ///< N×d, x − max x, at most 0
    Matrix<T> exponentials;   ///< N×d, at most 1
    Matrix<T> sums;           ///< N×1, from 1 to d
    Matrix<T> probabilities;  ///< N×d
};

/// @param logits  N×d, d ≥ 1
/// @throws Error  shape_mismatch
/// Source: COURSE M2.2
template <class T>
StableSoftmaxTrace<T> trace_stable_softmax(const Matrix<T>& logits);

/// What people write for the stable softmax by mistake.
enum class SoftmaxMistake {
    max_of_matrix,     ///< the maximum of the whole matrix is taken away, not each row's: a row far below is 0/0
    divide_by_total,   ///< divided by the sum over the whole matrix, so that rows do not sum to 1
    argmax_for_max,    ///< the position of the maximum is taken away: right until the logits are large
    divide_by_column,  ///< the sum runs down the columns
};

template <>
struct EnumNames<SoftmaxMistake> {
    static constexpr std::string_view kind = "softmax mistake";
    static constexpr std::pair<SoftmaxMistake, std::string_view> values[] = {
        {SoftmaxMistake::max_of_matrix, "max_of_matrix"},
        {SoftmaxMistake::divide_by_total, "divide_by_total"},
        {SoftmaxMistake::argmax_for_max, "argmax_for_max"},
        {SoftmaxMistake::divide_by_column, "divide_by_column"},
    };
};

/// What the mistake gives for these logits. For showing; nothing else uses it.
///
/// @param logits  N×d, d ≥ 1
/// @throws Error  shape_mismatch
/// Source: COURSE, "mistakes that students make"
template <class T>
Matrix<T> mistaken_softmax(SoftmaxMistake mistake, const Matrix<T>& logits);

}  // namespace nabla
