#pragma once

#include <exception>
#include <string>
#include <string_view>

namespace nabla {

/// What kind of mistake an Error reports. `to_string` gives the name that crosses the wasm boundary.
enum class ErrorCode {
    shape_mismatch,    ///< two sizes that must agree do not
    invalid_argument,  ///< a value outside what the function accepts
    out_of_range,      ///< an index or label past the end
    diverged,          ///< training left the finite numbers
};

/// The code's name as it stands in the source, e.g. "shape_mismatch".
std::string_view to_string(ErrorCode code);

/// The one exception type of the core. The message says what was wanted and what came; `where` names the function,
/// layer or position it came from.
class Error : public std::exception {
   public:
    Error(ErrorCode code, std::string where, std::string message);

    ErrorCode code() const noexcept { return code_; }
    const std::string& where() const noexcept { return where_; }
    const std::string& message() const noexcept { return message_; }
    /// "where: message"
    const char* what() const noexcept override { return what_.c_str(); }

   private:
    ErrorCode code_;
    std::string where_;
    std::string message_;
    std::string what_;
};

}  // namespace nabla
