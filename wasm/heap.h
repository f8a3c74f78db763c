#pragma once

#include <cstddef>

namespace nabla::wasm {

/// Bytes of the heap that are allocated now: the same before and after a call, or the call leaks.
std::size_t heap_in_use();

}  // namespace nabla::wasm
