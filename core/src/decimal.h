#pragma once

#include <string_view>

namespace nabla {

/// The double nearest to a decimal number; infinite where it is too large. Short numbers, as people type them, are read
/// here: in WebAssembly the standard library would take four times as long over a program with a large matrix.
///
/// @param text  digits with at most one point and at most one exponent: "1", ".5", "2e-3"
double decimal_value(std::string_view text);

}  // namespace nabla
