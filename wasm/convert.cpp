#include "convert.h"

#include <cmath>
#include <utility>

#include "nabla/program_error.h"

namespace nabla::wasm {

namespace {

std::string kind_of(const val& value) {
    if (value.isNull()) {
        return "null";
    }
    if (value.isArray()) {
        return "an array";
    }
    const auto type = value.typeOf().as<std::string>();
    return type == "undefined" ? "nothing" : (type == "object" ? "an object" : "a " + type);
}

bool is_typed_array(const val& value) { return val::global("ArrayBuffer").call<bool>("isView", value); }

template <class T>
val view_of(const T* data, std::size_t size) {
    return val(emscripten::typed_memory_view(size, data));
}

/// A typed array of its own memory. It copies itself, so that its constructor need not be looked up.
template <class T>
val copy_of(const T* data, std::size_t size) {
    return view_of(data, size).template call<val>("slice");
}

constexpr std::size_t kLongText = 64;

/// The text's bytes, as JavaScript's encoder and decoder take them.
val bytes_of(const std::string& text) {
    return view_of(reinterpret_cast<const unsigned char*>(text.data()), text.size());
}

/// Copies a JS array or typed array of `size` numbers. The copy is made by JavaScript, in one call.
template <class T>
void copy_numbers(const val& source, T* destination, std::size_t size, const std::string& path) {
    if (source.isArray()) {
        for (std::size_t i = 0; i < size; ++i) {
            destination[i] =
                static_cast<T>(number_from_js(source[static_cast<unsigned>(i)], path + "[" + std::to_string(i) + "]"));
        }
    } else {
        view_of(destination, size).template call<void>("set", source);
    }
}

std::size_t length_of_numbers(const val& value, const std::string& path) {
    if (!value.isArray() && !is_typed_array(value)) {
        throw_unexpected(path, "an array of numbers", value);
    }
    return value["length"].as<std::size_t>();
}

}  // namespace

void throw_unexpected(const std::string& path, const std::string& wanted, const val& got) {
    throw Error(ErrorCode::invalid_argument, path, "wanted " + wanted + ", got " + kind_of(got));
}

double number_from_js(const val& value, const std::string& path) {
    if (!value.isNumber()) {
        throw_unexpected(path, "a number", value);
    }
    return value.as<double>();
}

std::int64_t integer_from_js(const val& value, const std::string& path) {
    const double number = number_from_js(value, path);
    if (std::abs(number) > 0x1p53 || std::floor(number) != number) {
        throw Error(ErrorCode::invalid_argument, path, "wanted a whole number, got " + std::to_string(number));
    }
    return static_cast<std::int64_t>(number);
}

bool boolean_from_js(const val& value, const std::string& path) {
    if (!value.isTrue() && !value.isFalse()) {
        throw_unexpected(path, "true or false", value);
    }
    return value.isTrue();
}

std::string string_from_js(const val& value, const std::string& path) {
    if (!value.isString()) {
        throw_unexpected(path, "a string", value);
    }
    const auto length = value["length"].as<std::size_t>();
    if (length < kLongText) {
        return value.as<std::string>();
    }
    std::string text(3 * length, '\0');  // a UTF-16 unit takes at most three bytes
    static const val encoder = val::global("TextEncoder").new_();
    const val result = encoder.call<val>("encodeInto", value, bytes_of(text));
    text.resize(result["written"].as<std::size_t>());
    return text;
}

val record_to_js(std::span<const MemberToJs> members, const void* record) {
    val object = val::object();
    for (const auto& [name, value] : members) {
        object.set(std::string(name), value(record));
    }
    return object;
}

void record_from_js(std::span<const MemberFromJs> members, void* record, const val& value, const std::string& path) {
    if (value.typeOf().as<std::string>() != "object" || value.isNull()) {
        throw_unexpected(path, "an object", value);
    }
    for (const auto& [name, assign] : members) {
        const val member = value[std::string(name)];
        if (!member.isUndefined()) {
            assign(record, member, path + "." + std::string(name));
        }
    }
}

std::string argument_path(int position) { return "argument " + std::to_string(position); }

std::vector<double> numbers_from_js(const val& value, const std::string& path) {
    std::vector<double> numbers(length_of_numbers(value, path));
    copy_numbers(value, numbers.data(), numbers.size(), path);
    return numbers;
}

val numbers_to_js(const std::vector<double>& numbers) { return copy_of(numbers.data(), numbers.size()); }

val integers_to_js(const std::vector<int>& integers) { return copy_of(integers.data(), integers.size()); }

val text_to_js(const std::string& text) {
    static const val decoder = val::global("TextDecoder").new_();
    return decoder.call<val>("decode", bytes_of(text));
}

template <class T>
Matrix<T> matrix_from_js(const val& value, const std::string& path) {
    if (value.isNull() || value.isUndefined() || value["data"].isUndefined()) {
        throw_unexpected(path, "a matrix {rows, columns, data}", value);
    }
    const std::int64_t rows = integer_from_js(value["rows"], path + ".rows");
    const std::int64_t columns = integer_from_js(value["columns"], path + ".columns");
    const val data = value["data"];
    const std::size_t length = length_of_numbers(data, path + ".data");
    // Each factor is bounded first, so that the product cannot overflow.
    const std::int64_t limit = std::int64_t{1} << 31;
    if (rows < 0 || columns < 0 || rows > limit || columns > limit ||
        static_cast<std::uint64_t>(rows) * static_cast<std::uint64_t>(columns) != length) {
        throw Error(ErrorCode::shape_mismatch, path,
                    "is said to be " + std::to_string(rows) + "×" + std::to_string(columns) + " but has " +
                        std::to_string(length) + " numbers");
    }
    Matrix<T> matrix(static_cast<Index>(rows), static_cast<Index>(columns));
    copy_numbers(data, matrix.data(), length, path + ".data");
    return matrix;
}

template <class T>
val matrix_to_js(const T* data, Index rows, Index columns) {
    val object = val::object();
    object.set("rows", static_cast<double>(rows));
    object.set("columns", static_cast<double>(columns));
    object.set("data", copy_of(data, static_cast<std::size_t>(rows * columns)));
    return object;
}

template Matrix<float> matrix_from_js(const val&, const std::string&);
template Matrix<double> matrix_from_js(const val&, const std::string&);
template val matrix_to_js(const float*, Index, Index);
template val matrix_to_js(const double*, Index, Index);

val error_to_js(const Error& error) {
    val result = val::global("Error").new_(val(std::string(error.what())));
    result.set("code", std::string(to_string(error.code())));
    result.set("where", val(error.where()));
    if (const auto* of_program = dynamic_cast<const ProgramError*>(&error)) {
        result.set("code", std::string(name_of(of_program->program_code())));
        result.set("line", of_program->span().line);
        result.set("column", of_program->span().column);
        result.set("length", of_program->span().length);
        result.set("hint", of_program->hint());
    }
    return result;
}

val error_to_js(const std::exception& error) {
    val result = val::global("Error").new_(val(std::string(error.what())));
    result.set("code", std::string("internal"));
    result.set("where", std::string());
    return result;
}

val guarded(val (*call)(const void* context), const void* context) {
    val error = val::undefined();
    try {
        return call(context);
    } catch (const Error& caught) {
        error = error_to_js(caught);
    } catch (const std::exception& caught) {
        error = error_to_js(caught);
    }
    throw_to_js(std::move(error));
}

void throw_to_js(val error) {
    // Nobody would release a local. This holds the last error, until the next takes its place.
    static val thrown = val::undefined();
    thrown = std::move(error);
    thrown.throw_();
}

}  // namespace nabla::wasm
