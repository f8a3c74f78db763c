#include <cmath>
#include <limits>

#include "matrices.h"
#include "nabla/activation_study.h"

using nabla::Activation;
using nabla::ActivationQuestion;
using nabla::ChainFate;
using nabla::ChainInput;
using nabla::EnumNames;
using nabla::Index;
using nabla::Matrix;
using nabla::study_activation;

namespace {

ActivationQuestion question_of(Activation activation, double point = 1) {
    ActivationQuestion question;
    question.activation = activation;
    question.point = point;
    return question;
}

ActivationQuestion chain_of(Activation activation, double point, Index depth, double weight, ChainInput input) {
    ActivationQuestion question = question_of(activation, point);
    question.depth = depth;
    question.weight = weight;
    question.input = input;
    return question;
}

double last(const Matrix<double>& row) { return row(0, row.cols() - 1); }

}  // namespace

// mpmath at 40 digits, from the definitions.
TEST_CASE("at one point: value, slope, tangent and the three difference quotients of the sigmoid") {
    const auto point = study_activation(question_of(Activation::sigmoid, 2)).point;
    REQUIRE(point.value == Approx(0.88079707797788244406).epsilon(1e-15));
    REQUIRE(point.slope == Approx(0.10499358540350651735).epsilon(1e-14));
    REQUIRE(point.intercept == Approx(0.67080990717086940936).epsilon(1e-14));
    REQUIRE(std::abs(point.numeric - 0.10499358546825929652) < 1e-11);
    REQUIRE(std::abs(point.backward - 0.10499758359331123817) < 1e-11);
    REQUIRE(std::abs(point.forward - 0.10498958734320735487) < 1e-11);
    REQUIRE(point.difference == std::abs(point.slope - point.numeric));
    REQUIRE(point.difference > 1e-11);  // the negative control: truncation shows, so that the two are two computations
    REQUIRE_FALSE(point.kink);
}

TEST_CASE("the slip of putting x in place of a shows where the derivative is one of the value") {
    // σ′ = a(1 − a): 2(1 − 2) = −2. tanh′ = 1 − a²: 1 − 4 = −3. softplus′ = 1 − e⁻ᵃ: 1 − e⁻².
    REQUIRE(*study_activation(question_of(Activation::sigmoid, 2)).point.slope_from_input == -2);
    REQUIRE(*study_activation(question_of(Activation::tanh, 2)).point.slope_from_input == -3);
    REQUIRE(*study_activation(question_of(Activation::softplus, 2)).point.slope_from_input ==
            Approx(0.86466471676338730811).epsilon(1e-15));
    REQUIRE_FALSE(study_activation(question_of(Activation::relu, 2)).point.slope_from_input.has_value());
    REQUIRE_FALSE(study_activation(question_of(Activation::gelu, 2)).point.slope_from_input.has_value());
    REQUIRE_FALSE(study_activation(question_of(Activation::tanh, 0)).point.slope_from_input.has_value());
}

TEST_CASE("a kink is told with both sides, the numeric half and the convention") {
    const auto relu = study_activation(question_of(Activation::relu, 0));
    REQUIRE(relu.point.kink);
    REQUIRE(relu.point.slope == 0);
    REQUIRE(relu.point.numeric == 0.5);
    REQUIRE(relu.point.backward == 0);
    REQUIRE(relu.point.forward == 1);
    REQUIRE(relu.kinks.size() == 1);
    REQUIRE(relu.kinks[0].x == 0);
    REQUIRE(relu.kinks[0].value == 0);
    REQUIRE(relu.kinks[0].left == 0);
    REQUIRE(relu.kinks[0].right == 1);
    REQUIRE(relu.kinks[0].slope == 0);
    const auto leaky = study_activation(question_of(Activation::leaky_relu, 0));
    REQUIRE(leaky.point.kink);
    REQUIRE(leaky.point.slope_left == 0.01);
    REQUIRE(leaky.point.slope_right == 1);
    REQUIRE(leaky.point.numeric == Approx(0.505));
}

TEST_CASE("a kink between two samples is found, wherever the range ends") {
    auto question = question_of(Activation::relu);
    question.from = -3;
    question.to = 8.1;
    question.samples = 97;
    const auto kinks = study_activation(question).kinks;
    REQUIRE(kinks.size() == 1);
    REQUIRE(std::abs(kinks[0].x) < 1e-11);
    REQUIRE(kinks[0].right - kinks[0].left == 1);
    question.from = 0.5;
    REQUIRE(study_activation(question).kinks.empty());
}

