#include "syntax/parser_impl.h"

namespace wasmba {

using namespace ast;

/// `match` is a name but where a subject and a block of cases follow.
bool Parser::atMatchStatement() const {
    if (!atSoftKeyword("match"))
        return false;
    switch (nextKind()) {
    // Nothing of this can follow a name in an expression.
    case TokenKind::Identifier:
    case TokenKind::Number:
    case TokenKind::String:
    case TokenKind::FStringStart:
    case TokenKind::KwNone:
    case TokenKind::KwTrue:
    case TokenKind::KwFalse:
    case TokenKind::KwLambda:
    case TokenKind::KwAwait:
    case TokenKind::LeftBrace:
    case TokenKind::Tilde: return true;
    // These can: only the end of the line tells.
    case TokenKind::LeftParen:
    case TokenKind::LeftBracket:
    case TokenKind::Minus:
    case TokenKind::Plus:
    case TokenKind::Star:
    case TokenKind::KwNot:
    case TokenKind::Ellipsis: break;
    default: return false;
    }
    size_t last = position;
    while (tokens[last].kind != TokenKind::Newline && tokens[last].kind != TokenKind::EndOfFile)
        ++last;
    return tokens[last].kind == TokenKind::Newline && tokens[last - 1].kind == TokenKind::Colon &&
           tokens[last + 1].kind == TokenKind::Indent && text(tokens[last + 2]) == "case";
}

Stmt* Parser::parseMatch() {
    Span header = token().span;
    advance();
    uint32_t subjectBegin = here();
    Expr* subject = parseStarNamedExpression();
    if (!panicking && at(TokenKind::Comma)) {
        Exprs elements{subject};
        while (!panicking && accept(TokenKind::Comma)) {
            if (endsExpressionList())
                break;
            elements.push_back(parseStarNamedExpression());
        }
        subject = make<Tuple>(since(subjectBegin), list(elements), ExprContext::Load);
    }
    if (!panicking && !accept(TokenKind::Colon))
        failColon("'match' statement");
    if (!panicking && !at(TokenKind::Newline))
        failUnexpected();
    skipLine();
    panicking = false;

    llvm::SmallVector<MatchCase*, 4> cases;
    if (accept(TokenKind::Indent)) {
        while (!atAny(TokenKind::Dedent, TokenKind::EndOfFile)) {
            panicking = false;
            if (atSoftKeyword("case")) {
                cases.push_back(parseCase());
                continue;
            }
            complain(DiagnosticId::ExpectedCase, currentPlace(), describeToken());
            Stmts misplaced;
            parseStatement(misplaced);
        }
        accept(TokenKind::Dedent);
    } else {
        complainBlock("'match' statement", header);
    }
    return make<Match>(throughBlock(header.begin), subject, list(cases));
}

MatchCase* Parser::parseCase() {
    Span header = token().span;
    advance();
    Pattern* pattern = parseOpenPattern();
    Expr* guard = !panicking && accept(TokenKind::KwIf) ? parseCondition() : nullptr;
    ListOf<Stmt> body = parseBlock("'case' statement", header);
    return make<MatchCase>(throughBlock(header.begin), pattern, guard, body);
}

/// The pattern of a case: a comma makes it a sequence.
Pattern* Parser::parseOpenPattern() {
    uint32_t begin = here();
    Pattern* first = parseMaybeStarPattern();
    if (panicking || !at(TokenKind::Comma)) {
        if (is<MatchStar>(first) && !panicking)
            complain(DiagnosticId::StarredHere, first->span);
        return first;
    }
    Patterns patterns{first};
    while (!panicking && accept(TokenKind::Comma)) {
        if (atAny(TokenKind::Colon, TokenKind::KwIf))
            break;
        patterns.push_back(parseMaybeStarPattern());
    }
    return make<MatchSequence>(since(begin), list(patterns));
}

Pattern* Parser::parseMaybeStarPattern() {
    if (!at(TokenKind::Star))
        return parsePattern();
    uint32_t begin = here();
    advance();
    Identifier name = identifier();
    if (name.name == "_")
        name.name = {};
    return make<MatchStar>(since(begin), name.name, name.span);
}

/// or_pattern ['as' NAME]
Pattern* Parser::parsePattern() {
    Nesting nesting(*this);
    if (nesting.isTooDeep())
        return failPattern();
    uint32_t begin = here();
    Pattern* pattern = parseOrPattern();
    if (panicking || !accept(TokenKind::KwAs))
        return pattern;
    Identifier name = identifier();
    if (name.name == "_")
        complain(DiagnosticId::WildcardAsTarget, name.span);
    else if (!panicking && atAny(TokenKind::Dot, TokenKind::LeftParen))
        fail(DiagnosticId::PatternTarget, name.span.to(token().span));
    return make<MatchAs>(since(begin), pattern, name.name, name.span);
}

Pattern* Parser::parseOrPattern() {
    uint32_t begin = here();
    Pattern* first = parseClosedPattern();
    if (panicking || !at(TokenKind::VerticalBar))
        return first;
    Patterns patterns{first};
    while (!panicking && accept(TokenKind::VerticalBar))
        patterns.push_back(parseClosedPattern());
    return make<MatchOr>(since(begin), list(patterns));
}

Pattern* Parser::failPattern() {
    Span place = currentPlace();
    fail(DiagnosticId::ExpectedPattern, place, describeToken());
    return make<ErrorPattern>(place);
}

Pattern* Parser::parseClosedPattern() {
    Span span = token().span;
    auto singleton = [&](ConstantKind constant) {
        advance();
        return make<MatchSingleton>(span, constant);
    };
    switch (kind()) {
    case TokenKind::KwNone: return singleton(ConstantKind::None);
    case TokenKind::KwTrue: return singleton(ConstantKind::True);
    case TokenKind::KwFalse: return singleton(ConstantKind::False);
    case TokenKind::Number:
    case TokenKind::Minus:
    case TokenKind::String:
    case TokenKind::FStringStart: {
        Expr* value = parseLiteralPattern();
        return make<MatchValue>(value->span, value);
    }
    case TokenKind::Identifier: return parseNamePattern();
    case TokenKind::LeftParen:
    case TokenKind::LeftBracket: return parseGroupOrSequencePattern();
    case TokenKind::LeftBrace: return parseMappingPattern();
    default: return failPattern();
    }
}

/// A string, or a number with sign and imaginary part.
Expr* Parser::parseLiteralPattern() {
    if (atAny(TokenKind::String, TokenKind::FStringStart)) {
        Expr* value = parseStrings();
        if (is<JoinedStr>(value) || is<TemplateStr>(value))
            complain(DiagnosticId::FormattedPattern, value->span);
        return value;
    }
    uint32_t begin = here();
    Expr* left = parseSignedNumber();
    if (panicking || !atAny(TokenKind::Plus, TokenKind::Minus))
        return left;
    Span operatorSpan = token().span;
    BinaryOperator op = at(TokenKind::Plus) ? BinaryOperator::Add : BinaryOperator::Sub;
    advance();
    if (!at(TokenKind::Number)) {
        failUnexpected();
        return left;
    }
    Expr* right = parseNumber();
    auto* imaginary = as<Constant>(right);
    if (imaginary->constantKind != ConstantKind::Imaginary)
        complain(DiagnosticId::ImaginaryRequired, right->span);
    return make<BinOp>(since(begin), left, op, right, operatorSpan);
}

Expr* Parser::parseSignedNumber() {
    uint32_t begin = here();
    bool isNegative = accept(TokenKind::Minus);
    if (!at(TokenKind::Number))
        return failExpression();
    Expr* number = parseNumber();
    if (!isNegative)
        return number;
    return make<UnaryOp>(since(begin), UnaryOperator::USub, number);
}

/// NAME ('.' NAME)*
Expr* Parser::parsePatternName() {
    uint32_t begin = here();
    Identifier name = identifier();
    Expr* value = make<NameExpr>(name.span, name.name, ExprContext::Load);
    while (!panicking && accept(TokenKind::Dot)) {
        Identifier attribute = identifier();
        value = make<Attribute>(since(begin), value, attribute.name, ExprContext::Load, attribute.span);
    }
    return value;
}

/// A capture, the wildcard, a dotted value or a class.
Pattern* Parser::parseNamePattern() {
    uint32_t begin = here();
    Expr* value = parsePatternName();
    if (at(TokenKind::LeftParen) && !panicking)
        return parseClassPattern(value, begin);
    auto* name = as<NameExpr>(value);
    if (!name)
        return make<MatchValue>(value->span, value);
    Name target = name->id == "_" ? Name() : name->id;
    return make<MatchAs>(name->span, static_cast<Pattern*>(nullptr), target, name->span);
}

/// `(p)` is p; `()`, `(p,)` and everything in brackets is a sequence.
Pattern* Parser::parseGroupOrSequencePattern() {
    const Token opener = token();
    uint32_t begin = here();
    bool isGroup = at(TokenKind::LeftParen);
    TokenKind closer = isGroup ? TokenKind::RightParen : TokenKind::RightBracket;
    advance();
    Patterns patterns;
    bool hasComma = false;
    while (!panicking && !at(closer)) {
        patterns.push_back(parseMaybeStarPattern());
        if (panicking || !accept(TokenKind::Comma))
            break;
        hasComma = true;
    }
    if (!panicking)
        expectClose(closer, opener, patterns.empty() ? nullptr : patterns.back());
    if (isGroup && !hasComma && patterns.size() == 1 && !is<MatchStar>(patterns[0])) {
        patterns[0]->parenthesized = true;
        return patterns[0];
    }
    return make<MatchSequence>(since(begin), list(patterns));
}

Pattern* Parser::parseMappingPattern() {
    const Token opener = token();
    uint32_t begin = here();
    advance();
    Exprs keys;
    Patterns patterns;
    Identifier rest;
    while (!panicking && !at(TokenKind::RightBrace)) {
        if (!rest.name.empty()) {
            fail(DiagnosticId::RestNotLast, rest.span);
            break;
        }
        if (accept(TokenKind::DoubleStar)) {
            rest = identifier();
            if (rest.name == "_")
                complain(DiagnosticId::WildcardAsTarget, rest.span);
        } else {
            keys.push_back(parseMappingKey());
            if (!panicking)
                expect(TokenKind::Colon);
            patterns.push_back(panicking ? failPattern() : parsePattern());
        }
        if (panicking || !accept(TokenKind::Comma))
            break;
    }
    if (!panicking)
        expectClose(TokenKind::RightBrace, opener, patterns.empty() ? nullptr : patterns.back());
    return make<MatchMapping>(since(begin), list(keys), list(patterns), rest.name, rest.span);
}

/// A literal or a dotted name.
Expr* Parser::parseMappingKey() {
    Span span = token().span;
    switch (kind()) {
    case TokenKind::KwNone: advance(); return makeSimple(ConstantKind::None, span);
    case TokenKind::KwTrue: advance(); return makeSimple(ConstantKind::True, span);
    case TokenKind::KwFalse: advance(); return makeSimple(ConstantKind::False, span);
    case TokenKind::Identifier: {
        Expr* key = parsePatternName();
        if (!panicking && !is<Attribute>(key))
            complain(DiagnosticId::MappingKeyName, key->span, text({TokenKind::Identifier, key->span}));
        return key;
    }
    case TokenKind::Number:
    case TokenKind::Minus:
    case TokenKind::String:
    case TokenKind::FStringStart: return parseLiteralPattern();
    default: return failExpression();
    }
}

Pattern* Parser::parseClassPattern(Expr* cls, uint32_t begin) {
    const Token opener = token();
    advance();
    Patterns patterns;
    llvm::SmallVector<Identifier, 2> attributes;
    Patterns attributePatterns;
    Node* last = nullptr;
    while (!panicking && !at(TokenKind::RightParen)) {
        if (at(TokenKind::Identifier) && nextKind() == TokenKind::Equal) {
            attributes.push_back(identifier());
            advance();
            attributePatterns.push_back(parsePattern());
            last = attributePatterns.back();
        } else {
            patterns.push_back(parsePattern());
            last = patterns.back();
            if (!attributes.empty())
                complain(DiagnosticId::PositionalPatternAfterKeyword, last->span);
        }
        if (panicking || !accept(TokenKind::Comma))
            break;
    }
    if (!panicking)
        expectClose(TokenKind::RightParen, opener, last);
    return make<MatchClass>(since(begin), cls, list(patterns), list(attributes), list(attributePatterns));
}

} // namespace wasmba
