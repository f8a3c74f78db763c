#pragma once
// What the losses, the likelihood and the softmax study hand over.

#include <tuple>

#include "convert.h"
#include "nabla/likelihood.h"
#include "nabla/losses.h"
#include "nabla/softmax_study.h"

namespace nabla::wasm {

template <>
struct Fields<LossGradient<double>> {
    using Self = LossGradient<double>;
    static constexpr auto list = std::tuple{field("loss", &Self::loss), field("gradient", &Self::gradient)};
};

template <>
struct Fields<LinearLikelihood<double>> {
    using Self = LinearLikelihood<double>;
    static constexpr auto list =
        std::tuple{field("logLikelihood", &Self::log_likelihood), field("logits", &Self::logits),
                   field("logitsGradient", &Self::logits_gradient), field("weightsGradient", &Self::weights_gradient),
                   field("biasGradient", &Self::bias_gradient)};
};

template <>
struct Fields<RepeatedLikelihood> {
    using Self = RepeatedLikelihood;
    static constexpr auto list =
        std::tuple{field("product", &Self::product), field("logSum", &Self::log_sum), field("factors", &Self::factors),
                   field("vanishedAfter", &Self::vanished_after)};
};

template <class T>
struct Fields<NaiveSoftmaxTrace<T>> {
    using Self = NaiveSoftmaxTrace<T>;
    static constexpr auto list =
        std::tuple{field("exponentials", &Self::exponentials), field("sums", &Self::sums),
                   field("probabilities", &Self::probabilities), field("faults", &Self::faults)};
};

template <>
struct Fields<StableSoftmaxTrace<double>> {
    using Self = StableSoftmaxTrace<double>;
    static constexpr auto list = std::tuple{field("maxima", &Self::maxima), field("shifted", &Self::shifted),
                                            field("exponentials", &Self::exponentials), field("sums", &Self::sums),
                                            field("probabilities", &Self::probabilities)};
};

template <>
struct Fields<SoftmaxQuestion> {
    using Self = SoftmaxQuestion;
    static constexpr auto list = std::tuple{field("logits", &Self::logits),
                                            field("targets", &Self::targets),
                                            field("temperature", &Self::temperature),
                                            field("shift", &Self::shift),
                                            field("row", &Self::row),
                                            field("reduction", &Self::reduction),
                                            field("direction", &Self::direction),
                                            field("step", &Self::step),
                                            field("repeats", &Self::repeats)};
};

template <>
struct Fields<ShiftStudy> {
    using Self = ShiftStudy;
    static constexpr auto list = std::tuple{field("logits", &Self::logits),
                                            field("naive", &Self::naive),
                                            field("naiveFloat", &Self::naive_float),
                                            field("stable", &Self::stable),
                                            field("naiveAgainstStable", &Self::naive_against_stable),
                                            field("naiveFloatAgainstStable", &Self::naive_float_against_stable),
                                            field("shiftedAgainstUnshifted", &Self::shifted_against_unshifted),
                                            field("rounding", &Self::rounding)};
};

template <>
struct Fields<ObjectiveStudy> {
    using Self = ObjectiveStudy;
    static constexpr auto list = std::tuple{field("targetSums", &Self::target_sums),
                                            field("rowValues", &Self::row_values),
                                            field("value", &Self::value),
                                            field("gradient", &Self::gradient),
                                            field("numericGradient", &Self::numeric_gradient),
                                            field("differences", &Self::differences),
                                            field("largestDifference", &Self::largest_difference)};
};

template <>
struct Fields<ChainRuleStudy> {
    using Self = ChainRuleStudy;
    static constexpr auto list = std::tuple{field("jacobian", &Self::jacobian),
                                            field("jacobianRowSums", &Self::jacobian_row_sums),
                                            field("upstream", &Self::upstream),
                                            field("terms", &Self::terms),
                                            field("sums", &Self::sums),
                                            field("simplifiedTerms", &Self::simplified_terms),
                                            field("simplifiedSums", &Self::simplified_sums),
                                            field("diagonalOnly", &Self::diagonal_only),
                                            field("plainSumGradient", &Self::plain_sum_gradient)};
};

template <>
struct Fields<MistakeStudy> {
    using Self = MistakeStudy;
    static constexpr auto list =
        std::tuple{field("mistake", &Self::mistake), field("probabilities", &Self::probabilities),
                   field("largestDifference", &Self::largest_difference)};
};

template <>
struct Fields<SoftmaxStudy> {
    using Self = SoftmaxStudy;
    static constexpr auto list = std::tuple{field("probabilities", &Self::probabilities),
                                            field("logProbabilities", &Self::log_probabilities),
                                            field("trace", &Self::trace),
                                            field("shifted", &Self::shifted),
                                            field("objective", &Self::objective),
                                            field("chainRule", &Self::chain_rule),
                                            field("likelihood", &Self::likelihood),
                                            field("logLikelihood", &Self::log_likelihood),
                                            field("repeated", &Self::repeated),
                                            field("mistakes", &Self::mistakes)};
};

}  // namespace nabla::wasm
