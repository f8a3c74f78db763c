#pragma once

#include "matrices.h"
#include "nabla/network_study.h"

namespace network_questions {

using namespace nabla;

inline Matrix<double> matrix(Index rows, Index columns, std::initializer_list<double> entries) {
    Matrix<double> result(rows, columns);
    std::copy(entries.begin(), entries.end(), result.data());
    return result;
}

inline NetworkSpec two_layers(Index inputs, Index hidden, Index outputs, Activation activation, Loss loss) {
    return {inputs, {{hidden, activation}, {outputs, Activation::identity}}, loss};
}

// COURSE M3.3
inline NetworkQuestion sigmoid_network() {
    NetworkQuestion question;
    question.network = two_layers(3, 2, 3, Activation::sigmoid, Loss::softmax_cross_entropy);
    question.parameters =
        matrix(1, 17, {0.2, -0.4, 0.5, 0.1, -0.3, 0.6, 0.1, -0.2, 0.7, -0.5, 0.2, -0.6, 0.3, 0.4, 0.1, 0, -0.1});
    question.x = matrix(2, 3, {1, 0.5, -1, 0, 2, 1});
    question.targets = matrix(2, 3, {1, 0, 0, 0, 0, 1});
    return question;
}

// COURSE T3, with numbers that come out even
inline NetworkQuestion relu_network() {
    NetworkQuestion question;
    question.network = two_layers(2, 3, 2, Activation::relu, Loss::softmax_cross_entropy);
    question.parameters = matrix(1, 17, {1, 0, -1, -1, 1, 1, 0, -1, 0, 1, -1, 1, 1, 2, 0, -1, 1});
    question.x = matrix(2, 2, {1, 2, 2, 1});
    question.targets = matrix(2, 2, {1, 0, 0, 1});
    question.learning_rate = 0.5;
    question.orientation = Orientation::columns;
    return question;
}

}  // namespace network_questions
