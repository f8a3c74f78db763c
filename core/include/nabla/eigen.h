#pragma once
// The only place that includes Eigen.
//
// Eigen has no packet types for WebAssembly, but Emscripten maps SSE intrinsics to wasm SIMD, and through them Eigen's
// SSE kernels run at the speed of native SSE. Eigen 5 compiles that way as it is. Eigen 3.4 takes any compiler that
// calls itself GCC 4.2, as clang does, for one that needs x86 inline assembly, which wasm does not have: so its own
// macros are read first and the GCC version is raised to the first that needs none. Off wasm this is a plain #include.
#if defined(__wasm_simd128__) && defined(__SSE__) && !__has_include(<Eigen/src/Core/InternalHeaderCheck.h>)
#define EIGEN_OPTIMIZATION_BARRIER(x)  // only fast-math needs it, and it is inline assembly too
#include <Eigen/src/Core/util/Macros.h>
#undef EIGEN_COMP_GNUC
#define EIGEN_COMP_GNUC 63
// Eigen derives the registers from the pointer size (8 on wasm32); the machine below has the 16 of x86-64 or more.
#define EIGEN_ARCH_DEFAULT_NUMBER_OF_REGISTERS 16
#endif

#include <Eigen/Core>
