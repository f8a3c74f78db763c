#include "nabla/error.h"

#include <utility>

namespace nabla {

std::string_view to_string(ErrorCode code) {
    switch (code) {
        case ErrorCode::shape_mismatch: return "shape_mismatch";
        case ErrorCode::invalid_argument: return "invalid_argument";
        case ErrorCode::out_of_range: return "out_of_range";
        case ErrorCode::diverged: return "diverged";
    }
    return "unknown";
}

Error::Error(ErrorCode code, std::string where, std::string message)
    : code_(code), where_(std::move(where)), message_(std::move(message)), what_(where_ + ": " + message_) {}

}  // namespace nabla
