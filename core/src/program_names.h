#pragma once

#include <string>
#include <string_view>

#include "nabla/operations.h"
#include "name_table.h"

namespace nabla {

/// A number with a name of its own: pi, e.
struct NamedNumber {
    std::string_view name;
    std::string_view symbol;
    double value;
};

/// The named number, or null.
const NamedNumber* find_named_number(std::string_view name);

/// What a name already means, so that no statement may give it: "is a function". Empty if it is free.
std::string_view reserved_meaning(std::string_view name);

/// What to write for a function of that name, which does not exist: the known one under another name, or the nearest.
std::string function_hint(std::string_view name);

/// What to write for a name that is not known.
std::string name_hint(std::string_view name, const NameTable& known);

}  // namespace nabla
