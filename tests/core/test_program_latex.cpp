#include "catch.h"
#include "nabla/error.h"
#include "nabla/program_latex.h"

using namespace nabla;

namespace {

Program after_run(const char* source, const ProgramOptions& options = {}) {
    Program program(source, options);
    program.run();
    return program;
}

/// The last statement in LaTeX.
std::string latex_of(const char* source) { return statement_latex(after_run(source)).back(); }

// COURSE C1
constexpr const char* kResidualUnit =
    "x0 = 1;  w0 = 0.3;  w1 = -0.2;  b0 = 0.1;  b1 = -0.3\n"
    "x1 = relu(x0*w0 + b0)\n"
    "y1 = x1*w1 + b1\n"
    "z  = relu(y1 + x0)\n";

}  // namespace

TEST_CASE("each statement becomes a line of LaTeX") {
    const std::vector<std::string> lines = statement_latex(after_run(kResidualUnit));
    REQUIRE(lines.size() == 8);
    CHECK(lines[2] == R"(w_{1} = -0.2)");
    CHECK(lines[5] == R"(x_{1} = \operatorname{relu}\left(x_{0} \cdot w_{0} + b_{0}\right))");
    CHECK(lines[7] == R"(z = \operatorname{relu}\left(y_{1} + x_{0}\right))");
}

TEST_CASE("brackets stand where the structure needs them, and nowhere else") {
    CHECK(latex_of("a = 1; b = 2; c = 3\ny = (a + b) * c") == R"(y = \left(a + b\right) \cdot c)");
    CHECK(latex_of("a = 1; b = 2; c = 3\ny = a * b + c") == R"(y = a \cdot b + c)");
    CHECK(latex_of("a = 1; b = 2; c = 3\ny = a - (b - c)") == R"(y = a - \left(b - c\right))");
    CHECK(latex_of("a = 1; b = 2; c = 3\ny = a - b - c") == "y = a - b - c");
    CHECK(latex_of("a = 1; b = 2\ny = -a^2") == "y = -a^{2}");
    CHECK(latex_of("a = 1; b = 2\ny = (-a)^b") == R"(y = \left(-a\right)^{b})");
    CHECK(latex_of("a = 1; b = 2; c = 3\ny = (a + b) / c") == R"(y = \frac{a + b}{c})");
    CHECK(latex_of("a = 1; b = 2; c = 3\ny = (a / b)^c") == R"(y = \left(\frac{a}{b}\right)^{c})");
    CHECK(latex_of("a = 1\ny = a * -2") == R"(y = a \cdot \left(-2\right))");
    CHECK(latex_of("a = 1\ny = 2 * pi * a") == R"(y = 2 \cdot \pi \cdot a)");
}

TEST_CASE("products of matrices are told apart") {
    const char* const inputs = "A = [[1, 2], [3, 4]]; B = [[1, 0], [0, 1]]; c = 2\n";
    CHECK(latex_of((std::string(inputs) + "y = A @ B").c_str()) == R"(y = A\,B)");
    CHECK(latex_of((std::string(inputs) + "y = A * B").c_str()) == R"(y = A \odot B)");
    CHECK(latex_of((std::string(inputs) + "y = c * B").c_str()) == R"(y = c \cdot B)");
    CHECK(latex_of((std::string(inputs) + "y = (A @ B).T").c_str()) == R"(y = \left(A\,B\right)^{\top})");
}

TEST_CASE("names are symbols with subscripts") {
    CHECK(latex_of("alpha = 2") == R"(\alpha = 2)");
    CHECK(latex_of("θ12 = 2") == R"(\theta_{12} = 2)");
    CHECK(latex_of("W_hidden = 2") == R"(W_{\mathrm{hidden}} = 2)");
    CHECK(latex_of("my_loss_2 = 2") == R"(\mathrm{my}_{\mathrm{loss\_2}} = 2)");
    CHECK(latex_of("_ = 2") == R"(\mathrm{\_} = 2)");
}

