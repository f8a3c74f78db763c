#pragma once
// Eigen 3.4 asks for <mmintrin.h>, which Emscripten does not have. Nothing of MMX is used: the header of SSE is enough.
#include <xmmintrin.h>
