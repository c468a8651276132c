#include "syntax/parser_impl.h"

namespace wasmba {

using namespace ast;

Arg* Parser::parseParameter(bool isLambda, bool allowsStar) {
    uint32_t begin = here();
    if (at(TokenKind::LeftParen)) {
        fail(DiagnosticId::ParenthesizedParameter, token().span, isLambda ? "lambda expression" : "function");
        return make<Arg>(token().span, Name(), static_cast<Expr*>(nullptr), token().span);
    }
    Identifier name = identifier();
    Expr* annotation = nullptr;
    if (!isLambda && !panicking && accept(TokenKind::Colon))
        annotation = allowsStar && at(TokenKind::Star) ? parseStarredTail(here()) : parseExpression();
    return make<Arg>(since(begin), name.name, annotation, name.span);
}

/// The parameters of a function (closer `)`) or a lambda (closer `:`), up to the closer.
Arguments* Parser::parseParameters(TokenKind closer) {
    bool isLambda = closer == TokenKind::Colon;
    uint32_t begin = here();
    llvm::SmallVector<Arg*, 4> posOnlyArgs;
    llvm::SmallVector<Arg*, 4> args;
    llvm::SmallVector<Arg*, 2> kwOnlyArgs;
    llvm::SmallVector<Expr*, 2> defaults;
    llvm::SmallVector<Expr*, 2> kwDefaults;
    Arg* varArg = nullptr;
    Arg* kwArg = nullptr;
    bool seenStar = false;
    bool seenSlash = false;
    Span bareStar;

    while (!panicking && !at(closer)) {
        if (kwArg) {
            fail(DiagnosticId::ParameterAfterKeywords, token().span);
            break;
        }
        if (at(TokenKind::Slash)) {
            Span slash = token().span;
            advance();
            if (seenSlash)
                complain(DiagnosticId::SecondSlash, slash);
            else if (seenStar)
                complain(DiagnosticId::SlashAfterStar, slash);
            else if (args.empty())
                complain(DiagnosticId::LonelySlash, slash);
            else
                posOnlyArgs.swap(args);
            seenSlash = true;
        } else if (at(TokenKind::Star)) {
            Span star = token().span;
            advance();
            if (seenStar)
                complain(DiagnosticId::SecondStar, star);
            seenStar = true;
            if (at(TokenKind::Comma)) {
                bareStar = star;
            } else if (at(closer)) {
                complain(DiagnosticId::BareStar, star);
            } else {
                varArg = parseParameter(isLambda, true);
                if (at(TokenKind::Equal))
                    fail(DiagnosticId::DefaultOfVariadic, token().span, "var-positional");
            }
        } else if (accept(TokenKind::DoubleStar)) {
            kwArg = parseParameter(isLambda, false);
            if (at(TokenKind::Equal))
                fail(DiagnosticId::DefaultOfVariadic, token().span, "var-keyword");
        } else {
            Arg* parameter = parseParameter(isLambda, false);
            Expr* defaultValue = nullptr;
            if (!panicking && at(TokenKind::Equal)) {
                Span equal = token().span;
                advance();
                if (at(TokenKind::Comma) || at(closer)) {
                    fail(DiagnosticId::ExpectedDefault, equal);
                    break;
                }
                defaultValue = parseExpression();
            }
            bareStar = {};
            if (seenStar) {
                kwOnlyArgs.push_back(parameter);
                kwDefaults.push_back(defaultValue);
            } else {
                args.push_back(parameter);
                if (defaultValue)
                    defaults.push_back(defaultValue);
                else if (!defaults.empty())
                    complain(DiagnosticId::DefaultBeforeNone, parameter->span, parameter->arg);
            }
        }
        if (panicking || !accept(TokenKind::Comma))
            break;
        if (!bareStar.empty() && (at(closer) || at(TokenKind::DoubleStar))) {
            complain(DiagnosticId::BareStar, bareStar);
            bareStar = {};
        }
    }
    return make<Arguments>(since(begin), list(posOnlyArgs), list(args), varArg, list(kwOnlyArgs), list(kwDefaults),
                           kwArg, list(defaults));
}

/// type_params: '[' type_param (',' type_param)* [','] ']'; nothing if there is no bracket.
ListOf<TypeParam> Parser::parseTypeParameters() {
    if (!at(TokenKind::LeftBracket))
        return {};
    const Token opener = token();
    advance();
    llvm::SmallVector<TypeParam*, 2> parameters;
    if (at(TokenKind::RightBracket))
        fail(DiagnosticId::EmptyTypeParameters, token().span);
    while (!panicking && !at(TokenKind::RightBracket)) {
        parameters.push_back(parseTypeParameter());
        if (!accept(TokenKind::Comma))
            break;
    }
    if (!panicking)
        expectClose(TokenKind::RightBracket, opener, nullptr);
    return list(parameters);
}

TypeParam* Parser::parseTypeParameter() {
    uint32_t begin = here();
    bool isTuple = accept(TokenKind::Star);
    bool isParamSpec = !isTuple && accept(TokenKind::DoubleStar);
    Identifier name = identifier();
    Expr* bound = nullptr;
    if (!panicking && at(TokenKind::Colon)) {
        Span colon = token().span;
        advance();
        bound = parseExpression();
        if (isTuple || isParamSpec)
            complain(DiagnosticId::BoundOfTypeParameter, colon.to(bound->span), isTuple ? "TypeVarTuple" : "ParamSpec");
    }
    Expr* defaultValue = nullptr;
    if (!panicking && accept(TokenKind::Equal))
        defaultValue = isTuple && at(TokenKind::Star) ? parseStarredTail(here()) : parseExpression();
    if (isTuple)
        return make<TypeVarTuple>(since(begin), name.name, defaultValue, name.span);
    if (isParamSpec)
        return make<ParamSpec>(since(begin), name.name, defaultValue, name.span);
    return make<TypeVar>(since(begin), name.name, bound, defaultValue, name.span);
}

} // namespace wasmba
