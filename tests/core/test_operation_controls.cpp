// Would the comparison with central differences notice a wrong backward rule? For each operand of each operation stands
// a mistake that people make, put in the place of the rule.

#include <cmath>
#include <functional>
#include <optional>
#include <set>

#include "operation_programs.h"

using nabla::Index;
using nabla::Matrix;
using nabla::Operation;
using nabla::OperationRule;
using nabla::Program;
using nabla::Random;

namespace {

/// What a rule is given, and what it is for.
struct Given {
    Matrix<double> a, b, y;
    Matrix<double> adjoint;  ///< of y
    std::size_t slot = 0;

    const Matrix<double>& operand() const { return slot == 0 ? a : b; }
};

/// The contribution to the operand's adjoint; nothing where the mistake's shapes do not go together.
using Rule = std::function<std::optional<Matrix<double>>(const Given&)>;
using Slope = double (*)(double a, double b, double y);

Matrix<double> repeated(const Matrix<double>& m, Index rows, Index columns) {
    return m.size() == 0 ? Matrix<double>::Zero(rows, columns)
                         : Matrix<double>(m.replicate(rows / m.rows(), columns / m.cols()));
}

Matrix<double> summed_to(Matrix<double> m, Index rows, Index columns) {
    if (rows == 1 && m.rows() > 1) {
        m = m.colwise().sum().eval();
    }
    if (columns == 1 && m.cols() > 1) {
        m = m.rowwise().sum().eval();
    }
    return m;
}

/// ȳ ∘ slope, entry by entry, summed over what was repeated.
Rule entries(Slope slope) {
    return [slope](const Given& given) {
        const Matrix<double>& y = given.y;
        const Matrix<double> a = repeated(given.a, y.rows(), y.cols());
        const Matrix<double> b = repeated(given.b, y.rows(), y.cols());
        Matrix<double> product = given.adjoint;
        for (Index k = 0; k < y.size(); ++k) {
            product.data()[k] *= slope(a.data()[k], b.data()[k], y.data()[k]);
        }
        return summed_to(product, given.operand().rows(), given.operand().cols());
    };
}

/// The matrix, if it has the operand's shape.
Rule where_it_fits(Matrix<double> (*matrix)(const Given&)) {
    return [matrix](const Given& given) -> std::optional<Matrix<double>> {
        const Matrix<double> made = matrix(given);
        const Matrix<double>& operand = given.operand();
        if (made.rows() != operand.rows() || made.cols() != operand.cols()) {
            return std::nullopt;
        }
        return made;
    };
}

Matrix<double> adjoint_repeated(const Given& given) { return repeated(given.adjoint, given.a.rows(), given.a.cols()); }

Matrix<double> softmax_of(const Matrix<double>& x) {
    const Matrix<double> e = x.array().exp();
    return e.array() / e.rowwise().sum().replicate(1, x.cols()).array();
}

Matrix<double> sigmoid_of(const Matrix<double>& x) { return 1 / (1 + (-x.array()).exp()); }

struct Mistake {
    Operation operation;
    std::size_t slot;
    const char* what;
    Rule rule;
};

std::vector<Mistake> mistakes_by_entries() {
    using enum Operation;
    return {
        {add, 0, "the operand for 1", entries([](double a, double, double) { return a; })},
        {add, 1, "the sign", entries([](double, double, double) { return -1.0; })},
        {subtract, 0, "the sign", entries([](double, double, double) { return -1.0; })},
        {subtract, 1, "the sign", entries([](double, double, double) { return 1.0; })},
        {multiply, 0, "its own factor", entries([](double a, double, double) { return a; })},
        {multiply, 1, "its own factor", entries([](double, double b, double) { return b; })},
        {divide, 0, "b for 1/b", entries([](double, double b, double) { return b; })},
        {divide, 1, "the sign", entries([](double a, double b, double) { return a / (b * b); })},
        {power, 0, "the exponent's factor", entries([](double a, double b, double) { return std::pow(a, b - 1); })},
        {power, 1, "log a", entries([](double, double, double y) { return y; })},
        {negate, 0, "the sign", entries([](double, double, double) { return 1.0; })},
        {identity, 0, "y for 1", entries([](double, double, double y) { return y; })},
        {Operation::exp, 0, "as a power", entries([](double x, double, double y) { return x * y / std::exp(1.0); })},
        {Operation::log, 0, "1/y", entries([](double, double, double y) { return 1 / y; })},
        {Operation::sqrt, 0, "½", entries([](double, double, double y) { return 1 / y; })},
        {Operation::abs, 0, "the sign of x", entries([](double, double, double) { return 1.0; })},
        {Operation::sin, 0, "sin itself", entries([](double, double, double y) { return y; })},
        {Operation::cos, 0, "the sign", entries([](double x, double, double) { return std::sin(x); })},
        {Operation::tanh, 0, "x for y", entries([](double x, double, double) { return 1 - x * x; })},
        {sigmoid, 0, "x for y", entries([](double x, double, double) { return x * (1 - x); })},
        {relu, 0, "open below 0", entries([](double, double, double) { return 1.0; })},
        {leaky_relu, 0, "shut below 0", entries([](double x, double, double) { return x > 0 ? 1.0 : 0.0; })},
        {leaky_relu, 1, "x above 0 too", entries([](double x, double, double) { return x; })},
        {elu, 0, "+ 1", entries([](double x, double, double y) { return x > 0 ? 1.0 : y; })},
        {softplus, 0, "without σ", entries([](double x, double, double) { return std::exp(x); })},
        {gelu, 0, "x·φ(x)", entries([](double x, double, double) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); })},
        {minimum, 0, "the larger", entries([](double a, double b, double) { return a > b ? 1.0 : 0.0; })},
        {minimum, 1, "both", entries([](double, double, double) { return 1.0; })},
        {maximum, 0, "the smaller", entries([](double a, double b, double) { return a < b ? 1.0 : 0.0; })},
        {maximum, 1, "both", entries([](double, double, double) { return 1.0; })},
    };
}

