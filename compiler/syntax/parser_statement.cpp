#include "syntax/parser_impl.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba {

using namespace ast;

/// Statements of one block, up to its Dedent.
void Parser::parseStatements(Stmts& body) {
    while (!atAny(TokenKind::Dedent, TokenKind::EndOfFile))
        parseStatement(body);
}

void Parser::parseStatement(Stmts& body) {
    panicking = false;
    switch (kind()) {
    case TokenKind::Newline:
    case TokenKind::Dedent: advance(); return;
    case TokenKind::Indent:
        complain(DiagnosticId::UnexpectedIndent, token().span);
        advance();
        parseStatements(body);
        accept(TokenKind::Dedent);
        return;
    default: break;
    }
    if (nextKind() == TokenKind::Equal)
        return parseSimpleLine(body);
    switch (kind()) {
    case TokenKind::KwIf: body.push_back(parseIf()); return;
    case TokenKind::KwWhile: body.push_back(parseWhile()); return;
    case TokenKind::KwFor: body.push_back(parseFor(here(), false)); return;
    case TokenKind::KwTry: body.push_back(parseTry()); return;
    case TokenKind::KwWith: body.push_back(parseWith(here(), false)); return;
    case TokenKind::KwDef: body.push_back(parseFunction(here(), false, {})); return;
    case TokenKind::KwClass: body.push_back(parseClass({})); return;
    case TokenKind::KwAsync: body.push_back(parseAsync()); return;
    case TokenKind::At: body.push_back(parseDecorated()); return;
    case TokenKind::KwElif:
    case TokenKind::KwElse:
    case TokenKind::KwExcept:
    case TokenKind::KwFinally: body.push_back(parseMisplacedClause()); return;
    default: break;
    }
    if (atMatchStatement())
        body.push_back(parseMatch());
    else
        parseSimpleLine(body);
}

/// `else:` and its like without the statement that they continue.
Stmt* Parser::parseMisplacedClause() {
    uint32_t begin = here();
    std::string word = text(token()).str();
    complain(DiagnosticId::MisplacedClause, token().span, word);
    skipLine();
    return makeErrorStatement(begin);
}

/// Skips to the end of the logical line and over it.
void Parser::skipLine() {
    while (!atAny(TokenKind::Newline, TokenKind::EndOfFile))
        advance();
    accept(TokenKind::Newline);
}

/// A statement that could not be read, with the block that follows it, if any.
Stmt* Parser::makeErrorStatement(uint32_t begin, Expr* expression) {
    Stmts body;
    panicking = false;
    if (accept(TokenKind::Indent)) {
        parseStatements(body);
        accept(TokenKind::Dedent);
    }
    ListOf<Expr> expressions;
    if (expression)
        expressions = list({expression});
    return make<ErrorStmt>(since(begin), expressions, list(body));
}

/// simple_stmt (';' simple_stmt)* [';'] NEWLINE
void Parser::parseSimpleLine(Stmts& body) {
    uint32_t begin = here();
    do {
        body.push_back(parseSimpleStatement());
    } while (!panicking && accept(TokenKind::Semicolon) && !atAny(TokenKind::Newline, TokenKind::EndOfFile));
    if (!panicking && accept(TokenKind::Newline))
        return;
    if (at(TokenKind::EndOfFile) && !panicking)
        return;
    if (!panicking)
        failEndOfStatement(body.back());
    skipLine();
    Stmt* last = body.pop_back_val();
    auto* expression = as<ExprStmt>(last);
    body.push_back(makeErrorStatement(begin, expression ? expression->value : nullptr));
}

/// A complete statement is followed by something that cannot stand there.
void Parser::failEndOfStatement(Stmt* last) {
    auto* statement = as<ExprStmt>(last);
    auto* name = statement ? as<NameExpr>(statement->value) : nullptr;
    bool isFollowedByValue = startsExpression(kind());
    if (name && isFollowedByValue && (name->id == "print" || name->id == "exec")) {
        fail(DiagnosticId::MissingCallParentheses, name->span, name->id);
        return;
    }
    if (name && failMisspelled(name))
        return;
    if (at(TokenKind::Exclamation))
        fail(DiagnosticId::ExclamationOperator, token().span);
    else if (!failForeignOperator())
        failUnexpected().fix(endOfStatementHint(last));
}

