#include "token_reader.h"

namespace nabla {

namespace {

/// The token as a message names it.
std::string shown(TokenKind kind, std::string_view text) {
    switch (kind) {
        case TokenKind::line_end: return "the end of the line";
        case TokenKind::end: return "the end of the program";
        default: return joined({"“", text, "”"});
    }
}

}  // namespace

std::string_view TokenReader::text(const Token& token) const {
    return source_.substr(static_cast<std::size_t>(token.begin.bytes),
                          static_cast<std::size_t>(token.end.bytes - token.begin.bytes));
}

void TokenReader::refuse_next(Pieces wanted, Pieces hint) const {
    const Token& token = peek();
    SourceSpan span = span_of(token);
    if (token.kind == TokenKind::line_end || token.kind == TokenKind::end) {
        span = span_between(last().end, last().end);  // where the rest is missing, not behind a comment
        span.length = 1;
    }
    refuse(ProgramErrorCode::unexpected_token, span,
           {"wanted ", joined(wanted), ", got ", shown(token.kind, text(token))}, hint);
}

void TokenReader::close(const Token& open, TokenKind kind, std::string_view wanted) {
    if (take_if(kind)) {
        return;
    }
    if (at(TokenKind::end) || at(TokenKind::semicolon) || next_begins_statement()) {
        refuse(ProgramErrorCode::unclosed_bracket, span_of(open), {"the bracket “", text(open), "” is not closed"});
    }
    refuse_next({wanted});
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
