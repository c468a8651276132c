#include "syntax/parser_impl.h"

namespace wasmba {

using namespace ast;

Expr* Parser::parseAwaitOrPrimary() {
    if (!at(TokenKind::KwAwait))
        return parsePrimary();
    uint32_t begin = here();
    advance();
    Expr* value = parsePrimary();
    return make<Await>(since(begin), value);
}

Expr* Parser::parsePrimary() {
    uint32_t begin = here();
    return parsePrimaryTail(parseAtom(), begin);
}

/// Attributes, calls and subscripts behind a value.
Expr* Parser::parsePrimaryTail(Expr* value, uint32_t begin) {
    while (!panicking) {
        switch (kind()) {
        case TokenKind::Dot: {
            advance();
            Identifier name = identifier();
            value = make<Attribute>(since(begin), value, name.name, ExprContext::Load, name.span);
            break;
        }
        case TokenKind::LeftParen: value = parseCall(value, begin); break;
        case TokenKind::LeftBracket: value = parseSubscript(value, begin); break;
        default: return value;
        }
    }
    return value;
}

Expr* Parser::parseAtom() {
    Span span = token().span;
    switch (kind()) {
    case TokenKind::Identifier: {
        Identifier name = identifier();
        return make<NameExpr>(name.span, name.name, ExprContext::Load);
    }
    case TokenKind::Number: return parseNumber();
    case TokenKind::String:
    case TokenKind::FStringStart: return parseStrings();
    case TokenKind::LeftParen: return parseGroup();
    case TokenKind::LeftBracket: return parseListDisplay();
    case TokenKind::LeftBrace: return parseBraceDisplay();
    case TokenKind::KwNone: advance(); return makeSimple(ConstantKind::None, span);
    case TokenKind::KwTrue: advance(); return makeSimple(ConstantKind::True, span);
    case TokenKind::KwFalse: advance(); return makeSimple(ConstantKind::False, span);
    case TokenKind::Ellipsis: advance(); return makeSimple(ConstantKind::Ellipsis, span);
    case TokenKind::Error: {
        // The lexer has said what is wrong.
        advance();
        panicking = true;
        return make<ErrorExpr>(span, ListOf<Expr>());
    }
    default: return failExpression();
    }
}

Expr* Parser::parseCall(Expr* callee, uint32_t begin) {
    const Token opener = token();
    advance();
    llvm::SmallVector<Expr*, 4> args;
    llvm::SmallVector<Keyword*, 2> keywords;
    parseArguments(args, keywords, opener);
    Span closeParen = since(begin);
    closeParen.begin = std::max(closeParen.end, opener.span.end + 1) - 1;
    return make<Call>(since(begin), callee, list(args), list(keywords), opener.span, closeParen);
}

/// The arguments of a call or the bases of a class, behind the opening parenthesis up to and with the closing one.
void Parser::parseArguments(llvm::SmallVectorImpl<Expr*>& args, llvm::SmallVectorImpl<Keyword*>& keywords,
                            const Token& opener) {
    bool hasUnpackedKeywords = false;
    Node* last = nullptr;
    while (!panicking && !at(TokenKind::RightParen)) {
        uint32_t begin = here();
        if (at(TokenKind::Star)) {
            advance();
            Expr* value = parseExpression();
            if (hasUnpackedKeywords)
                complain(DiagnosticId::UnpackingAfterKeywordUnpacking, since(begin));
            args.push_back(make<Starred>(since(begin), value, ExprContext::Load));
            last = args.back();
        } else if (accept(TokenKind::DoubleStar)) {
            Expr* value = parseExpression();
            keywords.push_back(make<Keyword>(since(begin), Name(), value, Span{}));
            hasUnpackedKeywords = true;
            last = keywords.back();
        } else if (nextKind() == TokenKind::Equal &&
                   atAny(TokenKind::Identifier, TokenKind::KwTrue, TokenKind::KwFalse, TokenKind::KwNone)) {
            Span nameSpan = token().span;
            Name name;
            if (at(TokenKind::Identifier))
                name = intern(token());
            else
                complain(DiagnosticId::CannotAssign, nameSpan, text(token()));
            advance();
            advance();
            if (atAny(TokenKind::Comma, TokenKind::RightParen)) {
                fail(DiagnosticId::ExpectedArgumentValue, since(begin), name);
                break;
            }
            Expr* value = parseExpression();
            if (atComprehension()) {
                fail(DiagnosticId::ComprehensionInKeyword, since(begin));
                break;
            }
            keywords.push_back(make<Keyword>(since(begin), name, value, nameSpan));
            last = keywords.back();
        } else {
            Expr* value = parseNamedExpressionNoEqual();
            if (at(TokenKind::Equal)) {
                complain(DiagnosticId::AssignmentInArgument, since(begin).to(token().span));
                advance();
                parseExpression();
            }
            if (atComprehension()) {
                ListOf<Comprehension> generators = parseComprehensions();
                bool isAlone = args.empty() && keywords.empty() && at(TokenKind::RightParen);
                Span span = isAlone ? opener.span.to(token().span) : since(begin);
                if (!isAlone && !panicking)
                    complain(DiagnosticId::GeneratorNeedsParentheses, since(begin));
                value = make<GeneratorExp>(span, value, generators);
            }
            if (hasUnpackedKeywords)
                complain(DiagnosticId::PositionalAfterUnpacking, since(begin));
            else if (!keywords.empty())
                complain(DiagnosticId::PositionalAfterKeyword, since(begin));
            args.push_back(value);
            last = value;
        }
        if (panicking || !accept(TokenKind::Comma))
            break;
        last = nullptr;
    }
    if (!panicking)
        expectClose(TokenKind::RightParen, opener, last);
}

Expr* Parser::parseSubscript(Expr* value, uint32_t begin) {
    const Token opener = token();
    advance();
    uint32_t sliceBegin = here();
    Exprs slices;
    bool isTuple = false;
    do {
        if (isTuple && at(TokenKind::RightBracket))
            break;
        slices.push_back(parseSlice());
        if (at(TokenKind::Comma) || is<Starred>(slices.back()))
            isTuple = true;
    } while (!panicking && accept(TokenKind::Comma));

    Expr* slice = slices.front();
    if (isTuple)
        slice = make<Tuple>(since(sliceBegin), list(slices), ExprContext::Load);
    if (!panicking)
        expectClose(TokenKind::RightBracket, opener, slices.back());
    return make<Subscript>(since(begin), value, slice, ExprContext::Load);
}

Expr* Parser::parseSlice() {
    uint32_t begin = here();
    if (at(TokenKind::Star))
        return parseStarredTail(begin);
    auto endsPart = [&] { return atAny(TokenKind::Colon, TokenKind::Comma, TokenKind::RightBracket); };
    Expr* lower = at(TokenKind::Colon) ? nullptr : parseNamedExpression();
    if (panicking || !accept(TokenKind::Colon))
        return lower;
    Expr* upper = endsPart() ? nullptr : parseExpression();
    Expr* step = nullptr;
    if (!panicking && accept(TokenKind::Colon) && !endsPart())
        step = parseExpression();
    return make<Slice>(since(begin), lower, upper, step);
}

} // namespace wasmba
