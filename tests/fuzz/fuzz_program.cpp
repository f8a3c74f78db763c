// Any bytes as a program: read, run forward and backward, told in words. What is wrong with them must come as an Error;
// a crash, a hang or a leak is a finding. Built and run by `npm run fuzz`.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "nabla/program.h"
#include "nabla/program_faults.h"
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

void run(std::string_view source, bool expand) {
    try {
        nabla::Program program(source, {.output = {}, .expand = expand});
        program.run();
        for (const nabla::Fault& fault : program.faults()) {
            require(!fault_reason(program, fault).empty());
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
