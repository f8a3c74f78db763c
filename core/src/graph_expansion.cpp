#include "graph_expansion.h"

namespace nabla {

namespace {

/// Writes formulas as nodes. No call makes nodes in two of its arguments: compilers differ in which comes first.
struct Formula {
    GraphBuilder& builder;
    const SourceSpan& span;

    int number(double value) const { return builder.number(value, span); }
    int one(Operation operation, int x) const { return builder.apply(operation, x, -1, span); }
    int sum(int x, int y) const { return builder.apply(Operation::add, x, y, span); }
    int product(int x, int y) const { return builder.apply(Operation::multiply, x, y, span); }
    int times(double factor, int x) const { return product(number(factor), x); }
    int power(int x, double exponent) const { return builder.apply(Operation::power, x, number(exponent), span); }
    int exp(int x) const { return one(Operation::exp, x); }
    int log(int x) const { return one(Operation::log, x); }

    int one_plus(int x) const { return sum(number(1), x); }
    /// (1 + exp((−1)·x))⁻¹
    int sigmoid(int x) const { return power(one_plus(exp(times(-1, x))), -1); }
    /// log(1 + exp(x))
    int softplus(int x) const { return log(one_plus(exp(x))); }
    /// x + (−1)·y
    int difference(int x, int y) const { return sum(x, times(-1, y)); }
    int logsumexp(int x) const { return log(one(Operation::sum_along, exp(x))); }
    int log_softmax(int x) const { return difference(x, logsumexp(x)); }
    int total(int x) const { return one(Operation::sum, x); }

    int softmax(int x) const {
        const int exponentials = exp(x);
        return product(exponentials, power(one(Operation::sum_along, exponentials), -1));
    }
    int mean(Operation sum_operation, int x) const {
        const int summed = one(sum_operation, x);
        const Index count = builder.node(x).size() / builder.node(summed).size();
        return times(1 / static_cast<double>(count), summed);
    }
    /// 2·σ(2·x) − 1, which overflows nowhere
    int tanh(int x) const {
        const int doubled = times(2, sigmoid(times(2, x)));
        return sum(doubled, number(-1));
    }
    int logistic_nll(int y, int f) const {
        const int logarithms = softplus(f);
        return total(difference(logarithms, product(y, f)));
    }
    int mse(int y, int p) const {
        const auto columns = static_cast<double>(builder.node(p).columns);
        return times(1 / columns, total(power(difference(p, y), 2)));
    }
};

}  // namespace

int expand_operation(GraphBuilder& builder, Operation operation, int a, int b, const SourceSpan& span) {
    const Formula make{builder, span};
    switch (operation) {
        case Operation::negate: return make.times(-1, a);
        case Operation::subtract: return make.difference(a, b);
        case Operation::divide: return make.product(a, make.power(b, -1));
        case Operation::sqrt: return make.power(a, 0.5);
        case Operation::sigmoid: return make.sigmoid(a);
        case Operation::tanh: return make.tanh(a);
        case Operation::softplus: return make.softplus(a);
        case Operation::softmax: return make.softmax(a);
        case Operation::log_softmax: return make.log_softmax(a);
        case Operation::logsumexp: return make.logsumexp(a);
        case Operation::mean: return make.mean(Operation::sum, a);
        case Operation::mean_down: return make.mean(Operation::sum_down, a);
        case Operation::mean_along: return make.mean(Operation::sum_along, a);
        case Operation::cross_entropy: return make.times(-1, make.total(make.product(a, make.log(b))));
        case Operation::softmax_cross_entropy: return make.times(-1, make.total(make.product(a, make.log_softmax(b))));
        case Operation::logistic_nll: return make.logistic_nll(a, b);
        case Operation::mse: return make.mse(a, b);
        default: return -1;
    }
}

}  // namespace nabla
