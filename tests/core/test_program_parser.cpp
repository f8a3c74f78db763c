#include "nabla/program_parser.h"
#include "programs.h"

using nabla::Graph;
using nabla::NodeKind;
using nabla::parse_program;

namespace {

double number_of(const std::string& expression) {
    return value_of(run_program("result = " + expression), "result")(0, 0);
}

const nabla::Node& named(const Graph& graph, const std::string& name) { return graph.node(find_node(graph, name)); }

}  // namespace

// Values: Python, where ** stands for ^.
TEST_CASE("operators bind as in Python") {
    REQUIRE(number_of("2 + 3 * 4") == 14);
    REQUIRE(number_of("(2 + 3) * 4") == 20);
    REQUIRE(number_of("-2 ^ 2") == -4);
    REQUIRE(number_of("(-2) ^ 2") == 4);
    REQUIRE(number_of("2 ^ -1") == 0.5);
    REQUIRE(number_of("2 ^ 3 ^ 2") == 512);
    REQUIRE(number_of("2 ** 3 ** 2") == 512);
    REQUIRE(number_of("2 ^ -2 ^ 2") == 0.0625);
    REQUIRE(number_of("10 - 4 - 3") == 3);
    REQUIRE(number_of("24 / 4 / 2 * 3") == 9);
    REQUIRE(number_of("- - 3") == 3);
    REQUIRE(number_of("2 * -3") == -6);
    REQUIRE(number_of("+3 - -2") == 5);
    REQUIRE(number_of("[1, 2] @ [3, 4].T") == 11);
    REQUIRE(number_of("[[1, 2]].T.T @ [[3], [4]] ^ 2") == 41);
}

TEST_CASE("numbers are written as in Python") {
    REQUIRE(number_of("1.") == 1);
    REQUIRE(number_of(".5") == 0.5);
    REQUIRE(number_of("1e-3") == 0.001);
    REQUIRE(number_of("2.5E+2") == 250);
    REQUIRE(number_of("007") == 7);
    REQUIRE(number_of("2.T") == 2);
}

TEST_CASE("lines, semicolons, comments and brackets divide a program as they look") {
    const Graph graph =
        parse_program("# nothing yet\r\n\r\nx = 1; y = 2;;\n z = sum([1,  # the row goes on\n 2]\n) + x\t# end");
    REQUIRE(graph.statements.size() == 3);
    REQUIRE(graph.statements[2].span.line == 4);
    REQUIRE(graph.statements[2].span.column == 2);
}

TEST_CASE("a line end counts as one character, however it is written") {
    for (const char* end : {"\n", "\r\n", "\r"}) {
        const Graph graph = parse_program(std::string("y = (1 +") + end + "2)");
        REQUIRE(graph.statements[0].span.length == 11);
        REQUIRE(graph.statements[0].expression.length == 7);
    }
}

TEST_CASE("names have letters of several alphabets, digits, subscripts and accents") {
    const Graph graph = parse_program("α = 1; x₁ = 2; W_2 = 3; ŷ = 4; x̂ = 5; ж = 6; _ = 7; ℓ = α + x₁ + x̂");
    REQUIRE(graph.statements.size() == 8);
    REQUIRE(graph.statements[7].name == "ℓ");
    REQUIRE(graph.statements[1].span.column == 8);  // in characters, not bytes
}

TEST_CASE("the signs −, × and ÷ are taken for those of the keyboard") {
    REQUIRE(number_of("2 × 3 − 8 ÷ 4") == 4);
    REQUIRE(number_of("2\u00A0*\u20033") == 6);  // blanks that come with text from elsewhere
}

TEST_CASE("literals that have a name are inputs, with their sign; all else is not") {
    const Graph graph =
        parse_program("a = -2; b = [1, -2]; c = -[[1], [2]]; d = 2 * 3; f = (4); g = pi; const h = 5; k = a");
    REQUIRE(graph.inputs == std::vector<int>{0, 1, 2});
    REQUIRE(named(graph, "c").kind == NodeKind::input);
    REQUIRE(graph.leaf_values[3] == -1);
    REQUIRE(named(graph, "d").kind == NodeKind::operation);
    REQUIRE_FALSE(named(graph, "d").varies);
    REQUIRE(named(graph, "f").kind == NodeKind::literal);
    REQUIRE(named(graph, "g").symbol == "π");
    REQUIRE(named(graph, "h").kind == NodeKind::constant);
    REQUIRE(named(graph, "k").operation == nabla::Operation::identity);
    REQUIRE(named(graph, "k").varies);
}

TEST_CASE("spans cover the expression, for inputs the statement") {
    const Graph graph = parse_program("x = 3\ny = 2 * (x + 1)");
    REQUIRE(named(graph, "x").span.length == 5);
    const nabla::Node& sum = graph.node(3);
    REQUIRE(sum.operation == nabla::Operation::add);
    REQUIRE(sum.span.line == 2);
    REQUIRE(sum.span.column == 10);
    REQUIRE(sum.span.length == 5);
    REQUIRE(named(graph, "y").span.length == 11);
}

TEST_CASE("the output is the last statement, or the one that is asked for") {
    REQUIRE(parse_program("x = 1; y = 2").output == 1);
    REQUIRE(parse_program("x = 1; y = 2", {.output = "x"}).output == 0);
}
