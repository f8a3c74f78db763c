#include "token_reader.h"

namespace nabla {

namespace {

/// The token as a message names it.
std::string shown(const Token& token, std::string_view text) {
    switch (token.kind) {
        case TokenKind::line_end: return "the end of the line";
        case TokenKind::end: return "the end of the program";
        default: return "“" + std::string(text) + "”";
    }
}

}  // namespace

std::string_view TokenReader::text(const Token& token) const {
    return source_.substr(static_cast<std::size_t>(token.begin.bytes),
                          static_cast<std::size_t>(token.end.bytes - token.begin.bytes));
}

void TokenReader::refuse_next(const std::string& wanted, std::string hint) const {
    const Token& token = peek();
    SourceSpan span = span_of(token);
    if (token.kind == TokenKind::line_end || token.kind == TokenKind::end) {
        span = span_between(last().end, last().end);  // where the rest is missing, not behind a comment
        span.length = 1;
    }
    throw ProgramError(ProgramErrorCode::unexpected_token, span,
                       "wanted " + wanted + ", got " + shown(token, text(token)), std::move(hint));
}

void TokenReader::close(const Token& open, TokenKind kind, const std::string& wanted) {
    if (take_if(kind)) {
        return;
    }
    if (at(TokenKind::end) || at(TokenKind::semicolon) || next_begins_statement()) {
        throw ProgramError(ProgramErrorCode::unclosed_bracket, span_of(open),
                           "the bracket “" + std::string(text(open)) + "” is not closed", {});
    }
    refuse_next(wanted);
}

bool TokenReader::is_given_later(std::string_view name) const {
    for (std::size_t i = next_; i + 1 < tokens_.size(); ++i) {
        if (tokens_[i].kind == TokenKind::name && tokens_[i + 1].kind == TokenKind::equals &&
            text(tokens_[i]) == name) {
            return true;
        }
    }
    return false;
}

}  // namespace nabla