/// At what follows a name that begins a line: it may be meant for a keyword.
bool Parser::failMisspelled(const NameExpr* name) {
    if (llvm::StringRef remedy = foreignWordRemedy(name->id.text()); !remedy.empty()) {
        fail(DiagnosticId::ForeignWord, name->span, name->id).fix(remedy.str());
        return true;
    }
    llvm::StringRef keyword = similarKeyword(name->id.text());
    if (keyword.empty())
        return false;
    fail(DiagnosticId::MisspelledKeyword, name->span, name->id, keyword);
    return true;
}

Stmt* Parser::parseSimpleStatement() {
    uint32_t begin = here();
    if (nextKind() == TokenKind::Equal && isKeyword(kind()) && !atAny(TokenKind::KwTrue, TokenKind::KwFalse, TokenKind::KwNone)) {
        fail(DiagnosticId::KeywordAsName, token().span, text(token()));
        return make<ExprStmt>(since(begin), failExpression());
    }
    switch (kind()) {
    case TokenKind::KwPass: advance(); return make<Pass>(since(begin));
    case TokenKind::KwBreak: advance(); return make<Break>(since(begin));
    case TokenKind::KwContinue: advance(); return make<Continue>(since(begin));
    case TokenKind::KwReturn: return parseReturn();
    case TokenKind::KwRaise: return parseRaise();
    case TokenKind::KwDel: return parseDelete();
    case TokenKind::KwAssert: return parseAssert();
    case TokenKind::KwImport: return parseImport();
    case TokenKind::KwFrom: return parseImportFrom();
    case TokenKind::KwGlobal:
    case TokenKind::KwNonlocal: return parseGlobalOrNonlocal();
    case TokenKind::Identifier:
        if (nextKind() == TokenKind::Identifier && atSoftKeyword("type"))
            return parseTypeAlias();
        break;
    default: break;
    }
    return parseExpressionStatement();
}

static BinaryOperator augmentedOperator(TokenKind kind) {
    switch (kind) {
    case TokenKind::PlusEqual: return BinaryOperator::Add;
    case TokenKind::MinusEqual: return BinaryOperator::Sub;
    case TokenKind::StarEqual: return BinaryOperator::Mult;
    case TokenKind::AtEqual: return BinaryOperator::MatMult;
    case TokenKind::SlashEqual: return BinaryOperator::Div;
    case TokenKind::PercentEqual: return BinaryOperator::Mod;
    case TokenKind::DoubleStarEqual: return BinaryOperator::Pow;
    case TokenKind::LeftShiftEqual: return BinaryOperator::LShift;
    case TokenKind::RightShiftEqual: return BinaryOperator::RShift;
    case TokenKind::VerticalBarEqual: return BinaryOperator::BitOr;
    case TokenKind::CaretEqual: return BinaryOperator::BitXor;
    case TokenKind::AmpersandEqual: return BinaryOperator::BitAnd;
    default: return BinaryOperator::FloorDiv;
    }
}

Stmt* Parser::parseExpressionStatement() {
    uint32_t begin = here();
    Expr* first = parseYieldOrStarExpressions();
    if (panicking)
        return make<ExprStmt>(since(begin), first);
    if (at(TokenKind::Colon))
        return parseAnnotatedAssignment(first, begin);
    if (at(TokenKind::Equal))
        return parseAssignment(first, begin);
    if (isAugmentedAssignment(kind()))
        return parseAugmentedAssignment(first, begin);
    if (at(TokenKind::ColonEqual))
        fail(DiagnosticId::NamedExpressionStatement, token().span);
    return make<ExprStmt>(since(begin), first);
}

