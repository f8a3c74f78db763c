#pragma once
// What a program tells of itself, as plain objects. See records.h.

#include <string>
#include <tuple>
#include <vector>

#include "convert.h"
#include "nabla/program.h"
#include "nabla/program_gradcheck.h"
#include "nabla/program_latex.h"
#include "records_gradcheck.h"

namespace nabla::wasm {

struct FaultRecord {
    int node = 0;
    FaultKind kind = FaultKind::nan;
    Pass pass = Pass::forward;
    std::string reason{};
};

template <>
struct Fields<ProgramOptions> {
    static constexpr auto list =
        std::tuple{field("output", &ProgramOptions::output), field("expand", &ProgramOptions::expand)};
};

template <>
struct Fields<FaultRecord> {
    static constexpr auto list = std::tuple{field("node", &FaultRecord::node), field("kind", &FaultRecord::kind),
                                            field("pass", &FaultRecord::pass), field("reason", &FaultRecord::reason)};
};

template <>
struct Fields<LocalDerivative> {
    static constexpr auto list =
        std::tuple{field("edge", &LocalDerivative::edge), field("rule", &LocalDerivative::rule),
                   field("numbers", &LocalDerivative::numbers)};
};

template <>
struct Fields<NodeExplanation> {
    static constexpr auto list =
        std::tuple{field("formula", &NodeExplanation::formula), field("numbers", &NodeExplanation::numbers),
                   field("locals", &NodeExplanation::locals), field("adjoint", &NodeExplanation::adjoint)};
};

template <>
struct Fields<ProgramGradcheckBlock> {
    static constexpr auto list =
        std::tuple{field("name", &ProgramGradcheckBlock::name), field("rows", &ProgramGradcheckBlock::rows),
                   field("columns", &ProgramGradcheckBlock::columns), field("pass", &ProgramGradcheckBlock::pass),
                   field("report", &ProgramGradcheckBlock::report)};
};

template <>
struct Fields<ProgramGradcheck> {
    static constexpr auto list =
        std::tuple{field("blocks", &ProgramGradcheck::blocks), field("pass", &ProgramGradcheck::pass)};
};

}  // namespace nabla::wasm
