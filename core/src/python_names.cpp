#include "python_names.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "python_rules.h"

namespace nabla {

namespace {

constexpr std::string_view kTaken[] = {
    "False",    "None", "True",  "and",    "as",       "assert", "async",   "await", "break", "class",  "const",
    "continue", "def",  "del",   "elif",   "else",     "except", "finally", "for",   "from",  "global", "if",
    "import",   "in",   "is",    "lambda", "nonlocal", "not",    "or",      "pass",  "raise", "return", "try",
    "while",    "with", "yield", "np",     "torch",    "math",   "print",   "check", "tuple", "e",      "pi"};

/// Python normalizes identifiers, so that letters which look alike may become one name: only plain letters, digits and
/// the Greek alphabet stay, any other byte is written as its number.
std::string plain(std::string_view name) {
    std::string result;
    for (std::size_t i = 0; i < name.size(); ++i) {
        const auto byte = static_cast<unsigned char>(name[i]);
        const bool ascii =
            (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_';
        const bool greek = (byte == 0xCE && i + 1 < name.size()) ||
                           (byte == 0xCF && i + 1 < name.size() && static_cast<unsigned char>(name[i + 1]) <= 0x89);
        if (ascii) {
            result += name[i];
        } else if (greek) {
            result += name.substr(i, 2);
            ++i;
        } else {
            result += "x" + std::to_string(byte);
        }
    }
    return result;
}

}  // namespace

std::vector<std::string> python_names(const Graph& graph) {
    std::set<std::string, std::less<>> taken(std::begin(kTaken), std::end(kTaken));
    for (const PythonHelper& helper : numpy_helpers()) {
        taken.emplace(helper.name);
    }
    // The derivative of x is d_x, so that this must be free as well.
    const auto is_free = [&](const std::string& name) { return !taken.contains(name) && !taken.contains("d_" + name); };
    std::vector<std::string> names;
    names.reserve(graph.nodes.size());
    const auto add = [&](std::string name) {
        while (!is_free(name)) {
            name += "_";
        }
        taken.insert(name);
        taken.insert("d_" + name);
        return name;
    };
    // Names that people gave come first: those that are made give way.
    for (const Node& node : graph.nodes) {
        names.push_back(node.name.empty() ? std::string() : add(plain(node.name)));
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].empty()) {
            names[i] = add("v" + std::to_string(i));
        }
    }
    return names;
}

}  // namespace nabla
