#pragma once

#include "syntax/lexer.h"
#include "syntax/parser.h"

#include "llvm/ADT/SmallVector.h"

#include <algorithm>
#include <string>

namespace wasmba {

struct StringPrefix;

/// How tightly operators bind, from the loosest on.
enum class Level : uint8_t { Or, And, Not, Comparison, BitOr, BitXor, BitAnd, Shift, Sum, Term, Factor };

/// Recursive descent over the token stream, one function per rule of CPython's grammar or group of them.
///
/// After a syntax error the parser is in panic: it reports nothing more, unwinds with whatever it has, and
/// statements skip to the next line. Every loop ends when no token can be consumed.
class Parser {
public:
    Parser(const SourceText& source, TokenStream stream, Arena& arena, NameTable& names, Diagnostics& diagnostics)
        : source(source), stream(std::move(stream)), tokens(this->stream.tokens.data()), arena(arena), names(names),
          diagnostics(diagnostics) {}

    ast::Module* parse();

private:
    using Exprs = llvm::SmallVector<ast::Expr*, 4>;
    using Stmts = llvm::SmallVector<ast::Stmt*, 8>;
    using Patterns = llvm::SmallVector<ast::Pattern*, 4>;

    // Tokens.
    const Token& token(size_t ahead = 0) const { return tokens[position + ahead]; }
    TokenKind kind() const { return tokens[position].kind; }
    TokenKind nextKind() const { return at(TokenKind::EndOfFile) ? TokenKind::EndOfFile : tokens[position + 1].kind; }
    bool at(TokenKind wanted) const { return kind() == wanted; }
    template <class... Kinds>
    bool atAny(Kinds... wanted) const {
        return ((kind() == wanted) || ...);
    }
    bool atSoftKeyword(llvm::StringRef word) const { return at(TokenKind::Identifier) && text(token()) == word; }
    void advance() {
        if (!at(TokenKind::EndOfFile))
            ++position;
    }
    bool accept(TokenKind wanted) {
        if (!at(wanted))
            return false;
        advance();
        return true;
    }
    llvm::StringRef text(const Token& token) const { return source.text(token.span); }
    uint32_t here() const { return token().span.begin; }
    /// From an offset to the end of the last consumed token.
    Span since(uint32_t begin) const {
        uint32_t end = position ? tokens[position - 1].span.end : begin;
        return {begin, std::max(begin, end)};
    }
    /// The place behind the last consumed token.
    Span afterPrevious() const;
    /// The current token, or the place behind the last one if the line or block ends here.
    Span currentPlace() const;
    Name intern(const Token& token);
    ast::Identifier identifier();

    // Nodes.
    static unsigned depthOf(const ast::Node* node) { return node ? node->depth + 1u : 0u; }
    template <class T>
    static unsigned depthOf(llvm::ArrayRef<T*> nodes) {
        unsigned depth = 0;
        for (const T* node : nodes)
            depth = std::max(depth, depthOf(node));
        return depth;
    }
    static unsigned depthOf(const ast::FunctionFields& fields) {
        return std::max({depthOf(fields.args), depthOf(fields.body), depthOf(fields.decoratorList),
                         depthOf(fields.returns), depthOf(fields.typeParams)});
    }
    static unsigned depthOf(const ast::ForFields& fields) {
        return std::max({depthOf(fields.target), depthOf(fields.iter), depthOf(fields.body), depthOf(fields.orElse)});
    }
    static unsigned depthOf(const ast::WithFields& fields) {
        return std::max(depthOf(fields.items), depthOf(fields.body));
    }
    static unsigned depthOf(const ast::TryFields& fields) {
        return std::max(
            {depthOf(fields.body), depthOf(fields.handlers), depthOf(fields.orElse), depthOf(fields.finalBody)});
    }
    template <class T>
    static std::enable_if_t<!std::is_convertible_v<T, const ast::Node*>, unsigned> depthOf(const T&) {
        return 0;
    }

    template <class T, class... Fields>
    T* make(Span span, const Fields&... fields) {
        unsigned depth = 0;
        ((depth = std::max(depth, depthOf(fields))), ...);
        T* node = arena.make<T>(ast::NodeOf<T::kKind, BaseOf<T>>{{{T::kKind, false, clampDepth(depth, span), span}}},
                                fields...);
        return node;
    }
    template <class T>
    using BaseOf = std::conditional_t<
        std::is_base_of_v<ast::Expr, T>, ast::Expr,
        std::conditional_t<
            std::is_base_of_v<ast::Stmt, T>, ast::Stmt,
            std::conditional_t<std::is_base_of_v<ast::Pattern, T>, ast::Pattern,
                               std::conditional_t<std::is_base_of_v<ast::TypeParam, T>, ast::TypeParam, ast::Part>>>>;
    uint16_t clampDepth(unsigned depth, Span span);
    template <class T, unsigned N>
    llvm::ArrayRef<T> list(const llvm::SmallVector<T, N>& items) {
        return arena.copy(llvm::ArrayRef<T>(items));
    }
    template <class T>
    llvm::ArrayRef<T> list(std::initializer_list<T> items) {
        return arena.copy(llvm::ArrayRef<T>(items));
    }

