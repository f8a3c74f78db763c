#include <array>
#include <map>

#include "nabla/random.h"
#include "programs.h"

using nabla::Index;
using nabla::Matrix;
using nabla::Notation;
using nabla::Operation;
using nabla::OperationRule;
using nabla::Program;
using nabla::Random;

namespace {

constexpr std::array<std::pair<int, int>, 5> kInputShapes = {{{1, 1}, {1, 3}, {2, 1}, {2, 3}, {3, 2}}};
constexpr double kKinkDistance = 1e-3;  // far more than the step of the differences
constexpr double kLargest = 30;

/// Writes programs statement by statement, each of an operation of the table on values that are there.
class Writer {
   public:
    explicit Writer(Random& random) : random_(random) {
        for (const auto& [rows, columns] : kInputShapes) {
            source_ += name(count_++) + " = " + literal(rows, columns) + "\n";
        }
    }

    /// Adds a statement whose result is of moderate size and away from kinks; gives up after some attempts.
    void write(const OperationRule& rule) {
        for (int attempt = 0; attempt < 30; ++attempt) {
            const std::string line = name(count_) + " = " + expression(rule) + "\n";
            if (fits(source_ + line)) {
                source_ += line;
                ++count_;
                return;
            }
        }
    }

    /// The sum over all that was computed, so that all of it has a gradient.
    std::string finished() const {
        std::string total = "total = 0";
        for (int i = 0; i < count_; ++i) {
            total += " + mean(" + name(i) + ")";
        }
        return source_ + total;
    }

    static std::string name(int number) { return "v" + std::to_string(number); }

   private:
    std::string literal(int rows, int columns) {
        std::string text = "[";
        for (int i = 0; i < rows; ++i) {
            text += i > 0 ? ", [" : "[";
            for (int j = 0; j < columns; ++j) {
                const double sign = random_.uniform() < 0.5 ? -1 : 1;
                text += (j > 0 ? ", " : "") + std::to_string(sign * random_.uniform(0.2, 1.5));
            }
            text += "]";
        }
        return text + "]";
    }

    std::string operand(bool positive) {
        std::string text = name(static_cast<int>(random_.below(static_cast<std::uint64_t>(count_))));
        text = random_.uniform() < 0.2 ? text + ".T" : text;
        return positive ? std::string("(") + text + " ^ 2 + 0.3)" : text;
    }

    std::string expression(const OperationRule& rule) {
        const bool positive = !rule.domain.empty();
        const std::string a = operand(positive);
        const std::string b = rule.arity > 1 ? operand(positive) : "";
        const std::string called(rule.signature.substr(0, rule.signature.find('(')));
        switch (rule.notation) {
            case Notation::infix: return a + std::string(rule.signature.substr(1, rule.signature.size() - 2)) + b;
            case Notation::prefix: return std::string("-") + a;
            case Notation::postfix: return a + ".T";
            case Notation::none: return a;
            case Notation::axis:
                return called + "(" + a + (rule.signature.find('0') == std::string::npos ? ", 1)" : ", 0)");
            case Notation::function: return called + "(" + a + (b.empty() ? ")" : ", " + b + ")");
        }
        return a;
    }

    static bool is_away_from_kinks(const Program& program) {
        for (const nabla::Node& node : program.graph().nodes) {
            const bool is_comparison = node.operation == Operation::minimum || node.operation == Operation::maximum;
            const bool bends = node.operation == Operation::relu || node.operation == Operation::abs ||
                               node.operation == Operation::leaky_relu || is_comparison;
            if (node.kind != nabla::NodeKind::operation || !bends) {
                continue;
            }
            const Matrix<double> a = matrix_of(program.value(node.operands[0]));
            const Matrix<double> b = matrix_of(program.value(node.operands[is_comparison ? 1 : 0]));
            for (Index k = 0; k < node.size(); ++k) {
                const Index i = k / node.columns;
                const Index j = k % node.columns;
                const double mine = a(a.rows() == 1 ? 0 : i, a.cols() == 1 ? 0 : j);
                const double other = is_comparison ? b(b.rows() == 1 ? 0 : i, b.cols() == 1 ? 0 : j) : 0;
                // Two equal nodes stay equal when an input moves: their halves add up to one.
                if (std::abs(mine - other) < kKinkDistance && node.operands[0] != node.operands[1]) {
                    return false;
                }
            }
        }
        return true;
    }

    static bool fits(const std::string& source) {
        try {
            const Program program = run_program(source);
            const Matrix<double> result = matrix_of(program.value(program.graph().output));
            return program.faults().empty() && result.cwiseAbs().maxCoeff() < kLargest && is_away_from_kinks(program);
        } catch (const nabla::ProgramError& error) {
            if (error.program_code() != nabla::ProgramErrorCode::shape_mismatch) {
                throw;
            }
            return false;
        }
    }

    Random& random_;
    std::string source_;
    int count_ = 0;
};

}  // namespace

TEST_CASE("300 random programs over all operations have the gradients of central differences") {
    Random random(2024);
    std::map<Operation, int> used;
    const auto all = nabla::operations();
    for (int number = 0; number < 300; ++number) {
        Writer writer(random);
        for (int i = 0; i < 8; ++i) {
            // Going through the table in turn, so that none is left out by chance.
            writer.write(all[static_cast<std::size_t>(number * 8 + i) % all.size()]);
        }
        Program program = run_program(writer.finished());
        INFO(writer.finished());
        for (const nabla::Node& node : program.graph().nodes) {
            used[node.operation] += node.kind == nabla::NodeKind::operation ? 1 : 0;
        }
        for (int input = 0; input < static_cast<int>(kInputShapes.size()); ++input) {
            const std::string name = Writer::name(input);
            const Matrix<double> analytic = adjoint_of(program, name);
            const Matrix<double> numeric = numeric_adjoint(program, name);
            REQUIRE(relative_difference(numeric, analytic) < 1e-6);
        }
    }
    for (const OperationRule& rule : all) {
        INFO(rule.name << " was used " << used[rule.operation] << " times");
        REQUIRE(used[rule.operation] >= 20);
    }
}
