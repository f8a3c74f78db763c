#include <atomic>
#include <cstdlib>
#include <new>

#include "matrices.h"
#include "nabla/trainer.h"

using nabla::Activation;
using nabla::Examples;
using nabla::Index;
using nabla::Initialization;
using nabla::Loss;
using nabla::Matrix;
using nabla::NetworkSpec;
using nabla::OptimizerKind;
using nabla::Reduction;
using nabla::Trainer;
using nabla::TrainerOptions;
using nabla::TrainerSetup;

namespace {

const Activation kActivations[] = {Activation::identity,   Activation::sigmoid, Activation::tanh,     Activation::relu,
                                   Activation::leaky_relu, Activation::elu,     Activation::softplus, Activation::gelu};
const Loss kLosses[] = {Loss::softmax_cross_entropy, Loss::logistic, Loss::mean_squared_error};
const OptimizerKind kKinds[] = {OptimizerKind::sgd,     OptimizerKind::momentum, OptimizerKind::nesterov,
                                OptimizerKind::rmsprop, OptimizerKind::adam,     OptimizerKind::adamw};

/// Entries that follow no pattern, in about [−1, 1].
template <class T>
Matrix<T> entries(Index rows, Index columns, double phase) {
    Matrix<T> result(rows, columns);
    for (Index i = 0; i < result.size(); ++i) {
        result.data()[i] = static_cast<T>(std::sin(12.9898 * static_cast<double>(i + 1) + phase));
    }
    return result;
}

nabla::Labels labels(Index count, int classes) {
    nabla::Labels result;
    for (Index i = 0; i < count; ++i) {
        result.push_back(static_cast<int>((i * i + i / 3) % classes));
    }
    return result;
}

/// inputs-hidden-outputs, on `count` examples.
template <class T>
TrainerSetup<T> setup_of(Index count, Index inputs, Index hidden, Index outputs, Activation activation, Loss loss) {
    TrainerSetup<T> setup;
    setup.network = {inputs, {{hidden, activation}, {outputs, Activation::identity}}, loss};
    setup.initialization = {Initialization::xavier_normal, 0.1, 7};
    setup.training = {entries<T>(count, inputs, 0.5), labels(count, static_cast<int>(outputs)), {}};
    return setup;
}

TrainerSetup<float> small_setup() {
    auto setup = setup_of<float>(23, 3, 5, 3, Activation::tanh, Loss::softmax_cross_entropy);
    setup.options.batch_size = 5;
    return setup;
}

/// The gradient of the trainer's next, whole-batch step, by what plain descent or a first momentum step does with it.
template <class T>
Matrix<T> gradient_by_step(TrainerSetup<T> setup, OptimizerKind kind) {
    setup.options.batch_size = setup.training.x.rows();
    setup.options.optimizer.kind = kind;
    setup.options.learning_rate = 0.125;  // a power of two, so that dividing by it rounds nothing
    Trainer<T> trainer(setup);
    const Matrix<T> before = trainer.parameters();
    REQUIRE(trainer.step());
    return kind == OptimizerKind::sgd ? Matrix<T>((before - trainer.parameters()) / T(0.125))
                                      : trainer.state().first_moments;
}

template <class T>
void require_gradients_of_mlp(double margin) {
    // Shapes on both sides of every vector width and tile.
    const Index sizes[][4] = {{1, 1, 1, 1}, {10, 2, 8, 2}, {7, 5, 3, 4}, {33, 19, 17, 13}, {32, 64, 24, 10}};
    for (const auto& [count, inputs, hidden, outputs] : sizes) {
        for (const Activation activation : kActivations) {
            for (const Loss loss : kLosses) {
                INFO(nabla::name_of(activation) << ", " << nabla::name_of(loss) << ", " << count << " rows of "
                                                << inputs << "-" << hidden << "-" << outputs);
                auto setup = setup_of<T>(count, inputs, hidden, outputs, activation, loss);
                setup.training.labels.clear();
                setup.training.y = entries<T>(count, outputs, 2.5).cwiseAbs();
                const Matrix<T> expected =
                    nabla::flatten(nabla::trace_mlp(setup.network, Trainer<T>(setup).parameters(), setup.training.x,
                                                    setup.training.y, Reduction::mean)
                                       .gradients);
                require_close(gradient_by_step(setup, OptimizerKind::sgd), expected, 8 * margin);
                require_close(gradient_by_step(setup, OptimizerKind::momentum), expected, margin);
            }
        }
    }
}

std::atomic<bool> counting = false;
std::atomic<int> allocations = 0;

/// Eigen takes memory by malloc; in debug builds it can be told to fail when it does.
void allow_eigen_memory([[maybe_unused]] bool allowed) {
#ifdef EIGEN_RUNTIME_NO_MALLOC
    Eigen::internal::set_is_malloc_allowed(allowed);
#endif
}

/// How often `call` takes memory by operator new. In debug builds it aborts if Eigen takes any.
template <class Call>
int allocations_of(const Call& call) {
    allocations = 0;
    counting = true;
    allow_eigen_memory(false);
    call();
    allow_eigen_memory(true);
    counting = false;
    return allocations;
}

}  // namespace

