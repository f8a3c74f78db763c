#pragma once
// A program for each operation of the table, and the shapes to try it at.

#include <string>
#include <utility>
#include <vector>

#include "nabla/operations.h"
#include "nabla/random.h"
#include "programs.h"

inline constexpr double kTolerance = 1e-7;

inline const std::vector<std::pair<nabla::Shape, nabla::Shape>> kShapes = {
    {{2, 3}, {2, 3}}, {{2, 3}, {1, 3}}, {{2, 1}, {2, 3}}, {{2, 1}, {1, 3}}, {{1, 1}, {2, 3}},
    {{2, 3}, {3, 4}}, {{1, 1}, {1, 1}}, {{3, 1}, {1, 2}}, {{3, 3}, {3, 3}},
};

/// The names of the operands in "leaky_relu(x, a)" or "a + b".
inline std::vector<std::string> operand_names(const nabla::OperationRule& rule) {
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
inline nabla::Matrix<double> random_operand(const nabla::OperationRule& rule, nabla::Shape shape,
                                            nabla::Random& random) {
    nabla::Matrix<double> matrix(shape.rows, shape.columns);
    for (nabla::Index k = 0; k < matrix.size(); ++k) {
        const double sign = rule.domain.empty() && random.uniform() < 0.5 ? -1 : 1;
        matrix.data()[k] = sign * random.uniform(0.2, 1.8);
    }
    return matrix;
}

inline std::string literal(nabla::Shape shape) {
    std::string text = "[";
    for (nabla::Index i = 0; i < shape.rows; ++i) {
        text += i > 0 ? ", [" : "[";
        for (nabla::Index j = 0; j < shape.columns; ++j) {
            text += j > 0 ? ", 1" : "1";
        }
        text += "]";
    }
    return text + "]";
}

/// A program of the one operation, with random operands and a random upstream, run.
inline nabla::Program program_of(const nabla::OperationRule& rule, nabla::Shape a, nabla::Shape b,
                                 nabla::Random& random) {
    const std::vector<std::string> names = operand_names(rule);
    REQUIRE(names.size() == static_cast<std::size_t>(rule.arity));
    const std::vector<nabla::Shape> shapes = {a, b};
    std::string source;
    for (std::size_t slot = 0; slot < names.size(); ++slot) {
        source += names[slot] + " = " + literal(shapes[slot]) + "\n";
    }
    nabla::Program program(source + "result = " + std::string(rule.signature));
    for (std::size_t slot = 0; slot < names.size(); ++slot) {
        program.set_input(names[slot], random_operand(rule, shapes[slot], random));
    }
    const nabla::Matrix<double>& ones = program.upstream();
    program.set_upstream(ones.unaryExpr([&](double) { return random.uniform(0.5, 1.5); }));
    program.run();
    REQUIRE(program.faults().empty());
    return program;
}

inline std::vector<std::pair<nabla::Shape, nabla::Shape>> shapes_for(const nabla::OperationRule& rule) {
    std::vector<std::pair<nabla::Shape, nabla::Shape>> fitting;
    for (const auto& [a, b] : kShapes) {
        if (rule.shape(a, rule.arity > 1 ? b : nabla::Shape{}).rows > 0) {
            fitting.emplace_back(a, b);
        }
    }
    return fitting;
}
