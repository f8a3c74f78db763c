#pragma once

#include <string>

#include "nabla/graph.h"

namespace nabla {

/// What would make operands fit that do not: a transpose, or the other product. Empty if nothing simple would.
std::string shape_hint(const OperationRule& rule, const Node& a, const Node& b);

}  // namespace nabla
