#include "training_lessons.h"

#include <algorithm>
#include <cmath>

#include "chosen_examples.h"
#include "nabla/product.h"

namespace nabla {

namespace {

/// Σ over the examples of ‖∇ of its loss‖². Of a dense layer's weights the gradient is xᵀδ, whose norm is ‖x‖·‖δ‖.
template <class T>
double sum_of_squared_gradients(const TrainingRun<T>& run, const Chosen<T>& examples) {
    double sum = 0;
    for_each_part<T>(run, examples.x, &examples.y, [&](TrainingPass<T>& part, Index, Index rows) {
        part.loss(T(1));
        part.backward(run.parameters.data());
        for (std::size_t l = 0; l < run.network.layers.size(); ++l) {
            const Index fan_in = run.pass.places()[l].fan_in;
            const Eigen::Map<const Matrix<T>> input(part.layer_input(l), rows, fan_in);
            const auto squares = [](const auto& m) {
                return m.template cast<double>().rowwise().squaredNorm().array().eval();
            };
            sum += (squares(part.delta(l)) * (squares(input) + 1)).sum();
        }
    });
    return sum;
}

}  // namespace

template <class T>
std::vector<GradientVariance> gradient_variance_of(const TrainingRun<T>& run, const std::vector<Index>& batch_sizes,
                                                   Index draws, std::uint64_t seed) {
    const Chosen<T> all = chosen(run, ExampleSet::training);
    const Index count = all.x.rows();
    require_within("draws", draws, 1, 10'000);
    for (const Index size : batch_sizes) {
        require_within("batch sizes", size, 1, count);
    }
    const auto of_all = static_cast<double>(count);
    const Matrix<double> mean = data_gradient(run, all, T(1) / static_cast<T>(count)).template cast<double>();
    const double variance = sum_of_squared_gradients(run, all) / of_all - mean.squaredNorm();
    Random random(seed);
    std::vector<Index> order = all.rows;
    std::vector<GradientVariance> result;
    for (const Index size : batch_sizes) {
        const double one_over_b = variance / static_cast<double>(size);
        const double left = count == 1 ? 0 : static_cast<double>(count - size) / (of_all - 1);
        double sum = 0;
        for (Index draw = 0; draw < draws; ++draw) {
            random.shuffle(order);
            const Chosen<T> some = rows_of(run.training, {order.begin(), order.begin() + size});
            const Matrix<T> gradient = data_gradient(run, some, T(1) / static_cast<T>(size));
            sum += (gradient.template cast<double>() - mean).squaredNorm();
        }
        result.push_back({size, sum / static_cast<double>(draws), one_over_b * left, one_over_b});
    }
    return result;
}

template <class T>
std::optional<LayerParameters<T>> linear_product_of(const TrainingRun<T>& run) {
    const auto& specs = run.network.layers;
    if (std::any_of(specs.begin(), specs.end(), [](const auto& s) { return s.activation != Activation::identity; })) {
        return std::nullopt;
    }
    const std::vector<LayerParameters<T>> layers = unflatten(run.network, run.parameters);
    LayerParameters<T> whole = layers.front();
    for (std::size_t l = 1; l < layers.size(); ++l) {
        whole.weights = product(whole.weights, layers[l].weights);
        whole.bias = product(whole.bias, layers[l].weights) + layers[l].bias;
    }
    return whole;
}

template std::vector<GradientVariance> gradient_variance_of(const TrainingRun<float>&, const std::vector<Index>&, Index,
                                                            std::uint64_t);
template std::optional<LayerParameters<float>> linear_product_of(const TrainingRun<float>&);

template std::vector<GradientVariance> gradient_variance_of(const TrainingRun<double>&, const std::vector<Index>&,
                                                            Index, std::uint64_t);
template std::optional<LayerParameters<double>> linear_product_of(const TrainingRun<double>&);

}  // namespace nabla
