#include <cmath>

#include "matrices.h"
#include "nabla/trainer.h"
#include "trainer_setups.h"

using nabla::Activation;
using nabla::Index;
using nabla::Loss;
using nabla::Matrix;
using nabla::Trainer;
using nabla::TrainerSetup;
using trainer_setups::entries;
using trainer_setups::kActivations;
using trainer_setups::setup_of;
using trainer_setups::small_setup;

namespace {

/// Two hidden layers, of 40 and 30 units.
template <class T>
TrainerSetup<T> deep_setup(std::vector<double> rates, Activation activation = Activation::tanh) {
    auto setup = setup_of<T>(64, 3, 40, 3, activation, Loss::softmax_cross_entropy);
    setup.network.layers.insert(setup.network.layers.begin() + 1, {30, activation});
    setup.options.batch_size = 16;
    setup.options.dropout = std::move(rates);
    return setup;
}

}  // namespace

TEST_CASE("each output is dropped at its layer's rate, and what stays makes up for it") {
    for (const double rate : {0.1, 0.5, 0.8}) {
        Trainer<double> trainer(deep_setup<double>({rate, 0}));
        Index dropped = 0;
        Index all = 0;
        double sum = 0;
        for (int step = 0; step < 200; ++step) {
            trainer.step();
            const auto trace = trainer.step_trace();
            REQUIRE(trace.dropout[1].size() == 0);
            const Matrix<double>& factors = trace.dropout[0];
            for (Index i = 0; i < factors.size(); ++i) {
                const double factor = factors.data()[i];
                REQUIRE((factor == 0 || factor == 1 / (1 - rate)));
                dropped += factor == 0;
                sum += factor;
            }
            all += factors.size();
        }
        const auto count = static_cast<double>(all);  // 128,000 independent draws
        const double five_errors = 5 * std::sqrt(rate * (1 - rate) / count);
        REQUIRE(std::abs(static_cast<double>(dropped) / count - rate) < five_errors);
        REQUIRE(std::abs(sum / count - 1) < five_errors / (1 - rate));
    }
}

TEST_CASE("units, examples and steps are dropped independently") {
    Trainer<double> trainer(deep_setup<double>({0.5, 0.5}));
    trainer.step();
    const auto first = trainer.step_trace().dropout;
    trainer.step();
    const auto second = trainer.step_trace().dropout;
    // The share of agreeing entries: 1/2, give or take 5 standard errors of so many draws.
    const auto agreeing = [](const auto& a, const auto& b) {
        const auto same = (a.array() == b.array()).count();
        return std::abs(static_cast<double>(same) / static_cast<double>(a.size()) - 0.5) /
               (0.5 / std::sqrt(static_cast<double>(a.size())));
    };
    REQUIRE(agreeing(first[0], second[0]) < 5);
    REQUIRE(agreeing(first[0].topRows(8), first[0].bottomRows(8)) < 5);
    REQUIRE(agreeing(first[0].leftCols(20), first[0].rightCols(20)) < 5);
    REQUIRE(agreeing(first[0].leftCols(30), first[1]) < 5);
    REQUIRE(agreeing(first[0], first[0]) > 5);  // negative control
}

