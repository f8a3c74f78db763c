#pragma once
// The atoms of LaTeX: names, numbers, matrices, and patterns to put them into.

#include <initializer_list>
#include <string>
#include <string_view>

#include "nabla/operations.h"

namespace nabla {

/// A name of the language as a symbol: x0 → x_{0}, alpha → \alpha, W_hidden → W_{\mathrm{hidden}}, loss →
/// \mathrm{loss}.
std::string latex_name(std::string_view name);

/// Four significant digits, a power of ten outside 10⁻³ … 10⁵; ∞ and NaN as words of mathematics.
std::string latex_number(double number);

/// A number, or a matrix entry by entry; one with more than kMaxShownSide rows or columns by its size alone.
std::string latex_block(ConstBlock block);

inline constexpr Index kMaxShownSide = 6;

/// Text for the placeholders of a pattern: `#1` and `#2` the operands, `#y` the value, `#g` its adjoint, `#*` the
/// product sign.
struct Filling {
    char placeholder;
    std::string_view text;
};

std::string fill(std::string_view pattern, std::initializer_list<Filling> fillings);

}  // namespace nabla
