#pragma once

#include <string_view>

namespace nabla {

/// The double nearest to a decimal number; infinite where it is too large.
///
/// @param text  digits with at most one point and at most one exponent: "1", ".5", "2e-3"
double decimal_value(std::string_view text);

}  // namespace nabla
