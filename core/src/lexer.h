#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "nabla/program_error.h"

namespace nabla {

enum class TokenKind : std::uint8_t {
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

/// Tokens lie on one line, so that the end is counted from the beginning.
struct Token {
    Position begin{};
    int characters = 0;  ///< how many code points it has
    int bytes = 0;       ///< how many bytes
    double number = 0;   ///< of a number
    TokenKind kind = TokenKind::end;

    int end_characters() const { return begin.characters + characters; }
    int end_byte() const { return begin.bytes + bytes; }
};

/// From the one token to the other, both in it.
inline SourceSpan span_between(const Token& first, const Token& last) {
    return {.line = first.begin.line,
            .column = first.begin.column,
            .length = last.end_characters() - first.begin.characters,
            .first_byte = first.begin.bytes,
            .end_byte = last.end_byte()};
}
inline SourceSpan span_of(const Token& token) { return span_between(token, token); }

/// A program's tokens. Comments and blanks are left out, and line ends inside brackets.
struct Tokens {
    std::vector<Token> list{};   ///< the last is `end`
    std::size_t operations = 0;  ///< how many of them name or sign an operation, or give a name: nodes, by and large
};

/// @throws ProgramError  too_long, not_utf8, unexpected_character, bad_literal
Tokens tokenize(std::string_view source);

}  // namespace nabla
