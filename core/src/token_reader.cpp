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

void TokenReader::refuse_next(Pieces wanted, Pieces hint) const {
    const Token& token = peek();
    SourceSpan span = span_of(token);
    if (token.kind == TokenKind::line_end || token.kind == TokenKind::end) {
        const Token& before = last();  // behind it the rest is missing, not behind a comment
        span = {.line = before.begin.line,
                .column = before.begin.column + before.characters,
                .length = 1,
                .first_byte = before.end_byte(),
                .end_byte = before.end_byte()};
    }
    refuse(ProgramErrorCode::unexpected_token, span,
           {"wanted ", joined(wanted), ", got ", shown(token.kind, text(token))}, hint);
}

void TokenReader::refuse_unclosed(const Token& open, std::string_view wanted) const {
    if (at(TokenKind::end) || at(TokenKind::semicolon) || next_begins_statement()) {
        refuse(ProgramErrorCode::unclosed_bracket, span_of(open), {"the bracket “", text(open), "” is not closed"});
    }
    refuse_next({wanted});
}

bool TokenReader::is_given_later(std::string_view name) const {
    const std::vector<Token>& tokens = tokens_.list;
    for (std::size_t i = next_; i + 1 < tokens.size(); ++i) {
        if (tokens[i].kind == TokenKind::name && tokens[i + 1].kind == TokenKind::equals && text(tokens[i]) == name) {
            return true;
        }
    }
    return false;
}

}  // namespace nabla
