#include "decimal.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace nabla {

namespace {

// Up to here both are exact as doubles, so that their product or quotient is rounded once, and rightly.
constexpr std::uint64_t kLargestExact = std::uint64_t{1} << 53U;
constexpr double kPowersOfTen[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                   1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
constexpr int kLargestPower = 22;
constexpr std::size_t kLongest = 18;  // characters: below, neither digits nor exponent overflow

/// digits · 10^exponent
struct Decimal {
    std::uint64_t digits = 0;
    int exponent = 0;
};

Decimal read_decimal(std::string_view text) {
    const std::size_t end = std::min(text.find_first_of("eE"), text.size());
    Decimal number;
    int after_point = 0;
    bool in_fraction = false;
    for (const char c : text.substr(0, end)) {
        if (c == '.') {
            in_fraction = true;
            continue;
        }
        number.digits = 10 * number.digits + static_cast<std::uint64_t>(c - '0');
        after_point += in_fraction ? 1 : 0;
    }
    std::int64_t power = 0;
    bool is_negative = false;
    for (const char c : text.substr(std::min(end + 1, text.size()))) {
        if (c == '-' || c == '+') {
            is_negative = c == '-';
        } else {
            power = std::min<std::int64_t>(10 * power + (c - '0'), 10'000);
        }
    }
    number.exponent = static_cast<int>(is_negative ? -power : power) - after_point;
    return number;
}

}  // namespace

double decimal_value(std::string_view text) {
    if (text.size() <= kLongest) {
        const Decimal number = read_decimal(text);
        if (number.digits <= kLargestExact && std::abs(number.exponent) <= kLargestPower) {
            const auto digits = static_cast<double>(number.digits);
            const double power = kPowersOfTen[static_cast<std::size_t>(std::abs(number.exponent))];
            return number.exponent < 0 ? digits / power : digits * power;
        }
    }
    return std::strtod(std::string(text).c_str(), nullptr);
}

}  // namespace nabla
