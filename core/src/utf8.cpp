#include "utf8.h"

#include <cstdio>

namespace nabla {

namespace {

bool between(char32_t first, char32_t character, char32_t last) { return first <= character && character <= last; }

bool is_ascii_letter(char32_t c) { return between('a', c, 'z') || between('A', c, 'Z'); }

/// Latin with accents, Greek and Cyrillic, without the signs that stand among them: × ÷ and the Greek punctuation.
bool is_other_letter(char32_t c) {
    if (between(0x00C0, c, 0x02AF)) {
        return c != 0x00D7 && c != 0x00F7;
    }
    if (between(0x0370, c, 0x052F)) {
        return c != 0x0375 && c != 0x037E && c != 0x0384 && c != 0x0385 && c != 0x0387 && c != 0x0482;
    }
    return between(0x1E00, c, 0x1EFF) || c == 0x2113;  // ℓ
}

/// How many bytes a character with this first byte takes; 0 for none.
int length_by_lead(unsigned char lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (between(0xC2, lead, 0xDF)) {
        return 2;
    }
    if (between(0xE0, lead, 0xEF)) {
        return 3;
    }
    return between(0xF0, lead, 0xF4) ? 4 : 0;
}

}  // namespace

std::optional<CodePoint> decode_utf8(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    const int length = length_by_lead(lead);
    if (length == 0 || static_cast<std::size_t>(length) > text.size()) {
        return std::nullopt;
    }
    char32_t value = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (int i = 1; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(text[static_cast<std::size_t>(i)]);
        if ((byte & 0xC0U) != 0x80) {
            return std::nullopt;
        }
        value = (value << 6U) | (byte & 0x3FU);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    if (overlong || between(0xD800, value, 0xDFFF) || value > 0x10FFFF) {
        return std::nullopt;
    }
    return CodePoint{value, length};
}

bool begins_name(char32_t character) {
    return is_ascii_letter(character) || character == '_' || is_other_letter(character);
}

bool continues_name(char32_t character) {
    return begins_name(character) || between('0', character, '9') || between(0x2080, character, 0x2089) ||
           between(0x0300, character, 0x036F);
}

bool is_blank(char32_t character) {
    return character == ' ' || character == '\t' || character == 0x00A0 || between(0x2000, character, 0x200B) ||
           character == 0x202F || character == 0x3000 || character == 0xFEFF;
}

std::string shown(char32_t character, std::string_view bytes) {
    if (character >= 0x20 && !between(0x7F, character, 0x9F)) {
        return "“" + std::string(bytes) + "”";
    }
    char text[16];
    std::snprintf(text, sizeof text, "U+%04X", static_cast<unsigned>(character));
    return text;
}

}  // namespace nabla
