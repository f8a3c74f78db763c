#include "python_rules.h"

#include "operation_order.h"

namespace nabla {

namespace {

using enum Operation;

// Each row: the value, and under it what the operands' derivatives gain; then the value in PyTorch, if that differs.
constexpr PythonRule kRules[] = {
    {add, "#1 + #2", {"#g", "#g"}},
    {subtract, "#1 - #2", {"#g", "-#g"}},
    {multiply, "#1 * #2", {"#g * #2", "#g * #1"}},
    {divide, "#1 / #2", {"#g / #2", "-#g * #y / #2"}},
    {power, "#1 ** #2", {"#g * power_by_base(#1, #2)", "#g * power_by_exponent(#1, #2, #y)"}},
    {matmul, "#1 @ #2", {"#g @ #2.T", "#1.T @ #g"}},
    {negate, "-#1", {"-#g"}},
    {transpose, "#1.T", {"#g.T"}},
    {identity, "#1.copy()", {"#g"}, "#1.clone()"},
    {Operation::exp, "np.exp(#1)", {"#g * #y"}, "torch.exp(#1)"},
    {Operation::log, "np.log(#1)", {"#g / #1"}, "torch.log(#1)"},
    {Operation::sqrt, "np.sqrt(#1)", {"#g * 0.5 / #y"}, "torch.sqrt(#1)"},
    {Operation::abs, "np.abs(#1)", {"#g * np.sign(#1)"}, "torch.abs(#1)"},
    {Operation::sin, "np.sin(#1)", {"#g * np.cos(#1)"}, "torch.sin(#1)"},
    {Operation::cos, "np.cos(#1)", {"-#g * np.sin(#1)"}, "torch.cos(#1)"},
    {Operation::tanh, "np.tanh(#1)", {"#g * (1 - #y**2)"}, "torch.tanh(#1)"},
    {sigmoid, "sigmoid(#1)", {"#g * #y * (1 - #y)"}, "torch.sigmoid(#1)"},
    {relu, "np.maximum(#1, 0)", {"#g * (#1 > 0)"}, "torch.relu(#1)"},
    {leaky_relu,
     "np.where(#1 > 0, #1, #2 * #1)",
     {"#g * np.where(#1 > 0, 1, #2)", "#g * np.where(#1 > 0, 0, #1)"},
     "torch.where(#1 > 0, #1, #2 * #1)"},
    {elu, "np.where(#1 > 0, #1, np.expm1(#1))", {"#g * np.where(#1 > 0, 1, #y + 1)"}, "torch.nn.functional.elu(#1)"},
    {softplus, "np.logaddexp(0, #1)", {"#g * -np.expm1(-#y)"}, "torch.logaddexp(#1, torch.zeros_like(#1))"},
    {gelu, "#1 * normal_cdf(#1)", {"#g * (normal_cdf(#1) + #1 * normal_pdf(#1))"}, "torch.nn.functional.gelu(#1)"},
    {Operation::minimum,
     "np.minimum(#1, #2)",
     {"#g * first_share(#1 < #2, #1 == #2)", "#g * first_share(#2 < #1, #1 == #2)"},
     "torch.minimum(#1, #2)"},
    {Operation::maximum,
     "np.maximum(#1, #2)",
     {"#g * first_share(#1 > #2, #1 == #2)", "#g * first_share(#2 > #1, #1 == #2)"},
     "torch.maximum(#1, #2)"},
    {softmax, "softmax(#1)", {"#y * (#g - (#g * #y).sum(axis=1, keepdims=True))"}, "torch.softmax(#1, dim=1)"},
    {log_softmax,
     "log_softmax(#1)",
     {"#g - np.exp(#y) * #g.sum(axis=1, keepdims=True)"},
     "torch.log_softmax(#1, dim=1)"},
    {logsumexp, "logsumexp(#1)", {"#g * np.exp(#1 - #y)"}, "torch.logsumexp(#1, dim=1, keepdim=True)"},
    {sum, "#1.sum(keepdims=True)", {"#g * np.ones_like(#1)"}, "#1.sum().reshape(1, 1)"},
    {sum_down, "#1.sum(axis=0, keepdims=True)", {"#g * np.ones_like(#1)"}, "#1.sum(dim=0, keepdim=True)"},
    {sum_along, "#1.sum(axis=1, keepdims=True)", {"#g * np.ones_like(#1)"}, "#1.sum(dim=1, keepdim=True)"},
    {mean, "#1.mean(keepdims=True)", {"#g * np.ones_like(#1) / #1.size"}, "#1.mean().reshape(1, 1)"},
    {mean_down,
     "#1.mean(axis=0, keepdims=True)",
     {"#g * np.ones_like(#1) / #1.shape[0]"},
     "#1.mean(dim=0, keepdim=True)"},
    {mean_along,
     "#1.mean(axis=1, keepdims=True)",
     {"#g * np.ones_like(#1) / #1.shape[1]"},
     "#1.mean(dim=1, keepdim=True)"},
    {cross_entropy,
     "-times_log(#1, #2).sum(keepdims=True)",
     {"-#g * np.log(#2)", "-#g * np.where(#1 == 0, 0, #1 / #2)"},
     "-torch.xlogy(#1, #2).sum().reshape(1, 1)"},
    {softmax_cross_entropy,
     "-(#1 * log_softmax(#2)).sum(keepdims=True)",
     {"-#g * log_softmax(#2)", "#g * (softmax(#2) * #1.sum(axis=1, keepdims=True) - #1)"},
     "-(#1 * torch.log_softmax(#2, dim=1)).sum().reshape(1, 1)"},
    {logistic_nll,
     "(np.logaddexp(0, #2) - #1 * #2).sum(keepdims=True)",
     {"-#g * #2", "#g * (sigmoid(#2) - #1)"},
     "(torch.logaddexp(#2, torch.zeros_like(#2)) - #1 * #2).sum().reshape(1, 1)"},
    {mse,
     "((#2 - #1) ** 2).mean(axis=1).sum().reshape(1, 1)",
     {"-2 * #g * (#2 - #1) / #1.shape[1]", "2 * #g * (#2 - #1) / #1.shape[1]"},
     "((#2 - #1) ** 2).mean(dim=1).sum().reshape(1, 1)"},
};

static_assert(stand_in_order(kRules), "each operation stands at its enum value");

constexpr PythonHelper kNumpyHelpers[] = {
    {"summed_to", R"(def summed_to(shape, gradient):
    """The gradient of what was repeated to a larger shape: the sum over the repetitions."""
    axes = tuple(axis for axis in (0, 1) if shape[axis] == 1 < gradient.shape[axis])
    return np.broadcast_to(gradient.sum(axis=axes, keepdims=True), shape)
)"},
    {"sigmoid", R"(def sigmoid(x):
    small = np.exp(-np.abs(x))  # at most 1
    return np.where(x >= 0, 1, small) / (1 + small)
)"},
    {"log_softmax", R"(def log_softmax(x):
    shifted = x - x.max(axis=1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
)"},
    {"softmax", R"(def softmax(x):
    weights = np.exp(x - x.max(axis=1, keepdims=True))
    return weights / weights.sum(axis=1, keepdims=True)
)"},
    {"logsumexp", R"(def logsumexp(x):
    largest = x.max(axis=1, keepdims=True)
    return largest + np.log(np.exp(x - largest).sum(axis=1, keepdims=True))
)"},
    {"power_by_base", R"(def power_by_base(x, p):
    return np.where(p == 0, 0, p * x ** (p - 1))
)"},
    {"power_by_exponent", R"(def power_by_exponent(x, p, y):
    return np.where((x == 0) & (p >= 0), 0, y * np.log(x))
)"},
    {"first_share", R"(def first_share(first, tie):
    """All to the one that was chosen, half to each of two equals."""
    return np.where(first, 1, np.where(tie, 0.5, 0))
)"},
    {"times_log", R"(def times_log(y, p):
    """y log p, and 0 where y is 0."""
    return np.where(y == 0, 0, y * np.log(p))
)"},
    {"normal_cdf", R"(def normal_cdf(x):
    return np.vectorize(math.erfc)(-x / math.sqrt(2)) / 2
)"},
    {"normal_pdf", R"(def normal_pdf(x):
    return np.exp(-x * x / 2) / math.sqrt(2 * math.pi)
)"},
};

}  // namespace

const PythonRule& python_rule(Operation operation) { return kRules[static_cast<std::size_t>(operation)]; }

std::span<const PythonHelper> numpy_helpers() { return kNumpyHelpers; }

}  // namespace nabla
