#include <array>
#include <limits>

#include "matrices.h"
#include "nabla/activations.h"

using nabla::Activation;
using nabla::Matrix;

namespace {

constexpr std::size_t kPoints = 7;
constexpr std::array<double, kPoints> kZ = {-40, -3, -0.5, 0, 0.25, 2, 30};

struct Reference {
    Activation activation;
    std::array<double, kPoints> value;
    std::array<double, kPoints> slope;
};

// mpmath at 40 digits, from the definitions.
const Reference kReferences[] = {
    {Activation::identity, {-40.0, -3.0, -0.5, 0.0, 0.25, 2.0, 30.0}, {1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0}},
    {Activation::sigmoid,
     {4.248354255291589e-18, 0.047425873177566781, 0.37754066879814544, 0.5, 0.5621765008857981, 0.88079707797788244,
      0.99999999999990642},
     {4.248354255291589e-18, 0.045176659730912133, 0.23500371220159449, 0.25, 0.24613408273759835, 0.10499358540350652,
      9.3576229688384233e-14}},
    {Activation::tanh,
     {-1.0, -0.99505475368673045, -0.46211715726000976, 0.0, 0.24491866240370913, 0.96402758007581688, 1.0},
     {7.2194055513816607e-35, 0.0098660371654401913, 0.78644773296592741, 1.0, 0.94001484880637796,
      0.070650824853164466, 3.5026043050786081e-26}},
    {Activation::relu, {0, 0, 0, 0.0, 0.25, 2.0, 30.0}, {0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0}},
    {Activation::leaky_relu, {-0.4, -0.03, -0.005, 0.0, 0.25, 2.0, 30.0}, {0.01, 0.01, 0.01, 0.01, 1.0, 1.0, 1.0}},
    {Activation::elu,
     {-1.0, -0.95021293163213606, -0.39346934028736658, 0.0, 0.25, 2.0, 30.0},
     {4.248354255291589e-18, 0.049787068367863943, 0.60653065971263342, 1.0, 1.0, 1.0, 1.0}},
    {Activation::softplus,
     {4.248354255291589e-18, 0.048587351573742059, 0.47407698418010668, 0.69314718055994531, 0.82593941987884356,
      2.1269280110429725, 30.000000000000094},
     {4.248354255291589e-18, 0.047425873177566781, 0.37754066879814544, 0.5, 0.5621765008857981, 0.88079707797788244,
      0.99999999999990642}},
    {Activation::gelu,
     {0, -0.0040496940948902836, -0.15426876936299345, 0.0, 0.14967658142073093, 1.9544997361036416, 30.0},
     {0, -0.011945647204183927, 0.13250487534383716, 0.5, 0.69537335488363603, 1.0852318010781969, 1.0}},
};

template <class T>
Matrix<T> row(const std::array<double, kPoints>& entries) {
    Matrix<T> result(1, kPoints);
    for (std::size_t i = 0; i < kPoints; ++i) {
        result(0, static_cast<nabla::Index>(i)) = static_cast<T>(entries[i]);
    }
    return result;
}

template <class T>
void require_references(double margin) {
    for (const Reference& reference : kReferences) {
        INFO(nabla::name_of(reference.activation));
        const Matrix<T> z = row<T>(kZ);
        const Matrix<T> a = nabla::activate(reference.activation, z);
        require_close(a, row<T>(reference.value), margin);
        require_close(nabla::activation_derivative(reference.activation, z, a), row<T>(reference.slope), margin);
    }
}

template <class T>
Matrix<T> one(T entry) {
    return Matrix<T>::Constant(1, 1, entry);
}

}  // namespace

TEST_CASE("activations and their derivatives agree with exact arithmetic") {
    require_references<double>(4e-16);
    require_references<float>(3e-7);
}

TEST_CASE("activations keep small values: softplus and sigmoid far below zero, ELU near it") {
    REQUIRE(nabla::activate(Activation::softplus, one(-40.0))(0, 0) == Approx(4.248354255291589e-18).epsilon(1e-14));
    REQUIRE(nabla::activate(Activation::sigmoid, one(-40.0))(0, 0) == Approx(4.248354255291589e-18).epsilon(1e-14));
    REQUIRE(nabla::activate(Activation::elu, one(-1e-12))(0, 0) == Approx(-1e-12).epsilon(1e-11));
    REQUIRE(nabla::activation_derivative(Activation::softplus, one(-40.0), one(4.248354255291589e-18))(0, 0) ==
            Approx(4.248354255291589e-18).epsilon(1e-14));
}

TEST_CASE("activations of huge arguments are finite, and NaN stays NaN") {
    const double huge = std::numeric_limits<double>::max();
    for (const Reference& reference : kReferences) {
        INFO(nabla::name_of(reference.activation));
        for (const double z : {huge, -huge}) {
            const auto a = nabla::activate(reference.activation, one(z));
            REQUIRE(std::isfinite(a(0, 0)));
            REQUIRE(std::isfinite(nabla::activation_derivative(reference.activation, one(z), a)(0, 0)));
        }
        REQUIRE(std::isnan(nabla::activate(reference.activation, one(std::nan("")))(0, 0)));
    }
}

TEST_CASE("derivatives agree with central differences of their activation, and of no other") {
    const double h = 1e-6;
    for (const Reference& reference : kReferences) {
        for (const double z : {-2.0, -0.7, 0.3, 1.9}) {
            const auto value = [&](double at) { return nabla::activate(reference.activation, one(at))(0, 0); };
            const double numeric = (value(z + h) - value(z - h)) / (2 * h);
            const auto slope = [&](Activation activation) {
                return nabla::activation_derivative(activation, one(z), one(value(z)))(0, 0);
            };
            INFO(nabla::name_of(reference.activation) << " at " << z);
            REQUIRE(std::abs(slope(reference.activation) - numeric) < 1e-9);
            const Activation other = reference.activation == Activation::tanh ? Activation::sigmoid : Activation::tanh;
            const bool both_linear_here = std::abs(slope(other) - slope(reference.activation)) < 1e-9;
            REQUIRE((both_linear_here || std::abs(slope(other) - numeric) > 1e-6));
        }
    }
}

TEST_CASE("only GELU's derivative needs z: the others ignore it") {
    for (const Reference& reference : kReferences) {
        const auto a = nabla::activate(reference.activation, one(-0.5));
        const auto with_z = nabla::activation_derivative(reference.activation, one(-0.5), a);
        const auto without = nabla::activation_derivative(reference.activation, one(123.0), a);
        REQUIRE((with_z == without) == nabla::derivative_needs_only_value(reference.activation));
    }
}

TEST_CASE("a derivative needs z and a of one shape") {
    const auto error =
        error_of([] { nabla::activation_derivative(Activation::tanh, Matrix<double>(2, 3), Matrix<double>(2, 4)); });
    REQUIRE(error.code() == nabla::ErrorCode::shape_mismatch);
    REQUIRE(error.message() == "z is 2×3 but a is 2×4");
}
