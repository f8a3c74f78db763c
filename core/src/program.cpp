#include "nabla/program.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "broadcast.h"

namespace nabla {

namespace {

std::size_t size_of(Index count) { return static_cast<std::size_t>(count); }

bool all_finite(ConstBlock block) {
    return std::all_of(block.data, block.data + block.size(), [](double number) { return std::isfinite(number); });
}

/// The first entry that is not finite; there is one.
Index first_broken(ConstBlock block) {
    return std::find_if(block.data, block.data + block.size(), [](double number) { return !std::isfinite(number); }) -
           block.data;
}

FaultKind kind_at(ConstBlock block, Index entry) {
    return std::isnan(block.data[entry]) ? FaultKind::nan : FaultKind::infinity;
}

Matrix<double> ones(const Node& output) { return Matrix<double>::Ones(output.rows, output.columns); }

}  // namespace

Program::Program(std::string_view source, const ProgramOptions& options)
    : text_(source),
      options_(options),
      graph_(parse_program(text_, options)),
      upstream_(ones(graph_.node(graph_.output))),
      values_(graph_.leaf_values),
      adjoints_(values_.size()),
      contributions_(size_of(graph_.contribution_count)),
      locals_(size_of(graph_.local_count)),
      broken_values_(graph_.nodes.size()),
      broken_adjoints_(graph_.nodes.size()) {
    faults_.reserve(2 * graph_.nodes.size());  // one of each pass
}

void Program::set_input(std::string_view name, const Matrix<double>& value) {
    const int id = find_node(graph_, name);
    if (id < 0 || graph_.node(id).kind != NodeKind::input) {
        throw Error(ErrorCode::invalid_argument, "input", "no input is called \"" + std::string(name) + "\"");
    }
    const Node& input = graph_.node(id);
    require_same_shape("input", std::string(name), input.rows, input.columns, "the new value", value.rows(),
                       value.cols());
    std::copy_n(value.data(), value.size(), values_.data() + input.offset);
}

void Program::set_upstream(const std::optional<Matrix<double>>& upstream) {
    const Node& output = graph_.node(graph_.output);
    if (upstream) {
        require_same_shape("upstream", "the output", output.rows, output.columns, "the gradient", upstream->rows(),
                           upstream->cols());
    }
    upstream_ = upstream ? *upstream : ones(output);
}

ConstBlock Program::contribution(const Edge& edge) const {
    const Node& from = graph_.node(edge.from);
    return {contributions_.data() + edge.offset, from.rows, from.columns};
}

ConstBlock Program::local(const Edge& edge) const {
    const Node& to = graph_.node(edge.to);
    return {locals_.data() + edge.local_offset, to.rows, to.columns};
}

Operands Program::operands_of(const Node& node) const {
    Operands operands;
    for (std::size_t slot = 0; slot < size_of(node.arity); ++slot) {
        operands[slot] = value(node.operands[slot]);
    }
    return operands;
}

void Program::run() noexcept {
    run_forward();
    run_backward();
}

void Program::run_forward() noexcept {
    faults_.clear();
    for (int id = 0; id < static_cast<int>(graph_.nodes.size()); ++id) {
        const Node& node = graph_.node(id);
        if (node.kind == NodeKind::operation) {
            const OperationRule& rule = rule_of(node.operation);
            const Block result{values_.data() + node.offset, node.rows, node.columns};
            if (rule.elementwise()) {
                apply_elementwise(rule, operands_of(node), result);
            } else {
                rule.forward(operands_of(node), result);
            }
        }
        note_value(id);
    }
}

void Program::run_backward() noexcept {
    std::fill(adjoints_.begin(), adjoints_.end(), 0.0);
    std::fill(broken_adjoints_.begin(), broken_adjoints_.end(), char{0});
    const Node& output = graph_.node(graph_.output);
    std::copy_n(upstream_.data(), upstream_.size(), adjoints_.data() + output.offset);
    for (int id = graph_.output; id >= 0; --id) {
        const Node& node = graph_.node(id);
        if (!node.reached) {
            continue;
        }
        note_adjoint(id);
        for (const Edge& edge : graph_.edges_of(id)) {
            if (edge.offset >= 0) {
                hand_on(edge);
            }
        }
    }
}

void Program::hand_on(const Edge& edge) noexcept {
    const Node& to = graph_.node(edge.to);
    const Node& from = graph_.node(edge.from);
    const OperationRule& rule = rule_of(to.operation);
    const Block part{contributions_.data() + edge.offset, from.rows, from.columns};
    if (rule.elementwise()) {
        const Block local{locals_.data() + edge.local_offset, to.rows, to.columns};
        local_derivative(rule, edge.slot, operands_of(to), value(edge.to), local);
        contribute_elementwise(local, adjoint(edge.to), part);
    } else {
        rule.backward(edge.slot, {operands_of(to), value(edge.to), adjoint(edge.to)}, part);
    }
    note_contribution(edge);
    double* sum = adjoints_.data() + from.offset;
    for (const double number : part.numbers()) {
        *sum++ += number;
    }
}

// Where numbers stop being finite.

bool Program::has_broken_operand(const Node& node) const noexcept {
    const std::span<const int> operands = node.inputs();
    return std::any_of(operands.begin(), operands.end(),
                       [this](int operand) { return broken_values_[size_of(operand)] != 0; });
}

void Program::note_value(int id) noexcept {
    const Node& node = graph_.node(id);
    const bool broken = !all_finite(value(id));
    broken_values_[size_of(id)] = broken ? 1 : 0;
    if (broken && !has_broken_operand(node)) {
        const Index entry = first_broken(value(id));
        faults_.push_back({id, kind_at(value(id), entry), Pass::forward, -1, entry});
    }
}

void Program::note_adjoint(int id) noexcept {
    if (broken_adjoints_[size_of(id)] != 0 || all_finite(adjoint(id))) {
        return;
    }
    broken_adjoints_[size_of(id)] = 1;
    const Index entry = first_broken(adjoint(id));
    faults_.push_back({id, kind_at(adjoint(id), entry), Pass::backward, -1, entry});
}

void Program::note_contribution(const Edge& edge) noexcept {
    const ConstBlock part = contribution(edge);
    if (all_finite(part)) {
        return;
    }
    broken_adjoints_[size_of(edge.from)] = 1;
    const bool was_broken = broken_adjoints_[size_of(edge.to)] != 0 || broken_values_[size_of(edge.to)] != 0 ||
                            has_broken_operand(graph_.node(edge.to));
    const bool is_noted = !faults_.empty() && faults_.back().node == edge.to && faults_.back().pass == Pass::backward;
    if (!was_broken && !is_noted) {
        const Index entry = first_broken(part);
        faults_.push_back({edge.to, kind_at(part, entry), Pass::backward, edge.slot, entry});
    }
}

}  // namespace nabla
