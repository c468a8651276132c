#include "syntax/keyword.h"
#include "syntax/lexer_impl.h"

namespace wasmba {

void Lexer::openBracket(TokenKind kind, const char* from, bool isField) {
    emit(kind, from);
    if (brackets.size() >= kMaxOpenBrackets) {
        error(DiagnosticId::TooManyBrackets, stream.tokens.back().span, kMaxOpenBrackets);
        stopped = true;
        brackets.clear();
        fstrings.clear();
        return;
    }
    brackets.push_back({kind, offsetOf(from), isField});
}

static TokenKind openerOf(TokenKind closer) { return static_cast<TokenKind>(static_cast<uint8_t>(closer) - 1); }
static_assert(static_cast<int>(TokenKind::RightParen) == static_cast<int>(TokenKind::LeftParen) + 1);
static_assert(static_cast<int>(TokenKind::RightBracket) == static_cast<int>(TokenKind::LeftBracket) + 1);
static_assert(static_cast<int>(TokenKind::RightBrace) == static_cast<int>(TokenKind::LeftBrace) + 1);

void Lexer::closeBracket(TokenKind kind, const char* from) {
    Span span{offsetOf(from), offset()};
    // Brackets around an f-string cannot be closed from inside of it.
    size_t base = fstrings.empty() ? 0 : fstrings.back().bracketBase;
    if (brackets.size() == base) {
        emit(TokenKind::Error, from);
        error(DiagnosticId::UnmatchedBracket, span, tokenKindText(kind));
        return;
    }

    size_t match = brackets.size();
    while (match > base && brackets[match - 1].kind != openerOf(kind))
        --match;
    if (match != brackets.size()) {
        Bracket open = brackets.back();
        Span openSpan{open.offset, open.offset + 1};
        error(DiagnosticId::MismatchedBracket, span, tokenKindText(kind), tokenKindText(open.kind))
            .note(openSpan, "'" + tokenKindText(open.kind).str() + "' was opened here");
        markBroken(open.offset);
        emit(TokenKind::Error, from);
        if (match > base)
            brackets.truncate(match - 1);
        else
            brackets.pop_back();
        if (!fstrings.empty())
            abandonFStrings();
        return;
    }

    emit(kind, from);
    bool endsField = brackets.pop_back_val().isField;
    if (endsField) {
        FString& fstring = fstrings.back();
        fstring.inText = true;
        fstring.inFormatSpec = brackets.size() > fstring.bracketBase;
    }
}

void Lexer::reportNeverClosed() {
    Bracket open = brackets.back();
    error(DiagnosticId::BracketNeverClosed, {open.offset, open.offset + 1}, tokenKindText(open.kind));
    markBroken(brackets.front().offset);
    brackets.clear();
    fstrings.clear();
}

bool Lexer::startsStatementInBrackets() const {
    if (!fstrings.empty())
        return false;
    const char* word = at;
    while (isIn(*word, kBlank))
        ++word;
    const char* wordEnd = word;
    while (isIn(*wordEnd, kIdentifierContinue))
        ++wordEnd;
    return word != wordEnd && onlyBeginsStatements(keywordKind({word, size_t(wordEnd - word)}));
}

} // namespace wasmba