TEST_CASE("a step with dropout is the gradient of the thinned network") {
    for (const Activation activation : kActivations) {
        auto setup = deep_setup<double>({0.3, 0.5}, activation);
        Trainer<double> trainer(setup);
        trainer.step_phase();
        trainer.step_phase();
        trainer.step_phase();
        const auto trace = trainer.step_trace();
        const auto layers = trainer.layers();
        INFO(nabla::name_of(activation));
        Matrix<double> x(16, 3);
        for (Index i = 0; i < 16; ++i) {
            x.row(i) = setup.training.x.row(trace.rows[static_cast<std::size_t>(i)]);
        }
        const auto affine = [](const Matrix<double>& input, const auto& layer) {
            return Matrix<double>((input * layer.weights).rowwise() + layer.bias.row(0));
        };
        const auto slope = [&](const Matrix<double>& z) {
            return nabla::activation_derivative(activation, z, nabla::activate(activation, z));
        };
        const Matrix<double> z0 = affine(x, layers[0]);
        const Matrix<double> given1 = nabla::activate(activation, z0).cwiseProduct(trace.dropout[0]);
        const Matrix<double> z1 = affine(given1, layers[1]);
        const Matrix<double> given2 = nabla::activate(activation, z1).cwiseProduct(trace.dropout[1]);
        require_close<double>(trace.a[2], affine(given2, layers[2]), 1e-12);
        const Matrix<double> delta1 =
            (trace.deltas[2] * layers[2].weights.transpose()).cwiseProduct(trace.dropout[1]).cwiseProduct(slope(z1));
        const Matrix<double> delta0 =
            (delta1 * layers[1].weights.transpose()).cwiseProduct(trace.dropout[0]).cwiseProduct(slope(z0));
        require_close<double>(trace.gradients[2].weights, given2.transpose() * trace.deltas[2], 1e-12);
        require_close<double>(trace.gradients[1].weights, given1.transpose() * delta1, 1e-12);
        require_close<double>(trace.gradients[0].weights, x.transpose() * delta0, 1e-12);
        require_close<double>(trace.gradients[0].bias, delta0.colwise().sum(), 1e-12);
    }
}

TEST_CASE("nothing is dropped where nothing is learnt") {
    Trainer<float> with(deep_setup<float>({0.5, 0.5}));
    Trainer<float> without(deep_setup<float>({}));
    with.steps(5);
    without.set_parameters(with.parameters());
    REQUIRE(with.evaluate_training().loss == without.evaluate_training().loss);
    const auto points = entries<float>(7, 3, 2);
    REQUIRE(with.predict(points) == without.predict(points));
    without.reset({});
    without.steps(5);
    REQUIRE(with.parameters() != without.parameters());
}

TEST_CASE("rates of 0 are no dropout, bit for bit") {
    Trainer<float> zero(deep_setup<float>({0, 0}));
    Trainer<float> none(deep_setup<float>({}));
    zero.steps(20);
    none.steps(20);
    REQUIRE(zero.parameters() == none.parameters());
}

TEST_CASE("a run with dropout goes on bit for bit from a state, and differs with the seed") {
    Trainer<float> whole(deep_setup<float>({0.2, 0.4}));
    whole.steps(30);
    for (const std::uint64_t taken_up : {0u, 3u, 4u, 13u}) {  // 4 steps are an epoch
        Trainer<float> first(deep_setup<float>({0.2, 0.4}));
        first.steps(taken_up);
        auto other_seed = deep_setup<float>({0.2, 0.4});
        other_seed.shuffle_seed = 77;
        Trainer<float> second(other_seed);
        second.steps(2);
        REQUIRE(second.parameters() != whole.parameters());
        second.restore(first.state());
        second.steps(30 - taken_up);
        REQUIRE(second.parameters() == whole.parameters());
    }
}

TEST_CASE("rates change while training runs; those that make no sense are refused") {
    Trainer<float> trainer(deep_setup<float>({}));
    trainer.steps(3);
    auto options = trainer.options();
    options.dropout = {0.5, 0.1};
    trainer.set_options(options);
    trainer.step();
    REQUIRE(trainer.step_trace().dropout[0].rows() == 16);
    options.dropout = {};
    trainer.set_options(options);
    trainer.step();
    REQUIRE(trainer.step_trace().dropout[0].size() == 0);
    const auto refused = [&](std::vector<double> rates) {
        auto wrong = options;
        wrong.dropout = std::move(rates);
        return error_of([&] { trainer.set_options(wrong); });
    };
    REQUIRE(refused({0.5}).message() == "there are 2 hidden layers but 1 dropout rates");
    REQUIRE(refused({0.5, 1}).code() == nabla::ErrorCode::invalid_argument);
    REQUIRE(refused({-0.1, 0}).code() == nabla::ErrorCode::invalid_argument);
    REQUIRE(refused({std::nan(""), 0}).code() == nabla::ErrorCode::invalid_argument);
    REQUIRE(trainer.options().dropout.empty());
}
