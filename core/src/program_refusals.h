#pragma once
// What the parser says of what people get wrong. All of it throws ProgramError.

#include <string_view>

#include "nabla/graph.h"
#include "program_names.h"
#include "token_reader.h"

namespace nabla {

/// @throws ProgramError  reserved_name, duplicate_name; unexpected_token unless “=” follows the name just read
void require_free_name(const TokenReader& tokens, const Token& name, const Graph& graph, const NameTable& known);

/// @throws ProgramError  unexpected_token unless the statement ends here
void require_statement_end(const TokenReader& tokens);

/// An operand follows an operand, `left`, without an operator.
///
/// @throws ProgramError  implicit_product, or unexpected_token; not where a bracket before it was not closed, which is
///                       told of when its end is missed
void refuse_implicit_product(const TokenReader& tokens, const SourceSpan& left, bool in_brackets);

/// Something else than an operand is the next token.
[[noreturn]] void refuse_operand(const TokenReader& tokens);

/// The name just read is that of no value.
[[noreturn]] void refuse_name(const TokenReader& tokens, const Token& name, const NameTable& known);

/// The name before “(” is that of no function.
[[noreturn]] void refuse_function(const TokenReader& tokens, const Token& function, const NameTable& known);

[[noreturn]] void refuse_arity(const TokenReader& tokens, const OperationRule& rule, const Token& function,
                               std::size_t count);

/// The next token is no axis.
[[noreturn]] void refuse_axis(const TokenReader& tokens, const OperationRule& rule);

/// The caller's choice of an output is no statement.
[[noreturn]] void refuse_output(std::string_view output, const SourceSpan& span, const NameTable& known);

}  // namespace nabla
