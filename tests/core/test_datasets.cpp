#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "matrices.h"
#include "nabla/datasets.h"

using nabla::Dataset;
using nabla::ErrorCode;
using nabla::generate_dataset;
using nabla::GeneratedSet;
using nabla::GeneratorOptions;
using nabla::Index;
using nabla::Matrix;

namespace {

constexpr double kPi = std::numbers::pi;

Dataset generate(GeneratedSet set, Index points, Index classes = 2, double noise = 0, std::uint64_t seed = 1) {
    return generate_dataset({.set = set, .points = points, .classes = classes, .noise = noise, .seed = seed});
}

double radius(const Dataset& dataset, Index row) { return dataset.x.row(row).norm(); }

Index size_of_class(const Dataset& dataset, int label) {
    return std::count(dataset.labels.begin(), dataset.labels.end(), label);
}

/// Rows of one class, in order.
Matrix<double> rows_of_class(const Dataset& dataset, int label) {
    Matrix<double> rows(size_of_class(dataset, label), 2);
    Index next = 0;
    for (Index i = 0; i < dataset.x.rows(); ++i) {
        if (dataset.labels[static_cast<std::size_t>(i)] == label) {
            rows.row(next++) = dataset.x.row(i);
        }
    }
    return rows;
}

Matrix<double> covariance(const Matrix<double>& x) {
    const Matrix<double> centred = x.rowwise() - x.colwise().mean();
    return centred.transpose() * centred / static_cast<double>(x.rows());
}

struct ReferencePoint {
    GeneratedSet set;
    Index classes;
    Index row;
    double x;
    double y;
    int label;
};

}  // namespace

// Values: the table in datasets.h and xoshiro256++, SplitMix64 and the polar method written anew in Python's integers
// and doubles; 6 points, noise 0.5, seed 7. The margin leaves room for the last bits of another library's sine.
TEST_CASE("a seed gives the points that the definition gives, on every machine") {
    const ReferencePoint references[] = {
        {GeneratedSet::circle, 2, 0, 0.9020752551215886, -0.15786732283033283, 0},
        {GeneratedSet::circle, 2, 5, -5.0031787088843345, -1.6513120680997968, 1},
        {GeneratedSet::exclusive_or, 2, 1, -4.225235625794553, 2.0298183985713876, 1},
        {GeneratedSet::gaussians, 2, 5, -2.7459060550225667, -0.15333202353071762, 1},
        {GeneratedSet::spiral, 3, 5, -0.9282530930294679, 1.344910081827302, 2},
        {GeneratedSet::moons, 2, 0, 1.046957534617275, 0.0397295244473963, 0},
        {GeneratedSet::moons, 2, 5, 1.447677268476549, -2.071323246658933, 1},
        {GeneratedSet::blobs, 4, 5, -0.7517094935807683, 5.091839794491096, 1},
        {GeneratedSet::circle, 4, 5, -2.4319552991474636, -1.1463094065130215, 1},
        {GeneratedSet::gaussians, 3, 5, -0.0138552474536906, -0.8853828310995957, 2},
    };
    for (const auto& reference : references) {
        INFO(nabla::name_of(reference.set) << " row " << reference.row);
        const Dataset dataset = generate(reference.set, 6, reference.classes, 0.5, 7);
        REQUIRE(std::abs(dataset.x(reference.row, 0) - reference.x) < 1e-12);
        REQUIRE(std::abs(dataset.x(reference.row, 1) - reference.y) < 1e-12);
        REQUIRE(dataset.labels[static_cast<std::size_t>(reference.row)] == reference.label);
    }
}

// Values: likewise, with the playground's rule for the hills, which takes the largest of all six.
TEST_CASE("a regression set has a number for each point, measured where the noise moves it") {
    struct Reference {
        GeneratedSet set;
        Index row;
        double x;
        double y;
        double target;
    };
    const Reference references[] = {
        {GeneratedSet::plane, 0, -5.335674762260003, -3.9346097466225873, -0.871329106713296},
        {GeneratedSet::plane, 5, 3.510659141486572, 0.3703924313537321, 0.27311406796091847},
        {GeneratedSet::multi_gaussian, 0, -5.335674762260003, -3.9346097466225873, -0.1071632417343541},
        {GeneratedSet::multi_gaussian, 4, -4.680722363624974, 3.4792513585828715, 0.7019352529669423},
        {GeneratedSet::multi_gaussian, 5, 3.510659141486572, 0.3703924313537321, 0},
    };
    for (const auto& [set, row, x, y, target] : references) {
        INFO(nabla::name_of(set) << " row " << row);
        const Dataset dataset = generate(set, 6, 2, 0.5, 7);
        REQUIRE(dataset.labels.empty());
        REQUIRE(dataset.classes == 0);
        REQUIRE(dataset.x(row, 0) == x);
        REQUIRE(dataset.x(row, 1) == y);
        REQUIRE(std::abs(dataset.y(row, 0) - target) < 1e-12);
        REQUIRE(generate(set, 6, 2, 0, 7).y(0, 0) != dataset.y(0, 0));
    }
    REQUIRE(generate(GeneratedSet::circle, 6).y.size() == 0);
}

