#include "syntax/parser_impl.h"

namespace wasmba {

using namespace ast;

/// expression: disjunction ['if' disjunction 'else' expression] | lambda
Expr* Parser::parseExpression() {
    Nesting nesting(*this);
    if (nesting.isTooDeep())
        return failExpression();
    if (at(TokenKind::KwLambda))
        return parseLambda();
    uint32_t begin = here();
    Expr* body = parseDisjunction();
    if (!at(TokenKind::KwIf))
        return body;
    advance();
    Expr* test = parseDisjunction();
    if (!accept(TokenKind::KwElse)) {
        if (at(TokenKind::Colon) || panicking)
            failUnexpected();
        else
            fail(DiagnosticId::ExpectedElse, since(begin));
        return make<ErrorExpr>(since(begin), list({body, test}));
    }
    Expr* orElse = parseExpression();
    return make<IfExp>(since(begin), test, body, orElse);
}

Expr* Parser::parseNamedExpressionNoEqual() {
    if (at(TokenKind::Identifier) && nextKind() == TokenKind::ColonEqual) {
        uint32_t begin = here();
        Identifier name = identifier();
        advance();
        Expr* target = make<NameExpr>(name.span, name.name, ExprContext::Store);
        Expr* value = parseExpression();
        return make<NamedExpr>(since(begin), target, value);
    }
    uint32_t begin = here();
    Expr* expression = parseExpression();
    if (at(TokenKind::ColonEqual)) {
        complainInvalidTarget(expression, TargetUse::NamedExpr);
        advance();
        Expr* value = parseExpression();
        return make<ErrorExpr>(since(begin), list({expression, value}));
    }
    return expression;
}

/// Where a value is wanted and `=` is a mistake for `==` or `:=`.
Expr* Parser::parseNamedExpression() {
    uint32_t begin = here();
    Expr* expression = parseNamedExpressionNoEqual();
    if (!at(TokenKind::Equal))
        return expression;
    if (llvm::StringRef next = source.text({here(), here() + 2}); next == "=<" || next == "=>") {
        advance();
        failForeignOperator();
        return expression;
    }
    if (is<NameExpr>(expression))
        complain(DiagnosticId::EqualInExpression, token().span);
    else
        complainInvalidTarget(expression, TargetUse::Assign);
    advance();
    Expr* value = parseNamedExpressionNoEqual();
    return make<ErrorExpr>(since(begin), list({expression, value}));
}

Expr* Parser::parseStarredTail(uint32_t begin) {
    advance();
    Expr* value = parseBitOr();
    return make<Starred>(since(begin), value, ExprContext::Load);
}

Expr* Parser::parseStarNamedExpression() {
    if (at(TokenKind::Star))
        return parseStarredTail(here());
    return parseNamedExpression();
}

/// Whether a trailing comma has nothing behind it.
bool Parser::endsExpressionList() const {
    switch (kind()) {
    case TokenKind::Newline:
    case TokenKind::EndOfFile:
    case TokenKind::Semicolon:
    case TokenKind::Equal:
    case TokenKind::Colon:
    case TokenKind::RightParen:
    case TokenKind::RightBracket:
    case TokenKind::RightBrace:
    case TokenKind::Exclamation:
    case TokenKind::KwIn: return true;
    default: return isAugmentedAssignment(kind());
    }
}

Expr* Parser::parseStarExpressions() {
    uint32_t begin = here();
    auto parseElement = [&] { return at(TokenKind::Star) ? parseStarredTail(here()) : parseExpression(); };
    Expr* first = parseElement();
    if (!at(TokenKind::Comma))
        return first;
    Exprs elements{first};
    while (!panicking && accept(TokenKind::Comma)) {
        if (endsExpressionList())
            break;
        elements.push_back(parseElement());
    }
    return make<Tuple>(since(begin), list(elements), ExprContext::Load);
}

Expr* Parser::parseYieldOrStarExpressions() { return at(TokenKind::KwYield) ? parseYield() : parseStarExpressions(); }

Expr* Parser::parseYield() {
    uint32_t begin = here();
    advance();
    if (accept(TokenKind::KwFrom)) {
        Expr* value = parseExpression();
        return make<YieldFrom>(since(begin), value);
    }
    Expr* value = endsExpressionList() ? nullptr : parseStarExpressions();
    return make<Yield>(since(begin), value);
}

Expr* Parser::parseLambda() {
    uint32_t begin = here();
    advance();
    Arguments* args = parseParameters(TokenKind::Colon);
    if (!accept(TokenKind::Colon))
        fail(DiagnosticId::ExpectedToken, currentPlace(), ":", describeToken());
    if (panicking)
        return make<ErrorExpr>(since(begin), ListOf<Expr>());
    // In an f-string the lexer has taken the colon for that of a format specifier.
    if (atAny(TokenKind::FStringMiddle, TokenKind::FStringEnd)) {
        fail(DiagnosticId::FStringLambda, since(begin));
        return make<ErrorExpr>(since(begin), ListOf<Expr>());
    }
    Expr* body = parseExpression();
    return make<Lambda>(since(begin), args, body);
}

namespace {
struct BinaryRow {
    Level level;
    BinaryOperator op;
};
} // namespace

/// The left-associative binary operators; false for other tokens.
static bool findBinaryOperator(TokenKind kind, BinaryRow& row) {
    switch (kind) {
    case TokenKind::VerticalBar: row = {Level::BitOr, BinaryOperator::BitOr}; return true;
    case TokenKind::Caret: row = {Level::BitXor, BinaryOperator::BitXor}; return true;
    case TokenKind::Ampersand: row = {Level::BitAnd, BinaryOperator::BitAnd}; return true;
    case TokenKind::LeftShift: row = {Level::Shift, BinaryOperator::LShift}; return true;
    case TokenKind::RightShift: row = {Level::Shift, BinaryOperator::RShift}; return true;
    case TokenKind::Plus: row = {Level::Sum, BinaryOperator::Add}; return true;
    case TokenKind::Minus: row = {Level::Sum, BinaryOperator::Sub}; return true;
    case TokenKind::Star: row = {Level::Term, BinaryOperator::Mult}; return true;
    case TokenKind::Slash: row = {Level::Term, BinaryOperator::Div}; return true;
    case TokenKind::DoubleSlash: row = {Level::Term, BinaryOperator::FloorDiv}; return true;
    case TokenKind::Percent: row = {Level::Term, BinaryOperator::Mod}; return true;
    case TokenKind::At: row = {Level::Term, BinaryOperator::MatMult}; return true;
    default: return false;
    }
}

static Level tighter(Level level) { return static_cast<Level>(static_cast<uint8_t>(level) + 1); }

/// Precedence climbing: an operand, then every operator that binds at least as tightly as the level.
Expr* Parser::parseBinary(Level level) {
    uint32_t begin = here();
    Expr* left = parseUnary(level);
    while (!panicking) {
        BinaryRow row;
        if (findBinaryOperator(kind(), row)) {
            if (row.level < level)
                return left;
            Span operatorSpan = token().span;
            advance();
            Expr* right = parseBinary(tighter(row.level));
            left = make<BinOp>(since(begin), left, row.op, right, operatorSpan);
            continue;
        }
        if (level <= Level::Comparison) {
            Expr* comparison = parseComparison(left, begin);
            if (comparison != left) {
                left = comparison;
                continue;
            }
        }
        if (at(TokenKind::KwAnd) && level <= Level::And)
            left = parseBoolOp(left, begin, Level::And);
        else if (at(TokenKind::KwOr) && level == Level::Or)
            left = parseBoolOp(left, begin, Level::Or);
        else
            break;
    }
    return left;
}

Expr* Parser::parseBoolOp(Expr* left, uint32_t begin, Level level) {
    bool isAnd = level == Level::And;
    TokenKind word = isAnd ? TokenKind::KwAnd : TokenKind::KwOr;
    Level operandLevel = isAnd ? Level::Not : Level::And;
    Exprs values{left};
    while (!panicking && accept(word))
        values.push_back(parseBinary(operandLevel));
    return make<BoolOp>(since(begin), isAnd ? BoolOperator::And : BoolOperator::Or, list(values));
}

bool Parser::acceptCompareOperator(CompareOperator& op) {
    switch (kind()) {
    case TokenKind::EqualEqual: op = CompareOperator::Eq; break;
    case TokenKind::NotEqual: op = CompareOperator::NotEq; break;
    case TokenKind::Less: op = CompareOperator::Lt; break;
    case TokenKind::LessEqual: op = CompareOperator::LtE; break;
    case TokenKind::Greater: op = CompareOperator::Gt; break;
    case TokenKind::GreaterEqual: op = CompareOperator::GtE; break;
    case TokenKind::KwIn: op = CompareOperator::In; break;
    case TokenKind::KwIs:
        advance();
        op = accept(TokenKind::KwNot) ? CompareOperator::IsNot : CompareOperator::Is;
        return true;
    case TokenKind::KwNot:
        if (nextKind() != TokenKind::KwIn)
            return false;
        advance();
        op = CompareOperator::NotIn;
        break;
    default: return false;
    }
    advance();
    return true;
}

/// The whole chain of comparisons behind its first operand, or just that.
Expr* Parser::parseComparison(Expr* left, uint32_t begin) {
    llvm::SmallVector<CompareOperator, 2> ops;
    llvm::SmallVector<Span, 2> spans;
    llvm::SmallVector<Expr*, 2> comparators;
    CompareOperator op;
    while (!panicking) {
        uint32_t operatorBegin = here();
        if (!acceptCompareOperator(op))
            break;
        ops.push_back(op);
        spans.push_back(since(operatorBegin));
        comparators.push_back(parseBitOr());
    }
    if (ops.empty())
        return left;
    return make<Compare>(since(begin), left, list(ops), list(comparators), list(spans));
}

/// unary: ('not' | '+' | '-' | '~') unary | power
Expr* Parser::parseUnary(Level level) {
    Nesting nesting(*this);
    if (nesting.isTooDeep())
        return failExpression();
    uint32_t begin = here();
    UnaryOperator op;
    switch (kind()) {
    case TokenKind::KwNot:
        if (level > Level::Not)
            return failExpression();
        op = UnaryOperator::Not;
        break;
    case TokenKind::Plus: op = UnaryOperator::UAdd; break;
    case TokenKind::Minus: op = UnaryOperator::USub; break;
    case TokenKind::Tilde: op = UnaryOperator::Invert; break;
    default: {
        Expr* base = parseAwaitOrPrimary();
        if (!at(TokenKind::DoubleStar) || panicking)
            return base;
        Span operatorSpan = token().span;
        advance();
        Expr* exponent = parseUnary(Level::Factor);
        return make<BinOp>(since(begin), base, BinaryOperator::Pow, exponent, operatorSpan);
    }
    }
    advance();
    Expr* operand = op == UnaryOperator::Not ? parseBinary(Level::Not) : parseUnary(Level::Factor);
    return make<UnaryOp>(since(begin), op, operand);
}

} // namespace wasmba
