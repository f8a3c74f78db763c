#include "training_pass.h"

#include <cmath>

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
TrainingPass<T>::TrainingPass(const NetworkSpec& network, Index capacity)
    : loss_(network.loss),
      places_(layer_places(network)),
      inputs_(capacity, network.inputs),
      targets_(capacity, network.outputs()) {
    for (const LayerPlace& place : places_) {
        const Index kept_z = derivative_needs_only_value(place.activation) ? 0 : capacity;
        z_.emplace_back(kept_z, place.fan_out);
        a_.emplace_back(capacity, place.fan_out);
        deltas_.emplace_back(capacity, place.fan_out);
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
void TrainingPass<T>::backward_to(std::size_t l, const T* parameters) noexcept {
    dense_backward(shape(l + 1), deltas_[l + 1].data(), parameters + places_[l + 1].weights, deltas_[l].data());
    apply_slope(l);
}

template <class T>
void TrainingPass<T>::apply_slope(std::size_t l) noexcept {
    multiply_by_slope(places_[l].activation, z_[l].data(), a_[l].data(), deltas_[l].data(), rows_ * places_[l].fan_out);
}

template <class T>
void TrainingPass<T>::accumulate(std::size_t l, T factor, T* parameters) noexcept {
    const LayerPlace& place = places_[l];
    dense_accumulate(shape(l), factor, layer_input(l), deltas_[l].data(), parameters + place.weights,
                     parameters + place.bias);
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
