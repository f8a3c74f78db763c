#pragma once

#include <string_view>

#include "lexer.h"
#include "refusal.h"

namespace nabla {

/// Goes through the tokens of a program, and says what was wanted where something else came. Its references to tokens
/// hold as long as the reader.
class TokenReader {
   public:
    explicit TokenReader(std::string_view source) : source_(source), tokens_(tokenize(source)) {}

    std::string_view source() const { return source_; }
    /// About as many nodes as the program will have.
    std::size_t operations() const { return tokens_.operations; }
    const Token& peek() const { return tokens_.list[next_]; }
    /// The token so many ahead; the last for all beyond it.
    const Token& peek(std::size_t ahead) const {
        return next_ + ahead < tokens_.list.size() ? tokens_.list[next_ + ahead] : tokens_.list.back();
    }
    bool at(TokenKind kind) const { return peek().kind == kind; }
    /// The token read last; the first if there is none.
    const Token& last() const { return tokens_.list[next_ == 0 ? 0 : next_ - 1]; }
    const Token& take() { return tokens_.list[next_ + 1 < tokens_.list.size() ? next_++ : next_]; }
    bool take_if(TokenKind kind) {
        const bool found = at(kind);
        if (found) {
            take();
        }
        return found;
    }

    std::string_view text(const Token& token) const {
        return {source_.data() + token.begin.bytes, static_cast<std::size_t>(token.bytes)};
    }
    /// From the token to the one read last.
    SourceSpan span_since(const Token& first) const { return span_between(first, last()); }

    /// @param wanted  "a number or a name"
    [[noreturn]] void refuse_next(Pieces wanted, Pieces hint = {}) const;

    /// Takes the bracket that closes `open`.
    ///
    /// @throws ProgramError  unclosed_bracket if the statement ends before it, else unexpected_token
    void close(const Token& open, TokenKind kind, std::string_view wanted) {
        if (!take_if(kind)) {
            refuse_unclosed(open, wanted);
        }
    }

    /// Whether a statement with this name begins behind the next token.
    bool is_given_later(std::string_view name) const;

   private:
    bool next_begins_statement() const { return at(TokenKind::name) && peek(1).kind == TokenKind::equals; }
    [[noreturn]] void refuse_unclosed(const Token& open, std::string_view wanted) const;

    std::string_view source_;
    Tokens tokens_;
    std::size_t next_ = 0;
};

}  // namespace nabla
