#pragma once
// What the activation study asks and answers.

#include <tuple>

#include "convert.h"
#include "nabla/activation_study.h"

namespace nabla::wasm {

template <>
struct Fields<ActivationQuestion> {
    using Self = ActivationQuestion;
    static constexpr auto list = std::tuple{field("activation", &Self::activation),
                                            field("expression", &Self::expression),
                                            field("point", &Self::point),
                                            field("step", &Self::step),
                                            field("from", &Self::from),
                                            field("to", &Self::to),
                                            field("samples", &Self::samples),
                                            field("threshold", &Self::threshold),
                                            field("depth", &Self::depth),
                                            field("weight", &Self::weight),
                                            field("input", &Self::input)};
};

template <>
struct Fields<PointStudy> {
    using Self = PointStudy;
    static constexpr auto list = std::tuple{field("value", &Self::value),
                                            field("slope", &Self::slope),
                                            field("intercept", &Self::intercept),
                                            field("valueBefore", &Self::value_before),
                                            field("valueAfter", &Self::value_after),
                                            field("numeric", &Self::numeric),
                                            field("backward", &Self::backward),
                                            field("forward", &Self::forward),
                                            field("difference", &Self::difference),
                                            field("slopeLeft", &Self::slope_left),
                                            field("slopeRight", &Self::slope_right),
                                            field("kink", &Self::kink),
                                            field("slopeFromInput", &Self::slope_from_input)};
};

template <>
struct Fields<Kink> {
    static constexpr auto list =
        std::tuple{field("x", &Kink::x), field("value", &Kink::value), field("left", &Kink::left),
                   field("right", &Kink::right), field("slope", &Kink::slope)};
};

template <>
struct Fields<Interval> {
    static constexpr auto list = std::tuple{field("from", &Interval::from), field("to", &Interval::to)};
};

template <>
struct Fields<Asymptote> {
    static constexpr auto list =
        std::tuple{field("slope", &Asymptote::slope), field("intercept", &Asymptote::intercept)};
};

template <>
struct Fields<ChainStudy> {
    using Self = ChainStudy;
    static constexpr auto list = std::tuple{field("inputs", &Self::inputs),        field("factors", &Self::factors),
                                            field("products", &Self::products),    field("best", &Self::best),
                                            field("stoppedAt", &Self::stopped_at), field("fate", &Self::fate),
                                            field("numeric", &Self::numeric)};
};

template <>
struct Fields<ActivationStudy> {
    using Self = ActivationStudy;
    static constexpr auto list = std::tuple{field("x", &Self::x),
                                            field("values", &Self::values),
                                            field("slopes", &Self::slopes),
                                            field("point", &Self::point),
                                            field("kinks", &Self::kinks),
                                            field("flat", &Self::flat),
                                            field("steepest", &Self::steepest),
                                            field("steepestAt", &Self::steepest_at),
                                            field("left", &Self::left),
                                            field("right", &Self::right),
                                            field("chain", &Self::chain),
                                            field("formula", &Self::formula),
                                            field("derivative", &Self::derivative)};
};

}  // namespace nabla::wasm
