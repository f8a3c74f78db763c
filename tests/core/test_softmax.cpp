#include <limits>

#include "matrices.h"
#include "nabla/softmax.h"

using nabla::Matrix;

namespace {

const double kInfinity = std::numeric_limits<double>::infinity();
const double kNaN = std::numeric_limits<double>::quiet_NaN();

Matrix<double> row(std::initializer_list<double> entries) {
    Matrix<double> result(1, static_cast<nabla::Index>(entries.size()));
    std::copy(entries.begin(), entries.end(), result.data());
    return result;
}

}  // namespace

// Values: COURSE, "known values" of sheet M.
TEST_CASE("softmax gives the sheet's values, also where the plain exponential overflows") {
    require_close(nabla::softmax(row({1, 2})), row({0.26894142, 0.73105858}), 5e-9);
    require_close(nabla::softmax(row({-1001, -1002})), row({0.73105858, 0.26894142}), 5e-9);
    Matrix<double> batch(2, 2);
    batch << 1001, 1002, 3, 4;
    Matrix<double> expected(2, 2);
    expected << 0.26894142, 0.73105858, 0.26894142, 0.73105858;
    require_close(nabla::softmax(batch), expected, 5e-9);
}

TEST_CASE("naive softmax is NaN where its exponentials overflow or all vanish") {
    require_close(nabla::naive_softmax(row({1, 2})), row({0.26894142, 0.73105858}), 5e-9);
    require_close(nabla::naive_softmax(row({710, 1})), row({kNaN, 0}), 0);
    require_close(nabla::naive_softmax(row({-1001, -1002})), row({kNaN, kNaN}), 0);
    Matrix<float> narrow(1, 5);
    narrow << 89, 89, 89, 89, 89;
    REQUIRE(nabla::naive_softmax(narrow).array().isNaN().all());
    narrow.setConstant(88);
    narrow(0, 0) = 0;
    REQUIRE_FALSE(nabla::naive_softmax(narrow).array().isNaN().any());
}

TEST_CASE("log-softmax of huge equal logits is exact where x - logsumexp(x) is not") {
    const double huge = 1e17;
    require_close(nabla::log_softmax(row({huge, huge})), row({-0.6931471805599453, -0.6931471805599453}), 1e-16);
    REQUIRE(huge - nabla::logsumexp(row({huge, huge}))(0, 0) == 0);  // the negative control
}

TEST_CASE("softmax refuses a matrix without columns and says so") {
    const auto error = error_of([] { nabla::softmax(Matrix<double>(3, 0)); });
    REQUIRE(error.code() == nabla::ErrorCode::shape_mismatch);
    REQUIRE(error.message() == "wanted at least one column, got 3×0");
    REQUIRE(nabla::softmax(Matrix<double>(0, 3)).rows() == 0);
}

TEST_CASE("shift-invariance fails only where x + c itself rounds") {
    require_close(nabla::softmax(row({1 + 1e17, 2 + 1e17})), row({0.5, 0.5}), 0);
    require_close(nabla::softmax(row({kInfinity, 0})), row({kNaN, kNaN}), 0);
}

TEST_CASE("the softmax Jacobian is diag(p) - p pᵀ with rows that sum to nothing") {
    const auto jacobian = nabla::softmax_jacobian(row({0.25, 0.75}));
    Matrix<double> expected(2, 2);
    expected << 0.1875, -0.1875, -0.1875, 0.1875;
    require_close(jacobian, expected, 1e-16);
    REQUIRE(error_of([] { nabla::softmax_jacobian(Matrix<double>(2, 2)); }).code() == nabla::ErrorCode::shape_mismatch);
}