// Not inlined: GCC would then see malloc's memory given to operator delete, and warn.
[[gnu::noinline]] void* operator new(std::size_t size) {
    allocations += counting ? 1 : 0;
    if (void* memory = std::malloc(size)) {
        return memory;
    }
    throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

TEST_CASE("the trainer's gradient is the explaining network's, for every activation and loss") {
    require_gradients_of_mlp<double>(1e-14);
    require_gradients_of_mlp<float>(3e-6);
}

// PyTorch 1.13.1: the 3-2-2 tanh network and the four rows of test_mlp.cpp, whole batch, Adam(lr = 0.05), mean loss;
// the penalty 0.02 Σ|w| + ½ 0.1 Σw² on the weights. Losses before steps 1 to 6, and the parameters after the sixth.
TEST_CASE("a run with Adam, L1 and L2 takes PyTorch's course, the penalty reported apart") {
    TrainerSetup<double> setup;
    setup.network = {3, {{2, Activation::tanh}, {2, Activation::identity}}, Loss::softmax_cross_entropy};
    setup.training.x.resize(4, 3);
    setup.training.x << 0.5, -1.2, 0.3, 1.5, 0.4, -0.7, -0.3, 0.8, 1.1, 0.2, -0.6, -1.4;
    setup.training.labels = {0, 1, 1, 0};
    setup.options.batch_size = 4;
    setup.options.learning_rate = 0.05;
    setup.options.optimizer.kind = OptimizerKind::adam;
    setup.options.penalty = {0.02, 0.1, nabla::L2Convention::half};
    Matrix<double> parameters(1, 14);
    parameters << 0.3, -0.5, 0.8, 0.2, -0.4, 0.7, 0.1, -0.2, 0.6, -0.9, -0.3, 0.5, 0.05, -0.15;
    const double expected[][2] = {{1.0268690141980668, 0.263},
                                  {0.9460731807928542, 0.2382500022259377},
                                  {0.8775082988197465, 0.2162392028452991},
                                  {0.8206353905607797, 0.197447553938872},
                                  {0.7721800236610709, 0.18231323011417888},
                                  {0.728668284736659, 0.17047609180891354}};
    Matrix<double> last(1, 14);
    last << -0.001606875837904545, -0.19911312816946555, 0.5043034462410853, 0.47607244546607064, -0.6621896706889842,
        0.4025564275285029, -0.18842457152217285, -0.323393206520745, 0.30667927052331834, -0.6059037261941527,
        -0.2179789794066168, 0.3346262552085429, -0.20768289784996882, 0.10768289784996887;

    const auto run = [&](const nabla::Penalty& penalty) {
        setup.options.penalty = penalty;
        Trainer<double> trainer(setup);
        trainer.set_parameters(parameters);
        double worst = 0;
        for (const auto& [loss, amount] : expected) {
            const nabla::Evaluation evaluation = trainer.evaluate_training();
            worst = std::max({worst, std::abs(evaluation.loss - loss), std::abs(evaluation.penalty - amount)});
            trainer.step();
            worst = std::max(worst, std::abs(trainer.progress().batch_loss - loss));
        }
        return std::max(worst, (trainer.parameters() - last).cwiseAbs().maxCoeff());
    };
    REQUIRE(run({0.02, 0.1, nabla::L2Convention::half}) < 1e-9);
    REQUIRE(run({0.02, 0.05, nabla::L2Convention::whole}) < 1e-9);  // the same penalty, written the other way
    REQUIRE(run({0.02, 0.1, nabla::L2Convention::whole}) > 1e-3);   // negative controls
    REQUIRE(run({0, 0.1, nabla::L2Convention::half}) > 1e-3);
}

TEST_CASE("plain descent applies penalties as the other rules do: momentum 0 is plain descent") {
    auto setup = small_setup();
    setup.options.penalty = {0.01, 0.1, nabla::L2Convention::whole};
    Trainer<float> plain(setup);
    setup.options.optimizer = {OptimizerKind::momentum, 0};
    Trainer<float> general(setup);
    plain.steps(40);
    general.steps(40);
    require_close(plain.parameters(), general.parameters(), 1e-5);
    setup.options.penalty.l1 = 0;
    Trainer<float> other(setup);
    other.steps(40);
    REQUIRE((plain.parameters() - other.parameters()).cwiseAbs().maxCoeff() > 1e-3F);
}

TEST_CASE("a step takes no memory, whatever the optimiser, activation, loss and size") {
    const auto require_none = [](TrainerSetup<float> setup) {
        for (const OptimizerKind kind : kKinds) {
            setup.options.optimizer.kind = kind;
            setup.options.penalty = {1e-4, 1e-4};
            setup.options.schedule.kind = nabla::ScheduleKind::exponential;
            Trainer<float> trainer(setup);
            INFO(nabla::name_of(kind));
            REQUIRE(allocations_of([&] { trainer.steps(3); }) == 0);
        }
    };
    for (const Activation activation : kActivations) {
        for (const Loss loss : kLosses) {
            require_none(setup_of<float>(23, 3, 5, 3, activation, loss));
        }
    }
    auto large = setup_of<float>(200, 400, 300, 10, Activation::relu, Loss::softmax_cross_entropy);
    large.options.batch_size = 128;
    require_none(large);
    REQUIRE(allocations_of([] { std::vector<int> taken(3); }) == 1);  // the counter counts
}

TEST_CASE("an epoch shows each example once, the last batch being what is left") {
    // A linear unit with W = 0 learns Σ x over what it has seen: with one-hot rows, how often it saw each.
    TrainerSetup<double> setup;
    setup.network = {7, {{1, Activation::identity}}, Loss::mean_squared_error};
    setup.initialization.kind = Initialization::zeros;
    setup.training.x = Matrix<double>::Identity(7, 7);
    setup.training.y = Matrix<double>::Constant(7, 1, 0.5e6);  // far away: the gradient stays −2y within 1e-6
    setup.options.learning_rate = 1e-6;
    setup.options.batch_size = 3;
    setup.options.reduction = Reduction::sum;
    Trainer<double> trainer(setup);
    REQUIRE(trainer.train_for_epochs(1) == 3);  // batches of 3, 3 and 1
    REQUIRE(trainer.progress().epoch == 1);
    require_close(Matrix<double>(trainer.parameters().leftCols(7)), Matrix<double>(Matrix<double>::Ones(1, 7)), 1e-4);
    trainer.step();
    REQUIRE(trainer.progress().epoch == Approx(1 + 3.0 / 7));
    REQUIRE(trainer.train_for_epochs(2) == 5);
    REQUIRE(trainer.progress().epoch == 3);
    require_close(Matrix<double>(trainer.parameters().leftCols(7)), Matrix<double>(Matrix<double>::Constant(1, 7, 3)),
                  1e-3);
}

TEST_CASE("the same seed gives the same curve, another seed of either kind another") {
    const auto curve = [](std::uint64_t initial_seed, std::uint64_t shuffle_seed) {
        auto setup = small_setup();
        setup.initialization.seed = initial_seed;
        setup.shuffle_seed = shuffle_seed;
        Trainer<float> trainer(setup);
        std::vector<double> losses;
        while (trainer.step() && losses.size() < 30) {
            losses.push_back(trainer.progress().batch_loss);
        }
        return losses;
    };
    REQUIRE(curve(1, 2) == curve(1, 2));
    REQUIRE(curve(1, 2) != curve(1, 3));
    REQUIRE(curve(1, 2) != curve(4, 2));
}

TEST_CASE("a run taken up anywhere in an epoch ends bit for bit as one without a break") {
    for (const OptimizerKind kind : kKinds) {
        auto setup = small_setup();
        setup.options.optimizer.kind = kind;
        setup.options.schedule = {nabla::ScheduleKind::exponential, 0.5, 2};
        Trainer<float> whole(setup);
        whole.steps(60);
        for (const std::uint64_t taken_up : {0, 3, 5, 17, 20}) {  // 5 steps are an epoch
            Trainer<float> first(setup);
            first.steps(taken_up);
            setup.initialization.seed = 99;
            setup.shuffle_seed = 98;
            Trainer<float> second(setup);
            second.steps(4);
            second.restore(first.state());
            second.steps(60 - taken_up);
            INFO(nabla::name_of(kind) << " taken up at " << taken_up);
            REQUIRE(second.parameters() == whole.parameters());
            REQUIRE(second.progress().epoch == whole.progress().epoch);
            setup = small_setup();
            setup.options.optimizer.kind = kind;
            setup.options.schedule = {nabla::ScheduleKind::exponential, 0.5, 2};
        }
        auto forgetful = Trainer<float>(setup);
        forgetful.steps(17);
        const auto parameters = forgetful.parameters();
        forgetful.reset(setup.initialization);
        forgetful.set_parameters(parameters);  // the parameters alone are not a state
        forgetful.steps(43);
        REQUIRE(forgetful.parameters() != whole.parameters());
    }
}

TEST_CASE("a state that does not fit is refused and changes nothing") {
    Trainer<float> trainer(small_setup());
    trainer.steps(3);
    const auto good = trainer.state();
    const auto refused = [&](const auto& spoil) {
        auto state = good;
        spoil(state);
        const auto code = error_of([&] { trainer.restore(state); }).code();
        REQUIRE(trainer.parameters() == good.parameters);
        return code;
    };
    using State = nabla::TrainerState<float>;
    REQUIRE(refused([](State& state) { state.parameters.resize(1, 3); }) == nabla::ErrorCode::shape_mismatch);
    REQUIRE(refused([](State& state) { state.first_moments.resize(1, 3); }) == nabla::ErrorCode::shape_mismatch);
    REQUIRE(refused([](State& state) { state.position = 24; }) == nabla::ErrorCode::out_of_range);
    REQUIRE(refused([](State& state) { state.shuffle_random = "12"; }) == nabla::ErrorCode::invalid_argument);
    REQUIRE(refused([](State& state) { state.shuffle_random[5] = 'x'; }) == nabla::ErrorCode::invalid_argument);
}

TEST_CASE("options change while training runs, and refused ones leave the old") {
    Trainer<float> trainer(small_setup());
    trainer.steps(3);
    const auto before = trainer.parameters();
    TrainerOptions options = trainer.options();
    options.batch_size = 23;
    options.optimizer.kind = OptimizerKind::adam;
    options.learning_rate = 0.01;
    options.penalty.l2 = 0.1;
    trainer.set_options(options);
    REQUIRE(trainer.parameters() == before);
    REQUIRE(trainer.step());
    REQUIRE(trainer.progress().step == 4);
    REQUIRE(trainer.progress().learning_rate == 0.01);
    const auto refused = [&](const auto& spoil) {
        TrainerOptions wrong = options;
        spoil(wrong);
        const auto code = error_of([&] { trainer.set_options(wrong); }).code();
        REQUIRE(trainer.options().learning_rate == 0.01);
        REQUIRE(trainer.options().batch_size == 23);
        return code;
    };
    const auto kInvalid = nabla::ErrorCode::invalid_argument;
    REQUIRE(refused([](TrainerOptions& wrong) { wrong.learning_rate = 0; }) == kInvalid);
    REQUIRE(refused([](TrainerOptions& wrong) { wrong.learning_rate = std::nan(""); }) == kInvalid);
    REQUIRE(refused([](TrainerOptions& wrong) { wrong.batch_size = 0; }) == kInvalid);
    REQUIRE(refused([](TrainerOptions& wrong) { wrong.penalty.l1 = -1; }) == kInvalid);
    REQUIRE(refused([](TrainerOptions& wrong) { wrong.optimizer.beta1 = 1; }) == kInvalid);
    REQUIRE(refused([](TrainerOptions& wrong) { wrong.schedule.every = 0; }) == kInvalid);
}

TEST_CASE("the learning rate follows its schedule by epochs") {
    auto setup = small_setup();
    setup.options.learning_rate = 0.5;
    setup.options.schedule = {nabla::ScheduleKind::step, 0.1, 2};
    Trainer<float> trainer(setup);
    REQUIRE(trainer.progress().learning_rate == 0.5);
    trainer.train_for_epochs(1);
    REQUIRE(trainer.progress().learning_rate == 0.5);
    trainer.train_for_epochs(1);
    REQUIRE(trainer.progress().learning_rate == Approx(0.05));
}

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
