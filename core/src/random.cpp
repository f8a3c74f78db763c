#include "nabla/random.h"

#include <bit>
#include <cmath>

namespace nabla {

namespace {

std::uint64_t split_mix(std::uint64_t& seed) {
    seed += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = seed;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

}  // namespace

Random::Random(std::uint64_t seed) {
    for (auto& word : state_) {
        word = split_mix(seed);
    }
}

std::uint64_t Random::next() noexcept {
    const std::uint64_t result = std::rotl(state_[0] + state_[3], 23) + state_[0];
    const std::uint64_t shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 45);
    return result;
}

double Random::uniform() noexcept { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

double Random::uniform(double low, double high) noexcept { return low + (high - low) * uniform(); }

double Random::normal() noexcept {
    if (has_spare_normal_) {
        has_spare_normal_ = false;
        return spare_normal_;
    }
    double u = 0;
    double v = 0;
    double square = 0;
    do {
        u = uniform(-1, 1);
        v = uniform(-1, 1);
        square = u * u + v * v;
    } while (square >= 1 || square == 0);
    const double scale = std::sqrt(-2 * std::log(square) / square);
    spare_normal_ = v * scale;
    has_spare_normal_ = true;
    return u * scale;
}

std::uint64_t Random::below(std::uint64_t bound) noexcept {
    std::uint64_t draw = next();
    if (draw < bound) {  // else it cannot be one of the 2⁶⁴ mod bound lowest, which would make low values likelier
        const std::uint64_t threshold = (0 - bound) % bound;
        while (draw < threshold) {
            draw = next();
        }
    }
    return draw % bound;
}

void Random::restore(const State& state) {
    state_ = state;
    has_spare_normal_ = false;
}

}  // namespace nabla
