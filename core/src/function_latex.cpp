#include "function_latex.h"

#include <utility>
#include <vector>

#include "latex_expression.h"
#include "latex_text.h"

namespace nabla {

namespace {

constexpr std::size_t kLongest = 600;  // characters of LaTeX

/// Each occurrence of a piece of the text replaced.
std::string replaced(std::string text, std::string_view piece, std::string_view by) {
    for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + by.size())) {
        text.replace(at, piece.size(), by);
    }
    return text;
}

/// How tightly a formula holds together, by the signs outside of its brackets.
Binding binding_of(std::string_view text) {
    int depth = 0;
    Binding binding = Binding::atom;
    for (std::size_t i = 0; i < text.size(); ++i) {
        depth += text[i] == '{' || text[i] == '(' || text[i] == '[' ? 1 : 0;
        depth -= text[i] == '}' || text[i] == ')' || text[i] == ']' ? 1 : 0;
        if (depth > 0) {
            continue;
        }
        const std::string_view rest = text.substr(i);
        if ((i == 0 && text[0] == '-') || rest.starts_with(" + ") || rest.starts_with(" - ")) {
            return Binding::sum;
        }
        if (rest.starts_with("\\cdot") || rest.starts_with(" \\left(") || rest.starts_with("\\,")) {
            binding = Binding::product;
        }
    }
    return binding;
}

class FunctionWriter {
   public:
    explicit FunctionWriter(const Program& program)
        : program_(program), graph_(program.graph()), values_(graph_.nodes.size()), derivatives_(graph_.nodes.size()) {
        for (int id = 0; id <= graph_.output; ++id) {
            write(id);
        }
    }

    FunctionLatex result() const {
        FunctionLatex latex{value(graph_.output).text, derivatives_[static_cast<std::size_t>(graph_.output)].text};
        if (latex.value.size() > kLongest) {
            latex.value.clear();
        }
        if (latex.derivative.size() > kLongest) {
            latex.derivative.clear();
        }
        return latex;
    }

   private:
    const Expression& value(int id) const { return values_[static_cast<std::size_t>(id)]; }

    void write(int id) {
        const Node& node = graph_.node(id);
        const auto i = static_cast<std::size_t>(id);
        if (node.kind != NodeKind::operation) {
            values_[i] = of_leaf(program_, id);
            derivatives_[i] = {id == 0 ? "1" : ""};
            return;
        }
        values_[i] = limited(
            applied(graph_, node, value(node.operands[0]), node.arity == 2 ? value(node.operands[1]) : Expression{}));
        Expression sum{};
        for (int slot = 0; slot < node.arity; ++slot) {
            const int operand = node.operands[static_cast<std::size_t>(slot)];
            if (graph_.node(operand).varies) {
                sum = added(sum, times(local(node, id, slot), derivatives_[static_cast<std::size_t>(operand)]));
            }
        }
        derivatives_[i] = limited(sum);
    }

    /// What is too long already is not made longer: a name that is used twice would double it, and so on.
    static Expression limited(const Expression& expression) {
        return expression.text.size() > kLongest ? Expression{std::string(kLongest + 1, ' ')} : expression;
    }

    /// ∂node/∂operand
    Expression local(const Node& node, int id, int slot) const {
        const int second = node.arity == 2 ? node.operands[1] : node.operands[0];
        if (node.operation == Operation::power && slot == 0 && !graph_.node(second).varies) {
            return power_slope(value(node.operands[0]), second);
        }
        std::string pattern(latex_rule(node.operation).derivatives[static_cast<std::size_t>(slot)]);
        if (node.operation == Operation::divide && slot == 1) {
            pattern = R"(-\frac{#a}{#2^{2}})";  // the rule's −y/b would be a fraction in a fraction
        }
        if (node.operation == Operation::power && slot == 1 && value(node.operands[0]).text == "e") {
            pattern = "#y";
        }
        if (pattern == "#1" || pattern == "#2" || pattern == "#y") {
            return pattern == "#y" ? value(id) : value(pattern == "#1" ? node.operands[0] : second);
        }
        // What stands in brackets or a fraction, or is compared, needs no brackets of its own.
        for (const auto& [digit, letter] : {std::pair{"#1", "#a"}, std::pair{"#2", "#b"}}) {
            for (const auto& [before, after] : {std::pair{"\\left(", "\\right)"}, std::pair{"{", "}"},
                                                std::pair{"\\left[", " "}, std::pair{" ", "\\right]"}}) {
                const std::string from = std::string(before) + digit + after;
                pattern = replaced(pattern, from, std::string(before) + letter + after);
            }
        }
        const Expression& a = value(node.operands[0]);
        const Expression& b = value(second);
        std::string text = fill(pattern, {{'1', in_place(a, Binding::atom)},
                                          {'2', in_place(b, Binding::atom)},
                                          {'a', a.text},
                                          {'b', b.text},
                                          {'y', in_place(value(id), Binding::atom)}});
        const Binding binding = binding_of(text);
        return {std::move(text), binding};
    }

    /// n·aⁿ⁻¹, with n a number.
    Expression power_slope(const Expression& base, int exponent) const {
        const double n = program_.value(exponent).data[0];
        if (n == 1) {
            return {"1"};
        }
        const std::string a = in_place(base, Binding::atom);
        const std::string power = n == 2 ? a : a + "^{" + latex_number(n - 1) + "}";
        return {latex_number(n) + " \\cdot " + power, n < 0 ? Binding::sum : Binding::product};
    }

    static Expression times(Expression outer, const Expression& inner) {
        if (inner.text == "1") {
            return outer;
        }
        if (outer.text == "1") {
            return inner;
        }
        if (inner.text == "-1") {
            return {"-" + in_place(std::move(outer), Binding::product), Binding::sum};
        }
        if (outer.text == "-1") {
            return {"-" + in_place(inner, Binding::product), Binding::sum};
        }
        if (outer.text.front() == '-' && binding_of(outer.text.substr(1)) != Binding::sum) {
            const std::string positive = outer.text.substr(1);  // the sign leads the whole product
            return {"-" + times({positive, binding_of(positive)}, inner).text, Binding::sum};
        }
        const std::string text = in_place(std::move(outer), Binding::product) + " \\cdot ";
        return {text + in_place(inner, Binding::product), Binding::product};
    }

    static Expression added(const Expression& sum, const Expression& term) {
        if (sum.text.empty()) {
            return term;
        }
        const bool is_negative = term.text.front() == '-';
        const std::string text = sum.text + (is_negative ? " - " + term.text.substr(1) : " + " + term.text);
        return {text, Binding::sum};
    }

    const Program& program_;
    const Graph& graph_;
    std::vector<Expression> values_;
    std::vector<Expression> derivatives_;
};

}  // namespace

FunctionLatex function_latex(const Program& program) { return FunctionWriter(program).result(); }

}  // namespace nabla
