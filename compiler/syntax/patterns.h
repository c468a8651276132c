#pragma once

#include "syntax/expressions.h"

namespace wasmba::ast {

struct MatchValue : NodeOf<NodeKind::MatchValue, Pattern> {
    Expr* value;
};

/// `value` is None, True or False.
struct MatchSingleton : NodeOf<NodeKind::MatchSingleton, Pattern> {
    ConstantKind value;
};

struct MatchSequence : NodeOf<NodeKind::MatchSequence, Pattern> {
    ListOf<Pattern> patterns;
};

struct MatchMapping : NodeOf<NodeKind::MatchMapping, Pattern> {
    ListOf<Expr> keys;
    ListOf<Pattern> patterns;
    Name rest;
    Span restSpan;
};

struct MatchClass : NodeOf<NodeKind::MatchClass, Pattern> {
    Expr* cls;
    ListOf<Pattern> patterns;
    llvm::ArrayRef<Identifier> kwdAttrs;
    ListOf<Pattern> kwdPatterns;
};

/// An empty name stands for `*_`.
struct MatchStar : NodeOf<NodeKind::MatchStar, Pattern> {
    Name name;
    Span nameSpan;
};

/// Without pattern a capture; without name as well the wildcard `_`.
struct MatchAs : NodeOf<NodeKind::MatchAs, Pattern> {
    Pattern* pattern = nullptr;
    Name name;
    Span nameSpan;
};

struct MatchOr : NodeOf<NodeKind::MatchOr, Pattern> {
    ListOf<Pattern> patterns;
};

struct ErrorPattern : NodeOf<NodeKind::ErrorPattern, Pattern> {};

struct TypeVar : NodeOf<NodeKind::TypeVar, TypeParam> {
    Name name;
    Expr* bound = nullptr;
    Expr* defaultValue = nullptr;
    Span nameSpan;
};

struct ParamSpec : NodeOf<NodeKind::ParamSpec, TypeParam> {
    Name name;
    Expr* defaultValue = nullptr;
    Span nameSpan;
};

struct TypeVarTuple : NodeOf<NodeKind::TypeVarTuple, TypeParam> {
    Name name;
    Expr* defaultValue = nullptr;
    Span nameSpan;
};

} // namespace wasmba::ast
