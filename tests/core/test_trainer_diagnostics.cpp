#include <algorithm>
#include <cmath>
#include <numeric>

#include "matrices.h"
#include "nabla/trainer.h"
#include "trainer_setups.h"

using nabla::Activation;
using nabla::ExampleSet;
using nabla::Index;
using nabla::Initialization;
using nabla::Labels;
using nabla::Loss;
using nabla::Matrix;
using nabla::Reduction;
using nabla::Trainer;
using nabla::TrainerSetup;
using trainer_setups::kActivations;
using trainer_setups::kLosses;
using trainer_setups::setup_of;
using trainer_setups::small_setup;

namespace {

const Matrix<double> kExclusiveOr = (Matrix<double>(4, 2) << 0, 0, 0, 1, 1, 0, 1, 1).finished();

Index total(const nabla::Histogram& histogram) {
    return std::accumulate(histogram.counts.begin(), histogram.counts.end(), histogram.others);
}

Matrix<double> targets(const TrainerSetup<double>& setup) {
    return nabla::one_hot<double>(setup.training.labels, setup.network.outputs());
}

}  // namespace

TEST_CASE("the gradient of the training set is the explaining network's, for every activation, loss and reduction") {
    for (const Activation activation : kActivations) {
        for (const Loss loss : kLosses) {
            for (const Reduction reduction : {Reduction::mean, Reduction::sum}) {
                auto setup = setup_of<double>(600, 4, 7, 3, activation, loss);  // more than one part
                setup.options.reduction = reduction;
                Trainer<double> trainer(setup);
                trainer.steps(3);
                const auto expected =
                    nabla::trace_mlp(setup.network, trainer.parameters(), setup.training.x, targets(setup), reduction);
                const auto gradient = trainer.gradient(ExampleSet::training);
                INFO(nabla::name_of(activation) << ", " << nabla::name_of(loss));
                for (std::size_t l = 0; l < 2; ++l) {
                    const double margin = 1e-12 * (1 + expected.gradients[l].weights.cwiseAbs().maxCoeff());
                    require_close(gradient[l].weights, expected.gradients[l].weights, margin);
                    require_close(gradient[l].bias, expected.gradients[l].bias, margin);
                }
            }
        }
    }
}

// A difference quotient of loss and penalty as the trainer itself evaluates them.
TEST_CASE("the gradient has the penalty in it, and no dropout") {
    auto setup = setup_of<double>(30, 3, 4, 2, Activation::tanh, Loss::softmax_cross_entropy);
    setup.options.penalty = {0.01, 0.05};
    setup.options.dropout = {0.5};
    Trainer<double> trainer(setup);
    const Matrix<double> parameters = trainer.parameters();
    const Matrix<double> gradient = nabla::flatten(trainer.gradient(ExampleSet::training));
    const auto objective = [&](Index at, double by) {
        Matrix<double> moved = parameters;
        moved(0, at) += by;
        trainer.set_parameters(moved);
        const auto evaluation = trainer.evaluate_training();
        return evaluation.loss + evaluation.penalty;
    };
    for (Index at = 0; at < parameters.size(); ++at) {
        const double quotient = (objective(at, 1e-6) - objective(at, -1e-6)) / 2e-6;
        REQUIRE(std::abs(gradient(0, at) - quotient) < 1e-8);
    }
}

TEST_CASE("the gradient of the batch is of its rows, before the first step too") {
    auto setup = setup_of<double>(23, 3, 5, 3, Activation::tanh, Loss::softmax_cross_entropy);
    setup.options.batch_size = 6;
    Trainer<double> trainer(setup);
    const auto before = trainer.gradient(ExampleSet::batch);
    trainer.step_phase();
    trainer.step_phase();
    trainer.step_phase();
    const auto trace = trainer.step_trace();
    require_close(before[0].weights, trace.gradients[0].weights, 1e-14);
    require_close(trainer.gradient(ExampleSet::batch)[0].weights, trace.gradients[0].weights, 1e-14);
    REQUIRE(before[0].weights != trainer.gradient(ExampleSet::training)[0].weights);
    REQUIRE(trainer.gradient(ExampleSet::test)[0].weights.isZero(0));  // there are no test examples
}

// COURSE L3a.
TEST_CASE("zero weights on exclusive or have gradient 0 in every layer, at log 2") {
    TrainerSetup<double> setup;
    setup.network = {2, {{3, Activation::tanh}, {1, Activation::identity}}, Loss::logistic};
    setup.initialization.kind = Initialization::zeros;
    setup.training = {kExclusiveOr, {0, 1, 1, 0}, {}};
    Trainer<double> trainer(setup);
    REQUIRE(trainer.gradient_norms(ExampleSet::training) == std::vector<double>{0, 0});
    REQUIRE(trainer.evaluate_training().loss == Approx(std::log(2.0)).epsilon(1e-15));
    trainer.reset({Initialization::xavier_uniform});
    REQUIRE(trainer.gradient_norms(ExampleSet::training)[0] > 0);
}

