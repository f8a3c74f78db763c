#include <set>

#include "programs.h"

using nabla::Operation;
using nabla::Program;

namespace {

/// What an expanded program may be made of.
const std::set<Operation> kElementary = {Operation::exp,      Operation::log,       Operation::add,
                                         Operation::multiply, Operation::power,     Operation::sum,
                                         Operation::sum_down, Operation::sum_along, Operation::identity};

const std::vector<std::string> kExpressions = {
    "sigmoid(a)",
    "tanh(a)",
    "softplus(a)",
    "softmax(a)",
    "log_softmax(a)",
    "logsumexp(a)",
    "mean(a)",
    "mean(a, 0)",
    "mean(a, 1)",
    "-a",
    "a - b",
    "a / b",
    "sqrt(b)",
    "cross_entropy(a, b)",
    "softmax_cross_entropy(b, a)",
    "logistic_nll(b, a)",
    "mse(a, b)",
};

const char* const kInputs = "a = [[0.5, -1, 2], [0.1, 0.2, -0.3]]; b = [[0.3, 0.6, 1.1], [2, 0.4, 0.9]]\n";

}  // namespace

TEST_CASE("expanded functions have the same values and gradients, from elementary operations alone") {
    for (const std::string& expression : kExpressions) {
        INFO(expression);
        const std::string source = kInputs + ("y = " + expression);
        const Program whole = run_program(source);
        const Program expanded = run_program(source, {.expand = true});
        REQUIRE(expanded.graph().nodes.size() > whole.graph().nodes.size());
        for (const nabla::Node& node : expanded.graph().nodes) {
            INFO(nabla::rule_of(node.operation).name);
            REQUIRE(kElementary.count(node.operation) == 1);
        }
        require_close(value_of(expanded, "y"), value_of(whole, "y"), 1e-14);
        require_close(adjoint_of(expanded, "a"), adjoint_of(whole, "a"), 1e-14);
        require_close(adjoint_of(expanded, "b"), adjoint_of(whole, "b"), 1e-14);
    }
}

// COURSE T2: σ(x) is (1 + exp(−x))⁻¹.
TEST_CASE("an expanded sigmoid shows its steps, each at the place of the call") {
    const Program program("x = 1\ny = 2 * sigmoid(x)", {.expand = true});
    std::string symbols;
    for (const nabla::Node& node : program.graph().nodes) {
        symbols += std::string(node.symbol) + " ";
        if (node.symbol == "exp") {
            REQUIRE(node.span.line == 2);
            REQUIRE(node.span.column == 9);
            REQUIRE(node.span.length == 10);
        }
    }
    REQUIRE(symbols == "   × exp  +  ^ × ");
}
