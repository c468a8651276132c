#pragma once

#include "diagnostics/diagnostics.h"
#include "support/arena.h"
#include "support/name.h"
#include "support/span.h"
#include "syntax/ast.h"

namespace wasmba {

/// Reads a module of Python 3.14, including the SyntaxErrors that CPython's compiler finds (`return` outside a
/// function, ...). Never null: after an error, which is in the diagnostics, it goes on and the tree has error nodes.
/// The tree lives in the arena and refers to the text of the source and to the name table.
ast::Module* parseModule(const SourceText& source, Arena& arena, NameTable& names, Diagnostics& diagnostics);

} // namespace wasmba
