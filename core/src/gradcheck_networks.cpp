#include "nabla/gradcheck_networks.h"

#include "nabla/activations.h"
#include "nabla/error.h"
#include "nabla/losses.h"
#include "nabla/product.h"
#include "nabla/softmax.h"

namespace nabla {

namespace {

template <class T>
using Block = Eigen::Map<const Matrix<T>>;

/// The four blocks of a parameter vector.
template <class T>
struct Layers {
    Matrix<T> w1, b1, w2, b2;
};

std::vector<ParameterBlock> stacked(std::vector<ParameterBlock> blocks) {
    Index offset = 0;
    for (auto& block : blocks) {
        block.offset = offset;
        offset += block.rows * block.columns;
    }
    return blocks;
}

template <class T>
Layers<T> layers_of(const char* where, const Matrix<T>& parameters, const std::vector<ParameterBlock>& blocks) {
    const auto& last = blocks.back();
    require_same_shape(where, "the parameter vector", parameters.rows(), parameters.cols(), "what the sizes ask for", 1,
                       last.offset + last.rows * last.columns);
    const auto block = [&](std::size_t i) {
        return Block<T>(parameters.data() + blocks[i].offset, blocks[i].rows, blocks[i].columns);
    };
    return {block(0), block(1), block(2), block(3)};
}

template <class T>
Matrix<T> flattened(const Matrix<T>& w1, const Matrix<T>& b1, const Matrix<T>& w2, const Matrix<T>& b2) {
    Matrix<T> flat(1, w1.size() + b1.size() + w2.size() + b2.size());
    T* end = flat.data();
    for (const auto* part : {&w1, &b1, &w2, &b2}) {
        end = std::copy(part->data(), part->data() + part->size(), end);
    }
    return flat;
}

/// The numbers of the transpose in the shape of the matrix: what a forgotten .T leaves when the shapes are not checked.
template <class T>
Matrix<T> laid_out_transposed(const Matrix<T>& matrix) {
    const Matrix<T> transposed = matrix.transpose();
    return Block<T>(transposed.data(), matrix.rows(), matrix.cols());
}

/// The forward pass of the sigmoid network: hidden values and logits, a row each.
template <class T>
struct SigmoidForward {
    Matrix<T> h;       // N×H
    Matrix<T> logits;  // N×Dy
};

template <class T>
SigmoidForward<T> forward(const Layers<T>& net, const Matrix<T>& inputs) {
    const Matrix<T> z = product(inputs, net.w1).rowwise() + net.b1.row(0);
    Matrix<T> h = activate(Activation::sigmoid, z);
    Matrix<T> logits = product(h, net.w2).rowwise() + net.b2.row(0);
    return {std::move(h), std::move(logits)};
}

/// The forward pass of the ReLU network: what goes into the ReLU and what comes out of the last layer, a column each.
template <class T>
struct ReluForward {
    Matrix<T> a;        // Z×E
    Matrix<T> z;        // Z×E
    Matrix<T> outputs;  // M×E
};

template <class T>
ReluForward<T> forward_in_columns(const Layers<T>& net, const Matrix<T>& inputs) {
    Matrix<T> a = product(net.w1, inputs).colwise() + net.b1.col(0);
    Matrix<T> z = a.cwiseMax(T(0));
    Matrix<T> outputs = product(net.w2, z).colwise() + net.b2.col(0);
    return {std::move(a), std::move(z), std::move(outputs)};
}

/// δ at the logits, softmax − y, with the mistakes that strike there.
template <class T>
Matrix<T> output_delta(const Matrix<T>& logits, const Matrix<T>& targets, PlantedBug bug) {
    const Matrix<T> delta = softmax(logits) - targets;
    if (bug == PlantedBug::sign) {
        return -delta;
    }
    return bug == PlantedBug::mean_for_sum ? Matrix<T>(delta / static_cast<T>(delta.rows())) : delta;
}

/// hᵀδ for rows h (N×H) and δ (N×D), with the mistakes that strike there.
template <class T>
Matrix<T> weight_gradient(const Matrix<T>& h, const Matrix<T>& delta, PlantedBug bug) {
    if (bug == PlantedBug::summed_too_early) {
        return product_transposed_left<T>(h.colwise().sum(), delta.colwise().sum());
    }
    Matrix<T> gradient = product_transposed_left(h, delta);
    if (bug != PlantedBug::index_off_by_one) {
        return gradient;
    }
    Matrix<T> shifted(gradient.rows(), gradient.cols());
    for (Index unit = 0; unit < gradient.rows(); ++unit) {
        shifted.row(unit) = gradient.row((unit + 1) % gradient.rows());
    }
    return shifted;
}

}  // namespace

std::vector<ParameterBlock> sigmoid_network_blocks(Index inputs, Index hidden, Index outputs) {
    return stacked({{.name = "W₁", .rows = inputs, .columns = hidden},
                    {.name = "b₁", .rows = 1, .columns = hidden},
                    {.name = "W₂", .rows = hidden, .columns = outputs},
                    {.name = "b₂", .rows = 1, .columns = outputs}});
}

template <class T>
T sigmoid_network_cost(const NetworkData<T>& data, const Matrix<T>& parameters) {
    const auto blocks = sigmoid_network_blocks(data.inputs.cols(), data.hidden, data.targets.cols());
    const auto net = layers_of("sigmoid network", parameters, blocks);
    return softmax_cross_entropy(data.targets, forward(net, data.inputs).logits, Reduction::sum).loss;
}

template <class T>
Matrix<T> sigmoid_network_gradient(const NetworkData<T>& data, const Matrix<T>& parameters, PlantedBug bug) {
    const auto blocks = sigmoid_network_blocks(data.inputs.cols(), data.hidden, data.targets.cols());
    const auto net = layers_of("sigmoid network", parameters, blocks);
    const auto [h, logits] = forward(net, data.inputs);
    const Matrix<T> delta1 = output_delta(logits, data.targets, bug);
    Matrix<T> delta3 = product_transposed_right(delta1, net.w2);
    if (bug != PlantedBug::derivative_forgotten) {
        delta3 = delta3.cwiseProduct(h - h.cwiseAbs2());  // σ′ = h(1 − h)
    }
    const Matrix<T> w1 = product_transposed_left(data.inputs, delta3);
    return flattened<T>(bug == PlantedBug::transpose_forgotten ? laid_out_transposed(w1) : w1, delta3.colwise().sum(),
                        weight_gradient(h, delta1, bug), delta1.colwise().sum());
}

std::vector<ParameterBlock> relu_network_blocks(Index inputs, Index hidden, Index outputs) {
    return stacked({{.name = "W₁", .rows = hidden, .columns = inputs},
                    {.name = "b₁", .rows = hidden, .columns = 1},
                    {.name = "W₂", .rows = outputs, .columns = hidden},
                    {.name = "b₂", .rows = outputs, .columns = 1}});
}

template <class T>
T relu_network_cost(const NetworkData<T>& data, const Matrix<T>& parameters) {
    const auto blocks = relu_network_blocks(data.inputs.rows(), data.hidden, data.targets.rows());
    const auto net = layers_of("ReLU network", parameters, blocks);
    const auto pass = forward_in_columns(net, data.inputs);
    return softmax_cross_entropy<T>(data.targets.transpose(), pass.outputs.transpose(), Reduction::sum).loss;
}

template <class T>
Matrix<T> relu_network_gradient(const NetworkData<T>& data, const Matrix<T>& parameters, PlantedBug bug) {
    const auto blocks = relu_network_blocks(data.inputs.rows(), data.hidden, data.targets.rows());
    const auto net = layers_of("ReLU network", parameters, blocks);
    const auto [a, z, outputs] = forward_in_columns(net, data.inputs);
    const Matrix<T> at_output = output_delta<T>(outputs.transpose(), data.targets.transpose(), bug);  // E×M
    Matrix<T> delta = product_transposed_left<T>(net.w2, at_output.transpose());                      // Z×E
    if (bug != PlantedBug::derivative_forgotten) {
        delta = (a.array() > T(0)).select(delta, T(0));  // ReLU′(0) = 0
    }
    const Matrix<T> w1 = product_transposed_right(delta, data.inputs);
    return flattened<T>(bug == PlantedBug::transpose_forgotten ? laid_out_transposed(w1) : w1, delta.rowwise().sum(),
                        weight_gradient<T>(z.transpose(), at_output, bug).transpose(),
                        at_output.colwise().sum().transpose());
}

#define NABLA_INSTANTIATE(T)                                                                          \
    template T sigmoid_network_cost(const NetworkData<T>&, const Matrix<T>&);                         \
    template Matrix<T> sigmoid_network_gradient(const NetworkData<T>&, const Matrix<T>&, PlantedBug); \
    template T relu_network_cost(const NetworkData<T>&, const Matrix<T>&);                            \
    template Matrix<T> relu_network_gradient(const NetworkData<T>&, const Matrix<T>&, PlantedBug);

NABLA_INSTANTIATE(float)
NABLA_INSTANTIATE(double)
#undef NABLA_INSTANTIATE

}  // namespace nabla
