#include "latex_text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace nabla {

namespace {

constexpr std::string_view kGreek[] = {
    "alpha", "beta",  "gamma",  "delta", "epsilon", "zeta",  "eta",     "theta", "iota", "kappa", "lambda", "mu",
    "nu",    "xi",    "pi",     "rho",   "sigma",   "tau",   "upsilon", "phi",   "chi",  "psi",   "omega",  "Gamma",
    "Delta", "Theta", "Lambda", "Xi",    "Pi",      "Sigma", "Upsilon", "Phi",   "Psi",  "Omega"};

/// Greek letters as characters, by the command that draws them. (Omicron and capitals that look Latin have none.)
constexpr std::pair<std::string_view, std::string_view> kGreekLetters[] = {
    {"α", "alpha"}, {"β", "beta"},    {"γ", "gamma"},  {"δ", "delta"},  {"ε", "varepsilon"}, {"ζ", "zeta"},
    {"η", "eta"},   {"θ", "theta"},   {"ι", "iota"},   {"κ", "kappa"},  {"λ", "lambda"},     {"μ", "mu"},
    {"ν", "nu"},    {"ξ", "xi"},      {"π", "pi"},     {"ρ", "rho"},    {"σ", "sigma"},      {"ς", "varsigma"},
    {"τ", "tau"},   {"υ", "upsilon"}, {"φ", "varphi"}, {"χ", "chi"},    {"ψ", "psi"},        {"ω", "omega"},
    {"Γ", "Gamma"}, {"Δ", "Delta"},   {"Θ", "Theta"},  {"Λ", "Lambda"}, {"Ξ", "Xi"},         {"Π", "Pi"},
    {"Σ", "Sigma"}, {"Υ", "Upsilon"}, {"Φ", "Phi"},    {"Ψ", "Psi"},    {"Ω", "Omega"}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The bytes of the first character.
std::size_t first_character(std::string_view text) {
    std::size_t end = 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
        ++end;
    }
    return end;
}

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        result += c == '_' ? std::string("\\_") : std::string(1, c);
    }
    return result;
}

/// A word of several letters: a Greek letter by name, else upright.
std::string latex_word(std::string_view word) {
    if (word.size() == 1 && word != "_") {
        return std::string(word);
    }
    for (const auto& [letter, command] : kGreekLetters) {
        if (letter == word) {
            return "\\" + std::string(command);
        }
    }
    if (std::find(std::begin(kGreek), std::end(kGreek), word) != std::end(kGreek)) {
        return "\\" + std::string(word);
    }
    return "\\mathrm{" + escaped(word) + "}";
}

std::string latex_subscript(std::string_view subscript) {
    const bool digits = std::all_of(subscript.begin(), subscript.end(), is_digit);
    return digits ? std::string(subscript) : latex_word(subscript);
}

}  // namespace

std::string latex_name(std::string_view name) {
    // What stands before the first underscore, or before the digits at the end, is the symbol; the rest its subscript.
    std::size_t end = name.find('_', 1);
    std::size_t rest = end + 1;
    if (end == std::string_view::npos || rest == name.size()) {
        end = name.size();
        while (end > first_character(name) && is_digit(name[end - 1])) {
            --end;
        }
        rest = end;
    }
    const std::string symbol = latex_word(name.substr(0, end));
    return rest >= name.size() ? symbol : symbol + "_{" + latex_subscript(name.substr(rest)) + "}";
}

std::string latex_number(double number) {
    if (std::isnan(number)) {
        return "\\mathrm{NaN}";
    }
    if (std::isinf(number)) {
        return number < 0 ? "-\\infty" : "\\infty";
    }
    const double magnitude = std::abs(number);
    char text[32];
    if (magnitude == 0 || (magnitude >= 1e-3 && magnitude < 1e5)) {
        // %g would write 12,345 as 1.234e+04, as it has more digits before the point than are asked for.
        std::snprintf(text, sizeof text, "%.*g", magnitude >= 1e4 ? 5 : 4, magnitude == 0 ? 0.0 : number);
        return text;
    }
    std::snprintf(text, sizeof text, "%.3e", number);
    const std::string_view digits(text);
    const std::size_t exponent = digits.find('e');
    std::size_t end = exponent;
    while (digits[end - 1] == '0') {
        --end;
    }
    end -= digits[end - 1] == '.' ? 1 : 0;
    return std::string(digits.substr(0, end)) + " \\cdot 10^{" + std::to_string(std::atoi(text + exponent + 1)) +
           "}";  // NOLINT(cert-err34-c): printf wrote it
}

std::string latex_block(ConstBlock block) {
    if (block.rows == 1 && block.columns == 1) {
        return latex_number(block.data[0]);
    }
    if (block.rows > kMaxShownSide || block.columns > kMaxShownSide) {
        return "\\left[" + std::to_string(block.rows) + " \\times " + std::to_string(block.columns) + "\\right]";
    }
    std::string text = "\\begin{bmatrix}";
    for (Index i = 0; i < block.rows; ++i) {
        text += i > 0 ? " \\\\ " : " ";
        for (Index j = 0; j < block.columns; ++j) {
            text += (j > 0 ? " & " : "") + latex_number(block.data[i * block.columns + j]);
        }
    }
    return text + " \\end{bmatrix}";
}

std::string fill(std::string_view pattern, std::initializer_list<Filling> fillings) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char next = i + 1 < pattern.size() ? pattern[i + 1] : '\0';
        const auto* const filling = std::find_if(fillings.begin(), fillings.end(), [&](const Filling& candidate) {
            return pattern[i] == '#' && candidate.placeholder == next;
        });
        if (filling == fillings.end()) {
            text += pattern[i];
        } else {
            text += filling->text;
            ++i;
        }
    }
    return text;
}

}  // namespace nabla
