#include "network_questions.h"

using namespace network_questions;

namespace {

NetworkStudy studied(NetworkQuestion question, Orientation orientation) {
    question.orientation = orientation;
    return study_network(question);
}

std::vector<const Matrix<double>*> all_matrices(const NetworkStudy& study) {
    std::vector<const Matrix<double>*> all{&study.input_gradient, &study.probabilities, &study.losses};
    for (const LayerStudy& layer : study.layers) {
        all.insert(all.end(),
                   {&layer.weights, &layer.bias, &layer.z, &layer.a, &layer.slopes, &layer.activation_gradient,
                    &layer.delta, &layer.weights_gradient, &layer.bias_gradient, &layer.new_weights, &layer.new_bias});
    }
    return all;
}

}  // namespace

// By hand: both examples have equal logits, so that p = ½ everywhere.
TEST_CASE("the ReLU network of the sheet, in columns, comes out as by hand") {
    const NetworkStudy study = study_network(relu_network());
    const LayerStudy& first = study.layers[0];
    const LayerStudy& second = study.layers[1];
    require_close(first.weights, matrix(3, 2, {1, -1, 0, 1, -1, 1}), 0);
    require_close(first.z, matrix(3, 2, {-1, 1, 1, 0, 1, -1}), 0);
    require_close(first.a, matrix(3, 2, {0, 1, 1, 0, 1, 0}), 0);
    require_close(first.slopes, matrix(3, 2, {0, 1, 1, 0, 1, 0}), 0);  // relu′(0) = 0
    require_close(second.z, matrix(2, 2, {2, 0, 2, 0}), 0);
    require_close(study.probabilities, matrix(2, 2, {0.5, 0.5, 0.5, 0.5}), 0);
    require_close(study.losses, matrix(1, 2, {std::log(2), std::log(2)}), 1e-15);
    REQUIRE(study.objective == Approx(2 * std::log(2)));
    require_close(second.delta, matrix(2, 2, {-0.5, 0.5, 0.5, -0.5}), 0);
    require_close(second.weights_gradient, matrix(2, 3, {0.5, -0.5, -0.5, -0.5, 0.5, 0.5}), 0);
    require_close(second.bias_gradient, matrix(2, 1, {0, 0}), 0);
    require_close(first.activation_gradient, matrix(3, 2, {-1, 1, 0, 0, -1, 1}), 0);
    require_close(first.delta, matrix(3, 2, {0, 1, 0, 0, -1, 0}), 0);
    require_close(first.weights_gradient, matrix(3, 2, {2, 1, 0, 0, -1, -2}), 0);
    require_close(first.bias_gradient, matrix(3, 1, {1, 0, -1}), 0);
    // T3.4: all from the old values
    require_close(first.new_weights, matrix(3, 2, {0, -1.5, 0, 1, -0.5, 2}), 0);
    require_close(first.new_bias, matrix(3, 1, {-0.5, -1, 0.5}), 0);
    require_close(second.new_weights, matrix(2, 3, {0.75, 1.25, 2.25, -0.75, 0.75, -0.25}), 0);
    require_close(second.new_bias, matrix(2, 1, {-1, 1}), 0);
}

