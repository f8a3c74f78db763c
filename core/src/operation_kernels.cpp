#include "operation_kernels.h"

#include <algorithm>
#include <cmath>

#include "loss_scalars.h"
#include "multiply.h"
#include "softmax_rows.h"

namespace nabla {

namespace {

Strided<double> as_it_is(ConstBlock block) { return {block.data, block.columns, 1}; }
Strided<double> transposed(ConstBlock block) { return {block.data, 1, block.columns}; }

void product_into(Strided<double> a, Strided<double> b, Index depth, Block result) {
    multiply(result.rows, depth, result.columns, a, b,
             Outcome<double>{result.data, result.columns, Outcome<double>::Base::zero});
}

void transpose_into(ConstBlock x, Block result) {
    for (Index i = 0; i < x.rows; ++i) {
        for (Index j = 0; j < x.columns; ++j) {
            result.data[j * x.rows + i] = x.data[i * x.columns + j];
        }
    }
}

/// Calls `visit(k, l)` for each entry k of x and the entry l of the reduced y that it belongs to.
template <class Visit>
void for_each_reduced(ConstBlock x, ConstBlock y, const Visit& visit) {
    const Index row_step = y.rows == x.rows ? y.columns : 0;
    const Index column_step = y.columns == x.columns ? 1 : 0;
    for (Index i = 0; i < x.rows; ++i) {
        for (Index j = 0; j < x.columns; ++j) {
            visit(i * x.columns + j, i * row_step + j * column_step);
        }
    }
}

/// How many entries of x each of y stands for.
double count_of(ConstBlock x, ConstBlock y) {
    const Index count = x.size() / y.size();  // whole: y is x reduced
    return static_cast<double>(count);
}

double sum_of(std::span<const double> numbers) {
    double sum = 0;
    for (const double number : numbers) {
        sum += number;
    }
    return sum;
}

void scale(Block block, double factor) {
    for (double& number : block.numbers()) {
        number *= factor;
    }
}

/// Σ term(a, b) over the entries of two matrices of one shape.
template <class Term>
double sum_of_terms(const Operands& in, const Term& term) {
    double sum = 0;
    for (Index k = 0; k < in[0].size(); ++k) {
        sum += term(in[0].data[k], in[1].data[k]);
    }
    return sum;
}

/// ȳ · derivative(a, b) of each entry.
template <class Derivative>
void scaled_derivative(const BackwardArgs& args, Block contribution, const Derivative& derivative) {
    for (Index k = 0; k < contribution.size(); ++k) {
        contribution.data[k] = args.adjoint.data[0] * derivative(args.operands[0].data[k], args.operands[1].data[k]);
    }
}

}  // namespace

void matmul_forward(const Operands& in, Block result) {
    product_into(as_it_is(in[0]), as_it_is(in[1]), in[0].columns, result);
}

void matmul_backward(int slot, const BackwardArgs& args, Block contribution) {
    if (slot == 0) {
        product_into(as_it_is(args.adjoint), transposed(args.operands[1]), args.adjoint.columns, contribution);
    } else {
        product_into(transposed(args.operands[0]), as_it_is(args.adjoint), args.adjoint.rows, contribution);
    }
}

void transpose_forward(const Operands& in, Block result) { transpose_into(in[0], result); }

void transpose_backward(int /*slot*/, const BackwardArgs& args, Block contribution) {
    transpose_into(args.adjoint, contribution);
}

void sum_forward(const Operands& in, Block result) {
    std::fill_n(result.data, result.size(), 0.0);
    for_each_reduced(in[0], result, [&](Index k, Index l) { result.data[l] += in[0].data[k]; });
}

void sum_backward(int /*slot*/, const BackwardArgs& args, Block contribution) {
    for_each_reduced(contribution, args.adjoint,
                     [&](Index k, Index l) { contribution.data[k] = args.adjoint.data[l]; });
}

void mean_forward(const Operands& in, Block result) {
    sum_forward(in, result);
    for (double& number : result.numbers()) {
        number /= count_of(in[0], result);
    }
}

void mean_backward(int slot, const BackwardArgs& args, Block contribution) {
    sum_backward(slot, args, contribution);
    scale(contribution, 1 / count_of(contribution, args.adjoint));
}

void softmax_forward(const Operands& in, Block result) {
    softmax_rows(in[0].rows, in[0].columns, in[0].data, result.data);
}

void softmax_backward(int /*slot*/, const BackwardArgs& args, Block contribution) {
    const Index columns = contribution.columns;
    for (Index first = 0; first < contribution.size(); first += columns) {
        const double* p = args.value.data + first;
        const double* adjoint = args.adjoint.data + first;
        double mean = 0;  // of p̄ under p
        for (Index j = 0; j < columns; ++j) {
            mean += p[j] * adjoint[j];
        }
        for (Index j = 0; j < columns; ++j) {
            contribution.data[first + j] = p[j] * (adjoint[j] - mean);
        }
    }
}

void log_softmax_forward(const Operands& in, Block result) {
    log_softmax_rows(in[0].rows, in[0].columns, in[0].data, result.data);
}

void log_softmax_backward(int /*slot*/, const BackwardArgs& args, Block contribution) {
    const Index columns = contribution.columns;
    for (Index first = 0; first < contribution.size(); first += columns) {
        const double* adjoint = args.adjoint.data + first;
        const double sum = sum_of({adjoint, static_cast<std::size_t>(columns)});
        for (Index j = 0; j < columns; ++j) {
            contribution.data[first + j] = adjoint[j] - std::exp(args.value.data[first + j]) * sum;
        }
    }
}

void logsumexp_forward(const Operands& in, Block result) {
    logsumexp_rows(in[0].rows, in[0].columns, in[0].data, result.data);
}

void logsumexp_backward(int /*slot*/, const BackwardArgs& args, Block contribution) {
    softmax_forward(args.operands, contribution);
    for_each_reduced(contribution, args.adjoint,
                     [&](Index k, Index l) { contribution.data[k] *= args.adjoint.data[l]; });
}

void cross_entropy_forward(const Operands& in, Block result) {
    result.data[0] = sum_of_terms(in, [](double y, double p) { return cross_entropy_term(y, std::log(p)); });
}

void cross_entropy_backward(int slot, const BackwardArgs& args, Block contribution) {
    if (slot == 0) {
        scaled_derivative(args, contribution, [](double, double p) { return -std::log(p); });
    } else {
        scaled_derivative(args, contribution, &cross_entropy_derivative<double>);
    }
}

void softmax_cross_entropy_forward(const Operands& in, Block result) {
    const Index columns = in[1].columns;
    double loss = 0;
    for (Index first = 0; first < in[1].size(); first += columns) {
        const RowScale<double> row = row_scale(in[1].data + first, columns);
        for (Index j = first; j < first + columns; ++j) {
            loss += cross_entropy_term(in[0].data[j], (in[1].data[j] - row.max) - std::log(row.sum));
        }
    }
    result.data[0] = loss;
}

void softmax_cross_entropy_backward(int slot, const BackwardArgs& args, Block contribution) {
    const ConstBlock y = args.operands[0];
    const ConstBlock logits = args.operands[1];
    if (slot == 0) {
        log_softmax_rows(logits.rows, logits.columns, logits.data, contribution.data);
        scale(contribution, -args.adjoint.data[0]);
        return;
    }
    softmax_rows(logits.rows, logits.columns, logits.data, contribution.data);
    for (Index first = 0; first < y.size(); first += y.columns) {
        const double total = sum_of({y.data + first, static_cast<std::size_t>(y.columns)});
        for (Index j = first; j < first + y.columns; ++j) {
            contribution.data[j] = args.adjoint.data[0] * (contribution.data[j] * total - y.data[j]);
        }
    }
}

void logistic_nll_forward(const Operands& in, Block result) {
    result.data[0] = sum_of_terms(in, &logistic_loss<double>);
}

void logistic_nll_backward(int slot, const BackwardArgs& args, Block contribution) {
    if (slot == 0) {
        scaled_derivative(args, contribution, [](double, double f) { return -f; });
    } else {
        scaled_derivative(args, contribution, &logistic_derivative<double>);
    }
}

void mse_forward(const Operands& in, Block result) {
    const double sum = sum_of_terms(in, [](double y, double p) { return (p - y) * (p - y); });
    result.data[0] = sum / static_cast<double>(in[1].columns);
}

void mse_backward(int slot, const BackwardArgs& args, Block contribution) {
    const double factor = (slot == 0 ? -2 : 2) / static_cast<double>(contribution.columns);
    scaled_derivative(args, contribution, [factor](double y, double p) { return factor * (p - y); });
}

}  // namespace nabla
