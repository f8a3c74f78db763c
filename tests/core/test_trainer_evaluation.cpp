#include <cmath>

#include "matrices.h"
#include "nabla/trainer.h"
#include "trainer_setups.h"

using nabla::Activation;
using nabla::Index;
using nabla::Initialization;
using nabla::Loss;
using nabla::Matrix;
using nabla::Trainer;
using nabla::TrainerSetup;
using trainer_setups::entries;
using trainer_setups::kActivations;
using trainer_setups::setup_of;
using trainer_setups::small_setup;

TEST_CASE("an evaluation counts every example once, in parts or whole") {
    auto setup = setup_of<double>(700, 3, 5, 3, Activation::tanh, Loss::softmax_cross_entropy);
    setup.test = {setup.training.x.topRows(2), {0, 1}, {}};
    Trainer<double> trainer(setup);
    trainer.steps(20);
    const auto evaluation = trainer.evaluate_training();
    const Matrix<double> p = trainer.predict(setup.training.x);
    const Matrix<double> y = nabla::one_hot<double>(setup.training.labels, 3);
    REQUIRE(evaluation.examples == 700);
    REQUIRE(evaluation.loss == Approx(-(y.array() * p.array().log()).sum() / 700).epsilon(1e-12));
    Matrix<double> confusion = Matrix<double>::Zero(3, 3);
    for (Index i = 0; i < 700; ++i) {
        Index predicted = 0;
        p.row(i).maxCoeff(&predicted);
        confusion(setup.training.labels[static_cast<std::size_t>(i)], predicted) += 1;
    }
    REQUIRE(evaluation.confusion == confusion);
    REQUIRE(evaluation.accuracy.value() == Approx(confusion.trace() / 700));
    REQUIRE(trainer.evaluate_test().examples == 2);
    REQUIRE(trainer.predicted_test_labels().size() == 2);
    REQUIRE(trainer.activations(setup.training.x)[0].rows() == 700);
}

TEST_CASE("without test examples there is nothing to evaluate; without classes no accuracy") {
    auto setup = setup_of<double>(9, 2, 3, 1, Activation::tanh, Loss::mean_squared_error);
    setup.training.labels.clear();
    setup.training.y = entries<double>(9, 1, 1);
    Trainer<double> trainer(setup);
    REQUIRE(trainer.evaluate_test().examples == 0);
    REQUIRE(std::isnan(trainer.evaluate_test().loss));
    REQUIRE(trainer.predicted_test_labels().empty());
    REQUIRE_FALSE(trainer.evaluate_training().accuracy.has_value());
    REQUIRE(trainer.evaluate_training().confusion.size() == 0);
}

TEST_CASE("one output with the logistic loss tells two classes apart") {
    auto setup = setup_of<float>(40, 2, 6, 1, Activation::tanh, Loss::logistic);
    for (Index i = 0; i < 40; ++i) {
        setup.training.labels[static_cast<std::size_t>(i)] = setup.training.x(i, 0) * setup.training.x(i, 1) > 0;
    }
    setup.test = setup.training;
    setup.options.learning_rate = 0.5;
    Trainer<float> trainer(setup);
    trainer.train_for_epochs(400);
    REQUIRE(trainer.evaluate_training().accuracy.value() > 0.95);
    const auto predicted = trainer.predicted_test_labels();
    const auto p = trainer.predict(setup.test.x);
    for (Index i = 0; i < 40; ++i) {
        REQUIRE(predicted[static_cast<std::size_t>(i)] == (p(i, 0) > 0.5F));
    }
}

// COURSE L3a: with zero weights, exclusive or has gradient 0 and loss log 2.
TEST_CASE("zero weights on exclusive or stay where they are, at log 2") {
    TrainerSetup<double> setup;
    setup.network = {2, {{3, Activation::tanh}, {1, Activation::identity}}, Loss::logistic};
    setup.initialization.kind = Initialization::zeros;
    setup.training.x.resize(4, 2);
    setup.training.x << 0, 0, 0, 1, 1, 0, 1, 1;
    setup.training.labels = {0, 1, 1, 0};
    setup.options.batch_size = 4;
    Trainer<double> trainer(setup);
    trainer.steps(10);
    REQUIRE(trainer.parameters().isZero(0));
    REQUIRE(trainer.evaluate_training().loss == Approx(std::log(2.0)).epsilon(1e-15));
}

