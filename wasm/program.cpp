#include "program.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "entry.h"
#include "json.h"
#include "nabla/program.h"
#include "nabla/program_export.h"
#include "nabla/program_faults.h"
#include "nabla/program_source.h"
#include "records_program.h"

namespace nabla::wasm {

namespace {

NodeRecord record_of(const Node& node) {
    return {.name = node.name,
            .kind = node.kind,
            .operation = std::string(node.kind == NodeKind::operation ? rule_of(node.operation).name : ""),
            .symbol = std::string(node.symbol),
            .inputs = {node.inputs().begin(), node.inputs().end()},
            .rows = node.rows,
            .columns = node.columns,
            .offset = node.offset,
            .varies = node.varies,
            .reached = node.reached,
            .span = node.span};
}

/// A program as JavaScript holds it: the core's, with what it tells put into records.
class BoundProgram {
   public:
    BoundProgram(const std::string& source, const ProgramOptions& options) : program_(source, options) {}

    val structure() const {
        const Graph& graph = program_.graph();
        StructureRecord record;
        record.edges = graph.edges;
        record.output = graph.output;
        record.inputs = graph.inputs;
        record.names = graph.statements;
        for (const Node& node : graph.nodes) {
            record.nodes.push_back(record_of(node));
        }
        for (const int id : forward_order(graph)) {
            const std::vector<int>& inputs = record.nodes[static_cast<std::size_t>(id)].inputs;
            record.forward_steps.push_back({id, Pass::forward, inputs, {id}});
        }
        for (const int id : backward_order(graph)) {
            record.backward_steps.push_back({id, Pass::backward, {id}, receivers(id)});
        }
        record.latex = statement_latex(program_);
        return through_json(record);
    }

    void set_input(const std::string& name, const Matrix<double>& value) { program_.set_input(name, value); }
    void set_upstream(const std::optional<Matrix<double>>& upstream) { program_.set_upstream(upstream); }

    val run() {
        program_.run();
        val numbers = val::object();
        numbers.set("values", numbers_to_js(program_.values()));
        numbers.set("adjoints", numbers_to_js(program_.adjoints()));
        numbers.set("contributions", numbers_to_js(program_.contributions()));
        numbers.set("locals", numbers_to_js(program_.locals()));
        numbers.set("faults", faults());
        return numbers;
    }

    std::string source() const { return present_source(program_); }

    val explain(int node) const { return through_json(nabla::explain(program_, node)); }
    ProgramGradcheck gradcheck(const std::vector<std::string>& inputs, const GradcheckOptions& options) const {
        return check_program(program_, inputs, options);
    }
    std::string numpy() const { return numpy_script(program_); }
    std::string pytorch() const { return torch_script(program_); }

   private:
    val faults() const {
        std::vector<FaultRecord> records;
        for (const Fault& fault : program_.faults()) {
            records.push_back({fault.node, fault.kind, fault.pass, fault_reason(program_, fault)});
        }
        return records.empty() ? val::array() : through_json(records);
    }

    /// Whose adjoints a node contributes to; each once.
    std::vector<int> receivers(int id) const {
        std::vector<int> ids;
        for (const Edge& edge : program_.graph().edges_of(id)) {
            if (edge.offset >= 0 && (ids.empty() || ids.back() != edge.from)) {
                ids.push_back(edge.from);
            }
        }
        return ids;
    }

    nabla::Program program_;
};

std::unique_ptr<BoundProgram> make_program(val source, val options) {
    std::unique_ptr<BoundProgram> made;
    guarded([&] {
        const val owned_source = std::move(source);
        const val owned_options = std::move(options);
        const auto text = from_js<std::string>(owned_source, "source");
        const auto given = from_js<std::optional<ProgramOptions>>(owned_options, "options");
        made = std::make_unique<BoundProgram>(text, given.value_or(ProgramOptions{}));
        return val::undefined();
    });
    return made;
}

}  // namespace

void expose_program() {
    emscripten::class_<BoundProgram>("Program")
        .constructor(&make_program)
        .function("structure", &Entry<&BoundProgram::structure>::call)
        .function("setInput", &Entry<&BoundProgram::set_input>::call)
        .function("setUpstream", &Entry<&BoundProgram::set_upstream>::call)
        .function("run", &Entry<&BoundProgram::run>::call)
        .function("source", &Entry<&BoundProgram::source>::call)
        .function("explain", &Entry<&BoundProgram::explain>::call)
        .function("gradcheck", &Entry<&BoundProgram::gradcheck>::call)
        .function("numpy", &Entry<&BoundProgram::numpy>::call)
        .function("pytorch", &Entry<&BoundProgram::pytorch>::call);
}

}  // namespace nabla::wasm
