#include "nabla/datasets.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "nabla/error.h"
#include "nabla/random.h"

namespace nabla {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr Index kMaxPoints = 100'000;

struct Point {
    double x;
    double y;
};

Point polar(double radius, double angle) { return {radius * std::cos(angle), radius * std::sin(angle)}; }

Point normal_about(Point centre, double deviation, Random& random) {
    const double dx = deviation * random.normal();
    const double dy = deviation * random.normal();
    return {centre.x + dx, centre.y + dy};
}

// One function a set: the point of row `row`, whose class `label` has been settled.

Point circle_point(int label, Index classes, Random& random) {
    constexpr double gap = 0.5;
    const double width = (5 - gap * static_cast<double>(classes - 1)) / static_cast<double>(classes);
    double inner = (width + gap) * label;
    double outer = inner + width;
    if (classes == 2) {
        inner = label == 0 ? 0 : 3.5;
        outer = label == 0 ? 2.5 : 5;
    }
    const double radius = random.uniform(inner, outer);
    return polar(radius, random.uniform(0, 2 * kPi));
}

Point gaussian_point(int label, Index classes, Random& random) {
    const double angle = kPi / 4 + 2 * kPi * label / static_cast<double>(classes);
    return normal_about(polar(2 * std::numbers::sqrt2, angle), 1, random);
}

Point exclusive_or_point(Index row, Random& random) {
    const double x = random.uniform(0.3, 5);
    const double y = random.uniform(0.3, 5);
    switch (row % 4) {
        case 0: return {x, y};
        case 1: return {-x, y};
        case 2: return {-x, -y};
        default: return {x, -y};
    }
}

Point spiral_point(int arm, Index arms, Random& random) {
    const double t = random.uniform();
    return polar(5 * t, 3.5 * kPi * t + 2 * kPi * arm / static_cast<double>(arms));
}

Point moon_point(int label, Random& random) {
    const Point half = polar(3, random.uniform(0, kPi));
    return label == 0 ? Point{half.x - 1.5, half.y - 0.75} : Point{1.5 - half.x, 0.75 - half.y};
}

Point blob_point(int label, Index blobs, Random& random) {
    return normal_about(polar(3.5, 2 * kPi * label / static_cast<double>(blobs)), 0.8, random);
}

Point draw(GeneratedSet set, Index row, int label, Index classes, Random& random) {
    switch (set) {
        case GeneratedSet::circle: return circle_point(label, classes, random);
        case GeneratedSet::exclusive_or: return exclusive_or_point(row, random);
        case GeneratedSet::gaussians: return gaussian_point(label, classes, random);
        case GeneratedSet::spiral: return spiral_point(label, classes, random);
        case GeneratedSet::moons: return moon_point(label, random);
        case GeneratedSet::blobs: return blob_point(label, classes, random);
        case GeneratedSet::plane:
        case GeneratedSet::multi_gaussian: {
            const double x = random.uniform(-6, 6);
            return {x, random.uniform(-6, 6)};
        }
    }
    return {};
}

double hills(Point point) {
    double height = 0;
    for (const double x : {-4.0, 0.0, 4.0}) {
        for (const double y : {2.5, -2.5}) {
            const double sign = (x == 0) == (y > 0) ? -1 : 1;
            // No two hills reach the same point.
            height += sign * std::max(0.0, 1 - std::hypot(point.x - x, point.y - y) / 2);
        }
    }
    return height;
}

/// What is to be learnt of a point of a regression set.
double target(GeneratedSet set, Point point) {
    return set == GeneratedSet::plane ? (point.x + point.y) / 10 : hills(point);
}

void require_within(const char* name, Index value, Index low, Index high) {
    if (value < low || value > high) {
        throw Error(ErrorCode::invalid_argument, "generate_dataset",
                    std::string(name) + " must be " + std::to_string(low) + " to " + std::to_string(high) + ", got " +
                        std::to_string(value));
    }
}

/// The number of classes that the set has, or takes from the options.
Index classes_of(const GeneratorOptions& options) {
    const auto [least, most] = class_limits(options.set);
    if (least == most) {
        return least;
    }
    const std::string name = "classes of " + std::string(name_of(options.set));
    require_within(name.c_str(), options.classes, least, most);
    return options.classes;
}

}  // namespace

ClassLimits class_limits(GeneratedSet set) {
    switch (set) {
        case GeneratedSet::circle:
        case GeneratedSet::gaussians:
        case GeneratedSet::spiral: return {2, 5};
        case GeneratedSet::blobs: return {2, 10};
        case GeneratedSet::exclusive_or:
        case GeneratedSet::moons: return {2, 2};
        case GeneratedSet::plane:
        case GeneratedSet::multi_gaussian: return {0, 0};
    }
    return {2, 2};
}

Dataset generate_dataset(const GeneratorOptions& options) {
    const Index classes = classes_of(options);
    require_within("points", options.points, std::max<Index>(classes, 1), kMaxPoints);
    if (!(options.noise >= 0) || std::isinf(options.noise)) {
        throw Error(ErrorCode::invalid_argument, "generate_dataset",
                    "noise must be a finite number ≥ 0, got " + std::to_string(options.noise));
    }
    Random random(options.seed);
    const bool regression = classes == 0;
    Dataset dataset{Matrix<double>(options.points, 2), {}, classes, {}};
    dataset.y.resize(regression ? options.points : 0, regression ? 1 : 0);
    for (Index row = 0; row < options.points; ++row) {
        // Alternating quadrants alternate in sign agreement too.
        const int label = regression ? 0 : static_cast<int>(row % classes);
        const Point point = draw(options.set, row, label, classes, random);
        const Point moved = normal_about(point, options.noise, random);
        if (regression) {
            dataset.x.row(row) << point.x, point.y;
            dataset.y(row, 0) = target(options.set, moved);
        } else {
            dataset.x.row(row) << moved.x, moved.y;
            dataset.labels.push_back(label);
        }
    }
    return dataset;
}

}  // namespace nabla
