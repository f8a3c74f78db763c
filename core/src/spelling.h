#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nabla {

/// How many letters must be changed, added or left out to make the one from the other (Levenshtein), in bytes.
int edit_distance(std::string_view a, std::string_view b);

/// The one of the known words that is nearest to a word, or nothing if none is near: at most a third of its letters
/// differ, and at least one may.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& known);

}  // namespace nabla
