#pragma once

#include <string_view>
#include <vector>

#include "lexer.h"
#include "refusal.h"

namespace nabla {

/// Goes through the tokens of a program, and says what was wanted where something else came.
class TokenReader {
   public:
    explicit TokenReader(std::string_view source) : source_(source), tokens_(tokenize(source)) {}

    std::string_view source() const { return source_; }
    /// The token so many ahead; the last for all beyond it.
    const Token& peek(std::size_t ahead = 0) const {
        return tokens_[next_ + ahead < tokens_.size() ? next_ + ahead : tokens_.size() - 1];
    }
    bool at(TokenKind kind) const { return peek().kind == kind; }
    /// The token read last; the first if there is none.
    const Token& last() const { return tokens_[next_ == 0 ? 0 : next_ - 1]; }
    Token take() { return tokens_[next_ + 1 < tokens_.size() ? next_++ : next_]; }
    bool take_if(TokenKind kind) {
        const bool found = at(kind);
        if (found) {
            take();
        }
        return found;
    }

    std::string_view text(const Token& token) const;
    /// From the token to the one read last.
    SourceSpan span_since(const Token& first) const { return span_between(first.begin, last().end); }

    /// @param wanted  "a number or a name"
    [[noreturn]] void refuse_next(Pieces wanted, Pieces hint = {}) const;

    /// Takes the bracket that closes `open`.
    ///
    /// @throws ProgramError  unclosed_bracket if the statement ends before it, else unexpected_token
    void close(const Token& open, TokenKind kind, std::string_view wanted);

    /// Whether a statement with this name begins behind the next token.
    bool is_given_later(std::string_view name) const;

   private:
    bool next_begins_statement() const { return at(TokenKind::name) && peek(1).kind == TokenKind::equals; }

    std::string_view source_;
    std::vector<Token> tokens_;
    std::size_t next_ = 0;
};

}  // namespace nabla
