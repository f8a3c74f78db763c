#include "training_pass.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "elementwise.h"

namespace nabla {

std::vector<LayerPlace> layer_places(const NetworkSpec& network) {
    require_valid(network);
    std::vector<LayerPlace> places;
    Index fan_in = network.inputs;
    Index begin = 0;
    for (const LayerSpec& layer : network.layers) {
        const Index bias = begin + fan_in * layer.units;
        places.push_back({fan_in, layer.units, begin, bias, bias + layer.units, layer.activation});
        begin = bias + layer.units;
        fan_in = layer.units;
    }
    return places;
}

template <class T>
TrainingPass<T>::TrainingPass(const NetworkSpec& network, Index capacity, const std::vector<double>& dropout)
    : loss_(network.loss),
      places_(layer_places(network)),
      inputs_(capacity, network.inputs),
      targets_(capacity, network.outputs()) {
    for (const LayerPlace& place : places_) {
        const Index kept_z = derivative_needs_only_value(place.activation) ? 0 : capacity;
        z_.emplace_back(kept_z, place.fan_out);
        a_.emplace_back(capacity, place.fan_out);
        deltas_.emplace_back(capacity, place.fan_out);
        bias_gradients_.emplace_back(1, place.fan_out);
    }
    dropout_.resize(places_.size());
    for (std::size_t l = 0; l < dropout.size(); ++l) {
        if (dropout[l] > 0) {
            dropout_[l] = {dropout[l], Matrix<T>(a_[l].rows(), a_[l].cols()), Matrix<T>(a_[l].rows(), a_[l].cols())};
            has_dropout_ = true;
        }
    }
}

template <class T>
void TrainingPass<T>::draw_dropout(Index rows, Random& random) noexcept {
    for (Dropout& layer : dropout_) {
        if (layer.rate == 0) {
            continue;
        }
        constexpr double words = 4294967296.0;  // 2³²
        const auto dropped = static_cast<std::uint32_t>(layer.rate * words);
        const T kept = static_cast<T>(1 / (1 - layer.rate));
        T* factors = layer.factors.data();
        const Index count = rows * layer.factors.cols();
        for (Index i = 0; i < count; i += 2) {
            const std::uint64_t bits = random.next();
            factors[i] = static_cast<std::uint32_t>(bits) < dropped ? T(0) : kept;
            if (i + 1 < count) {
                factors[i + 1] = static_cast<std::uint32_t>(bits >> 32) < dropped ? T(0) : kept;
            }
        }
    }
}

template <class T>
void TrainingPass<T>::forward(const T* parameters, Index rows) noexcept {
    rows_ = rows;
    for (std::size_t l = 0; l < places_.size(); ++l) {
        const LayerPlace& place = places_[l];
        const Index count = rows * place.fan_out;
        dense_forward(shape(l), layer_input(l), parameters + place.weights, parameters + place.bias, a_[l].data());
        std::copy_n(a_[l].data(), z_[l].size() == 0 ? 0 : count, z_[l].data());
        activate_in_place(place.activation, a_[l].data(), count);
        Dropout& dropout = dropout_[l];
        if (dropout.rate > 0) {
            dropout.output.topRows(rows) = a_[l].topRows(rows).cwiseProduct(dropout.factors.topRows(rows));
        }
    }
}

template <class T>
T TrainingPass<T>::loss(T scale) noexcept {
    const Index width = places_.back().fan_out;
    const T sum =
        loss_and_gradient(loss_, rows_, width, targets_.data(), a_.back().data(), scale, deltas_.back().data());
    apply_slope(places_.size() - 1);
    return sum;
}

template <class T>
T TrainingPass<T>::loss_of_row(Index i) noexcept {
    const Index width = places_.back().fan_out;
    const Index begin = i * width;
    return loss_and_gradient(loss_, Index{1}, width, targets_.data() + begin, a_.back().data() + begin, T(1),
                             deltas_.back().data() + begin);
}

template <class T>
std::size_t TrainingPass<T>::backward(const T* parameters) noexcept {
    std::size_t wrong = places_.size();
    for (std::size_t l = places_.size(); l-- > 0;) {
        if (l + 1 < places_.size()) {
            dense_backward(shape(l + 1), deltas_[l + 1].data(), parameters + places_[l + 1].weights, deltas_[l].data());
            if (dropout_[l].rate > 0) {
                deltas_[l].topRows(rows_).array() *= dropout_[l].factors.topRows(rows_).array();
            }
            apply_slope(l);
        }
        const bool finite = dense_bias_gradient(shape(l), deltas_[l].data(), bias_gradients_[l].data());
        if (!finite && wrong == places_.size()) {
            wrong = l;
        }
    }
    return wrong;
}

template <class T>
void TrainingPass<T>::apply_slope(std::size_t l) noexcept {
    multiply_by_slope(places_[l].activation, z_[l].data(), a_[l].data(), deltas_[l].data(), rows_ * places_[l].fan_out);
}

template <class T>
void TrainingPass<T>::gradient(std::size_t l, T* row) const noexcept {
    const LayerPlace& place = places_[l];
    dense_gradient(shape(l), layer_input(l), deltas_[l].data(), row + place.weights);
    std::copy_n(bias_gradients_[l].data(), place.fan_out, row + place.bias);
}

template <class T>
void TrainingPass<T>::accumulate(std::size_t l, T factor, T* parameters) const noexcept {
    const LayerPlace& place = places_[l];
    dense_accumulate(shape(l), factor, layer_input(l), deltas_[l].data(), parameters + place.weights);
    T* bias = parameters + place.bias;
    const T* slopes = bias_gradients_[l].data();
    for (Index j = 0; j < place.fan_out; ++j) {
        bias[j] += factor * slopes[j];
    }
}

template <class T>
std::size_t TrainingPass<T>::first_nonfinite_z(const T* parameters) const {
    Matrix<T> z;
    for (std::size_t l = 0; l < places_.size(); ++l) {
        const LayerPlace& place = places_[l];
        z.resize(rows_, place.fan_out);
        dense_forward(shape(l), layer_input(l), parameters + place.weights, parameters + place.bias, z.data());
        if (!z.allFinite()) {
            return l;
        }
    }
    return places_.size();
}

template class TrainingPass<float>;
template class TrainingPass<double>;

}  // namespace nabla
