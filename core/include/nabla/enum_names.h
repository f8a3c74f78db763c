#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "nabla/error.h"

namespace nabla {

/// The names of an enum's values, as people and files write them. Each enum that crosses a boundary specialises it:
///
///     template <>
///     struct EnumNames<Reduction> {
///         static constexpr std::string_view kind = "reduction";
///         static constexpr std::pair<Reduction, std::string_view> values[] = {{Reduction::sum, "sum"}, …};
///     };
template <class Enum>
struct EnumNames;

/// The name of an enum's value.
template <class Enum>
constexpr std::string_view name_of(Enum value) {
    for (const auto& [candidate, name] : EnumNames<Enum>::values) {
        if (candidate == value) {
            return name;
        }
    }
    return "unknown";
}

/// The value with that name.
///
/// @throws Error  invalid_argument listing the known names
template <class Enum>
Enum parse_name(std::string_view name) {
    std::string known;
    for (const auto& [value, candidate] : EnumNames<Enum>::values) {
        if (candidate == name) {
            return value;
        }
        known += (known.empty() ? "" : ", ") + std::string(candidate);
    }
    throw Error(ErrorCode::invalid_argument, std::string(EnumNames<Enum>::kind),
                "\"" + std::string(name) + "\" is not known; known are: " + known);
}

}  // namespace nabla
