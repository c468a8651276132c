#include "syntax/parser_impl.h"

#include "llvm/ADT/SmallString.h"

namespace wasmba {

using namespace ast;

/// NAME ('.' NAME)*, without blanks between in the name.
Identifier Parser::parseDottedName() {
    Identifier first = identifier();
    if (panicking || !at(TokenKind::Dot))
        return first;
    llvm::SmallString<64> dotted(first.name.text());
    while (!panicking && accept(TokenKind::Dot)) {
        dotted += '.';
        dotted += identifier().name.text();
    }
    return {names.intern(dotted), since(first.span.begin)};
}

Alias* Parser::parseAlias(bool isDotted) {
    uint32_t begin = here();
    Identifier name = isDotted ? parseDottedName() : identifier();
    Identifier asName;
    if (!panicking && accept(TokenKind::KwAs)) {
        asName = identifier();
        if (atAny(TokenKind::Dot, TokenKind::LeftParen, TokenKind::LeftBracket))
            fail(DiagnosticId::ImportTarget, asName.span.to(token().span));
    }
    return make<Alias>(since(begin), name.name, asName.name, name.span, asName.span);
}

Stmt* Parser::parseImport() {
    uint32_t begin = here();
    advance();
    llvm::SmallVector<Alias*, 2> aliases;
    if (at(TokenKind::Newline))
        fail(DiagnosticId::ExpectedImportNames, afterPrevious());
    while (!panicking) {
        aliases.push_back(parseAlias(true));
        if (at(TokenKind::KwFrom))
            fail(DiagnosticId::ImportFromOrder, token().span);
        if (panicking || !accept(TokenKind::Comma))
            break;
    }
    return make<Import>(since(begin), list(aliases));
}

Stmt* Parser::parseImportFrom() {
    uint32_t begin = here();
    advance();
    uint32_t level = 0;
    while (atAny(TokenKind::Dot, TokenKind::Ellipsis)) {
        level += at(TokenKind::Dot) ? 1 : 3;
        advance();
    }
    Identifier module;
    if (!level || !at(TokenKind::KwImport))
        module = parseDottedName();
    if (!panicking && !accept(TokenKind::KwImport))
        fail(DiagnosticId::ExpectedToken, currentPlace(), "import", describeToken());

    llvm::SmallVector<Alias*, 4> aliases;
    const Token opener = token();
    bool inParens = !panicking && accept(TokenKind::LeftParen);
    if (!panicking && !inParens && at(TokenKind::Star)) {
        Span star = token().span;
        advance();
        aliases.push_back(make<Alias>(star, names.intern("*"), Name(), star, Span{}));
        return make<ImportFrom>(since(begin), module.name, list(aliases), level, module.span);
    }
    if (!panicking && (at(TokenKind::Newline) || (inParens && at(TokenKind::RightParen))))
        fail(DiagnosticId::ExpectedImportNames, inParens ? token().span : afterPrevious());
    while (!panicking) {
        aliases.push_back(parseAlias(false));
        if (panicking || !at(TokenKind::Comma))
            break;
        Span comma = token().span;
        advance();
        if (inParens && at(TokenKind::RightParen))
            break;
        if (!inParens && at(TokenKind::Newline))
            complain(DiagnosticId::TrailingImportComma, comma);
        if (at(TokenKind::Newline))
            break;
    }
    if (inParens && !panicking)
        expectClose(TokenKind::RightParen, opener, aliases.empty() ? nullptr : aliases.back());
    return make<ImportFrom>(since(begin), module.name, list(aliases), level, module.span);
}

} // namespace wasmba
