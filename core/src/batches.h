#pragma once
// The order in which examples come: reshuffled for each epoch.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "nabla/random.h"

namespace nabla {

/// Hands out the indices 0 … count − 1 in a new random order each epoch. An epoch's order depends on the random state
/// before it alone, so that state and a position are enough to go on from.
class Batches {
   public:
    Batches(std::size_t count, std::uint64_t seed);

    /// The next examples, at most `size`, never past the end of the epoch; the same until `pass` counts them as done.
    /// They stay in place until then, and after it until the next call. Neither allocates nor throws.
    std::span<const std::uint32_t> next(std::size_t size) noexcept;
    void pass(std::size_t size) noexcept;

    std::uint64_t epoch() const { return epoch_; }
    std::size_t position() const { return position_; }
    /// Epochs done, the running one as a fraction.
    double fractional_epoch() const;

    const Random::State& state() const { return before_shuffle_; }
    void restore(const Random::State& before_shuffle, std::uint64_t epoch, std::size_t position);

   private:
    void shuffle() noexcept;

    Random random_;
    Random::State before_shuffle_;
    std::vector<std::uint32_t> order_;
    std::uint64_t epoch_ = 0;
    std::size_t position_ = 0;
};

/// A random state as 64 hexadecimal digits, and back.
std::string text_of(const Random::State& state);
/// @throws Error  invalid_argument
Random::State random_state_of(const std::string& text);

}  // namespace nabla
