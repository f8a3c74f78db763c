#include "nabla/program_parser.h"

#include <array>
#include <memory>
#include <utility>

#include "graph_builder.h"
#include "matrix_literal.h"
#include "program_names.h"
#include "program_refusals.h"
#include "refusal.h"
#include "token_reader.h"

namespace nabla {

namespace {

/// What has been read of an expression.
struct Parsed {
    int node = 0;
    const Token* first = nullptr;  ///< with the brackets around it
    const Token* last = nullptr;
    bool bare_literal = false;  ///< a number or matrix, perhaps with a sign, and nothing else

    SourceSpan span() const { return span_between(*first, *last); }
};

class Parser {
   public:
    /// @param source  what the graph keeps
    Parser(std::shared_ptr<const std::string> source, const ProgramOptions& options)
        : tokens_(*source),
          builder_(std::move(source), options.expand, tokens_.operations()),
          output_(options.output),
          names_(tokens_.operations()) {}

    Graph parse() {
        while (!at_end_of_program()) {
            read_statement();
        }
        if (builder_.graph().statements.empty()) {
            refuse(ProgramErrorCode::empty_program, SourceSpan{.length = 1}, {"there is no statement"},
                   {"write, for example, y = 2 * 3"});
        }
        const int output = find_output();
        return std::move(builder_).finish(output);
    }

   private:
    bool at_end_of_program() {
        while (tokens_.take_if(TokenKind::line_end) || tokens_.take_if(TokenKind::semicolon)) {
        }
        return tokens_.at(TokenKind::end);
    }

    int find_output() const {
        const std::vector<Statement>& statements = builder_.graph().statements;
        if (output_.empty()) {
            return statements.back().node;
        }
        const int found = names_.find(output_);
        if (found < 0) {
            refuse_output(output_, statements.back().name_span, names_);
        }
        return found;
    }

    // name = expression

    void read_statement() {
        const Token& first = tokens_.peek();
        const bool constant = tokens_.peek(1).kind == TokenKind::name && tokens_.text(first) == "const";
        if (constant) {
            tokens_.take();
        }
        const Token& name = read_new_name();
        builder_.set_constant(constant);
        const Parsed value = read_sum();
        require_statement_end(tokens_);
        Statement statement{.name = tokens_.text(name),
                            .node = value.node,
                            .constant = constant,
                            .span = tokens_.span_since(first),
                            .name_span = span_of(name),
                            .expression = value.span()};
        statement.node = node_for(statement, value);
        names_.add(statement.name, statement.node);
        builder_.add_statement(statement);
    }

    /// A node that is the statement's own: `y = x` copies x.
    int node_for(const Statement& statement, const Parsed& value) {
        Node& node = builder_.node(value.node);
        if (!node.name.empty()) {
            return builder_.apply(Operation::identity, value.node, -1, statement.expression);
        }
        if (node.kind == NodeKind::literal && statement.constant) {
            node.kind = NodeKind::constant;
        } else if (value.bare_literal) {
            node.kind = NodeKind::input;
        }
        return value.node;
    }

    const Token& read_new_name() {
        if (!tokens_.at(TokenKind::name)) {
            tokens_.refuse_next({"a statement, name = expression"});
        }
        const Token& name = tokens_.take();
        require_free_name(tokens_, name, builder_.graph(), names_);
        tokens_.take();
        return name;
    }

    // Expressions, each level binding tighter than the one before.

    Parsed read_sum() {
        const Token& first = tokens_.peek();
        Parsed left = read_product();
        while (tokens_.at(TokenKind::plus) || tokens_.at(TokenKind::minus)) {
            const bool adds = tokens_.take().kind == TokenKind::plus;
            const Parsed right = read_product();
            left = applied(adds ? Operation::add : Operation::subtract, left.node, right.node, first);
        }
        return left;
    }

    Parsed read_product() {
        const Token& first = tokens_.peek();
        Parsed left = read_signed();
        while (true) {
            Operation operation{};
            switch (tokens_.peek().kind) {
                case TokenKind::times: operation = Operation::multiply; break;
                case TokenKind::divide: operation = Operation::divide; break;
                case TokenKind::at: operation = Operation::matmul; break;
                case TokenKind::number:
                case TokenKind::name:
                case TokenKind::open_round: refuse_implicit_product(tokens_, left.span(), depth_ > 0); return left;
                default: return left;
            }
            tokens_.take();
            const Parsed right = read_signed();
            left = applied(operation, left.node, right.node, first);
        }
    }

