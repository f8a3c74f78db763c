#pragma once

#include <string>
#include <vector>

#include "nabla/graph.h"

namespace nabla {

/// A Python variable for each node: its own name where Python allows it, else one near it; v12 for node 12 without a
/// name. No two are equal, and none is a word that the scripts use.
std::vector<std::string> python_names(const Graph& graph);

}  // namespace nabla
