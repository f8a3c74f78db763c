#include "nabla/program_export.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "latex_text.h"
#include "nabla/error.h"
#include "nabla/program_source.h"
#include "python_names.h"
#include "python_rules.h"

namespace nabla {

namespace {

/// A double in Python.
std::string python_number(double number) {
    if (!std::isfinite(number)) {
        return std::isnan(number) ? "math.nan" : (number < 0 ? "-math.inf" : "math.inf");
    }
    const std::string result = number_text(number);
    return result.find_first_of(".e") == std::string::npos ? result + ".0" : result;
}

/// "[[1.0, 2.0], [3.0, 4.0]]"
std::string python_list(ConstBlock block) {
    std::string text = "[";
    for (Index i = 0; i < block.rows; ++i) {
        text += i > 0 ? ", [" : "[";
        for (Index j = 0; j < block.columns; ++j) {
            text += (j > 0 ? ", " : "") + python_number(block.data[i * block.columns + j]);
        }
        text += "]";
    }
    return text + "]";
}

void require_small(const Program& program) {
    Index numbers = 0;
    for (const Node& node : program.graph().nodes) {
        numbers += node.kind == NodeKind::operation && node.name.empty() ? 0 : node.size();
    }
    if (numbers > kMaxExportedNumbers) {
        throw Error(ErrorCode::out_of_range, "export",
                    "wanted at most " + std::to_string(kMaxExportedNumbers) +
                        " numbers in the inputs and named values, got " + std::to_string(numbers));
    }
}

/// What both scripts are made of.
class Script {
   public:
    Script(const Program& program, bool torch)
        : program_(program), graph_(program.graph()), names_(python_names(graph_)), torch_(torch) {}

    std::string numpy() {
        begin("import numpy as np\n\nnp.seterr(all=\"ignore\")  # NaN and infinity are results like others here\n");
        std::string body = forward();
        body += "\n# Backward pass: d_x is the derivative of the output with respect to x.\n";
        body += backward();
        write_helpers(body);
        text_ += body + "\n" + checks();
        return std::move(text_);
    }

    std::string torch() {
        begin("import torch\n\ntorch.set_default_dtype(torch.float64)\n");
        text_ += forward();
        if (has_gradient(graph_.output)) {
            text_ += "\n# Backward pass\n" + name(graph_.output) + ".backward(torch.tensor(" + python_list(upstream()) +
                     "))\n";
        }
        text_ += "\n" + checks();
        return std::move(text_);
    }

   private:
    const std::string& name(int id) const { return names_[static_cast<std::size_t>(id)]; }
    std::string derivative(int id) const { return "d_" + name(id); }
    bool has_gradient(int id) const { return graph_.node(id).varies && graph_.node(id).reached; }
    ConstBlock upstream() const {
        return {program_.upstream().data(), program_.upstream().rows(), program_.upstream().cols()};
    }

    void begin(std::string_view imports) {
        text_ = "\"\"\"A program of Nabla, with the values and gradients that Nabla computed as assertions.\n\n";
        // The program may hold what would end the text.
        for (const char c : present_source(program_)) {
            text_ += c == '"' || c == '\\' ? ' ' : c;
        }
        text_ +=
            (text_.back() == '\n' ? "\"\"\"\n\nimport math\n\n" : "\n\"\"\"\n\nimport math\n\n") + std::string(imports);
    }

    std::string array(ConstBlock block, std::string_view rest = "") const {
        return std::string(torch_ ? "torch.tensor(" : "np.array(") + python_list(block) + std::string(rest) + ")";
    }

    std::string forward() const {
        std::string leaves;
        std::string lines;
        for (int id = 0; id < static_cast<int>(graph_.nodes.size()); ++id) {
            const Node& node = graph_.node(id);
            if (node.kind != NodeKind::operation) {
                const bool tracked = torch_ && node.kind == NodeKind::input;
                leaves += name(id) + " = " + array(program_.value(id), tracked ? ", requires_grad=True" : "") + "\n";
            } else {
                lines += name(id) + " = " + expression(node) + "\n";
            }
        }
        return "\n# Inputs and constants: every value is a matrix\n" + leaves + "\n# Forward pass\n" + lines;
    }

