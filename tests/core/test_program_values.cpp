#include <cmath>
#include <limits>

#include "programs.h"

using nabla::Matrix;

namespace {

Matrix<double> result_of(const std::string& expression) {
    return value_of(run_program("result = " + expression), "result");
}

double number_of(const std::string& expression) {
    const Matrix<double> result = result_of(expression);
    REQUIRE(result.size() == 1);
    return result(0, 0);
}

/// The derivative of an expression of x at a point.
double slope_of(const std::string& expression, const std::string& point) {
    return adjoint_of(run_program("x = " + point + "\nresult = " + expression), "x")(0, 0);
}

}  // namespace

// Values: Python's math module, and PyTorch for gelu, elu and leaky_relu.
TEST_CASE("functions of a number have their values") {
    REQUIRE(number_of("exp(1)") == Approx(2.718281828459045));
    REQUIRE(number_of("log(2)") == Approx(0.6931471805599453));
    REQUIRE(number_of("sqrt(2)") == Approx(1.4142135623730951));
    REQUIRE(number_of("abs(-3)") == 3);
    REQUIRE(number_of("sin(1)") == Approx(0.8414709848078965));
    REQUIRE(number_of("cos(1)") == Approx(0.5403023058681398));
    REQUIRE(number_of("tanh(0.5)") == Approx(0.46211715726000974));
    REQUIRE(number_of("sigmoid(0.5)") == Approx(0.6224593312018546));
    REQUIRE(number_of("relu(-2)") == 0);
    REQUIRE(number_of("leaky_relu(-2, 0.01)") == Approx(-0.02));
    REQUIRE(number_of("elu(-1)") == Approx(-0.6321205588285577));
    REQUIRE(number_of("softplus(-2)") == Approx(0.1269280110429725));
    REQUIRE(number_of("gelu(1)") == Approx(0.8413447460685429));
    REQUIRE(number_of("gelu(-0.5)") == Approx(-0.15426876936299344));
    REQUIRE(number_of("min(2, -1)") == -1);
    REQUIRE(number_of("max(2, -1)") == 2);
    REQUIRE(number_of("pi + e") == Approx(5.859874482048838));
}

// Values: scipy.special.softmax, logsumexp; the losses by their formulas.
TEST_CASE("functions of a row and losses have their values") {
    require_close(result_of("softmax([1, 2, 3])"),
                  rows({{0.09003057317038046, 0.24472847105479767, 0.6652409557748219}}), 1e-15);
    require_close(result_of("log_softmax([1, 2, 3])"),
                  rows({{-2.40760596444438, -1.40760596444438, -0.40760596444438}}), 1e-14);
    require_close(result_of("logsumexp([[1, 2, 3], [1000, 1000, 1000]])"),
                  rows({{3.40760596444438}, {1000 + std::log(3.0)}}), 1e-12);
    REQUIRE(number_of("cross_entropy([0, 1], [0.3, 0.7])") == Approx(0.35667494393873245));
    REQUIRE(number_of("softmax_cross_entropy([[0, 1, 0], [0, 0, 1]], [[1, 2, 3], [1, 2, 3]])") ==
            Approx(1.40760596444438 + 0.40760596444438));
    REQUIRE(number_of("logistic_nll(1, 2)") == Approx(0.1269280110429727));
    REQUIRE(number_of("mse([[1, 2], [3, 4]], [[2, 4], [3, 4]])") == 2.5);  // (1 + 4)/2 + 0
}

TEST_CASE("losses stay finite where the plain formulas overflow") {
    REQUIRE(number_of("softmax_cross_entropy([1, 0], [-1000, 0])") == 1000);
    REQUIRE(number_of("logistic_nll(0, 1000)") == 1000);
    REQUIRE(number_of("cross_entropy([0, 1], [0, 1])") == 0);
    REQUIRE(number_of("softplus(1000)") == 1000);
    require_close(result_of("log_softmax([1e300, 1e300])"), rows({{-std::log(2.0), -std::log(2.0)}}), 1e-15);
}

