#include "expression_function.h"

#include <algorithm>
#include <cmath>

namespace nabla {

namespace {

// The program around the expression: x on the first line, the expression behind this on the second.
constexpr std::string_view kHead = "f = ";

std::string text_before(Index count) {
    std::string text = "x = [0";
    for (Index i = 1; i < count; ++i) {
        text += ",0";
    }
    return (text += "]\n") += kHead;
}

/// The same place, counted from the beginning of the expression.
SourceSpan within_expression(SourceSpan span, std::size_t bytes_before) {
    if (span.line == 2) {
        span.column = std::max(1, span.column - static_cast<int>(kHead.size()));
    }
    span.line = std::max(1, span.line - 1);
    span.first_byte -= static_cast<int>(bytes_before);
    span.end_byte -= static_cast<int>(bytes_before);
    return span;
}

/// Reads the expression as a function of so many x.
std::unique_ptr<Program> read(std::string_view expression, Index count) {
    const std::string before = text_before(count);
    try {
        return std::make_unique<Program>(before + std::string(expression), ProgramOptions{.output = "f"});
    } catch (const ProgramError& error) {
        throw ProgramError(error.program_code(), within_expression(error.span(), before.size()), error.message(),
                           error.hint());
    }
}

[[noreturn]] void refuse(ProgramErrorCode code, const SourceSpan& span, std::string message, std::string hint) {
    throw ProgramError(code, within_expression(span, text_before(1).size()), std::move(message), std::move(hint));
}

/// Of a graph with one x: whether it takes any number of them one by one.
void require_one_number_at_a_time(const Graph& graph) {
    if (graph.statements.size() > 2) {
        refuse(ProgramErrorCode::unexpected_token, graph.statements[2].span,
               "a second statement, and f is one expression", "put it all into one expression of x");
    }
    if (!graph.nodes.front().reached) {
        refuse(ProgramErrorCode::unknown_name, graph.statements[1].expression, "x does not occur in it",
               "write an expression of x, for example x*sigmoid(x)");
    }
    for (const Node& node : graph.nodes) {
        if (node.kind != NodeKind::operation || !node.varies) {
            continue;
        }
        const OperationRule& rule = rule_of(node.operation);
        if (!rule.elementwise()) {
            refuse(ProgramErrorCode::shape_mismatch, node.span,
                   std::string(rule.symbol) + " works on whole matrices, and f takes one number x",
                   "use functions of a number: exp, tanh, max(x, 0), …");
        }
        if (node.size() != 1) {
            refuse(ProgramErrorCode::shape_mismatch, node.span,
                   "this is " + shape_text(node.rows, node.columns) + ", and f(x) has to be one number",
                   "use numbers in place of matrices");
        }
    }
}

}  // namespace

ExpressionFunction::ExpressionFunction(std::string_view expression) : expression_(expression) {
    programs_.push_back(read(expression_, 1));
    require_one_number_at_a_time(programs_.front()->graph());
}

Program& ExpressionFunction::program_for(Index count) const {
    for (const auto& program : programs_) {
        if (program->graph().nodes.front().columns == count) {
            return *program;
        }
    }
    programs_.push_back(read(expression_, count));
    return *programs_.back();
}

FunctionLatex ExpressionFunction::latex() const {
    Program& program = program_for(1);
    program.run_forward();
    return function_latex(program);
}

Curve ExpressionFunction::at(const Matrix<double>& x) const {
    Program& program = program_for(x.size());
    program.set_input("x", x);
    program.run();
    const ConstBlock value = program.value(program.graph().output);
    const ConstBlock slope = program.adjoint(0);
    Curve curve{Matrix<double>(1, x.size()), Matrix<double>(1, x.size())};
    std::copy_n(value.data, x.size(), curve.values.data());
    for (Index i = 0; i < x.size(); ++i) {
        // Where f is not defined it has no slope, though a rule such as log′ = 1/x may give a number there.
        curve.slopes(0, i) = std::isnan(value.data[i]) ? value.data[i] : slope.data[i];
    }
    return curve;
}

}  // namespace nabla
