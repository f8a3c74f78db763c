#include "network_questions.h"

using namespace network_questions;

namespace {

CellSum cell(NetworkQuestion question, NetworkQuantity quantity, Index layer, Index row, Index column) {
    question.cell = {quantity, layer, row, column};
    return study_network(question).cell;
}

double added_up(const CellSum& sum) {
    double total = sum.addend;
    for (const double product : sum.products) {
        total += product;
    }
    return sum.factor * total;
}

}  // namespace

TEST_CASE("the terms of every cell add up to its value") {
    for (const Loss loss : {Loss::softmax_cross_entropy, Loss::logistic, Loss::mean_squared_error}) {
        for (const Orientation orientation : {Orientation::rows, Orientation::columns}) {
            NetworkQuestion question = sigmoid_network();
            question.network.loss = loss;
            question.orientation = orientation;
            question.reduction = Reduction::mean;
            question.direction = Direction::maximise;
            question.targets = matrix(2, 3, {1, 0, 0.5, 0, 0.25, 1});
            const NetworkStudy study = study_network(question);
            for (Index l = 0; l < 2; ++l) {
                const LayerStudy& layer = study.layers[static_cast<std::size_t>(l)];
                const std::pair<NetworkQuantity, const Matrix<double>*> sums[] = {
                    {NetworkQuantity::z, &layer.z},
                    {NetworkQuantity::delta, &layer.delta},
                    {NetworkQuantity::activation_gradient, &layer.activation_gradient},
                    {NetworkQuantity::weights_gradient, &layer.weights_gradient},
                    {NetworkQuantity::bias_gradient, &layer.bias_gradient},
                    {NetworkQuantity::new_weights, &layer.new_weights},
                    {NetworkQuantity::new_bias, &layer.new_bias},
                    {NetworkQuantity::input_gradient, &study.input_gradient},
                };
                for (const auto& [quantity, values] : sums) {
                    for (Index i = 0; i < values->rows(); ++i) {
                        for (Index j = 0; j < values->cols(); ++j) {
                            const CellSum sum = cell(question, quantity, l, i, j);
                            REQUIRE(sum.value == (*values)(i, j));
                            REQUIRE(added_up(sum) == Approx(sum.value).margin(1e-15));
                            for (std::size_t k = 0; k < sum.right.size(); ++k) {
                                REQUIRE(sum.products[k] == sum.left[k] * sum.right[k]);
                            }
                        }
                    }
                }
            }
        }
    }
}

TEST_CASE("a cell's terms stand in the order of the product: row times column") {
    NetworkQuestion question = sigmoid_network();
    const CellSum z = cell(question, NetworkQuantity::z, 0, 1, 0);
    REQUIRE(z.left == std::vector<double>{0, 2, 1});          // row 2 of x
    REQUIRE(z.right == std::vector<double>{0.2, 0.5, -0.3});  // column 1 of W₁
    REQUIRE(z.addend == 0.1);
    const CellSum gradient = cell(question, NetworkQuantity::weights_gradient, 0, 1, 0);
    REQUIRE(gradient.left == std::vector<double>{0.5, 2});  // row 2 of xᵀ
    question.orientation = Orientation::columns;
    const CellSum turned = cell(question, NetworkQuantity::z, 0, 0, 1);
    REQUIRE(turned.left == z.right);
    REQUIRE(turned.right == z.left);
    REQUIRE(cell(question, NetworkQuantity::weights_gradient, 0, 0, 1).right == gradient.left);
    REQUIRE(cell(question, NetworkQuantity::z, 0, 1, 0).value != z.value);  // the transposed place is another cell
    const CellSum output = cell(question, NetworkQuantity::delta, 1, 0, 0);
    REQUIRE(output.right == std::vector<double>{1});
    REQUIRE(output.addend == -1);
    const CellSum bias = cell(question, NetworkQuantity::bias_gradient, 1, 0, 0);
    REQUIRE(bias.left.size() == 2);
    REQUIRE(bias.right.empty());
    REQUIRE(cell(question, NetworkQuantity::a, 0, 0, 0).left.empty());
}

TEST_CASE("a question without an answer is refused by name") {
    const auto code_of = [](auto change) {
        NetworkQuestion question = sigmoid_network();
        change(question);
        return error_of([&] { study_network(question); }).code();
    };
    using nabla::ErrorCode;
    REQUIRE(code_of([](auto& q) { q.parameters = matrix(1, 1, {1}); }) == ErrorCode::shape_mismatch);
    REQUIRE(code_of([](auto& q) { q.x = matrix(1, 2, {1, 2}); }) == ErrorCode::shape_mismatch);
    REQUIRE(code_of([](auto& q) { q.x = Matrix<double>(0, 3); }) == ErrorCode::shape_mismatch);
    REQUIRE(code_of([](auto& q) { q.targets = matrix(1, 3, {1, 0, 0}); }) == ErrorCode::shape_mismatch);
    REQUIRE(code_of([](auto& q) { q.network.layers.clear(); }) == ErrorCode::invalid_argument);
    REQUIRE(code_of([](auto& q) { q.learning_rate = INFINITY; }) == ErrorCode::invalid_argument);
    REQUIRE(code_of([](auto& q) { q.cell.layer = 2; }) == ErrorCode::out_of_range);
    REQUIRE(code_of([](auto& q) { q.cell.row = 2; }) == ErrorCode::out_of_range);
    REQUIRE(code_of([](auto& q) { q.cell.column = -1; }) == ErrorCode::out_of_range);
    // z₁ is 2×2 in rows as in columns, z₂ is 2×3 in rows and 3×2 in columns
    REQUIRE(code_of([](auto& q) { q.cell = {NetworkQuantity::z, 1, 2, 0}; }) == ErrorCode::out_of_range);
    REQUIRE_NOTHROW(cell(relu_network(), NetworkQuantity::z, 0, 2, 0));
}
