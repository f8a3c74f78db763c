// Every name that the module nabla-training exports, and nothing else. What crosses and how: records.h and convert.h.

#include "entry.h"
#include "heap.h"
#include "nabla/datasets.h"
#include "nabla/features.h"
#include "nabla/preprocessing.h"
#include "network_records.h"
#include "records.h"
#include "trainer.h"

namespace nabla::wasm {

EMSCRIPTEN_BINDINGS(nabla_training) {
    expose<&generate_dataset>("generateDataset");
    expose<&class_limits>("classLimits");
    expose<&expand_features>("expandFeatures");
    expose<&prepare_data>("prepareData");
    expose<&prepare_regression>("prepareRegression");
    expose<&standardize>("standardize");

    expose<&layer_shapes>("layerShapes");
    expose<&parameter_count>("parameterCount");
    expose_trainer();
    expose<&heap_in_use>("heapInUse");
}

}  // namespace nabla::wasm
