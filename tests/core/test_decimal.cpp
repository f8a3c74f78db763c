#include <cstdlib>
#include <string>

#include "catch.h"
#include "nabla/program.h"
#include "nabla/random.h"

namespace {

/// What the language reads, which must be what the C library reads, to the last bit.
double read_number(const std::string& text) { return nabla::parse_program("x = " + text).leaf_values.at(0); }

}  // namespace

TEST_CASE("numbers are read as the C library reads them, to the last bit") {
    nabla::Random random(5);
    const auto digits = [&](std::uint64_t longest) {
        std::string text;
        for (std::uint64_t count = 1 + random.below(longest); count > 0; --count) {
            text += static_cast<char>('0' + random.below(10));
        }
        return text;
    };
    for (int i = 0; i < 20'000; ++i) {
        std::string text = digits(i % 2 == 0 ? 6 : 18);
        text += random.uniform() < 0.7 ? "." + digits(i % 3 == 0 ? 12 : 3) : "";
        text += random.uniform() < 0.4 ? std::string(random.uniform() < 0.5 ? "e-" : "e") + digits(2) : "";
        INFO(text);
        REQUIRE(read_number(text) == std::strtod(text.c_str(), nullptr));
    }
}

TEST_CASE("numbers at the edges of what a double holds") {
    for (const char* text : {"0", ".5", "7.", "9007199254740992", "9007199254740993", "1e22", "1e23", "123456789e22",
                             "4.9e-324", "2.2250738585072011e-308", "1.7976931348623157e308", "1e-400", "0e999", "0.1",
                             "0.30000000000000004", "5e-22", "5e-23"}) {
        INFO(text);
        REQUIRE(read_number(text) == std::strtod(text, nullptr));
    }
}
