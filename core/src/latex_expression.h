#pragma once
// Parts of a program in LaTeX, each with how tightly it holds together.

#include <string>

#include "latex_rules.h"
#include "nabla/program.h"

namespace nabla {

/// A piece of LaTeX and how tightly it holds together.
struct Expression {
    std::string text;
    Binding binding = Binding::atom;
};

/// In brackets if it holds together less tightly than its place wants.
std::string in_place(Expression expression, Binding wanted);

bool is_number(const Node& node);

/// An operation applied to what its operands are written as.
Expression applied(const Graph& graph, const Node& node, Expression first, Expression second);

/// A value in the place of a symbol. A negative number, or a power of ten, does not hold together like one.
Expression of_value(ConstBlock block);

/// An input, a constant or a literal: by its name, else by its value.
Expression of_leaf(const Program& program, int id);

}  // namespace nabla
