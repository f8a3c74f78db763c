#include <algorithm>
#include <set>

#include "edge_rule_reader.h"
#include "nabla/edge_rules.h"
#include "operation_programs.h"

using nabla::edge_rule;
using nabla::Matrix;
using nabla::OperationRule;
using nabla::operations;
using nabla::Program;
using nabla::Random;

namespace {

/// What the text of a rule says the operand gains, computed as a program of its own.
Matrix<double> computed_from(const std::string& text, const Program& program, const nabla::Edge& edge) {
    const nabla::Node& node = program.graph().node(edge.to);
    std::string source;
    std::vector<std::pair<std::string, Matrix<double>>> inputs = {{"y", matrix_of(program.value(edge.to))},
                                                                  {"g", matrix_of(program.adjoint(edge.to))},
                                                                  {"a", matrix_of(program.value(node.operands[0]))}};
    if (node.arity == 2) {
        inputs.emplace_back("b", matrix_of(program.value(node.operands[1])));
    }
    for (const auto& [name, value] : inputs) {
        source += name + " = " + literal({value.rows(), value.cols()}) + "\n";
    }
    const std::string product = node.operation == nabla::Operation::matmul ? " @ " : " * ";
    // An entry for each of the operand: ḡ of a sum is one number for all of them.
    const std::string repeated = edge.slot == 0 ? " + 0*a" : " + 0*b";
    Program rule(source + "gain = " + EdgeRuleReader(text, product).program() + repeated);
    for (const auto& [name, value] : inputs) {
        rule.set_input(name, value);
    }
    rule.run_forward();
    return value_of(rule, "gain");
}

std::string rule_on(const std::string& source, std::size_t edge) {
    const nabla::Graph graph = nabla::parse_program(source);
    return edge_rule(graph, graph.edges[edge]);
}

}  // namespace

TEST_CASE("what stands on an edge is what the operand gains, for every operation, operand and shape") {
    Random random(29);
    for (const OperationRule& rule : operations()) {
        for (const auto& [a, b] : shapes_for(rule)) {
            const Program program = program_of(rule, a, b, random);
            const int result = program.graph().output;
            for (const nabla::Edge& edge : program.graph().edges_of(result)) {
                const std::string text = edge_rule(program.graph(), edge);
                INFO(rule.name << " by operand " << edge.slot << " at " << a.rows << "×" << a.columns << ", " << b.rows
                               << "×" << b.columns << ": " << text);
                const Matrix<double> gain = matrix_of(program.contribution(edge));
                const Matrix<double> told = computed_from(text, program, edge);
                REQUIRE(relative_difference(told, gain) < 1e-12);
                if (gain.cwiseAbs().maxCoeff() > 1e-3) {  // relu of negative entries gains 0
                    REQUIRE(relative_difference(computed_from("−(" + text + ")", program, edge), gain) > 1e-3);
                }
            }
        }
    }
}

TEST_CASE("a rule that is another operation's would be noticed") {
    Random random(31);
    const auto operation = [](const std::string& name) {
        const auto all = operations();
        return *std::find_if(all.begin(), all.end(), [&](const OperationRule& rule) { return rule.name == name; });
    };
    const auto off = [&](const std::string& name, const std::string& text) {
        const Program program = program_of(operation(name), {2, 3}, {2, 3}, random);
        const nabla::Edge edge = program.graph().edges_of(program.graph().output)[0];
        return relative_difference(computed_from(text, program, edge), matrix_of(program.contribution(edge)));
    };
    REQUIRE(off("tanh", "(1 − #y²)|⊙ ḡ") < 1e-12);
    REQUIRE(off("tanh", "(1 − #1²)|⊙ ḡ") > 1e-3);       // from x in place of tanh x
    REQUIRE(off("softmax", "#y (1 − #y) ⊙ ḡ") > 1e-3);  // only the Jacobian's diagonal
    REQUIRE(off("mse", "2/2 (#1 − #2)|× ḡ") > 1e-3);    // divided by the rows
}

TEST_CASE("a rule is short: at most three lines of at most 22 characters, its placeholders counted") {
    Random random(37);
    for (const OperationRule& rule : operations()) {
        for (const auto& [a, b] : shapes_for(rule)) {
            const Program program = program_of(rule, a, b, random);
            for (const nabla::Edge& edge : program.graph().edges_of(program.graph().output)) {
                std::string text = edge_rule(program.graph(), edge) + "|";
                INFO(rule.name << ": " << text);
                REQUIRE(std::count(text.begin(), text.end(), '|') <= 3);
                for (std::size_t end = text.find('|'); end != std::string::npos; end = text.find('|')) {
                    const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
                    const auto line = text.begin() + static_cast<std::ptrdiff_t>(end);
                    REQUIRE(std::count_if(text.begin(), line, begins) <= 22);
                    text.erase(0, end + 1);
                }
            }
        }
    }
}

TEST_CASE("rules as they are written: the layers of COURSE M3.3, a bias that is repeated, a constant") {
    REQUIRE(rule_on("x = [[1, 2]]; W = [[1], [2]]; z = x @ W", 0) == "ḡ #2ᵀ");
    REQUIRE(rule_on("x = [[1, 2]]; W = [[1], [2]]; z = x @ W", 1) == "#1ᵀ ḡ");
    REQUIRE(rule_on("z = [[1, 2]]; h = sigmoid(z)", 0) == "#y (1 − #y)|⊙ ḡ");
    REQUIRE(rule_on("z = [[1, 2], [3, 4]]; b = [[1, 2]]; a = z + b", 0) == "ḡ");
    REQUIRE(rule_on("z = [[1, 2], [3, 4]]; b = [[1, 2]]; a = z + b", 1) == "Σ↓ ḡ");
    REQUIRE(rule_on("z = [[1, 2], [3, 4]]; b = [[1], [2]]; a = z - b", 1) == "−Σ→ ḡ");
    REQUIRE(rule_on("z = [[1, 2], [3, 4]]; w = 2; a = w * z", 0) == "Σ #2|⊙ ḡ");
    REQUIRE(rule_on("z = [[1, 2], [3, 4]]; w = 2; a = w * z", 1) == "#1|× ḡ");
    REQUIRE(rule_on("x = [[1, 2, 3], [4, 5, 6]]; m = mean(x, 0)", 0) == "1/2|× ḡ");
    REQUIRE(rule_on("x = [[1, 2]]; const W = [[1], [2]]; z = x @ W", 1).empty());
}
