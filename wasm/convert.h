#pragma once
// JS values ↔ core types. A struct crosses as a plain object by its Fields table (records.h), an enum as its name, a
// matrix as {rows, columns, data}: its data is copied both ways, as a view into the heap detaches when the memory
// grows.

#include <emscripten/val.h>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "nabla/enum_names.h"
#include "nabla/error.h"
#include "nabla/matrix.h"

namespace nabla::wasm {

using emscripten::val;

/// A member of a struct and its name in JavaScript.
template <class Struct, class Member>
struct Field {
    std::string_view name;
    Member Struct::*member;
};

template <class Struct, class Member>
constexpr Field<Struct, Member> field(std::string_view name, Member Struct::*member) {
    return {name, member};
}

/// Specialised in records.h for each struct that crosses: `static constexpr auto list = std::tuple{field(…), …}`.
template <class Struct>
struct Fields;

template <class T>
concept Record = requires {
    Fields<T>::list;
};

template <class T>
concept NamedEnum = requires {
    EnumNames<T>::values;
};

/// A wrong value, by the path to it: "options.step: wanted a number, got a string".
[[noreturn]] void throw_unexpected(const std::string& path, const std::string& wanted, const val& got);

// What crosses as itself.
double number_from_js(const val& value, const std::string& path);
std::int64_t integer_from_js(const val& value, const std::string& path);
bool boolean_from_js(const val& value, const std::string& path);
std::string string_from_js(const val& value, const std::string& path);

template <class T>
Matrix<T> matrix_from_js(const val& value, const std::string& path);
template <class T>
val matrix_to_js(const T* data, Index rows, Index columns);

/// A member of a struct without its types, so that one loop serves all structs: the code of each would fill the module.
struct MemberToJs {
    std::string_view name;
    val (*value)(const void* record);
};
struct MemberFromJs {
    std::string_view name;
    void (*assign)(void* record, const val& value, const std::string& path);
};

val record_to_js(std::span<const MemberToJs> members, const void* record);
/// Assigns those members that the object has.
/// @throws Error  invalid_argument unless the value is an object, or if a member does not fit
void record_from_js(std::span<const MemberFromJs> members, void* record, const val& value, const std::string& path);

/// "argument 1"
std::string argument_path(int position);

/// A Float64Array of its own memory.
val numbers_to_js(const std::vector<double>& numbers);
/// An Int32Array of its own memory.
val integers_to_js(const std::vector<int>& integers);

/// A long text goes the way of the browser's own decoder; Embind goes through it byte by byte.
val text_to_js(const std::string& text);

/// The elements of a JS array or typed array of numbers, copied.
std::vector<double> numbers_from_js(const val& value, const std::string& path);

template <class T>
struct Convert;

// Not inlined: each type's conversion stands in the module once.
template <class T>
[[gnu::noinline]] std::decay_t<T> from_js(const val& value, const std::string& path) {
    return Convert<std::decay_t<T>>::from_js(value, path);
}

template <class T>
[[gnu::noinline]] val to_js(const T& value) {
    return Convert<T>::to_js(value);
}

template <class T>
[[gnu::noinline]] void assign_from_js(T& member, const val& value, const std::string& path) {
    member = Convert<T>::from_js(value, path);
}

template <>
struct Convert<val> {
    static val from_js(const val& value, const std::string&) { return value; }
    static val to_js(const val& value) { return value; }
};

template <>
struct Convert<bool> {
    static bool from_js(const val& value, const std::string& path) { return boolean_from_js(value, path); }
    static val to_js(bool value) { return val(value); }
};

template <std::floating_point T>
struct Convert<T> {
    static T from_js(const val& value, const std::string& path) { return static_cast<T>(number_from_js(value, path)); }
    static val to_js(T value) { return val(static_cast<double>(value)); }
};

// Integers cross as JS numbers: exact to 2⁵³, and checked to be whole.
template <std::integral T>
requires(!std::same_as<T, bool>) struct Convert<T> {
    static T from_js(const val& value, const std::string& path) { return static_cast<T>(integer_from_js(value, path)); }
    static val to_js(T value) { return val(static_cast<double>(value)); }
};

template <>
struct Convert<std::string> {
    static std::string from_js(const val& value, const std::string& path) { return string_from_js(value, path); }
    static val to_js(const std::string& value) { return val(value); }
};

template <NamedEnum Enum>
struct Convert<Enum> {
    static Enum from_js(const val& value, const std::string& path) {
        return parse_name<Enum>(string_from_js(value, path));
    }
    static val to_js(Enum value) { return val(std::string(name_of(value))); }
};

template <class T>
struct Convert<Matrix<T>> {
    static Matrix<T> from_js(const val& value, const std::string& path) { return matrix_from_js<T>(value, path); }
    static val to_js(const Matrix<T>& matrix) { return matrix_to_js(matrix.data(), matrix.rows(), matrix.cols()); }
};

template <class T>
struct Convert<RowVector<T>> {
    static val to_js(const RowVector<T>& row) { return matrix_to_js(row.data(), row.rows(), row.cols()); }
};

template <class T>
struct Convert<std::optional<T>> {
    static std::optional<T> from_js(const val& value, const std::string& path) {
        if (value.isUndefined() || value.isNull()) {
            return std::nullopt;
        }
        return nabla::wasm::from_js<T>(value, path);
    }
    static val to_js(const std::optional<T>& value) { return value ? nabla::wasm::to_js(*value) : val::null(); }
};

// A list of numbers comes from any array or typed array, and goes out as a plain array.
template <class T>
struct Convert<std::vector<T>> {
    static std::vector<T> from_js(const val& value, const std::string& path) {
        if constexpr (std::is_arithmetic_v<T>) {
            const std::vector<double> numbers = numbers_from_js(value, path);
            return std::vector<T>(numbers.begin(), numbers.end());
        } else {
            if (!value.isArray()) {
                throw_unexpected(path, "an array", value);
            }
            std::vector<T> items;
            const auto length = value["length"].as<unsigned>();
            for (unsigned i = 0; i < length; ++i) {
                items.push_back(nabla::wasm::from_js<T>(value[i], path + "[" + std::to_string(i) + "]"));
            }
            return items;
        }
    }
    static val to_js(const std::vector<T>& items) {
        val array = val::array();
        for (std::size_t i = 0; i < items.size(); ++i) {
            array.set(static_cast<unsigned>(i), nabla::wasm::to_js<T>(items[i]));
        }
        return array;
    }
};

// A field that is missing keeps the struct's default; one that is there must fit.
template <Record Struct>
struct Convert<Struct> {
    static Struct from_js(const val& value, const std::string& path) {
        static constexpr auto members = from_js_members(Positions{});
        Struct result{};
        record_from_js(members, &result, value, path);
        return result;
    }
    static val to_js(const Struct& value) {
        static constexpr auto members = to_js_members(Positions{});
        return record_to_js(members, &value);
    }