TEST_CASE("the hills stand as on a checkerboard, three up and three down") {
    const Dataset dataset = generate(GeneratedSet::multi_gaussian, 20'000);
    const double centres[][3] = {{-4, 2.5, 1}, {0, 2.5, -1}, {4, 2.5, 1}, {-4, -2.5, -1}, {0, -2.5, 1}, {4, -2.5, -1}};
    Index on_a_hill = 0;
    for (Index i = 0; i < dataset.x.rows(); ++i) {
        double expected = 0;
        for (const auto& [x, y, sign] : centres) {
            const double distance = std::hypot(dataset.x(i, 0) - x, dataset.x(i, 1) - y);
            expected = distance < 2 ? sign * (1 - distance / 2) : expected;
        }
        REQUIRE(std::abs(dataset.y(i, 0) - expected) < 1e-14);
        on_a_hill += expected != 0;
    }
    // Six discs of radius 2 in a square of 12.
    REQUIRE(std::abs(static_cast<double>(on_a_hill) / 20'000 - 24 * kPi / 144) < 0.02);
}

TEST_CASE("the rings of a circle with more classes do not touch") {
    for (const Index classes : {3, 4, 5}) {
        const Dataset dataset = generate(GeneratedSet::circle, 500, classes);
        REQUIRE(dataset.classes == classes);
        const double width = (5.5 - 0.5 * static_cast<double>(classes)) / static_cast<double>(classes);
        for (Index i = 0; i < 500; ++i) {
            const double inner = dataset.labels[static_cast<std::size_t>(i)] * (width + 0.5);
            REQUIRE(radius(dataset, i) >= inner - 1e-12);
            REQUIRE(radius(dataset, i) <= inner + width + 1e-12);
        }
    }
}

TEST_CASE("each set says how many classes it may have, and keeps to it") {
    for (const auto& [set, name] : nabla::EnumNames<GeneratedSet>::values) {
        const auto [least, most] = nabla::class_limits(set);
        INFO(name);
        REQUIRE(generate(set, 20, most).classes == most);
        REQUIRE(generate(set, 20, std::max<Index>(least, 1)).classes == least);
        if (least < most) {
            REQUIRE(error_of([&, wanted = set, above = most + 1] { generate(wanted, 20, above); }).code() ==
                    ErrorCode::invalid_argument);
        }
    }
}

TEST_CASE("another seed gives other points, the same seed the same") {
    const Dataset first = generate(GeneratedSet::moons, 50, 2, 0.1, 1);
    REQUIRE(first.x == generate(GeneratedSet::moons, 50, 2, 0.1, 1).x);
    REQUIRE(first.x != generate(GeneratedSet::moons, 50, 2, 0.1, 2).x);
}

TEST_CASE("the circle's classes are a disc and a ring, and noise blurs them") {
    const Dataset clean = generate(GeneratedSet::circle, 400);
    const Dataset noisy = generate(GeneratedSet::circle, 400, 2, 1);
    Index misplaced = 0;
    for (Index i = 0; i < 400; ++i) {
        const bool outer = clean.labels[static_cast<std::size_t>(i)] == 1;
        REQUIRE((outer ? radius(clean, i) >= 3.5 && radius(clean, i) < 5 : radius(clean, i) < 2.5));
        misplaced += (radius(noisy, i) > 3) != outer;
    }
    REQUIRE(misplaced > 0);
}

TEST_CASE("exclusive or is class 0 exactly where the signs agree, clear of the axes") {
    const Dataset dataset = generate(GeneratedSet::exclusive_or, 402);
    for (Index i = 0; i < dataset.x.rows(); ++i) {
        const double x = dataset.x(i, 0);
        const double y = dataset.x(i, 1);
        REQUIRE((x * y > 0) == (dataset.labels[static_cast<std::size_t>(i)] == 0));
        REQUIRE(std::min(std::abs(x), std::abs(y)) >= 0.3);
        REQUIRE(std::max(std::abs(x), std::abs(y)) < 5);
    }
}

TEST_CASE("the Gaussians have the means and the covariance they were asked for") {
    const Index points = 40'000;
    for (const double noise : {0.0, 1.5}) {
        const Dataset dataset = generate(GeneratedSet::gaussians, points, 2, noise);
        const double variance = 1 + noise * noise;  // independent normals: variances add
        const double five_errors = 5 * std::sqrt(variance / (points / 2));
        for (const int label : {0, 1}) {
            const Matrix<double> rows = rows_of_class(dataset, label);
            const double centre = label == 0 ? 2 : -2;
            REQUIRE((rows.colwise().mean().array() - centre).abs().maxCoeff() < five_errors);
            const Matrix<double> expected = variance * Matrix<double>::Identity(2, 2);
            require_close(covariance(rows), expected, 0.06 * variance);
        }
    }
}

TEST_CASE("each arm of a spiral lies on its curve") {
    for (const Index arms : {2, 3, 4, 5}) {
        const Dataset dataset = generate(GeneratedSet::spiral, 100, arms);
        for (Index i = 0; i < 100; ++i) {
            const double t = radius(dataset, i) / 5;
            const double turn = 2 * kPi * dataset.labels[static_cast<std::size_t>(i)] / static_cast<double>(arms);
            const double angle = 3.5 * kPi * t + turn;
            REQUIRE(std::abs(dataset.x(i, 0) - 5 * t * std::cos(angle)) < 1e-12);
            REQUIRE(std::abs(dataset.x(i, 1) - 5 * t * std::sin(angle)) < 1e-12);
        }
    }
}

TEST_CASE("the moons are half circles of radius 3 that reach into each other") {
    const Dataset dataset = generate(GeneratedSet::moons, 200);
    for (Index i = 0; i < 200; ++i) {
        const bool upper = dataset.labels[static_cast<std::size_t>(i)] == 0;
        const double x = dataset.x(i, 0) + (upper ? 1.5 : -1.5);
        const double y = dataset.x(i, 1) + (upper ? 0.75 : -0.75);
        REQUIRE(std::abs(std::hypot(x, y) - 3) < 1e-12);
        REQUIRE((upper ? y >= 0 : y <= 0));
    }
    REQUIRE(rows_of_class(dataset, 0).col(1).minCoeff() < rows_of_class(dataset, 1).col(1).maxCoeff());
}

TEST_CASE("blobs stand evenly on their circle with their own spread") {
    const Dataset dataset = generate(GeneratedSet::blobs, 50'000, 5);
    for (int label = 0; label < 5; ++label) {
        const Matrix<double> rows = rows_of_class(dataset, label);
        const double angle = 2 * kPi * label / 5;
        Matrix<double> centre(1, 2);
        centre << 3.5 * std::cos(angle), 3.5 * std::sin(angle);
        const Matrix<double> mean = rows.colwise().mean();
        require_close(mean, centre, 5 * 0.8 / 100);
        const Matrix<double> expected = 0.64 * Matrix<double>::Identity(2, 2);
        require_close(covariance(rows), expected, 0.05);
    }
}

TEST_CASE("the classes differ in size by one at most") {
    const Dataset spiral = generate(GeneratedSet::spiral, 11, 4);
    REQUIRE(spiral.classes == 4);
    REQUIRE(size_of_class(spiral, 0) == 3);
    REQUIRE(size_of_class(spiral, 3) == 2);
    REQUIRE(generate(GeneratedSet::moons, 10, 9).classes == 2);  // there are always two moons
}

TEST_CASE("a generator refuses options outside its range and says which") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const auto message = [](GeneratorOptions options) {
        const auto error = error_of([&] { generate_dataset(options); });
        REQUIRE(error.code() == ErrorCode::invalid_argument);
        return error.message();
    };
    REQUIRE(message({.points = 1}) == "points must be 2 to 100000, got 1");
    REQUIRE(message({.points = 1'000'000}) == "points must be 2 to 100000, got 1000000");
    REQUIRE(message({.set = GeneratedSet::spiral, .classes = 6}) == "classes of spiral must be 2 to 5, got 6");
    REQUIRE(message({.set = GeneratedSet::blobs, .classes = 1}) == "classes of blobs must be 2 to 10, got 1");
    REQUIRE(message({.noise = -1}).find("noise must be a finite number") == 0);
    REQUIRE(message({.noise = nan}).find("noise must be a finite number") == 0);
}
