#include "program_names.h"

#include <numbers>

#include "refusal.h"
#include "spelling.h"

namespace nabla {

namespace {

constexpr NamedNumber kNumbers[] = {{"pi", "π", std::numbers::pi}, {"e", "e", std::numbers::e}};

/// The entry with that name, or null.
template <class Entry, std::size_t kCount>
const Entry* find_entry(const Entry (&entries)[kCount], std::string_view name) {
    for (const Entry& entry : entries) {
        if (entry.name == name) {
            return &entry;
        }
    }
    return nullptr;
}

/// Names that functions have elsewhere, and how it is said here.
struct OtherName {
    std::string_view name;
    std::string_view written;
};

constexpr OtherName kOtherNames[] = {
    {"ln", "log(x), which is the natural logarithm"},
    {"log2", "log(x) / log(2)"},
    {"log10", "log(x) / log(10)"},
    {"pow", "x ^ y"},
    {"square", "x ^ 2"},
    {"dot", "a @ b"},
    {"matmul", "a @ b"},
    {"transpose", "x.T"},
    {"tan", "sin(x) / cos(x)"},
    {"norm", "sqrt(sum(x ^ 2))"},
    {"add", "a + b"},
    {"mul", "a * b"},
    {"maximum", "max(a, b)"},
    {"minimum", "min(a, b)"},
    {"logistic", "sigmoid(x)"},
    {"σ", "sigmoid(x)"},
    {"Σ", "sum(x)"},
    {"lrelu", "leaky_relu(x, a)"},
};

std::string did_you_mean(std::string_view word) {
    return word.empty() ? std::string() : joined({"did you mean ", word, "?"});
}

}  // namespace

const NamedNumber* find_named_number(std::string_view name) { return find_entry(kNumbers, name); }

std::string_view reserved_meaning(std::string_view name) {
    if (find_function(name) != nullptr) {
        return "is a function";
    }
    if (find_named_number(name) != nullptr) {
        return name == "e" ? "is Euler's number, 2.718…" : "is the circle's number, 3.1415…";
    }
    return name == "const" ? "begins a constant: const name = expression" : "";
}

std::string function_hint(std::string_view name) {
    if (const OtherName* other = find_entry(kOtherNames, name)) {
        return joined({"write ", other->written});
    }
    std::vector<std::string_view> known;
    for (const OperationRule& rule : operations()) {
        if (rule.notation == Notation::function) {
            known.push_back(rule.name);
        }
    }
    return did_you_mean(nearest(name, known));
}

std::string name_hint(std::string_view name, const NameTable& known) {
    std::vector<std::string_view> words;
    for (const auto& [word, id] : known.entries()) {
        words.push_back(word);
    }
    return did_you_mean(nearest(name, words));
}

}  // namespace nabla
