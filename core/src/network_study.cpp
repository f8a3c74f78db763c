#include "nabla/network_study.h"

#include <cmath>
#include <utility>

#include "nabla/error.h"

namespace nabla {

namespace {

constexpr const char* kWhere = "study_network";

/// Some entries of a matrix, a fixed distance apart: a row or a column of it.
struct Line {
    const double* first;
    Index step;
    Index size;

    double operator[](Index k) const { return first[k * step]; }
};

Line row_of(const Matrix<double>& matrix, Index row) { return {matrix.data() + row * matrix.cols(), 1, matrix.cols()}; }

Line column_of(const Matrix<double>& matrix, Index column) {
    return {matrix.data() + column, matrix.cols(), matrix.rows()};
}

void add_term(CellSum& sum, double left, double right) {
    sum.left.push_back(left);
    sum.right.push_back(right);
    sum.products.push_back(left * right);
}

/// The terms of a product's cell in the order in which the orientation writes its factors: (xW)ᵀ = WᵀXᵀ.
void add_terms(CellSum& sum, Orientation orientation, const Line& left, const Line& right) {
    for (Index k = 0; k < left.size; ++k) {
        if (orientation == Orientation::rows) {
            add_term(sum, left[k], right[k]);
        } else {
            add_term(sum, right[k], left[k]);
        }
    }
}

/// The matrix that a cell is of.
const Matrix<double>& matrix_of(const NetworkStudy& study, const NetworkCell& cell) {
    const auto depth = static_cast<Index>(study.layers.size());
    if (cell.layer < 0 || cell.layer >= depth) {
        throw Error(
            ErrorCode::out_of_range, kWhere,
            "layer " + std::to_string(cell.layer) + " is not one of the layers 0 to " + std::to_string(depth - 1));
    }
    const LayerStudy& layer = study.layers[static_cast<std::size_t>(cell.layer)];
    switch (cell.quantity) {
        case NetworkQuantity::z: return layer.z;
        case NetworkQuantity::a: return layer.a;
        case NetworkQuantity::activation_gradient: return layer.activation_gradient;
        case NetworkQuantity::delta: return layer.delta;
        case NetworkQuantity::weights_gradient: return layer.weights_gradient;
        case NetworkQuantity::bias_gradient: return layer.bias_gradient;
        case NetworkQuantity::new_weights: return layer.new_weights;
        case NetworkQuantity::new_bias: return layer.new_bias;
        case NetworkQuantity::input_gradient: return study.input_gradient;
        case NetworkQuantity::probabilities: return study.probabilities;
        case NetworkQuantity::losses: return study.losses;
    }
    throw Error(ErrorCode::invalid_argument, kWhere, "there is no such quantity");
}

/// p·Σy − y for softmax, p − y for the other losses, by their factor: what the last layer's ∂J/∂a is.
void add_loss_terms(CellSum& sum, const NetworkQuestion& question, const Matrix<double>& p, Index row, Index column) {
    const Line y = row_of(question.targets, row);
    double target_sum = 1;
    if (question.network.loss == Loss::softmax_cross_entropy) {
        target_sum = 0;
        for (Index j = 0; j < y.size; ++j) {
            target_sum += y[j];
        }
    }
    add_term(sum, p(row, column), target_sum);
    sum.addend = -y[column];
    sum.factor = sign_of(question.direction);
    if (question.reduction == Reduction::mean) {
        sum.factor /= static_cast<double>(question.x.rows());
    }
    if (question.network.loss == Loss::mean_squared_error) {
        sum.factor *= 2 / static_cast<double>(y.size);
    }
}

void add_update_terms(CellSum& sum, const NetworkQuestion& question, double before, double gradient) {
    add_term(sum, -sign_of(question.direction) * question.learning_rate, gradient);
    sum.addend = before;
}

/// The terms of a cell of a study in rows.
CellSum sum_of_cell(const NetworkQuestion& question, const NetworkStudy& study, const NetworkCell& cell) {
    const Matrix<double>& values = matrix_of(study, cell);
    const auto [quantity, place, row, column] = cell;
    if (row < 0 || row >= values.rows() || column < 0 || column >= values.cols()) {
        throw Error(ErrorCode::out_of_range, kWhere,
                    "the cell is outside its matrix, whose examples in rows are " + shape_text(values));
    }
    CellSum sum;
    sum.value = values(row, column);
    const auto l = static_cast<std::size_t>(place);
    const LayerStudy& layer = study.layers[l];
    const bool is_last = l + 1 == study.layers.size();
    const Matrix<double>& input = l == 0 ? question.x : study.layers[l - 1].a;
    switch (quantity) {
        case NetworkQuantity::z:
            add_terms(sum, question.orientation, row_of(input, row), column_of(layer.weights, column));
            sum.addend = layer.bias(0, column);
            break;
        case NetworkQuantity::delta:
            if (is_last && question.network.layers.back().activation == Activation::identity) {
                add_loss_terms(sum, question, study.probabilities, row, column);
            } else {
                add_term(sum, layer.activation_gradient(row, column), layer.slopes(row, column));
            }
            break;
        case NetworkQuantity::activation_gradient:
            if (is_last) {
                add_loss_terms(sum, question, study.probabilities, row, column);
                break;
            }
            add_terms(sum, question.orientation, row_of(study.layers[l + 1].delta, row),
                      row_of(study.layers[l + 1].weights, column));
            break;
        case NetworkQuantity::input_gradient:
            add_terms(sum, question.orientation, row_of(study.layers[0].delta, row),
                      row_of(study.layers[0].weights, column));
            break;
        case NetworkQuantity::weights_gradient:
            add_terms(sum, question.orientation, column_of(input, row), column_of(layer.delta, column));
            break;
        case NetworkQuantity::bias_gradient:
            for (Index n = 0; n < layer.delta.rows(); ++n) {
                sum.left.push_back(layer.delta(n, column));
            }
            sum.products = sum.left;
            break;
        case NetworkQuantity::new_weights:
            add_update_terms(sum, question, layer.weights(row, column), layer.weights_gradient(row, column));
            break;
        case NetworkQuantity::new_bias:
            add_update_terms(sum, question, layer.bias(row, column), layer.bias_gradient(row, column));
            break;
        case NetworkQuantity::a:
        case NetworkQuantity::probabilities:
        case NetworkQuantity::losses: break;
    }
    return sum;
}

void transpose(Matrix<double>& matrix) { matrix = Matrix<double>(matrix.transpose()); }

/// The matrices of a study in rows as columns write them.
void turn_to_columns(NetworkStudy& study) {
    for (LayerStudy& layer : study.layers) {
        for (Matrix<double>* matrix :
             {&layer.weights, &layer.bias, &layer.z, &layer.a, &layer.slopes, &layer.activation_gradient, &layer.delta,
              &layer.weights_gradient, &layer.bias_gradient, &layer.new_weights, &layer.new_bias}) {
            transpose(*matrix);
        }
    }
    transpose(study.input_gradient);
    transpose(study.probabilities);
    transpose(study.losses);
}

/// to += factor · from
void add_scaled(Matrix<double>& to, double factor, const Matrix<double>& from) {
    for (Index k = 0; k < to.size(); ++k) {
        to.data()[k] += factor * from.data()[k];
    }
}

void scale(Matrix<double>& matrix, double factor) {
    for (Index k = 0; k < matrix.size(); ++k) {
        matrix.data()[k] *= factor;
    }
}

Matrix<double> losses_of(const NetworkQuestion& question, const Matrix<double>& prediction) {
    Matrix<double> losses(prediction.rows(), 1);
    for (Index n = 0; n < prediction.rows(); ++n) {
        const Matrix<double> y = question.targets.row(n);
        losses(n, 0) = sign_of(question.direction) *
                       loss_gradient<double>(question.network.loss, y, prediction.row(n), Reduction::sum).loss;
    }
    return losses;
}

NetworkStudy study_in_rows(const NetworkQuestion& question) {
    const double sign = sign_of(question.direction);
    Mlp<double> mlp(question.network);
    std::vector<LayerParameters<double>> layers = unflatten(question.network, question.parameters);
    if (!question.biases) {
        for (LayerParameters<double>& layer : layers) {
            layer.bias.setZero();
        }
    }
    mlp.set_layers(layers);
    const ForwardPass<double> forward = mlp.forward(question.x);
    LossGradient<double> loss = mlp.loss(forward, question.targets, question.reduction);
    scale(loss.gradient, sign);
    const BackwardPass<double> backward = mlp.backward(forward, loss.gradient);

    NetworkStudy study;
    for (std::size_t l = 0; l < layers.size(); ++l) {
        LayerStudy layer;
        layer.weights = layers[l].weights;
        layer.bias = layers[l].bias;
        layer.z = forward.z[l];
        layer.a = forward.a[l];
        layer.slopes = activation_derivative(question.network.layers[l].activation, layer.z, layer.a);
        layer.activation_gradient = backward.activation_gradients[l];
        layer.delta = backward.deltas[l];
        layer.weights_gradient = backward.gradients[l].weights;
        layer.bias_gradient = backward.gradients[l].bias;
        add_scaled(layers[l].weights, -sign * question.learning_rate, layer.weights_gradient);
        if (question.biases) {
            add_scaled(layers[l].bias, -sign * question.learning_rate, layer.bias_gradient);
        }
        layer.new_weights = layers[l].weights;
        layer.new_bias = layers[l].bias;
        study.layers.push_back(std::move(layer));
    }
    study.input_gradient = backward.input_gradient;
    study.probabilities = probabilities(question.network.loss, forward.prediction());
    study.losses = losses_of(question, forward.prediction());
    study.objective = sign * loss.loss;
    mlp.set_layers(std::move(layers));
    study.objective_after = sign * mlp.loss(mlp.forward(question.x), question.targets, question.reduction).loss;
    return study;
}

}  // namespace

NetworkStudy study_network(const NetworkQuestion& question) {
    if (!std::isfinite(question.learning_rate)) {
        throw Error(ErrorCode::invalid_argument, kWhere, "learning_rate: wanted a finite number");
    }
    if (question.x.rows() == 0) {
        throw Error(ErrorCode::shape_mismatch, kWhere, "wanted at least one example, got none");
    }
    NetworkStudy study = study_in_rows(question);
    NetworkCell cell = question.cell;
    if (question.orientation == Orientation::columns) {
        std::swap(cell.row, cell.column);
    }
    study.cell = sum_of_cell(question, study, cell);
    if (question.orientation == Orientation::columns) {
        turn_to_columns(study);
    }
    return study;
}

}  // namespace nabla
