#pragma once
// Forward and backward through preallocated buffers, for the trainer. Rows are examples.

#include <vector>

#include "dense.h"
#include "nabla/network.h"
#include "nabla/random.h"

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
    /// @param dropout   a rate for each hidden layer, or none
    TrainingPass(const NetworkSpec& network, Index capacity, const std::vector<double>& dropout = {});

    Index capacity() const { return inputs_.rows(); }
    Index rows() const { return rows_; }
    const std::vector<LayerPlace>& places() const { return places_; }

    /// Where the caller puts example i: its inputs and its targets.
    T* input_row(Index i) noexcept { return inputs_.data() + i * inputs_.cols(); }
    T* target_row(Index i) noexcept { return targets_.data() + i * targets_.cols(); }

    /// Draws anew which outputs of `rows` examples are dropped.
    void draw_dropout(Index rows, Random& random) noexcept;
    bool has_dropout() const { return has_dropout_; }

    /// Computes z and a of each layer for the first `rows` examples.
    void forward(const T* parameters, Index rows) noexcept;

    /// The summed loss of the prediction. Turns the last δ into scale · its gradient with respect to z.
    T loss(T scale) noexcept;

    /// The loss of one example.
    T loss_of_row(Index i) noexcept;

    /// With the last δ in place, δ of all layers, (δ·Wᵀ) ∘ f′, and from them the gradients of the biases.
    ///
    /// @return  the last layer whose δ is not finite; the number of layers if all are
    std::size_t backward(const T* parameters) noexcept;

    /// The gradient of layer l's parameters, to where they would stand in a row of all parameters.
    void gradient(std::size_t l, T* row) const noexcept;

    /// W += factor·gradient and b likewise, for layer l's δ.
    void accumulate(std::size_t l, T factor, T* parameters) const noexcept;

    auto activation(std::size_t l) const { return a_[l].topRows(rows_); }
    auto prediction() const { return activation(a_.size() - 1); }
    /// 0×0 where nothing is dropped.
    auto dropout_factors(std::size_t l) const { return dropout_[l].factors.topRows(dropout_[l].rate > 0 ? rows_ : 0); }
    auto delta(std::size_t l) const { return deltas_[l].topRows(rows_); }
    /// What the layer is given: the examples, or what the layer before it gave, some of it dropped.
    const T* layer_input(std::size_t l) const { return l == 0 ? inputs_.data() : output(l - 1).data(); }

    /// The first layer whose z is not finite; a_.size() if all are.
    std::size_t first_nonfinite_z(const T* parameters) const;

   private:
    /// Inverted dropout of one layer's outputs. Source: Srivastava et al. 2014; COURSE L3
    struct Dropout {
        double rate = 0;
        Matrix<T> factors;  ///< 0 or 1/(1 − rate); 0×0 with rate 0
        Matrix<T> output;   ///< a ∘ factors
    };

    DenseShape shape(std::size_t l) const { return {rows_, places_[l].fan_in, places_[l].fan_out}; }
    const Matrix<T>& output(std::size_t l) const { return dropout_[l].rate > 0 ? dropout_[l].output : a_[l]; }
    void apply_slope(std::size_t l) noexcept;

    Loss loss_;
    std::vector<LayerPlace> places_;
    Index rows_ = 0;
    Matrix<T> inputs_;
    Matrix<T> targets_;
    std::vector<Matrix<T>> z_;  ///< only where the slope needs it: 0×0 else
    std::vector<Matrix<T>> a_;
    std::vector<Matrix<T>> deltas_;
    std::vector<Matrix<T>> bias_gradients_;
    std::vector<Dropout> dropout_;
    bool has_dropout_ = false;
};

}  // namespace nabla