    std::string expression(const Node& node) const {
        const PythonRule& rule = python_rule(node.operation);
        return fill(torch_ && !rule.torch.empty() ? rule.torch : rule.numpy,
                    {{'1', name(node.operands[0])}, {'2', node.arity == 2 ? name(node.operands[1]) : ""}});
    }

    std::string backward() const {
        std::string lines = derivative(graph_.output) + " = " + array(upstream()) + "\n";
        std::vector<bool> begun(graph_.nodes.size(), false);
        for (const int id : backward_order(graph_)) {
            for (const Edge& edge : graph_.edges_of(id)) {
                if (edge.offset < 0) {
                    continue;
                }
                const auto from = static_cast<std::size_t>(edge.from);
                const std::string target = derivative(edge.from);
                const std::string gain = contribution(id, edge);
                lines.append(target).append(" = ");
                if (begun[from]) {
                    lines.append(target).append(" + (").append(gain).append(")\n");
                } else {
                    lines.append(gain).append("\n");
                }
                begun[from] = true;
            }
        }
        return lines;
    }

    std::string contribution(int id, const Edge& edge) const {
        const Node& node = graph_.node(id);
        const std::string gain = fill(python_rule(node.operation).derivatives[static_cast<std::size_t>(edge.slot)],
                                      {{'1', name(node.operands[0])},
                                       {'2', node.arity == 2 ? name(node.operands[1]) : ""},
                                       {'y', name(id)},
                                       {'g', derivative(id)}});
        const bool repeated = rule_of(node.operation).elementwise() && graph_.node(edge.from).shape() != node.shape();
        return repeated ? "summed_to(" + name(edge.from) + ".shape, " + gain + ")" : gain;
    }

    /// The functions that the lines call, before the lines.
    void write_helpers(const std::string& lines) {
        for (const PythonHelper& helper : numpy_helpers()) {
            if (lines.find(std::string(helper.name) + "(") != std::string::npos) {
                text_ += "\n\n" + std::string(helper.definition);
            }
        }
        text_ += "\n";
    }

    std::string checks() const {
        std::string lines =
            "\ndef check(name, value, wanted):\n"
            "    assert np.allclose(value, wanted, rtol=1e-9, atol=1e-12, equal_nan=True), f\"{name}: {value}, not "
            "{wanted}\"\n\n\n# The values and gradients that Nabla computed\n";
        if (torch_) {
            lines =
                "\ndef check(name, value, wanted):\n    wanted = torch.tensor(wanted)\n"
                "    assert torch.allclose(value, wanted, rtol=1e-9, atol=1e-12, equal_nan=True), f\"{name}: {value}, "
                "not {wanted}\"\n\n\n# The values and gradients that Nabla computed\n";
        }
        for (const Statement& statement : graph_.statements) {
            if (graph_.node(statement.node).kind != NodeKind::operation) {
                continue;
            }
            lines += check_line(name(statement.node), name(statement.node), program_.value(statement.node));
        }
        for (const int input : graph_.inputs) {
            if (has_gradient(input)) {
                lines += check_line(derivative(input), torch_ ? name(input) + ".grad" : derivative(input),
                                    program_.adjoint(input));
            }
        }
        return lines + "print(\"All values and gradients agree with Nabla's.\")\n";
    }

    std::string check_line(const std::string& label, const std::string& value, ConstBlock wanted) const {
        const bool tracked = torch_ && value.find(".grad") == std::string::npos;
        return "check(\"" + label + "\", " + value + (tracked ? ".detach()" : "") + ", " + python_list(wanted) + ")\n";
    }

    const Program& program_;
    const Graph& graph_;
    std::vector<std::string> names_;
    bool torch_;
    std::string text_;
};

}  // namespace

std::string numpy_script(const Program& program) {
    require_small(program);
    return Script(program, false).numpy();
}

std::string torch_script(const Program& program) {
    require_small(program);
    return Script(program, true).torch();
}

}  // namespace nabla