std::vector<Mistake> mistakes_of_matrices() {
    using enum Operation;
    const Rule without_mean = where_it_fits(&adjoint_repeated);
    const Rule as_mean = where_it_fits([](const Given& given) {
        const double count = static_cast<double>(given.a.size()) / static_cast<double>(given.y.size());
        return Matrix<double>(adjoint_repeated(given) / count);
    });
    return {
        {matmul, 0, "Bᵀ", where_it_fits([](const Given& g) {
             return Matrix<double>(
                 g.adjoint.lazyProduct(g.b.rows() == g.adjoint.cols() ? g.b : Matrix<double>(g.adjoint.cols(), 0)));
         })},
        {matmul, 1, "Aᵀ", where_it_fits([](const Given& g) {
             return Matrix<double>(
                 (g.a.cols() == g.adjoint.rows() ? g.a : Matrix<double>(0, g.adjoint.rows())).lazyProduct(g.adjoint));
         })},
        {transpose, 0, "the transpose", where_it_fits([](const Given& g) { return g.adjoint; })},
        {sum, 0, "as a mean", as_mean},
        {sum_down, 0, "as a mean", as_mean},
        {sum_along, 0, "as a mean", as_mean},
        {mean, 0, "the count", without_mean},
        {mean_down, 0, "the count", without_mean},
        {mean_along, 0, "the count", without_mean},
        {Operation::softmax, 0, "off the diagonal", where_it_fits([](const Given& g) {
             return Matrix<double>(g.adjoint.array() * g.y.array() * (1 - g.y.array()));
         })},
        {log_softmax, 0, "Σȳ",
         where_it_fits([](const Given& g) { return Matrix<double>(g.adjoint.array() - g.y.array().exp()); })},
        {logsumexp, 0, "ȳ", where_it_fits([](const Given& g) { return softmax_of(g.a); })},
        {cross_entropy, 0, "the sign",
         where_it_fits([](const Given& g) { return Matrix<double>(g.adjoint(0, 0) * g.b.array().log()); })},
        {cross_entropy, 1, "y",
         where_it_fits([](const Given& g) { return Matrix<double>(-g.adjoint(0, 0) / g.b.array()); })},
        {softmax_cross_entropy, 0, "the sign",
         where_it_fits([](const Given& g) { return Matrix<double>(g.adjoint(0, 0) * softmax_of(g.b).array().log()); })},
        {softmax_cross_entropy, 1, "Σy, where it is not 1",
         where_it_fits([](const Given& g) { return Matrix<double>(g.adjoint(0, 0) * (softmax_of(g.b) - g.a)); })},
        {softmax_cross_entropy, 1, "the sign",
         where_it_fits([](const Given& g) { return Matrix<double>(g.adjoint(0, 0) * (g.a - softmax_of(g.b))); })},
        {logistic_nll, 0, "the sign",
         where_it_fits([](const Given& g) { return Matrix<double>(g.adjoint(0, 0) * g.b); })},
        {logistic_nll, 1, "the sign",
         where_it_fits([](const Given& g) { return Matrix<double>(g.adjoint(0, 0) * (g.a - sigmoid_of(g.b))); })},
        {mse, 0, "2", where_it_fits([](const Given& g) {
             return Matrix<double>(g.adjoint(0, 0) * (g.a - g.b) / static_cast<double>(g.a.cols()));
         })},
        {mse, 1, "the number of columns",
         where_it_fits([](const Given& g) { return Matrix<double>(2 * g.adjoint(0, 0) * (g.b - g.a)); })},
    };
}

