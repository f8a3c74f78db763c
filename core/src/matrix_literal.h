#pragma once

#include <vector>

#include "nabla/operations.h"
#include "token_reader.h"

namespace nabla {

/// The numbers of a literal, row-major.
struct MatrixLiteral {
    Shape shape;
    std::vector<double> numbers;
};

/// Reads `[1, 2]` (one row) or `[[1, 2], [3, 4]]`, whose numbers may have signs. The next token is its bracket.
///
/// @throws ProgramError  bad_literal, unclosed_bracket
MatrixLiteral read_matrix(TokenReader& tokens);

}  // namespace nabla
