#include "json.h"

#include <algorithm>

namespace nabla::wasm {

void write_json(std::string& text, std::string_view value) {
    text += '"';
    const auto stands_as_it_is = [](char byte) {
        return byte != '"' && byte != '\\' && static_cast<unsigned char>(byte) >= ' ';
    };
    if (std::all_of(value.begin(), value.end(), stands_as_it_is)) {
        text.append(value).append(1, '"');
        return;
    }
    for (const char byte : value) {
        if (byte == '"' || byte == '\\') {
            text += '\\';
        }
        // No text of ours has control characters; one that came in would end the JSON.
        text += static_cast<unsigned char>(byte) < ' ' ? ' ' : byte;
    }
    text += '"';
}

void write_json_integer(std::string& text, long value) { text += std::to_string(value); }

void write_json_comma(std::string& text) {
    if (text.back() != '[' && text.back() != '{') {
        text += ',';
    }
}

void write_json_key(std::string& text, std::string_view name) {
    write_json_comma(text);
    write_json(text, name);
    text += ':';
}

val parsed_json(const std::string& text) { return val::global("JSON").call<val>("parse", text_to_js(text)); }

}  // namespace nabla::wasm
