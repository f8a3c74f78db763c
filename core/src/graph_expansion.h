#pragma once

#include "graph_builder.h"

namespace nabla {

/// The operation as exp, log, +, ×, powers and sums, all nodes with the span of the call. −1 if it is one of those, or
/// has no such form.
///
/// The forms are the textbook's, without the shifts that keep softmax and its kin from overflowing.
///
/// Source: COURSE T2
int expand_operation(GraphBuilder& builder, Operation operation, int a, int b, const SourceSpan& span);

}  // namespace nabla
