#include "trainer.h"

#include <memory>
#include <utility>

#include "entry.h"
#include "network_records.h"

namespace nabla::wasm {

namespace {

using FloatTrainer = Trainer<float>;

std::unique_ptr<FloatTrainer> make_trainer(val setup) {
    std::unique_ptr<FloatTrainer> made;
    guarded([&] {
        const val owned = std::move(setup);
        made = std::make_unique<FloatTrainer>(from_js<TrainerSetup<float>>(owned, "setup"));
        return val::undefined();
    });
    return made;
}

}  // namespace

void expose_trainer() {
    emscripten::class_<FloatTrainer>("Trainer")
        .constructor(&make_trainer)
        .function("options", &Entry<&FloatTrainer::options>::call)
        .function("setOptions", &Entry<&FloatTrainer::set_options>::call)
        .function("steps", &Entry<&FloatTrainer::steps>::call)
        .function("stepPhase", &Entry<&FloatTrainer::step_phase>::call)
        .function("stepTrace", &Entry<&FloatTrainer::step_trace>::call)
        .function("trainForEpochs", &Entry<&FloatTrainer::train_for_epochs>::call)
        .function("progress", &Entry<&FloatTrainer::progress>::call)
        .function("evaluateTraining", &Entry<&FloatTrainer::evaluate_training>::call)
        .function("evaluateTest", &Entry<&FloatTrainer::evaluate_test>::call)
        .function("predictedTestLabels", &Entry<&FloatTrainer::predicted_test_labels>::call)
        .function("predict", &Entry<&FloatTrainer::predict>::call)
        .function("activations", &Entry<&FloatTrainer::activations>::call)
        .function("gradient", &Entry<&FloatTrainer::gradient>::call)
        .function("gradientNorms", &Entry<&FloatTrainer::gradient_norms>::call)
        .function("layerStatistics", &Entry<&FloatTrainer::layer_statistics>::call)
        .function("worstExamples", &Entry<&FloatTrainer::worst_examples>::call)
        .function("gradientVariance", &Entry<&FloatTrainer::gradient_variance>::call)
        .function("linearProduct", &Entry<&FloatTrainer::linear_product>::call)
        .function("parameters", &Entry<&FloatTrainer::parameters>::call)
        .function("layers", &Entry<&FloatTrainer::layers>::call)
        .function("setParameters", &Entry<&FloatTrainer::set_parameters>::call)
        .function("reset", &Entry<&FloatTrainer::reset>::call)
        .function("state", &Entry<&FloatTrainer::state>::call)
        .function("restore", &Entry<&FloatTrainer::restore>::call);
}

}  // namespace nabla::wasm
