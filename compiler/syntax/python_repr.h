#pragma once

#include "syntax/ast.h"

namespace llvm {
class raw_ostream;
}

namespace wasmba {

/// As Python's ascii() of a string; the text is WTF-8.
void writeTextRepr(llvm::StringRef text, llvm::raw_ostream& out);
/// As Python's repr of a float: the shortest digits that read back as the same number.
void writeFloatRepr(double number, llvm::raw_ostream& out);
/// As Python's ascii() of the constant's value.
void writeConstantRepr(const ast::Constant& constant, llvm::raw_ostream& out);

} // namespace wasmba
