#include "program_refusals.h"

#include "refusal.h"

namespace nabla {

namespace {

constexpr std::size_t kLongestQuote = 40;  // bytes

std::string_view quote_of(std::string_view text) { return text.size() > kLongestQuote ? "…" : text; }

}  // namespace

void require_free_name(const TokenReader& tokens, const Token& name, const Graph& graph, const NameTable& known) {
    const std::string_view text = tokens.text(name);
    if (!tokens.at(TokenKind::equals)) {
        tokens.refuse_next({"“=” after the name “", text, "”"},
                           {"a statement is name = expression; give the result a name, as in y = …"});
    }
    if (const std::string_view meaning = reserved_meaning(text); !meaning.empty()) {
        refuse(ProgramErrorCode::reserved_name, span_of(name), {"“", text, "” cannot be given a value: it ", meaning},
               {"choose another name, such as ", text, "_1"});
    }
    if (const int earlier = known.find(text); earlier >= 0) {
        refuse(ProgramErrorCode::duplicate_name, span_of(name),
               {"“", text, "” is given a second time; line ", std::to_string(graph.node(earlier).span.line),
                " gives it first"},
               {"a name is assigned once; choose another"});
    }
}

void require_statement_end(const TokenReader& tokens) {
    switch (tokens.peek().kind) {
        case TokenKind::line_end:
        case TokenKind::semicolon:
        case TokenKind::end: return;
        case TokenKind::equals: tokens.refuse_next({"the end of the statement"}, {"a statement has one “=”"});
        case TokenKind::comma: tokens.refuse_next({"the end of the statement"}, {"decimals have a point: 1.5"});
        case TokenKind::open_square:
            tokens.refuse_next({"the end of the statement"}, {"parts of a matrix cannot be picked out"});
        default: tokens.refuse_next({"an operator or the end of the statement"});
    }
}

void refuse_implicit_product(const TokenReader& tokens, const SourceSpan& left, bool in_brackets) {
    const Token& next = tokens.peek();
    if (next.kind == TokenKind::name && tokens.peek(1).kind == TokenKind::equals) {
        if (!in_brackets) {
            tokens.refuse_next({"an operator or the end of the statement"},
                               {"statements are separated by a new line or “;”"});
        }
        return;  // the bracket that was not closed is told of
    }
    const auto first = static_cast<std::size_t>(left.first_byte);
    const std::string_view factor = tokens.source().substr(first, static_cast<std::size_t>(left.end_byte) - first);
    const std::string_view other = next.kind == TokenKind::open_round ? "(…)" : tokens.text(next);
    SourceSpan span = left;
    span.length += next.end_characters() - tokens.last().end_characters();
    span.end_byte = next.end_byte();
    refuse(ProgramErrorCode::implicit_product, span, {"a product needs its sign"},
           {"write ", quote_of(factor), "*", quote_of(other)});
}

void refuse_operand(const TokenReader& tokens) {
    const TokenKind kind = tokens.peek().kind;
    const bool is_operator = kind == TokenKind::times || kind == TokenKind::divide || kind == TokenKind::power ||
                             kind == TokenKind::at || kind == TokenKind::equals;
    const std::string_view before = is_operator ? "a value is missing before " : "";
    tokens.refuse_next({"a number, a name, a function, “(” or “[”"},
                       {before, is_operator ? tokens.text(tokens.peek()) : ""});
}

void refuse_name(const TokenReader& tokens, const Token& name, const NameTable& known) {
    const std::string_view text = tokens.text(name);
    if (const OperationRule* rule = find_function(text)) {
        tokens.refuse_next({"“(” after the function “", text, "”"}, {"write ", rule->signature});
    }
    refuse(ProgramErrorCode::unknown_name, span_of(name), {"“", text, "” is not known here"},
           {tokens.is_given_later(text) ? "it is given below; move that line up" : name_hint(text, known)});
}

void refuse_function(const TokenReader& tokens, const Token& function, const NameTable& known) {
    const std::string_view name = tokens.text(function);
    if (known.find(name) >= 0 || find_named_number(name) != nullptr) {
        refuse(ProgramErrorCode::implicit_product, span_of(function), {"“", name, "” is a value, not a function"},
               {"for a product write ", name, "*(…)"});
    }
    refuse(ProgramErrorCode::unknown_function, span_of(function), {"there is no function “", name, "”"},
           {function_hint(name)});
}

void refuse_arity(const TokenReader& tokens, const OperationRule& rule, const Token& function, std::size_t count) {
    refuse(ProgramErrorCode::wrong_arity, tokens.span_since(function),
           {rule.name, " takes ", rule.arity == 1 ? "1 argument" : "2 arguments", ", got ", std::to_string(count)},
           {"write ", rule.signature});
}

void refuse_axis(const TokenReader& tokens, const OperationRule& rule) {
    refuse(ProgramErrorCode::invalid_axis, span_of(tokens.peek()),
           {"wanted the axis 0 or 1, got “", tokens.text(tokens.peek()), "”"},
           {rule.name, "(x, 0) goes down the columns, ", rule.name, "(x, 1) along the rows"});
}

void refuse_output(std::string_view output, const SourceSpan& span, const NameTable& known) {
    refuse(ProgramErrorCode::unknown_name, span, {"“", output, "” is to be the output, but no statement gives it"},
           {name_hint(output, known)});
}

}  // namespace nabla
