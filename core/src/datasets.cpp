#include "nabla/datasets.h"

#include <cmath>
#include <numbers>

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

Point circle_point(int label, Random& random) {
    const double radius = label == 0 ? random.uniform(0, 2.5) : random.uniform(3.5, 5);
    return polar(radius, random.uniform(0, 2 * kPi));
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
        case GeneratedSet::circle: return circle_point(label, random);
        case GeneratedSet::exclusive_or: return exclusive_or_point(row, random);
        case GeneratedSet::gaussians: return normal_about(label == 0 ? Point{2, 2} : Point{-2, -2}, 1, random);
        case GeneratedSet::spiral: return spiral_point(label, classes, random);
        case GeneratedSet::moons: return moon_point(label, random);
        case GeneratedSet::blobs: return blob_point(label, classes, random);
    }
    return {};
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
    if (options.set == GeneratedSet::spiral) {
        require_within("classes of the spiral", options.classes, 2, 5);
        return options.classes;
    }
    if (options.set == GeneratedSet::blobs) {
        require_within("classes of the blobs", options.classes, 2, 10);
        return options.classes;
    }
    return 2;
}

}  // namespace

Dataset generate_dataset(const GeneratorOptions& options) {
    const Index classes = classes_of(options);
    require_within("points", options.points, classes, kMaxPoints);
    if (!(options.noise >= 0) || std::isinf(options.noise)) {
        throw Error(ErrorCode::invalid_argument, "generate_dataset",
                    "noise must be a finite number ≥ 0, got " + std::to_string(options.noise));
    }
    Random random(options.seed);
    Dataset dataset{Matrix<double>(options.points, 2), Labels(static_cast<std::size_t>(options.points)), classes};
    for (Index row = 0; row < options.points; ++row) {
        const int label = static_cast<int>(row % classes);  // alternating quadrants alternate in sign agreement too
        const Point point = draw(options.set, row, label, classes, random);
        const Point moved = normal_about(point, options.noise, random);
        dataset.x.row(row) << moved.x, moved.y;
        dataset.labels[static_cast<std::size_t>(row)] = label;
    }
    return dataset;
}

}  // namespace nabla
