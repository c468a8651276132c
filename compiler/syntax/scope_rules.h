#pragma once

#include "diagnostics/diagnostics.h"
#include "syntax/ast.h"

namespace wasmba {

/// The SyntaxErrors that CPython's symbol table and code generator find: `return` outside a function, `break` outside a
/// loop, wrong `global` and `nonlocal`, repeated parameters, misplaced stars and the like.
void checkScopeRules(const ast::Module& module, Diagnostics& diagnostics);

} // namespace wasmba
