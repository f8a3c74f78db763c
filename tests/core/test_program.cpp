#include "programs.h"

using nabla::find_node;
using nabla::Matrix;
using nabla::Program;

namespace {

const char* const kResidualUnit = R"(# C1, a residual unit
x0 = 1;  w0 = 0.3;  w1 = -0.2;  b0 = 0.1;  b1 = -0.3
u0 = x0*w0
x1 = relu(u0 + b0)
u1 = x1*w1
y1 = u1 + b1
v1 = y1 + x0
z  = relu(v1)
)";

double number(const Matrix<double>& one) {
    REQUIRE(one.size() == 1);
    return one(0, 0);
}

}  // namespace

// Values: COURSE C1.
TEST_CASE("the residual unit has the sheet's values") {
    const Program program = run_program(kResidualUnit);
    REQUIRE(number(value_of(program, "u0")) == Approx(0.3));
    REQUIRE(number(value_of(program, "x1")) == Approx(0.4));
    REQUIRE(number(value_of(program, "u1")) == Approx(-0.08));
    REQUIRE(number(value_of(program, "y1")) == Approx(-0.38));
    REQUIRE(number(value_of(program, "v1")) == Approx(0.62));
    REQUIRE(number(value_of(program, "z")) == Approx(0.62));
}

TEST_CASE("the residual unit has the sheet's gradients, that of x0 from two paths") {
    const Program program = run_program(kResidualUnit);
    REQUIRE(number(adjoint_of(program, "w0")) == Approx(-0.2));
    REQUIRE(number(adjoint_of(program, "w1")) == Approx(0.4));
    REQUIRE(number(adjoint_of(program, "b0")) == Approx(-0.2));
    REQUIRE(number(adjoint_of(program, "b1")) == Approx(1));
    REQUIRE(number(adjoint_of(program, "x0")) == Approx(0.94));
    const int x0 = find_node(program.graph(), "x0");
    std::vector<double> parts;
    for (const nabla::Edge& edge : program.graph().edges) {
        if (edge.from == x0) {
            parts.push_back(program.contribution(edge).data[0]);
        }
    }
    REQUIRE(parts.size() == 2);
    REQUIRE(parts[0] == Approx(-0.06));
    REQUIRE(parts[1] == Approx(1));
}

// Values: COURSE T1.3.
TEST_CASE("the scalar network of the logistic loss has the sheet's gradients") {
    const Program program = run_program(
        "a1 = 0.5; a2 = -1.5; const x = 2; const y = 1\n"
        "z = sigmoid(a1*x)\n"
        "f = a2*z\n"
        "L = logistic_nll(y, f)");
    REQUIRE(number(adjoint_of(program, "a2")) == Approx(-0.548016).epsilon(1e-6));
    REQUIRE(number(adjoint_of(program, "a1")) == Approx(0.442153).epsilon(1e-6));
    REQUIRE(number(adjoint_of(program, "x")) == 0);
}

// COURSE M3.3: the deltas by their formulas, from the values of the forward pass.
TEST_CASE("the sigmoid network has the sheet's deltas") {
    const Program program = run_program(R"(x = [[0.5, -1], [2, 0.3]]
W1 = [[0.1, -0.2, 0.3], [0.4, 0.5, -0.6]]; b1 = [0.01, 0.02, 0.03]
W2 = [[0.7, -0.8], [0.9, 1], [-1.1, 1.2]]; b2 = [0.1, -0.1]
const y = [[0, 1], [1, 0]]
z1 = x @ W1 + b1
h = sigmoid(z1)
z2 = h @ W2 + b2
J = softmax_cross_entropy(y, z2))");
    const Matrix<double> z2 = value_of(program, "z2");
    Matrix<double> probabilities(2, 2);
    for (nabla::Index i = 0; i < 2; ++i) {
        probabilities.row(i) = z2.row(i).array().exp() / z2.row(i).array().exp().sum();
    }
    const Matrix<double> delta1 = probabilities - value_of(program, "y");
    const Matrix<double> h = value_of(program, "h");
    const Matrix<double> delta2 = delta1 * value_of(program, "W2").transpose();
    const Matrix<double> delta3 = delta2.array() * h.array() * (1 - h.array());
    require_close(adjoint_of(program, "z2"), delta1, 1e-14);
    require_close(adjoint_of(program, "h"), delta2, 1e-14);
    require_close(adjoint_of(program, "z1"), delta3, 1e-14);
    require_close<double>(adjoint_of(program, "W2"), h.transpose() * delta1, 1e-14);
    require_close<double>(adjoint_of(program, "b2"), delta1.colwise().sum(), 1e-14);
    require_close<double>(adjoint_of(program, "W1"), value_of(program, "x").transpose() * delta3, 1e-14);
    require_close<double>(adjoint_of(program, "x"), delta3 * value_of(program, "W1").transpose(), 1e-14);
}

