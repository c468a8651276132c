#include "syntax/parser.h"

#include "syntax/parser_impl.h"
#include "syntax/scope_rules.h"
#include "syntax/unicode.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba {

static constexpr unsigned kMaxNesting = 1000;

ast::Module* parseModule(const SourceText& source, Arena& arena, NameTable& names, Diagnostics& diagnostics) {
    ast::Module* module = Parser(source, tokenize(source, diagnostics), arena, names, diagnostics).parse();
    checkScopeRules(*module, diagnostics);
    return module;
}

ast::Module* Parser::parse() {
    Stmts body;
    while (!at(TokenKind::EndOfFile))
        parseStatement(body);
    // A tree above the limit is not handed on, since all later passes rely on it.
    if (isTooDeep)
        body.clear();
    return make<ast::Module>(Span{0, source.size()}, list(body));
}

Name Parser::intern(const Token& token) {
    llvm::StringRef word = text(token);
    bool isAscii = true;
    for (char character : word)
        isAscii &= static_cast<signed char>(character) >= 0;
    return names.intern(isAscii ? word : llvm::StringRef(normalizeIdentifier(word)));
}

/// Consumes a name; the empty one and panic if there is none.
ast::Identifier Parser::identifier() {
    if (!at(TokenKind::Identifier)) {
        if (isKeyword(kind()))
            fail(DiagnosticId::KeywordAsName, token().span, text(token()));
        else
            fail(DiagnosticId::ExpectedName, currentPlace(), describeToken());
        return {{}, currentPlace()};
    }
    Name name = intern(token());
    Span span = token().span;
    advance();
    return {name, span};
}

Span Parser::afterPrevious() const {
    uint32_t end = position ? tokens[position - 1].span.end : 0;
    return {end, end};
}

Span Parser::currentPlace() const {
    bool isInvisible = atAny(TokenKind::Newline, TokenKind::EndOfFile, TokenKind::Dedent, TokenKind::Indent);
    return isInvisible ? afterPrevious() : token().span;
}

uint16_t Parser::clampDepth(unsigned depth, Span span) {
    if (depth <= ast::kMaxTreeDepth)
        return static_cast<uint16_t>(depth);
    if (!isTooDeep)
        complain(DiagnosticId::TooDeeplyNested, {span.begin, span.begin + 1}, ast::kMaxTreeDepth);
    isTooDeep = true;
    return ast::kMaxTreeDepth;
}

bool Parser::Nesting::isTooDeep() const {
    if (parser.nesting <= kMaxNesting)
        return false;
    if (!parser.isTooDeep)
        parser.fail(DiagnosticId::TooDeeplyNested, parser.token().span, kMaxNesting);
    parser.isTooDeep = true;
    parser.panicking = true;
    return true;
}

bool Parser::isSilenced(Span span) const {
    if (panicking || silence || at(TokenKind::Error))
        return true;
    auto range = llvm::partition_point(stream.brokenRanges, [&](Span it) { return it.end < span.begin; });
    return range != stream.brokenRanges.end() && range->begin <= span.end;
}

std::string Parser::describeToken() const {
    switch (kind()) {
    case TokenKind::EndOfFile:
    case TokenKind::Newline:
    case TokenKind::Indent:
    case TokenKind::Dedent:
    case TokenKind::FStringStart:
    case TokenKind::FStringMiddle:
    case TokenKind::FStringEnd:
    case TokenKind::String: return tokenKindText(kind()).str();
    default: break;
    }
    llvm::StringRef word = text(token());
    if (isKeyword(kind()))
        return "keyword '" + word.str() + "'";
    return "'" + word.take_front(40).str() + "'";
}

Diagnostic& Parser::failUnexpected() { return fail(DiagnosticId::UnexpectedToken, currentPlace(), describeToken()); }

/// Behind an operator that other languages have: two tokens that touch, of which Python takes only one.
bool Parser::failForeignOperator() {
    static constexpr struct {
        llvm::StringLiteral spelling;
        llvm::StringLiteral replacement;
    } kForeign[] = {{"&&", "'and'"}, {"||", "'or'"},  {"++", "'+= 1'"}, {"--", "'-= 1'"},
                    {"===", "'=='"}, {"!==", "'!='"}, {"=>", "'>='"},   {"=<", "'<='"}, {"<>", "'!='"}};
    if (position == 0)
        return false;
    uint32_t begin = tokens[position - 1].span.begin;
    for (const auto& foreign : kForeign) {
        auto end = static_cast<uint32_t>(begin + foreign.spelling.size());
        uint32_t doubled = begin ? begin - 1 : 0;
        bool isAfter = source.text({doubled, begin + 1}) == foreign.spelling &&
                       (foreign.spelling == "++" || foreign.spelling == "--");
        if (!isAfter && source.text({begin, end}) != foreign.spelling)
            continue;
        Span span = isAfter ? Span{doubled, begin + 1} : Span{begin, end};
        fail(DiagnosticId::ForeignOperator, span, foreign.spelling, foreign.replacement);
        return true;
    }
    return false;
}

ast::Expr* Parser::failExpression() {
    Span place = currentPlace();
    if (failForeignOperator())
        return make<ast::ErrorExpr>(place, ast::ListOf<ast::Expr>());
    switch (kind()) {
    case TokenKind::Exclamation: fail(DiagnosticId::ExclamationOperator, place).fix(expressionHint()); break;
    case TokenKind::KwLambda:
    case TokenKind::KwNot:
    case TokenKind::KwYield: fail(DiagnosticId::NeedsParentheses, place, text(token())); break;
    case TokenKind::Indent: fail(DiagnosticId::UnexpectedIndent, place); break;
    default: fail(DiagnosticId::ExpectedExpression, place, describeToken()).fix(expressionHint());
    }
    return make<ast::ErrorExpr>(place, ast::ListOf<ast::Expr>());
}

bool Parser::expect(TokenKind wanted) {
    if (accept(wanted))
        return true;
    fail(DiagnosticId::ExpectedToken, currentPlace(), tokenKindText(wanted), describeToken());
    return false;
}

bool Parser::startsExpression(TokenKind kind) const {
    switch (kind) {
    case TokenKind::Identifier:
    case TokenKind::Number:
    case TokenKind::String:
    case TokenKind::FStringStart:
    case TokenKind::KwFalse:
    case TokenKind::KwNone:
    case TokenKind::KwTrue:
    case TokenKind::KwLambda:
    case TokenKind::KwAwait:
    case TokenKind::KwNot:
    case TokenKind::LeftParen:
    case TokenKind::LeftBracket:
    case TokenKind::LeftBrace:
    case TokenKind::Ellipsis:
    case TokenKind::Tilde: return true;
    default: return false;
    }
}

bool Parser::expectClose(TokenKind closer, const Token& opener, const ast::Node* lastElement) {
    if (accept(closer))
        return true;
    if (lastElement && startsExpression(kind())) {
        Diagnostic& diagnostic = fail(DiagnosticId::ForgottenComma, lastElement->span.to(token().span));
        if (source.lineOf(opener.span.begin) != source.lineOf(token().span.begin))
            diagnostic.note(opener.span, "inside of the '" + text(opener).str() + "' that was opened here");
    } else if (isKeyword(kind()) || isPunctuation(kind())) {
        failUnexpected();
    } else {
        fail(DiagnosticId::ExpectedToken, currentPlace(), tokenKindText(closer), describeToken());
    }
    return false;
}

} // namespace wasmba