Stmt* Parser::parseAnnotatedAssignment(Expr* target, uint32_t begin) {
    auto* name = as<NameExpr>(target);
    bool isLikelyHeader = nextKind() == TokenKind::Newline;
    if (isLikelyHeader) {
        auto* statement = make<ExprStmt>(since(begin), target);
        if (!name || !failMisspelled(name))
            failUnexpected().fix(endOfStatementHint(statement));
        return statement;
    }
    makeTarget(target, TargetUse::Annotation);
    advance();
    Expr* annotation = parseExpression();
    Expr* value = nullptr;
    if (!panicking && accept(TokenKind::Equal))
        value = parseYieldOrStarExpressions();
    bool isSimple = name && !name->parenthesized;
    return make<AnnAssign>(since(begin), target, annotation, value, isSimple);
}

Stmt* Parser::parseAugmentedAssignment(Expr* target, uint32_t begin) {
    BinaryOperator op = augmentedOperator(kind());
    Span operatorSpan = token().span;
    makeTarget(target, TargetUse::Augmented);
    advance();
    Expr* value = parseYieldOrStarExpressions();
    return make<AugAssign>(since(begin), target, op, value, operatorSpan);
}

/// (targets '=')+ value
Stmt* Parser::parseAssignment(Expr* first, uint32_t begin) {
    Exprs targets;
    Expr* value = first;
    while (!panicking && accept(TokenKind::Equal)) {
        makeTarget(value, TargetUse::Assign);
        targets.push_back(value);
        value = parseYieldOrStarExpressions();
    }
    return make<Assign>(since(begin), list(targets), value);
}

Stmt* Parser::parseReturn() {
    uint32_t begin = here();
    advance();
    Expr* value =
        atAny(TokenKind::Newline, TokenKind::Semicolon, TokenKind::EndOfFile) ? nullptr : parseStarExpressions();
    return make<Return>(since(begin), value);
}

Stmt* Parser::parseRaise() {
    uint32_t begin = here();
    advance();
    Expr* exception = nullptr;
    Expr* cause = nullptr;
    if (!atAny(TokenKind::Newline, TokenKind::Semicolon, TokenKind::EndOfFile)) {
        exception = parseExpression();
        if (!panicking && accept(TokenKind::KwFrom))
            cause = parseExpression();
    }
    return make<Raise>(since(begin), exception, cause);
}

Stmt* Parser::parseDelete() {
    uint32_t begin = here();
    advance();
    Exprs targets;
    do {
        if (!targets.empty() && endsExpressionList())
            break;
        targets.push_back(at(TokenKind::Star) ? parseStarredTail(here()) : parseExpression());
        if (!panicking)
            makeTarget(targets.back(), TargetUse::Delete);
    } while (!panicking && accept(TokenKind::Comma));
    return make<Delete>(since(begin), list(targets));
}

Stmt* Parser::parseAssert() {
    uint32_t begin = here();
    advance();
    Expr* test = parseNamedExpression();
    Expr* message = !panicking && accept(TokenKind::Comma) ? parseExpression() : nullptr;
    return make<Assert>(since(begin), test, message);
}

Stmt* Parser::parseGlobalOrNonlocal() {
    uint32_t begin = here();
    bool isGlobal = at(TokenKind::KwGlobal);
    advance();
    llvm::SmallVector<Identifier, 4> identifiers;
    do {
        identifiers.push_back(identifier());
    } while (!panicking && accept(TokenKind::Comma));
    if (isGlobal)
        return make<Global>(since(begin), list(identifiers));
    return make<Nonlocal>(since(begin), list(identifiers));
}

Stmt* Parser::parseTypeAlias() {
    uint32_t begin = here();
    advance();
    Identifier name = identifier();
    Expr* target = make<NameExpr>(name.span, name.name, ExprContext::Store);
    ListOf<TypeParam> typeParams = parseTypeParameters();
    if (!panicking)
        expect(TokenKind::Equal);
    Expr* value = panicking ? failExpression() : parseExpression();
    return make<TypeAlias>(since(begin), target, typeParams, value);
}

} // namespace wasmba
