// The trainer that computes fast against the graph engine that explains: the same network written as a program.

#include <iomanip>
#include <sstream>

#include "programs.h"
#include "trainer_setups.h"

using nabla::Activation;
using nabla::Index;
using nabla::Loss;
using nabla::Matrix;
using nabla::OptimizerKind;
using nabla::Trainer;
using nabla::TrainerSetup;
using trainer_setups::entries;
using trainer_setups::gradient_by_step;
using trainer_setups::kActivations;
using trainer_setups::kLosses;

namespace {

/// The matrix as the language writes it, every bit of it.
std::string literal(const Matrix<double>& matrix) {
    std::ostringstream text;
    text << std::setprecision(17) << '[';
    for (Index i = 0; i < matrix.rows(); ++i) {
        text << (i == 0 ? "[" : ", [");
        for (Index j = 0; j < matrix.cols(); ++j) {
            text << (j == 0 ? "" : ", ") << matrix(i, j);
        }
        text << ']';
    }
    text << "]\n";
    return text.str();
}

std::string activated(Activation activation, const std::string& z) {
    if (activation == Activation::identity) {
        return z;
    }
    const std::string slope = activation == Activation::leaky_relu ? ", 0.01" : "";
    return std::string(nabla::name_of(activation)) + "(" + z + slope + ")";
}

std::string summed(Loss loss, const std::string& y, const std::string& prediction) {
    const std::string name = loss == Loss::softmax_cross_entropy ? "softmax_cross_entropy"
                             : loss == Loss::logistic            ? "logistic_nll"
                                                                 : "mse";
    return name + "(" + y + ", " + prediction + ")";
}

std::string numbered(const char* letter, std::size_t number) { return letter + std::to_string(number); }

/// A setup's network and whole batch as a program; its last statement is the mean loss.
std::string program_of(const TrainerSetup<double>& setup) {
    const Matrix<double> parameters = Trainer<double>(setup).parameters();
    std::string source =
        "const x = " + literal(setup.training.x) + "const y = " + literal(setup.training.y) + "a0 = x + 0\n";
    Index next = 0;
    Index fan_in = setup.network.inputs;
    for (std::size_t l = 1; l <= setup.network.layers.size(); ++l) {
        const nabla::LayerSpec& layer = setup.network.layers[l - 1];
        const auto take = [&](Index rows) {
            const Matrix<double> block = Eigen::Map<const Matrix<double>>(parameters.data() + next, rows, layer.units);
            next += block.size();
            return literal(block);
        };
        const std::string n = std::to_string(l);
        source.append("W").append(n).append(" = ").append(take(fan_in));
        source.append("b").append(n).append(" = ").append(take(1));
        std::string z = numbered("a", l - 1);
        z.append(" @ W").append(n).append(" + b").append(n);
        source.append("a").append(n).append(" = ").append(activated(layer.activation, z)).append("\n");
        fan_in = layer.units;
    }
    const std::string prediction = numbered("a", setup.network.layers.size());
    return source + "J = " + summed(setup.network.loss, "y", prediction) + " / " +
           std::to_string(setup.training.x.rows()) + "\n";
}

/// The program's adjoints of all W and b, in the trainer's order.
Matrix<double> gradient_by_graph(const TrainerSetup<double>& setup) {
    const nabla::Program program = run_program(program_of(setup));
    Matrix<double> gradient(1, nabla::parameter_count(setup.network));
    Index next = 0;
    for (std::size_t l = 1; l <= setup.network.layers.size(); ++l) {
        for (const char* letter : {"W", "b"}) {
            const Matrix<double> adjoint = adjoint_of(program, numbered(letter, l));
            std::copy(adjoint.data(), adjoint.data() + adjoint.size(), gradient.data() + next);
            next += adjoint.size();
        }
    }
    REQUIRE(next == gradient.size());
    return gradient;
}

/// Two hidden layers, so that one activation's gradient passes through another's.
TrainerSetup<double> deep_setup(Activation first, Activation second, Loss loss) {
    auto setup = trainer_setups::setup_of<double>(7, 3, 5, 3, first, loss);
    setup.network.layers.insert(setup.network.layers.begin() + 1, {4, second});
    setup.training.labels.clear();
    setup.training.y = entries<double>(7, 3, 2.5).cwiseAbs();
    return setup;
}

double largest_difference(const Matrix<double>& a, const Matrix<double>& b) { return (a - b).cwiseAbs().maxCoeff(); }

}  // namespace

TEST_CASE("the trainer's gradient is the graph engine's, for every pair of activations and every loss") {
    for (const Loss loss : kLosses) {
        for (const Activation first : kActivations) {
            for (const Activation second : kActivations) {
                INFO(nabla::name_of(first) << ", " << nabla::name_of(second) << ", " << nabla::name_of(loss));
                const auto setup = deep_setup(first, second, loss);
                const Matrix<double> expected = gradient_by_graph(setup);
                REQUIRE(expected.cwiseAbs().maxCoeff() > 1e-3);
                require_close(gradient_by_step(setup, OptimizerKind::momentum), expected, 1e-14);
                require_close(gradient_by_step(setup, OptimizerKind::sgd), expected, 1e-13);
            }
        }
    }
}

TEST_CASE("the graph engine's gradient of another activation or another loss is not the trainer's") {
    for (const Loss loss : kLosses) {
        for (const Activation activation : kActivations) {
            const auto setup = deep_setup(activation, activation, loss);
            const Matrix<double> gradient = gradient_by_step(setup, OptimizerKind::momentum);
            for (const Activation other : kActivations) {
                INFO(nabla::name_of(activation)
                     << " against " << nabla::name_of(other) << ", " << nabla::name_of(loss));
                const double difference =
                    largest_difference(gradient, gradient_by_graph(deep_setup(activation, other, loss)));
                REQUIRE((difference > 1e-4) == (other != activation));
            }
            for (const Loss other : kLosses) {
                const double difference =
                    largest_difference(gradient, gradient_by_graph(deep_setup(activation, activation, other)));
                REQUIRE((difference > 1e-3) == (other != loss));
            }
        }
    }
}
