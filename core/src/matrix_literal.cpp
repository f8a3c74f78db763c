#include "matrix_literal.h"

namespace nabla {

namespace {

[[noreturn]] void refuse_literal(const SourceSpan& span, std::string_view message, std::string_view hint = {}) {
    refuse(ProgramErrorCode::bad_literal, span, {message}, {hint});
}

double read_signed_number(TokenReader& tokens) {
    double sign = 1;
    while (tokens.at(TokenKind::minus) || tokens.at(TokenKind::plus)) {
        sign = tokens.take().kind == TokenKind::minus ? -sign : sign;
    }
    if (!tokens.at(TokenKind::number)) {
        const Token& next = tokens.peek();
        const bool is_empty = next.kind == TokenKind::close_square;
        refuse_literal(span_of(next), is_empty ? "a number is missing here" : "a matrix is made of numbers alone",
                       is_empty ? "" : "give the numbers themselves, as in [[1, 2], [3, -4]]");
    }
    return sign * tokens.take().number;
}

/// The bracket or comma behind an element.
///
/// @return whether another element follows
bool goes_on(TokenReader& tokens, const Token& open) {
    if (tokens.take_if(TokenKind::comma)) {
        return true;
    }
    if (tokens.at(TokenKind::number) || tokens.at(TokenKind::open_square)) {
        refuse_literal(span_of(tokens.peek()), "a comma is missing before this", "write [1, 2] for a row");
    }
    if (tokens.at(TokenKind::semicolon)) {
        refuse_literal(span_of(tokens.peek()), "rows are not separated by “;”", "write [[1, 2], [3, 4]]");
    }
    if (tokens.at(TokenKind::plus) || tokens.at(TokenKind::minus) || tokens.at(TokenKind::name) ||
        tokens.at(TokenKind::times) || tokens.at(TokenKind::divide) || tokens.at(TokenKind::power)) {
        refuse_literal(span_of(tokens.peek()), "a matrix is made of numbers alone",
                       "give the numbers themselves, as in [[1, 2], [3, -4]]");
    }
    tokens.close(open, TokenKind::close_square, "“,” or “]”");
    return false;
}

Index read_row(TokenReader& tokens, std::vector<double>& numbers) {
    const Token& open = tokens.take();
    Index count = 0;
    do {
        numbers.push_back(read_signed_number(tokens));
        ++count;
    } while (goes_on(tokens, open));
    return count;
}

}  // namespace

MatrixLiteral read_matrix(TokenReader& tokens) {
    if (tokens.peek(1).kind != TokenKind::open_square) {
        MatrixLiteral literal{{1, 0}, {}};
        literal.shape.columns = read_row(tokens, literal.numbers);
        return literal;
    }
    const Token& open = tokens.take();
    MatrixLiteral literal{{0, 0}, {}};
    do {
        const Token& first = tokens.peek();
        if (first.kind != TokenKind::open_square) {
            refuse_literal(span_of(first), "a row in brackets is wanted here, as the first one is",
                           "write [[1, 2], [3, 4]] for two rows, [1, 2] for one");
        }
        const Index columns = read_row(tokens, literal.numbers);
        if (literal.shape.rows++ == 0) {
            literal.shape.columns = columns;
        } else if (columns != literal.shape.columns) {
            refuse(ProgramErrorCode::bad_literal, tokens.span_since(first),
                   {"row ", std::to_string(literal.shape.rows), " has ", std::to_string(columns),
                    columns == 1 ? " number" : " numbers", ", but row 1 has ", std::to_string(literal.shape.columns)});
        }
    } while (goes_on(tokens, open));
    return literal;
}

}  // namespace nabla
