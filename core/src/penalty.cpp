#include "nabla/penalty.h"

#include <cmath>
#include <string>

#include "nabla/error.h"

namespace nabla {

namespace {

/// The L2 penalty is coefficient · Σw².
double l2_coefficient(const Penalty& penalty) {
    return penalty.l2_convention == L2Convention::half ? penalty.l2 / 2 : penalty.l2;
}

void require_not_negative(const char* name, double lambda) {
    if (!(lambda >= 0) || !std::isfinite(lambda)) {
        throw Error(ErrorCode::invalid_argument, "penalty",
                    std::string("wanted an ") + name + " penalty of at least 0, got " + std::to_string(lambda));
    }
}

template <class T>
T sign(T w) {
    return static_cast<T>((w > 0) - (w < 0));
}

}  // namespace

void require_valid(const Penalty& penalty) {
    require_not_negative("L1", penalty.l1);
    require_not_negative("L2", penalty.l2);
}

template <class T>
double penalty_of(const Penalty& penalty, std::span<const T> weights) {
    double absolute = 0;
    double square = 0;
    for (const T w : weights) {
        const auto value = static_cast<double>(w);
        absolute += std::abs(value);
        square += value * value;
    }
    return penalty.l1 * absolute + l2_coefficient(penalty) * square;
}

template <class T>
void add_penalty_gradient(const Penalty& penalty, double factor, std::span<const T> weights,
                          std::span<T> target) noexcept {
    if (penalty.l1 == 0 && penalty.l2 == 0) {
        return;
    }
    const T linear = static_cast<T>(factor * 2 * l2_coefficient(penalty));
    const T constant = static_cast<T>(factor * penalty.l1);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        target[i] += linear * weights[i] + constant * sign(weights[i]);
    }
}

template double penalty_of(const Penalty&, std::span<const float>);
template double penalty_of(const Penalty&, std::span<const double>);
template void add_penalty_gradient(const Penalty&, double, std::span<const float>, std::span<float>) noexcept;
template void add_penalty_gradient(const Penalty&, double, std::span<const double>, std::span<double>) noexcept;

}  // namespace nabla