// Python's decimal with 60 digits: values, and central differences with h = 1e-20.
TEST_CASE("the sigmoid network of the sheet agrees with differences in 60 digits") {
    const NetworkStudy study = study_network(sigmoid_network());
    const double margin = 1e-15;
    require_close(study.layers[0].z, matrix(2, 2, {0.85, -1.15, 0.8, 0.6}), margin);
    require_close(study.layers[0].a,
                  matrix(2, 2, {0.700567142473973, 0.24048908305088892, 0.6899744811276124, 0.6456563062257955}),
                  margin);
    require_close(study.probabilities,
                  matrix(2, 3,
                         {0.4507976240738643, 0.2184982740593619, 0.3307041018667738, 0.35551742321633895,
                          0.25131209088588635, 0.3931704858977747}),
                  margin);
    require_close(study.losses, matrix(2, 1, {0.7967367672965443, 0.9335119548239886}), margin);
    REQUIRE(study.objective == Approx(1.730248722120533).epsilon(1e-15));
    require_close(study.layers[0].weights_gradient,
                  matrix(3, 2,
                         {-0.0896883655359516, 0.09632309668670708, -0.044056888990684495, -0.12601126810214303,
                          0.09008201242459725, -0.18340950490945537}),
                  margin);
    require_close(study.layers[0].bias_gradient, matrix(1, 2, {-0.08929471864730595, 0.009236688463958795}), margin);
    require_close(study.layers[1].weights_gradient,
                  matrix(2, 3,
                         {-0.1394551895269703, 0.32647164100334697, -0.1870164514763767, 0.0974648904769283,
                          0.21480768588800053, -0.31227257636492883}),
                  margin);
    require_close(study.layers[1].bias_gradient,
                  matrix(1, 3, {-0.19368495270979674, 0.46981036494524825, -0.2761254122354515}), margin);
    require_close(study.input_gradient,
                  matrix(2, 3,
                         {-0.05646691178187315, -0.03521187309930509, 0.08470036767280972, 0.034913292666828445,
                          -0.008511817377952003, -0.052369939000242664}),
                  margin);
}

// COURSE T1.3
TEST_CASE("two scalars without biases are a network, and stay without biases") {
    NetworkQuestion question;
    question.network = two_layers(1, 1, 1, Activation::sigmoid, Loss::logistic);
    question.parameters = matrix(1, 4, {0.5, 7, -1.5, 7});  // the biases count for nothing
    question.biases = false;
    question.x = matrix(1, 1, {2});
    question.targets = matrix(1, 1, {1});
    const NetworkStudy study = study_network(question);
    REQUIRE(study.layers[1].weights_gradient(0, 0) == Approx(-0.548016).epsilon(1e-6));
    REQUIRE(study.layers[0].weights_gradient(0, 0) == Approx(0.442153).epsilon(1e-6));
    REQUIRE(study.layers[0].new_bias(0, 0) == 0);
    question.biases = true;
    REQUIRE(study_network(question).layers[0].z(0, 0) == 8);
    REQUIRE(study_network(question).layers[0].new_bias(0, 0) != 7);
}

// COURSE L2 at s = .4: h = .5987, and ∂h/∂s = .2403, which is not h.
TEST_CASE("the log-likelihood is climbed: gradients are negated and the step adds them") {
    NetworkQuestion question;
    question.network = two_layers(2, 2, 3, Activation::sigmoid, Loss::softmax_cross_entropy);
    question.parameters = matrix(1, 15, {0.2, -0.3, 0.1, 0.2, 0, -0.1, 1, 0, -1, -1, 1, 0, 0, 0, 0.1});
    question.x = matrix(1, 2, {1, 2});
    question.targets = matrix(1, 3, {0, 1, 0});
    question.direction = Direction::maximise;
    const NetworkStudy up = study_network(question);
    REQUIRE(up.layers[0].z(0, 0) == Approx(0.4));
    REQUIRE(up.layers[0].a(0, 0) == Approx(0.598687660).epsilon(1e-8));
    REQUIRE(up.layers[0].slopes(0, 0) == Approx(0.240260746).epsilon(1e-8));
    REQUIRE(up.objective < 0);
    REQUIRE(up.objective == Approx(std::log(up.probabilities(0, 1))));
    REQUIRE(up.objective_after > up.objective);
    const Matrix<double> expected = question.targets - up.probabilities;  // 1[j = t] − p
    require_close(up.layers[1].delta, expected, 1e-16);
    question.direction = Direction::minimise;
    const NetworkStudy down = study_network(question);
    REQUIRE(down.objective == -up.objective);
    REQUIRE(down.objective_after == -up.objective_after);
    require_close<double>(down.input_gradient, -up.input_gradient, 0);
    for (std::size_t l = 0; l < 2; ++l) {
        require_close<double>(down.layers[l].weights_gradient, -up.layers[l].weights_gradient, 0);
        require_close<double>(down.layers[l].delta, -up.layers[l].delta, 0);
        require_close(down.layers[l].new_weights, up.layers[l].new_weights, 0);
        require_close(down.layers[l].new_bias, up.layers[l].new_bias, 0);
    }
}

