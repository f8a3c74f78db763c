#include <limits>

#include "nabla/program_faults.h"
#include "programs.h"

using nabla::Fault;
using nabla::FaultKind;
using nabla::Pass;
using nabla::Program;

namespace {

/// The only fault, as "node: kind pass, reason".
std::string fault_of(const Program& program) {
    REQUIRE(program.faults().size() == 1);
    const Fault& fault = program.faults()[0];
    const nabla::Node& node = program.graph().node(fault.node);
    const std::string name(node.name.empty() ? node.symbol : node.name);
    return name + ": " + std::string(name_of(fault.kind)) + " " + std::string(name_of(fault.pass)) + ", " +
           fault_reason(program, fault);
}

}  // namespace

TEST_CASE("a NaN or an infinity is told where it began, and why") {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"x = -1; y = log(x); z = y + 1; u = exp(z)", "y: nan forward, log of a negative number, -1"},
        {"x = 0; y = log(x) + 1", "log: infinity forward, log of 0"},
        {"x = [4, -9]; y = sqrt(x)", "y: nan forward, square root of a negative number, -9"},
        {"x = 800; y = exp(x) * 2", "exp: infinity forward, overflow: exp of 800"},
        {"x = 0; y = 0 / x", "y: nan forward, 0/0"},
        {"x = 0; y = 3 / x", "y: infinity forward, division of 3 by 0"},
        {"x = -8; y = x ^ 0.5", "y: nan forward, a negative number, -8, to a power that is not whole, 0.5"},
        {"x = 0; y = x ^ -1", "y: infinity forward, 0 to a negative power, -1"},
        {"x = 1e200; y = x * x", "y: infinity forward, overflow: the result is beyond 1.8e308"},
        {"x = [1e200, -1e200]; y = x @ [1e200, 1e200].T",
         "y: nan forward, overflow on the way: infinities of both signs meet"},
        {"const t = [0, 1]; p = [1, 0]; y = cross_entropy(t, p)",
         "y: infinity forward, log of 0: the probability of a class with y ≠ 0 is 0"},
        {"x = 0; y = sqrt(x)", "y: infinity backward, the derivative of sqrt is infinite at 0"},
        {"x = 0; y = x ^ 0.5", "y: infinity backward, the derivative of power is infinite at 0"},
        {"b = -2; p = 2; y = b ^ p",
         "y: nan backward, the derivative by the exponent needs the log of a base that is negative"},
        {"x = 1e-200; y = (1e200 * x) * 1e200 * 1e-200", ""},
    };
    for (const auto& [source, wanted] : cases) {
        INFO(source);
        const Program program = run_program(source);
        if (wanted.empty()) {
            REQUIRE(program.faults().empty());
        } else {
            REQUIRE(fault_of(program) == wanted);
        }
    }
}

TEST_CASE("faults that do not follow from each other are each told") {
    REQUIRE(run_program("x = -1; y = log(x) + sqrt(x)").faults().size() == 2);
}

TEST_CASE("a value that is not finite is told at its input, and no more after it is mended") {
    Program program("x = 1; y = x * 2");
    program.set_input("x", rows({{std::numeric_limits<double>::infinity()}}));
    program.run();
    REQUIRE(fault_of(program) == "x: infinity forward, its value was set to infinity");
    program.set_input("x", rows({{3}}));
    program.run();
    REQUIRE(program.faults().empty());
}

TEST_CASE("an upstream gradient that is not finite is told at the output") {
    Program program("x = 1; y = x * 2");
    program.set_upstream(rows({{std::numeric_limits<double>::quiet_NaN()}}));
    program.run();
    REQUIRE(fault_of(program) == "y: nan backward, the gradient that the backward pass starts from is not finite");
}