std::vector<Mistake> all_mistakes() {
    std::vector<Mistake> all = mistakes_by_entries();
    for (Mistake& mistake : mistakes_of_matrices()) {
        all.push_back(std::move(mistake));
    }
    return all;
}

Given given_to(const Program& program, const OperationRule& rule, std::size_t slot) {
    const std::vector<std::string> names = operand_names(rule);
    return {value_of(program, names[0]), names.size() > 1 ? value_of(program, names[1]) : Matrix<double>(),
            value_of(program, "result"), program.upstream(), slot};
}

/// How far the rule is from the central differences, where it is furthest.
double off_by(const OperationRule& operation, std::size_t slot, const Rule& rule) {
    Random random(5);
    double furthest = 0;
    for (const auto& [a, b] : shapes_for(operation)) {
        Program program = program_of(operation, a, b, random);
        if (const auto made = rule(given_to(program, operation, slot))) {
            const Matrix<double> numeric = numeric_adjoint(program, operand_names(operation)[slot]);
            furthest = std::max(furthest, relative_difference(numeric, *made));
        }
    }
    return furthest;
}

}  // namespace

TEST_CASE("a mistake in the place of any backward rule is noticed") {
    std::set<std::pair<Operation, std::size_t>> covered;
    for (const Mistake& mistake : all_mistakes()) {
        const OperationRule& operation = nabla::rule_of(mistake.operation);
        INFO(operation.name << ", operand " << mistake.slot << ": " << mistake.what);
        REQUIRE(off_by(operation, mistake.slot, mistake.rule) > 1e-3);
        covered.emplace(mistake.operation, mistake.slot);
    }
    for (const OperationRule& operation : nabla::operations()) {
        for (std::size_t slot = 0; slot < static_cast<std::size_t>(operation.arity); ++slot) {
            INFO(operation.name << ", operand " << slot << " has no mistake");
            REQUIRE(covered.count({operation.operation, slot}) == 1);
        }
    }
}

TEST_CASE("the table's own slopes, put in that place, are right") {
    for (const OperationRule& operation : nabla::operations()) {
        for (std::size_t slot = 0; operation.elementwise() && slot < static_cast<std::size_t>(operation.arity);
             ++slot) {
            INFO(operation.name << ", operand " << slot);
            REQUIRE(off_by(operation, slot, entries(operation.slopes[slot])) < kTolerance);
        }
    }
}

TEST_CASE("a gradient that is not summed over what was repeated is noticed") {
    const Rule first_row_only = [](const Given& given) -> std::optional<Matrix<double>> {
        const Matrix<double>& operand = given.operand();
        return Matrix<double>(given.adjoint.topLeftCorner(operand.rows(), operand.cols()));
    };
    REQUIRE(off_by(nabla::rule_of(Operation::add), 0, first_row_only) > 1e-3);
    REQUIRE(off_by(nabla::rule_of(Operation::add), 1, first_row_only) > 1e-3);
}
