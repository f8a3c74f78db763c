#include "nabla/graph.h"

#include <algorithm>

namespace nabla {

std::vector<int> forward_order(const Graph& graph) {
    std::vector<int> order;
    for (int id = 0; id < static_cast<int>(graph.nodes.size()); ++id) {
        if (graph.node(id).kind == NodeKind::operation) {
            order.push_back(id);
        }
    }
    return order;
}

std::vector<int> backward_order(const Graph& graph) {
    std::vector<int> order;
    for (int id = graph.output; id >= 0; --id) {
        const Node& node = graph.node(id);
        if (node.kind == NodeKind::operation && node.reached && node.varies) {
            order.push_back(id);
        }
    }
    return order;
}

int find_node(const Graph& graph, std::string_view name) {
    const auto found = std::find_if(graph.statements.begin(), graph.statements.end(),
                                    [name](const Statement& statement) { return statement.name == name; });
    return found == graph.statements.end() ? -1 : found->node;
}

}  // namespace nabla
