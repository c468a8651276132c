#include "syntax/parser_impl.h"

namespace wasmba {

using namespace ast;

Stmt* Parser::parseTry() {
    Span header = token().span;
    advance();
    ListOf<Stmt> body = parseBlock("'try' statement", header);
    llvm::SmallVector<ExceptHandler*, 2> handlers;
    bool isStar = false;
    while (at(TokenKind::KwExcept))
        handlers.push_back(parseExceptHandler(isStar, handlers.empty()));

    ListOf<Stmt> orElse;
    ListOf<Stmt> finalBody;
    if (!handlers.empty())
        orElse = parseElse();
    if (at(TokenKind::KwFinally)) {
        Span finalHeader = token().span;
        advance();
        finalBody = parseBlock("'finally' statement", finalHeader);
    } else if (handlers.empty()) {
        complain(DiagnosticId::ExpectedExcept, currentPlaceOfBlock());
    }

    Span span = throughBlock(header.begin);
    TryFields fields{body, list(handlers), orElse, finalBody};
    if (isStar)
        return make<TryStar>(span, fields);
    return make<Try>(span, fields);
}

/// 'except' ['*'] [types ['as' NAME]] block; types without parentheses need a comma and have no name.
ExceptHandler* Parser::parseExceptHandler(bool& isStar, bool isFirst) {
    Span header = token().span;
    advance();
    bool hasStar = accept(TokenKind::Star);
    if (isFirst)
        isStar = hasStar;
    else if (isStar != hasStar)
        complain(DiagnosticId::MixedExceptStar, header);

    Expr* type = nullptr;
    Identifier name;
    if (!atAny(TokenKind::Colon, TokenKind::Newline)) {
        uint32_t begin = here();
        type = parseExpression();
        if (!panicking && at(TokenKind::Comma)) {
            Exprs types{type};
            while (!panicking && accept(TokenKind::Comma) && !atAny(TokenKind::Colon, TokenKind::KwAs))
                types.push_back(parseExpression());
            type = make<Tuple>(since(begin), list(types), ExprContext::Load);
            if (at(TokenKind::KwAs))
                complain(DiagnosticId::ExceptTypesNeedParentheses, type->span);
        }
        if (!panicking && accept(TokenKind::KwAs)) {
            name = identifier();
            if (!panicking && atAny(TokenKind::Dot, TokenKind::LeftBracket, TokenKind::LeftParen))
                fail(DiagnosticId::ExceptTarget, name.span.to(token().span));
        }
    } else if (hasStar) {
        complain(DiagnosticId::ExceptStarWithoutType, header);
    }
    ListOf<Stmt> body = parseBlock(hasStar ? "'except*' statement" : "'except' statement", header);
    return make<ExceptHandler>(throughBlock(header.begin), type, name.name, body, name.span);
}

/// At `(`: whether the parentheses hold with-items, as in `with (a as b, c):`. CPython's grammar tries this reading
/// first; it fits if the closing parenthesis stands before the colon (or a forgotten one) and every item is one.
bool Parser::atParenthesizedWithItems() {
    size_t start = position;
    bool wasPanicking = panicking;
    bool wasTooDeep = isTooDeep;
    ++silence;
    advance();
    do {
        if (at(TokenKind::RightParen) && position > start + 1)
            break;
        parseWithItem();
    } while (!panicking && accept(TokenKind::Comma));
    bool fits = !panicking && accept(TokenKind::RightParen) && atAny(TokenKind::Colon, TokenKind::Newline);
    --silence;
    position = start;
    panicking = wasPanicking;
    isTooDeep = wasTooDeep;
    return fits;
}

WithItem* Parser::parseWithItem() {
    uint32_t begin = here();
    Expr* context = parseExpression();
    Expr* variables = nullptr;
    if (!panicking && accept(TokenKind::KwAs)) {
        variables = at(TokenKind::Star) ? parseStarredTail(here()) : parseBitOr();
        if (!panicking)
            makeTarget(variables, TargetUse::With);
    }
    return make<WithItem>(since(begin), context, variables);
}

Stmt* Parser::parseWith(uint32_t begin, bool isAsync) {
    Span header = token().span;
    advance();
    llvm::SmallVector<WithItem*, 2> items;
    bool inParens = at(TokenKind::LeftParen) && atParenthesizedWithItems();
    if (inParens)
        advance();
    do {
        if (inParens && at(TokenKind::RightParen))
            break;
        items.push_back(parseWithItem());
    } while (!panicking && accept(TokenKind::Comma));
    if (inParens)
        accept(TokenKind::RightParen);
    ListOf<Stmt> body = parseBlock("'with' statement", header);
    Span span = throughBlock(begin);
    if (isAsync)
        return make<AsyncWith>(span, WithFields{list(items), body});
    return make<With>(span, WithFields{list(items), body});
}

} // namespace wasmba
