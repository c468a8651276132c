#include "syntax/string_literal.h"

#include "syntax/character.h"
#include "syntax/unicode.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Unicode.h"

namespace wasmba {

StringPrefix readStringPrefix(llvm::StringRef token) {
    StringPrefix prefix;
    while (token[prefix.length] != '"' && token[prefix.length] != '\'') {
        switch (token[prefix.length++] | 0x20) {
        case 'r': prefix.isRaw = true; break;
        case 'b': prefix.isBytes = true; break;
        case 'f': prefix.isFormatted = true; break;
        case 't': prefix.isTemplate = true; break;
        default: break;
        }
    }
    llvm::StringRef quotes = token.drop_front(prefix.length);
    bool isTriple = quotes.size() >= 3 && quotes[1] == quotes[0] && quotes[2] == quotes[0];
    prefix.quoteSize = isTriple ? 3 : 1;
    return prefix;
}

namespace {

class Decoder {
public:
    Decoder(llvm::StringRef text, const StringPrefix& prefix, std::string& decoded,
            llvm::SmallVectorImpl<StringIssue>& issues)
        : text(text), prefix(prefix), decoded(decoded), issues(issues) {}

    void run();

private:
    bool hasDoubledBraces() const { return (prefix.isFormatted || prefix.isTemplate) && !prefix.isFormatSpec; }
    void decodeEscape();
    void decodeHexadecimal(size_t begin, size_t digits);
    void decodeOctal(size_t begin);
    void decodeCharacterName(size_t begin);
    void append(uint32_t value);
    void report(DiagnosticId id, size_t begin, std::string detail = {}) {
        issues.push_back({id, static_cast<uint32_t>(begin), static_cast<uint32_t>(at), std::move(detail)});
    }

    llvm::StringRef text;
    const StringPrefix& prefix;
    std::string& decoded;
    llvm::SmallVectorImpl<StringIssue>& issues;
    size_t at = 0;
};

} // namespace

void Decoder::run() {
    while (at < text.size()) {
        size_t plain = at;
        while (at < text.size() && text[at] != '\\' && text[at] != '\r' && text[at] != '{' && text[at] != '}' &&
               !(prefix.isBytes && static_cast<signed char>(text[at]) < 0))
            ++at;
        decoded += text.slice(plain, at);
        if (at == text.size())
            return;
        char character = text[at++];
        char next = at < text.size() ? text[at] : '\0';
        switch (character) {
        case '\\':
            if (prefix.isRaw)
                decoded += '\\';
            else
                decodeEscape();
            break;
        case '\r':
            decoded += '\n';
            if (next == '\n')
                ++at;
            break;
        case '{':
        case '}':
            decoded += character;
            if (hasDoubledBraces() && next == character)
                ++at;
            break;
        default:
            report(DiagnosticId::NonAsciiBytes, at - 1);
            while (at < text.size() && static_cast<signed char>(text[at]) < 0)
                ++at;
        }
    }
}

void Decoder::append(uint32_t value) {
    if (prefix.isBytes)
        decoded += static_cast<char>(value);
    else
        appendCodePoint(decoded, value);
}

/// Behind a backslash.
void Decoder::decodeEscape() {
    size_t begin = at - 1;
    if (at == text.size()) {
        decoded += '\\';
        return;
    }
    char letter = text[at++];
    switch (letter) {
    case '\n': return;
    case '\r':
        if (at < text.size() && text[at] == '\n')
            ++at;
        return;
    case '\\':
    case '\'':
    case '"': decoded += letter; return;
    case 'a': decoded += '\a'; return;
    case 'b': decoded += '\b'; return;
    case 'f': decoded += '\f'; return;
    case 'n': decoded += '\n'; return;
    case 'r': decoded += '\r'; return;
    case 't': decoded += '\t'; return;
    case 'v': decoded += '\v'; return;
    case 'x': return decodeHexadecimal(begin, 2);
    case 'u':
        if (!prefix.isBytes)
            return decodeHexadecimal(begin, 4);
        break;
    case 'U':
        if (!prefix.isBytes)
            return decodeHexadecimal(begin, 8);
        break;
    case 'N':
        if (!prefix.isBytes)
            return decodeCharacterName(begin);
        break;
    default:
        if (letter >= '0' && letter <= '7')
            return decodeOctal(begin);
    }
    // An unknown escape stands for itself; its letter may begin a doubled brace or a code point.
    --at;
    const char* place = text.data() + at;
    const char* next = place;
    decodeCodePoint(next, text.data() + text.size());
    issues.push_back({DiagnosticId::InvalidEscape, static_cast<uint32_t>(begin),
                      static_cast<uint32_t>(next - text.data()), std::string(place, next)});
    decoded += '\\';
}

void Decoder::decodeHexadecimal(size_t begin, size_t digits) {
    uint32_t value = 0;
    for (size_t count = 0; count < digits; ++count) {
        unsigned digit = at < text.size() ? digitValue(text[at]) : ~0u;
        if (digit >= 16)
            return report(DiagnosticId::TruncatedEscape, begin, text.slice(begin, begin + 2).str());
        value = value * 16 + digit;
        ++at;
    }
    if (value > 0x10FFFF)
        return report(DiagnosticId::EscapeTooLarge, begin);
    append(value);
}

void Decoder::decodeOctal(size_t begin) {
    uint32_t value = text[at - 1] - '0';
    for (int count = 0; count < 2 && at < text.size() && text[at] >= '0' && text[at] <= '7'; ++count)
        value = value * 8 + (text[at++] - '0');
    if (value > 0377)
        report(DiagnosticId::OctalEscapeTooLarge, begin, text.slice(begin, at).str());
    append(value);
}

void Decoder::decodeCharacterName(size_t begin) {
    size_t close = text.find('}', at);
    if (at == text.size() || text[at] != '{' || close == llvm::StringRef::npos)
        return report(DiagnosticId::MalformedCharacterName, begin);
    std::string name = text.slice(at + 1, close).upper();
    at = close + 1;
    if (auto codePoint = llvm::sys::unicode::nameToCodepointStrict(name))
        append(static_cast<uint32_t>(*codePoint));
    else
        report(DiagnosticId::UnknownCharacterName, begin, name);
}

void decodeString(llvm::StringRef text, const StringPrefix& prefix, std::string& decoded,
                  llvm::SmallVectorImpl<StringIssue>& issues) {
    Decoder(text, prefix, decoded, issues).run();
}

} // namespace wasmba
