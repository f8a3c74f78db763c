#include "programs.h"

using nabla::ProgramError;
using nabla::ProgramErrorCode;

namespace {

/// A program that is wrong, and what is said of it. The length is that of the span, in characters.
struct Wrong {
    std::string source;
    ProgramErrorCode code;
    int line;
    int column;
    int length;
    std::string message;  ///< a part of it
    std::string hint;     ///< a part of it; empty if there is to be none
};

using enum ProgramErrorCode;

const std::vector<Wrong> kWrong = {
    // Products without a sign.
    {"x = 3\ny = 2x", implicit_product, 2, 5, 2, "a product needs its sign", "write 2*x"},
    {"x = 3; y = 2(x)", implicit_product, 1, 12, 2, "a product", "write 2*(…)"},
    {"x = 3; y = x x", implicit_product, 1, 12, 3, "a product", "write x*x"},
    {"x = 3; y = (x)(x)", implicit_product, 1, 12, 4, "a product", "write (x)*(…)"},
    {"x = 3; y = x(2)", implicit_product, 1, 12, 1, "is a value, not a function", "write x*(…)"},
    {"x = 3; y = 1 + 2 x ^ 2", implicit_product, 1, 16, 3, "a product", "write 2*x"},
    {"y = 2e", implicit_product, 1, 5, 2, "a product", "write 2*e"},
    // Names.
    {"weight = 3; y = wieght * 2", unknown_name, 1, 17, 6, "“wieght” is not known", "did you mean weight?"},
    {"y = x", unknown_name, 1, 5, 1, "“x” is not known", ""},
    {"y = x\nx = 2", unknown_name, 1, 5, 1, "“x” is not known", "given below"},
    {"x = x + 1", unknown_name, 1, 5, 1, "“x” is not known", ""},
    {"y = sigmid(2)", unknown_function, 1, 5, 6, "no function “sigmid”", "did you mean sigmoid?"},
    {"y = ln(2)", unknown_function, 1, 5, 2, "no function “ln”", "write log(x)"},
    {"y = σ(2)", unknown_function, 1, 5, 1, "no function “σ”", "write sigmoid(x)"},
    {"y = qqq(2)", unknown_function, 1, 5, 3, "no function “qqq”", ""},
    {"x = 1\nx = 2", duplicate_name, 2, 1, 1, "line 1 gives it first", "assigned once"},
    {"e = 2", reserved_name, 1, 1, 1, "Euler's number", "e_1"},
    {"sum = 2", reserved_name, 1, 1, 3, "is a function", "sum_1"},
    {"const = 2", reserved_name, 1, 1, 5, "begins a constant", "const_1"},
    {"y = exp * 2", unexpected_token, 1, 9, 1, "“(” after the function “exp”", "write exp(x)"},
    // Arguments.
    {"y = exp()", wrong_arity, 1, 5, 5, "exp takes 1 argument, got 0", "write exp(x)"},
    {"y = leaky_relu(1)", wrong_arity, 1, 5, 13, "leaky_relu takes 2 arguments, got 1", "write leaky_relu(x, a)"},
    {"y = min(1, 2, 3)", wrong_arity, 1, 5, 12, "min takes 2 arguments, got 3", "write min(a, b)"},
    {"y = sum(1, 2)", invalid_axis, 1, 12, 1, "wanted the axis 0 or 1, got “2”", "sum(x, 0)"},
    {"y = mean(1, -1)", invalid_axis, 1, 13, 1, "wanted the axis 0 or 1, got “-”", "mean(x, 1)"},
    // Shapes.
    {"A = [[1, 2, 3], [4, 5, 6]]\nB = [1, 2, 3]\ny = A @ B", shape_mismatch, 3, 5, 5,
     "the left side, A, is 2×3 and the right side, B, is 1×3; a @ b wants as many columns", "with B transposed"},
    {"A = [[1], [2]]; B = [[1, 2], [3, 4]]; y = A @ B", shape_mismatch, 1, 43, 5, "2×1", "B @ A"},
    {"A = [[1, 2, 3], [4, 5, 6]]; B = [[1, 2], [3, 4], [5, 6]]; y = A * B", shape_mismatch, 1, 63, 5, "A, is 2×3",
     "written @"},
    {"y = [1, 2] + [1, 2, 3]", shape_mismatch, 1, 5, 18, "[1, 2], is 1×2", ""},
    {"y = cross_entropy([1, 0], [[1], [0]])", shape_mismatch, 1, 5, 33, "wants equal shapes", "transposed"},
    // Literals.
    {"y = [[1, 2], [3]]", bad_literal, 1, 14, 3, "row 2 has 1 number, but row 1 has 2", ""},
    {"y = []", bad_literal, 1, 6, 1, "a number is missing", ""},
    {"y = [1, x]", bad_literal, 1, 9, 1, "numbers alone", "[[1, 2], [3, -4]]"},
    {"y = [1 2]", bad_literal, 1, 8, 1, "a comma is missing", "[1, 2]"},
    {"y = [[1, 2]; [3, 4]]", bad_literal, 1, 12, 1, "not separated by “;”", "[[1, 2], [3, 4]]"},
    {"y = [[1, 2], 3]", bad_literal, 1, 14, 1, "a row in brackets", "[1, 2] for one"},
    {"y = [1, 1/2]", bad_literal, 1, 10, 1, "numbers alone", ""},
    {"y = 1.2.3", bad_literal, 1, 5, 5, "one decimal point", ""},
    {"y = 1e+", bad_literal, 1, 5, 3, "no digits", "1e-3"},
    {"y = 1e999", bad_literal, 1, 5, 5, "1.8e308", ""},
    // Tokens.
    {"y = 2 +", unexpected_token, 1, 8, 1, "got the end of the program", ""},
    {"y = 2 +\nz = 3", unexpected_token, 1, 8, 1, "got the end of the line", ""},
    {"y = 2 + # what?\nz = 3", unexpected_token, 1, 8, 1, "got the end of the line", ""},
    {"y = * 2", unexpected_token, 1, 5, 1, "got “*”", "missing before *"},
    {"x * 2", unexpected_token, 1, 3, 1, "“=” after the name “x”", "give the result a name"},
    {"3 = x", unexpected_token, 1, 1, 1, "wanted a statement", ""},
    {"y = 1 = 2", unexpected_token, 1, 7, 1, "the end of the statement", "one “=”"},
    {"y = 1,5", unexpected_token, 1, 6, 1, "the end of the statement", "1.5"},
    {"y = 1 z = 2", unexpected_token, 1, 7, 1, "the end of the statement", "new line"},
    {"x = [1, 2]; y = x[0]", unexpected_token, 1, 18, 1, "the end of the statement", "cannot be picked out"},
    {"y = 2)", unexpected_token, 1, 6, 1, "got “)”", ""},
    {"y = exp(2", unclosed_bracket, 1, 8, 1, "“(” is not closed", ""},
    {"y = (2 + 3\nz = 4", unclosed_bracket, 1, 5, 1, "“(” is not closed", ""},
    {"y = [1, 2\nz = 4", bad_literal, 2, 1, 1, "numbers alone", ""},
    // Characters.
    {"y = 2 · 3", unexpected_character, 1, 7, 1, "“·” has no meaning", "@ for the matrix product"},
    {"x = 2; y = x²", unexpected_character, 1, 13, 1, "“²” has no meaning", "write ^2"},
    {"y = 2 $ 3", unexpected_character, 1, 7, 1, "“$” has no meaning", ""},
    {"αβ = 1; y = αβ ! 2", unexpected_character, 1, 16, 1, "“!”", ""},
    {std::string("y = \x01"), unexpected_character, 1, 5, 1, "U+0001", ""},
    {std::string("y = 1\n# \xFF"), not_utf8, 2, 3, 1, "no UTF-8", "UTF-8"},
    {std::string("y = \xC0\x80"), not_utf8, 1, 5, 1, "no UTF-8", "UTF-8"},
    {std::string("y = \xED\xA0\x80"), not_utf8, 1, 5, 1, "no UTF-8", "UTF-8"},
    {std::string("x\xCE"), not_utf8, 1, 2, 1, "no UTF-8", "UTF-8"},
    // Nothing.
    {"", empty_program, 1, 1, 1, "no statement", "y = 2 * 3"},
    {"# only words\n;;\n", empty_program, 1, 1, 1, "no statement", ""},
};

}  // namespace

