#include "syntax/lexer_impl.h"

namespace wasmba {

bool Lexer::atQuotes(char quote, unsigned size) const {
    return *at == quote && (size == 1 || (at[1] == quote && at[2] == quote));
}

/// At the opening quote: 3 for triple quotes.
uint32_t Lexer::quoteSizeHere() const { return at[1] == *at && at[2] == *at ? 3 : 1; }

/// At the quote, behind the prefix that begins at `from`.
void Lexer::lexString(const char* from) {
    bool isRaw = false;
    for (const char* letter = from; letter != at; ++letter) {
        isRaw |= (*letter | 0x20) == 'r';
    }
    for (const char* letter = from; letter != at; ++letter) {
        char lower = *letter | 0x20;
        if (lower == 'f' || lower == 't')
            return lexFStringStart(from, lower, isRaw);
    }

    char quote = *at;
    unsigned quoteSize = quoteSizeHere();
    const char* open = at;
    at += quoteSize;
    while (!atEnd()) {
        if (atQuotes(quote, quoteSize)) {
            at += quoteSize;
            return emit(TokenKind::String, from);
        }
        if (quoteSize == 1 && (*at == '\n' || *at == '\r'))
            break;
        if (*at == '\\') {
            ++at;
            if (atEnd())
                break;
            if (*at == '\r') {
                skipLineEnd();
                continue;
            }
        }
        ++at;
    }

    emit(TokenKind::Error, from);
    Span openSpan{offsetOf(from), offsetOf(open) + quoteSize};
    uint32_t lastLine = source.lineOf(offset());
    if (!fstrings.empty() && fstrings.back().quote == quote && fstrings.back().quoteSize == quoteSize) {
        FString outer = fstrings.back();
        error(DiagnosticId::FStringExpectedBrace, {offsetOf(from), offsetOf(from) + 1}, outer.letter)
            .note({brackets.back().offset, brackets.back().offset + 1}, "'{' was opened here");
    } else if (quoteSize == 3) {
        error(DiagnosticId::UnterminatedTripleString, openSpan, lastLine);
    } else {
        error(DiagnosticId::UnterminatedString, openSpan, quote);
    }
    // The string has swallowed what would have closed them.
    abandonFStrings();
    if (inBrackets())
        markBroken(brackets.front().offset);
    brackets.clear();
}

void Lexer::lexFStringStart(const char* from, char letter, bool isRaw) {
    if (fstrings.size() >= kMaxNestedFStrings) {
        error(DiagnosticId::TooManyFStrings, {offsetOf(from), offset() + 1}, kMaxNestedFStrings);
        stopped = true;
        abandonFStrings();
        return;
    }
    FString fstring{};
    fstring.offset = offsetOf(from);
    fstring.bracketBase = brackets.size();
    fstring.quote = *at;
    fstring.quoteSize = quoteSizeHere();
    fstring.letter = letter;
    fstring.isRaw = isRaw;
    fstring.inText = true;
    at += fstring.quoteSize;
    emit(TokenKind::FStringStart, from);
    fstrings.push_back(fstring);
}

/// Reads text up to a replacement field, the end of a format specifier or the closing quotes, and that token as well.
void Lexer::lexFStringText() {
    FString& fstring = fstrings.back();
    const char* from = at;
    auto emitText = [&] {
        if (at != from)
            emit(TokenKind::FStringMiddle, from);
    };
    while (!atEnd()) {
        if (atQuotes(fstring.quote, fstring.quoteSize)) {
            if (fstring.inFormatSpec) {
                uint32_t brace = brackets.back().offset;
                emitText();
                error(DiagnosticId::FStringExpectedBrace, {offset(), offset() + 1}, fstring.letter)
                    .note({brace, brace + 1}, "'{' was opened here");
                brackets.truncate(fstring.bracketBase);
            } else {
                emitText();
            }
            const char* quotes = at;
            at += fstring.quoteSize;
            emit(TokenKind::FStringEnd, quotes);
            fstrings.pop_back();
            return;
        }
        switch (*at) {
        case '\n':
        case '\r':
            if (fstring.quoteSize == 3 && !fstring.inFormatSpec) {
                ++at;
                continue;
            }
            emitText();
            if (fstring.inFormatSpec) {
                // The specifier ends here; only the closing brace may follow.
                fstring.inText = false;
                return;
            }
            error(DiagnosticId::UnterminatedFString, {fstring.offset, fstring.offset + 1}, fstring.letter);
            return abandonFStrings();
        case '\\':
            ++at;
            if (fstring.isRaw || *at != 'N' || at[1] != '{') {
                // A backslash does not escape a brace.
                if (*at == '{' || *at == '}' || atEnd())
                    continue;
                if (*at == '\r' || *at == '\n')
                    skipLineEnd();
                else
                    ++at;
                continue;
            }
            while (!atEnd() && *at != '}' && *at != fstring.quote && *at != '\n')
                ++at;
            if (*at == '}')
                ++at;
            continue;
        case '{': {
            if (at[1] == '{' && !fstring.inFormatSpec) {
                at += 2;
                continue;
            }
            emitText();
            const char* brace = at++;
            fstring.inText = false;
            return openBracket(TokenKind::LeftBrace, brace, true);
        }
        case '}':
            if (!fstring.inFormatSpec) {
                if (at[1] == '}') {
                    at += 2;
                    continue;
                }
                error(DiagnosticId::FStringSingleBrace, {offset(), offset() + 1}, fstring.letter);
                ++at;
                continue;
            }
            emitText();
            from = at++;
            return closeBracket(TokenKind::RightBrace, from);
        default: ++at;
        }
    }
    emitText();
}

/// After an error inside of f-strings: what follows is read as if they had ended here.
void Lexer::abandonFStrings() {
    if (fstrings.empty())
        return;
    markBroken(fstrings.front().offset);
    brackets.truncate(std::min(brackets.size(), fstrings.front().bracketBase));
    fstrings.clear();
}

} // namespace wasmba
