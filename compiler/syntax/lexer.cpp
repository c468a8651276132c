#include "syntax/lexer.h"

#include "syntax/encoding.h"
#include "syntax/keyword.h"
#include "syntax/lexer_impl.h"
#include "syntax/unicode.h"

#include "llvm/Support/ConvertUTF.h"

namespace wasmba {

TokenStream tokenize(const SourceText& source, Diagnostics& diagnostics) { return Lexer(source, diagnostics).run(); }

TokenStream Lexer::run() {
    if (checkSource()) {
        stream.tokens.reserve(source.size() / 4 + 16);
        while (!atEnd() && !stopped) {
            if (!fstrings.empty() && fstrings.back().inText)
                lexFStringText();
            else
                lexToken();
        }
    }
    finish();
    return std::move(stream);
}

/// Whole-file checks; false if nothing can be read.
bool Lexer::checkSource() {
    if (source.size() > kMaxSourceBytes) {
        error(DiagnosticId::SourceTooLarge, {0, 0}, source.size(), kMaxSourceBytes);
        return false;
    }
    if (source.lineCount() > kMaxSourceLines) {
        error(DiagnosticId::TooManyLines, {0, 0}, source.lineCount(), kMaxSourceLines);
        return false;
    }
    bool isAscii = true;
    for (const char* byte = begin; byte != end; ++byte)
        isAscii &= static_cast<signed char>(*byte) >= 0;
    if (isAscii)
        return true;

    auto* first = reinterpret_cast<const llvm::UTF8*>(begin);
    if (!llvm::isLegalUTF8String(&first, reinterpret_cast<const llvm::UTF8*>(end))) {
        uint32_t place = offsetOf(reinterpret_cast<const char*>(first));
        error(DiagnosticId::InvalidUtf8, {place, place + 1});
        return false;
    }
    constexpr llvm::StringLiteral kByteOrderMark = "\xEF\xBB\xBF";
    if (source.text().starts_with(kByteOrderMark))
        at += kByteOrderMark.size();
    return checkEncodingDeclaration(source, diagnostics);
}

void Lexer::markBroken(uint32_t from) {
    if (isBroken) {
        Span& range = stream.brokenRanges.back();
        range.begin = std::min(range.begin, from);
        return;
    }
    isBroken = true;
    stream.brokenRanges.push_back({from, source.size()});
}

void Lexer::lexToken() {
    if (atLineStart) {
        atLineStart = false;
        lexIndentation();
        return;
    }
    while (isIn(*at, kBlank))
        ++at;
    if (atEnd())
        return;
    char character = *at;
    if (isIn(character, kIdentifierStart))
        return lexIdentifierOrString();
    if (isIn(character, kDigit) || (character == '.' && isIn(at[1], kDigit)))
        return lexNumber();
    switch (character) {
    case '"':
    case '\'': return lexString(at);
    case '#': return skipComment();
    case '\\': return lexContinuation();
    case '\n':
    case '\r': return lexNewline();
    default: return lexPunctuation();
    }
}

void Lexer::lexIdentifierOrString() {
    const char* from = at;
    bool isAscii = true;
    while (isIn(*at, kIdentifierContinue))
        isAscii &= static_cast<signed char>(*at++) >= 0;
    size_t length = at - from;
    if ((*at == '"' || *at == '\'') && length <= 2 && isAscii && isStringPrefix({from, length}))
        return lexString(from);
    if (!isAscii && !isIdentifier({from, length})) {
        at = from;
        return lexInvalidCharacter();
    }
    emit(isAscii ? keywordKind({from, length}) : TokenKind::Identifier, from);
}

/// At a word with a character that no identifier has: reports it and goes on behind it.
void Lexer::lexInvalidCharacter() {
    const char* from = at;
    size_t valid = identifierPrefix({from, size_t(end - from)});
    if (valid) {
        at += valid;
        emit(keywordKind({from, valid}), from);
        from = at;
    }
    uint32_t codePoint = decodeCodePoint(at, end);
    llvm::StringRef text(from, at - from);
    emit(TokenKind::Error, from);
    Span span = stream.tokens.back().span;
    std::string number = codePointNumber(codePoint);
    if (isPrintableCodePoint(codePoint)) {
        Diagnostic& diagnostic = error(DiagnosticId::InvalidCharacter, span, text, number);
        llvm::StringRef replacement = asciiLookAlike(codePoint);
        if (!replacement.empty())
            diagnostic.fix("write " + replacement.str());
    } else {
        error(DiagnosticId::InvalidNonPrintable, span, number);
    }
}

void Lexer::skipLineEnd() {
    if (*at == '\r' && at + 1 != end && at[1] == '\n')
        ++at;
    if (!atEnd())
        ++at;
}

void Lexer::skipComment() {
    while (!atEnd() && *at != '\n' && *at != '\r')
        ++at;
}

void Lexer::lexContinuation() {
    const char* from = at++;
    if (*at == '\n' || *at == '\r') {
        skipLineEnd();
        if (atEnd())
            error(DiagnosticId::UnexpectedEndOfFile, {offsetOf(from), offsetOf(from) + 1});
        return;
    }
    emit(TokenKind::Error, from);
    DiagnosticId id = atEnd() ? DiagnosticId::UnexpectedEndOfFile : DiagnosticId::CharacterAfterContinuation;
    error(id, stream.tokens.back().span);
}

void Lexer::lexNewline() {
    const char* from = at;
    skipLineEnd();
    if (inBrackets()) {
        if (!startsStatementInBrackets())
            return;
        reportNeverClosed();
    }
    emit(TokenKind::Newline, from);
    atLineStart = true;
    if (isBroken)
        stream.brokenRanges.back().end = offset();
    isBroken = false;
}

void Lexer::finish() {
    if (!fstrings.empty() && fstrings.back().inText) {
        FString open = fstrings.back();
        DiagnosticId id =
            open.quoteSize == 3 ? DiagnosticId::UnterminatedTripleFString : DiagnosticId::UnterminatedFString;
        error(id, {open.offset, open.offset + 1}, open.letter, source.lineCount());
        abandonFStrings();
    }
    if (inBrackets())
        reportNeverClosed();
    at = end;
    bool lineIsOpen = !stream.tokens.empty() && stream.tokens.back().kind != TokenKind::Newline &&
                      stream.tokens.back().kind != TokenKind::Dedent;
    if (lineIsOpen)
        emit(TokenKind::Newline, at);
    while (indentations.size() > 1)
        popIndentation();
    emit(TokenKind::EndOfFile, at);
}

} // namespace wasmba
