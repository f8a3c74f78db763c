#pragma once

#include <string>

#include "nabla/program.h"

namespace nabla {

/// Why a NaN or an infinity arose in the last run, in words and with its numbers: "log of a negative number, -1".
std::string fault_reason(const Program& program, const Fault& fault);

}  // namespace nabla
