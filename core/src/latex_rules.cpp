#include "latex_rules.h"

#include <iterator>

#include "operation_order.h"

namespace nabla {

namespace {

using enum Operation;
constexpr Binding kSum = Binding::sum;
constexpr Binding kProduct = Binding::product;
constexpr Binding kPower = Binding::power;
constexpr Binding kAtom = Binding::atom;

constexpr LatexRule kRules[] = {
    {add, kSum, {kSum, kProduct}, "#1 + #2", {"1", "1"}},
    {subtract, kSum, {kSum, kProduct}, "#1 - #2", {"1", "-1"}},
    {multiply, kProduct, {kProduct, kPower}, "#1 #* #2", {"#2", "#1"}},
    {divide, kPower, {kSum, kSum}, R"(\frac{#1}{#2})", {R"(\frac{1}{#2})", R"(-\frac{#y}{#2})"}},
    {power, kPower, {kAtom, kSum}, "#1^{#2}", {R"(#2 \cdot #1^{#2 - 1})", R"(#y \cdot \ln #1)"}},
    {matmul, kProduct, {kProduct, kPower}, R"(#1\,#2)", {R"(#g\,#2^{\top})", R"(#1^{\top} #g)"}},
    {negate, kSum, {kProduct, kSum}, "-#1", {"-1", ""}},
    {transpose, kPower, {kAtom, kSum}, R"(#1^{\top})", {R"(#g^{\top})", ""}},
    {identity, kAtom, {kAtom, kSum}, "#1", {"1", ""}},
    {Operation::exp, kAtom, {}, R"(\exp\left(#1\right))", {"#y", ""}},
    {Operation::log, kAtom, {}, R"(\ln\left(#1\right))", {R"(\frac{1}{#1})", ""}},
    {Operation::sqrt, kAtom, {}, R"(\sqrt{#1})", {R"(\frac{1}{2 #y})", ""}},
    {Operation::abs, kAtom, {}, R"(\left|#1\right|)", {R"(\operatorname{sign}\left(#1\right))", ""}},
    {Operation::sin, kAtom, {}, R"(\sin\left(#1\right))", {R"(\cos\left(#1\right))", ""}},
    {Operation::cos, kAtom, {}, R"(\cos\left(#1\right))", {R"(-\sin\left(#1\right))", ""}},
    {Operation::tanh, kAtom, {}, R"(\tanh\left(#1\right))", {"1 - #y^{2}", ""}},
    {sigmoid, kAtom, {}, R"(\sigma\left(#1\right))", {R"(#y \left(1 - #y\right))", ""}},
    {relu, kAtom, {}, R"(\operatorname{relu}\left(#1\right))", {R"(\mathbf{1}\left[#1 > 0\right])", ""}},
    {leaky_relu,
     kAtom,
     {},
     R"(\operatorname{leaky\_relu}\left(#1, #2\right))",
     {R"(\begin{cases} 1 & #1 > 0 \\ #2 & #1 \le 0 \end{cases})", R"(\min\left(#1, 0\right))"}},
    {elu,
     kAtom,
     {},
     R"(\operatorname{elu}\left(#1\right))",
     {R"(\begin{cases} 1 & #1 > 0 \\ #y + 1 & #1 \le 0 \end{cases})", ""}},
    {softplus, kAtom, {}, R"(\operatorname{softplus}\left(#1\right))", {"1 - e^{-#y}", ""}},
    {gelu,
     kAtom,
     {},
     R"(\operatorname{gelu}\left(#1\right))",
     {R"(\Phi\left(#1\right) + #1\,\varphi\left(#1\right))", ""}},
    {Operation::minimum,
     kAtom,
     {},
     R"(\min\left(#1, #2\right))",
     {R"(\mathbf{1}\left[#1 < #2\right])", R"(\mathbf{1}\left[#2 < #1\right])"}},
    {Operation::maximum,
     kAtom,
     {},
     R"(\max\left(#1, #2\right))",
     {R"(\mathbf{1}\left[#1 > #2\right])", R"(\mathbf{1}\left[#2 > #1\right])"}},
    {softmax,
     kAtom,
     {},
     R"(\operatorname{softmax}\left(#1\right))",
     {R"(#y \odot \left(#g - \left(#g \odot #y\right)\mathbf{1}\right))", ""}},
    {log_softmax,
     kAtom,
     {},
     R"(\ln\operatorname{softmax}\left(#1\right))",
     {R"(#g - \operatorname{softmax}\left(#1\right) \odot \left(#g\,\mathbf{1}\right))", ""}},
    {logsumexp,
     kAtom,
     {},
     R"(\operatorname{logsumexp}\left(#1\right))",
     {R"(#g \odot \operatorname{softmax}\left(#1\right))", ""}},
    {sum, kAtom, {}, R"(\operatorname{sum}\left(#1\right))", {R"(#g \cdot \mathbf{1})", ""}},
    {sum_down, kAtom, {}, R"(\operatorname{sum}_{0}\left(#1\right))", {R"(\mathbf{1}\,#g)", ""}},
    {sum_along, kAtom, {}, R"(\operatorname{sum}_{1}\left(#1\right))", {R"(#g\,\mathbf{1}^{\top})", ""}},
    {mean, kAtom, {}, R"(\operatorname{mean}\left(#1\right))", {R"(\tfrac{1}{n}\,#g \cdot \mathbf{1})", ""}},
    {mean_down, kAtom, {}, R"(\operatorname{mean}_{0}\left(#1\right))", {R"(\tfrac{1}{n}\,\mathbf{1}\,#g)", ""}},
    {mean_along,
     kAtom,
     {},
     R"(\operatorname{mean}_{1}\left(#1\right))",
     {R"(\tfrac{1}{n}\,#g\,\mathbf{1}^{\top})", ""}},
    {cross_entropy,
     kAtom,
     {},
     R"(\operatorname{CE}\left(#1, #2\right))",
     {R"(-#g \cdot \ln #2)", R"(-#g \cdot \frac{#1}{#2})"}},
    {softmax_cross_entropy,
     kAtom,
     {},
     R"(\operatorname{CE}\left(#1, \operatorname{softmax}\left(#2\right)\right))",
     {R"(-#g \cdot \ln\operatorname{softmax}\left(#2\right))",
      R"(#g \cdot \left(\operatorname{softmax}\left(#2\right) \odot \left(#1\,\mathbf{1}\right) - #1\right))"}},
    {logistic_nll,
     kAtom,
     {},
     R"(\operatorname{NLL}\left(#1, \sigma\left(#2\right)\right))",
     {"-#g \\cdot #2", R"(#g \cdot \left(\sigma\left(#2\right) - #1\right))"}},
    {mse,
     kAtom,
     {},
     R"(\operatorname{MSE}\left(#1, #2\right))",
     {R"(-\tfrac{2}{d}\,#g \cdot \left(#2 - #1\right))", R"(\tfrac{2}{d}\,#g \cdot \left(#2 - #1\right))"}},
};

static_assert(stand_in_order(kRules), "each operation stands at its enum value");

}  // namespace

const LatexRule& latex_rule(Operation operation) { return kRules[static_cast<std::size_t>(operation)]; }

}  // namespace nabla
