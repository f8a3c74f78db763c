#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "nabla/enum_names.h"

namespace nabla {

/// The rule that turns gradients into a change of the parameters, each as PyTorch defines it.
enum class OptimizerKind { sgd, momentum, nesterov, rmsprop, adam, adamw };

template <>
struct EnumNames<OptimizerKind> {
    static constexpr std::string_view kind = "optimizer";
    static constexpr std::pair<OptimizerKind, std::string_view> values[] = {
        {OptimizerKind::sgd, "sgd"},           {OptimizerKind::momentum, "momentum"},
        {OptimizerKind::nesterov, "nesterov"}, {OptimizerKind::rmsprop, "rmsprop"},
        {OptimizerKind::adam, "adam"},         {OptimizerKind::adamw, "adamw"},
    };
};

/// The defaults are PyTorch's, but for momentum, which PyTorch leaves to the caller.
struct OptimizerOptions {
    OptimizerKind kind = OptimizerKind::sgd;
    double momentum = 0.9;       ///< μ of momentum and nesterov, in [0, 1)
    double alpha = 0.99;         ///< decay of rmsprop's mean square, in [0, 1)
    double beta1 = 0.9;          ///< decay of adam's and adamw's mean, in [0, 1)
    double beta2 = 0.999;        ///< decay of their mean square, in [0, 1)
    double epsilon = 1e-8;       ///< added to the root of rmsprop, adam and adamw, ≥ 0
    double weight_decay = 0.01;  ///< λ of adamw, which shrinks biases too, ≥ 0
};

/// @throws Error  invalid_argument naming the option
void require_valid(const OptimizerOptions& options);

/// The learning rate that PyTorch gives an optimiser unasked (1e-3 for adam and adamw, 1e-2 for rmsprop); for the
/// others, which have none there, 0.03.
double default_learning_rate(OptimizerKind kind);

/// A rule with its memory of the parameters. With g the gradient, η the learning rate and t the steps so far:
///
///     sgd       w −= η·g
///     momentum  m = μ·m + g;  w −= η·m
///     nesterov  m = μ·m + g;  w −= η·(g + μ·m)
///     rmsprop   v = α·v + (1−α)·g²;  w −= η·g / (√v + ε)
///     adam      m = β₁·m + (1−β₁)·g;  v = β₂·v + (1−β₂)·g²;  w −= η/(1−β₁ᵗ)·m / (√(v / (1−β₂ᵗ)) + ε)
///     adamw     w −= η·λ·w, then as adam
///
/// Source: torch.optim (PyTorch 1.13), without dampening, centring and amsgrad
template <class T>
class Optimizer {
   public:
    /// @param size    how many parameters there are
    /// @throws Error  invalid_argument for options that are not valid
    Optimizer(std::size_t size, const OptimizerOptions& options);

    const OptimizerOptions& options() const { return options_; }

    /// Changes the options; the memory stays unless the kind is another.
    ///
    /// @throws Error  invalid_argument for options that are not valid
    void set_options(const OptimizerOptions& options);

    /// Counts a step; the parameters are then changed by `update`, in as many parts as one likes.
    void begin_step() noexcept;

    /// Changes the parameters from `offset` on by their gradient. Neither allocates nor throws.
    ///
    /// @param parameters  a part of all parameters
    /// @param gradient    as many
    void update(std::size_t offset, std::span<T> parameters, std::span<const T> gradient,
                double learning_rate) noexcept;

    /// The memory: m and v (empty where the rule has none), and the steps since it was empty.
    const std::vector<T>& first_moments() const { return first_moments_; }
    const std::vector<T>& second_moments() const { return second_moments_; }
    std::uint64_t step() const { return step_; }

    /// Takes up a memory.
    ///
    /// @throws Error  shape_mismatch if it is not of this rule and size
    void restore(std::span<const T> first_moments, std::span<const T> second_moments, std::uint64_t step);

   private:
    void forget();

    std::size_t size_;
    OptimizerOptions options_;
    std::vector<T> first_moments_;
    std::vector<T> second_moments_;
    std::uint64_t step_ = 0;
};

}  // namespace nabla
