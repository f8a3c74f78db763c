#include "nabla/edge_rules.h"

#include <array>
#include <string_view>

#include "latex_text.h"
#include "operation_order.h"

namespace nabla {

namespace {

/// By operand: for an elementwise operation ∂y/∂operand, for any other all that the operand's adjoint gains; `#n` is
/// how many entries are averaged.
struct EdgeRule {
    Operation operation;
    std::array<const char*, kMaxArity> rules{};
};

using enum Operation;

constexpr EdgeRule kRules[] = {
    {add, {"1", "1"}},
    {subtract, {"1", "−1"}},
    {multiply, {"#2", "#1"}},
    {divide, {"1/#2", "−#y/#2"}},
    {power, {"#2 #1^(#2 − 1)", "#y ln #1"}},
    {matmul, {"ḡ #2ᵀ", "#1ᵀ ḡ"}},
    {negate, {"−1"}},
    {transpose, {"ḡᵀ"}},
    {identity, {"1"}},
    {Operation::exp, {"#y"}},
    {Operation::log, {"1/#1"}},
    {Operation::sqrt, {"1/(2 #y)"}},
    {Operation::abs, {"sign #1"}},
    {Operation::sin, {"cos #1"}},
    {Operation::cos, {"−sin #1"}},
    {Operation::tanh, {"(1 − #y²)"}},
    {sigmoid, {"#y (1 − #y)"}},
    {relu, {"1[#1 > 0]"}},
    {leaky_relu, {"(#1 > 0 ? 1 : #2)", "min(#1, 0)"}},
    {elu, {"(#1 > 0 ? 1 : #y + 1)"}},
    {softplus, {"σ(#1)"}},
    {gelu, {"(Φ(#1) + #1 φ(#1))"}},
    {Operation::minimum, {"1[#1 < #2]", "1[#2 < #1]"}},
    {Operation::maximum, {"1[#1 > #2]", "1[#2 > #1]"}},
    {softmax, {"#y ⊙ (ḡ −|Σ→ #y ⊙ ḡ)"}},
    {log_softmax, {"ḡ − exp(#y)|⊙ (Σ→ ḡ)"}},
    {logsumexp, {"softmax(#1)|⊙ ḡ"}},
    {sum, {"ḡ"}},
    {sum_down, {"ḡ"}},
    {sum_along, {"ḡ"}},
    {mean, {"1/#n|× ḡ"}},
    {mean_down, {"1/#n|× ḡ"}},
    {mean_along, {"1/#n|× ḡ"}},
    {cross_entropy, {"−ln #2|× ḡ", "−#1/#2|× ḡ"}},
    {softmax_cross_entropy, {"−ln softmax(#2)|× ḡ", "(softmax(#2)|⊙ (Σ→ #1) − #1)|× ḡ"}},
    {logistic_nll, {"−#2|× ḡ", "(σ(#2) − #1)|× ḡ"}},
    {mse, {"2/#n (#1 − #2)|× ḡ", "2/#n (#2 − #1)|× ḡ"}},
};

static_assert(stand_in_order(kRules), "each operation stands at its enum value");

/// Along what an operand was repeated, and its gains are therefore summed.
std::string_view sum_over_repeats(Shape operand, Shape result) {
    const bool down = operand.rows != result.rows;
    const bool along = operand.columns != result.columns;
    return down && along ? "Σ " : down ? "Σ↓ " : along ? "Σ→ " : "";
}

/// What each entry of the reduced operand counts for: a mean's divisor, or a squared error's.
Index averaged(Operation operation, const Node& operand, const Node& result) {
    return operation == mse ? operand.columns : operand.size() / result.size();
}

/// Whether the local derivative is one number for all entries, so that it scales.
bool scales(const Graph& graph, const Node& node, int slot) {
    const bool is_factor = node.operation == multiply || (node.operation == divide && slot == 0);
    return node.size() == 1 || (is_factor && graph.node(node.operands[slot == 0 ? 1 : 0]).size() == 1);
}

}  // namespace

std::string edge_rule(const Graph& graph, const Edge& edge) {
    if (edge.offset < 0) {
        return {};
    }
    const Node& operand = graph.node(edge.from);
    const Node& node = graph.node(edge.to);
    const std::string_view rule =
        kRules[static_cast<std::size_t>(node.operation)].rules[static_cast<std::size_t>(edge.slot)];
    std::string_view pattern = rule;
    if (rule == "1" || rule == "−1") {
        pattern = rule == "1" ? "#sḡ" : "−#sḡ";
    } else if (rule_of(node.operation).elementwise()) {
        pattern = scales(graph, node, edge.slot) ? "#s#r|× ḡ" : "#s#r|⊙ ḡ";
    }
    return fill(pattern, {{'s', sum_over_repeats(operand.shape(), node.shape())},
                          {'r', rule},
                          {'n', std::to_string(averaged(node.operation, operand, node))}});
}

}  // namespace nabla
