#include <set>

#include "nabla/operations.h"
#include "nabla/random.h"
#include "programs.h"

using nabla::Index;
using nabla::Matrix;
using nabla::OperationRule;
using nabla::operations;
using nabla::Program;
using nabla::Random;
using nabla::Shape;

namespace {

constexpr double kTolerance = 1e-7;

const std::vector<std::pair<Shape, Shape>> kShapes = {
    {{2, 3}, {2, 3}}, {{2, 3}, {1, 3}}, {{2, 1}, {2, 3}}, {{2, 1}, {1, 3}},
    {{1, 1}, {2, 3}}, {{2, 3}, {3, 4}}, {{1, 1}, {1, 1}}, {{3, 1}, {1, 2}},
};

/// The names of the operands in "leaky_relu(x, a)" or "a + b".
std::vector<std::string> operand_names(const OperationRule& rule) {
    std::vector<std::string> names;
    std::string word;
    for (const char c : std::string(rule.signature) + " ") {
        if (std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_') {
            word += c;
            continue;
        }
        const bool is_function = c == '(';
        if (!word.empty() && !is_function && word != "T" && names.size() < static_cast<std::size_t>(rule.arity)) {
            names.push_back(word);
        }
        word.clear();
    }
    return names;
}

/// Away from kinks, and inside the domain if there is one.
Matrix<double> random_operand(const OperationRule& rule, Shape shape, Random& random) {
    Matrix<double> matrix(shape.rows, shape.columns);
    for (Index k = 0; k < matrix.size(); ++k) {
        const double sign = rule.domain.empty() && random.uniform() < 0.5 ? -1 : 1;
        matrix.data()[k] = sign * random.uniform(0.2, 1.8);
    }
    return matrix;
}

std::string literal(Shape shape) {
    std::string text = "[";
    for (Index i = 0; i < shape.rows; ++i) {
        text += i > 0 ? ", [" : "[";
        for (Index j = 0; j < shape.columns; ++j) {
            text += j > 0 ? ", 1" : "1";
        }
        text += "]";
    }
    return text + "]";
}

/// A program of the one operation, with random operands and a random upstream, run.
Program program_of(const OperationRule& rule, Shape a, Shape b, Random& random) {
    const std::vector<std::string> names = operand_names(rule);
    REQUIRE(names.size() == static_cast<std::size_t>(rule.arity));
    const std::vector<Shape> shapes = {a, b};
    std::string source;
    for (std::size_t slot = 0; slot < names.size(); ++slot) {
        source += names[slot] + " = " + literal(shapes[slot]) + "\n";
    }
    Program program(source + "result = " + std::string(rule.signature));
    for (std::size_t slot = 0; slot < names.size(); ++slot) {
        program.set_input(names[slot], random_operand(rule, shapes[slot], random));
    }
    const Matrix<double>& ones = program.upstream();
    program.set_upstream(ones.unaryExpr([&](double) { return random.uniform(0.5, 1.5); }));
    program.run();
    REQUIRE(program.faults().empty());
    return program;
}

std::vector<std::pair<Shape, Shape>> shapes_for(const OperationRule& rule) {
    std::vector<std::pair<Shape, Shape>> fitting;
    for (const auto& [a, b] : kShapes) {
        if (rule.shape(a, rule.arity > 1 ? b : Shape{}).rows > 0) {
            fitting.emplace_back(a, b);
        }
    }
    return fitting;
}

}  // namespace

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
