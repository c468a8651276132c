#pragma once

#include "syntax/fields.h"
#include "syntax/scope_rules.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

#include <deque>

namespace wasmba {

/// What a scope knows of a name.
struct Symbol {
    bool isParameter = false;
    bool isUsed = false;
    bool isBound = false;
    bool isAnnotated = false;
    bool isGlobal = false;
    bool isNonlocal = false;
    /// The target of a comprehension's `for`.
    bool isIterationVariable = false;
};

struct Scope {
    enum class Kind : uint8_t { Module, Class, Function, Lambda, Comprehension, TypeParameters };

    Kind kind = Kind::Module;
    Scope* parent = nullptr;
    bool isAsync = false;
    /// Comprehension: what messages call it.
    llvm::StringRef comprehensionName = {};
    /// In the iterable of a comprehension, where `:=` is not allowed.
    bool inIterable = false;
    /// For `return` with a value in an async generator.
    Span returnWithValue = {};
    bool isGenerator = false;
    llvm::SmallDenseMap<Name, Symbol, 8> symbols{};

    bool isFunction() const { return kind == Kind::Function || kind == Kind::Lambda; }
};

/// One walk over the tree. Recursion is bounded by ast::kMaxTreeDepth.
class ScopeRules {
public:
    explicit ScopeRules(Diagnostics& diagnostics) : diagnostics(diagnostics), firstError(diagnostics.firstError()) {}

    void checkModule(const ast::Module& module);

    // Called by FieldVisitor for what has no rule of its own.
    template <class T>
    void field(const char*, T* node, ast::Presence) {
        visit(node);
    }
    template <class T>
    void field(const char*, llvm::ArrayRef<T*> nodes, ast::Presence) {
        for (T* node : nodes)
            visit(node);
    }
    template <class T>
    std::enable_if_t<!std::is_pointer_v<T>> field(const char*, const T&, ast::Presence) {}
    void constant(const ast::Constant&) {}

private:
    /// Where `break`, `continue` and `return` may stand.
    struct Jumps {
        bool inLoop = false;
        bool inExceptStar = false;
        bool inFinally = false;
        /// The loop is inside of the finally block or except* block.
        bool loopIsInner = false;
    };

    struct PendingNonlocal {
        const Scope* scope;
        ast::Identifier identifier;
    };

    template <class... Args>
    Diagnostic& report(DiagnosticId id, Span span, const Args&... args) {
        return diagnostics.report(id, span, args...);
    }
    /// Of a statement outside of what it belongs to: behind an error, blocks may not be those that the user meant.
    template <class... Args>
    void reportOutside(DiagnosticId id, Span span, const Args&... args) {
        if (span.begin < firstError)
            report(id, span, args...);
    }

    // scope_rules.cpp
    void visit(const ast::Node* node);
    void visitFields(const ast::Node& node) { ast::FieldVisitor<ScopeRules>(*this, 14).visitNode(node); }
    template <class T>
    void visitAll(llvm::ArrayRef<T*> nodes) {
        for (T* node : nodes)
            visit(node);
    }
    void visitLoop(const ast::Node* target, const ast::Node* head, ast::ListOf<ast::Stmt> body,
                   ast::ListOf<ast::Stmt> orElse);
    void visitTry(const ast::TryFields& fields, bool isStar);
    void visitReturn(const ast::Return& node);
    void checkJump(const ast::Stmt& node, llvm::StringRef word);
    void visitImportFrom(const ast::ImportFrom& node);
    void checkFutureImports(const ast::Module& module);

    // scope_rules_expression.cpp
    void visitExpression(const ast::Expr& node);
    void visitElements(ast::ListOf<ast::Expr> elements);
    void visitArguments(ast::ListOf<ast::Expr> args, ast::ListOf<ast::Keyword> keywords);
    void visitComprehension(const ast::Expr& node, llvm::StringRef name, ast::ListOf<ast::Comprehension> generators,
                            const ast::Expr* element, const ast::Expr* value);
    void visitNamedExpression(const ast::NamedExpr& node);
    void checkYield(const ast::Expr& node, llvm::StringRef word);
    void checkAwait(Span span, llvm::StringRef word);
    void checkStarredTargets(ast::ListOf<ast::Expr> elements);

    // scope_rules_function.cpp
    void visitFunction(const ast::Stmt& node, const ast::FunctionFields& fields, bool isAsync);
    void visitLambda(const ast::Lambda& node);
    void visitClass(const ast::ClassDef& node);
    void visitTypeAlias(const ast::TypeAlias& node);
    void visitAnnotations(const ast::Arguments& args);
    void visitDefaults(const ast::Arguments& args);
    void bindParameters(const ast::Arguments& args);
    Scope* enter(Scope::Kind kind);
    void leave(Scope* outer) { scope = outer; }
    /// For type parameters, a scope of their own.
    void enterTypeParameters(ast::ListOf<ast::TypeParam> parameters);

    // scope_rules_name.cpp
    Symbol& symbol(Name name) { return scope->symbols[name]; }
    void bind(Name name, Span span);
    void declare(llvm::ArrayRef<ast::Identifier> identifiers, bool isGlobal, Span span);
    void checkAnnotated(const ast::AnnAssign& node);
    void resolveNonlocals();

    // scope_rules_pattern.cpp
    using BoundNames = llvm::SmallDenseMap<Name, Span, 4>;
    void visitMatch(const ast::Match& node);
    void visitPattern(const ast::Pattern* pattern, BoundNames& bound);
    void visitAlternatives(const ast::MatchOr& node, BoundNames& bound);
    void visitSequencePatterns(ast::ListOf<ast::Pattern> patterns, BoundNames& bound);
    void bindInPattern(Name name, Span span, BoundNames& bound);

    Diagnostics& diagnostics;
    uint32_t firstError;
    std::deque<Scope> scopes;
    Scope* scope = nullptr;
    Jumps jumps;
    llvm::SmallVector<PendingNonlocal, 4> pendingNonlocals;
};

} // namespace wasmba
