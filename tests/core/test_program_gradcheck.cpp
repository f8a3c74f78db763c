#include "catch.h"
#include "nabla/error.h"
#include "nabla/program_gradcheck.h"

using namespace nabla;

namespace {

Program after_run(const char* source) {
    Program program(source);
    program.run();
    return program;
}

}  // namespace

TEST_CASE("all inputs of a program pass their check") {
    const Program program = after_run(
        "X = [[1, 2], [3, 4]]; w = [[0.1], [-0.2]]; const y = [[1], [0]]\n"
        "loss = logistic_nll(y, X @ w)");
    const ProgramGradcheck check = check_program(program, {});
    REQUIRE(check.blocks.size() == 2);
    CHECK(check.pass);
    CHECK(check.blocks[0].name == "X");
    CHECK(check.blocks[0].rows == 2);
    CHECK(check.blocks[1].report.numeric.rows() == 2);
    // Of a 1-loss: ∂/∂w = Xᵀ(σ(Xw) − y), by hand.
    CHECK(check.blocks[1].report.numeric(0, 0) == Approx(check.blocks[1].report.analytic(0, 0)).epsilon(1e-6));
}

TEST_CASE("a kink between the two points of the difference is caught: COURSE, the check reports ½ at a ReLU's kink") {
    const ProgramGradcheck check = check_program(after_run("x = 0; w = 2\ny = relu(x) + w"), {});
    CHECK_FALSE(check.pass);
    REQUIRE(check.blocks.size() == 2);
    CHECK_FALSE(check.blocks[0].report.pass);
    CHECK(check.blocks[0].report.numeric(0, 0) == Approx(0.5));
    CHECK(check.blocks[0].report.analytic(0, 0) == 0);
    CHECK(check.blocks[1].report.pass);
}

TEST_CASE("a subset of the inputs, in the order of the program") {
    const Program program = after_run("a = 1; b = 2; c = 3\ny = a*b*c");
    const ProgramGradcheck check = check_program(program, {"c", "a"});
    REQUIRE(check.blocks.size() == 2);
    CHECK(check.blocks[0].name == "a");
    CHECK(check.blocks[0].report.numeric(0, 0) == Approx(6));
    CHECK(check.blocks[1].name == "c");
}

TEST_CASE("an input that the output does not depend on has the gradient 0") {
    const ProgramGradcheck check = check_program(after_run("a = 1; b = 2\ny = a*a"), {"b"});
    CHECK(check.pass);
    CHECK(check.blocks[0].report.analytic(0, 0) == 0);
}

TEST_CASE("a matrix output is weighted by the upstream gradient") {
    Program program("x = [1, 2]\ny = x^2");
    Matrix<double> upstream(1, 2);
    upstream << 1, -10;
    program.set_upstream(upstream);
    program.run();
    const ProgramGradcheck check = check_program(program, {});
    CHECK(check.pass);
    CHECK(check.blocks[0].report.numeric(0, 1) == Approx(-40));  // −10 · 2 · 2
}

TEST_CASE("the checked program stays as it is") {
    const Program program = after_run("x = 3\ny = x^2");
    check_program(program, {});
    CHECK(program.value(find_node(program.graph(), "x")).data[0] == 3);
    CHECK(program.adjoint(find_node(program.graph(), "x")).data[0] == 6);
}

TEST_CASE("what is no input, and what would take too long, is refused") {
    const Program program = after_run("const c = 1; x = 2\ny = c*x");
    CHECK_THROWS_AS(check_program(program, {"c"}), Error);
    CHECK_THROWS_AS(check_program(program, {"y"}), Error);
    CHECK_THROWS_AS(check_program(program, {"nothing"}), Error);
    CHECK_THROWS_AS(check_program(program, {}, {.step = 0}), Error);

    std::string row = "[0";
    for (int i = 1; i < 600; ++i) {
        row += ", 0";
    }
    CHECK_THROWS_AS(check_program(after_run(("a = " + row + "]\nb = sum(a.T @ a)").c_str()), {}), Error);
}
