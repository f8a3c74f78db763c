#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "nabla/program_error.h"

namespace nabla {

/// Pieces of text, put together. Many additions of strings would each be a page of code in the browser's module.
using Pieces = std::initializer_list<std::string_view>;

std::string joined(Pieces pieces);

/// @throws ProgramError  with a message and a hint made of pieces
[[noreturn]] void refuse(ProgramErrorCode code, const SourceSpan& span, Pieces message, Pieces hint = {});

}  // namespace nabla
