#include <cmath>
#include <string>

#include "matrices.h"
#include "nabla/activation_study.h"
#include "nabla/program_error.h"

using nabla::Activation;
using nabla::ActivationQuestion;
using nabla::ChainInput;
using nabla::Index;
using nabla::ProgramError;
using nabla::ProgramErrorCode;
using nabla::study_activation;

namespace {

ActivationQuestion question_of(std::string expression, double point = 1) {
    ActivationQuestion question;
    question.expression = std::move(expression);
    question.point = point;
    return question;
}

ProgramError refusal_of(const std::string& expression) {
    try {
        study_activation(question_of(expression));
    } catch (const ProgramError& error) {
        return error;
    }
    FAIL("taken: " << expression);
    throw 0;  // not reached: FAIL throws
}

void require_place(const ProgramError& error, int column, int length) {
    INFO(error.what());
    REQUIRE(error.span().line == 1);
    REQUIRE(error.span().column == column);
    REQUIRE(error.span().length == length);
}

}  // namespace

// mpmath at 40 digits: x·σ(x) and σ + x·σ(1 − σ) at 1.5; the slope's maximum and its zero by findroot.
TEST_CASE("a typed swish has the values and slopes of its definition") {
    const auto study = study_activation(question_of("x*sigmoid(x)", 1.5));
    REQUIRE(study.point.value == Approx(1.2263617142904654894).epsilon(1e-15));
    REQUIRE(study.point.slope == Approx(1.0412941542991429444).epsilon(1e-15));
    REQUIRE(study.point.difference < 1e-8);
    REQUIRE(study.point.difference > 0);
    REQUIRE(study.steepest == Approx(1.099839320128866917).epsilon(1e-4));
    REQUIRE(study.steepest_at == Approx(2.3993572805154676678).margin(0.02));
    REQUIRE(study.kinks.empty());
    REQUIRE(study.right.value().slope == 1);
    REQUIRE(study.left.value().intercept == 0);
    REQUIRE_FALSE(study.point.slope_from_input.has_value());
}

TEST_CASE("a typed activation is the built-in one, on the whole plot and through the chain") {
    for (const auto& [expression, activation] :
         {std::pair{"1 / (1 + exp(-x))", Activation::sigmoid}, std::pair{"tanh(x)", Activation::tanh},
          std::pair{"max(x, 0.01*x)", Activation::leaky_relu}, std::pair{"log(1 + exp(x))", Activation::softplus}}) {
        INFO(expression);
        auto typed = question_of(expression, 0.7);
        typed.input = ChainInput::output;
        auto known = typed;
        known.expression.reset();
        known.activation = activation;
        const auto a = study_activation(typed);
        const auto b = study_activation(known);
        require_close(a.values, b.values, 1e-14);
        require_close(a.chain.products, b.chain.products, 1e-13);
        REQUIRE(a.flat.size() == b.flat.size());
        REQUIRE(a.kinks.size() == b.kinks.size());
        // max has its own convention where its operands are equal, at the kink.
        const Index middle = 240;
        require_close<double>(a.slopes.leftCols(middle), b.slopes.leftCols(middle), 1e-13);
        require_close<double>(a.slopes.rightCols(middle), b.slopes.rightCols(middle), 1e-13);
    }
}

// x − ½ above 2x as long as x < −½; |x| has slopes ∓1, and by Nabla's convention 0 between.
TEST_CASE("kinks of an expression are found where they are, on a sample and between two") {
    const auto bent = study_activation(question_of("max(x - 0.5, 2*x)", -0.5));
    REQUIRE(bent.kinks.size() == 1);
    REQUIRE(bent.kinks[0].x == -0.5);
    REQUIRE(bent.kinks[0].left == 1);
    REQUIRE(bent.kinks[0].right == 2);
    REQUIRE(bent.point.kink);
    const auto corner = study_activation(question_of("abs(x)", 0));
    REQUIRE(corner.kinks.size() == 1);
    REQUIRE(corner.kinks[0].x == 0);
    REQUIRE(corner.kinks[0].left == -1);
    REQUIRE(corner.kinks[0].right == 1);
    REQUIRE(corner.kinks[0].slope == 0);
    REQUIRE(corner.point.numeric == 0);
    REQUIRE(study_activation(question_of("abs(x)^3", 0)).kinks.empty());
}

