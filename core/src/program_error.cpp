#include "nabla/program_error.h"

#include <algorithm>
#include <utility>

namespace nabla {

namespace {

bool is_line_end(char byte) { return byte == '\n' || byte == '\r'; }

/// The whole line that holds the byte.
std::string_view line_around(std::string_view source, std::size_t byte) {
    byte = std::min(byte, source.size());
    std::size_t first = byte;
    while (first > 0 && !is_line_end(source[first - 1])) {
        --first;
    }
    std::size_t end = byte;
    while (end < source.size() && !is_line_end(source[end])) {
        ++end;
    }
    return source.substr(first, end - first);
}

}  // namespace

ProgramError::ProgramError(ProgramErrorCode code, const SourceSpan& span, std::string message, std::string hint)
    : Error(ErrorCode::invalid_argument,
            "line " + std::to_string(span.line) + ", column " + std::to_string(span.column), std::move(message)),
      program_code_(code),
      span_(span),
      hint_(std::move(hint)) {}

std::string describe(const ProgramError& error, std::string_view source) {
    const SourceSpan& span = error.span();
    std::string text = error.what();
    text += "\n  " + std::string(line_around(source, static_cast<std::size_t>(span.first_byte))) + "\n  ";
    text += std::string(static_cast<std::size_t>(span.column - 1), ' ') + "^";
    if (!error.hint().empty()) {
        text += "\n" + error.hint();
    }
    return text;
}

}  // namespace nabla
