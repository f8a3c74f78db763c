#include "nabla/operations.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "activation_scalars.h"
#include "name_hash.h"
#include "operation_kernels.h"
#include "operation_order.h"

namespace nabla {

namespace {

constexpr Shape kMisfit{0, 0};

Shape same(Shape a, Shape /*b*/) { return a; }
Shape number(Shape /*a*/, Shape /*b*/) { return {1, 1}; }
Shape flipped(Shape a, Shape /*b*/) { return {a.columns, a.rows}; }
Shape one_row(Shape a, Shape /*b*/) { return {1, a.columns}; }
Shape one_column(Shape a, Shape /*b*/) { return {a.rows, 1}; }
Shape product(Shape a, Shape b) { return a.columns == b.rows ? Shape{a.rows, b.columns} : kMisfit; }
Shape number_of_equals(Shape a, Shape b) { return a == b ? Shape{1, 1} : kMisfit; }

Shape broadcast(Shape a, Shape b) {
    const bool rows = a.rows == b.rows || a.rows == 1 || b.rows == 1;
    const bool columns = a.columns == b.columns || a.columns == 1 || b.columns == 1;
    return rows && columns ? Shape{std::max(a.rows, b.rows), std::max(a.columns, b.columns)} : kMisfit;
}

constexpr std::string_view kBroadcasts = "equal rows and equal columns, where a size of 1 is repeated";
constexpr std::string_view kInner = "as many columns on the left as rows on the right";
constexpr std::string_view kEqual = "equal shapes";

template <Activation kActivation>
double value_of(double z, double /*b*/) {
    return activation_value(kActivation, z);
}

template <Activation kActivation>
double slope_of(double z, double /*b*/, double a) {
    return activation_slope(kActivation, z, a);
}

template <Activation kActivation>
constexpr OperationRule activation_rule(Operation operation, std::string_view name, std::string_view symbol,
                                        std::string_view signature) {
    return {.operation = operation,
            .name = name,
            .symbol = symbol,
            .signature = signature,
            .shape = same,
            .value = value_of<kActivation>,
            .slopes = {slope_of<kActivation>}};
}

/// ∂xᵖ/∂x = p·xᵖ⁻¹, also at x = 0; x⁰ is 1 everywhere.
double power_by_base(double x, double p, double /*y*/) { return p == 0 ? 0 : p * std::pow(x, p - 1); }

/// ∂xᵖ/∂p = xᵖ ln x; 0 at x = 0, p ≥ 0, as PyTorch has it.
double power_by_exponent(double x, double p, double y) { return x == 0 && p >= 0 ? 0 : y * std::log(x); }

double smaller_of(double a, double b) { return std::isnan(a) || a < b ? a : b; }
double larger_of(double a, double b) { return std::isnan(a) || a > b ? a : b; }

/// Of the smaller of two: all to it, and half to each of two equals, as PyTorch has it.
double share_of_smaller(double mine, double other) { return mine < other ? 1 : (mine == other ? 0.5 : 0); }

double sign(double x) { return x > 0 ? 1 : (x < 0 ? -1 : 0); }

using enum Operation;

// Each row: the function, and under it the derivative that it implies.
// clang-format off
constexpr OperationRule kOperations[] = {
    {.operation = add, .name = "add", .symbol = "+", .signature = "a + b", .notation = Notation::infix, .arity = 2,
     .shape = broadcast, .wanted = kBroadcasts,
     .value = [](double a, double b) { return a + b; },
     .slopes = {[](double, double, double) { return 1.0; }, [](double, double, double) { return 1.0; }}},
    {.operation = subtract, .name = "subtract", .symbol = "−", .signature = "a - b", .notation = Notation::infix,
     .arity = 2, .shape = broadcast, .wanted = kBroadcasts,
     .value = [](double a, double b) { return a - b; },
     .slopes = {[](double, double, double) { return 1.0; }, [](double, double, double) { return -1.0; }}},
    {.operation = multiply, .name = "multiply", .symbol = "×", .signature = "a * b", .notation = Notation::infix,
     .arity = 2, .shape = broadcast, .wanted = kBroadcasts,
     .value = [](double a, double b) { return a * b; },
     .slopes = {[](double, double b, double) { return b; }, [](double a, double, double) { return a; }}},
    {.operation = divide, .name = "divide", .symbol = "÷", .signature = "a / b", .notation = Notation::infix,
     .arity = 2, .shape = broadcast, .wanted = kBroadcasts, .domain = "b ≠ 0",
     .value = [](double a, double b) { return a / b; },
     .slopes = {[](double, double b, double) { return 1 / b; },
                [](double, double b, double y) { return -y / b; }}},  // −a/b²
    {.operation = power, .name = "power", .symbol = "^", .signature = "a ^ b", .notation = Notation::infix, .arity = 2,
     .shape = broadcast, .wanted = kBroadcasts, .domain = "a > 0; a = 0 with b ≥ 0; a < 0 with a whole b",
     .value = [](double a, double b) { return std::pow(a, b); },
     .slopes = {power_by_base, power_by_exponent}},
    {.operation = matmul, .name = "matmul", .symbol = "@", .signature = "a @ b", .notation = Notation::infix,
     .arity = 2, .shape = product, .wanted = kInner,
     .forward = matmul_forward, .backward = matmul_backward},
    {.operation = negate, .name = "negate", .symbol = "−", .signature = "-a", .notation = Notation::prefix,
     .shape = same,
     .value = [](double a, double) { return -a; },
     .slopes = {[](double, double, double) { return -1.0; }}},
    {.operation = transpose, .name = "transpose", .symbol = "ᵀ", .signature = "a.T", .notation = Notation::postfix,
     .shape = flipped,
     .forward = transpose_forward, .backward = transpose_backward},
    {.operation = identity, .name = "identity", .symbol = "=", .signature = "a", .notation = Notation::none,
     .shape = same,
     .value = [](double a, double) { return a; },
     .slopes = {[](double, double, double) { return 1.0; }}},
    {.operation = exp, .name = "exp", .symbol = "exp", .signature = "exp(x)", .shape = same,
     .value = [](double x, double) { return std::exp(x); },
     .slopes = {[](double, double, double y) { return y; }}},
    {.operation = log, .name = "log", .symbol = "log", .signature = "log(x)", .shape = same, .domain = "x > 0",
     .value = [](double x, double) { return std::log(x); },
     .slopes = {[](double x, double, double) { return 1 / x; }}},
    {.operation = sqrt, .name = "sqrt", .symbol = "√", .signature = "sqrt(x)", .shape = same, .domain = "x ≥ 0",
     .value = [](double x, double) { return std::sqrt(x); },
     .slopes = {[](double, double, double y) { return 0.5 / y; }}},
    {.operation = abs, .name = "abs", .symbol = "abs", .signature = "abs(x)", .shape = same,
     .value = [](double x, double) { return std::abs(x); },
     .slopes = {[](double x, double, double) { return sign(x); }}},
    {.operation = sin, .name = "sin", .symbol = "sin", .signature = "sin(x)", .shape = same,
     .value = [](double x, double) { return std::sin(x); },
     .slopes = {[](double x, double, double) { return std::cos(x); }}},
    {.operation = cos, .name = "cos", .symbol = "cos", .signature = "cos(x)", .shape = same,
     .value = [](double x, double) { return std::cos(x); },
     .slopes = {[](double x, double, double) { return -std::sin(x); }}},
    activation_rule<Activation::tanh>(Operation::tanh, "tanh", "tanh", "tanh(x)"),
    activation_rule<Activation::sigmoid>(Operation::sigmoid, "sigmoid", "σ", "sigmoid(x)"),
    activation_rule<Activation::relu>(Operation::relu, "relu", "relu", "relu(x)"),
    {.operation = leaky_relu, .name = "leaky_relu", .symbol = "leaky relu", .signature = "leaky_relu(x, a)", .arity = 2,
     .shape = broadcast, .wanted = kBroadcasts,
     .value = [](double x, double a) { return x <= 0 ? a * x : x; },
     .slopes = {[](double x, double a, double) { return x > 0 ? 1 : a; },
                [](double x, double, double) { return x > 0 ? 0 : x; }}},
    activation_rule<Activation::elu>(Operation::elu, "elu", "elu", "elu(x)"),
    activation_rule<Activation::softplus>(Operation::softplus, "softplus", "softplus", "softplus(x)"),
    activation_rule<Activation::gelu>(Operation::gelu, "gelu", "gelu", "gelu(x)"),
    {.operation = minimum, .name = "min", .symbol = "min", .signature = "min(a, b)", .arity = 2, .shape = broadcast,
     .wanted = kBroadcasts,
     .value = smaller_of,
     .slopes = {[](double a, double b, double) { return share_of_smaller(a, b); },
                [](double a, double b, double) { return share_of_smaller(b, a); }}},
    {.operation = maximum, .name = "max", .symbol = "max", .signature = "max(a, b)", .arity = 2, .shape = broadcast,
     .wanted = kBroadcasts,
     .value = larger_of,
     .slopes = {[](double a, double b, double) { return share_of_smaller(b, a); },
                [](double a, double b, double) { return share_of_smaller(a, b); }}},
    {.operation = softmax, .name = "softmax", .symbol = "softmax", .signature = "softmax(x)", .shape = same,
     .forward = softmax_forward, .backward = softmax_backward},
    {.operation = log_softmax, .name = "log_softmax", .symbol = "log softmax", .signature = "log_softmax(x)",
     .shape = same,
     .forward = log_softmax_forward, .backward = log_softmax_backward},
    {.operation = logsumexp, .name = "logsumexp", .symbol = "logsumexp", .signature = "logsumexp(x)",
     .shape = one_column,
     .forward = logsumexp_forward, .backward = logsumexp_backward},
    {.operation = sum, .name = "sum", .symbol = "Σ", .signature = "sum(x)", .shape = number,
     .forward = sum_forward, .backward = sum_backward},
    {.operation = sum_down, .name = "sum_down", .symbol = "Σ↓", .signature = "sum(x, 0)", .notation = Notation::axis,
     .shape = one_row,
     .forward = sum_forward, .backward = sum_backward},
    {.operation = sum_along, .name = "sum_along", .symbol = "Σ→", .signature = "sum(x, 1)", .notation = Notation::axis,
     .shape = one_column,
     .forward = sum_forward, .backward = sum_backward},
    {.operation = mean, .name = "mean", .symbol = "mean", .signature = "mean(x)", .shape = number,
     .forward = mean_forward, .backward = mean_backward},
    {.operation = mean_down, .name = "mean_down", .symbol = "mean↓", .signature = "mean(x, 0)",
     .notation = Notation::axis, .shape = one_row,
     .forward = mean_forward, .backward = mean_backward},
    {.operation = mean_along, .name = "mean_along", .symbol = "mean→", .signature = "mean(x, 1)",
     .notation = Notation::axis, .shape = one_column,
     .forward = mean_forward, .backward = mean_backward},
    {.operation = cross_entropy, .name = "cross_entropy", .symbol = "cross entropy", .signature = "cross_entropy(y, p)",
     .arity = 2, .shape = number_of_equals, .wanted = kEqual, .domain = "p > 0",
     .forward = cross_entropy_forward, .backward = cross_entropy_backward},
    {.operation = softmax_cross_entropy, .name = "softmax_cross_entropy", .symbol = "softmax cross entropy",
     .signature = "softmax_cross_entropy(y, logits)", .arity = 2, .shape = number_of_equals, .wanted = kEqual,
     .forward = softmax_cross_entropy_forward, .backward = softmax_cross_entropy_backward},
    {.operation = logistic_nll, .name = "logistic_nll", .symbol = "logistic nll", .signature = "logistic_nll(y, f)",
     .arity = 2, .shape = number_of_equals, .wanted = kEqual,
     .forward = logistic_nll_forward, .backward = logistic_nll_backward},
    {.operation = mse, .name = "mse", .symbol = "mse", .signature = "mse(y, p)", .arity = 2, .shape = number_of_equals,
     .wanted = kEqual,
     .forward = mse_forward, .backward = mse_backward},
};
// clang-format on

static_assert(stand_in_order(kOperations), "each operation stands at its enum value");

constexpr std::size_t kSlots = 256;
constexpr std::uint8_t kFree = 255;

/// Where the functions stand in the table, by the hash of their names: each name of a program is looked up among them.
constexpr std::array<std::uint8_t, kSlots> kFunctions = [] {
    std::array<std::uint8_t, kSlots> slots{};
    slots.fill(kFree);
    for (const OperationRule& rule : kOperations) {
        if (rule.notation == Notation::function) {
            std::size_t slot = hash_of(rule.name) % kSlots;
            while (slots[slot] != kFree) {
                slot = (slot + 1) % kSlots;
            }
            slots[slot] = static_cast<std::uint8_t>(rule.operation);
        }
    }
    return slots;
}();

}  // namespace

std::span<const OperationRule> operations() { return kOperations; }

const OperationRule& rule_of(Operation operation) { return kOperations[static_cast<std::size_t>(operation)]; }

const OperationRule* find_function(std::string_view name) {
    std::size_t slot = hash_of(name) % kSlots;
    while (kFunctions[slot] != kFree) {
        const OperationRule& rule = kOperations[kFunctions[slot]];
        if (rule.name == name) {
            return &rule;
        }
        slot = (slot + 1) % kSlots;
    }
    return nullptr;
}

Operation with_axis(Operation operation, int axis) {
    switch (operation) {
        case sum: return axis == 0 ? sum_down : sum_along;
        case mean: return axis == 0 ? mean_down : mean_along;
        default: return operation;
    }
}

}  // namespace nabla
