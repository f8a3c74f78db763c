#pragma once

#include <array>
#include <cstddef>
#include <iterator>
#include <span>
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

/// Where a name stands among those that are known.
///
/// @param kind  what is named, for the error
/// @throws Error  invalid_argument listing the known names
std::size_t position_of_name(std::string_view name, std::string_view kind, std::span<const std::string_view> known);

/// The names alone, in their order.
template <class Enum>
constexpr auto names_of() {
    std::array<std::string_view, std::size(EnumNames<Enum>::values)> names;
    for (std::size_t i = 0; i < names.size(); ++i) {
        names[i] = EnumNames<Enum>::values[i].second;
    }
    return names;
}

/// The value with that name.
///
/// @throws Error  invalid_argument listing the known names
template <class Enum>
Enum parse_name(std::string_view name) {
    static constexpr auto known = names_of<Enum>();
    return EnumNames<Enum>::values[position_of_name(name, EnumNames<Enum>::kind, known)].first;
}

}  // namespace nabla