TEST_CASE("statistics count every weight, gradient and activation once, between the least and the largest") {
    auto setup = setup_of<double>(700, 3, 5, 3, Activation::sigmoid, Loss::softmax_cross_entropy);
    Trainer<double> trainer(setup);
    const auto statistics = trainer.layer_statistics(ExampleSet::training, 10);
    const auto layers = trainer.layers();
    const auto gradients = trainer.gradient(ExampleSet::training);
    const auto activations = trainer.activations(setup.training.x);
    const auto require_histogram = [](const nabla::Histogram& histogram, const Matrix<double>& values) {
        REQUIRE(histogram.low == values.minCoeff());
        REQUIRE(histogram.high == values.maxCoeff());
        REQUIRE(total(histogram) == values.size());
        const double width = (histogram.high - histogram.low) / 10;
        for (int bin = 0; bin < 9; ++bin) {
            const double end = histogram.low + (bin + 1) * width;
            const auto below = std::accumulate(histogram.counts.begin(), histogram.counts.begin() + bin + 1, Index{0});
            REQUIRE(std::abs(below - (values.array() < end).count()) <= 1);  // one may stand on the border
        }
    };
    REQUIRE(statistics.size() == 2);
    for (std::size_t l = 0; l < 2; ++l) {
        require_histogram(statistics[l].weights, layers[l].weights);
        require_histogram(statistics[l].gradients, gradients[l].weights);
        require_histogram(statistics[l].activations, activations[l]);
        REQUIRE(statistics[l].gradient_norm == Approx(trainer.gradient_norms(ExampleSet::training)[l]));
        REQUIRE(statistics[l].weight_norm ==
                Approx(std::hypot(layers[l].weights.norm(), layers[l].bias.norm())).epsilon(1e-12));
    }
}

TEST_CASE("a histogram of equal numbers has a width, and what is not finite is counted apart") {
    auto setup = small_setup();
    setup.initialization.kind = Initialization::zeros;
    Trainer<float> trainer(setup);
    const auto flat = trainer.layer_statistics(ExampleSet::training, 4)[0].weights;
    REQUIRE(flat.low == -0.5);
    REQUIRE(flat.high == 0.5);
    REQUIRE(flat.counts == std::vector<Index>{0, 0, 15, 0});
    auto parameters = trainer.parameters();
    parameters(0, 0) = std::nanf("");
    parameters(0, 1) = HUGE_VALF;
    trainer.set_parameters(parameters);
    REQUIRE(trainer.layer_statistics(ExampleSet::training, 4)[0].weights.others == 2);
    REQUIRE(error_of([&] { trainer.layer_statistics(ExampleSet::training, 0); }).code() ==
            nabla::ErrorCode::invalid_argument);
}

TEST_CASE("vanishing is seen: each sigmoid layer of a deep network has less gradient than the one above it") {
    auto setup = setup_of<double>(50, 3, 8, 3, Activation::sigmoid, Loss::softmax_cross_entropy);
    for (int layer = 0; layer < 4; ++layer) {
        setup.network.layers.insert(setup.network.layers.begin(), {8, Activation::sigmoid});
    }
    const auto norms = Trainer<double>(setup).gradient_norms(ExampleSet::training);
    REQUIRE(norms.size() == 6);
    REQUIRE(std::is_sorted(norms.begin(), norms.end()));
    REQUIRE(norms.front() < norms.back() / 100);
}

TEST_CASE("the worst examples come by their own loss, with what the network makes of them") {
    for (const Loss loss : kLosses) {
        auto setup = setup_of<double>(300, 3, 5, 3, Activation::tanh, loss);
        setup.test = {setup.training.x.topRows(20),
                      Labels(setup.training.labels.begin(), setup.training.labels.begin() + 20),
                      {}};
        Trainer<double> trainer(setup);
        trainer.steps(50);
        const auto worst = trainer.worst_examples(ExampleSet::training, 300);
        const Matrix<double> p = trainer.predict(setup.training.x);
        REQUIRE(worst.size() == 300);
        double sum = 0;
        for (std::size_t i = 0; i < worst.size(); ++i) {
            REQUIRE((i == 0 || worst[i].loss <= worst[i - 1].loss));
            sum += worst[i].loss;
            const int label = setup.training.labels[static_cast<std::size_t>(worst[i].row)];
            REQUIRE(worst[i].probability == Approx(p(worst[i].row, label)).epsilon(1e-12));
            Index predicted = 0;
            p.row(worst[i].row).maxCoeff(&predicted);
            REQUIRE(worst[i].predicted == predicted);
            if (loss == Loss::softmax_cross_entropy) {
                REQUIRE(worst[i].loss == Approx(-std::log(worst[i].probability)).epsilon(1e-9));
            }
        }
        REQUIRE(sum / 300 == Approx(trainer.evaluate_training().loss).epsilon(1e-12));
        REQUIRE(trainer.worst_examples(ExampleSet::test, 3).size() == 3);
        REQUIRE(trainer.worst_examples(ExampleSet::test, 30).size() == 20);
        REQUIRE(trainer.worst_examples(ExampleSet::training, 0).empty());
    }
}

