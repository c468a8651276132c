#pragma once

#include "support/span.h"

#include "llvm/ADT/StringRef.h"

#include <cstdint>

namespace wasmba {

enum class TokenKind : uint8_t {
#define TOKEN(kind, description) kind,
#define KEYWORD(kind, text) kind,
#define PUNCTUATION(kind, text) kind,
#include "syntax/tokens.def"
};

struct Token {
    TokenKind kind;
    Span span;
};

/// The kind as tokens.def calls it ("LeftParen").
llvm::StringRef tokenKindName(TokenKind kind);
/// The text of keywords and punctuation, the description of the others.
llvm::StringRef tokenKindText(TokenKind kind);

inline bool isKeyword(TokenKind kind) { return TokenKind::KwFalse <= kind && kind <= TokenKind::KwYield; }
inline bool isPunctuation(TokenKind kind) { return kind >= TokenKind::LeftParen; }
inline bool isAugmentedAssignment(TokenKind kind) { return kind >= TokenKind::PlusEqual; }

} // namespace wasmba