TEST_CASE("each wrong program is told what is wrong, where, and what to write") {
    for (const Wrong& wrong : kWrong) {
        INFO(wrong.source);
        const ProgramError error = program_error(wrong.source);
        INFO(error.what() << " | " << error.hint());
        REQUIRE(name_of(error.program_code()) == name_of(wrong.code));
        REQUIRE(error.span().line == wrong.line);
        REQUIRE(error.span().column == wrong.column);
        REQUIRE(error.span().length == wrong.length);
        REQUIRE(error.message().find(wrong.message) != std::string::npos);
        REQUIRE(error.hint().find(wrong.hint) != std::string::npos);
        REQUIRE(error.where() == "line " + std::to_string(wrong.line) + ", column " + std::to_string(wrong.column));
    }
}

TEST_CASE("an output that no statement gives is refused with the nearest name") {
    const ProgramError error = program_error("weight = 1; y = weight * 2", {.output = "wight"});
    REQUIRE(error.program_code() == unknown_name);
    REQUIRE(error.hint() == "did you mean weight?");
}

TEST_CASE("an error for a terminal has the line and a caret") {
    const std::string source = "x = 3\ny = 2x\nz = 1";
    REQUIRE(describe(program_error(source), source) ==
            "line 2, column 5: a product needs its sign\n  y = 2x\n      ^\nwrite 2*x");
}
