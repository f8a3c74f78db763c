#pragma once

#include <string_view>

namespace nabla {

/// What to write for a character that the language has no use for; empty if there is nothing to say.
std::string_view advice_on(char32_t character);

}  // namespace nabla
