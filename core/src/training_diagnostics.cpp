#include "training_diagnostics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

#include "chosen_examples.h"

namespace nabla {

namespace {

/// Where the layer's parameters stand.
template <class T>
auto layer_part(const Matrix<T>& row, const LayerPlace& place) {
    return row.middleCols(place.weights, place.end - place.weights).template cast<double>();
}

template <class T>
auto weights_part(const Matrix<T>& row, const LayerPlace& place) {
    return std::span<const T>(row.data() + place.weights, static_cast<std::size_t>(place.bias - place.weights));
}

/// A histogram in two passes: first `widen` with all numbers, then `settle`, then `count` with all of them again.
class HistogramMaker {
   public:
    explicit HistogramMaker(Index bins) {
        made_.low = std::numeric_limits<double>::infinity();
        made_.high = -made_.low;
        made_.counts.assign(static_cast<std::size_t>(bins), 0);
    }

    template <class T>
    void widen(std::span<const T> values) {
        for (const T value : values) {
            if (std::isfinite(value)) {
                made_.low = std::min(made_.low, static_cast<double>(value));
                made_.high = std::max(made_.high, static_cast<double>(value));
            }
        }
    }

    void settle() {
        if (!(made_.low < made_.high)) {
            const double middle = std::isfinite(made_.low) ? made_.low : 0;
            made_.low = middle - 0.5;
            made_.high = middle + 0.5;
        }
    }

    template <class T>
    void count(std::span<const T> values) {
        const auto bins = static_cast<double>(made_.counts.size());
        for (const T value : values) {
            if (!std::isfinite(value)) {
                ++made_.others;
                continue;
            }
            const double place = (static_cast<double>(value) - made_.low) / (made_.high - made_.low) * bins;
            ++made_.counts[static_cast<std::size_t>(std::min(place, bins - 1))];
        }
    }

    Histogram made() && { return std::move(made_); }

   private:
    Histogram made_;
};

template <class T>
Histogram histogram(std::span<const T> values, Index bins) {
    HistogramMaker maker(bins);
    maker.widen(values);
    maker.settle();
    maker.count(values);
    return std::move(maker).made();
}

/// Of each layer's activations, without keeping them all.
template <class T>
std::vector<Histogram> activation_histograms(const TrainingRun<T>& run, const Matrix<T>& inputs, Index bins) {
    std::vector<HistogramMaker> makers(run.network.layers.size(), HistogramMaker(bins));
    const auto each_layer = [&](const auto& use) {
        for_each_part<T>(run, inputs, nullptr, [&](const TrainingPass<T>& part, Index, Index) {
            for (std::size_t l = 0; l < makers.size(); ++l) {
                const auto a = part.activation(l);
                use(makers[l], std::span<const T>(a.data(), static_cast<std::size_t>(a.size())));
            }
        });
    };
    each_layer([](HistogramMaker& maker, std::span<const T> values) { maker.widen(values); });
    for (HistogramMaker& maker : makers) {
        maker.settle();
    }
    each_layer([](HistogramMaker& maker, std::span<const T> values) { maker.count(values); });
    std::vector<Histogram> histograms;
    histograms.reserve(makers.size());
    for (HistogramMaker& maker : makers) {
        histograms.push_back(std::move(maker).made());
    }
    return histograms;
}

}  // namespace

template <class T>
std::vector<LayerParameters<T>> gradient_of(const TrainingRun<T>& run, ExampleSet of) {
    return unflatten(run.network, full_gradient(run, chosen(run, of)));
}

template <class T>
std::vector<double> gradient_norms_of(const TrainingRun<T>& run, ExampleSet of) {
    const Matrix<T> row = full_gradient(run, chosen(run, of));
    std::vector<double> norms;
    for (const LayerPlace& place : run.pass.places()) {
        norms.push_back(layer_part(row, place).norm());
    }
    return norms;
}

template <class T>
std::vector<LayerStatistics> layer_statistics_of(const TrainingRun<T>& run, ExampleSet of, Index bins) {
    require_within("bins", bins, 1, 1000);
    const Chosen<T> examples = chosen(run, of);
    const Matrix<T> row = full_gradient(run, examples);
    std::vector<Histogram> activations = activation_histograms(run, examples.x, bins);
    std::vector<LayerStatistics> result;
    for (std::size_t l = 0; l < activations.size(); ++l) {
        const LayerPlace& place = run.pass.places()[l];
        result.push_back({histogram(weights_part(run.parameters, place), bins),
                          histogram(weights_part(row, place), bins), std::move(activations[l]),
                          layer_part(run.parameters, place).norm(), layer_part(row, place).norm()});
    }
    return result;
}

template <class T>
std::vector<RankedExample> worst_examples_of(const TrainingRun<T>& run, ExampleSet of, Index count) {
    require_within("a number of examples", count, 0, std::numeric_limits<std::int32_t>::max());
    const Chosen<T> examples = chosen(run, of);
    std::vector<RankedExample> ranked;
    if (examples.rows.empty()) {
        return ranked;
    }
    const Index outputs = run.network.outputs();
    for_each_part<T>(run, examples.x, &examples.y, [&](TrainingPass<T>& part, Index first, Index rows) {
        const Matrix<T> p = probabilities<T>(run.network.loss, part.prediction());
        for (Index i = 0; i < rows; ++i) {
            const auto at = static_cast<std::size_t>(first + i);
            RankedExample example{examples.rows[at], static_cast<double>(part.loss_of_row(i)), -1,
                                  std::numeric_limits<double>::quiet_NaN()};
            if (!examples.labels.empty()) {
                const int label = examples.labels[at];
                example.predicted = predicted_class(run.network, part.prediction().row(i).data());
                const auto of_label = static_cast<double>(p(i, outputs == 1 ? 0 : label));
                example.probability = outputs == 1 && label == 0 ? 1 - of_label : of_label;
            }
            ranked.push_back(example);
        }
    });
    const auto wanted = std::min(ranked.size(), static_cast<std::size_t>(count));
    const auto worse = [](const RankedExample& a, const RankedExample& b) {
        return a.loss > b.loss || (a.loss == b.loss && a.row < b.row);
    };
    std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(wanted), ranked.end(), worse);
    ranked.resize(wanted);
    return ranked;
}

template std::vector<LayerParameters<float>> gradient_of(const TrainingRun<float>&, ExampleSet);
template std::vector<double> gradient_norms_of(const TrainingRun<float>&, ExampleSet);
template std::vector<LayerStatistics> layer_statistics_of(const TrainingRun<float>&, ExampleSet, Index);
template std::vector<RankedExample> worst_examples_of(const TrainingRun<float>&, ExampleSet, Index);

template std::vector<LayerParameters<double>> gradient_of(const TrainingRun<double>&, ExampleSet);
template std::vector<double> gradient_norms_of(const TrainingRun<double>&, ExampleSet);
template std::vector<LayerStatistics> layer_statistics_of(const TrainingRun<double>&, ExampleSet, Index);
template std::vector<RankedExample> worst_examples_of(const TrainingRun<double>&, ExampleSet, Index);

}  // namespace nabla
