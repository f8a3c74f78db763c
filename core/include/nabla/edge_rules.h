#pragma once

#include <string>

#include "nabla/graph.h"

namespace nabla {

/// What an operand gains along an edge in the backward pass, in a few characters to stand on that edge. ḡ is the
/// adjoint of the node that the edge leads to. Names are left open: `#1` and `#2` the operands, `#y` the node's value.
/// A bar parts what may stand in two lines: the local derivative and the upstream adjoint.
///
///     #1 @ #2                "ḡ #2ᵀ" and "#1ᵀ ḡ"
///     sigmoid(#1)            "#y (1 − #y)|⊙ ḡ"
///     X + b, b repeated      "Σ↓ ḡ"
///
/// Σ↓ sums down the columns, Σ→ along the rows, Σ everything, each as far as its bracket or the line's end goes; ⊙ and
/// / go entry by entry, the smaller side repeated; 1[…] is 1 where that holds, else 0.
///
/// @return  empty for an edge that contributes nothing
std::string edge_rule(const Graph& graph, const Edge& edge);

}  // namespace nabla
