#include "nabla/program.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "broadcast.h"

namespace nabla {

namespace {

std::size_t size_of(Index count) { return static_cast<std::size_t>(count); }

/// x − x is 0 unless x is infinite or NaN. Goes through to the end, many numbers at a time.
bool all_finite(std::span<const double> numbers) {
    bool broken = false;
    for (const double number : numbers) {
        broken |= number - number != 0;
    }
    return !broken;
}

bool all_finite(ConstBlock block) { return all_finite(block.numbers()); }

/// The first entry that is not finite; there is one.
Index first_broken(ConstBlock block) {
    return std::find_if(block.data, block.data + block.size(), [](double number) { return !std::isfinite(number); }) -
           block.data;
}

FaultKind kind_at(ConstBlock block, Index entry) {
    return std::isnan(block.data[entry]) ? FaultKind::nan : FaultKind::infinity;
}

Matrix<double> ones(const Node& output) { return Matrix<double>::Ones(output.rows, output.columns); }

Step step_of(const Graph& graph, int id) {
    const Node& node = graph.node(id);
    const OperationRule& rule = rule_of(node.operation);
    Step step{.rule = &rule,
              .node = id,
              .is_scalar = rule.elementwise() && node.size() == 1,
              .result = static_cast<int>(node.offset)};
    for (std::size_t slot = 0; slot < step.operands.size(); ++slot) {
        const std::size_t used = slot < size_of(node.arity) ? slot : 0;
        step.operands[slot] = static_cast<int>(graph.node(node.operands[used]).offset);
    }
    for (const Edge& edge : graph.edges_of(id)) {
        step.contributions[size_of(edge.slot)] = static_cast<int>(edge.offset);
        step.local_derivatives[size_of(edge.slot)] = static_cast<int>(edge.local_offset);
    }
    return step;
}

std::vector<Step> steps_of(const Graph& graph) {
    std::vector<Step> steps;
    steps.reserve(graph.nodes.size());
    for (int id = 0; id < static_cast<int>(graph.nodes.size()); ++id) {
        if (graph.node(id).kind == NodeKind::operation) {
            steps.push_back(step_of(graph, id));
        }
    }
    return steps;
}

}  // namespace

Program::Program(std::string_view source, const ProgramOptions& options)
    : options_(options),
      graph_(parse_program(source, options)),
      steps_(steps_of(graph_)),
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
    for (const Step& step : steps_) {
        compute(step);
    }
    faults_.clear();
    note_values();
}

void Program::compute(const Step& step) noexcept {
    double* const values = values_.data();
    if (step.is_scalar) {
        values[step.result] = step.rule->value(values[step.operands[0]], values[step.operands[1]]);
        return;
    }
    const Node& node = graph_.node(step.node);
    const Block result{values + step.result, node.rows, node.columns};
    if (step.rule->elementwise()) {
        apply_elementwise(*step.rule, operands_of(node), result);
    } else {
        step.rule->forward(operands_of(node), result);
    }
}

void Program::run_backward() noexcept {
    std::fill(adjoints_.begin(), adjoints_.end(), 0.0);
    const Node& output = graph_.node(graph_.output);
    std::copy_n(upstream_.data(), upstream_.size(), adjoints_.data() + output.offset);
    for (std::size_t place = steps_.size(); place-- > 0;) {
        hand_on(steps_[place]);
    }
    note_adjoints();
}

void Program::hand_on(const Step& step) noexcept {
    for (std::size_t slot = 0; slot < step.contributions.size(); ++slot) {
        if (step.contributions[slot] < 0) {
            continue;
        }
        if (!step.is_scalar) {
            hand_on_matrices(step, slot);
            continue;
        }
        const double* const values = values_.data();
        const double slope =
            step.rule->slopes[slot](values[step.operands[0]], values[step.operands[1]], values[step.result]);
        const double part = 0.0 + slope * adjoints_[size_of(step.result)];  // 0 has no sign, as in sums
        locals_[size_of(step.local_derivatives[slot])] = slope;
        contributions_[size_of(step.contributions[slot])] = part;
        adjoints_[size_of(step.operands[slot])] += part;
    }
}

void Program::hand_on_matrices(const Step& step, std::size_t slot) noexcept {
    const Node& to = graph_.node(step.node);
    const Node& from = graph_.node(to.operands[slot]);
    const Block part{contributions_.data() + step.contributions[slot], from.rows, from.columns};
    const ConstBlock result = value(step.node);
    const ConstBlock upstream = adjoint(step.node);
    if (step.rule->elementwise()) {
        const Block local{locals_.data() + step.local_derivatives[slot], to.rows, to.columns};
        local_derivative(*step.rule, static_cast<int>(slot), operands_of(to), result, local);
        contribute_elementwise(local, upstream, part);
    } else {
        step.rule->backward(static_cast<int>(slot), {operands_of(to), result, upstream}, part);
    }
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

/// In the order of the forward pass. Most runs have nothing to note.
void Program::note_values() noexcept {
    if (all_finite(values_)) {
        std::fill(broken_values_.begin(), broken_values_.end(), char{0});
        return;
    }
    for (int id = 0; id < static_cast<int>(graph_.nodes.size()); ++id) {
        note_value(id);
    }
}

/// In the order of the backward pass.
void Program::note_adjoints() noexcept {
    std::fill(broken_adjoints_.begin(), broken_adjoints_.end(), char{0});
    if (all_finite(adjoints_) && all_finite(contributions_)) {
        return;
    }
    for (int id = graph_.output; id >= 0; --id) {
        if (!graph_.node(id).reached) {
            continue;
        }
        note_adjoint(id);
        for (const Edge& edge : graph_.edges_of(id)) {
            if (edge.offset >= 0) {
                note_contribution(edge);
            }
        }
    }
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