TEST_CASE("outside its domain an expression has no number, and a pole is no kink") {
    const auto log = study_activation(question_of("log(x)", -1));
    REQUIRE(std::isnan(log.values(0, 0)));
    REQUIRE(std::isnan(log.point.value));
    REQUIRE(log.chain.fate == nabla::ChainFate::undefined);
    REQUIRE_FALSE(log.left.has_value());
    REQUIRE_FALSE(log.right.has_value());
    REQUIRE(study_activation(question_of("1/(x - 0.01)", 1)).kinks.empty());
}

TEST_CASE("what is no function of one number is refused where it is") {
    const auto softmax = refusal_of("1 + softmax(x)");
    REQUIRE(softmax.program_code() == ProgramErrorCode::shape_mismatch);
    REQUIRE(softmax.message() == "softmax works on whole matrices, and f takes one number x");
    require_place(softmax, 5, 10);
    require_place(refusal_of("x*sum(x)"), 3, 6);
    require_place(refusal_of("x @ x"), 1, 5);
    const auto matrix = refusal_of("x + [1, 2]");
    REQUIRE(matrix.message() == "this is 1×2, and f(x) has to be one number");
    require_place(matrix, 1, 10);
    const auto constant = refusal_of("2*pi");
    REQUIRE(constant.message() == "x does not occur in it");
    require_place(constant, 1, 4);
    require_place(refusal_of("3"), 1, 1);
    require_place(refusal_of("x; y = 2"), 4, 5);
    // A sum that does not depend on x is a number as any other.
    REQUIRE(study_activation(question_of("x*sum([1, 2])")).point.slope == 3);
}

TEST_CASE("errors of the language are placed within the expression") {
    const auto product = refusal_of("2x");
    REQUIRE(product.program_code() == ProgramErrorCode::implicit_product);
    REQUIRE(product.span().line == 1);
    REQUIRE(product.span().column <= 2);
    REQUIRE(product.span().first_byte < 2);
    require_place(refusal_of("1 + sigmod(x)"), 5, 6);
    require_place(refusal_of("x*y"), 3, 1);
    REQUIRE(refusal_of("x +").span().line == 1);
    REQUIRE(refusal_of("").span().column == 1);
    REQUIRE(refusal_of("(x").span().line == 1);
    const auto second = refusal_of("(x\n+ y)");
    REQUIRE(second.span().line == 2);
    REQUIRE(second.span().column == 3);
}

TEST_CASE("a typed function and its derivative by the chain rule are written in LaTeX") {
    // By hand.
    const auto require_latex = [](const std::string& expression, const std::string& f, const std::string& slope) {
        const auto study = study_activation(question_of(expression));
        REQUIRE(study.formula == f);
        REQUIRE(study.derivative == slope);
    };
    require_latex("x", "x", "1");
    require_latex("x^2", "x^{2}", R"(2 \cdot x)");
    require_latex("x^3 - 2*x", R"(x^{3} - 2 \cdot x)", R"(3 \cdot x^{2} - 2)");
    require_latex("x*sigmoid(x)", R"(x \cdot \sigma\left(x\right))",
                  R"(\sigma\left(x\right) + x \cdot \sigma\left(x\right) \left(1 - \sigma\left(x\right)\right))");
    require_latex("exp(-x^2)", R"(\exp\left(-x^{2}\right))",
                  R"(\exp\left(-x^{2}\right) \cdot \left(-2 \cdot x\right))");
    require_latex("e^(-x)", "e^{-x}", "-e^{-x}");
    require_latex("1/(1 + x^2)", R"(\frac{1}{1 + x^{2}})", R"(-\frac{1}{\left(1 + x^{2}\right)^{2}} \cdot 2 \cdot x)");
    require_latex("max(x, 0.1*x)", R"(\max\left(x, 0.1 \cdot x\right))",
                  R"(\mathbf{1}\left[x > 0.1 \cdot x\right] + \mathbf{1}\left[0.1 \cdot x > x\right] \cdot 0.1)");
    require_latex(
        "tanh(2*x)^2", R"(\tanh\left(2 \cdot x\right)^{2})",
        R"(2 \cdot \tanh\left(2 \cdot x\right) \cdot \left(1 - \tanh\left(2 \cdot x\right)^{2}\right) \cdot 2)");
}

TEST_CASE("a function of the table has no LaTeX of its own, and one that is too long to read none at all") {
    REQUIRE(study_activation(ActivationQuestion{}).formula.empty());
    REQUIRE(study_activation(ActivationQuestion{}).derivative.empty());
    std::string nested = "x";
    for (int i = 0; i < 60; ++i) {
        nested = "x*(" + nested + ")";
    }
    const auto study = study_activation(question_of(nested));
    REQUIRE(study.derivative.empty());
    REQUIRE(study.point.slope == 61);  // at 1, of x⁶¹
}
