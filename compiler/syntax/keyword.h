#pragma once

#include "syntax/token.h"

namespace wasmba {

/// The keyword, or Identifier.
TokenKind keywordKind(llvm::StringRef word);

/// Whether a letter combination may stand before a quote: r, b, u, f, t and their legal pairs, in any case.
bool isStringPrefix(llvm::StringRef word);

/// Keywords that can stand only at the beginning of a statement (so not `for`, `if`, `else`, `async`, `lambda`...).
bool onlyBeginsStatements(TokenKind kind);

} // namespace wasmba
