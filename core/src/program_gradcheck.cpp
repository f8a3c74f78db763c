#include "nabla/program_gradcheck.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "nabla/error.h"

namespace nabla {

namespace {

/// The ids of the inputs with these names, in the order of the program.
std::vector<int> inputs_named(const Graph& graph, const std::vector<std::string>& names) {
    for (const std::string& name : names) {
        const int id = find_node(graph, name);
        if (id < 0 || graph.node(id).kind != NodeKind::input) {
            throw Error(ErrorCode::invalid_argument, "gradcheck", "\"" + name + "\" is no input of the program");
        }
    }
    const auto chosen = [&](int id) {
        return names.empty() || std::find(names.begin(), names.end(), graph.node(id).name) != names.end();
    };
    std::vector<int> ids;
    std::copy_if(graph.inputs.begin(), graph.inputs.end(), std::back_inserter(ids), chosen);
    return ids;
}

/// Two runs for each number of the inputs, each of about as many multiplications as the graph has numbers; a product of
/// matrices takes more.
double work_of(const Graph& graph, std::span<const int> inputs) {
    double run = 0;
    for (const Node& node : graph.nodes) {
        const bool product = node.kind == NodeKind::operation && node.operation == Operation::matmul;
        run += static_cast<double>(node.size()) *
               (product ? static_cast<double>(graph.node(node.operands[0]).columns) : 1);
    }
    double entries = 0;
    for (const int input : inputs) {
        entries += static_cast<double>(graph.node(input).size());
    }
    return 2 * entries * run;
}

Matrix<double> matrix_of(ConstBlock block) {
    return Eigen::Map<const Matrix<double>>(block.data, block.rows, block.columns);
}

/// Σ upstream∘output.
double weighted_output(const Program& program) {
    const ConstBlock output = program.value(program.graph().output);
    double sum = 0;
    for (Index k = 0; k < output.size(); ++k) {
        sum += program.upstream().data()[k] * output.data[k];
    }
    return sum;
}

}  // namespace

ProgramGradcheck check_program(const Program& program, const std::vector<std::string>& inputs,
                               const GradcheckOptions& options) {
    const Graph& graph = program.graph();
    const std::vector<int> ids = inputs_named(graph, inputs);
    if (work_of(graph, ids) > kMaxProgramGradcheckWork) {
        throw Error(ErrorCode::out_of_range, "gradcheck",
                    "the check would take too long; choose fewer inputs, or make their matrices smaller");
    }
    Program moved = program;
    moved.run();
    ProgramGradcheck check{.pass = true};
    for (const int id : ids) {
        const Node& node = graph.node(id);
        const Matrix<double> x = matrix_of(program.value(id));
        const Objective<double> objective = [&](const Matrix<double>& value) {
            moved.set_input(node.name, value);
            moved.run_forward();
            return weighted_output(moved);
        };
        const Matrix<double> analytic = matrix_of(moved.adjoint(id));
        GradcheckReport<double> report = gradcheck<double>(objective, x, analytic, options);
        moved.set_input(node.name, x);
        check.pass = check.pass && report.pass;
        check.blocks.push_back({std::string(node.name), node.rows, node.columns, report.pass, std::move(report)});
    }
    return check;
}

}  // namespace nabla