// COURSE T3, column vectors, by hand: W1 x + b1 = (1, −2), z = (1, 0), o = (1.5, 0.5, −1), p = softmax(o).
TEST_CASE("the ReLU network in columns has the sheet's gradients") {
    const Program program = run_program(R"(x = [[1], [2]]; const y = [0, 1, 0]
W1 = [[1, 0], [0, -1]]; b1 = [[0], [0]]
W2 = [[1, 3], [0, 1], [-1, 2]]; b2 = [[0.5], [0.5], [0]]
z = relu(W1 @ x + b1)
o = W2 @ z + b2
E = softmax_cross_entropy(y, o.T))");
    require_close(value_of(program, "o"), rows({{1.5}, {0.5}, {-1}}), 1e-15);
    const double total = std::exp(1.5) + std::exp(0.5) + std::exp(-1.0);
    const Matrix<double> delta = rows({{std::exp(1.5) / total}, {std::exp(0.5) / total - 1}, {std::exp(-1.0) / total}});
    require_close(adjoint_of(program, "o"), delta, 1e-15);
    require_close(adjoint_of(program, "b2"), delta, 1e-15);
    Matrix<double> w2 = Matrix<double>::Zero(3, 2);
    w2.col(0) = delta;  // z is (1, 0)
    require_close(adjoint_of(program, "W2"), w2, 1e-15);
    const double hidden = delta(0) - delta(2);  // W2ᵀδ, the second switched off
    require_close(adjoint_of(program, "b1"), rows({{hidden}, {0}}), 1e-15);
    require_close(adjoint_of(program, "W1"), rows({{hidden, 2 * hidden}, {0, 0}}), 1e-15);
    require_close(adjoint_of(program, "x"), rows({{hidden}, {0}}), 1e-15);
}

// COURSE L2 with its slip corrected: h = σ(.4) = .5987, h(1 − h) = .2403; ∂ℓ/∂s = w·h(1 − h) for ∂ℓ/∂u = 1.
TEST_CASE("the sigmoid layer's gradient is h(1 − h), not h") {
    const Program program = run_program(
        "V = [0.1, 0.2]; x = [[1], [1]]; a = 0.1; W = [[2], [-3]]; b = [[0], [1]]\n"
        "s = V @ x + a; h = sigmoid(s); u = W @ h + b; l = sum(u)");
    REQUIRE(number(value_of(program, "h")) == Approx(0.5986876601));  // scipy.special.expit(0.4)
    REQUIRE(number(adjoint_of(program, "h")) == Approx(-1));
    REQUIRE(number(adjoint_of(program, "a")) == Approx(-0.2402607457));
    require_close(adjoint_of(program, "V"), rows({{-0.2402607457, -0.2402607457}}), 1e-10);
}

TEST_CASE("what a const holds takes part in no gradient") {
    const Program program = run_program("x = 3; const c = x * 2; y = c * x");
    REQUIRE(number(value_of(program, "y")) == 18);
    REQUIRE(number(adjoint_of(program, "x")) == 6);  // and not 12
    REQUIRE(number(adjoint_of(program, "c")) == 0);
}

TEST_CASE("an operand that is used twice has two edges, and its adjoint is the sum") {
    const Program program = run_program("x = 3; y = x * x");
    REQUIRE(program.graph().edges.size() == 2);
    REQUIRE(program.contribution(program.graph().edges[0]).data[0] == 3);
    REQUIRE(program.contribution(program.graph().edges[1]).data[0] == 3);
    REQUIRE(number(adjoint_of(program, "x")) == 6);
}

TEST_CASE("what the output does not depend on has a value and no gradient") {
    const Program program = run_program("x = 3; y = x ^ 2; z = exp(y)", {.output = "y"});
    REQUIRE(number(value_of(program, "z")) == Approx(std::exp(9.0)));
    REQUIRE(number(adjoint_of(program, "z")) == 0);
    REQUIRE(number(adjoint_of(program, "y")) == 1);
    REQUIRE(number(adjoint_of(program, "x")) == 6);
    REQUIRE_FALSE(program.graph().node(find_node(program.graph(), "z")).reached);
    REQUIRE(nabla::backward_order(program.graph()) == std::vector<int>{find_node(program.graph(), "y")});
}

TEST_CASE("an input takes values of its shape alone, and the upstream that of the output") {
    Program program("x = [1, 2]; y = x * 3");
    program.set_input("x", rows({{5, 6}}));
    program.set_upstream(rows({{1, 10}}));
    program.run();
    require_close(value_of(program, "y"), rows({{15, 18}}), 0);
    require_close(adjoint_of(program, "x"), rows({{3, 30}}), 0);
    REQUIRE(error_of([&] { program.set_input("x", rows({{5}})); }).code() == nabla::ErrorCode::shape_mismatch);
    REQUIRE(error_of([&] { program.set_input("y", rows({{5, 6}})); }).code() == nabla::ErrorCode::invalid_argument);
    REQUIRE(error_of([&] { program.set_upstream(rows({{5}})); }).code() == nabla::ErrorCode::shape_mismatch);
}
