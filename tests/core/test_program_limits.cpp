#include "allocations.h"
#include "programs.h"

using nabla::Program;
using nabla::ProgramErrorCode;

namespace {

std::string repeated(const std::string& text, int count) {
    std::string result;
    for (int i = 0; i < count; ++i) {
        result += text;
    }
    return result;
}

}  // namespace

TEST_CASE("deep nesting is an error, whatever it is made of") {
    for (const char* opening : {"(", "exp(", "-", "2 ^ ", "- (", "[", "sum(("}) {
        const nabla::ProgramError error = program_error("y = " + repeated(opening, 10'000));
        INFO(opening << ": " << error.what());
        REQUIRE((error.program_code() == ProgramErrorCode::too_deep || opening[0] == '['));
    }
    REQUIRE(nabla::parse_program("y = " + repeated("(", 199) + "1" + repeated(")", 199)).nodes.size() == 1);
}

TEST_CASE("a program of more than 64 KiB is refused, and one of so much is read") {
    const std::string line = "y = 1";
    const auto padding = static_cast<std::size_t>(nabla::kMaxProgramBytes) - line.size();
    REQUIRE(nabla::parse_program(line + std::string(padding, ' ')).nodes.size() == 1);
    REQUIRE(program_error(line + std::string(padding + 1, ' ')).program_code() == ProgramErrorCode::too_long);
    REQUIRE(program_error(repeated("(", 100'000)).program_code() == ProgramErrorCode::too_long);
}

TEST_CASE("10,000 nodes are allowed and one more is not") {
    // x and y = x + x + … with n sums: 1 + n nodes.
    REQUIRE(run_program("x = 1\ny = x" + repeated("+x", 9'999)).graph().nodes.size() == 10'000);
    REQUIRE(program_error("x = 1\ny = x" + repeated("+x", 10'000)).program_code() == ProgramErrorCode::too_many_nodes);
}

TEST_CASE("more than four million numbers are refused before their memory is taken") {
    const std::string column = "c = [" + repeated("[1],", 2'999) + "[1]]\n";
    const nabla::ProgramError error = program_error(column + "M = c @ c.T");
    REQUIRE(error.program_code() == ProgramErrorCode::too_large);
    REQUIRE(error.message().find("3000×3000") != std::string::npos);
    REQUIRE(program_error(column + "M = c + c.T\nN = M").program_code() == ProgramErrorCode::too_large);
    REQUIRE(run_program("c = [" + repeated("[1],", 499) + "[1]]\nM = c @ c.T").faults().empty());
}

TEST_CASE("running a program takes no memory") {
    Program program(
        R"(x = [[1, 2], [3, -4]]; W = [[0.1, 0.2, 0.3], [0.4, 0.5, 0.6]]; b = [1, 2, 3]; const y = [[0, 1, 0], [1, 0, 0]]
h = leaky_relu(x @ W + b, 0.1); g = gelu(h) + elu(h) - softplus(h) * tanh(h) / (sigmoid(h) + 2)
s = softmax(g) ^ 2 + log_softmax(g) + logsumexp(g) + sum(g, 0) + mean(g, 1) + max(g, h) + min(g, 0)
L = softmax_cross_entropy(y, s) + logistic_nll(y, g) + mse(y, h) + cross_entropy(y, softmax(h)) + sum(abs(s).T) + mean(sin(s))
M = L + log(L + 100) + sqrt(exp(-L) + 1) + cos(L) + relu(L))");
    const nabla::Matrix<double> other = rows({{0.5, 0.25}, {1, 2}});
    const nabla::Matrix<double> another = 2 * other;
    REQUIRE(allocations_of([&] {
                program.set_input("x", other);
                program.run();
                program.set_input("x", another);
                program.run();
            }) == 0);
    REQUIRE(program.faults().empty());
}

TEST_CASE("faults take no memory either") {
    Program program("x = [-1, 0]; y = log(x) + sqrt(x) + 1 / x");
    program.run();
    REQUIRE(allocations_of([&] { program.run(); }) == 0);
    REQUIRE(program.faults().size() == 3);
}
