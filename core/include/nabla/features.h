#pragma once

#include <vector>

#include "nabla/enum_names.h"
#include "nabla/matrix.h"

namespace nabla {

/// What a network may be given of a point (x₁, x₂) of the plane. Source: tensorflow/playground
enum class PlaneFeature { x1, x2, x1_squared, x2_squared, product, sin_x1, sin_x2 };

template <>
struct EnumNames<PlaneFeature> {
    static constexpr std::string_view kind = "feature";
    static constexpr std::pair<PlaneFeature, std::string_view> values[] = {
        {PlaneFeature::x1, "x1"},
        {PlaneFeature::x2, "x2"},
        {PlaneFeature::x1_squared, "x1_squared"},
        {PlaneFeature::x2_squared, "x2_squared"},
        {PlaneFeature::product, "product"},
        {PlaneFeature::sin_x1, "sin_x1"},
        {PlaneFeature::sin_x2, "sin_x2"},
    };
};

/// The features of each point, a column each, in the order asked for.
///
/// @param x         N×2
/// @param features  at least one
/// @return          N×features
/// @throws Error    shape_mismatch unless x has two columns; invalid_argument without a feature
Matrix<double> expand_features(const Matrix<double>& x, const std::vector<PlaneFeature>& features);

}  // namespace nabla
