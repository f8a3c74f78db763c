#pragma once

#include <string>
#include <string_view>

#include "nabla/graph.h"

namespace nabla {

struct ProgramOptions {
    std::string output{};  ///< the name of the output; the last statement if empty
    bool expand = false;   ///< sigmoid, softmax and their like as exp, log, +, ×, powers and sums
};

/// Reads a program (docs/language.md) into a graph. Takes a time linear in the length of the text.
///
/// @throws ProgramError  with the place of the first thing that does not fit
Graph parse_program(std::string_view source, const ProgramOptions& options = {});

}  // namespace nabla
