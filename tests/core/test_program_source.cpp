#include "nabla/program_source.h"
#include "programs.h"

using nabla::number_text;
using nabla::present_source;
using nabla::Program;

TEST_CASE("numbers are written as short as they read back") {
    REQUIRE(number_text(0.1) == "0.1");
    REQUIRE(number_text(0.1 + 0.2) == "0.30000000000000004");
    REQUIRE(number_text(-2) == "-2");
    REQUIRE(number_text(1e20) == "1e+20");
    REQUIRE(number_text(1.0 / 3) == "0.3333333333333333");
}

TEST_CASE("the source takes the present values of the inputs, and all else stays as it was written") {
    Program program("x = 1.50  # first\nW = [[1, 2],\n     [3, 4]]; const c = 7\nb = -1\ny = x*W + b + c");
    REQUIRE(present_source(program) == program.text());
    program.set_input("W", rows({{1, 2}, {3, 4.5}}));
    program.set_input("b", rows({{0.25}}));
    REQUIRE(present_source(program) ==
            "x = 1.50  # first\nW = [[1, 2], [3, 4.5]]; const c = 7\nb = 0.25\ny = x*W + b + c");
}

TEST_CASE("the source with present values reads back to the same values, bit for bit") {
    Program program("x = [1, 2, 3]; y = sum(x)");
    program.set_input("x", rows({{1.0 / 3, 5e-324, 1.7976931348623157e308}}));
    const Program again(present_source(program));
    REQUIRE(value_of(again, "x") == value_of(program, "x"));
}

TEST_CASE("a value that is not finite leaves its literal") {
    Program program("x = 2; y = x");
    program.set_input("x", rows({{std::nan("")}}));
    REQUIRE(present_source(program) == program.text());
}
