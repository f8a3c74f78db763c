#pragma once
// Forward and backward through preallocated buffers, for the trainer. Rows are examples.

#include <vector>

#include "dense.h"
#include "nabla/network.h"

namespace nabla {

/// Where a layer's parameters stand in the row of all parameters.
struct LayerPlace {
    Index fan_in;
    Index fan_out;
    Index weights;  ///< of the first weight
    Index bias;     ///< of the first bias: the weights end here
    Index end;
    Activation activation;
};

std::vector<LayerPlace> layer_places(const NetworkSpec& network);

template <class T>
class TrainingPass {
   public:
    /// @param capacity  the most examples that one pass holds
    TrainingPass(const NetworkSpec& network, Index capacity);

    Index capacity() const { return inputs_.rows(); }
    const std::vector<LayerPlace>& places() const { return places_; }

    /// Where the caller puts example i: its inputs and its targets.
    T* input_row(Index i) noexcept { return inputs_.data() + i * inputs_.cols(); }
    T* target_row(Index i) noexcept { return targets_.data() + i * targets_.cols(); }

    /// Computes z and a of each layer for the first `rows` examples.
    void forward(const T* parameters, Index rows) noexcept;

    /// The summed loss of the prediction. Turns the last δ into scale · its gradient with respect to z.
    T loss(T scale) noexcept;

    /// With δ of the layer above in place, δ of layer l: (δ·Wᵀ) ∘ f′.
    void backward_to(std::size_t l, const T* parameters) noexcept;

    /// W += factor·gradient and b likewise, for layer l's δ.
    void accumulate(std::size_t l, T factor, T* parameters) noexcept;

    auto activation(std::size_t l) const { return a_[l].topRows(rows_); }
    auto prediction() const { return activation(a_.size() - 1); }

    /// The first layer whose z is not finite; a_.size() if all are.
    std::size_t first_nonfinite_z(const T* parameters) const;

   private:
    DenseShape shape(std::size_t l) const { return {rows_, places_[l].fan_in, places_[l].fan_out}; }
    const T* layer_input(std::size_t l) const { return l == 0 ? inputs_.data() : a_[l - 1].data(); }
    void apply_slope(std::size_t l) noexcept;

    Loss loss_;
    std::vector<LayerPlace> places_;
    Index rows_ = 0;
    Matrix<T> inputs_;
    Matrix<T> targets_;
    std::vector<Matrix<T>> z_;  ///< only where the slope needs it: 0×0 else
    std::vector<Matrix<T>> a_;
    std::vector<Matrix<T>> deltas_;
};

}  // namespace nabla