TEST_CASE("with one output, the probability is that of the true class") {
    auto setup = setup_of<double>(20, 2, 3, 1, Activation::tanh, Loss::logistic);
    for (Index i = 0; i < 20; ++i) {
        setup.training.labels[static_cast<std::size_t>(i)] = i % 2 == 0;
    }
    Trainer<double> trainer(setup);
    const Matrix<double> p = trainer.predict(setup.training.x);
    for (const auto& example : trainer.worst_examples(ExampleSet::training, 20)) {
        const double of_one = p(example.row, 0);
        REQUIRE(example.probability == Approx(example.row % 2 == 0 ? of_one : 1 - of_one).epsilon(1e-12));
        REQUIRE(example.loss == Approx(-std::log(example.probability)).epsilon(1e-12));
        REQUIRE(example.predicted == (of_one > 0.5));
    }
}

// COURSE L3b: a stack of linear layers is one matrix, and exclusive or is beyond it: the best is log 2.
TEST_CASE("linear layers are one matrix, whatever their number, and fail at exclusive or") {
    TrainerSetup<double> setup;
    setup.network = {
        2, {{4, Activation::identity}, {3, Activation::identity}, {1, Activation::identity}}, Loss::logistic};
    setup.training = {kExclusiveOr, {0, 1, 1, 0}, {}};
    setup.options.batch_size = 4;
    setup.options.learning_rate = 0.1;
    Trainer<double> trainer(setup);
    trainer.steps(5000);
    const auto one = trainer.linear_product();
    REQUIRE(one.has_value());
    const Matrix<double> logits = (kExclusiveOr * one->weights).rowwise() + one->bias.row(0);
    require_close(trainer.activations(kExclusiveOr).back(), logits, 1e-14);
    REQUIRE(trainer.evaluate_training().loss == Approx(std::log(2.0)).epsilon(1e-6));
    REQUIRE_FALSE(Trainer<float>(small_setup()).linear_product().has_value());
}

// COURSE L3c.
TEST_CASE("the variance of a batch's gradient falls as one over its size, to 0 for all examples") {
    auto setup = setup_of<double>(64, 3, 5, 3, Activation::tanh, Loss::softmax_cross_entropy);
    setup.options.penalty.l2 = 0.1;  // the same for every batch: no part of the variance
    Trainer<double> trainer(setup);
    const auto found = trainer.gradient_variance({1, 4, 16, 64}, 2000, 5);

    // σ² by its definition, from the explaining network's gradient of each example.
    Matrix<double> mean = Matrix<double>::Zero(1, trainer.parameters().size());
    std::vector<Matrix<double>> each;
    for (Index i = 0; i < 64; ++i) {
        each.push_back(
            nabla::flatten(nabla::trace_mlp<double>(setup.network, trainer.parameters(), setup.training.x.row(i),
                                                    targets(setup).row(i), Reduction::mean)
                               .gradients));
        mean += each.back() / 64;
    }
    double variance = 0;
    for (const Matrix<double>& gradient : each) {
        variance += (gradient - mean).squaredNorm() / 64;
    }
    for (const auto& [size, measured, expected, one_over_b] : found) {
        const auto b = static_cast<double>(size);
        REQUIRE(one_over_b == Approx(variance / b).epsilon(1e-10));
        REQUIRE(expected == Approx(variance / b * (64 - b) / 63).margin(1e-12));
        REQUIRE(measured == Approx(expected).epsilon(0.1).margin(1e-12));
    }
    REQUIRE(found[3].measured < 1e-20);
    REQUIRE(found[0].measured > 3.5 * found[1].measured);
    REQUIRE(error_of([&] { trainer.gradient_variance({65}, 10, 1); }).message() ==
            "wanted batch sizes from 1 to 64, got 65");
    REQUIRE(error_of([&] { trainer.gradient_variance({1}, 0, 1); }).code() == nabla::ErrorCode::invalid_argument);
}
