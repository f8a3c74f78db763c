#include "nabla/enum_names.h"

#include <algorithm>
#include <string>

namespace nabla {

std::size_t position_of_name(std::string_view name, std::string_view kind, std::span<const std::string_view> known) {
    const auto found = std::find(known.begin(), known.end(), name);
    if (found == known.end()) {
        std::string list;
        for (const std::string_view candidate : known) {
            list += (list.empty() ? "" : ", ") + std::string(candidate);
        }
        throw Error(ErrorCode::invalid_argument, std::string(kind),
                    "\"" + std::string(name) + "\" is not known; known are: " + list);
    }
    return static_cast<std::size_t>(found - known.begin());
}

}  // namespace nabla
