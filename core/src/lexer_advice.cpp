#include "lexer_advice.h"

namespace nabla {

namespace {

/// Signs of mathematics that people paste, and what to write for them.
struct Advice {
    char32_t character;
    std::string_view text;
};

constexpr std::string_view kWhichProduct = "write * for the elementwise product, @ for the matrix product";

constexpr Advice kAdvice[] = {
    {U'·', kWhichProduct},
    {U'⋅', kWhichProduct},
    {U'∙', kWhichProduct},
    {U'•', kWhichProduct},
    {U'∗', kWhichProduct},
    {U'∘', "write * for the elementwise product"},
    {U'⊙', "write * for the elementwise product"},
    {U'²', "write ^2"},
    {U'³', "write ^3"},
    {U'√', "write sqrt(x)"},
    {U'∑', "write sum(x)"},
    {U'ᵀ', "write .T for the transpose"},
    {U'⊤', "write .T for the transpose"},
    {U'–', "write - for minus"},
    {U'—', "write - for minus"},
    {U'∞', "there is no number for infinity"},
    {U'{', "brackets are ( ) in expressions and [ ] around matrices"},
    {U'}', "brackets are ( ) in expressions and [ ] around matrices"},
    {U'|', "write abs(x)"},
    {U'\'', "write .T for the transpose"},
    {U'"', "there are no texts in this language"},
    {U':', "write name = expression"},
    {U'%', "comments begin with #"},
    {U'.', "write 0.5 or .5 for numbers, .T for the transpose"},
};

}  // namespace

std::string_view advice_on(char32_t character) {
    for (const auto& [candidate, text] : kAdvice) {
        if (candidate == character) {
            return text;
        }
    }
    return {};
}

}  // namespace nabla
