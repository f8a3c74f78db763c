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
#include "program_structure.h"
#include "records_program.h"

namespace nabla::wasm {

namespace {

/// A program as JavaScript holds it: the core's, with what it tells put into records.
class BoundProgram {
   public:
    BoundProgram(const std::string& source, const ProgramOptions& options) : program_(source, options) {}

    val structure() const { return packed_structure(program_.graph()); }
    val latex() const { return through_json(statement_latex(program_)); }

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
        .function("latex", &Entry<&BoundProgram::latex>::call)
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
