#include "lexer.h"

#include <cmath>
#include <cstdlib>
#include <iterator>

#include "refusal.h"
#include "utf8.h"

namespace nabla {

namespace {

/// Signs of mathematics that people paste, and what to write for them.
struct Advice {
    char32_t character;
    std::string_view text;
};

constexpr std::string_view kWhichProduct = "write * for the elementwise product, @ for the matrix product";

constexpr Advice kAdvice[] = {
    {U'·', kWhichProduct},
    {U'⋅', kWhichProduct},
    {U'∙', kWhichProduct},
    {U'•', kWhichProduct},
    {U'∗', kWhichProduct},
    {U'∘', "write * for the elementwise product"},
    {U'⊙', "write * for the elementwise product"},
    {U'²', "write ^2"},
    {U'³', "write ^3"},
    {U'√', "write sqrt(x)"},
    {U'∑', "write sum(x)"},
    {U'ᵀ', "write .T for the transpose"},
    {U'⊤', "write .T for the transpose"},
    {U'–', "write - for minus"},
    {U'—', "write - for minus"},
    {U'∞', "there is no number for infinity"},
    {U'{', "brackets are ( ) in expressions and [ ] around matrices"},
    {U'}', "brackets are ( ) in expressions and [ ] around matrices"},
    {U'|', "write abs(x)"},
    {U'\'', "write .T for the transpose"},
    {U'"', "there are no texts in this language"},
    {U':', "write name = expression"},
    {U'%', "comments begin with #"},
    {U'.', "write 0.5 or .5 for numbers, .T for the transpose"},
};

std::string_view advice_on(char32_t character) {
    for (const auto& [candidate, text] : kAdvice) {
        if (candidate == character) {
            return text;
        }
    }
    return {};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

class Lexer {
   public:
    explicit Lexer(std::string_view source) : source_(source) {}

    std::vector<Token> tokens() {
        tokens_.reserve(source_.size() / 3 + 2);
        while (!at_end()) {
            read();
        }
        add(TokenKind::end, here_);
        return std::move(tokens_);
    }

   private:
    bool at_end() const { return here_.bytes >= static_cast<int>(source_.size()); }
    std::string_view rest() const { return source_.substr(static_cast<std::size_t>(here_.bytes)); }
    /// The byte so many ahead, 0 past the end.
    char peek(std::size_t ahead = 0) const {
        const std::size_t place = static_cast<std::size_t>(here_.bytes) + ahead;
        return place < source_.size() ? source_[place] : '\0';
    }

    CodePoint character() const {
        if (const auto byte = static_cast<unsigned char>(peek()); byte < 0x80) {
            return {byte, 1};
        }
        const std::optional<CodePoint> decoded = decode_utf8(rest());
        if (!decoded) {
            refuse(ProgramErrorCode::not_utf8, span_of_one(1), {"these bytes are no UTF-8 text"},
                   {"save the program as UTF-8"});
        }
        return *decoded;
    }

    SourceSpan span_of_one(int bytes) const { return {here_.line, here_.column, 1, here_.bytes, here_.bytes + bytes}; }

    void skip(CodePoint point) {
        here_.bytes += point.bytes;
        ++here_.characters;
        ++here_.column;
    }
    void skip_ascii(int count) {
        for (int i = 0; i < count; ++i) {
            skip({0, 1});
        }
    }

    void add(TokenKind kind, const Position& begin, double number = 0) {
        tokens_.push_back({kind, begin, here_, number});
    }

    void read() {
        const CodePoint next = character();
        if (next.value == '\n' || next.value == '\r') {
            read_line_end();
        } else if (next.value == '#') {
            skip_comment();
        } else if (is_blank(next.value)) {
            skip(next);
        } else if (begins_name(next.value)) {
            read_name();
        } else if (next.value < 0x80 && (is_digit(peek()) || (peek() == '.' && is_digit(peek(1))))) {
            read_number();
        } else {
            read_sign(next);
        }
    }

    void read_line_end() {
        const Position begin = here_;
        here_.bytes += rest().starts_with("\r\n") ? 2 : 1;
        ++here_.characters;
        if (open_brackets_ == 0) {
            add(TokenKind::line_end, begin);
        }
        ++here_.line;
        here_.column = 1;
    }

    void skip_comment() {
        while (!at_end() && peek() != '\n' && peek() != '\r') {
            skip(character());
        }
    }

    void read_name() {
        const Position begin = here_;
        while (!at_end()) {
            const CodePoint next = character();
            if (!continues_name(next.value)) {
                break;
            }
            skip(next);
        }
        add(TokenKind::name, begin);
    }

    void skip_digits() {
        while (is_digit(peek())) {
            skip_ascii(1);
        }
    }

    void read_number() {
        const Position begin = here_;
        skip_digits();
        if (peek() == '.' && peek(1) != 'T') {  // 2.T is the transpose of 2
            skip_ascii(1);
            skip_digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            read_exponent(begin);
        }
        if (peek() == '.' && peek(1) != 'T') {
            skip_ascii(1);
            skip_digits();
            refuse(ProgramErrorCode::bad_literal, span_between(begin, here_), {"a number has one decimal point"});
        }
        const std::string text(
            source_.substr(static_cast<std::size_t>(begin.bytes), static_cast<std::size_t>(here_.bytes - begin.bytes)));
        const double number = std::strtod(text.c_str(), nullptr);
        if (std::isinf(number)) {
            refuse(ProgramErrorCode::bad_literal, span_between(begin, here_),
                   {"a number of this size does not exist here; the largest is about 1.8e308"});
        }
        add(TokenKind::number, begin, number);
    }

    /// `e` and digits, with or without a sign. `2e` or `2exp(x)` is a forgotten product, which the parser tells.
    void read_exponent(const Position& begin) {
        const bool is_signed = peek(1) == '+' || peek(1) == '-';
        if (is_digit(peek(is_signed ? 2 : 1))) {
            skip_ascii(is_signed ? 2 : 1);
            skip_digits();
        } else if (is_signed) {
            skip_ascii(2);
            refuse(ProgramErrorCode::bad_literal, span_between(begin, here_),
                   {"the exponent of this number has no digits"}, {"write 1e-3 for 0.001, 2*e for twice e"});
        }
    }

    void read_sign(CodePoint next) {
        const Position begin = here_;
        const auto kind = kind_of(next.value);
        if (!kind) {
            const std::string_view bytes = rest().substr(0, static_cast<std::size_t>(next.bytes));
            refuse(ProgramErrorCode::unexpected_character, span_of_one(next.bytes),
                   {shown(next.value, bytes), " has no meaning here"}, {advice_on(next.value)});
        }
        skip(next);
        const bool is_long =
            *kind == TokenKind::transpose || (*kind == TokenKind::times && next.value == '*' && peek() == '*');
        if (is_long) {
            skip_ascii(1);
        }
        add(is_long && *kind == TokenKind::times ? TokenKind::power : *kind, begin);
        count_brackets(*kind);
    }

    std::optional<TokenKind> kind_of(char32_t character) const {
        switch (character) {
            case '+': return TokenKind::plus;
            case '-':
            case U'−': return TokenKind::minus;
            case '*':
            case U'×': return TokenKind::times;
            case '/':
            case U'÷': return TokenKind::divide;
            case '@': return TokenKind::at;
            case '^': return TokenKind::power;
            case ',': return TokenKind::comma;
            case '=': return TokenKind::equals;
            case '(': return TokenKind::open_round;
            case ')': return TokenKind::close_round;
            case '[': return TokenKind::open_square;
            case ']': return TokenKind::close_square;
            case ';': return TokenKind::semicolon;
            case '.': return is_transpose() ? std::optional(TokenKind::transpose) : std::nullopt;
            default: return std::nullopt;
        }
    }

    /// .T, and not the beginning of .Total
    bool is_transpose() const {
        if (peek(1) != 'T') {
            return false;
        }
        const std::string_view after = rest().substr(2);
        const std::optional<CodePoint> next = after.empty() ? std::nullopt : decode_utf8(after);
        return !next || !continues_name(next->value);
    }

    void count_brackets(TokenKind kind) {
        if (kind == TokenKind::open_round || kind == TokenKind::open_square) {
            ++open_brackets_;
        } else if ((kind == TokenKind::close_round || kind == TokenKind::close_square) && open_brackets_ > 0) {
            --open_brackets_;
        }
    }

    std::string_view source_;
    Position here_{};
    int open_brackets_ = 0;
    std::vector<Token> tokens_;
};

}  // namespace

SourceSpan span_between(const Position& begin, const Position& end) {
    return {begin.line, begin.column, end.characters - begin.characters, begin.bytes, end.bytes};
}

std::vector<Token> tokenize(std::string_view source) {
    if (source.size() > static_cast<std::size_t>(kMaxProgramBytes)) {
        refuse(ProgramErrorCode::too_long, SourceSpan{.length = 1, .end_byte = 1},
               {"the program has ", std::to_string(source.size()), " bytes; at most ", std::to_string(kMaxProgramBytes),
                " are read"});
    }
    return Lexer(source).tokens();
}

}  // namespace nabla
