#pragma once
// The structs of the gradient check that cross the boundary. See records.h.

#include <tuple>

#include "convert.h"
#include "nabla/gradcheck_run.h"

namespace nabla::wasm {

template <>
struct Fields<GradcheckSpec> {
    static constexpr auto list =
        std::tuple{field("problem", &GradcheckSpec::problem),   field("bug", &GradcheckSpec::bug),
                   field("examples", &GradcheckSpec::examples), field("inputs", &GradcheckSpec::inputs),
                   field("hidden", &GradcheckSpec::hidden),     field("outputs", &GradcheckSpec::outputs),
                   field("seed", &GradcheckSpec::seed),         field("point", &GradcheckSpec::point)};
};

template <>
struct Fields<GradcheckOptions> {
    static constexpr auto list = std::tuple{
        field("difference", &GradcheckOptions::difference), field("step", &GradcheckOptions::step),
        field("relativeError", &GradcheckOptions::relative_error), field("tolerance", &GradcheckOptions::tolerance)};
};

template <class T>
struct Fields<GradcheckEntry<T>> {
    static constexpr auto list =
        std::tuple{field("row", &GradcheckEntry<T>::row), field("column", &GradcheckEntry<T>::column),
                   field("analytic", &GradcheckEntry<T>::analytic), field("numeric", &GradcheckEntry<T>::numeric),
                   field("relativeError", &GradcheckEntry<T>::relative_error)};
};

template <class T>
struct Fields<GradcheckReport<T>> {
    static constexpr auto list = std::tuple{field("analytic", &GradcheckReport<T>::analytic),
                                            field("numeric", &GradcheckReport<T>::numeric),
                                            field("relativeError", &GradcheckReport<T>::relative_error),
                                            field("failing", &GradcheckReport<T>::failing),
                                            field("worst", &GradcheckReport<T>::worst),
                                            field("firstFailing", &GradcheckReport<T>::first_failing),
                                            field("pass", &GradcheckReport<T>::pass)};
};

template <class T>
struct Fields<GradcheckVerdict<T>> {
    static constexpr auto list = std::tuple{field("report", &GradcheckVerdict<T>::report),
                                            field("finding", &GradcheckVerdict<T>::finding),
                                            field("plantedEntries", &GradcheckVerdict<T>::planted_entries),
                                            field("missedEntries", &GradcheckVerdict<T>::missed_entries),
                                            field("betterStep", &GradcheckVerdict<T>::better_step),
                                            field("betterError", &GradcheckVerdict<T>::better_error)};
};

template <>
struct Fields<ParameterBlock> {
    static constexpr auto list =
        std::tuple{field("name", &ParameterBlock::name), field("rows", &ParameterBlock::rows),
                   field("columns", &ParameterBlock::columns), field("offset", &ParameterBlock::offset)};
};

template <>
struct Fields<GradcheckRun> {
    static constexpr auto list =
        std::tuple{field("blocks", &GradcheckRun::blocks), field("float32", &GradcheckRun::float32),
                   field("float64", &GradcheckRun::float64)};
};

template <>
struct Fields<SweepCurve> {
    static constexpr auto list =
        std::tuple{field("difference", &SweepCurve::difference), field("precision", &SweepCurve::precision),
                   field("error", &SweepCurve::error),           field("bestStep", &SweepCurve::best_step),
                   field("bestError", &SweepCurve::best_error),  field("slope", &SweepCurve::slope)};
};

template <>
struct Fields<GradcheckSweep> {
    static constexpr auto list =
        std::tuple{field("steps", &GradcheckSweep::steps), field("curves", &GradcheckSweep::curves),
                   field("parameters", &GradcheckSweep::parameters), field("measured", &GradcheckSweep::measured)};
};

}  // namespace nabla::wasm
