#pragma once

#include "support/span.h"
#include "syntax/ast.h"
#include "syntax/lexer.h"

namespace llvm {
class raw_ostream;
}

namespace wasmba {

/// One line per token: place, kind and text.
void dumpTokens(const TokenStream& stream, const SourceText& source, llvm::raw_ostream& out);

struct AstDumpOptions {
    /// Spells the tree as ast.dump of CPython 3.<minor> does: 12 brings type_params, 13 leaves out empty lists.
    unsigned pythonMinor = 14;
    /// With places, as ast.dump(include_attributes=True).
    bool withAttributes = false;
    /// Number of blanks per level; negative for one line.
    int indent = -1;
};

/// As CPython's ast.dump, but that text is always escaped to ASCII. Error nodes are shown as ErrorExpr and ErrorStmt.
void dumpAst(const ast::Module& module, const SourceText& source, const AstDumpOptions& options,
             llvm::raw_ostream& out);

} // namespace wasmba
