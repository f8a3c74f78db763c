#include "nabla/activation_study.h"

#include <cmath>
#include <string>

#include "nabla/error.h"
#include "slope_features.h"
#include "studied_function.h"

namespace nabla {

namespace {

constexpr Index kMostSamples = 10'000;
constexpr Index kMostLayers = 1000;
constexpr double kFateFactor = 1000;

void require(bool condition, const char* wanted) {
    if (!condition) {
        throw Error(ErrorCode::invalid_argument, "study_activation", wanted);
    }
}

void require_answerable(const ActivationQuestion& q) {
    require(std::isfinite(q.point), "point: wanted a finite number");
    require(std::isfinite(q.step) && q.step > 0, "step: wanted a finite number above 0");
    require(std::isfinite(q.to - q.from) && q.from < q.to, "from, to: wanted finite numbers, from below to");
    require(q.samples >= 2 && q.samples <= kMostSamples, "samples: wanted 2 to 10000");
    require(std::isfinite(q.threshold) && q.threshold >= 0, "threshold: wanted a finite number, at least 0");
    require(q.depth >= 1 && q.depth <= kMostLayers, "depth: wanted 1 to 1000");
    require(std::isfinite(q.weight), "weight: wanted a finite number");
}

Matrix<double> samples_of(const ActivationQuestion& question) {
    Matrix<double> x(1, question.samples);
    const auto last = static_cast<double>(question.samples - 1);
    for (Index i = 0; i < x.size(); ++i) {
        // The product first: the middle of a range about 0 is then exactly 0.
        x(0, i) = question.from + (question.to - question.from) * static_cast<double>(i) / last;
    }
    return x;
}

PointStudy study_point(const StudiedFunction& f, double x, double h) {
    const double beside = 1e-12 * std::max(1.0, std::abs(x));
    Matrix<double> places(1, 5);
    places << x, x - h, x + h, x - beside, x + beside;
    const Curve found = f.at(places);
    PointStudy study;
    study.value = found.values(0, 0);
    study.slope = found.slopes(0, 0);
    study.intercept = study.value - study.slope * x;
    study.value_before = found.values(0, 1);
    study.value_after = found.values(0, 2);
    study.numeric = (study.value_after - study.value_before) / (2 * h);
    study.backward = (study.value - study.value_before) / h;
    study.forward = (study.value_after - study.value) / h;
    study.difference = std::abs(study.slope - study.numeric);
    study.slope_left = found.slopes(0, 3);
    study.slope_right = found.slopes(0, 4);
    study.kink = slopes_differ(study.slope_left, study.slope_right);
    const auto mistaken = f.slope_from_input(x);
    if (mistaken && slopes_differ(*mistaken, study.slope)) {
        study.slope_from_input = mistaken;
    }
    return study;
}

/// The output of the last layer, for x.
double end_of_chain(const StudiedFunction& f, const ActivationQuestion& question, double x) {
    for (Index layer = 0; layer < question.depth; ++layer) {
        x = f.at(question.weight * x).values(0, 0);
    }
    return x;
}

ChainFate fate_of(double product, Index stopped_at) {
    const double size = std::abs(product);
    if (std::isnan(product)) {
        return ChainFate::undefined;
    }
    if (stopped_at > 0) {
        return ChainFate::stops;
    }
    return size < 1 / kFateFactor ? ChainFate::vanishes : size > kFateFactor ? ChainFate::explodes : ChainFate::keeps;
}

ChainStudy study_chain(const StudiedFunction& f, const ActivationQuestion& question, double steepest) {
    const Index n = question.depth;
    const double w = question.weight;
    ChainStudy study;
    study.inputs.resize(1, n);
    study.factors.resize(1, n);
    study.products.resize(1, n);
    study.best.resize(1, n);
    const bool is_fed = question.input == ChainInput::output;
    double z = is_fed ? w * question.point : question.point;
    double product = 1;
    double best = 1;
    for (Index layer = 0; layer < n; ++layer) {
        const Curve found = f.at(z);
        const double factor = w * found.slopes(0, 0);
        product *= factor;
        best *= std::abs(w) * steepest;
        study.inputs(0, layer) = z;
        study.factors(0, layer) = factor;
        study.products(0, layer) = product;
        study.best(0, layer) = best;
        if (factor == 0 && study.stopped_at == 0) {
            study.stopped_at = layer + 1;
        }
        z = is_fed ? w * found.values(0, 0) : z;
    }
    study.fate = fate_of(product, study.stopped_at);
    if (is_fed) {
        const double h = question.step;
        study.numeric =
            (end_of_chain(f, question, question.point + h) - end_of_chain(f, question, question.point - h)) / (2 * h);
    }
    return study;
}

}  // namespace

ActivationStudy study_activation(const ActivationQuestion& question) {
    require_answerable(question);
    const StudiedFunction f(question);
    ActivationStudy study;
    study.x = samples_of(question);
    Curve sampled = f.at(study.x);
    study.values = std::move(sampled.values);
    study.slopes = std::move(sampled.slopes);
    study.point = study_point(f, question.point, question.step);
    study.kinks = find_kinks(f, study.x, study.slopes);
    study.flat = find_flat(f, study.x, study.slopes, question.threshold);
    for (Index i = 0; i < study.x.size(); ++i) {
        const double steepness = std::abs(study.slopes(0, i));
        if (steepness > study.steepest) {
            study.steepest = steepness;
            study.steepest_at = study.x(0, i);
        }
    }
    study.left = find_asymptote(f, -1);
    study.right = find_asymptote(f, 1);
    study.chain = study_chain(f, question, study.steepest);
    FunctionLatex latex = f.latex();
    study.formula = std::move(latex.value);
    study.derivative = std::move(latex.derivative);
    return study;
}

}  // namespace nabla