TEST_CASE("a study in columns is the transpose of the one in rows, in every matrix") {
    for (const NetworkQuestion& question : {sigmoid_network(), relu_network()}) {
        const NetworkStudy in_rows = studied(question, Orientation::rows);
        const NetworkStudy in_columns = studied(question, Orientation::columns);
        REQUIRE(in_rows.objective == in_columns.objective);
        const auto rows = all_matrices(in_rows);
        const auto columns = all_matrices(in_columns);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            require_close<double>(*columns[i], rows[i]->transpose(), 0);
        }
        // and would be another if the numbers were only poured into the other shape
        const Matrix<double>& given = in_rows.layers[0].weights;
        const Matrix<double> poured = Eigen::Map<const Matrix<double>>(given.data(), given.cols(), given.rows());
        REQUIRE_FALSE(in_columns.layers[0].weights.isApprox(poured));
    }
}

TEST_CASE("the mean over the batch is the sum divided by its size, in the loss and in every gradient") {
    NetworkQuestion question = sigmoid_network();
    const NetworkStudy sum = study_network(question);
    question.reduction = Reduction::mean;
    const NetworkStudy mean = study_network(question);
    REQUIRE(mean.objective == Approx(sum.objective / 2).epsilon(1e-15));
    require_close(mean.losses, sum.losses, 0);
    require_close<double>(mean.input_gradient, sum.input_gradient / 2, 1e-16);
    for (std::size_t l = 0; l < 2; ++l) {
        require_close<double>(mean.layers[l].weights_gradient, sum.layers[l].weights_gradient / 2, 1e-16);
        require_close<double>(mean.layers[l].bias_gradient, sum.layers[l].bias_gradient / 2, 1e-16);
    }
}

TEST_CASE("each parameter's gradient is the slope of the objective, for every loss, direction and reduction") {
    const auto objective_at = [](NetworkQuestion question, Index k, double change) {
        question.parameters(0, k) += change;
        return study_network(question).objective;
    };
    for (const Loss loss : {Loss::softmax_cross_entropy, Loss::logistic, Loss::mean_squared_error}) {
        for (const Direction direction : {Direction::minimise, Direction::maximise}) {
            for (const Reduction reduction : {Reduction::sum, Reduction::mean}) {
                NetworkQuestion question = sigmoid_network();
                question.network.loss = loss;
                question.direction = direction;
                question.reduction = reduction;
                question.targets = matrix(2, 3, {1, 0, 0.5, 0, 0.25, 1});
                const NetworkStudy study = study_network(question);
                const Matrix<double> gradient =
                    nabla::flatten<double>({{study.layers[0].weights_gradient, study.layers[0].bias_gradient},
                                            {study.layers[1].weights_gradient, study.layers[1].bias_gradient}});
                const double h = 1e-5;
                for (Index k = 0; k < 17; ++k) {
                    const double numeric = (objective_at(question, k, h) - objective_at(question, k, -h)) / (2 * h);
                    REQUIRE(std::abs(numeric - gradient(0, k)) < 1e-9);
                }
            }
        }
    }
}

// COURSE L3a
TEST_CASE("zero weights on XOR sit where every gradient is 0, with the loss log 2") {
    NetworkQuestion question;
    question.network = two_layers(2, 2, 1, Activation::tanh, Loss::logistic);
    question.parameters = Matrix<double>::Zero(1, 9);
    question.x = matrix(4, 2, {0, 0, 0, 1, 1, 0, 1, 1});
    question.targets = matrix(4, 1, {0, 1, 1, 0});
    question.reduction = Reduction::mean;
    const NetworkStudy study = study_network(question);
    REQUIRE(study.objective == Approx(std::log(2)).epsilon(1e-15));
    REQUIRE(study.objective_after == study.objective);
    for (const LayerStudy& layer : study.layers) {
        REQUIRE(layer.weights_gradient.isZero(0));
        REQUIRE(layer.bias_gradient.isZero(0));
    }
    question.parameters(0, 0) = 0.1;  // one weight is not enough: the other layer still passes nothing on
    REQUIRE(study_network(question).layers[0].weights_gradient.isZero(0));
    question.parameters(0, 6) = 0.1;
    REQUIRE_FALSE(study_network(question).layers[0].weights_gradient.isZero(0));
}
