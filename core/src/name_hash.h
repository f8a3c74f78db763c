#pragma once

#include <cstdint>
#include <string_view>

namespace nabla {

/// FNV-1a, 32 bits.
constexpr std::uint32_t hash_of(std::string_view name) {
    std::uint32_t hash = 2166136261U;
    for (const char byte : name) {
        hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619U;
    }
    return hash;
}

}  // namespace nabla
