#include "matrices.h"
#include "nabla/gradcheck.h"
#include "nabla/gradcheck_networks.h"

using nabla::Matrix;
using nabla::NetworkData;
using nabla::PlantedBug;

// The same small network in both conventions: three examples, 2 inputs, 3 hidden units, 2 classes. Costs and gradients
// from PyTorch 1.13 in double: cross_entropy(sigmoid(X @ W1 + b1) @ W2 + b2, Y, reduction="sum") and
// cross_entropy((W2 @ relu(W1 @ X.T + b1) + b2).T, Y, reduction="sum").
namespace {

Matrix<double> row(std::initializer_list<double> entries) {
    Matrix<double> result(1, static_cast<nabla::Index>(entries.size()));
    std::copy(entries.begin(), entries.end(), result.data());
    return result;
}

NetworkData<double> examples_in_rows() {
    Matrix<double> inputs(3, 2);
    inputs << 1, -2, 0.5, 0.25, -1, 3;
    Matrix<double> targets(3, 2);
    targets << 0, 1, 1, 0, 0, 1;
    return {inputs, targets, 3};
}

NetworkData<double> examples_in_columns() {
    const auto data = examples_in_rows();
    return {data.inputs.transpose(), data.targets.transpose(), 3};
}

const Matrix<double> kParameters =
    row({0.1, -0.2, 0.3, 0.4, 0.5, -0.6, 0.05, -0.15, 0.25, 0.7, -0.8, 0.9, 1, -1.1, 0.2, 0.35, -0.45});

const Matrix<double> kSigmoidGradient = row(
    {-0.101932529976264, 0.00697661049758489, 0.0870630236402126, 0.295557117451348, -0.0167875057156243,
     -0.18277370434455, 0.304256325013178, -0.01363618860472, -0.122251196854913, 0.662658054439097, -0.662658054439097,
     0.667175462717832, -0.667175462717832, 0.41140141522726, -0.411401415227259, 1.08932475439637, -1.08932475439637});

const Matrix<double> kReluGradient = row(
    {-0.225642705188768, 0.547776455889028, -0.259380036382742, 0.643052645432135, 0.526499645440458, -1.27814506374107,
     -0.187046286984171, 0.14359078176895, 0.436441336296398, 0.47157292015297, 0.52622809997563, 1.62749599291281,
     -0.47157292015297, -0.52622809997563, -1.62749599291281, 1.35943301720772, -1.35943301720772});

constexpr PlantedBug kBugs[] = {PlantedBug::sign,
                                PlantedBug::mean_for_sum,
                                PlantedBug::transpose_forgotten,
                                PlantedBug::derivative_forgotten,
                                PlantedBug::index_off_by_one,
                                PlantedBug::summed_too_early};

}  // namespace

TEST_CASE("the sigmoid network's cost and gradient are PyTorch's") {
    const auto data = examples_in_rows();
    REQUIRE(nabla::sigmoid_network_cost(data, kParameters) == Approx(2.99843276600034).epsilon(1e-14));
    require_close(nabla::sigmoid_network_gradient(data, kParameters), kSigmoidGradient, 1e-14);
}

TEST_CASE("the ReLU network's cost and gradient are PyTorch's") {
    const auto data = examples_in_columns();
    REQUIRE(nabla::relu_network_cost(data, kParameters) == Approx(3.756003181640428).epsilon(1e-14));
    require_close(nabla::relu_network_gradient(data, kParameters), kReluGradient, 1e-14);
}

TEST_CASE("gradcheck passes both networks and refuses each planted bug") {
    const auto rows = examples_in_rows();
    const auto columns = examples_in_columns();
    const auto sigmoid_cost = [&](const Matrix<double>& x) { return nabla::sigmoid_network_cost(rows, x); };
    const auto relu_cost = [&](const Matrix<double>& x) { return nabla::relu_network_cost(columns, x); };
    REQUIRE(nabla::gradcheck(sigmoid_cost, kParameters, nabla::sigmoid_network_gradient(rows, kParameters)).pass);
    REQUIRE(nabla::gradcheck(relu_cost, kParameters, nabla::relu_network_gradient(columns, kParameters)).pass);
    for (const auto bug : kBugs) {
        INFO(nabla::name_of(bug));
        REQUIRE_FALSE(
            nabla::gradcheck(sigmoid_cost, kParameters, nabla::sigmoid_network_gradient(rows, kParameters, bug)).pass);
        REQUIRE_FALSE(
            nabla::gradcheck(relu_cost, kParameters, nabla::relu_network_gradient(columns, kParameters, bug)).pass);
    }
}

TEST_CASE("blocks lie one after another, W₁ b₁ W₂ b₂, in the shapes of their convention") {
    const auto rows = nabla::sigmoid_network_blocks(10, 5, 10);
    REQUIRE(rows[2].name == "W₂");
    REQUIRE(rows[2].offset == 55);
    REQUIRE(rows[2].rows == 5);
    REQUIRE(rows[3].offset + rows[3].rows * rows[3].columns == 115);  // COURSE M3.7
    const auto columns = nabla::relu_network_blocks(10, 5, 3);
    REQUIRE(columns[0].rows == 5);
    REQUIRE(columns[0].columns == 10);
    REQUIRE(columns[1].columns == 1);
}

TEST_CASE("a parameter vector of the wrong length is refused") {
    const auto error = error_of([] { nabla::sigmoid_network_cost(examples_in_rows(), row({1, 2})); });
    REQUIRE(error.message() == "the parameter vector is 1×2 but what the sizes ask for is 1×17");
    REQUIRE(error_of([] { nabla::relu_network_gradient(examples_in_columns(), row({1})); }).code() ==
            nabla::ErrorCode::shape_mismatch);
}
