#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "nabla/graph.h"
#include "nabla/program_parser.h"

namespace nabla {

enum class FaultKind { nan, infinity };

template <>
struct EnumNames<FaultKind> {
    static constexpr std::string_view kind = "kind of fault";
    static constexpr std::pair<FaultKind, std::string_view> values[] = {{FaultKind::nan, "nan"},
                                                                        {FaultKind::infinity, "infinity"}};
};

enum class Pass { forward, backward };

template <>
struct EnumNames<Pass> {
    static constexpr std::string_view kind = "pass";
    static constexpr std::pair<Pass, std::string_view> values[] = {{Pass::forward, "forward"},
                                                                   {Pass::backward, "backward"}};
};

/// Where a NaN or an infinity first arose: what went in was finite, what came out is not.
struct Fault {
    int node = 0;
    FaultKind kind = FaultKind::nan;
    Pass pass = Pass::forward;
    int slot =
        -1;  ///< backward: the operand whose contribution it is; −1 where the sum of the contributions overflowed
    Index entry = 0;  ///< the first such entry, row-major in the node (backward: in the operand)
};

/// An operation with all that running it needs, in one place.
struct Step {
    const OperationRule* rule = nullptr;
    int node = 0;
    bool is_scalar = false;                                ///< entry by entry, and of single numbers alone
    int result = 0;                                        ///< where its value begins, and its adjoint
    std::array<int, kMaxArity> operands{};                 ///< where theirs do; the first twice if there is one
    std::array<int, kMaxArity> contributions{-1, -1};      ///< Edge::offset
    std::array<int, kMaxArity> local_derivatives{-1, -1};  ///< Edge::local_offset
};

/// A program with its numbers. All memory is taken when it is made: running it takes none.
class Program {
   public:
    /// @throws ProgramError  as parse_program
    explicit Program(std::string_view source, const ProgramOptions& options = {});

    const Graph& graph() const { return graph_; }
    /// The text as it was given.
    const std::string& text() const { return *graph_.source; }
    const ProgramOptions& options() const { return options_; }

    /// Puts another value into an input. Nothing is computed before the next run.
    ///
    /// @throws Error  invalid_argument if no input has that name; shape_mismatch
    void set_input(std::string_view name, const Matrix<double>& value);

    /// What the backward pass starts from, ∂(whatever follows)/∂output; ones unless given.
    ///
    /// @throws Error  shape_mismatch unless it has the output's shape
    void set_upstream(const std::optional<Matrix<double>>& upstream);

    /// All values, then all adjoints.
    void run() noexcept;
    /// All values alone; the adjoints stay those of the last run.
    void run_forward() noexcept;

    /// The numbers of all nodes, each at its offset. Before the first run those of the leaves.
    const std::vector<double>& values() const { return values_; }
    /// Of nodes that do not vary, or that the output does not depend on, 0.
    const std::vector<double>& adjoints() const { return adjoints_; }
    /// Each edge's part of the adjoint of the node it comes from.
    const std::vector<double>& contributions() const { return contributions_; }
    const std::vector<double>& locals() const { return locals_; }
    /// In the order in which they arose in the last run.
    const std::vector<Fault>& faults() const { return faults_; }

    ConstBlock value(int node) const { return block_at(values_, graph_.node(node)); }
    ConstBlock adjoint(int node) const { return block_at(adjoints_, graph_.node(node)); }
    ConstBlock contribution(const Edge& edge) const;
    ConstBlock local(const Edge& edge) const;
    const Matrix<double>& upstream() const { return upstream_; }

   private:
    static ConstBlock block_at(const std::vector<double>& numbers, const Node& node) {
        return {numbers.data() + node.offset, node.rows, node.columns};
    }
    Operands operands_of(const Node& node) const;
    void compute(const Step& step) noexcept;
    void run_backward() noexcept;
    void hand_on(const Step& step) noexcept;
    void hand_on_matrices(const Step& step, std::size_t slot) noexcept;
    bool has_broken_operand(const Node& node) const noexcept;
    void note_values() noexcept;
    void note_adjoints() noexcept;
    void note_value(int id) noexcept;
    void note_adjoint(int id) noexcept;
    void note_contribution(const Edge& edge) noexcept;

    ProgramOptions options_;
    Graph graph_;
    std::vector<Step> steps_;  ///< in the order of the forward pass
    Matrix<double> upstream_;
    std::vector<double> values_;
    std::vector<double> adjoints_;
    std::vector<double> contributions_;
    std::vector<double> locals_;
    std::vector<Fault> faults_;
    std::vector<char> broken_values_;    ///< per node: its value is not finite
    std::vector<char> broken_adjoints_;  ///< per node: a contribution to its adjoint is not finite
};

}  // namespace nabla
