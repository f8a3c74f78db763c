#include "broadcast.h"

#include <algorithm>

namespace nabla {

namespace {

/// Where an operand's entry for entry (i, j) of the result stands: a size of 1 is repeated. An operand that is not
/// there is read at the place of the other, and not used.
struct Reader {
    const double* data;
    Index row_step;
    Index column_step;

    double at(Index i, Index j) const { return data[i * row_step + j * column_step]; }
};

Reader reader(ConstBlock operand) {
    return {operand.data, operand.rows == 1 ? 0 : operand.columns, operand.columns == 1 ? 0 : 1};
}

struct Pair {
    Reader a;
    Reader b;
};

Pair readers(const Operands& operands) {
    return {reader(operands[0]), reader(operands[1].data == nullptr ? operands[0] : operands[1])};
}

}  // namespace

void apply_elementwise(const OperationRule& rule, const Operands& operands, Block result) {
    const auto [a, b] = readers(operands);
    double* y = result.data;
    for (Index i = 0; i < result.rows; ++i) {
        for (Index j = 0; j < result.columns; ++j) {
            *y++ = rule.value(a.at(i, j), b.at(i, j));
        }
    }
}

void local_derivative(const OperationRule& rule, int slot, const Operands& operands, ConstBlock value, Block local) {
    const auto [a, b] = readers(operands);
    const auto slope = rule.slopes[static_cast<std::size_t>(slot)];
    const double* y = value.data;
    double* out = local.data;
    for (Index i = 0; i < value.rows; ++i) {
        for (Index j = 0; j < value.columns; ++j) {
            *out++ = slope(a.at(i, j), b.at(i, j), *y++);
        }
    }
}

void contribute_elementwise(ConstBlock local, ConstBlock adjoint, Block contribution) {
    std::fill_n(contribution.data, contribution.size(), 0.0);
    const Index row_step = contribution.rows == 1 ? 0 : contribution.columns;
    const Index column_step = contribution.columns == 1 ? 0 : 1;
    Index k = 0;
    for (Index i = 0; i < local.rows; ++i) {
        for (Index j = 0; j < local.columns; ++j, ++k) {
            contribution.data[i * row_step + j * column_step] += local.data[k] * adjoint.data[k];
        }
    }
}

}  // namespace nabla