    // Errors.
    bool isSilenced(Span span) const;
    /// What the user wrote is wrong but understood: parsing goes on as if it were right.
    template <class... Args>
    Diagnostic& complain(DiagnosticId id, Span span, const Args&... args) {
        if (isSilenced(span))
            return dropped = {};
        return diagnostics.report(id, span, args...);
    }
    /// The tokens make no sense from here on.
    template <class... Args>
    Diagnostic& fail(DiagnosticId id, Span span, const Args&... args) {
        Diagnostic& diagnostic = complain(id, span, args...);
        panicking = true;
        return diagnostic;
    }
    std::string describeToken() const;
    Diagnostic& failUnexpected();
    bool failForeignOperator();
    ast::Expr* failExpression();
    bool expect(TokenKind wanted);
    /// At the end of one element in brackets: explains what stands there instead of a comma or the closing bracket.
    bool expectClose(TokenKind closer, const Token& opener, const ast::Node* lastElement);
    bool startsExpression(TokenKind kind) const;

    /// Counts levels of recursion; false once there are too many, which is reported.
    class Nesting {
    public:
        explicit Nesting(Parser& parser) : parser(parser) { ++parser.nesting; }
        ~Nesting() { --parser.nesting; }
        Nesting(const Nesting&) = delete;
        Nesting& operator=(const Nesting&) = delete;
        bool isTooDeep() const;

    private:
        Parser& parser;
    };

    // parser_expression.cpp
    ast::Expr* parseExpression();
    ast::Expr* parseNamedExpression();
    ast::Expr* parseNamedExpressionNoEqual();
    ast::Expr* parseCondition() { return parseNamedExpression(); }
    ast::Expr* parseStarNamedExpression();
    /// `a, *b, c`, a tuple if there is a comma.
    ast::Expr* parseStarExpressions();
    ast::Expr* parseYieldOrStarExpressions();
    ast::Expr* parseYield();
    ast::Expr* parseLambda();
    ast::Expr* parseDisjunction() { return parseBinary(Level::Or); }
    ast::Expr* parseBitOr() { return parseBinary(Level::BitOr); }
    ast::Expr* parseBinary(Level level);
    ast::Expr* parseUnary(Level level);
    ast::Expr* parseBoolOp(ast::Expr* left, uint32_t begin, Level level);
    ast::Expr* parseComparison(ast::Expr* left, uint32_t begin);
    bool acceptCompareOperator(ast::CompareOperator& op);
    ast::Expr* parseStarredTail(uint32_t begin);
    bool endsExpressionList() const;

    // parser_primary.cpp
    ast::Expr* parseAwaitOrPrimary();
    ast::Expr* parsePrimary();
    ast::Expr* parsePrimaryTail(ast::Expr* value, uint32_t begin);
    ast::Expr* parseAtom();
    ast::Expr* parseCall(ast::Expr* callee, uint32_t begin);
    void parseArguments(llvm::SmallVectorImpl<ast::Expr*>& args, llvm::SmallVectorImpl<ast::Keyword*>& keywords,
                        const Token& opener);
    ast::Expr* parseSubscript(ast::Expr* value, uint32_t begin);
    ast::Expr* parseSlice();

    // parser_display.cpp
    ast::Expr* parseGroup();
    ast::Expr* parseListDisplay();
    ast::Expr* parseBraceDisplay();
    ast::Expr* parseDictTail(const Token& opener, ast::Expr* firstKey, ast::Expr* firstValue);
    bool atComprehension() const;
    ast::ListOf<ast::Comprehension> parseComprehensions();

    // parser_literal.cpp
    ast::Expr* parseNumber();
    ast::Expr* parseStrings();
    struct StringPart;
    std::string& appendText(llvm::SmallVectorImpl<StringPart>& parts);
    void parseStringToken(std::string& decoded, const StringPrefix& prefix);
    void decode(Span body, const StringPrefix& prefix, std::string& decoded);
    ast::Expr* joinParts(llvm::ArrayRef<StringPart> parts, bool isTemplate, bool unicodePrefix, Span span);
    ast::Expr* makeString(llvm::StringRef text, Span span, bool unicodePrefix);
    ast::Expr* makeSimple(ast::ConstantKind constant, Span span);

    // parser_fstring.cpp
    void parseFString(llvm::SmallVectorImpl<StringPart>& parts, const StringPrefix& prefix);
    void parseFStringParts(llvm::SmallVectorImpl<StringPart>& parts, const StringPrefix& prefix, bool isFormatSpec);
    void parseReplacementField(llvm::SmallVectorImpl<StringPart>& parts, const StringPrefix& prefix);
    std::string textWithoutComments(size_t firstToken, uint32_t begin) const;
    void failField(const StringPrefix& prefix);

