#include "batches.h"

#include <algorithm>
#include <charconv>

#include "nabla/error.h"

namespace nabla {

namespace {

constexpr std::size_t kDigits = 16;  // of a 64-bit word

}  // namespace

Batches::Batches(std::size_t count, std::uint64_t seed)
    : random_(seed), before_shuffle_(random_.state()), order_(count) {
    shuffle();
}

void Batches::shuffle() noexcept {
    before_shuffle_ = random_.state();
    std::iota(order_.begin(), order_.end(), 0U);
    random_.shuffle(order_);
}

std::span<const std::uint32_t> Batches::next(std::size_t size) noexcept {
    if (position_ == order_.size()) {
        shuffle();
        position_ = 0;
    }
    return std::span(order_).subspan(position_, std::min(size, order_.size() - position_));
}

void Batches::pass(std::size_t size) noexcept {
    position_ += size;
    epoch_ += position_ == order_.size() ? 1 : 0;
}

double Batches::fractional_epoch() const {
    const std::size_t of_running = position_ % order_.size();
    return static_cast<double>(epoch_) + static_cast<double>(of_running) / static_cast<double>(order_.size());
}

void Batches::restore(const Random::State& before_shuffle, std::uint64_t epoch, std::size_t position) {
    random_.restore(before_shuffle);
    shuffle();
    epoch_ = epoch;
    position_ = position;
}

std::string text_of(const Random::State& state) {
    std::string text;
    for (const std::uint64_t word : state) {
        char digits[kDigits];
        const char* const end = std::to_chars(digits, digits + kDigits, word, 16).ptr;
        const auto written = static_cast<std::size_t>(end - digits);
        text.append(kDigits - written, '0').append(digits, written);
    }
    return text;
}

Random::State random_state_of(const std::string& text) {
    Random::State state{};
    bool valid = text.size() == kDigits * state.size();
    for (std::size_t i = 0; valid && i < state.size(); ++i) {
        const char* begin = text.data() + i * kDigits;
        const auto [end, error] = std::from_chars(begin, begin + kDigits, state[i], 16);
        valid = error == std::errc() && end == begin + kDigits;
    }
    if (!valid) {
        throw Error(ErrorCode::invalid_argument, "random state", "wanted 64 hexadecimal digits, got \"" + text + "\"");
    }
    return state;
}

}  // namespace nabla