   private:
    using Positions = std::make_index_sequence<std::tuple_size_v<decltype(Fields<Struct>::list)>>;

    template <std::size_t position>
    static val member_to_js(const void* record) {
        return nabla::wasm::to_js(static_cast<const Struct*>(record)->*std::get<position>(Fields<Struct>::list).member);
    }
    template <std::size_t position>
    static void assign_member(void* record, const val& value, const std::string& path) {
        assign_from_js(static_cast<Struct*>(record)->*std::get<position>(Fields<Struct>::list).member, value, path);
    }

    template <std::size_t... positions>
    static constexpr auto to_js_members(std::index_sequence<positions...>) {
        return std::array{MemberToJs{std::get<positions>(Fields<Struct>::list).name, &member_to_js<positions>}...};
    }
    template <std::size_t... positions>
    static constexpr auto from_js_members(std::index_sequence<positions...>) {
        return std::array{MemberFromJs{std::get<positions>(Fields<Struct>::list).name, &assign_member<positions>}...};
    }
};

/// Throws to JavaScript. No frame of C++ is unwound on the way, so the caller may own nothing that needs a destructor;
/// web/engine/unwind.js gives the stack back.
[[noreturn]] void throw_to_js(val error);

/// The JS Error for a C++ one: message "where: message", properties code and where; of a program's error also line,
/// column, length and hint.
val error_to_js(const Error& error);
val error_to_js(const std::exception& error);

/// Runs `call` on its context and turns what it throws into a JS Error.
val guarded(val (*call)(const void* context), const void* context);

template <class Call>
val guarded(const Call& call) {
    return guarded([](const void* context) { return (*static_cast<const Call*>(context))(); }, &call);
}

}  // namespace nabla::wasm
