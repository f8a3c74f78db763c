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

/// A node as it crosses: names for enums, and only the operands that there are.
struct NodeRecord {
    std::string name{};
    NodeKind kind = NodeKind::literal;
    std::string operation{};
    std::string symbol{};
    std::vector<int> inputs{};
    Index rows = 0;
    Index columns = 0;
    Index offset = 0;
    bool varies = false;
    bool reached = false;
    SourceSpan span{};
};

/// One node's turn in a pass: whose numbers it reads, and whose it writes.
struct StepRecord {
    int node = 0;
    Pass pass = Pass::forward;
    std::vector<int> reads{};
    std::vector<int> writes{};
};

struct StructureRecord {
    std::vector<NodeRecord> nodes{};
    std::vector<Edge> edges{};
    int output = 0;
    std::vector<int> inputs{};
    std::vector<Statement> names{};
    std::vector<StepRecord> forward_steps{};
    std::vector<StepRecord> backward_steps{};
    std::vector<std::string> latex{};
};

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
struct Fields<SourceSpan> {
    static constexpr auto list = std::tuple{field("line", &SourceSpan::line), field("column", &SourceSpan::column),
                                            field("length", &SourceSpan::length)};
};

template <>
struct Fields<NodeRecord> {
    static constexpr auto list = std::tuple{field("name", &NodeRecord::name),
                                            field("kind", &NodeRecord::kind),
                                            field("operation", &NodeRecord::operation),
                                            field("symbol", &NodeRecord::symbol),
                                            field("inputs", &NodeRecord::inputs),
                                            field("rows", &NodeRecord::rows),
                                            field("columns", &NodeRecord::columns),
                                            field("offset", &NodeRecord::offset),
                                            field("varies", &NodeRecord::varies),
                                            field("reached", &NodeRecord::reached),
                                            field("span", &NodeRecord::span)};
};

template <>
struct Fields<Edge> {
    static constexpr auto list =
        std::tuple{field("from", &Edge::from), field("to", &Edge::to), field("slot", &Edge::slot),
                   field("offset", &Edge::offset), field("localOffset", &Edge::local_offset)};
};

template <>
struct Fields<Statement> {
    static constexpr auto list =
        std::tuple{field("name", &Statement::name), field("node", &Statement::node), field("span", &Statement::span)};
};

template <>
struct Fields<StepRecord> {
    static constexpr auto list = std::tuple{field("node", &StepRecord::node), field("pass", &StepRecord::pass),
                                            field("reads", &StepRecord::reads), field("writes", &StepRecord::writes)};
};

template <>
struct Fields<StructureRecord> {
    static constexpr auto list = std::tuple{field("nodes", &StructureRecord::nodes),
                                            field("edges", &StructureRecord::edges),
                                            field("output", &StructureRecord::output),
                                            field("inputs", &StructureRecord::inputs),
                                            field("names", &StructureRecord::names),
                                            field("forwardSteps", &StructureRecord::forward_steps),
                                            field("backwardSteps", &StructureRecord::backward_steps),
                                            field("latex", &StructureRecord::latex)};
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
