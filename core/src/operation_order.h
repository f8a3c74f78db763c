#pragma once

#include <cstddef>

#include "nabla/operations.h"

namespace nabla {

/// Whether a table has one row for each operation, at the position of its enum value.
template <class Row, std::size_t kCount>
consteval bool stand_in_order(const Row (&rows)[kCount]) {
    int position = 0;
    for (const Row& row : rows) {
        if (static_cast<int>(row.operation) != position++) {
            return false;
        }
    }
    return position == static_cast<int>(Operation::mse) + 1;
}

}  // namespace nabla
