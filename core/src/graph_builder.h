#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "nabla/graph.h"

namespace nabla {

/// Grows a graph node by node and sees to shapes and limits.
class GraphBuilder {
   public:
    /// @param source    the text, which the graph keeps
    /// @param expected  about as many nodes
    GraphBuilder(std::shared_ptr<const std::string> source, bool expand, std::size_t expected);

    /// @param numbers  rows · columns, at least one
    /// @throws ProgramError  too_many_nodes, too_large
    int leaf(NodeKind kind, Shape shape, std::span<const double> numbers, const SourceSpan& span,
             std::string_view symbol = {});
    int number(double value, const SourceSpan& span) { return leaf(NodeKind::literal, {1, 1}, {&value, 1}, span); }

    /// A node for the operation, or its expansion. `b` is −1 where there is one operand.
    ///
    /// @throws ProgramError  shape_mismatch, too_many_nodes, too_large
    int apply(Operation operation, int a, int b, const SourceSpan& span);

    /// The last node's sign is turned: a literal's minus.
    void negate_leaf(int id, const SourceSpan& span);

    /// While it is set nothing varies.
    void set_constant(bool constant) { constant_ = constant; }

    /// The node gets the statement's name.
    void add_statement(const Statement& statement);

    Node& node(int id) { return graph_.nodes[static_cast<std::size_t>(id)]; }
    const Graph& graph() const { return graph_; }

    /// Works out what the output depends on, and where contributions and local derivatives lie.
    Graph finish(int output) &&;

   private:
    int append(Node& added, std::int64_t numbers);
    std::string operand_text(std::string_view role, int id) const;
    [[noreturn]] void refuse_shapes(const OperationRule& rule, int a, int b, const SourceSpan& span) const;

    bool expand_;
    bool constant_ = false;
    std::int64_t numbers_ = 0;  ///< at most what the program will keep
    Graph graph_;
};

}  // namespace nabla
