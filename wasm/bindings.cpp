// Every name that the module exports, and nothing else. What crosses and how: records.h and convert.h.

#include "entry.h"
#include "heap.h"
#include "nabla/datasets.h"
#include "nabla/preprocessing.h"
#include "nabla/softmax.h"
#include "records.h"

namespace nabla::wasm {

EMSCRIPTEN_BINDINGS(nabla) {
    expose<&softmax<double>>("softmax");
    expose<&log_softmax<double>>("logSoftmax");

    expose<&generate_dataset>("generateDataset");
    expose<&prepare_data>("prepareData");

    expose<&heap_in_use>("heapInUse");
}

}  // namespace nabla::wasm
