#include "syntax/token.h"

namespace wasmba {

llvm::StringRef tokenKindName(TokenKind kind) {
    static constexpr llvm::StringLiteral kNames[] = {
#define TOKEN(kind, description) #kind,
#define KEYWORD(kind, text) #kind,
#define PUNCTUATION(kind, text) #kind,
#include "syntax/tokens.def"
    };
    return kNames[static_cast<size_t>(kind)];
}

llvm::StringRef tokenKindText(TokenKind kind) {
    static constexpr llvm::StringLiteral kTexts[] = {
#define TOKEN(kind, description) description,
#define KEYWORD(kind, text) text,
#define PUNCTUATION(kind, text) text,
#include "syntax/tokens.def"
    };
    return kTexts[static_cast<size_t>(kind)];
}

} // namespace wasmba
