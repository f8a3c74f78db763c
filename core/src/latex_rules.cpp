#include "latex_rules.h"

#include <iterator>

namespace nabla {

namespace {

using enum Operation;
constexpr Binding kSum = Binding::sum;
constexpr Binding kProduct = Binding::product;
constexpr Binding kPower = Binding::power;
constexpr Binding kAtom = Binding::atom;

constexpr LatexRule kRules[] = {
    {add, "#1 + #2", kSum, {kSum, kProduct}, {"1", "1"}},
    {subtract, "#1 - #2", kSum, {kSum, kProduct}, {"1", "-1"}},
    {multiply, "#1 #* #2", kProduct, {kProduct, kPower}, {"#2", "#1"}},
    {divide, R"(\frac{#1}{#2})", kPower, {kSum, kSum}, {R"(\frac{1}{#2})", R"(-\frac{#y}{#2})"}},
    {power, "#1^{#2}", kPower, {kAtom, kSum}, {R"(#2 \cdot #1^{#2 - 1})", R"(#y \cdot \ln #1)"}},
    {matmul, R"(#1\,#2)", kProduct, {kProduct, kPower}, {R"(#g\,#2^{\top})", R"(#1^{\top} #g)"}},
    {negate, "-#1", kSum, {kProduct, kSum}, {"-1", ""}},
    {transpose, R"(#1^{\top})", kPower, {kAtom, kSum}, {R"(#g^{\top})", ""}},
    {identity, "#1", kAtom, {kAtom, kSum}, {"1", ""}},
    {Operation::exp, R"(\exp\left(#1\right))", kAtom, {}, {"#y", ""}},
    {Operation::log, R"(\ln\left(#1\right))", kAtom, {}, {R"(\frac{1}{#1})", ""}},
    {Operation::sqrt, R"(\sqrt{#1})", kAtom, {}, {R"(\frac{1}{2 #y})", ""}},
    {Operation::abs, R"(\left|#1\right|)", kAtom, {}, {R"(\operatorname{sign}\left(#1\right))", ""}},
    {Operation::sin, R"(\sin\left(#1\right))", kAtom, {}, {R"(\cos\left(#1\right))", ""}},
    {Operation::cos, R"(\cos\left(#1\right))", kAtom, {}, {R"(-\sin\left(#1\right))", ""}},
    {Operation::tanh, R"(\tanh\left(#1\right))", kAtom, {}, {"1 - #y^{2}", ""}},
    {sigmoid, R"(\sigma\left(#1\right))", kAtom, {}, {R"(#y \left(1 - #y\right))", ""}},
    {relu, R"(\operatorname{relu}\left(#1\right))", kAtom, {}, {R"(\mathbf{1}\left[#1 > 0\right])", ""}},
    {leaky_relu,
     R"(\operatorname{leaky\_relu}\left(#1, #2\right))",
     kAtom,
     {},
     {R"(\begin{cases} 1 & #1 > 0 \\ #2 & #1 \le 0 \end{cases})", R"(\min\left(#1, 0\right))"}},
    {elu,
     R"(\operatorname{elu}\left(#1\right))",
     kAtom,
     {},
     {R"(\begin{cases} 1 & #1 > 0 \\ #y + 1 & #1 \le 0 \end{cases})", ""}},
    {softplus, R"(\operatorname{softplus}\left(#1\right))", kAtom, {}, {"1 - e^{-#y}", ""}},
    {gelu,
     R"(\operatorname{gelu}\left(#1\right))",
     kAtom,
     {},
     {R"(\Phi\left(#1\right) + #1\,\varphi\left(#1\right))", ""}},
    {Operation::minimum,
     R"(\min\left(#1, #2\right))",
     kAtom,
     {},
     {R"(\mathbf{1}\left[#1 < #2\right])", R"(\mathbf{1}\left[#2 < #1\right])"}},
    {Operation::maximum,
     R"(\max\left(#1, #2\right))",
     kAtom,
     {},
     {R"(\mathbf{1}\left[#1 > #2\right])", R"(\mathbf{1}\left[#2 > #1\right])"}},
    {softmax,
     R"(\operatorname{softmax}\left(#1\right))",
     kAtom,
     {},
     {R"(#y \odot \left(#g - \left(#g \odot #y\right)\mathbf{1}\right))", ""}},
    {log_softmax,
     R"(\ln\operatorname{softmax}\left(#1\right))",
     kAtom,
     {},
     {R"(#g - \operatorname{softmax}\left(#1\right) \odot \left(#g\,\mathbf{1}\right))", ""}},
    {logsumexp,
     R"(\operatorname{logsumexp}\left(#1\right))",
     kAtom,
     {},
     {R"(#g \odot \operatorname{softmax}\left(#1\right))", ""}},
    {sum, R"(\operatorname{sum}\left(#1\right))", kAtom, {}, {R"(#g \cdot \mathbf{1})", ""}},
    {sum_down, R"(\operatorname{sum}_{0}\left(#1\right))", kAtom, {}, {R"(\mathbf{1}\,#g)", ""}},
    {sum_along, R"(\operatorname{sum}_{1}\left(#1\right))", kAtom, {}, {R"(#g\,\mathbf{1}^{\top})", ""}},
    {mean, R"(\operatorname{mean}\left(#1\right))", kAtom, {}, {R"(\tfrac{1}{n}\,#g \cdot \mathbf{1})", ""}},
    {mean_down, R"(\operatorname{mean}_{0}\left(#1\right))", kAtom, {}, {R"(\tfrac{1}{n}\,\mathbf{1}\,#g)", ""}},
    {mean_along,
     R"(\operatorname{mean}_{1}\left(#1\right))",
     kAtom,
     {},
     {R"(\tfrac{1}{n}\,#g\,\mathbf{1}^{\top})", ""}},
    {cross_entropy,
     R"(\operatorname{CE}\left(#1, #2\right))",
     kAtom,
     {},
     {R"(-#g \cdot \ln #2)", R"(-#g \cdot \frac{#1}{#2})"}},
    {softmax_cross_entropy,
     R"(\operatorname{CE}\left(#1, \operatorname{softmax}\left(#2\right)\right))",
     kAtom,
     {},
     {R"(-#g \cdot \ln\operatorname{softmax}\left(#2\right))",
      R"(#g \cdot \left(\operatorname{softmax}\left(#2\right) \odot \left(#1\,\mathbf{1}\right) - #1\right))"}},
    {logistic_nll,
     R"(\operatorname{NLL}\left(#1, \sigma\left(#2\right)\right))",
     kAtom,
     {},
     {"-#g \\cdot #2", R"(#g \cdot \left(\sigma\left(#2\right) - #1\right))"}},
    {mse,
     R"(\operatorname{MSE}\left(#1, #2\right))",
     kAtom,
     {},
     {R"(-\tfrac{2}{d}\,#g \cdot \left(#2 - #1\right))", R"(\tfrac{2}{d}\,#g \cdot \left(#2 - #1\right))"}},
};

consteval bool stand_in_order() {
    int position = 0;
    for (const LatexRule& rule : kRules) {
        if (static_cast<int>(rule.operation) != position++) {
            return false;
        }
    }
    return position == static_cast<int>(mse) + 1;
}
static_assert(stand_in_order(), "each operation stands at its enum value");

}  // namespace

const LatexRule& latex_rule(Operation operation) { return kRules[static_cast<std::size_t>(operation)]; }

}  // namespace nabla
