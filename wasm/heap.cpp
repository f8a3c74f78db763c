#include "heap.h"

#include <malloc.h>

namespace nabla::wasm {

std::size_t heap_in_use() { return static_cast<std::size_t>(mallinfo().uordblks); }

}  // namespace nabla::wasm