TEST_CASE("sums and means go over all, down the columns or along the rows") {
    const std::string x = "[[1, 2, 3], [4, 5, 9]]";
    REQUIRE(number_of("sum(" + x + ")") == 24);
    require_close(result_of("sum(" + x + ", 0)"), rows({{5, 7, 12}}), 0);
    require_close(result_of("sum(" + x + ", 1)"), rows({{6}, {18}}), 0);
    REQUIRE(number_of("mean(" + x + ")") == 4);
    require_close(result_of("mean(" + x + ", 0)"), rows({{2.5, 3.5, 6}}), 0);
    require_close(result_of("mean(" + x + ", 1)"), rows({{2}, {6}}), 0);
}

// Values: numpy.
TEST_CASE("operands broadcast in two dimensions, and their gradients are summed back") {
    require_close(result_of("[[1], [2]] + [10, 20, 30]"), rows({{11, 21, 31}, {12, 22, 32}}), 0);
    require_close(result_of("2 ^ [[1, 2], [3, 4]]"), rows({{2, 4}, {8, 16}}), 0);
    require_close(result_of("max([[1, 5], [3, 0]], [2, 2])"), rows({{2, 5}, {3, 2}}), 0);
    const nabla::Program program = run_program("c = [[1], [2]]; r = [10, 20, 30]; y = c * r");
    require_close(adjoint_of(program, "c"), rows({{60}, {60}}), 0);
    require_close(adjoint_of(program, "r"), rows({{3, 3, 3}}), 0);
}

TEST_CASE("the conventions at kinks are those that are told") {
    REQUIRE(slope_of("relu(x)", "0") == 0);
    REQUIRE(slope_of("abs(x)", "0") == 0);
    REQUIRE(slope_of("leaky_relu(x, 0.1)", "0") == 0.1);
    REQUIRE(slope_of("min(x, 2)", "2") == 0.5);  // as PyTorch shares it
    REQUIRE(slope_of("max(x, 2)", "2") == 0.5);
    REQUIRE(slope_of("max(x, x)", "2") == 1);
    REQUIRE(number_of("0 ^ 0") == 1);
}

TEST_CASE("powers have their derivatives also at 0, and none by an exponent that is a literal") {
    REQUIRE(slope_of("x ^ 2", "0") == 0);
    REQUIRE(slope_of("x ^ 1", "0") == 1);
    REQUIRE(slope_of("x ^ 0", "0") == 0);
    REQUIRE(slope_of("x ^ 3", "-2") == 12);
    REQUIRE(slope_of("2 ^ x", "3") == Approx(8 * std::log(2.0)));
    REQUIRE(slope_of("0 ^ x", "2") == 0);
    const nabla::Program program = run_program("x = -2; y = x ^ 3");
    REQUIRE(program.graph().edges[1].offset == -1);  // log of a negative base is not asked for
    REQUIRE(program.faults().empty());
}

// ∂/∂y of −Σ y log softmax(θ) is −log softmax(θ), of log(1 + eᶠ) − y·f it is −f.
TEST_CASE("losses have gradients by their targets, too") {
    const nabla::Program classes = run_program("y = [0, 1, 0]; t = [1, 2, 3]; L = softmax_cross_entropy(y, t)");
    require_close(adjoint_of(classes, "y"), rows({{2.40760596444438, 1.40760596444438, 0.40760596444438}}), 1e-14);
    REQUIRE(adjoint_of(run_program("y = 1; f = 2; L = logistic_nll(y, f)"), "y")(0, 0) == -2);
    REQUIRE(adjoint_of(run_program("y = 1; p = 0.5; L = cross_entropy(y, p)"), "y")(0, 0) == Approx(std::log(2.0)));
    REQUIRE(adjoint_of(run_program("y = 1; p = 3; L = mse(y, p)"), "y")(0, 0) == -4);
}
