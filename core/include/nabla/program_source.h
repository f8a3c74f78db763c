#pragma once

#include <string>

#include "nabla/program.h"

namespace nabla {

/// The shortest text that reads back to the same number: "0.1", "1e+20".
///
/// @param number  finite
std::string number_text(double number);

/// A literal of the language: a number for 1×1, `[1, 2]` for one row, `[[1], [2]]` otherwise.
///
/// @param value  finite
std::string literal_text(ConstBlock value);

/// The program's text with the present values of the inputs in place of their literals. An input that has its first
/// value keeps its literal as it was written, and so does one that is not finite.
std::string present_source(const Program& program);

}  // namespace nabla
