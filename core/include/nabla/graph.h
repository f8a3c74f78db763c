#pragma once

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nabla/enum_names.h"
#include "nabla/operations.h"
#include "nabla/program_error.h"

namespace nabla {

enum class NodeKind {
    input,      ///< `name = literal`: what a person changes
    constant,   ///< `const name = literal`
    literal,    ///< a number, matrix, pi or e inside an expression
    operation,  ///< everything else
};

template <>
struct EnumNames<NodeKind> {
    static constexpr std::string_view kind = "kind of node";
    static constexpr std::pair<NodeKind, std::string_view> values[] = {{NodeKind::input, "input"},
                                                                       {NodeKind::constant, "constant"},
                                                                       {NodeKind::literal, "literal"},
                                                                       {NodeKind::operation, "operation"}};
};

/// A value of a graph. Its id is its position; it comes after its operands.
struct Node {
    NodeKind kind = NodeKind::literal;
    Operation operation = Operation::identity;  ///< of a node that is one
    std::string_view name{};                    ///< of the statement whose value it is, or empty; in Graph::source
    std::string_view symbol{};                  ///< "×"; of a literal "π" or "e" or nothing
    std::array<int, kMaxArity> operands{};      ///< ids
    int arity = 0;                              ///< how many of them count; 0 for leaves
    Index rows = 0;
    Index columns = 0;
    Index offset = 0;      ///< where its numbers begin among the values and the adjoints
    int first_edge = 0;    ///< its operands' edges are [first_edge, first_edge + arity)
    bool varies = false;   ///< depends on an input, other than through a const
    bool reached = false;  ///< the output depends on it
    SourceSpan span{};     ///< its expression; the whole statement for inputs and constants

    Index size() const { return rows * columns; }
    Shape shape() const { return {rows, columns}; }
    std::span<const int> inputs() const { return {operands.data(), static_cast<std::size_t>(arity)}; }
};

/// Node `from` is operand `slot` of node `to`.
struct Edge {
    int from = 0;
    int to = 0;
    int slot = 0;
    Index offset = -1;        ///< of what it contributes to from's adjoint, in from's shape; −1 if nothing
    Index local_offset = -1;  ///< of ∂to/∂from entry by entry, in to's shape; −1 where there is no such factor
};

/// `name = expression`, in the order of the source.
struct Statement {
    std::string_view name;  ///< in Graph::source
    int node = 0;
    bool constant = false;   ///< began with `const`
    SourceSpan span{};       ///< from the name (or `const`) to the end of the expression
    SourceSpan name_span{};  ///< the name
    SourceSpan expression{};
};

/// A program as a graph of matrices, nodes in the order in which they are computed.
struct Graph {
    std::shared_ptr<const std::string> source{};  ///< the text; copies of the graph share it with their names
    std::vector<Node> nodes{};
    std::vector<Edge> edges{};  ///< in the order of `to`, then `slot`
    std::vector<Statement> statements{};
    std::vector<int> inputs{};          ///< ids, in the order of the source
    std::vector<double> leaf_values{};  ///< of all nodes at their offsets; 0 for those that are computed
    int output = 0;
    Index value_count = 0;         ///< numbers in all nodes
    Index contribution_count = 0;  ///< numbers in all contributions
    Index local_count = 0;         ///< numbers in all local derivatives

    std::span<const Edge> edges_of(int node) const {
        const Node& n = nodes[static_cast<std::size_t>(node)];
        return std::span(edges).subspan(static_cast<std::size_t>(n.first_edge), static_cast<std::size_t>(n.arity));
    }
    const Node& node(int id) const { return nodes[static_cast<std::size_t>(id)]; }
};

/// What the forward pass computes, in order: the operations.
std::vector<int> forward_order(const Graph& graph);

/// Whose adjoints the backward pass hands on, in order: the operations that vary and that the output depends on.
std::vector<int> backward_order(const Graph& graph);

/// The id of the statement with that name, or −1.
int find_node(const Graph& graph, std::string_view name);

}  // namespace nabla
