#include "program_refusals.h"

#include <utility>

namespace nabla {

namespace {

constexpr std::size_t kLongestQuote = 40;  // bytes

std::string quoted(std::string_view text) { return "“" + std::string(text) + "”"; }

}  // namespace

void require_free_name(const TokenReader& tokens, const Token& name, const Graph& graph, const Names& known) {
    const std::string text(tokens.text(name));
    if (!tokens.at(TokenKind::equals)) {
        tokens.refuse_next("“=” after the name " + quoted(text),
                           "a statement is name = expression; give the result a name, as in y = …");
    }
    if (const std::string_view meaning = reserved_meaning(text); !meaning.empty()) {
        throw ProgramError(ProgramErrorCode::reserved_name, span_of(name),
                           quoted(text) + " cannot be given a value: it " + std::string(meaning),
                           "choose another name, such as " + text + "_1");
    }
    if (const auto earlier = known.find(text); earlier != known.end()) {
        throw ProgramError(ProgramErrorCode::duplicate_name, span_of(name),
                           quoted(text) + " is given a second time; line " +
                               std::to_string(graph.node(earlier->second).span.line) + " gives it first",
                           "a name is assigned once; choose another");
    }
}

void require_statement_end(const TokenReader& tokens) {
    switch (tokens.peek().kind) {
        case TokenKind::line_end:
        case TokenKind::semicolon:
        case TokenKind::end: return;
        case TokenKind::equals: tokens.refuse_next("the end of the statement", "a statement has one “=”");
        case TokenKind::comma: tokens.refuse_next("the end of the statement", "decimals have a point: 1.5");
        case TokenKind::open_square:
            tokens.refuse_next("the end of the statement", "parts of a matrix cannot be picked out");
        default: tokens.refuse_next("an operator or the end of the statement");
    }
}

void refuse_implicit_product(const TokenReader& tokens, const SourceSpan& left, bool in_brackets) {
    const Token& next = tokens.peek();
    if (next.kind != TokenKind::number && next.kind != TokenKind::name && next.kind != TokenKind::open_round) {
        return;
    }
    if (next.kind == TokenKind::name && tokens.peek(1).kind == TokenKind::equals) {
        if (!in_brackets) {
            tokens.refuse_next("an operator or the end of the statement",
                               "statements are separated by a new line or “;”");
        }
        return;  // the bracket that was not closed is told of
    }
    const auto first = static_cast<std::size_t>(left.first_byte);
    const std::string_view factor = tokens.source().substr(first, static_cast<std::size_t>(left.end_byte) - first);
    const std::string_view other = next.kind == TokenKind::open_round ? "(…)" : tokens.text(next);
    SourceSpan span = left;
    span.length += next.end.characters - tokens.last().end.characters;
    span.end_byte = next.end.bytes;
    throw ProgramError(ProgramErrorCode::implicit_product, span, "a product needs its sign",
                       "write " + std::string(factor.size() > kLongestQuote ? "…" : factor) + "*" +
                           std::string(other.size() > kLongestQuote ? "…" : other));
}

void refuse_operand(const TokenReader& tokens) {
    const TokenKind kind = tokens.peek().kind;
    const bool is_operator = kind == TokenKind::times || kind == TokenKind::divide || kind == TokenKind::power ||
                             kind == TokenKind::at || kind == TokenKind::equals;
    tokens.refuse_next("a number, a name, a function, “(” or “[”",
                       is_operator ? "a value is missing before " + quoted(tokens.text(tokens.peek())) : "");
}

void refuse_name(const TokenReader& tokens, const Token& name, const Names& known) {
    const std::string_view text = tokens.text(name);
    if (const OperationRule* rule = find_function(text)) {
        tokens.refuse_next("“(” after the function " + quoted(text), "write " + std::string(rule->signature));
    }
    throw ProgramError(ProgramErrorCode::unknown_name, span_of(name), quoted(text) + " is not known here",
                       tokens.is_given_later(text) ? "it is given below; move that line up" : name_hint(text, known));
}

void refuse_function(const TokenReader& tokens, const Token& function, const Names& known) {
    const std::string_view name = tokens.text(function);
    if (known.contains(name) || find_named_number(name) != nullptr) {
        throw ProgramError(ProgramErrorCode::implicit_product, span_of(function),
                           quoted(name) + " is a value, not a function",
                           "for a product write " + std::string(name) + "*(…)");
    }
    throw ProgramError(ProgramErrorCode::unknown_function, span_of(function), "there is no function " + quoted(name),
                       function_hint(name));
}

void refuse_arity(const TokenReader& tokens, const OperationRule& rule, const Token& function, std::size_t count) {
    throw ProgramError(ProgramErrorCode::wrong_arity, tokens.span_since(function),
                       std::string(rule.name) + " takes " + std::to_string(rule.arity) +
                           (rule.arity == 1 ? " argument" : " arguments") + ", got " + std::to_string(count),
                       "write " + std::string(rule.signature));
}

void refuse_axis(const TokenReader& tokens, const OperationRule& rule) {
    const std::string call(rule.name);
    throw ProgramError(ProgramErrorCode::invalid_axis, span_of(tokens.peek()),
                       "wanted the axis 0 or 1, got " + quoted(tokens.text(tokens.peek())),
                       call + "(x, 0) goes down the columns, " + call + "(x, 1) along the rows");
}

void refuse_output(std::string_view output, const SourceSpan& span, const Names& known) {
    throw ProgramError(ProgramErrorCode::unknown_name, span,
                       quoted(output) + " is to be the output, but no statement gives it", name_hint(output, known));
}

}  // namespace nabla
