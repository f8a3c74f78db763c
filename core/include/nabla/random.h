#pragma once

#include <array>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

#include "nabla/matrix.h"

namespace nabla {

/// A seeded generator whose numbers are the same natively and in the browser, which the standard distributions do not
/// promise. xoshiro256++ (D. Blackman, S. Vigna, 2019), its state filled by SplitMix64.
class Random {
   public:
    using State = std::array<std::uint64_t, 4>;

    explicit Random(std::uint64_t seed);

    /// 64 uniform bits.
    std::uint64_t next() noexcept;

    /// Uniform in [0, 1), a multiple of 2⁻⁵³.
    double uniform() noexcept;

    /// Uniform in [low, high).
    double uniform(double low, double high) noexcept;

    /// Standard normal, by the polar method of Marsaglia; uses no trigonometry, so no library's rounding enters but
    /// that of log and sqrt.
    double normal() noexcept;

    /// Uniform in 0 … bound − 1, without bias (rejection).
    ///
    /// @param bound  ≥ 1
    std::uint64_t below(std::uint64_t bound) noexcept;

    /// Fisher–Yates.
    template <class Item>
    void shuffle(std::vector<Item>& items) {
        for (std::size_t i = items.size(); i > 1; --i) {
            std::swap(items[i - 1], items[static_cast<std::size_t>(below(i))]);
        }
    }

    /// The state to go on from later; the spare normal is dropped with it.
    const State& state() const { return state_; }
    void restore(const State& state);

   private:
    State state_{};
    double spare_normal_ = 0;
    bool has_spare_normal_ = false;
};

}  // namespace nabla
