#include "spelling.h"

#include <algorithm>
#include <numeric>

namespace nabla {

namespace {

constexpr std::size_t kLongestWord = 40;  // beyond it nobody is helped, and the search gets long

}  // namespace

int edit_distance(std::string_view a, std::string_view b) {
    std::vector<int> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (const char wanted : a) {
        int diagonal = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const int changed = diagonal + (wanted == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({row[j] + 1, diagonal + 1, changed});
        }
    }
    return row.back();
}

std::string_view nearest(std::string_view word, const std::vector<std::string_view>& known) {
    if (word.size() > kLongestWord) {
        return {};
    }
    std::string_view best;
    int least = std::max(1, static_cast<int>(word.size()) / 3) + 1;
    for (const std::string_view candidate : known) {
        if (candidate.size() > kLongestWord) {
            continue;
        }
        const int distance = edit_distance(word, candidate);
        // One letter for another is no misspelling.
        if (distance < least && !(word.size() == 1 && candidate.size() == 1)) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

}  // namespace nabla