TEST_CASE("numbers have four digits, and powers of ten far from one") {
    CHECK(latex_of("a = 0.123456") == "a = 0.1235");
    CHECK(latex_of("a = 1e-7") == R"(a = 1 \cdot 10^{-7})");
    CHECK(latex_of("a = 123456") == R"(a = 1.235 \cdot 10^{5})");
    CHECK(latex_of("a = 12345") == "a = 12345");
    CHECK(latex_of("a = -0") == "a = 0");
    CHECK(latex_of("a = [[1, -2], [0.5, 4]]") == R"(a = \begin{bmatrix} 1 & -2 \\ 0.5 & 4 \end{bmatrix})");
    CHECK(latex_of("a = [1, 2, 3, 4, 5, 6, 7]") == R"(a \in \mathbb{R}^{1 \times 7})");
}

TEST_CASE("a node is explained with the numbers of the last run: COURSE C1") {
    const Program program = after_run(kResidualUnit);
    const NodeExplanation sum = explain(program, find_node(program.graph(), "y1"));
    CHECK(sum.formula == R"(y_{1} = x_{1} \cdot w_{1} + b_{1})");
    CHECK(sum.numbers == R"(-0.08 + \left(-0.3\right) = -0.38)");
    CHECK(sum.adjoint == R"(\overline{y_{1}} = 1)");
    REQUIRE(sum.locals.size() == 2);
    CHECK(sum.locals[1].rule == R"(\frac{\partial y_{1}}{\partial b_{1}} = 1)");

    // The product x0·w0 hands w0 times its adjoint on to x0, which also gains 1 from the shortcut.
    const int product = program.graph().edges_of(find_node(program.graph(), "x1"))[0].from - 1;
    const NodeExplanation factor = explain(program, product);
    REQUIRE(factor.locals.size() == 2);
    CHECK(factor.locals[0].numbers == R"(\overline{x_{0}} \mathrel{+}= \left(-0.2\right) \cdot 0.3 = -0.06)");
    CHECK(explain(program, find_node(program.graph(), "x0")).adjoint == R"(\overline{x_{0}} = -0.06 + 1 = 0.94)");
}

TEST_CASE("the rule of a function is written with its value") {
    const Program program = after_run("x = 0.4\ny = sigmoid(x)");  // COURSE L2: s = .4, h(1 − h) = .2403
    const NodeExplanation sigmoid = explain(program, find_node(program.graph(), "y"));
    CHECK(sigmoid.formula == R"(y = \sigma\left(x\right))");
    REQUIRE(sigmoid.locals.size() == 1);
    CHECK(sigmoid.locals[0].rule == R"(\frac{\partial y}{\partial x} = y \left(1 - y\right) = 0.2403)");
}

TEST_CASE("a matrix product says what its factors gain") {
    const Program program = after_run("A = [1, 2]; B = [[3], [4]]\ny = A @ B");
    const NodeExplanation product = explain(program, find_node(program.graph(), "y"));
    REQUIRE(product.locals.size() == 2);
    CHECK(product.locals[0].rule == R"(\overline{A} \mathrel{+}= \overline{y}\,B^{\top})");
    CHECK(product.locals[1].numbers == R"(\overline{B} \mathrel{+}= \begin{bmatrix} 1 \\ 2 \end{bmatrix})");
}

TEST_CASE("a constant has no derivative to explain, and no node none at all") {
    const Program program = after_run("const c = 2\nx = 3\ny = c * x");
    CHECK(explain(program, find_node(program.graph(), "c")).adjoint.empty());
    CHECK(explain(program, find_node(program.graph(), "y")).locals.size() == 1);
    CHECK_THROWS_AS(explain(program, -1), Error);
    CHECK_THROWS_AS(explain(program, 99), Error);
}

TEST_CASE("an expanded program is written as it was typed, and its parts can be explained") {
    const Program program = after_run("x = 0.4\ny = sigmoid(x)", {.output = "", .expand = true});
    CHECK(statement_latex(program).back() == R"(y = \sigma\left(x\right))");
    for (int node = 0; node < static_cast<int>(program.graph().nodes.size()); ++node) {
        CHECK_FALSE(explain(program, node).formula.empty());
    }
}

TEST_CASE("a long formula stays short by naming its parts") {
    std::string sum = "x";
    for (int i = 0; i < 500; ++i) {
        sum += " + x*x";
    }
    const Program program = after_run(("x = 2\ny = " + sum).c_str());
    CHECK(explain(program, find_node(program.graph(), "y")).formula.size() < 400);
    CHECK(statement_latex(program).back().size() > 2000);
}
