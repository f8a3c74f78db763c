#pragma once

#include <string>

#include "nabla/program.h"

namespace nabla {

/// The most numbers that the inputs of a program may hold to be written into a script.
inline constexpr Index kMaxExportedNumbers = 200'000;

/// A Python script that computes the program with NumPy, forward line by line and backward by hand, from the present
/// values of the inputs. It ends in assertions that its values and gradients are those of the last run, and prints that
/// they hold.
///
/// @throws Error  out_of_range above kMaxExportedNumbers
std::string numpy_script(const Program& program);

/// The same with PyTorch, whose autograd makes the backward pass.
///
/// @throws Error  out_of_range above kMaxExportedNumbers
std::string torch_script(const Program& program);

}  // namespace nabla
