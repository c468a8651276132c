#pragma once

#include "syntax/expressions.h"

namespace wasmba::ast {

struct Module : NodeOf<NodeKind::Module, Part> {
    ListOf<Stmt> body;
};

/// The fields of both kinds of function definition. The span starts at `def` (or `async`), not at the decorators.
struct FunctionFields {
    Name name;
    Arguments* args;
    ListOf<Stmt> body;
    ListOf<Expr> decoratorList;
    Expr* returns = nullptr;
    ListOf<TypeParam> typeParams;
    Span nameSpan;
};
struct FunctionDef : NodeOf<NodeKind::FunctionDef, Stmt>, FunctionFields {};
struct AsyncFunctionDef : NodeOf<NodeKind::AsyncFunctionDef, Stmt>, FunctionFields {};

struct ClassDef : NodeOf<NodeKind::ClassDef, Stmt> {
    Name name;
    ListOf<Expr> bases;
    ListOf<Keyword> keywords;
    ListOf<Stmt> body;
    ListOf<Expr> decoratorList;
    ListOf<TypeParam> typeParams;
    Span nameSpan;
};

struct Return : NodeOf<NodeKind::Return, Stmt> {
    Expr* value;
};

struct Delete : NodeOf<NodeKind::Delete, Stmt> {
    ListOf<Expr> targets;
};

struct Assign : NodeOf<NodeKind::Assign, Stmt> {
    ListOf<Expr> targets;
    Expr* value;
};

struct TypeAlias : NodeOf<NodeKind::TypeAlias, Stmt> {
    Expr* name;
    ListOf<TypeParam> typeParams;
    Expr* value;
};

struct AugAssign : NodeOf<NodeKind::AugAssign, Stmt> {
    Expr* target;
    BinaryOperator op;
    Expr* value;
    Span operatorSpan;
};

struct AnnAssign : NodeOf<NodeKind::AnnAssign, Stmt> {
    Expr* target;
    Expr* annotation;
    Expr* value = nullptr;
    /// The target is a name without parentheses.
    bool simple = false;
};

struct ForFields {
    Expr* target;
    Expr* iter;
    ListOf<Stmt> body;
    ListOf<Stmt> orElse;
};
struct For : NodeOf<NodeKind::For, Stmt>, ForFields {};
struct AsyncFor : NodeOf<NodeKind::AsyncFor, Stmt>, ForFields {};

struct While : NodeOf<NodeKind::While, Stmt> {
    Expr* test;
    ListOf<Stmt> body;
    ListOf<Stmt> orElse;
};

/// An `elif` is an If that is alone in orElse; its span starts at the keyword `elif`.
struct If : NodeOf<NodeKind::If, Stmt> {
    Expr* test;
    ListOf<Stmt> body;
    ListOf<Stmt> orElse;
};

struct WithItem : NodeOf<NodeKind::WithItem, Part> {
    Expr* contextExpr;
    Expr* optionalVars = nullptr;
};

struct WithFields {
    ListOf<WithItem> items;
    ListOf<Stmt> body;
};
struct With : NodeOf<NodeKind::With, Stmt>, WithFields {};
struct AsyncWith : NodeOf<NodeKind::AsyncWith, Stmt>, WithFields {};

struct MatchCase : NodeOf<NodeKind::MatchCase, Part> {
    Pattern* pattern;
    Expr* guard = nullptr;
    ListOf<Stmt> body;
};

struct Match : NodeOf<NodeKind::Match, Stmt> {
    Expr* subject;
    ListOf<MatchCase> cases;
};

struct Raise : NodeOf<NodeKind::Raise, Stmt> {
    Expr* exc = nullptr;
    Expr* cause = nullptr;
};

struct ExceptHandler : NodeOf<NodeKind::ExceptHandler, Part> {
    Expr* type = nullptr;
    Name name;
    ListOf<Stmt> body;
    Span nameSpan;
};

struct TryFields {
    ListOf<Stmt> body;
    ListOf<ExceptHandler> handlers;
    ListOf<Stmt> orElse;
    ListOf<Stmt> finalBody;
};
struct Try : NodeOf<NodeKind::Try, Stmt>, TryFields {};
struct TryStar : NodeOf<NodeKind::TryStar, Stmt>, TryFields {};

struct Assert : NodeOf<NodeKind::Assert, Stmt> {
    Expr* test;
    Expr* message = nullptr;
};

/// `name` may be dotted, or `*`; its span is the node's up to nameSpan.end.
struct Alias : NodeOf<NodeKind::Alias, Part> {
    Name name;
    Name asName;
    Span nameSpan;
    Span asNameSpan;
};

struct Import : NodeOf<NodeKind::Import, Stmt> {
    ListOf<Alias> names;
};

struct ImportFrom : NodeOf<NodeKind::ImportFrom, Stmt> {
    Name module;
    ListOf<Alias> names;
    uint32_t level = 0;
    Span moduleSpan;
};

struct Global : NodeOf<NodeKind::Global, Stmt> {
    llvm::ArrayRef<Identifier> names;
};

struct Nonlocal : NodeOf<NodeKind::Nonlocal, Stmt> {
    llvm::ArrayRef<Identifier> names;
};

struct ExprStmt : NodeOf<NodeKind::ExprStmt, Stmt> {
    Expr* value;
};

struct Pass : NodeOf<NodeKind::Pass, Stmt> {};
struct Break : NodeOf<NodeKind::Break, Stmt> {};
struct Continue : NodeOf<NodeKind::Continue, Stmt> {};

/// Stands where the source has a syntax error that was reported; holds what could be understood.
struct ErrorStmt : NodeOf<NodeKind::ErrorStmt, Stmt> {
    ListOf<Expr> expressions;
    ListOf<Stmt> body;
};

} // namespace wasmba::ast
