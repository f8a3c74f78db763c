#include "nabla/program_source.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace nabla {

namespace {

constexpr int kDigits = 17;           // enough for any double
constexpr double kPlainBelow = 1e15;  // from here on with an exponent

std::string row_text(std::span<const double> row) {
    std::string text = "[";
    for (const double number : row) {
        text += (text.size() > 1 ? ", " : "") + number_text(number);
    }
    return text + "]";
}

bool is_written(const Program& program, const Node& input) {
    const ConstBlock value{program.values().data() + input.offset, input.rows, input.columns};
    const ConstBlock first{program.graph().leaf_values.data() + input.offset, input.rows, input.columns};
    const auto is_finite = [](double number) { return std::isfinite(number); };
    return std::all_of(value.data, value.data + value.size(), is_finite) &&
           !std::equal(value.data, value.data + value.size(), first.data);
}

}  // namespace

std::string number_text(double number) {
    char text[40];
    // With fewer digits than stand before the point, %g would write 30 as 3e+01.
    const double magnitude = std::abs(number);
    const int whole = magnitude >= 10 && magnitude < kPlainBelow ? static_cast<int>(std::log10(magnitude)) + 1 : 1;
    for (int digits = whole; digits <= kDigits; ++digits) {
        std::snprintf(text, sizeof text, "%.*g", digits, number);
        if (std::strtod(text, nullptr) == number) {
            break;
        }
    }
    return text;
}

std::string literal_text(ConstBlock value) {
    if (value.size() == 1) {
        return number_text(value.data[0]);
    }
    const std::span<const double> numbers = value.numbers();
    const auto columns = static_cast<std::size_t>(value.columns);
    if (value.rows == 1) {
        return row_text(numbers);
    }
    std::string text = "[";
    for (std::size_t first = 0; first < numbers.size(); first += columns) {
        text += (first > 0 ? ", " : "") + row_text(numbers.subspan(first, columns));
    }
    return text + "]";
}

std::string present_source(const Program& program) {
    const std::string& source = program.text();
    std::string text;
    std::size_t copied = 0;
    for (const Statement& statement : program.graph().statements) {
        const Node& node = program.graph().node(statement.node);
        if (node.kind != NodeKind::input || !is_written(program, node)) {
            continue;
        }
        const auto first = static_cast<std::size_t>(statement.expression.first_byte);
        text += source.substr(copied, first - copied) + literal_text(program.value(statement.node));
        copied = static_cast<std::size_t>(statement.expression.end_byte);
    }
    return text + source.substr(copied);
}

}  // namespace nabla
