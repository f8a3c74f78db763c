#include "program_structure.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "json.h"
#include "nabla/edge_rules.h"

namespace nabla::wasm {

namespace {

/// Texts, of which those that come again and again stand in the list once.
class TextList {
   public:
    int add(std::string_view text) {
        texts_.emplace_back(text);
        return static_cast<int>(texts_.size()) - 1;
    }
    int find_or_add(std::string_view text) {
        for (const int position : common_) {
            if (texts_[static_cast<std::size_t>(position)] == text) {
                return position;
            }
        }
        common_.push_back(add(text));
        return common_.back();
    }
    const std::vector<std::string>& texts() const { return texts_; }

   private:
    std::vector<std::string> texts_;
    std::vector<int> common_;  ///< names and symbols of operations, kinds, rules of edges: few
};

class Packer {
   public:
    explicit Packer(const Graph& graph) : graph_(graph), names_(graph.nodes.size(), texts_.find_or_add("")) {}

    val packed() {
        const std::vector<int> forward = forward_order(graph_);
        const std::vector<int> backward = backward_order(graph_);
        add_all({size_of(graph_.nodes), size_of(graph_.edges), size_of(graph_.statements), size_of(graph_.inputs),
                 size_of(forward), size_of(backward), graph_.output});
        for (const Statement& statement : graph_.statements) {
            names_[static_cast<std::size_t>(statement.node)] = texts_.add(statement.name);
        }
        for (std::size_t id = 0; id < graph_.nodes.size(); ++id) {
            add_node(graph_.nodes[id], names_[id]);
        }
        for (const Edge& edge : graph_.edges) {
            add_all({edge.from, edge.to, edge.slot, static_cast<int>(edge.offset), static_cast<int>(edge.local_offset),
                     texts_.find_or_add(is_factor(edge) ? std::string() : edge_rule(graph_, edge))});
        }
        for (const Statement& statement : graph_.statements) {
            add_all({names_[static_cast<std::size_t>(statement.node)], statement.node});
            add_span(statement.span);
        }
        add_all(graph_.inputs);
        add_all(forward);
        for (const int id : backward) {
            add_backward_step(id);
        }
        val result = val::object();
        result.set("integers", integers_to_js(integers_));
        result.set("texts", through_json(texts_.texts()));
        return result;
    }

   private:
    template <class List>
    static int size_of(const List& list) {
        return static_cast<int>(list.size());
    }
    template <class List>
    void add_all(const List& integers) {
        integers_.insert(integers_.end(), integers.begin(), integers.end());
    }
    void add_all(std::initializer_list<int> integers) { integers_.insert(integers_.end(), integers); }
    void add_span(const SourceSpan& span) { add_all({span.line, span.column, span.length}); }

    void add_node(const Node& node, int name) {
        const std::string_view operation = node.kind == NodeKind::operation ? rule_of(node.operation).name : "";
        add_all({name, texts_.find_or_add(name_of(node.kind)), texts_.find_or_add(operation),
                 texts_.find_or_add(node.symbol), node.arity, node.operands[0], node.operands[1],
                 static_cast<int>(node.rows), static_cast<int>(node.columns), static_cast<int>(node.offset),
                 node.varies ? 1 : 0, node.reached ? 1 : 0});
        add_span(node.span);
    }

    /// Whether its local derivative is a number that says all.
    bool is_factor(const Edge& edge) const {
        return edge.local_offset >= 0 && graph_.node(edge.from).size() == 1 && graph_.node(edge.to).size() == 1;
    }

    /// With whose adjoints it contributes to; each once.
    void add_backward_step(int id) {
        std::array<int, kMaxArity> receivers{};
        std::size_t count = 0;
        for (const Edge& edge : graph_.edges_of(id)) {
            if (edge.offset >= 0 && (count == 0 || receivers[count - 1] != edge.from)) {
                receivers[count++] = edge.from;
            }
        }
        add_all({id, static_cast<int>(count), receivers[0], receivers[1]});
    }

    const Graph& graph_;
    TextList texts_;
    std::vector<int> names_;  ///< of each node the position of its name
    std::vector<int> integers_;
};

}  // namespace

val packed_structure(const Graph& graph) { return Packer(graph).packed(); }

}  // namespace nabla::wasm
