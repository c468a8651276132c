#include "syntax/keyword.h"

#include "llvm/ADT/StringSwitch.h"

namespace wasmba {

static constexpr llvm::StringLiteral kKeywords[] = {
#define KEYWORD(kind, text) text,
#include "syntax/tokens.def"
};
static constexpr size_t kKeywordCount = std::size(kKeywords);
static constexpr size_t kLongestKeyword = 8;

namespace {
/// For each first letter the range of its keywords in kKeywords.
struct KeywordIndex {
    uint8_t first[129] = {};
    constexpr KeywordIndex() {
        size_t keyword = 0;
        for (size_t letter = 0; letter <= 128; ++letter) {
            while (keyword < kKeywordCount && static_cast<size_t>(kKeywords[keyword].data()[0]) < letter)
                ++keyword;
            first[letter] = keyword;
        }
    }
};
} // namespace
static constexpr KeywordIndex kKeywordIndex;

TokenKind keywordKind(llvm::StringRef word) {
    if (word.size() > kLongestKeyword)
        return TokenKind::Identifier;
    auto letter = static_cast<unsigned char>(word[0]);
    if (letter >= 128)
        return TokenKind::Identifier;
    for (size_t index = kKeywordIndex.first[letter]; index < kKeywordIndex.first[letter + 1]; ++index)
        if (word == kKeywords[index])
            return static_cast<TokenKind>(static_cast<size_t>(TokenKind::KwFalse) + index);
    return TokenKind::Identifier;
}

bool isStringPrefix(llvm::StringRef word) {
    return llvm::StringSwitch<bool>(word)
        .CasesLower("r", "b", "u", "f", "t", true)
        .CasesLower("rb", "br", "rf", "fr", true)
        .CasesLower("rt", "tr", true)
        .Default(false);
}

bool onlyBeginsStatements(TokenKind kind) {
    switch (kind) {
    case TokenKind::KwAssert:
    case TokenKind::KwBreak:
    case TokenKind::KwClass:
    case TokenKind::KwContinue:
    case TokenKind::KwDef:
    case TokenKind::KwDel:
    case TokenKind::KwElif:
    case TokenKind::KwExcept:
    case TokenKind::KwFinally:
    case TokenKind::KwGlobal:
    case TokenKind::KwImport:
    case TokenKind::KwNonlocal:
    case TokenKind::KwPass:
    case TokenKind::KwRaise:
    case TokenKind::KwReturn:
    case TokenKind::KwTry:
    case TokenKind::KwWhile:
    case TokenKind::KwWith: return true;
    default: return false;
    }
}

} // namespace wasmba
