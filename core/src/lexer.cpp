#include "lexer.h"

#include <array>
#include <cmath>
#include <utility>

#include "decimal.h"
#include "lexer_advice.h"
#include "refusal.h"
#include "utf8.h"

namespace nabla {

namespace {

/// What an ASCII character is to the lexer.
enum class Ascii : std::uint8_t { sign, blank, line_end, comment, letter, digit };

constexpr std::array<Ascii, 128> kAscii = [] {
    std::array<Ascii, 128> kinds{};
    for (std::size_t c = 'a'; c <= 'z'; ++c) {
        kinds[c] = kinds[c + 'A' - 'a'] = Ascii::letter;
    }
    for (std::size_t c = '0'; c <= '9'; ++c) {
        kinds[c] = Ascii::digit;
    }
    kinds['_'] = Ascii::letter;
    kinds[' '] = kinds['\t'] = Ascii::blank;
    kinds['\n'] = kinds['\r'] = Ascii::line_end;
    kinds['#'] = Ascii::comment;
    return kinds;
}();

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
/// Of an ASCII character.
Ascii kind_of_ascii(char c) { return kAscii[static_cast<unsigned char>(c)]; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

class Lexer {
   public:
    explicit Lexer(std::string_view source) : source_(source) {}

    Tokens tokens() {
        tokens_.list.reserve(source_.size() / 3 + 2);
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
        if (const char byte = peek(); is_ascii(byte)) {
            return {static_cast<char32_t>(byte), 1};
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
        here_.bytes += count;
        here_.characters += count;
        here_.column += count;
    }
    /// All ASCII characters from here on that are one of these.
    template <class Predicate>
    void skip_ascii_while(const Predicate& holds) {
        const char* const first = source_.data() + here_.bytes;
        const char* const end = source_.data() + source_.size();
        const char* next = first;
        while (next != end && is_ascii(*next) && holds(*next)) {
            ++next;
        }
        skip_ascii(static_cast<int>(next - first));
    }

    Token since(const Position& begin) const {
        return {.begin = begin, .characters = here_.characters - begin.characters, .bytes = here_.bytes - begin.bytes};
    }

    void add(TokenKind kind, const Position& begin, double number = 0) {
        Token token = since(begin);
        token.number = number;
        token.kind = kind;
        tokens_.list.push_back(token);
        const bool signs = kind >= TokenKind::plus && kind <= TokenKind::transpose;
        tokens_.operations += signs || kind == TokenKind::equals || kind == TokenKind::open_round ? 1 : 0;
    }

    void read() {
        if (is_ascii(peek())) {
            read_ascii();
            return;
        }
        const CodePoint next = character();
        if (is_blank(next.value)) {
            skip(next);
        } else if (begins_name(next.value)) {
            read_name();
        } else {
            read_sign(next);
        }
    }

    void read_ascii() {
        const char next = peek();
        switch (kind_of_ascii(next)) {
            case Ascii::blank: skip_ascii_while([](char c) { return kind_of_ascii(c) == Ascii::blank; }); return;
            case Ascii::line_end: read_line_end(); return;
            case Ascii::comment: skip_comment(); return;
            case Ascii::letter: read_name(); return;
            case Ascii::digit: read_number(); return;
            case Ascii::sign: break;
        }
        if (next == '.' && is_digit(peek(1))) {
            read_number();
        } else {
            read_sign({static_cast<char32_t>(next), 1});
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
        const auto stays_in_line = [](char c) { return kind_of_ascii(c) != Ascii::line_end; };
        skip_ascii_while(stays_in_line);
        while (!at_end() && !is_ascii(peek())) {
            skip(character());
            skip_ascii_while(stays_in_line);
        }
    }

    void read_name() {
        const Position begin = here_;
        const auto continues = [](char c) { return kind_of_ascii(c) >= Ascii::letter; };
        skip_ascii_while(continues);
        while (!at_end() && !is_ascii(peek())) {
            const CodePoint next = character();
            if (!continues_name(next.value)) {
                break;
            }
            skip(next);
            skip_ascii_while(continues);
        }
        add(TokenKind::name, begin);
    }

    void skip_digits() { skip_ascii_while(is_digit); }

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
            refuse(ProgramErrorCode::bad_literal, span_of(since(begin)), {"a number has one decimal point"});
        }
        const double number = decimal_value(
            source_.substr(static_cast<std::size_t>(begin.bytes), static_cast<std::size_t>(here_.bytes - begin.bytes)));
        if (std::isinf(number)) {
            refuse(ProgramErrorCode::bad_literal, span_of(since(begin)),
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
            refuse(ProgramErrorCode::bad_literal, span_of(since(begin)), {"the exponent of this number has no digits"},
                   {"write 1e-3 for 0.001, 2*e for twice e"});
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
    Tokens tokens_;
};

}  // namespace

Tokens tokenize(std::string_view source) {
    if (source.size() > static_cast<std::size_t>(kMaxProgramBytes)) {
        refuse(ProgramErrorCode::too_long, SourceSpan{.length = 1, .end_byte = 1},
               {"the program has ", std::to_string(source.size()), " bytes; at most ", std::to_string(kMaxProgramBytes),
                " are read"});
    }
    return Lexer(source).tokens();
}

}  // namespace nabla
