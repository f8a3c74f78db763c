#pragma once

#include <array>
#include <span>
#include <string_view>

#include "nabla/matrix.h"
#include "nabla/shape.h"

namespace nabla {

/// What a node of a graph can do. `sum_down` and `mean_down` go down the columns (axis 0, 1×d), `sum_along` and
/// `mean_along` along the rows (axis 1, N×1).
enum class Operation {
    add,
    subtract,
    multiply,
    divide,
    power,
    matmul,
    negate,
    transpose,
    identity,
    exp,
    log,
    sqrt,
    abs,
    sin,
    cos,
    tanh,
    sigmoid,
    relu,
    leaky_relu,
    elu,
    softplus,
    gelu,
    minimum,
    maximum,
    softmax,
    log_softmax,
    logsumexp,
    sum,
    sum_down,
    sum_along,
    mean,
    mean_down,
    mean_along,
    cross_entropy,
    softmax_cross_entropy,
    logistic_nll,
    mse,
};

/// A matrix that lies in a buffer, row-major.
struct ConstBlock {
    const double* data = nullptr;
    Index rows = 0;
    Index columns = 0;

    Index size() const { return rows * columns; }
    std::span<const double> numbers() const { return {data, static_cast<std::size_t>(size())}; }
};

struct Block {
    double* data = nullptr;
    Index rows = 0;
    Index columns = 0;

    Index size() const { return rows * columns; }
    std::span<double> numbers() const { return {data, static_cast<std::size_t>(size())}; }
    // Implicit, as span<T> becomes span<const T>: the rules read blocks that others have written.
    operator ConstBlock() const { return {data, rows, columns}; }  // NOLINT(google-explicit-constructor)
};

inline constexpr int kMaxArity = 2;

/// Of an operation with one operand the second is empty.
using Operands = std::array<ConstBlock, kMaxArity>;

/// What the backward rule of an operation y = f(a, b) can use.
struct BackwardArgs {
    Operands operands;
    ConstBlock value;    ///< y
    ConstBlock adjoint;  ///< ȳ = ∂(output)/∂y, the shape of y
};

/// How an operation is written in the language.
enum class Notation {
    infix,     ///< a + b
    prefix,    ///< -a
    postfix,   ///< a.T
    function,  ///< exp(a)
    axis,      ///< sum(a, 0): a function whose second argument is the axis
    none,      ///< b = a
};

/// One row of the table of operations. An elementwise operation has `value` and `slopes`, and broadcasts its operands
/// as NumPy does; any other has `forward` and `backward`.
struct OperationRule {
    Operation operation;
    std::string_view name;       ///< "multiply"
    std::string_view symbol;     ///< what stands on the node: "×"
    std::string_view signature;  ///< how it is written: "a * b", "leaky_relu(x, a)"
    Notation notation = Notation::function;
    int arity = 1;
    /// The result's shape; 0×0 if the operands do not go together. The second is 0×0 where there is none.
    Shape (*shape)(Shape a, Shape b) = nullptr;
    std::string_view wanted{};  ///< which shapes go together, in words; empty if all do
    std::string_view domain{};  ///< where the operation is defined, if not everywhere: "x > 0"

    /// y = f(a, b), an entry of each.
    double (*value)(double a, double b) = nullptr;
    /// ∂y/∂a and ∂y/∂b, from a, b and y.
    std::array<double (*)(double a, double b, double y), kMaxArity> slopes{};

    /// Writes the result, which does not overlap the operands.
    void (*forward)(const Operands& operands, Block result) = nullptr;
    /// Writes what operand `slot` contributes to that operand's adjoint, in its shape.
    void (*backward)(int slot, const BackwardArgs& args, Block contribution) = nullptr;

    bool elementwise() const { return value != nullptr; }
};

/// All operations, each at the position of its enum value.
std::span<const OperationRule> operations();

const OperationRule& rule_of(Operation operation);

/// The function with that name in the language, or null. `sum` and `mean` are those without an axis.
const OperationRule* find_function(std::string_view name);

/// `sum` or `mean` along an axis, 0 or 1. Any other operation has none, and stays.
Operation with_axis(Operation operation, int axis);

}  // namespace nabla