TEST_CASE("smooth functions have no kink, however wide the range is sampled") {
    for (const Activation smooth : {Activation::identity, Activation::sigmoid, Activation::tanh, Activation::elu,
                                    Activation::softplus, Activation::gelu}) {
        INFO(nabla::name_of(smooth));
        for (const double reach : {3.0, 20.0, 100.0}) {
            auto question = question_of(smooth, 0);
            question.from = -reach;
            question.to = reach;
            const auto study = study_activation(question);
            REQUIRE(study.kinks.empty());
            REQUIRE_FALSE(study.point.kink);
        }
    }
}

// The ends solve |f′| = .05: σ by ln(a/(1−a)) with a(1−a) = .05, tanh by artanh √.95, softplus by σ = .05, ELU by ln
// .05, GELU by mpmath's findroot.
TEST_CASE("where it is flat, to ten decimals") {
    const auto flat_of = [](Activation activation) { return study_activation(question_of(activation)).flat; };
    const auto sigmoid = flat_of(Activation::sigmoid);
    REQUIRE(sigmoid.size() == 2);
    REQUIRE(sigmoid[0].from == -8);
    REQUIRE(std::abs(sigmoid[0].to + 2.887270950357620685) < 1e-10);
    REQUIRE(std::abs(sigmoid[1].from - 2.887270950357620685) < 1e-10);
    REQUIRE(sigmoid[1].to == 8);
    REQUIRE(std::abs(flat_of(Activation::tanh)[0].to + 2.1782722103008760961) < 1e-10);
    REQUIRE(flat_of(Activation::softplus).size() == 1);
    REQUIRE(std::abs(flat_of(Activation::softplus)[0].to + 2.94443897916644046) < 1e-10);
    REQUIRE(std::abs(flat_of(Activation::elu)[0].to + 2.9957322735539909934) < 1e-10);
    const auto gelu = flat_of(Activation::gelu);
    REQUIRE(gelu.size() == 2);
    REQUIRE(std::abs(gelu[0].to + 2.3486063321793782074) < 1e-10);
    REQUIRE(std::abs(gelu[1].from + 0.88323334784568087267) < 1e-10);
    REQUIRE(std::abs(gelu[1].to + 0.6459181235305193475) < 1e-10);
    REQUIRE(flat_of(Activation::relu)[0].to == 0);
    REQUIRE(flat_of(Activation::identity).empty());
}

TEST_CASE("the threshold decides what is flat") {
    auto question = question_of(Activation::leaky_relu);
    REQUIRE(study_activation(question).flat.size() == 1);
    question.threshold = 0.005;  // below the leaky slope
    REQUIRE(study_activation(question).flat.empty());
    question.activation = Activation::relu;
    question.threshold = 0;
    REQUIRE(study_activation(question).flat.empty());
}

TEST_CASE("the samples hold f and f′, and the steepest of them") {
    const auto study = study_activation(question_of(Activation::sigmoid));
    REQUIRE(study.x.size() == 481);
    REQUIRE(study.x(0, 0) == -8);
    REQUIRE(study.x(0, 240) == 0);
    REQUIRE(last(study.x) == 8);
    REQUIRE(study.values(0, 240) == 0.5);
    REQUIRE(study.steepest == 0.25);
    REQUIRE(study.steepest_at == 0);
    const auto gelu = study_activation(question_of(Activation::gelu));
    REQUIRE(gelu.steepest == Approx(1.1289041451851547863).epsilon(1e-4));  // at √2, by mpmath
    REQUIRE(gelu.steepest_at == Approx(std::sqrt(2.0)).margin(0.02));
}

TEST_CASE("asymptotes") {
    struct Expected {
        Activation activation;
        double left_slope, left_intercept, right_slope, right_intercept;
    };
    for (const auto& expected :
         {Expected{Activation::sigmoid, 0, 0, 0, 1}, Expected{Activation::tanh, 0, -1, 0, 1},
          Expected{Activation::relu, 0, 0, 1, 0}, Expected{Activation::leaky_relu, 0.01, 0, 1, 0},
          Expected{Activation::elu, 0, -1, 1, 0}, Expected{Activation::softplus, 0, 0, 1, 0},
          Expected{Activation::gelu, 0, 0, 1, 0}}) {
        INFO(nabla::name_of(expected.activation));
        const auto study = study_activation(question_of(expected.activation));
        REQUIRE(study.left.value().slope == expected.left_slope);
        REQUIRE(study.left.value().intercept == expected.left_intercept);
        REQUIRE(study.right.value().slope == expected.right_slope);
        REQUIRE(study.right.value().intercept == expected.right_intercept);
    }
}

