#pragma once

#include <string>
#include <vector>

#include "nabla/gradcheck.h"
#include "nabla/program.h"

namespace nabla {

/// What a check found in one input of a program.
struct ProgramGradcheckBlock {
    std::string name;
    Index rows = 0;
    Index columns = 0;
    bool pass = false;
    GradcheckReport<double> report{};
};

struct ProgramGradcheck {
    std::vector<ProgramGradcheckBlock> blocks{};  ///< an input each
    bool pass = false;                            ///< all of them
};

/// The most multiplications, roughly, that the check of a program may take.
inline constexpr double kMaxProgramGradcheckWork = 2e8;

/// Checks the gradients of a program at its present inputs: Σ upstream∘output against difference quotients, entry by
/// entry. The program stays as it is.
///
/// @param inputs  names of inputs; all of them if empty
/// @throws Error  invalid_argument for a name that is no input, or options that are not valid; out_of_range for too
/// much
///                work
/// Source: COURSE M3.6
ProgramGradcheck check_program(const Program& program, const std::vector<std::string>& inputs,
                               const GradcheckOptions& options = {});

}  // namespace nabla
