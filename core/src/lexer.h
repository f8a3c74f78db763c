#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "nabla/program_error.h"

namespace nabla {

enum class TokenKind {
    name,
    number,
    plus,
    minus,
    times,
    divide,
    at,
    power,
    transpose,  ///< .T
    comma,
    equals,
    open_round,
    close_round,
    open_square,
    close_square,
    semicolon,
    line_end,  ///< only outside brackets
    end,
};

/// A place in the text, counted in each way that somebody needs.
struct Position {
    int line = 1;
    int column = 1;
    int characters = 0;  ///< code points before it
    int bytes = 0;       ///< bytes before it
};

struct Token {
    TokenKind kind = TokenKind::end;
    Position begin{};
    Position end{};
    double number = 0;  ///< of a number
};

/// From the one place to the other.
SourceSpan span_between(const Position& begin, const Position& end);
inline SourceSpan span_of(const Token& token) { return span_between(token.begin, token.end); }

/// The tokens of a program; the last is `end`. Comments and blanks are left out, and line ends inside brackets.
///
/// @throws ProgramError  too_long, not_utf8, unexpected_character, bad_literal
std::vector<Token> tokenize(std::string_view source);

}  // namespace nabla
