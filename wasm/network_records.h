#pragma once
// Networks and their training as plain objects.

#include <tuple>

#include "convert.h"
#include "nabla/trainer.h"

namespace nabla::wasm {

template <>
struct Fields<LayerSpec> {
    static constexpr auto list =
        std::tuple{field("units", &LayerSpec::units), field("activation", &LayerSpec::activation)};
};

template <>
struct Fields<NetworkSpec> {
    static constexpr auto list = std::tuple{field("inputs", &NetworkSpec::inputs),
                                            field("layers", &NetworkSpec::layers), field("loss", &NetworkSpec::loss)};
};

template <>
struct Fields<Shape> {
    static constexpr auto list = std::tuple{field("rows", &Shape::rows), field("columns", &Shape::columns)};
};

template <>
struct Fields<LayerShapes> {
    static constexpr auto list =
        std::tuple{field("weights", &LayerShapes::weights), field("bias", &LayerShapes::bias),
                   field("output", &LayerShapes::output), field("parameters", &LayerShapes::parameters)};
};

template <class T>
struct Fields<LayerParameters<T>> {
    static constexpr auto list =
        std::tuple{field("weights", &LayerParameters<T>::weights), field("bias", &LayerParameters<T>::bias)};
};

template <class T>
struct Fields<MlpTrace<T>> {
    static constexpr auto list = std::tuple{field("z", &MlpTrace<T>::z),
                                            field("a", &MlpTrace<T>::a),
                                            field("probabilities", &MlpTrace<T>::probabilities),
                                            field("loss", &MlpTrace<T>::loss),
                                            field("activationGradients", &MlpTrace<T>::activation_gradients),
                                            field("deltas", &MlpTrace<T>::deltas),
                                            field("gradients", &MlpTrace<T>::gradients),
                                            field("inputGradient", &MlpTrace<T>::input_gradient)};
};

template <>
struct Fields<InitializationOptions> {
    static constexpr auto list =
        std::tuple{field("kind", &InitializationOptions::kind), field("sigma", &InitializationOptions::sigma),
                   field("seed", &InitializationOptions::seed)};
};

template <>
struct Fields<Schedule> {
    static constexpr auto list = std::tuple{field("kind", &Schedule::kind), field("factor", &Schedule::factor),
                                            field("every", &Schedule::every)};
};

template <>
struct Fields<OptimizerOptions> {
    static constexpr auto list = std::tuple{field("kind", &OptimizerOptions::kind),
                                            field("momentum", &OptimizerOptions::momentum),
                                            field("alpha", &OptimizerOptions::alpha),
                                            field("beta1", &OptimizerOptions::beta1),
                                            field("beta2", &OptimizerOptions::beta2),
                                            field("epsilon", &OptimizerOptions::epsilon),
                                            field("weightDecay", &OptimizerOptions::weight_decay)};
};

template <>
struct Fields<Penalty> {
    static constexpr auto list = std::tuple{field("l1", &Penalty::l1), field("l2", &Penalty::l2),
                                            field("l2Convention", &Penalty::l2_convention)};
};

template <>
struct Fields<TrainerOptions> {
    static constexpr auto list = std::tuple{field("learningRate", &TrainerOptions::learning_rate),
                                            field("schedule", &TrainerOptions::schedule),
                                            field("optimizer", &TrainerOptions::optimizer),
                                            field("penalty", &TrainerOptions::penalty),
                                            field("batchSize", &TrainerOptions::batch_size),
                                            field("reduction", &TrainerOptions::reduction),
                                            field("dropout", &TrainerOptions::dropout)};
};

template <class T>
struct Fields<Examples<T>> {
    static constexpr auto list =
        std::tuple{field("x", &Examples<T>::x), field("labels", &Examples<T>::labels), field("y", &Examples<T>::y)};
};

template <class T>
struct Fields<TrainerSetup<T>> {
    static constexpr auto list = std::tuple{
        field("network", &TrainerSetup<T>::network),   field("initialization", &TrainerSetup<T>::initialization),
        field("options", &TrainerSetup<T>::options),   field("shuffleSeed", &TrainerSetup<T>::shuffle_seed),
        field("training", &TrainerSetup<T>::training), field("test", &TrainerSetup<T>::test)};
};

template <>
struct Fields<Divergence> {
    static constexpr auto list = std::tuple{field("step", &Divergence::step), field("layer", &Divergence::layer),
                                            field("where", &Divergence::where), field("remedy", &Divergence::remedy),
                                            field("message", &Divergence::message)};
};

template <>
struct Fields<Progress> {
    static constexpr auto list = std::tuple{field("step", &Progress::step),
                                            field("epoch", &Progress::epoch),
                                            field("batchLoss", &Progress::batch_loss),
                                            field("learningRate", &Progress::learning_rate),
                                            field("phase", &Progress::phase),
                                            field("divergence", &Progress::divergence)};
};

template <>
struct Fields<Histogram> {
    static constexpr auto list = std::tuple{field("low", &Histogram::low), field("high", &Histogram::high),
                                            field("counts", &Histogram::counts), field("others", &Histogram::others)};
};

template <>
struct Fields<LayerStatistics> {
    static constexpr auto list = std::tuple{
        field("weights", &LayerStatistics::weights), field("gradients", &LayerStatistics::gradients),
        field("activations", &LayerStatistics::activations), field("weightNorm", &LayerStatistics::weight_norm),
        field("gradientNorm", &LayerStatistics::gradient_norm)};
};

template <>
struct Fields<RankedExample> {
    static constexpr auto list =
        std::tuple{field("row", &RankedExample::row), field("loss", &RankedExample::loss),
                   field("predicted", &RankedExample::predicted), field("probability", &RankedExample::probability)};
};

template <>
struct Fields<GradientVariance> {
    static constexpr auto list =
        std::tuple{field("batchSize", &GradientVariance::batch_size), field("measured", &GradientVariance::measured),
                   field("expected", &GradientVariance::expected), field("oneOverB", &GradientVariance::one_over_b)};
};

template <class T>
struct Fields<StepTrace<T>> {
    static constexpr auto list = std::tuple{field("done", &StepTrace<T>::done),
                                            field("rows", &StepTrace<T>::rows),
                                            field("a", &StepTrace<T>::a),
                                            field("dropout", &StepTrace<T>::dropout),
                                            field("loss", &StepTrace<T>::loss),
                                            field("deltas", &StepTrace<T>::deltas),
                                            field("gradients", &StepTrace<T>::gradients)};
};

template <>
struct Fields<Evaluation> {
    static constexpr auto list =
        std::tuple{field("examples", &Evaluation::examples), field("loss", &Evaluation::loss),
                   field("penalty", &Evaluation::penalty), field("accuracy", &Evaluation::accuracy),
                   field("confusion", &Evaluation::confusion)};
};

template <class T>
struct Fields<TrainerState<T>> {
    static constexpr auto list = std::tuple{field("parameters", &TrainerState<T>::parameters),
                                            field("firstMoments", &TrainerState<T>::first_moments),
                                            field("secondMoments", &TrainerState<T>::second_moments),
                                            field("optimizerStep", &TrainerState<T>::optimizer_step),
                                            field("step", &TrainerState<T>::step),
                                            field("epoch", &TrainerState<T>::epoch),
                                            field("position", &TrainerState<T>::position),
                                            field("shuffleRandom", &TrainerState<T>::shuffle_random)};
};

}  // namespace nabla::wasm