    /// −x² is −(x²), so that the sign stands above the power; 2^−1 comes back here from below.
    Parsed read_signed() {
        const Token& first = tokens_.peek();
        if (++depth_ > kMaxDepth) {
            refuse(ProgramErrorCode::too_deep, span_of(first),
                   {"this is nested more than ", std::to_string(kMaxDepth), " deep"},
                   {"give parts of it names of their own"});
        }
        Parsed result;
        if (tokens_.take_if(TokenKind::plus)) {
            result = read_signed();
            result.first = &first;
            if (result.bare_literal) {
                builder_.node(result.node).span = result.span();
            }
        } else if (tokens_.take_if(TokenKind::minus)) {
            result = read_signed();
            if (result.bare_literal) {
                result.first = &first;
                builder_.negate_leaf(result.node, result.span());
            } else {
                result = applied(Operation::negate, result.node, -1, first);
            }
        } else {
            result = read_power();
        }
        --depth_;
        return result;
    }

    Parsed read_power() {
        const Token& first = tokens_.peek();
        const Parsed base = read_transposed();
        if (!tokens_.take_if(TokenKind::power)) {
            return base;
        }
        const Parsed exponent = read_signed();  // right-associative
        return applied(Operation::power, base.node, exponent.node, first);
    }

    Parsed read_transposed() {
        const Token& first = tokens_.peek();
        Parsed result = read_operand();
        while (tokens_.take_if(TokenKind::transpose)) {
            result = applied(Operation::transpose, result.node, -1, first);
        }
        return result;
    }

    Parsed read_operand() {
        switch (tokens_.peek().kind) {
            case TokenKind::number: {
                const Token& token = tokens_.take();
                return {builder_.number(token.number, span_of(token)), &token, &token, true};
            }
            case TokenKind::open_square: return read_matrix_operand();
            case TokenKind::open_round: return read_bracketed();
            case TokenKind::name: return tokens_.peek(1).kind == TokenKind::open_round ? read_call() : read_name();
            default: refuse_operand(tokens_);
        }
    }

    Parsed read_matrix_operand() {
        const Token& first = tokens_.peek();
        const MatrixLiteral literal = read_matrix(tokens_);
        const int node = builder_.leaf(NodeKind::literal, literal.shape, literal.numbers, tokens_.span_since(first));
        return {node, &first, &tokens_.last(), true};
    }

    Parsed read_bracketed() {
        const Token& open = tokens_.take();
        const Parsed inside = read_sum();
        tokens_.close(open, TokenKind::close_round, "an operator or “)”");
        return {inside.node, &open, &tokens_.last()};
    }

    Parsed read_name() {
        const Token& token = tokens_.take();
        const std::string_view name = tokens_.text(token);
        if (const int found = names_.find(name); found >= 0) {
            return {found, &token, &token};
        }
        if (const NamedNumber* number = find_named_number(name)) {
            const int node =
                builder_.leaf(NodeKind::literal, {1, 1}, {&number->value, 1}, span_of(token), number->symbol);
            return {node, &token, &token};
        }
        refuse_name(tokens_, token, names_);
    }

    Parsed read_call() {
        const Token& function = tokens_.take();
        const std::string_view name = tokens_.text(function);
        const OperationRule* rule = find_function(name);
        if (rule == nullptr) {
            refuse_function(tokens_, function, names_);
        }
        const Token& open = tokens_.take();
        Operation operation = rule->operation;
        std::array<int, kMaxArity> arguments{-1, -1};
        std::size_t count = 0;
        const bool has_axis = with_axis(operation, 0) != operation;
        if (!tokens_.at(TokenKind::close_round)) {
            do {
                if (has_axis && count == 1 && operation == rule->operation) {
                    operation = with_axis(operation, read_axis(*rule));
                    continue;
                }
                const int argument = read_sum().node;
                if (count < arguments.size()) {
                    arguments[count] = argument;
                }
                ++count;
            } while (tokens_.take_if(TokenKind::comma));
        }
        tokens_.close(open, TokenKind::close_round, "an operator, “,” or “)”");
        if (count != static_cast<std::size_t>(rule->arity)) {
            refuse_arity(tokens_, *rule, function, count);
        }
        return applied(operation, arguments[0], arguments[1], function);
    }

    int read_axis(const OperationRule& rule) {
        const Token& axis = tokens_.peek();
        if (axis.kind != TokenKind::number || (axis.number != 0 && axis.number != 1)) {
            refuse_axis(tokens_, rule);
        }
        return static_cast<int>(tokens_.take().number);
    }

    Parsed applied(Operation operation, int a, int b, const Token& first) {
        return {builder_.apply(operation, a, b, tokens_.span_since(first)), &first, &tokens_.last()};
    }

    TokenReader tokens_;
    GraphBuilder builder_;
    std::string output_;
    NameTable names_;  ///< their texts are in the source
    int depth_ = 0;
};

}  // namespace

Graph parse_program(std::string_view source, const ProgramOptions& options) {
    return Parser(std::make_shared<const std::string>(source), options).parse();
}

}  // namespace nabla
