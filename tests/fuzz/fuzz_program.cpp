// Any bytes as a program: read, run forward and backward, told in words; a small one also as formulas and scripts, and
// its gradients checked. What is wrong with them must come as an Error; a crash, a hang or a leak is a finding. Built
// and run by `npm run fuzz`.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "nabla/program.h"
#include "nabla/program_export.h"
#include "nabla/program_faults.h"
#include "nabla/program_gradcheck.h"
#include "nabla/program_latex.h"
#include "nabla/program_source.h"

namespace {

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

/// What is told of a wrong program lies within it.
void check(const nabla::ProgramError& error, std::string_view source) {
    const nabla::SourceSpan& span = error.span();
    require(span.line >= 1 && span.column >= 1 && span.length >= 0);
    require(span.first_byte >= 0 && span.first_byte <= static_cast<int>(source.size()));
    require(!error.message().empty());
    require(!describe(error, source).empty());
}

// Of a larger one the formulas and scripts only take longer.
constexpr std::size_t kMostNodes = 60;
constexpr std::size_t kMostNumbers = 600;

/// Each node once in both passes, and every text that a program is told in.
void tell(const nabla::Program& program) {
    const nabla::Graph& graph = program.graph();
    require(nabla::forward_order(graph).size() <= graph.nodes.size());
    require(nabla::backward_order(graph).size() <= graph.nodes.size());
    require(nabla::statement_latex(program).size() == graph.statements.size());
    for (std::size_t node = 0; node < graph.nodes.size(); ++node) {
        require(!nabla::explain(program, static_cast<int>(node)).formula.empty());
    }
    require(!nabla::numpy_script(program).empty());
    require(!nabla::torch_script(program).empty());
}

/// The check is of numbers, so it may be refused: without inputs, or where the output is not finite.
void check_gradients(const nabla::Program& program) {
    try {
        nabla::check_program(program, {}, {});
    } catch (const nabla::Error& error) {
        require(!error.message().empty());
    }
}

void run(std::string_view source, bool expand) {
    try {
        nabla::Program program(source, {.output = {}, .expand = expand});
        program.run();
        for (const nabla::Fault& fault : program.faults()) {
            require(!fault_reason(program, fault).empty());
        }
        if (program.graph().nodes.size() <= kMostNodes && program.values().size() <= kMostNumbers) {
            tell(program);
            check_gradients(program);
        }
        const std::string again = present_source(program);
        require(again == source);  // no input was changed
        require(nabla::Program(again).graph().statements.size() == program.graph().statements.size());
    } catch (const nabla::ProgramError& error) {
        check(error, source);
    }
}

}  // namespace

// The first byte chooses the form, the rest is the program.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) {
        return 0;
    }
    run({reinterpret_cast<const char*>(data) + 1, size - 1}, data[0] % 2 == 1);
    return 0;
}
