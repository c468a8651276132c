#include "syntax/parser_impl.h"

namespace wasmba {

using namespace ast;

bool Parser::atComprehension() const {
    return at(TokenKind::KwFor) || (at(TokenKind::KwAsync) && nextKind() == TokenKind::KwFor);
}

ListOf<Comprehension> Parser::parseComprehensions() {
    llvm::SmallVector<Comprehension*, 2> generators;
    while (!panicking && atComprehension()) {
        uint32_t begin = here();
        bool isAsync = accept(TokenKind::KwAsync);
        advance();
        Expr* target = parseTargetList(TargetUse::Comprehension);
        if (!panicking && !accept(TokenKind::KwIn))
            fail(DiagnosticId::ExpectedIn, currentPlace());
        Expr* iter = panicking ? failExpression() : parseDisjunction();
        Exprs conditions;
        while (!panicking && accept(TokenKind::KwIf))
            conditions.push_back(parseDisjunction());
        generators.push_back(make<Comprehension>(since(begin), target, iter, list(conditions), isAsync));
    }
    return list(generators);
}

/// `( ... )`: an empty or full tuple, a generator expression, or a value in parentheses.
Expr* Parser::parseGroup() {
    const Token opener = token();
    uint32_t begin = here();
    advance();
    if (accept(TokenKind::RightParen))
        return make<Tuple>(since(begin), ListOf<Expr>(), ExprContext::Load);

    Expr* first = nullptr;
    if (at(TokenKind::KwYield)) {
        first = parseYield();
        if (!panicking)
            expectClose(TokenKind::RightParen, opener, first);
        first->parenthesized = true;
        return first;
    }
    if (at(TokenKind::DoubleStar)) {
        fail(DiagnosticId::DoubleStarHere, token().span);
        return make<ErrorExpr>(since(begin), ListOf<Expr>());
    }
    first = parseStarNamedExpression();
    if (atComprehension()) {
        if (is<Starred>(first))
            complain(DiagnosticId::UnpackingInComprehension, first->span);
        ListOf<Comprehension> generators = parseComprehensions();
        if (!panicking)
            expectClose(TokenKind::RightParen, opener, nullptr);
        return make<GeneratorExp>(since(begin), first, generators);
    }
    if (!at(TokenKind::Comma)) {
        if (!panicking)
            expectClose(TokenKind::RightParen, opener, first);
        if (is<Starred>(first) && !panicking)
            complain(DiagnosticId::StarredHere, first->span);
        first->parenthesized = true;
        return first;
    }
    Exprs elements{first};
    while (!panicking && accept(TokenKind::Comma)) {
        if (at(TokenKind::RightParen))
            break;
        elements.push_back(parseStarNamedExpression());
    }
    if (!panicking)
        expectClose(TokenKind::RightParen, opener, elements.back());
    auto* tuple = make<Tuple>(since(begin), list(elements), ExprContext::Load);
    tuple->parenthesized = true;
    return tuple;
}

Expr* Parser::parseListDisplay() {
    const Token opener = token();
    uint32_t begin = here();
    advance();
    Exprs elements;
    while (!panicking && !at(TokenKind::RightBracket)) {
        elements.push_back(parseStarNamedExpression());
        if (panicking)
            break;
        if (atComprehension()) {
            if (elements.size() > 1) {
                fail(DiagnosticId::ComprehensionTarget, elements.front()->span.to(elements.back()->span));
                break;
            }
            if (is<Starred>(elements[0]))
                complain(DiagnosticId::UnpackingInComprehension, elements[0]->span);
            ListOf<Comprehension> generators = parseComprehensions();
            if (!panicking)
                expectClose(TokenKind::RightBracket, opener, nullptr);
            return make<ListComp>(since(begin), elements[0], generators);
        }
        if (!accept(TokenKind::Comma))
            break;
    }
    if (!panicking)
        expectClose(TokenKind::RightBracket, opener, elements.empty() ? nullptr : elements.back());
    return make<List>(since(begin), list(elements), ExprContext::Load);
}

/// `{ ... }`: a dict, a set or a comprehension of one of them.
Expr* Parser::parseBraceDisplay() {
    const Token opener = token();
    uint32_t begin = here();
    advance();
    if (atAny(TokenKind::RightBrace, TokenKind::DoubleStar))
        return parseDictTail(opener, nullptr, nullptr);

    Expr* first = parseStarNamedExpression();
    if (at(TokenKind::Colon) && !is<Starred>(first)) {
        advance();
        if (atAny(TokenKind::RightBrace, TokenKind::Comma)) {
            fail(DiagnosticId::ExpectedDictValue, tokens[position - 1].span);
            return make<ErrorExpr>(since(begin), list({first}));
        }
        if (at(TokenKind::Star))
            fail(DiagnosticId::StarredDictValue, token().span);
        Expr* value = parseExpression();
        if (atComprehension()) {
            ListOf<Comprehension> generators = parseComprehensions();
            if (!panicking)
                expectClose(TokenKind::RightBrace, opener, nullptr);
            return make<DictComp>(since(begin), first, value, generators);
        }
        return parseDictTail(opener, first, value);
    }
    if (atComprehension()) {
        if (is<Starred>(first))
            complain(DiagnosticId::UnpackingInComprehension, first->span);
        ListOf<Comprehension> generators = parseComprehensions();
        if (!panicking)
            expectClose(TokenKind::RightBrace, opener, nullptr);
        return make<SetComp>(since(begin), first, generators);
    }

    Exprs elements{first};
    while (!panicking && accept(TokenKind::Comma)) {
        if (at(TokenKind::RightBrace))
            break;
        elements.push_back(parseStarNamedExpression());
        if (at(TokenKind::Colon))
            failUnexpected();
        else if (atComprehension())
            fail(DiagnosticId::ComprehensionTarget, first->span.to(elements.back()->span));
    }
    if (!panicking)
        expectClose(TokenKind::RightBrace, opener, elements.back());
    return make<Set>(since(begin), list(elements));
}

/// The items of a dict, from the comma behind the first one if that was read already.
Expr* Parser::parseDictTail(const Token& opener, Expr* firstKey, Expr* firstValue) {
    Exprs keys;
    Exprs values;
    if (firstValue) {
        keys.push_back(firstKey);
        values.push_back(firstValue);
    }
    bool needsComma = firstValue;
    while (!panicking) {
        if (needsComma && !accept(TokenKind::Comma))
            break;
        if (at(TokenKind::RightBrace))
            break;
        needsComma = true;
        if (accept(TokenKind::DoubleStar)) {
            Expr* value = parseBitOr();
            if (atComprehension())
                complain(DiagnosticId::DictUnpackingInComprehension, value->span);
            keys.push_back(nullptr);
            values.push_back(value);
            continue;
        }
        Expr* key = parseExpression();
        if (panicking)
            break;
        if (!at(TokenKind::Colon)) {
            if (at(TokenKind::Equal))
                fail(DiagnosticId::ExpectedDictColon, token().span);
            else
                fail(DiagnosticId::ExpectedDictColon, key->span);
            break;
        }
        advance();
        if (atAny(TokenKind::RightBrace, TokenKind::Comma)) {
            fail(DiagnosticId::ExpectedDictValue, tokens[position - 1].span);
            break;
        }
        if (at(TokenKind::Star)) {
            fail(DiagnosticId::StarredDictValue, token().span);
            break;
        }
        keys.push_back(key);
        values.push_back(parseExpression());
    }
    if (!panicking)
        expectClose(TokenKind::RightBrace, opener, values.empty() ? nullptr : values.back());
    return make<Dict>(since(opener.span.begin), list(keys), list(values));
}

} // namespace wasmba