TEST_CASE("ten sigmoid layers leave a quarter to the tenth at best") {
    const auto best = study_activation(chain_of(Activation::sigmoid, 0, 10, 1, ChainInput::same)).chain;
    REQUIRE(last(best.products) == 9.5367431640625e-7);  // 2⁻²⁰
    REQUIRE(last(best.best) == 9.5367431640625e-7);
    REQUIRE(best.fate == ChainFate::vanishes);
    REQUIRE_FALSE(best.numeric.has_value());
    const auto worse = study_activation(chain_of(Activation::sigmoid, 2, 10, 1, ChainInput::same)).chain;
    REQUIRE(last(worse.products) == Approx(std::pow(0.10499358540350651735, 10)).epsilon(1e-13));
    REQUIRE(last(worse.best) == last(best.best));
}

// mpmath at 40 digits: zₗ = 1.5·aₗ₋₁, a = tanh z, a₀ = .3, and d a₅ / d a₀.
TEST_CASE("layers that feed each other multiply their own slopes, and the whole chain's difference agrees") {
    const auto chain = study_activation(chain_of(Activation::tanh, 0.3, 5, 1.5, ChainInput::output)).chain;
    Matrix<double> inputs(1, 5);
    inputs << 0.45, 0.63284850787501189039, 0.84001577458182620754, 1.0287261260958909671, 1.1600953928871801108;
    require_close(chain.inputs, inputs, 1e-15);
    Matrix<double> products(1, 5);
    products << 1.2330018440535806756, 1.2694769143339233942, 1.0085761833477794179, 0.60795538769042887639,
        0.29714652543064387675;
    require_close(chain.products, products, 1e-13);
    REQUIRE(std::abs(chain.numeric.value() - 0.29714658428274877902) < 1e-11);
    REQUIRE(chain.fate == ChainFate::keeps);
    // The negative control: were every layer at the first one's z, the product would be another.
    const auto same = study_activation(chain_of(Activation::tanh, 0.45, 5, 1.5, ChainInput::same)).chain;
    REQUIRE(std::abs(last(same.products) - chain.numeric.value()) > 1);
}

TEST_CASE("a chain keeps, explodes, stops") {
    const auto chain = [](Activation activation, double point, double weight) {
        return study_activation(chain_of(activation, point, 20, weight, ChainInput::same)).chain;
    };
    REQUIRE(last(chain(Activation::relu, 1, 1).products) == 1);
    REQUIRE(chain(Activation::relu, 1, 1).fate == ChainFate::keeps);
    REQUIRE(last(chain(Activation::relu, 1, 2).products) == 1048576);  // 2²⁰
    REQUIRE(chain(Activation::relu, 1, 2).fate == ChainFate::explodes);
    REQUIRE(chain(Activation::relu, 1, -2).fate == ChainFate::explodes);
    const auto dead = chain(Activation::relu, -1, 2);
    REQUIRE(dead.fate == ChainFate::stops);
    REQUIRE(dead.stopped_at == 1);
    REQUIRE(last(dead.products) == 0);
    REQUIRE(chain(Activation::tanh, 15, 1).stopped_at == 0);
    REQUIRE(chain(Activation::tanh, 15, 1).fate == ChainFate::vanishes);
    // The second layer is given −1·1 and dies.
    const auto fed = study_activation(chain_of(Activation::relu, -1, 5, -1, ChainInput::output)).chain;
    REQUIRE(fed.stopped_at == 2);
    REQUIRE(fed.numeric.value() == 0);
}

TEST_CASE("a question outside the fields' limits is refused by the field's name") {
    const auto refusal = [](auto change) {
        auto question = question_of(Activation::tanh);
        change(question);
        const auto error = error_of([&] { study_activation(question); });
        REQUIRE(error.code() == nabla::ErrorCode::invalid_argument);
        REQUIRE(error.where() == "study_activation");
        return error.message();
    };
    const double infinity = std::numeric_limits<double>::infinity();
    REQUIRE(refusal([](auto& q) { q.point = std::nan(""); }) == "point: wanted a finite number");
    REQUIRE(refusal([](auto& q) { q.step = 0; }) == "step: wanted a finite number above 0");
    REQUIRE(refusal([](auto& q) { q.to = q.from; }) == "from, to: wanted finite numbers, from below to");
    REQUIRE(refusal([&](auto& q) { q.to = infinity; }) == "from, to: wanted finite numbers, from below to");
    REQUIRE(refusal([](auto& q) { q.samples = 1; }) == "samples: wanted 2 to 10000");
    REQUIRE(refusal([](auto& q) { q.threshold = -1; }) == "threshold: wanted a finite number, at least 0");
    REQUIRE(refusal([](auto& q) { q.depth = 1001; }) == "depth: wanted 1 to 1000");
    REQUIRE(refusal([&](auto& q) { q.weight = infinity; }) == "weight: wanted a finite number");
}
