#pragma once
// A core function as an entry of the module: its arguments converted from JS by their types, its result to JS, its
// errors thrown as JS Errors.
//
// `convert_and_call` takes the arguments over, so that `call` has nothing left to release when an error leaves it.

#include <emscripten/bind.h>

#include <string>
#include <utility>

#include "convert.h"

namespace nabla::wasm {

template <auto Function>
struct Entry;

/// A free function.
template <class Result, class... Arguments, Result (*Function)(Arguments...)>
struct Entry<Function> {
    template <class>
    using Value = val;

    static val call(Value<Arguments>... arguments) {
        return guarded([&] { return convert_and_call(std::move(arguments)...); });
    }

   private:
    static val convert_and_call(Value<Arguments>... arguments) {
        int position = 0;
        // Braces: the conversions run from left to right, so that the positions count up.
        std::tuple<std::decay_t<Arguments>...> converted{from_js<Arguments>(arguments, argument_path(++position))...};
        if constexpr (std::is_void_v<Result>) {
            std::apply(Function, std::move(converted));
            return val::undefined();
        } else {
            return to_js<std::decay_t<Result>>(std::apply(Function, std::move(converted)));
        }
    }
};

/// A method of a class whose objects JavaScript holds by a handle.
template <class Class, class Result, class... Arguments, Result (Class::*Method)(Arguments...)>
struct Entry<Method> {
    template <class>
    using Value = val;

    static val call(Class& self, Value<Arguments>... arguments) {
        return guarded([&] { return convert_and_call(self, std::move(arguments)...); });
    }

   private:
    static val convert_and_call(Class& self, Value<Arguments>... arguments) {
        int position = 0;
        std::tuple<Class&, std::decay_t<Arguments>...> converted{
            self, from_js<Arguments>(arguments, argument_path(++position))...};
        if constexpr (std::is_void_v<Result>) {
            std::apply(Method, std::move(converted));
            return val::undefined();
        } else {
            return to_js<std::decay_t<Result>>(std::apply(Method, std::move(converted)));
        }
    }
};

template <class Class, class Result, class... Arguments, Result (Class::*Method)(Arguments...) const>
struct Entry<Method> {
    template <class>
    using Value = val;

    static val call(const Class& self, Value<Arguments>... arguments) {
        return guarded([&] { return convert_and_call(self, std::move(arguments)...); });
    }

   private:
    static val convert_and_call(const Class& self, Value<Arguments>... arguments) {
        int position = 0;
        std::tuple<const Class&, std::decay_t<Arguments>...> converted{
            self, from_js<Arguments>(arguments, argument_path(++position))...};
        return to_js<std::decay_t<Result>>(std::apply(Method, std::move(converted)));
    }
};

/// Exports a core function under a JS name: `expose<nabla::softmax<double>>("softmax")`.
template <auto Function>
void expose(const char* name) {
    emscripten::function(name, &Entry<Function>::call);
}

}  // namespace nabla::wasm
