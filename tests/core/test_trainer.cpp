#include "allocations.h"
#include "matrices.h"
#include "nabla/trainer.h"
#include "trainer_setups.h"

using nabla::Activation;
using nabla::Index;
using nabla::Initialization;
using nabla::Loss;
using nabla::Matrix;
using nabla::OptimizerKind;
using nabla::Reduction;
using nabla::Trainer;
using nabla::TrainerSetup;
using trainer_setups::entries;
using trainer_setups::gradient_by_step;
using trainer_setups::kActivations;
using trainer_setups::kKinds;
using trainer_setups::kLosses;
using trainer_setups::setup_of;
using trainer_setups::small_setup;

namespace {

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

}  // namespace

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
    // The counter counts. A new-expression would not do: Clang may leave one out that nobody needs.
    REQUIRE(allocations_of([] { ::operator delete(::operator new(12)); }) == 1);
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
