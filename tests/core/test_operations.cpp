#include <set>

#include "operation_programs.h"

using nabla::Matrix;
using nabla::OperationRule;
using nabla::operations;
using nabla::Program;
using nabla::Random;

TEST_CASE("every operation's backward rule agrees with central differences, and a wrong one would not") {
    Random random(11);
    for (const OperationRule& rule : operations()) {
        const auto shapes = shapes_for(rule);
        REQUIRE_FALSE(shapes.empty());
        std::vector<bool> seen(2, false);
        for (const auto& [a, b] : shapes) {
            Program program = program_of(rule, a, b, random);
            const std::vector<std::string> names = operand_names(rule);
            for (std::size_t slot = 0; slot < names.size(); ++slot) {
                INFO(rule.name << " by operand " << slot << " at " << a.rows << "×" << a.columns << ", " << b.rows
                               << "×" << b.columns);
                const Matrix<double> analytic = adjoint_of(program, names[slot]);
                const Matrix<double> numeric = numeric_adjoint(program, names[slot]);
                REQUIRE(relative_difference(numeric, analytic) < kTolerance);
                // The controls: a rule with the sign turned, a forgotten one, one that is off by a thousandth. (A
                // softmax of one column is constant, and relu of negative entries: their gradient is 0 rightly.)
                if (analytic.cwiseAbs().maxCoeff() > 1e-3) {
                    seen[slot] = true;
                    REQUIRE(relative_difference(numeric, -analytic) > kTolerance);
                    REQUIRE(relative_difference(numeric, 0 * analytic) > kTolerance);
                    REQUIRE(relative_difference(numeric, 1.001 * analytic) > kTolerance);
                }
            }
        }
        for (std::size_t slot = 0; slot < static_cast<std::size_t>(rule.arity); ++slot) {
            INFO(rule.name << " by operand " << slot);
            REQUIRE(seen[slot]);  // the controls were not all left out
        }
    }
}

TEST_CASE("each operation has a row of its own, with a rule either by entries or for the whole matrix") {
    std::set<std::string_view> names;
    for (const OperationRule& rule : operations()) {
        INFO(rule.name);
        REQUIRE(names.insert(rule.name).second);
        REQUIRE_FALSE(rule.symbol.empty());
        REQUIRE(&nabla::rule_of(rule.operation) == &rule);
        REQUIRE((rule.forward == nullptr) == rule.elementwise());
        REQUIRE((rule.backward == nullptr) == rule.elementwise());
        for (std::size_t slot = 0; rule.elementwise() && slot < static_cast<std::size_t>(rule.arity); ++slot) {
            REQUIRE(rule.slopes[slot] != nullptr);
        }
        const bool is_called = rule.notation == nabla::Notation::function;
        REQUIRE((nabla::find_function(rule.name) == &rule) == is_called);
    }
}

TEST_CASE("the local derivative of an elementwise operation is its factor in the chain rule") {
    Program program("a = [[1, 2, 3], [4, 5, 6]]; b = [2, 3, 4]; y = a * b");
    program.set_upstream(rows({{1, 10, 100}, {1, 1, 1}}));
    program.run();
    const nabla::Edge& by_b = program.graph().edges[1];
    require_close(matrix_of(program.local(by_b)), rows({{1, 2, 3}, {4, 5, 6}}), 0);
    require_close(matrix_of(program.contribution(by_b)), rows({{5, 25, 306}}), 0);  // Σ over the repeated rows
    const Program product("a = [1, 2]; b = [[3], [4]]; y = a @ b");
    REQUIRE(product.graph().edges[0].local_offset == -1);
}