    // parser_target.cpp
    enum class TargetUse : uint8_t { Assign, Annotation, Augmented, Delete, For, With, NamedExpr, Comprehension };
    /// Gives the target and its elements their context; reports what cannot be one.
    void makeTarget(ast::Expr* target, TargetUse use);
    void complainInvalidTarget(ast::Expr* target, TargetUse use);
    /// The targets of `for`, up to `in`.
    ast::Expr* parseTargetList(TargetUse use);

    // parser_parameter.cpp
    ast::Arguments* parseParameters(TokenKind closer);
    ast::Arg* parseParameter(bool isLambda, bool allowsStar);
    ast::ListOf<ast::TypeParam> parseTypeParameters();
    ast::TypeParam* parseTypeParameter();

    // parser_statement.cpp
    void parseStatement(Stmts& body);
    void parseStatements(Stmts& body);
    void parseSimpleLine(Stmts& body);
    ast::Stmt* parseSimpleStatement();
    void skipLine();
    ast::Stmt* parseExpressionStatement();
    ast::Stmt* parseAnnotatedAssignment(ast::Expr* target, uint32_t begin);
    ast::Stmt* parseAugmentedAssignment(ast::Expr* target, uint32_t begin);
    ast::Stmt* parseAssignment(ast::Expr* first, uint32_t begin);
    ast::Stmt* parseReturn();
    ast::Stmt* parseRaise();
    ast::Stmt* parseDelete();
    ast::Stmt* parseAssert();
    ast::Stmt* parseGlobalOrNonlocal();
    ast::Stmt* parseTypeAlias();
    ast::Stmt* makeErrorStatement(uint32_t begin, ast::Expr* expression = nullptr);
    ast::Stmt* parseMisplacedClause();
    void failEndOfStatement(ast::Stmt* last);
    bool failMisspelled(const ast::NameExpr* name);

    // parser_hints.cpp; empty where nothing is known
    static llvm::StringRef foreignWordRemedy(llvm::StringRef word);
    llvm::StringRef similarKeyword(llvm::StringRef word) const;
    bool lineHas(TokenKind wanted) const;
    bool isAtLineBegin() const;
    std::string expressionHint() const;
    std::string endOfStatementHint(const ast::Stmt* last) const;
    std::string targetHint(const ast::Expr* target) const;

    // parser_import.cpp
    ast::Stmt* parseImport();
    ast::Stmt* parseImportFrom();
    ast::Identifier parseDottedName();
    ast::Alias* parseAlias(bool isDotted);

    // parser_compound.cpp
    /// The body of a compound statement from its colon on; `header` is what messages call it ("'if' statement").
    ast::ListOf<ast::Stmt> parseBlock(llvm::StringRef header, Span headerSpan);
    ast::Stmt* parseIf();
    ast::Stmt* parseWhile();
    ast::Stmt* parseFor(uint32_t begin, bool isAsync);
    ast::Stmt* parseAsync();
    ast::Stmt* parseDecorated();
    ast::Stmt* parseFunction(uint32_t begin, bool isAsync, ast::ListOf<ast::Expr> decorators);
    ast::Stmt* parseClass(ast::ListOf<ast::Expr> decorators);
    ast::ListOf<ast::Stmt> parseElse();
    uint32_t endOfBlock() const;
    Span throughBlock(uint32_t begin) const;
    Span currentPlaceOfBlock() const;
    void failColon(llvm::StringRef header);
    void complainBlock(llvm::StringRef header, Span headerSpan);

    // parser_try_with.cpp
    ast::Stmt* parseTry();
    ast::ExceptHandler* parseExceptHandler(bool& isStar, bool isFirst);
    ast::Stmt* parseWith(uint32_t begin, bool isAsync);
    ast::WithItem* parseWithItem();
    bool atParenthesizedWithItems();

    // parser_pattern.cpp
    bool atMatchStatement() const;
    ast::Stmt* parseMatch();
    ast::MatchCase* parseCase();
    ast::Pattern* parseOpenPattern();
    ast::Pattern* parseMaybeStarPattern();
    ast::Pattern* parsePattern();
    ast::Pattern* parseOrPattern();
    ast::Pattern* parseClosedPattern();
    ast::Expr* parseLiteralPattern();
    ast::Expr* parseSignedNumber();
    ast::Pattern* parseNamePattern();
    ast::Pattern* parseGroupOrSequencePattern();
    ast::Pattern* parseMappingPattern();
    ast::Expr* parseMappingKey();
    ast::Pattern* parseClassPattern(ast::Expr* cls, uint32_t begin);
    ast::Expr* parsePatternName();
    ast::Pattern* failPattern();

    const SourceText& source;
    TokenStream stream;
    const Token* tokens;
    size_t position = 0;
    Arena& arena;
    NameTable& names;
    Diagnostics& diagnostics;
    Diagnostic dropped{};
    bool panicking = false;
    bool isTooDeep = false;
    unsigned silence = 0;
    unsigned nesting = 0;
};

} // namespace wasmba
