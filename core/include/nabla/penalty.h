#pragma once

#include <span>

#include "nabla/enum_names.h"

namespace nabla {

/// Which L2 penalty λ stands for: λ‖W‖² or ½λ‖W‖². Courses differ (COURSE C5).
enum class L2Convention { whole, half };

template <>
struct EnumNames<L2Convention> {
    static constexpr std::string_view kind = "L2 convention";
    static constexpr std::pair<L2Convention, std::string_view> values[] = {{L2Convention::whole, "whole"},
                                                                           {L2Convention::half, "half"}};
};

/// What is added to the loss for large weights; biases are free.
struct Penalty {
    double l1 = 0;  ///< λ of λ Σ|w|, ≥ 0
    double l2 = 0;  ///< λ of λ Σw² or ½λ Σw², ≥ 0
    L2Convention l2_convention = L2Convention::half;
};

/// @throws Error  invalid_argument unless both λ are finite and at least 0
void require_valid(const Penalty& penalty);

/// L1 and L2 together.
template <class T>
double penalty_of(const Penalty& penalty, std::span<const T> weights);

/// target += factor · gradient of the penalty: λ sign(w), 0 at 0, and 2λw or λw. Neither allocates nor throws.
///
/// @param target  as many as weights; may be the weights themselves
template <class T>
void add_penalty_gradient(const Penalty& penalty, double factor, std::span<const T> weights,
                          std::span<T> target) noexcept;

}  // namespace nabla
