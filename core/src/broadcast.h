#pragma once
// Elementwise operations on plain memory, the smaller operand repeated as NumPy does. They neither allocate nor throw.

#include "nabla/operations.h"

namespace nabla {

/// y = f(a, b) for each entry, the smaller operand repeated.
void apply_elementwise(const OperationRule& rule, const Operands& operands, Block result);

/// ∂y/∂(operand slot) of each entry, in the shape of the result.
///
/// @param value  y
void local_derivative(const OperationRule& rule, int slot, const Operands& operands, ConstBlock value, Block local);

/// local ∘ adjoint, summed over the rows and columns along which the operand was repeated.
///
/// @param contribution  the operand's shape; overwritten
void contribute_elementwise(ConstBlock local, ConstBlock adjoint, Block contribution);

}  // namespace nabla
