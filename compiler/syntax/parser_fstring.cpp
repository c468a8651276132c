#include "syntax/parser_impl.h"
#include "syntax/string_literal.h"
#include "syntax/string_part.h"

namespace wasmba {

using namespace ast;

/// From FStringStart to FStringEnd.
void Parser::parseFString(llvm::SmallVectorImpl<StringPart>& parts, const StringPrefix& prefix) {
    advance();
    parseFStringParts(parts, prefix, false);
    if (!panicking && !accept(TokenKind::FStringEnd))
        failField(prefix);
}

/// Texts and fields up to the end of the string or format specifier.
void Parser::parseFStringParts(llvm::SmallVectorImpl<StringPart>& parts, const StringPrefix& prefix,
                               bool isFormatSpec) {
    while (!panicking) {
        if (at(TokenKind::FStringMiddle)) {
            std::string& text = appendText(parts);
            StringPrefix textPrefix = prefix;
            textPrefix.isFormatSpec = isFormatSpec;
            decode(token().span, textPrefix, text);
            advance();
        } else if (at(TokenKind::LeftBrace)) {
            Nesting nesting(*this);
            if (nesting.isTooDeep())
                return;
            parseReplacementField(parts, prefix);
        } else {
            return;
        }
    }
}

/// '{' expression ['='] ['!' conversion] [':' specifier] '}'
void Parser::parseReplacementField(llvm::SmallVectorImpl<StringPart>& parts, const StringPrefix& prefix) {
    uint32_t begin = here();
    Span brace = token().span;
    advance();
    if (atAny(TokenKind::RightBrace, TokenKind::Exclamation, TokenKind::Colon, TokenKind::Equal)) {
        fail(DiagnosticId::FStringEmptyField, brace.to(token().span), text(token()), prefix.letter());
        return;
    }
    uint32_t expressionBegin = brace.end;
    size_t firstToken = position;
    Expr* value = parseYieldOrStarExpressions();
    if (panicking)
        return;
    uint32_t expressionEnd = here();
    bool isSelfDocumenting = accept(TokenKind::Equal);
    std::string selfDocumentation;
    if (isSelfDocumenting) {
        expressionEnd = here();
        selfDocumentation = textWithoutComments(firstToken, expressionBegin);
    }
    llvm::StringRef expressionText = source.text({expressionBegin, isSelfDocumenting ? expressionEnd : here()});

    int conversion = -1;
    if (at(TokenKind::Exclamation)) {
        Span exclamation = token().span;
        advance();
        bool isTouching = here() == exclamation.end;
        llvm::StringRef letter = text(token());
        if (!at(TokenKind::Identifier)) {
            fail(DiagnosticId::FStringMissingConversion, exclamation, prefix.letter());
            return;
        }
        if (!isTouching || (letter != "s" && letter != "r" && letter != "a")) {
            fail(DiagnosticId::FStringBadConversion, token().span, letter, prefix.letter());
            return;
        }
        conversion = letter[0];
        advance();
    }

    Expr* formatSpec = nullptr;
    if (at(TokenKind::Colon)) {
        uint32_t specBegin = here();
        advance();
        llvm::SmallVector<StringPart, 2> specParts;
        // The specifier of a t-string is formatted at once, as in an f-string.
        StringPrefix specPrefix = prefix;
        specPrefix.isTemplate = false;
        parseFStringParts(specParts, specPrefix, true);
        if (panicking)
            return;
        formatSpec = joinParts(specParts, false, false, {specBegin, std::max(specBegin, here())});
    }
    if (!accept(TokenKind::RightBrace)) {
        failField(prefix);
        return;
    }

    if (isSelfDocumenting) {
        bool continuesText = !parts.empty() && !parts.back().field;
        appendText(parts) += selfDocumentation;
        parts.back().span = {continuesText ? parts.back().span.begin : expressionBegin, expressionEnd};
        if (conversion == -1 && !formatSpec)
            conversion = 'r';
    }
    StringPart part;
    part.span = since(begin);
    if (prefix.isTemplate) {
        llvm::StringRef shown = expressionText.rtrim();
        if (isSelfDocumenting)
            shown = shown.drop_back().rtrim();
        part.field = make<Interpolation>(part.span, value, shown, conversion, formatSpec);
    } else {
        part.field = make<FormattedValue>(part.span, value, conversion, formatSpec);
    }
    parts.push_back(std::move(part));
}

/// The text of a self-documenting field from behind its brace to the current token: comments stand between tokens.
std::string Parser::textWithoutComments(size_t firstToken, uint32_t begin) const {
    std::string kept;
    for (size_t index = firstToken; index <= position; ++index) {
        llvm::StringRef gap = source.text({begin, tokens[index].span.begin});
        while (!gap.empty()) {
            size_t comment = gap.find('#');
            kept += gap.take_front(comment);
            gap = gap.drop_front(std::min(comment, gap.size()));
            gap = gap.drop_front(std::min(gap.find('\n'), gap.size()));
        }
        if (index < position)
            kept += source.text(tokens[index].span);
        begin = tokens[index].span.end;
    }
    return kept;
}

/// The expression of a field is complete, but something else than its end follows.
void Parser::failField(const StringPrefix& prefix) {
    if (startsExpression(kind()) || isPunctuation(kind()) || isKeyword(kind()))
        fail(DiagnosticId::FStringUnexpected, token().span, prefix.letter(), text(token()));
    else
        fail(DiagnosticId::FStringExpectedBrace, currentPlace(), prefix.letter());
}

} // namespace wasmba
