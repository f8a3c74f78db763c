#include <algorithm>
#include <cmath>

#include "matrices.h"
#include "nabla/gradcheck_run.h"

using nabla::GradcheckFinding;
using nabla::GradcheckOptions;
using nabla::GradcheckProblem;
using nabla::GradcheckSpec;
using nabla::Index;
using nabla::Matrix;
using nabla::PlantedBug;
using nabla::RelativeError;
using nabla::run_gradcheck;

namespace {

const GradcheckOptions kPrescribed{};
const GradcheckOptions kRelative{.step = 1e-5, .relative_error = RelativeError::sum_abs};

GradcheckSpec small(GradcheckProblem problem, PlantedBug bug = PlantedBug::none) {
    return {.problem = problem, .bug = bug, .examples = 4, .inputs = 6, .hidden = 3, .outputs = 5};
}

/// The blocks that hold a failing entry, by name.
std::vector<std::string> failing_blocks(const nabla::GradcheckRun& run) {
    std::vector<std::string> names;
    for (const auto& block : run.blocks) {
        const auto inside = [&](Index i) { return i >= block.offset && i < block.offset + block.rows * block.columns; };
        const auto& failing = run.float64.report.failing;
        if (std::any_of(failing.begin(), failing.end(), inside)) {
            names.push_back(block.name);
        }
    }
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("the sanity network of the sheet has 115 parameters and passes") {  // COURSE M3.7
    const auto run = run_gradcheck({}, kPrescribed);
    REQUIRE(run.float64.report.analytic.size() == 115);
    REQUIRE(run.float64.report.pass);
    REQUIRE(run.float64.finding == GradcheckFinding::agrees);
    REQUIRE(run.float64.report.worst.relative_error < 1e-7);
    REQUIRE(run.float32.report.analytic.size() == 115);
}

TEST_CASE("every smooth problem's gradient passes and every bug that it knows is caught") {
    for (const auto problem :
         {GradcheckProblem::sum_of_squares, GradcheckProblem::weighted_sigmoid, GradcheckProblem::softmax_cross_entropy,
          GradcheckProblem::sigmoid_network, GradcheckProblem::relu_network}) {
        INFO(nabla::name_of(problem));
        REQUIRE(run_gradcheck(small(problem), kPrescribed).float64.finding == GradcheckFinding::agrees);
        REQUIRE_FALSE(nabla::planted_bugs(problem).empty());
        for (const auto bug : nabla::planted_bugs(problem)) {
            INFO(nabla::name_of(bug));
            const auto run = run_gradcheck(small(problem, bug), kPrescribed);
            REQUIRE(run.float64.finding == GradcheckFinding::bug_caught);
            REQUIRE(run.float64.planted_entries > 0);
        }
    }
}

TEST_CASE("each bug of the networks leaves its own pattern of failing blocks") {
    for (const auto problem : {GradcheckProblem::sigmoid_network, GradcheckProblem::relu_network}) {
        INFO(nabla::name_of(problem));
        const auto pattern = [&](PlantedBug bug) { return failing_blocks(run_gradcheck(small(problem, bug), {})); };
        REQUIRE(pattern(PlantedBug::none) == Names{});
        REQUIRE(pattern(PlantedBug::transpose_forgotten) == Names{"W₁"});
        REQUIRE(pattern(PlantedBug::derivative_forgotten) == Names{"W₁", "b₁"});
        REQUIRE(pattern(PlantedBug::index_off_by_one) == Names{"W₂"});
        REQUIRE(pattern(PlantedBug::summed_too_early) == Names{"W₂"});
        REQUIRE(pattern(PlantedBug::sign) == Names{"W₁", "b₁", "W₂", "b₂"});
        REQUIRE(pattern(PlantedBug::mean_for_sum) == Names{"W₁", "b₁", "W₂", "b₂"});
    }
}

TEST_CASE("a forgotten transpose leaves the first and the last entry of W₁ in place") {
    const auto run = run_gradcheck(small(GradcheckProblem::sigmoid_network, PlantedBug::transpose_forgotten), {});
    const auto& failing = run.float64.report.failing;
    REQUIRE(failing.size() == 16);  // 6×3 but for the two that transposing does not move
    REQUIRE(failing.front() == 1);
    REQUIRE(failing.back() == 16);
}

TEST_CASE("only the Jacobian's diagonal gives the true class's entry alone") {
    const auto run = run_gradcheck(small(GradcheckProblem::softmax_cross_entropy, PlantedBug::diagonal_only), {});
    REQUIRE(run.float64.report.failing.size() == 4 * 6 - 4);
}

TEST_CASE("float and double check the same point") {
    const auto in_double = nabla::make_gradcheck_case<double>({});
    const auto in_float = nabla::make_gradcheck_case<float>({});
    REQUIRE(in_float.x.cast<double>() == in_double.x);
    require_close<double>(in_float.right.cast<double>(), in_double.right, 1e-4);
    REQUIRE(nabla::make_gradcheck_case<double>({.seed = 2}).x != in_double.x);
}

// COURSE, "Mistakes that students make": what the prescribed check does not see, refuses, and halves.
TEST_CASE("tiny scale: the prescribed check passes a zero gradient, the relative one does not") {
    const auto wrong = small(GradcheckProblem::tiny_scale, PlantedBug::zero_gradient);
    const auto missed = run_gradcheck(wrong, kPrescribed).float64;
    REQUIRE(missed.report.pass);
    REQUIRE(missed.finding == GradcheckFinding::bug_missed);
    REQUIRE(missed.missed_entries == missed.planted_entries);
    const auto caught = run_gradcheck(wrong, kRelative).float64;
    REQUIRE_FALSE(caught.report.pass);
    REQUIRE(caught.finding == GradcheckFinding::bug_caught);
    REQUIRE(run_gradcheck(small(GradcheckProblem::tiny_scale), kRelative).float64.finding == GradcheckFinding::agrees);
}

TEST_CASE("huge scale: the right gradient of e^200x is refused at large x and a smaller step mends it") {
    GradcheckSpec spec{.problem = GradcheckProblem::huge_scale, .point = 0.125};
    const auto refused = run_gradcheck(spec, kPrescribed).float64;
    REQUIRE_FALSE(refused.report.pass);
    REQUIRE(refused.finding == GradcheckFinding::step_too_large);
    REQUIRE(refused.report.worst.relative_error == Approx(0.02 * 0.02 / 6).epsilon(0.01));  // (200h)²/6
    REQUIRE(run_gradcheck(spec, {.step = refused.better_step}).float64.report.pass);
    spec.point = -0.25;
    REQUIRE(run_gradcheck(spec, kPrescribed).float64.report.pass);
    spec.point = 0.5;  // e^100 is beyond float
    REQUIRE(run_gradcheck(spec, kPrescribed).float32.finding == GradcheckFinding::not_finite);
}

TEST_CASE("ReLU kink: the check reports ½ at 0, and a part of it within h") {
    const auto run = run_gradcheck({.problem = GradcheckProblem::relu_kink}, kPrescribed);
    Matrix<double> quotients(1, 5);
    quotients << 0, 0.25, 0.5, 0.75, 1;
    require_close(run.float64.report.numeric, quotients, 1e-7);  // ±5e-5 is rounded to float
    REQUIRE(run.float64.report.failing == std::vector<Index>{1, 2, 3});
    REQUIRE(run.float64.finding == GradcheckFinding::kink);
    const auto from_the_left = run_gradcheck({.problem = GradcheckProblem::relu_kink},
                                             {.difference = nabla::Difference::backward, .step = 1e-5});
    REQUIRE(from_the_left.float64.report.pass);  // ReLU′(0) = 0 is the slope from the left
}

TEST_CASE("a step too small for the precision is told from a wrong gradient") {
    const auto run = run_gradcheck({}, {.step = 1e-13});
    REQUIRE(run.float64.finding == GradcheckFinding::step_too_small);
    REQUIRE(run_gradcheck({}, {.step = run.float64.better_step}).float64.report.pass);
    REQUIRE(run_gradcheck({}, kPrescribed).float32.finding == GradcheckFinding::out_of_reach);
}

TEST_CASE("a bug that changes no number at these sizes is said to leave no trace") {
    GradcheckSpec one_example{.bug = PlantedBug::mean_for_sum, .examples = 1};
    REQUIRE(run_gradcheck(one_example, kPrescribed).float64.finding == GradcheckFinding::bug_without_trace);
}

TEST_CASE("a sweep has six curves with slopes 2 and 1 for the sanity network in double") {
    const auto sweep = nabla::run_gradcheck_sweep({}, 4);
    REQUIRE(sweep.curves.size() == 6);
    REQUIRE(sweep.steps.size() == 57);
    REQUIRE(sweep.parameters == 115);
    REQUIRE(sweep.measured == 115);
    REQUIRE(*sweep.curves[0].slope == Approx(2).margin(0.1));
    REQUIRE(*sweep.curves[1].slope == Approx(1).margin(0.1));
    REQUIRE(sweep.curves[0].best_error < 1e-7);
    REQUIRE(sweep.curves[3].precision == nabla::Precision::float32);
    REQUIRE(sweep.curves[3].best_error > sweep.curves[0].best_error);
    const auto large = nabla::run_gradcheck_sweep({.examples = 5, .inputs = 60, .hidden = 60, .outputs = 10}, 4);
    REQUIRE(large.measured < large.parameters);
}

TEST_CASE("sizes out of bounds are refused with the limit") {
    const auto error_for = [](const GradcheckSpec& spec) { return error_of([&] { run_gradcheck(spec, {}); }); };
    REQUIRE(error_for({.hidden = 0}).where() == "hidden");
    REQUIRE(error_for({.hidden = 0}).message() == "wanted 1 to 10000, got 0");
    REQUIRE(error_for({.inputs = 1'000'000'000}).where() == "inputs");
    REQUIRE(error_for({.inputs = 1000, .hidden = 1000}).message() ==
            "these sizes make 1011010 parameters; the limit is 20000");
    REQUIRE(error_for({.examples = 10'000, .inputs = 100, .hidden = 100}).where() == "sizes");
    const double nan = std::nan("");
    REQUIRE(error_for({.problem = GradcheckProblem::huge_scale, .point = nan}).where() == "point");
    REQUIRE(error_for({.problem = GradcheckProblem::relu_kink, .bug = PlantedBug::transpose_forgotten}).message() ==
            "\"transpose_forgotten\" cannot be planted in relu_kink");
}
