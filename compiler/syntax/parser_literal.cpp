#include "syntax/character.h"
#include "syntax/parser_impl.h"
#include "syntax/string_literal.h"
#include "syntax/string_part.h"

#include "llvm/ADT/APInt.h"
#include "llvm/ADT/SmallString.h"

#include <cstdlib>

namespace wasmba {

using namespace ast;

/// CPython's limit for decimal text; conversion to decimal digits takes quadratic time.
static constexpr size_t kMaxIntegerDigits = 4300;

Expr* Parser::makeSimple(ConstantKind constant, Span span) {
    auto* node = make<Constant>(span);
    node->constantKind = constant;
    return node;
}

Expr* Parser::makeString(llvm::StringRef text, Span span, bool unicodePrefix) {
    auto* node = make<Constant>(span, ConstantKind::Str, false, unicodePrefix);
    node->text = arena.copy(text);
    return node;
}

static unsigned radixOf(llvm::StringRef digits) {
    if (digits.size() < 2 || digits[0] != '0')
        return 10;
    switch (digits[1] | 0x20) {
    case 'x': return 16;
    case 'o': return 8;
    case 'b': return 2;
    default: return 10;
    }
}

Expr* Parser::parseNumber() {
    Span span = token().span;
    llvm::SmallString<32> digits;
    for (char character : text(token()))
        if (character != '_')
            digits += character;
    advance();

    unsigned radix = radixOf(digits);
    bool isImaginary = radix == 10 && (digits.back() | 0x20) == 'j';
    if (radix == 10 && digits.find_first_of(".eEjJ") != llvm::StringRef::npos) {
        if (isImaginary)
            digits.pop_back();
        auto* node = make<Constant>(span, isImaginary ? ConstantKind::Imaginary : ConstantKind::Float);
        node->number = std::strtod(digits.c_str(), nullptr);
        return node;
    }

    auto* node = make<Constant>(span, ConstantKind::Int);
    llvm::StringRef significant = llvm::StringRef(digits).drop_front(radix == 10 ? 0 : 2).ltrim('0');
    if (significant.empty())
        significant = "0";
    if (significant.size() > kMaxIntegerDigits) {
        complain(DiagnosticId::IntegerTooLong, span, significant.size(), kMaxIntegerDigits);
        return node;
    }
    if (!significant.getAsInteger(radix, node->value)) {
        node->fits64 = true;
        node->digits = radix == 10 ? arena.copy(significant) : arena.copy(std::to_string(node->value));
        return node;
    }
    llvm::APInt number(significant.size() * 4 + 8, significant, radix);
    llvm::SmallString<64> decimal;
    number.toStringUnsigned(decimal);
    node->digits = arena.copy(decimal.str());
    return node;
}

/// All adjacent string literals, which make one value.
Expr* Parser::parseStrings() {
    uint32_t begin = here();
    enum : unsigned { kPlain = 1, kBytes = 2, kFormatted = 4, kTemplate = 8 };
    unsigned seen = 0;
    bool unicodePrefix = (source.text()[begin] | 0x20) == 'u';
    llvm::SmallVector<StringPart, 4> parts;
    std::string bytes;
    while (!panicking && atAny(TokenKind::String, TokenKind::FStringStart)) {
        StringPrefix prefix = readStringPrefix(text(token()));
        seen |= prefix.isBytes ? kBytes : prefix.isTemplate ? kTemplate : prefix.isFormatted ? kFormatted : kPlain;
        if ((seen & kBytes) && (seen & ~kBytes)) {
            fail(DiagnosticId::MixedBytes, since(begin).to(token().span));
            break;
        }
        if ((seen & kTemplate) && (seen & ~kTemplate)) {
            fail(DiagnosticId::MixedTemplate, since(begin).to(token().span));
            break;
        }
        if (at(TokenKind::FStringStart))
            parseFString(parts, prefix);
        else
            parseStringToken(prefix.isBytes ? bytes : appendText(parts), prefix);
    }
    Span span = since(begin);
    if (seen & kBytes) {
        auto* node = make<Constant>(span, ConstantKind::Bytes);
        node->text = arena.copy(bytes);
        return node;
    }
    if (seen & (kTemplate | kFormatted))
        return joinParts(parts, seen & kTemplate, unicodePrefix, span);
    return makeString(parts.empty() ? "" : parts[0].text, span, unicodePrefix);
}

/// The text that the last part ends with.
std::string& Parser::appendText(llvm::SmallVectorImpl<StringPart>& parts) {
    if (parts.empty() || parts.back().field) {
        parts.emplace_back();
        parts.back().span = token().span;
    }
    parts.back().span.end = token().span.end;
    return parts.back().text;
}

void Parser::parseStringToken(std::string& decoded, const StringPrefix& prefix) {
    Span span = token().span;
    unsigned quotes = prefix.quoteSize;
    Span body{span.begin + prefix.length + quotes, span.end - quotes};
    decode(body, prefix, decoded);
    advance();
}

void Parser::decode(Span body, const StringPrefix& prefix, std::string& decoded) {
    llvm::SmallVector<StringIssue, 1> issues;
    decodeString(source.text(body), prefix, decoded, issues);
    for (const StringIssue& issue : issues)
        complain(issue.id, {body.begin + issue.begin, body.begin + issue.end}, issue.detail);
}

Expr* Parser::joinParts(llvm::ArrayRef<StringPart> parts, bool isTemplate, bool unicodePrefix, Span span) {
    Exprs values;
    for (const StringPart& part : parts) {
        if (part.field)
            values.push_back(part.field);
        else if (!part.text.empty())
            values.push_back(makeString(part.text, part.span, unicodePrefix));
    }
    if (isTemplate)
        return make<TemplateStr>(span, list(values));
    return make<JoinedStr>(span, list(values));
}

} // namespace wasmba
