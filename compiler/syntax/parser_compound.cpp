#include "syntax/parser_impl.h"

namespace wasmba {

using namespace ast;

/// ':' and either simple statements on the same line or an indented block.
ListOf<Stmt> Parser::parseBlock(llvm::StringRef header, Span headerSpan) {
    Stmts body;
    bool hasColon = !panicking && accept(TokenKind::Colon);
    if (!hasColon) {
        if (!panicking)
            failColon(header);
        skipLine();
    } else if (!accept(TokenKind::Newline)) {
        parseSimpleLine(body);
        return list(body);
    }
    panicking = false;
    if (accept(TokenKind::Indent)) {
        parseStatements(body);
        accept(TokenKind::Dedent);
    } else if (hasColon) {
        complainBlock(header, headerSpan);
    }
    return list(body);
}

void Parser::failColon(llvm::StringRef header) {
    Diagnostic& diagnostic = fail(DiagnosticId::ExpectedColon, currentPlace(), header);
    if (at(TokenKind::LeftBrace))
        diagnostic.fix("write ':' and indent the block: Python has no braces around it");
}

void Parser::complainBlock(llvm::StringRef header, Span headerSpan) {
    Diagnostic& diagnostic =
        complain(DiagnosticId::ExpectedBlock, currentPlaceOfBlock(), header, source.lineOf(headerSpan.begin));
    if (!atAny(TokenKind::EndOfFile, TokenKind::Dedent))
        diagnostic.fix("indent this line, or write 'pass' for an empty block");
}

/// Where a missing block should begin: the next statement, or behind the header at the end of the file.
Span Parser::currentPlaceOfBlock() const {
    return atAny(TokenKind::EndOfFile, TokenKind::Dedent)
               ? Span{tokens[position - 1].span.begin, tokens[position - 1].span.begin}
               : token().span;
}

ListOf<Stmt> Parser::parseElse() {
    if (!at(TokenKind::KwElse))
        return {};
    Span header = token().span;
    advance();
    if (at(TokenKind::KwIf)) {
        fail(DiagnosticId::ElseIf, header.to(token().span));
        return parseBlock("'else' statement", header);
    }
    return parseBlock("'else' statement", header);
}

Stmt* Parser::parseIf() {
    struct Branch {
        uint32_t begin;
        Expr* test;
        ListOf<Stmt> body;
    };
    llvm::SmallVector<Branch, 4> branches;
    do {
        Span header = token().span;
        bool isElif = at(TokenKind::KwElif);
        advance();
        Expr* test = parseCondition();
        ListOf<Stmt> body = parseBlock(isElif ? "'elif' statement" : "'if' statement", header);
        branches.push_back({header.begin, test, body});
    } while (at(TokenKind::KwElif));

    ListOf<Stmt> orElse = parseElse();
    while (at(TokenKind::KwElif)) {
        complain(DiagnosticId::ElifAfterElse, token().span);
        advance();
        parseCondition();
        (void)parseBlock("'elif' statement", token().span);
    }
    Stmt* statement = nullptr;
    uint32_t end = endOfBlock();
    while (!branches.empty()) {
        Branch branch = branches.pop_back_val();
        statement = make<If>(Span{branch.begin, end}, branch.test, branch.body, orElse);
        orElse = list({statement});
    }
    return statement;
}

/// The end of what was consumed last, but for line ends and indentation.
uint32_t Parser::endOfBlock() const {
    size_t last = position;
    while (last > 0) {
        const Token& previous = tokens[--last];
        bool isLayout = previous.kind == TokenKind::Newline || previous.kind == TokenKind::Indent ||
                        previous.kind == TokenKind::Dedent;
        if (!isLayout)
            return previous.span.end;
    }
    return here();
}

/// From an offset to the end of the block that was read last.
Span Parser::throughBlock(uint32_t begin) const { return {begin, std::max(begin, endOfBlock())}; }

Stmt* Parser::parseWhile() {
    Span header = token().span;
    advance();
    Expr* test = parseCondition();
    ListOf<Stmt> body = parseBlock("'while' statement", header);
    ListOf<Stmt> orElse = parseElse();
    return make<While>(throughBlock(header.begin), test, body, orElse);
}

Stmt* Parser::parseFor(uint32_t begin, bool isAsync) {
    Span header = token().span;
    advance();
    bool hasTarget = lineHas(TokenKind::KwIn);
    if (!hasTarget)
        fail(DiagnosticId::ExpectedIn, nextKind() == TokenKind::Identifier ? tokens[position + 1].span : currentPlace());
    Expr* target = parseTargetList(TargetUse::For);
    if (!panicking && !accept(TokenKind::KwIn))
        fail(DiagnosticId::ExpectedIn, currentPlace());
    Expr* iter = panicking ? failExpression() : parseStarExpressions();
    ListOf<Stmt> body = parseBlock("'for' statement", header);
    ListOf<Stmt> orElse = parseElse();
    Span span = throughBlock(begin);
    if (isAsync)
        return make<AsyncFor>(span, ForFields{target, iter, body, orElse});
    return make<For>(span, ForFields{target, iter, body, orElse});
}

Stmt* Parser::parseAsync() {
    uint32_t begin = here();
    advance();
    switch (kind()) {
    case TokenKind::KwDef: return parseFunction(begin, true, {});
    case TokenKind::KwFor: return parseFor(begin, true);
    case TokenKind::KwWith: return parseWith(begin, true);
    default:
        failUnexpected();
        skipLine();
        return makeErrorStatement(begin);
    }
}

Stmt* Parser::parseDecorated() {
    uint32_t begin = here();
    Exprs decorators;
    while (accept(TokenKind::At)) {
        decorators.push_back(parseNamedExpression());
        if (!panicking && !at(TokenKind::Newline))
            failUnexpected();
        skipLine();
        panicking = false;
    }
    uint32_t definition = here();
    if (at(TokenKind::KwAsync) && nextKind() == TokenKind::KwDef) {
        advance();
        return parseFunction(definition, true, list(decorators));
    }
    if (at(TokenKind::KwDef))
        return parseFunction(definition, false, list(decorators));
    if (at(TokenKind::KwClass))
        return parseClass(list(decorators));
    complain(DiagnosticId::DecoratorWithoutDefinition, currentPlace(), describeToken());
    return make<ErrorStmt>(since(begin), list(decorators), ListOf<Stmt>());
}

Stmt* Parser::parseFunction(uint32_t begin, bool isAsync, ListOf<Expr> decorators) {
    Span header = token().span;
    advance();
    Identifier name = identifier();
    ListOf<TypeParam> typeParams = parseTypeParameters();
    Arguments* args = nullptr;
    if (!panicking) {
        const Token opener = token();
        if (at(TokenKind::Colon))
            fail(DiagnosticId::ExpectedToken, currentPlace(), "(", describeToken()).fix("write 'def " + name.name.str() + "():'");
        else
            expect(TokenKind::LeftParen);
        if (!panicking)
            args = parseParameters(TokenKind::RightParen);
        if (!panicking)
            expectClose(TokenKind::RightParen, opener, nullptr);
    }
    if (!args)
        args = make<Arguments>(afterPrevious());
    Expr* returns = !panicking && accept(TokenKind::Arrow) ? parseExpression() : nullptr;
    ListOf<Stmt> body = parseBlock("function definition", header);
    Span span = throughBlock(begin);
    FunctionFields fields{name.name, args, body, decorators, returns, typeParams, name.span};
    if (isAsync)
        return make<AsyncFunctionDef>(span, fields);
    return make<FunctionDef>(span, fields);
}

Stmt* Parser::parseClass(ListOf<Expr> decorators) {
    Span header = token().span;
    advance();
    Identifier name = identifier();
    ListOf<TypeParam> typeParams = parseTypeParameters();
    llvm::SmallVector<Expr*, 4> bases;
    llvm::SmallVector<Keyword*, 2> keywords;
    if (!panicking && at(TokenKind::LeftParen)) {
        const Token opener = token();
        advance();
        parseArguments(bases, keywords, opener);
        bool isGenerator = bases.size() == 1 && is<GeneratorExp>(bases[0]) && bases[0]->span.begin == opener.span.begin;
        if (isGenerator)
            complain(DiagnosticId::GeneratorAsBase, bases[0]->span);
    }
    ListOf<Stmt> body = parseBlock("class definition", header);
    return make<ClassDef>(throughBlock(header.begin), name.name, list(bases), list(keywords), body, decorators,
                          typeParams, name.span);
}

} // namespace wasmba
