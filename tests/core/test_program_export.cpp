#include "catch.h"
#include "nabla/error.h"
#include "nabla/program_export.h"

// That the scripts run and agree is shown by tests/wasm/program-python.test.js, in Python.

using namespace nabla;

namespace {

std::string numpy_of(const std::string& source) {
    Program program(source);
    program.run();
    return numpy_script(program);
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a NumPy script has the forward pass, a backward pass by hand, and the numbers as assertions") {
    const std::string script = numpy_of("x = 2; w = 3\ny = x*w + x");
    CHECK(has(script, "x = np.array([[2.0]])\n"));
    CHECK(has(script, "y = v2 + x\n"));
    CHECK(has(script, "d_x = d_x + (d_v2 * w)\n"));
    CHECK(has(script, "check(\"y\", y, [[8.0]])\n"));
    CHECK(has(script, "check(\"d_x\", d_x, [[4.0]])\n"));
    CHECK_FALSE(has(script, "def sigmoid"));
    CHECK(has(numpy_of("x = 2\ny = sigmoid(x)"), "def sigmoid"));
}

TEST_CASE("a PyTorch script leaves the backward pass to autograd") {
    Program program("const c = 5\nx = [1, 2]\ny = c * x");
    program.set_upstream(Matrix<double>::Constant(1, 2, 0.5));
    program.run();
    const std::string script = torch_script(program);
    CHECK(has(script, "x = torch.tensor([[1.0, 2.0]], requires_grad=True)\n"));
    CHECK(has(script, "c = torch.tensor([[5.0]])\n"));
    CHECK(has(script, "y.backward(torch.tensor([[0.5, 0.5]]))\n"));
    CHECK(has(script, "check(\"d_x\", x.grad, [[2.5, 2.5]])\n"));
}

TEST_CASE("the scripts have the present values of the inputs") {
    Program program("x = 2\ny = x*x");
    program.set_input("x", Matrix<double>::Constant(1, 1, 3));
    program.run();
    CHECK(has(numpy_script(program), "x = np.array([[3.0]])\n"));
    CHECK(has(numpy_script(program), "check(\"y\", y, [[9.0]])\n"));
}

TEST_CASE("names that mean something in Python give way") {
    const std::string script = numpy_of("lambda = 2; np = 3; d_x = 5; x = 7; v5 = 1\ny = lambda*np + d_x*x + v5*2");
    CHECK(has(script, "lambda_ = np.array([[2.0]])\n"));
    CHECK(has(script, "np_ = np.array([[3.0]])\n"));
    CHECK(has(script, "x_ = np.array([[7.0]])\n"));
    CHECK(has(script, "v5 = np.array([[1.0]])\n"));
    CHECK(has(script, "v5_ = "));
}

TEST_CASE("what is not finite has its name in Python, and a quotation mark ends no text") {
    Program program("x = -1  # \"\"\" \\\ny = log(x)");
    program.run();
    const std::string script = numpy_script(program);
    CHECK(has(script, "check(\"y\", y, [[math.nan]])\n"));
    CHECK(script.find("\"\"\"", 3) == script.rfind("\"\"\"\n\nimport"));
}

TEST_CASE("too many numbers are refused") {
    std::string row = "[0";
    for (int i = 1; i < 500; ++i) {
        row += ", 0";
    }
    Program program("a = " + row + "]\nb = a.T @ a\nc = sum(b)");
    program.run();
    CHECK_THROWS_AS(numpy_script(program), Error);
    CHECK_THROWS_AS(torch_script(program), Error);
}
