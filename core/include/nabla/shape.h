#pragma once

#include "nabla/matrix.h"

namespace nabla {

/// How many rows and columns a matrix has.
struct Shape {
    Index rows = 0;
    Index columns = 0;

    friend bool operator==(const Shape&, const Shape&) = default;
};

}  // namespace nabla
