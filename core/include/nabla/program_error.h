#pragma once

#include "nabla/enum_names.h"
#include "nabla/error.h"

namespace nabla {

/// A stretch of a program's text. Lines, columns and lengths are counted in code points, lines and columns from 1; a
/// line end counts as one, also where it is written as two characters.
struct SourceSpan {
    int line = 1;
    int column = 1;
    int length = 0;
    int first_byte = 0;  ///< the same stretch in bytes: [first_byte, end_byte)
    int end_byte = 0;
};

/// What is wrong with a program.
enum class ProgramErrorCode {
    not_utf8,              ///< bytes that are no UTF-8
    too_long,              ///< above kMaxProgramBytes
    unexpected_character,  ///< a character that the language has no use for
    unexpected_token,      ///< something else was wanted here
    unclosed_bracket,      ///< a bracket without its partner
    bad_literal,           ///< a number or matrix that is none
    implicit_product,      ///< `2x` for `2*x`
    unknown_name,          ///< a name that no statement before has given
    unknown_function,      ///< no such function
    duplicate_name,        ///< a name given twice
    reserved_name,         ///< a name that already means something
    wrong_arity,           ///< too few or too many arguments
    invalid_axis,          ///< an axis other than 0 and 1
    shape_mismatch,        ///< operands whose shapes do not go together
    too_deep,              ///< brackets nested more than kMaxDepth deep
    too_many_nodes,        ///< above kMaxNodes
    too_large,             ///< above kMaxNumbers
    empty_program,         ///< no statement
};

template <>
struct EnumNames<ProgramErrorCode> {
    static constexpr std::string_view kind = "program error";
    static constexpr std::pair<ProgramErrorCode, std::string_view> values[] = {
        {ProgramErrorCode::not_utf8, "not_utf8"},
        {ProgramErrorCode::too_long, "too_long"},
        {ProgramErrorCode::unexpected_character, "unexpected_character"},
        {ProgramErrorCode::unexpected_token, "unexpected_token"},
        {ProgramErrorCode::unclosed_bracket, "unclosed_bracket"},
        {ProgramErrorCode::bad_literal, "bad_literal"},
        {ProgramErrorCode::implicit_product, "implicit_product"},
        {ProgramErrorCode::unknown_name, "unknown_name"},
        {ProgramErrorCode::unknown_function, "unknown_function"},
        {ProgramErrorCode::duplicate_name, "duplicate_name"},
        {ProgramErrorCode::reserved_name, "reserved_name"},
        {ProgramErrorCode::wrong_arity, "wrong_arity"},
        {ProgramErrorCode::invalid_axis, "invalid_axis"},
        {ProgramErrorCode::shape_mismatch, "shape_mismatch"},
        {ProgramErrorCode::too_deep, "too_deep"},
        {ProgramErrorCode::too_many_nodes, "too_many_nodes"},
        {ProgramErrorCode::too_large, "too_large"},
        {ProgramErrorCode::empty_program, "empty_program"},
    };
};

/// Limits of a program: beyond them it is an error, and not a hang.
inline constexpr int kMaxProgramBytes = 64 * 1024;
inline constexpr int kMaxNodes = 10'000;
inline constexpr int kMaxNumbers = 4'000'000;  ///< of values, adjoints, contributions and local derivatives together
inline constexpr int kMaxDepth = 200;

/// A program that cannot be understood, with the place in its text. `where` is "line 3, column 5"; the hint may be
/// empty.
class ProgramError : public Error {
   public:
    ProgramError(ProgramErrorCode code, const SourceSpan& span, std::string message, std::string hint = {});

    ProgramErrorCode program_code() const noexcept { return program_code_; }
    const SourceSpan& span() const noexcept { return span_; }
    const std::string& hint() const noexcept { return hint_; }

   private:
    ProgramErrorCode program_code_;
    SourceSpan span_;
    std::string hint_;
};

/// The error for a terminal: place and message, the line of the text with a caret under what is meant, and the hint.
std::string describe(const ProgramError& error, std::string_view source);

}  // namespace nabla
