#include "nabla/gradcheck_problems.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "gradcheck_functions.h"
#include "nabla/error.h"
#include "nabla/gradcheck_networks.h"

namespace nabla {

namespace {

constexpr Index kMaxSize = 10'000;  // of any one size, so that products of three stay far from overflow
constexpr double kKinkPoints[] = {-1, -5e-5, 0, 5e-5, 1};

bool is_network(GradcheckProblem problem) {
    return problem == GradcheckProblem::sigmoid_network || problem == GradcheckProblem::relu_network;
}

Index rows_of(const GradcheckSpec& spec) { return spec.problem == GradcheckProblem::tiny_scale ? 1 : spec.examples; }

Index parameter_count(const GradcheckSpec& spec) {
    switch (spec.problem) {
        case GradcheckProblem::sigmoid_network:
        case GradcheckProblem::relu_network: return (spec.inputs + 1) * spec.hidden + (spec.hidden + 1) * spec.outputs;
        case GradcheckProblem::huge_scale: return 1;
        case GradcheckProblem::relu_kink: return static_cast<Index>(std::size(kKinkPoints));
        default: return rows_of(spec) * spec.inputs;
    }
}

void require_size(const char* name, Index size) {
    if (size < 1 || size > kMaxSize) {
        throw Error(ErrorCode::invalid_argument, name,
                    "wanted 1 to " + std::to_string(kMaxSize) + ", got " + std::to_string(size));
    }
}

void require_sizes(const GradcheckSpec& spec) {
    switch (spec.problem) {
        case GradcheckProblem::huge_scale:
        case GradcheckProblem::relu_kink: return;
        case GradcheckProblem::tiny_scale: return require_size("inputs", spec.inputs);
        default: break;
    }
    require_size("examples", spec.examples);
    require_size("inputs", spec.inputs);
    if (is_network(spec.problem)) {
        require_size("hidden", spec.hidden);
        require_size("outputs", spec.outputs);
    }
}

void require_within_limits(const GradcheckSpec& spec) {
    const Index parameters = parameter_count(spec);
    if (parameters > kMaxGradcheckParameters) {
        throw Error(ErrorCode::invalid_argument, "sizes",
                    "these sizes make " + std::to_string(parameters) + " parameters; the limit is " +
                        std::to_string(kMaxGradcheckParameters));
    }
    const double work = 2.0 * static_cast<double>(parameters) * work_of_one_value(spec);
    if (work > kMaxGradcheckWork) {
        throw Error(ErrorCode::invalid_argument, "sizes",
                    "a check calls the function twice for each of " + std::to_string(parameters) +
                        " parameters, about " + std::to_string(std::llround(work / 1e9)) +
                        " thousand million multiplications; the limit is " +
                        std::to_string(std::llround(kMaxGradcheckWork / 1e9)));
    }
}

void require_known_bug(const GradcheckSpec& spec) {
    const auto known = planted_bugs(spec.problem);
    if (spec.bug != PlantedBug::none && std::find(known.begin(), known.end(), spec.bug) == known.end()) {
        throw Error(
            ErrorCode::invalid_argument, "bug",
            "\"" + std::string(name_of(spec.bug)) + "\" cannot be planted in " + std::string(name_of(spec.problem)));
    }
}

/// Standard normal numbers that float holds exactly.
Matrix<double> normal_matrix(Random& random, Index rows, Index columns) {
    return Matrix<double>::NullaryExpr(rows, columns,
                                       [&] { return static_cast<double>(static_cast<float>(random.normal())); });
}

Matrix<double> one_hot_rows(Random& random, Index rows, Index classes) {
    Matrix<double> targets = Matrix<double>::Zero(rows, classes);
    for (Index i = 0; i < rows; ++i) {
        targets(i, static_cast<Index>(random.below(static_cast<std::uint64_t>(classes)))) = 1;
    }
    return targets;
}

template <class T>
GradcheckCase<T> finished(const Matrix<T>& x, FunctionCase<T> function, const char* name, Index rows) {
    return {.x = x,
            .objective = std::move(function.objective),
            .right = std::move(function.right),
            .planted = std::move(function.planted),
            .blocks = {{.name = name, .rows = rows, .columns = x.size() / rows, .offset = 0}}};
}

template <class T>
GradcheckCase<T> network_case(const GradcheckSpec& spec, Random& random) {
    const bool rows = spec.problem == GradcheckProblem::sigmoid_network;
    const Matrix<double> inputs = normal_matrix(random, spec.examples, spec.inputs);
    const Matrix<double> targets = one_hot_rows(random, spec.examples, spec.outputs);
    const Matrix<T> x = normal_matrix(random, 1, parameter_count(spec)).template cast<T>();
    if (rows) {
        const NetworkData<T> data{inputs.cast<T>(), targets.cast<T>(), spec.hidden};
        return {.x = x,
                .objective = [data](const Matrix<T>& at) { return sigmoid_network_cost(data, at); },
                .right = sigmoid_network_gradient(data, x),
                .planted = sigmoid_network_gradient(data, x, spec.bug),
                .blocks = sigmoid_network_blocks(spec.inputs, spec.hidden, spec.outputs)};
    }
    const NetworkData<T> data{inputs.transpose().cast<T>(), targets.transpose().cast<T>(), spec.hidden};
    return {.x = x,
            .objective = [data](const Matrix<T>& at) { return relu_network_cost(data, at); },
            .right = relu_network_gradient(data, x),
            .planted = relu_network_gradient(data, x, spec.bug),
            .blocks = relu_network_blocks(spec.inputs, spec.hidden, spec.outputs)};
}

template <class T>
GradcheckCase<T> function_case(const GradcheckSpec& spec, Random& random) {
    const Index rows = rows_of(spec);
    const Matrix<T> x = normal_matrix(random, 1, parameter_count(spec)).template cast<T>();
    switch (spec.problem) {
        case GradcheckProblem::sum_of_squares: return finished(x, sum_of_squares(x, rows, spec.bug), "X", rows);
        case GradcheckProblem::weighted_sigmoid: {
            const Matrix<T> weights = normal_matrix(random, 1, x.size()).template cast<T>();
            return finished(x, weighted_sigmoid(x, weights, spec.bug), "X", rows);
        }
        case GradcheckProblem::tiny_scale: return finished(x, tiny_scale(x, spec.bug), "x", 1);
        default: {
            const Matrix<T> targets = one_hot_rows(random, rows, spec.inputs).template cast<T>();
            return finished(x, row_cross_entropy(x, targets, spec.bug), "Θ", rows);
        }
    }
}

}  // namespace

std::vector<PlantedBug> planted_bugs(GradcheckProblem problem) {
    using enum PlantedBug;
    switch (problem) {
        case GradcheckProblem::sum_of_squares: return {factor_forgotten, sign, transpose_forgotten, index_off_by_one};
        case GradcheckProblem::weighted_sigmoid: return {derivative_of_input, factor_forgotten, sign, index_off_by_one};
        case GradcheckProblem::softmax_cross_entropy: return {sign, mean_for_sum, diagonal_only, index_off_by_one};
        case GradcheckProblem::sigmoid_network:
        case GradcheckProblem::relu_network:
            return {transpose_forgotten, derivative_forgotten, mean_for_sum, sign, index_off_by_one, summed_too_early};
        case GradcheckProblem::tiny_scale:
        case GradcheckProblem::huge_scale: return {zero_gradient, sign, factor_forgotten};
        case GradcheckProblem::relu_kink: return {derivative_forgotten, sign};
    }
    return {};
}

double work_of_one_value(const GradcheckSpec& spec) {
    const auto parameters = static_cast<double>(parameter_count(spec));
    // An exponential and a logarithm for each entry of the elementwise functions, a multiplication for each weight and
    // example of a network.
    return parameters * (is_network(spec.problem) ? static_cast<double>(spec.examples) : 10.0);
}

template <class T>
GradcheckCase<T> make_gradcheck_case(const GradcheckSpec& spec) {
    require_sizes(spec);
    require_within_limits(spec);
    require_known_bug(spec);
    Random random(spec.seed);
    if (is_network(spec.problem)) {
        return network_case<T>(spec, random);
    }
    if (spec.problem == GradcheckProblem::huge_scale) {
        if (!std::isfinite(spec.point)) {
            throw Error(ErrorCode::invalid_argument, "point", "wanted a finite number");
        }
        const Matrix<T> x = Matrix<T>::Constant(1, 1, static_cast<T>(static_cast<float>(spec.point)));
        return finished(x, huge_scale(x, spec.bug), "x", 1);
    }
    if (spec.problem == GradcheckProblem::relu_kink) {
        const Eigen::Map<const Matrix<double>> points(kKinkPoints, 1, std::size(kKinkPoints));
        const Matrix<T> x = points.cast<float>().cast<T>();
        return finished(x, relu_kink(x, spec.bug), "x", 1);
    }
    return function_case<T>(spec, random);
}

template GradcheckCase<float> make_gradcheck_case(const GradcheckSpec&);
template GradcheckCase<double> make_gradcheck_case(const GradcheckSpec&);

}  // namespace nabla