TEST_CASE("divergence stops the run, names layer and place, and is left by other parameters") {
    auto setup = setup_of<float>(10, 3, 4, 2, Activation::relu, Loss::mean_squared_error);
    setup.options.batch_size = 10;
    const auto place = [](const Trainer<float>& trainer) {
        const auto found = trainer.progress().divergence;
        REQUIRE(found.has_value());
        return std::tuple(found->where, found->layer, found->step);
    };
    Trainer<float> trainer(setup);
    auto layers = trainer.layers();

    layers[0].weights(2, 1) = HUGE_VALF;
    trainer.set_parameters(nabla::flatten(layers));
    REQUIRE_FALSE(trainer.step());
    REQUIRE(place(trainer) == std::tuple(nabla::DivergedIn::weights, Index{1}, std::uint64_t{0}));
    REQUIRE(trainer.progress().divergence->message == "the weights of layer 1 stopped being finite after step 0");

    layers[0].weights.setConstant(1e30F);
    layers[1].weights.setConstant(1e30F);
    trainer.set_parameters(nabla::flatten(layers));
    REQUIRE_FALSE(trainer.progress().divergence.has_value());
    REQUIRE(trainer.steps(5) == 0);
    REQUIRE(place(trainer) == std::tuple(nabla::DivergedIn::z, Index{2}, std::uint64_t{0}));

    layers[1].weights.setConstant(0);
    layers[1].bias.setConstant(1e30F);
    trainer.set_parameters(nabla::flatten(layers));
    REQUIRE(trainer.train_for_epochs(5) == 0);
    REQUIRE(place(trainer) == std::tuple(nabla::DivergedIn::loss, Index{2}, std::uint64_t{0}));

    trainer.reset(setup.initialization);
    REQUIRE(trainer.step());
    REQUIRE_FALSE(trainer.progress().divergence.has_value());
}

TEST_CASE("no activation hides a NaN in the first layer from the loss") {
    for (const Activation activation : kActivations) {
        Trainer<float> trainer(setup_of<float>(10, 3, 9, 2, activation, Loss::softmax_cross_entropy));
        auto layers = trainer.layers();
        layers[0].weights(1, 6) = std::nanf("");
        trainer.set_parameters(nabla::flatten(layers));
        INFO(nabla::name_of(activation));
        REQUIRE_FALSE(trainer.step());
        REQUIRE(trainer.progress().divergence->layer == 1);
    }
}

TEST_CASE("a learning rate far too high diverges within a few steps, after finite parameters") {
    auto setup = small_setup();
    setup.network.layers[0].activation = Activation::relu;
    setup.options.learning_rate = 1e12;
    Trainer<float> trainer(setup);
    REQUIRE(trainer.steps(1000) < 1000);
    REQUIRE(trainer.progress().divergence->step == trainer.progress().step);
}

TEST_CASE("examples that do not fit are refused with what came") {
    const auto error_with = [](const auto& spoil) {
        auto setup = small_setup();
        spoil(setup);
        return error_of([&] { Trainer<float> trainer(setup); });
    };
    using Setup = TrainerSetup<float>;
    const auto wide = error_with([](Setup& setup) { setup.training.x.resize(23, 4); });
    REQUIRE(wide.message() == "the network has 3 inputs but the examples are 23×4");
    REQUIRE(wide.where() == "training examples");
    REQUIRE(error_with([](Setup& setup) { setup.training.labels.pop_back(); }).message() ==
            "there are 23 rows of inputs but 22 labels");
    REQUIRE(error_with([](Setup& setup) { setup.training.labels[4] = 3; }).message() ==
            "label 3 of row 5 is not one of the network's classes 0 to 2");
    REQUIRE(error_with([](Setup& setup) { setup.training.labels[4] = -1; }).code() == nabla::ErrorCode::out_of_range);
    REQUIRE(error_with([](Setup& setup) { setup.training.y.resize(23, 2); }).message() ==
            "the network's output is 23×3 but the targets is 23×2");
    REQUIRE(error_with([](Setup& setup) { setup.training = {}; }).message() == "wanted at least one, got none");
    REQUIRE(error_with([](Setup& setup) { setup.test.x.resize(2, 3); }).where() == "test examples");
    Trainer<float> trainer(small_setup());
    REQUIRE(error_of([&] { trainer.predict(Matrix<float>(1, 2)); }).code() == nabla::ErrorCode::shape_mismatch);
    REQUIRE(trainer.predict(Matrix<float>(0, 3)).rows() == 0);
}
