#include "nabla/features.h"

#include <cmath>

namespace nabla {

namespace {

double feature(PlaneFeature which, double x1, double x2) {
    switch (which) {
        case PlaneFeature::x1: return x1;
        case PlaneFeature::x2: return x2;
        case PlaneFeature::x1_squared: return x1 * x1;
        case PlaneFeature::x2_squared: return x2 * x2;
        case PlaneFeature::product: return x1 * x2;
        case PlaneFeature::sin_x1: return std::sin(x1);
        case PlaneFeature::sin_x2: return std::sin(x2);
    }
    return 0;
}

}  // namespace

Matrix<double> expand_features(const Matrix<double>& x, const std::vector<PlaneFeature>& features) {
    if (x.cols() != 2) {
        throw Error(ErrorCode::shape_mismatch, "expand_features",
                    "wanted points of the plane, N×2, got " + shape_text(x));
    }
    if (features.empty()) {
        throw Error(ErrorCode::invalid_argument, "expand_features", "wanted at least one feature, got none");
    }
    Matrix<double> expanded(x.rows(), static_cast<Index>(features.size()));
    for (Index i = 0; i < expanded.rows(); ++i) {
        for (Index j = 0; j < expanded.cols(); ++j) {
            expanded(i, j) = feature(features[static_cast<std::size_t>(j)], x(i, 0), x(i, 1));
        }
    }
    return expanded;
}

}  // namespace nabla
