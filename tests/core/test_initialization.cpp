#include "matrices.h"
#include "nabla/initialization.h"

using nabla::Initialization;
using nabla::Matrix;
using nabla::NetworkSpec;

namespace {

const NetworkSpec kTwoByTwo{2, {{2, nabla::Activation::tanh}}, nabla::Loss::mean_squared_error};

Matrix<double> weights_of(Initialization kind, std::uint64_t seed) {
    return nabla::initial_layers<double>(kTwoByTwo, {kind, 0.1, seed})[0].weights;
}

Matrix<double> two_by_two(double a, double b, double c, double d) {
    Matrix<double> result(2, 2);
    result << a, b, c, d;
    return result;
}

double variance(const Matrix<double>& entries) { return entries.squaredNorm() / static_cast<double>(entries.size()); }

}  // namespace

// xoshiro256++ uniforms of seed 5 and polar normals of seed 42 (see test_random.cpp), scaled by hand in Python.
TEST_CASE("initial weights are the generator's draws, scaled, row by row") {
    require_close(weights_of(Initialization::xavier_uniform, 5),
                  two_by_two(-0.5094378428951243, 0.27296970173323865, -0.9847848790930384, -1.081177332685361), 1e-15);
    require_close(weights_of(Initialization::he_uniform, 5),
                  two_by_two(-0.7204539066083788, 0.3860374543080849, -1.3926961320333235, -1.5290156472140053), 1e-15);
    require_close(weights_of(Initialization::xavier_normal, 42),
                  two_by_two(0.6939534566658243, -0.40002452226851776, 0.9477533509881733, 0.2844781587472313), 1e-15);
    require_close(weights_of(Initialization::he_normal, 42),
                  two_by_two(0.9813983900724986, -0.565720104673956, 1.3403256427520227, 0.4023128702992608), 1e-15);
    require_close(weights_of(Initialization::normal, 42),
                  two_by_two(0.09813983900724987, -0.0565720104673956, 0.13403256427520227, 0.04023128702992609),
                  1e-15);
    require_close(weights_of(Initialization::zeros, 42), Matrix<double>(Matrix<double>::Zero(2, 2)), 0);
}

TEST_CASE("wide layers have the variance that their initialisation promises") {
    const NetworkSpec wide{300, {{100, nabla::Activation::relu}}, nabla::Loss::mean_squared_error};
    const auto spread = [&](Initialization kind) {
        return variance(nabla::initial_layers<double>(wide, {kind, 0.5, 9})[0].weights);
    };
    // 30,000 weights: five standard errors of a variance are within 5 %.
    REQUIRE(spread(Initialization::xavier_uniform) == Approx(2.0 / 400).epsilon(0.05));
    REQUIRE(spread(Initialization::xavier_normal) == Approx(2.0 / 400).epsilon(0.05));
    REQUIRE(spread(Initialization::he_uniform) == Approx(2.0 / 300).epsilon(0.05));
    REQUIRE(spread(Initialization::he_normal) == Approx(2.0 / 300).epsilon(0.05));
    REQUIRE(spread(Initialization::normal) == Approx(0.25).epsilon(0.05));
}

TEST_CASE("biases begin at 0, and float parameters are the double ones rounded") {
    const NetworkSpec network{
        3, {{4, nabla::Activation::tanh}, {2, nabla::Activation::identity}}, nabla::Loss::logistic};
    const nabla::InitializationOptions options{Initialization::xavier_normal, 0.1, 17};
    const auto wide = nabla::initial_parameters<double>(network, options);
    REQUIRE(nabla::initial_parameters<float>(network, options) == wide.cast<float>());
    REQUIRE(wide.middleCols(12, 4).isZero(0));
    REQUIRE(wide.rightCols(2).isZero(0));
    REQUIRE(wide != nabla::initial_parameters<double>(network, {Initialization::xavier_normal, 0.1, 18}));
}

TEST_CASE("a sigma that is no spread is refused") {
    for (const double sigma : {-1.0, std::nan(""), HUGE_VAL}) {
        const auto error = error_of([&] {
            nabla::initial_layers<float>(kTwoByTwo, {Initialization::normal, sigma, 1});
        });
        REQUIRE(error.code() == nabla::ErrorCode::invalid_argument);
    }
}
