#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nabla {

/// A code point and how many bytes it takes.
struct CodePoint {
    char32_t value = 0;
    int bytes = 1;
};

/// The code point at the beginning of the text; nothing if the bytes there are no UTF-8 (cut off, overlong, a
/// surrogate, beyond U+10FFFF).
///
/// @param text  not empty
std::optional<CodePoint> decode_utf8(std::string_view text);

/// Whether a name can begin with it: a Latin, Greek or Cyrillic letter, ℓ or `_`.
bool begins_name(char32_t character);

/// Whether a name can go on with it: the same, digits, subscript digits (x₁) and combining marks (x̂).
bool continues_name(char32_t character);

/// Blanks within a line, also those that come with text from elsewhere, such as the no-break space.
bool is_blank(char32_t character);

/// The character in quotes, or its number where it cannot be seen: `“$”`, `U+0007`.
std::string shown(char32_t character, std::string_view bytes);

}  // namespace nabla
