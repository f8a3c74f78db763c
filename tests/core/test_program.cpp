#include "matrices.h"
#include "nabla/program.h"

using nabla::find_node;
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

Program run(const char* source) {
    Program program(source);
    program.run();
    return program;
}

double value_of(const Program& program, const char* name) {
    return program.value(find_node(program.graph(), name)).data[0];
}

double adjoint_of(const Program& program, const char* name) {
    return program.adjoint(find_node(program.graph(), name)).data[0];
}

}  // namespace

// Values: COURSE C1.
TEST_CASE("the residual unit has the sheet's values") {
    const Program program = run(kResidualUnit);
    REQUIRE(value_of(program, "u0") == Approx(0.3));
    REQUIRE(value_of(program, "x1") == Approx(0.4));
    REQUIRE(value_of(program, "u1") == Approx(-0.08));
    REQUIRE(value_of(program, "y1") == Approx(-0.38));
    REQUIRE(value_of(program, "v1") == Approx(0.62));
    REQUIRE(value_of(program, "z") == Approx(0.62));
}

TEST_CASE("the residual unit has the sheet's gradients, that of x0 from two paths") {
    const Program program = run(kResidualUnit);
    REQUIRE(adjoint_of(program, "w0") == Approx(-0.2));
    REQUIRE(adjoint_of(program, "w1") == Approx(0.4));
    REQUIRE(adjoint_of(program, "b0") == Approx(-0.2));
    REQUIRE(adjoint_of(program, "b1") == Approx(1));
    REQUIRE(adjoint_of(program, "x0") == Approx(0.94));
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
