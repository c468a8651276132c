#include "syntax/lexer_impl.h"
#include "syntax/unicode.h"

namespace wasmba {

void Lexer::lexNumber() {
    const char* from = at;
    if (*at == '0') {
        switch (at[1] | 0x20) {
        case 'x': return lexRadixNumber(from, 16, "hexadecimal");
        case 'o': return lexRadixNumber(from, 8, "octal");
        case 'b': return lexRadixNumber(from, 2, "binary");
        default: break;
        }
    }

    bool isInteger = true;
    if (*at != '.' && !skipDigits(10, from, "decimal"))
        return;
    const char* integerEnd = at;
    if (*at == '.') {
        isInteger = false;
        ++at;
        if (isIn(*at, kDigit) && !skipDigits(10, from, "decimal"))
            return;
    }
    if ((*at | 0x20) == 'e') {
        const char* exponent = at + 1;
        if (*exponent == '+' || *exponent == '-')
            ++exponent;
        if (isIn(*exponent, kDigit)) {
            isInteger = false;
            at = exponent;
            if (!skipDigits(10, from, "decimal"))
                return;
        }
    }
    if ((*at | 0x20) == 'j') {
        ++at;
        return endNumber(from, "imaginary");
    }
    bool hasLeadingZero = isInteger && *from == '0' &&
                          llvm::StringRef(from, integerEnd - from).find_first_not_of("0_") != llvm::StringRef::npos;
    endNumber(from, "decimal");
    if (hasLeadingZero && stream.tokens.back().kind == TokenKind::Number) {
        uint32_t zerosEnd = offsetOf(from) + llvm::StringRef(from, integerEnd - from).find_first_not_of("0_");
        diagnostics.report(DiagnosticId::LeadingZeros, {offsetOf(from), zerosEnd});
    }
}

void Lexer::lexRadixNumber(const char* from, unsigned radix, llvm::StringRef radixName) {
    at += 2;
    if (*at == '_')
        ++at;
    if (skipDigits(radix, from, radixName))
        endNumber(from, radixName);
}

/// Digits with single underscores between them. False after an error, which has its token.
bool Lexer::skipDigits(unsigned radix, const char* from, llvm::StringRef literalName) {
    while (digitValue(*at) < radix) {
        while (digitValue(*at) < radix)
            ++at;
        if (*at != '_')
            break;
        ++at;
        if (digitValue(*at) >= radix)
            break;
    }
    bool endsInDigit = at != from && digitValue(at[-1]) < radix && !(at - from == 2 && radix != 10);
    bool isWrongDigit = isIn(*at, kDigit);
    if (endsInDigit && !isWrongDigit)
        return true;

    const char* place = at;
    while (isIn(*at, kIdentifierContinue))
        ++at;
    emit(TokenKind::Error, from);
    if (isWrongDigit)
        error(DiagnosticId::InvalidDigit, {offsetOf(place), offsetOf(place) + 1}, *place, literalName);
    else
        error(DiagnosticId::InvalidNumber, stream.tokens.back().span, literalName);
    return false;
}

/// A number may touch one of these keywords (`1if x else 2`), but no other word.
void Lexer::endNumber(const char* from, llvm::StringRef literalName) {
    static constexpr llvm::StringLiteral kMayFollow[] = {"and", "else", "for", "if", "in", "is", "not", "or"};
    const char* next = at;
    bool isInvisible = static_cast<signed char>(*at) < 0 && !isPrintableCodePoint(decodeCodePoint(next, end));
    if (isIn(*at, kIdentifierContinue) && !isInvisible) {
        llvm::StringRef rest(at, end - at);
        bool isKeyword = false;
        for (llvm::StringRef keyword : kMayFollow)
            isKeyword |= rest.starts_with(keyword);
        if (!isKeyword) {
            while (isIn(*at, kIdentifierContinue))
                ++at;
            emit(TokenKind::Error, from);
            error(DiagnosticId::InvalidNumber, stream.tokens.back().span, literalName);
            return;
        }
    }
    emit(TokenKind::Number, from);
}

} // namespace wasmba
