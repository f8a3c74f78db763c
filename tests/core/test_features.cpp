#include <cmath>

#include "matrices.h"
#include "nabla/features.h"

using nabla::expand_features;
using nabla::Matrix;
using nabla::PlaneFeature;

// sin 1 and sin 2 by Python's math.sin; all else by hand.
TEST_CASE("features come in the order asked for, each a column") {
    Matrix<double> x(2, 2);
    x << 1, 2, -3, 0.5;
    std::vector<PlaneFeature> all;
    for (const auto& [feature, name] : nabla::EnumNames<PlaneFeature>::values) {
        all.push_back(feature);
    }
    Matrix<double> expected(2, 7);
    expected << 1, 2, 1, 4, 2, 0.8414709848078965, 0.9092974268256817,  //
        -3, 0.5, 9, 0.25, -1.5, -0.1411200080598672, 0.479425538604203;
    require_close(expand_features(x, all), expected, 1e-15);
    const Matrix<double> swapped = expand_features(x, {PlaneFeature::x2, PlaneFeature::x1});
    REQUIRE(swapped.col(0) == x.col(1));
    REQUIRE(swapped.col(1) == x.col(0));
    REQUIRE(expand_features(Matrix<double>(0, 2), all).cols() == 7);
}

TEST_CASE("features are of the plane alone, and at least one") {
    REQUIRE(error_of([] { expand_features(Matrix<double>::Zero(4, 3), {PlaneFeature::x1}); }).message() ==
            "wanted points of the plane, N×2, got 4×3");
    REQUIRE(error_of([] { expand_features(Matrix<double>::Zero(4, 2), {}); }).code() ==
            nabla::ErrorCode::invalid_argument);
}
