#pragma once
// A program's graph on its way to JavaScript. Thousands of small objects would take milliseconds to make through Embind
// or JSON: all whole numbers go in one Int32Array, texts in one list, and web/engine/program-structure.js makes the
// objects.
//
//     [nodes, edges, statements, inputs, forward steps, backward steps, output]   how many of each; the output's id
//     node:           name, kind, operation, symbol (positions in the list of texts), number of operands, two operands,
//                     rows, columns, offset, varies, reached, line, column, length
//     edge:           from, to, slot, offset, local offset, rule (position; '' where a number says all)
//     statement:      name (position), node, line, column, length
//     input:          node
//     forward step:   node
//     backward step:  node, number of receivers, two receivers

#include "convert.h"
#include "nabla/graph.h"

namespace nabla::wasm {

/// {integers, texts}
val packed_structure(const Graph& graph);

}  // namespace nabla::wasm
