#pragma once
// What the tests of programs share.

#include <string>
#include <vector>

#include "matrices.h"
#include "nabla/program.h"

/// A program that has run.
inline nabla::Program run_program(const std::string& source, const nabla::ProgramOptions& options = {}) {
    nabla::Program program(source, options);
    program.run();
    return program;
}

inline nabla::Matrix<double> matrix_of(nabla::ConstBlock block) {
    return Eigen::Map<const nabla::Matrix<double>>(block.data, block.rows, block.columns);
}

inline nabla::Matrix<double> value_of(const nabla::Program& program, const std::string& name) {
    return matrix_of(program.value(nabla::find_node(program.graph(), name)));
}

inline nabla::Matrix<double> adjoint_of(const nabla::Program& program, const std::string& name) {
    return matrix_of(program.adjoint(nabla::find_node(program.graph(), name)));
}

/// A matrix from its rows.
inline nabla::Matrix<double> rows(std::initializer_list<std::initializer_list<double>> given) {
    nabla::Matrix<double> matrix(static_cast<nabla::Index>(given.size()),
                                 static_cast<nabla::Index>(given.begin()->size()));
    nabla::Index i = 0;
    for (const auto& row : given) {
        std::copy(row.begin(), row.end(), matrix.data() + i++ * matrix.cols());
    }
    return matrix;
}

/// The ProgramError that reading the source throws; fails if it throws none.
inline nabla::ProgramError program_error(const std::string& source, const nabla::ProgramOptions& options = {}) {
    try {
        nabla::parse_program(source, options);
    } catch (const nabla::ProgramError& error) {
        return error;
    }
    FAIL("no ProgramError was thrown for: " << source.substr(0, 200));
    throw 0;  // not reached: FAIL throws
}

/// Σ upstream ∘ output, of which the adjoints are the gradient.
inline double weighted_output(nabla::Program& program) {
    program.run_forward();
    return matrix_of(program.value(program.graph().output)).cwiseProduct(program.upstream()).sum();
}

/// The central difference quotients of the weighted output for each entry of an input.
inline nabla::Matrix<double> numeric_adjoint(nabla::Program& program, const std::string& input, double step = 1e-5) {
    const nabla::Matrix<double> value = value_of(program, input);
    nabla::Matrix<double> quotients(value.rows(), value.cols());
    for (nabla::Index k = 0; k < value.size(); ++k) {
        nabla::Matrix<double> moved = value;
        moved.data()[k] = value.data()[k] + step;
        program.set_input(input, moved);
        const double above = weighted_output(program);
        moved.data()[k] = value.data()[k] - step;
        program.set_input(input, moved);
        quotients.data()[k] = (above - weighted_output(program)) / (2 * step);
    }
    program.set_input(input, value);
    program.run_forward();
    return quotients;
}

/// |n − g| / max(1, |n|, |g|), the largest over the entries.
inline double relative_difference(const nabla::Matrix<double>& numeric, const nabla::Matrix<double>& analytic) {
    REQUIRE(numeric.rows() == analytic.rows());
    REQUIRE(numeric.cols() == analytic.cols());
    const auto scale = numeric.array().abs().max(analytic.array().abs()).max(1.0);
    return ((numeric - analytic).array().abs() / scale).maxCoeff();
}
