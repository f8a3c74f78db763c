#pragma once
// Eigen 3.4 asks for <mmintrin.h>, which Emscripten does not have. Nothing of MMX itself is used: SSE's header suffices.
#include <xmmintrin.h>
