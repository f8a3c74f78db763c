// Every name that the module exports, and nothing else. What crosses and how: records.h and convert.h.

#include "entry.h"
#include "nabla/softmax.h"
#include "records.h"

namespace nabla::wasm {

EMSCRIPTEN_BINDINGS(nabla) {
    expose<&softmax<double>>("softmax");
    expose<&log_softmax<double>>("logSoftmax");
}

}  // namespace nabla::wasm
