#include "nabla/optimizer.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "nabla/error.h"
#include "nabla/matrix.h"

namespace nabla {

namespace {

void require_between(const char* name, double value, double low, double high) {
    if (!(value >= low) || !(value < high)) {
        throw Error(ErrorCode::invalid_argument, "optimizer",
                    std::string("wanted ") + name + " in [" + std::to_string(low) + ", " + std::to_string(high) +
                        "), got " + std::to_string(value));
    }
}

bool has_first_moments(OptimizerKind kind) { return kind != OptimizerKind::sgd && kind != OptimizerKind::rmsprop; }

bool has_second_moments(OptimizerKind kind) {
    return kind == OptimizerKind::rmsprop || kind == OptimizerKind::adam || kind == OptimizerKind::adamw;
}

template <class T>
using Values = Eigen::Map<Eigen::Array<T, Eigen::Dynamic, 1>>;
template <class T>
using ConstValues = Eigen::Map<const Eigen::Array<T, Eigen::Dynamic, 1>>;

}  // namespace

void require_valid(const OptimizerOptions& options) {
    require_between("momentum", options.momentum, 0, 1);
    require_between("alpha", options.alpha, 0, 1);
    require_between("beta1", options.beta1, 0, 1);
    require_between("beta2", options.beta2, 0, 1);
    require_between("epsilon", options.epsilon, 0, INFINITY);
    require_between("weight_decay", options.weight_decay, 0, INFINITY);
}

double default_learning_rate(OptimizerKind kind) {
    switch (kind) {
        case OptimizerKind::sgd:
        case OptimizerKind::momentum:
        case OptimizerKind::nesterov: return 0.03;
        case OptimizerKind::rmsprop: return 1e-2;
        case OptimizerKind::adam:
        case OptimizerKind::adamw: return 1e-3;
    }
    return 0.03;
}

template <class T>
Optimizer<T>::Optimizer(std::size_t size, const OptimizerOptions& options) : size_(size), options_(options) {
    require_valid(options);
    forget();
}

template <class T>
void Optimizer<T>::set_options(const OptimizerOptions& options) {
    require_valid(options);
    const bool another = options.kind != options_.kind;
    options_ = options;
    if (another) {
        forget();
    }
}

template <class T>
void Optimizer<T>::forget() {
    first_moments_.assign(has_first_moments(options_.kind) ? size_ : 0, T(0));
    second_moments_.assign(has_second_moments(options_.kind) ? size_ : 0, T(0));
    step_ = 0;
}

template <class T>
void Optimizer<T>::begin_step() noexcept {
    ++step_;
}

template <class T>
void Optimizer<T>::update(std::size_t offset, std::span<T> parameters, std::span<const T> gradient,
                          double learning_rate) noexcept {
    const auto count = static_cast<Index>(parameters.size());
    Values<T> w(parameters.data(), count);
    const ConstValues<T> g(gradient.data(), count);
    Values<T> m(first_moments_.empty() ? nullptr : first_moments_.data() + offset, count);
    Values<T> v(second_moments_.empty() ? nullptr : second_moments_.data() + offset, count);
    const T rate = static_cast<T>(learning_rate);
    const T epsilon = static_cast<T>(options_.epsilon);
    switch (options_.kind) {
        case OptimizerKind::sgd: w -= rate * g; return;
        case OptimizerKind::momentum:
        case OptimizerKind::nesterov: {
            const T mu = static_cast<T>(options_.momentum);
            m = mu * m + g;
            if (options_.kind == OptimizerKind::nesterov) {
                w -= rate * (g + mu * m);
            } else {
                w -= rate * m;
            }
            return;
        }
        case OptimizerKind::rmsprop: {
            const T alpha = static_cast<T>(options_.alpha);
            v = alpha * v + static_cast<T>(1 - options_.alpha) * g.square();
            w -= rate * g / (v.sqrt() + epsilon);
            return;
        }
        case OptimizerKind::adam:
        case OptimizerKind::adamw: {
            const auto t = static_cast<double>(step_);
            const T beta1 = static_cast<T>(options_.beta1);
            const T beta2 = static_cast<T>(options_.beta2);
            const T corrected_rate = static_cast<T>(learning_rate / (1 - std::pow(options_.beta1, t)));
            const T correction = static_cast<T>(1 / std::sqrt(1 - std::pow(options_.beta2, t)));
            if (options_.kind == OptimizerKind::adamw) {
                w *= static_cast<T>(1 - learning_rate * options_.weight_decay);
            }
            m = beta1 * m + static_cast<T>(1 - options_.beta1) * g;
            v = beta2 * v + static_cast<T>(1 - options_.beta2) * g.square();
            w -= corrected_rate * m / (v.sqrt() * correction + epsilon);
            return;
        }
    }
}

template <class T>
void Optimizer<T>::restore(std::span<const T> first_moments, std::span<const T> second_moments, std::uint64_t step) {
    const auto require_size = [](const char* name, std::size_t wanted, std::size_t got) {
        if (wanted != got) {
            throw Error(
                ErrorCode::shape_mismatch, "restore",
                "the optimizer has " + std::to_string(wanted) + " " + name + " moments, got " + std::to_string(got));
        }
    };
    require_size("first", first_moments_.size(), first_moments.size());
    require_size("second", second_moments_.size(), second_moments.size());
    std::copy(first_moments.begin(), first_moments.end(), first_moments_.begin());
    std::copy(second_moments.begin(), second_moments.end(), second_moments_.begin());
    step_ = step;
}

template class Optimizer<float>;
template class Optimizer<double>;

}  // namespace nabla
