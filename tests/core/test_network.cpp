#include "matrices.h"
#include "nabla/mlp.h"

using nabla::Activation;
using nabla::Loss;
using nabla::NetworkSpec;
using nabla::Orientation;

// COURSE C2, C3, M3.4, M3.7.
TEST_CASE("shapes and counts are the sheets', in both orientations") {
    const NetworkSpec network{
        30, {{1024, Activation::relu}, {512, Activation::relu}, {1, Activation::identity}}, Loss::logistic};
    REQUIRE(nabla::parameter_count(network) == 557057);
    const auto columns = nabla::layer_shapes(network, 32, Orientation::columns);
    REQUIRE(columns[0].output == nabla::Shape{1024, 32});
    REQUIRE(columns[1].output == nabla::Shape{512, 32});
    REQUIRE(columns[2].output == nabla::Shape{1, 32});
    REQUIRE(columns[0].weights == nabla::Shape{1024, 30});
    REQUIRE(columns[0].bias == nabla::Shape{1024, 1});
    REQUIRE(columns[0].parameters == 31744);
    REQUIRE(columns[1].parameters == 524800);
    REQUIRE(columns[2].parameters == 513);
    const auto rows = nabla::layer_shapes(network, 32, Orientation::rows);
    REQUIRE(rows[0].output == nabla::Shape{32, 1024});
    REQUIRE(rows[1].weights == nabla::Shape{1024, 512});
    REQUIRE(rows[1].bias == nabla::Shape{1, 512});
    const NetworkSpec sanity{10, {{5, Activation::sigmoid}, {10, Activation::identity}}, Loss::softmax_cross_entropy};
    REQUIRE(nabla::parameter_count(sanity) == 115);
}

TEST_CASE("a network without inputs, layers or units is refused") {
    const auto code_of = [](const NetworkSpec& network) {
        return error_of([&] { nabla::Mlp<float>{network}; }).code();
    };
    REQUIRE(code_of({0, {{1, Activation::tanh}}, Loss::logistic}) == nabla::ErrorCode::invalid_argument);
    REQUIRE(code_of({1, {}, Loss::logistic}) == nabla::ErrorCode::invalid_argument);
    REQUIRE(code_of({1, {{2, Activation::tanh}, {0, Activation::tanh}}, Loss::logistic}) ==
            nabla::ErrorCode::invalid_argument);
}
