#include "allocations.h"

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<bool> counting = false;
std::atomic<int> allocations = 0;

void* take(std::size_t size) noexcept {
    allocations += counting ? 1 : 0;
    return std::malloc(size == 0 ? 1 : size);
}

void* take_or_throw(std::size_t size) {
    if (void* memory = take(size)) {
        return memory;
    }
    throw std::bad_alloc();
}

}  // namespace

void start_counting_allocations() {
    allocations = 0;
    counting = true;
}

int stop_counting_allocations() {
    counting = false;
    return allocations;
}

// All of the family: a sanitizer brings its own for those that are missing, and complains of memory taken by one and
// returned to the other. Not inlined: GCC would then see malloc's memory given to operator delete, and warn.
[[gnu::noinline]] void* operator new(std::size_t size) { return take_or_throw(size); }
[[gnu::noinline]] void* operator new[](std::size_t size) { return take_or_throw(size); }
[[gnu::noinline]] void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept { return take(size); }
[[gnu::noinline]] void* operator new[](std::size_t size, const std::nothrow_t& /*tag*/) noexcept { return take(size); }
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete[](void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t /*size*/) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete[](void* memory, std::size_t /*size*/) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, const std::nothrow_t& /*tag*/) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete[](void* memory, const std::nothrow_t& /*tag*/) noexcept { std::free(memory); }
