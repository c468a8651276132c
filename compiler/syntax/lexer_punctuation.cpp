#include "syntax/lexer_impl.h"

namespace wasmba {

namespace {
/// The operators that begin with one character, longest first.
struct Spellings {
    TokenKind kinds[4] = {};
    uint8_t count = 0;
};

struct PunctuationIndex {
    Spellings byFirst[128] = {};

    constexpr PunctuationIndex() {
        constexpr struct {
            TokenKind kind;
            const char* text;
        } kRows[] = {
#define PUNCTUATION(kind, text) {TokenKind::kind, text},
#include "syntax/tokens.def"
        };
        for (int length = 3; length >= 1; --length) {
            for (const auto& row : kRows) {
                if (lengthOf(row.text) != length)
                    continue;
                Spellings& spellings = byFirst[static_cast<unsigned char>(row.text[0])];
                spellings.kinds[spellings.count++] = row.kind;
            }
        }
    }

    static constexpr int lengthOf(const char* text) {
        int length = 0;
        while (text[length])
            ++length;
        return length;
    }
};
} // namespace

static constexpr PunctuationIndex kPunctuation;

void Lexer::lexPunctuation() {
    const char* from = at;
    auto first = static_cast<unsigned char>(*at);
    const Spellings* spellings = first < 128 ? &kPunctuation.byFirst[first] : nullptr;
    if (!spellings || spellings->count == 0) {
        if (first != 0)
            return lexInvalidCharacter();
        ++at;
        emit(TokenKind::Error, from);
        error(DiagnosticId::NullByte, stream.tokens.back().span);
        return;
    }

    // In a replacement field a colon begins the format specifier, even before `=`.
    bool inField = !fstrings.empty() && inBrackets() && brackets.back().isField;
    if (inField && first == ':') {
        ++at;
        emit(TokenKind::Colon, from);
        fstrings.back().inText = true;
        fstrings.back().inFormatSpec = true;
        return;
    }

    llvm::StringRef rest(at, end - at);
    for (unsigned index = 0; index < spellings->count; ++index) {
        TokenKind kind = spellings->kinds[index];
        llvm::StringRef text = tokenKindText(kind);
        if (!rest.starts_with(text))
            continue;
        at += text.size();
        switch (kind) {
        case TokenKind::LeftParen:
        case TokenKind::LeftBracket:
        case TokenKind::LeftBrace: return openBracket(kind, from, false);
        case TokenKind::RightParen:
        case TokenKind::RightBracket:
        case TokenKind::RightBrace: return closeBracket(kind, from);
        default: return emit(kind, from);
        }
    }
}

} // namespace wasmba
