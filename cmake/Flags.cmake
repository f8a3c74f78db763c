# nabla_warnings: what our own sources are held to.
add_library(nabla_warnings INTERFACE)
target_compile_options(nabla_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 takes Eigen's bounded loops for overruns at -O3 (GCC bug 105562 and kin), and the insertion of a literal into a
  # string for an overlapping copy (105651).
  target_compile_options(nabla_warnings INTERFACE -Wno-array-bounds -Wno-stringop-overflow -Wno-maybe-uninitialized
                         -Wno-restrict)
endif()

if(EMSCRIPTEN)
  # SSE intrinsics become wasm SIMD: see nabla/eigen.h. Exceptions are WebAssembly's own: a fifth of the code less than
  # with those that JavaScript carries.
  add_compile_options(-fwasm-exceptions -msimd128 -msse4.1)
  add_link_options(-fwasm-exceptions)
elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  # The same instruction set as the wasm build, so that the two can be compared.
  add_compile_options(-msse4.1)
endif()

if(NABLA_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
