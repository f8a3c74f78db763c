// Every name that the module nabla exports, and nothing else. What crosses and how: records.h and convert.h.

#include "entry.h"
#include "heap.h"
#include "nabla/activation_study.h"
#include "nabla/gradcheck_run.h"
#include "nabla/likelihood.h"
#include "nabla/losses.h"
#include "nabla/softmax.h"
#include "nabla/softmax_study.h"
#include "network_records.h"
#include "program.h"
#include "records.h"
#include "records_network_study.h"

namespace nabla::wasm {

EMSCRIPTEN_BINDINGS(nabla) {
    expose<&softmax<double>>("softmax");
    expose<&naive_softmax<double>>("naiveSoftmax");
    expose<&log_softmax<double>>("logSoftmax");
    expose<&logsumexp<double>>("logsumexp");
    expose<&softmax_jacobian<double>>("softmaxJacobian");
    expose<&study_softmax>("studySoftmax");
    expose<&study_activation>("studyActivation");

    expose<&cross_entropy<double>>("crossEntropy");
    expose<&softmax_cross_entropy<double>>("softmaxCrossEntropy");
    expose<&logistic_nll<double>>("logisticNll");
    expose<&mean_squared_error<double>>("meanSquaredError");

    expose<&one_hot<double>>("oneHot");
    expose<&likelihood<double>>("likelihood");
    expose<&log_likelihood<double>>("logLikelihood");
    expose<&log_likelihood_gradient<double>>("logLikelihoodGradient");
    expose<&linear_log_likelihood<double>>("linearLogLikelihood");

    expose<&planted_bugs>("plantedBugs");
    expose<&run_gradcheck>("runGradcheck");
    expose<&run_gradcheck_sweep>("runGradcheckSweep");

    expose<&heap_in_use>("heapInUse");
    expose<&layer_shapes>("layerShapes");
    expose<&parameter_count>("parameterCount");
    expose<&initial_parameters<double>>("initialParameters");
    expose<&trace_mlp<double>>("traceMlp");
    expose<&study_network>("studyNetwork");
    expose_program();
}

}  // namespace nabla::wasm
