#pragma once
// Records as one JSON text, which JavaScript parses: a single crossing where there would be one for each member. For
// what is large and has neither matrices nor numbers that might not be finite.

#include <concepts>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "convert.h"

namespace nabla::wasm {

/// In quotes, with what JSON wants escaped.
void write_json(std::string& text, std::string_view value);
void write_json_integer(std::string& text, long value);
/// `,` unless the text ends in an opening bracket, then `"name":`.
void write_json_key(std::string& text, std::string_view name);
/// `,` unless the text ends in an opening bracket.
void write_json_comma(std::string& text);

/// What JavaScript makes of the text.
val parsed_json(const std::string& text);

inline void write_json(std::string& text, const std::string& value) { write_json(text, std::string_view(value)); }
inline void write_json(std::string& text, bool value) { text += value ? "true" : "false"; }

template <std::integral T>
requires(!std::same_as<T, bool>) void write_json(std::string& text, T value) {
    write_json_integer(text, static_cast<long>(value));
}

template <NamedEnum Enum>
void write_json(std::string& text, Enum value) {
    write_json(text, name_of(value));
}

template <Record Struct>
void write_json(std::string& text, const Struct& value);

template <class T>
void write_json(std::string& text, const std::vector<T>& items) {
    text += '[';
    for (const T& item : items) {
        write_json_comma(text);
        write_json(text, item);
    }
    text += ']';
}

template <Record Struct>
[[gnu::noinline]] void write_json(std::string& text, const Struct& value) {
    text += '{';
    std::apply(
        [&](const auto&... fields) {
            (..., (write_json_key(text, fields.name), write_json(text, value.*fields.member)));
        },
        Fields<Struct>::list);
    text += '}';
}

template <class T>
val through_json(const T& value) {
    std::string text;
    write_json(text, value);
    return parsed_json(text);
}

}  // namespace nabla::wasm
