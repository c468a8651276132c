#pragma once

#include "syntax/node.h"

namespace wasmba::ast {

struct Arguments;
struct Comprehension;
struct Keyword;

struct BoolOp : NodeOf<NodeKind::BoolOp, Expr> {
    BoolOperator op;
    ListOf<Expr> values;
};

struct NameExpr : NodeOf<NodeKind::NameExpr, Expr> {
    Name id;
    ExprContext context = ExprContext::Load;
};

struct NamedExpr : NodeOf<NodeKind::NamedExpr, Expr> {
    Expr* target;
    Expr* value;
};

struct BinOp : NodeOf<NodeKind::BinOp, Expr> {
    Expr* left;
    BinaryOperator op;
    Expr* right;
    Span operatorSpan;
};

struct UnaryOp : NodeOf<NodeKind::UnaryOp, Expr> {
    UnaryOperator op;
    Expr* operand;
};

struct Lambda : NodeOf<NodeKind::Lambda, Expr> {
    Arguments* args;
    Expr* body;
};

struct IfExp : NodeOf<NodeKind::IfExp, Expr> {
    Expr* test;
    Expr* body;
    Expr* orElse;
};

/// A null key stands for `**value`.
struct Dict : NodeOf<NodeKind::Dict, Expr> {
    ListOf<Expr> keys;
    ListOf<Expr> values;
};

struct Set : NodeOf<NodeKind::Set, Expr> {
    ListOf<Expr> elements;
};

struct ListComp : NodeOf<NodeKind::ListComp, Expr> {
    Expr* element;
    ListOf<Comprehension> generators;
};

struct SetComp : NodeOf<NodeKind::SetComp, Expr> {
    Expr* element;
    ListOf<Comprehension> generators;
};

struct DictComp : NodeOf<NodeKind::DictComp, Expr> {
    Expr* key;
    Expr* value;
    ListOf<Comprehension> generators;
};

struct GeneratorExp : NodeOf<NodeKind::GeneratorExp, Expr> {
    Expr* element;
    ListOf<Comprehension> generators;
};

struct Await : NodeOf<NodeKind::Await, Expr> {
    Expr* value;
};

struct Yield : NodeOf<NodeKind::Yield, Expr> {
    Expr* value;
};

struct YieldFrom : NodeOf<NodeKind::YieldFrom, Expr> {
    Expr* value;
};

/// `left ops[0] comparators[0] ops[1] comparators[1] ...`
struct Compare : NodeOf<NodeKind::Compare, Expr> {
    Expr* left;
    llvm::ArrayRef<CompareOperator> ops;
    ListOf<Expr> comparators;
    llvm::ArrayRef<Span> operatorSpans;
};

struct Call : NodeOf<NodeKind::Call, Expr> {
    Expr* func;
    ListOf<Expr> args;
    ListOf<Keyword> keywords;
    Span openParen;
    Span closeParen;
};

/// `{value!conversion:formatSpec}` of an f-string; conversion is 's', 'r', 'a' or -1; formatSpec, from its colon on, is
/// a JoinedStr or null.
struct FormattedValue : NodeOf<NodeKind::FormattedValue, Expr> {
    Expr* value;
    int conversion = -1;
    Expr* formatSpec = nullptr;
};

/// The same of a t-string, with the text of the expression.
struct Interpolation : NodeOf<NodeKind::Interpolation, Expr> {
    Expr* value;
    llvm::StringRef text;
    int conversion = -1;
    Expr* formatSpec = nullptr;
};

/// An f-string: Constants and FormattedValues.
struct JoinedStr : NodeOf<NodeKind::JoinedStr, Expr> {
    ListOf<Expr> values;
};

/// A t-string: Constants and Interpolations.
struct TemplateStr : NodeOf<NodeKind::TemplateStr, Expr> {
    ListOf<Expr> values;
};

enum class ConstantKind : uint8_t { None, True, False, Ellipsis, Int, Float, Imaginary, Str, Bytes };

struct Constant : NodeOf<NodeKind::Constant, Expr> {
    ConstantKind constantKind = ConstantKind::None;
    /// Int: `value` holds the number.
    bool fits64 = false;
    /// Str: the first part was written with the prefix u (asdl's kind="u").
    bool unicodePrefix = false;
    /// Int (never negative: a minus is a UnaryOp).
    int64_t value = 0;
    /// Float and Imaginary.
    double number = 0;
    /// Int: the number in decimal digits.
    llvm::StringRef digits = {};
    /// Str: decoded, UTF-8 but for lone surrogates, which are encoded in the same way (WTF-8). Bytes: the bytes.
    llvm::StringRef text = {};
};

struct Attribute : NodeOf<NodeKind::Attribute, Expr> {
    Expr* value;
    Name attribute;
    ExprContext context = ExprContext::Load;
    Span attributeSpan;
};

struct Subscript : NodeOf<NodeKind::Subscript, Expr> {
    Expr* value;
    Expr* slice;
    ExprContext context = ExprContext::Load;
};

struct Starred : NodeOf<NodeKind::Starred, Expr> {
    Expr* value;
    ExprContext context = ExprContext::Load;
};

struct List : NodeOf<NodeKind::List, Expr> {
    ListOf<Expr> elements;
    ExprContext context = ExprContext::Load;
};

/// Its span includes the parentheses if it was written with them.
struct Tuple : NodeOf<NodeKind::Tuple, Expr> {
    ListOf<Expr> elements;
    ExprContext context = ExprContext::Load;
};

struct Slice : NodeOf<NodeKind::Slice, Expr> {
    Expr* lower = nullptr;
    Expr* upper = nullptr;
    Expr* step = nullptr;
};

/// Stands where the source has a syntax error that was reported; holds what could be understood.
struct ErrorExpr : NodeOf<NodeKind::ErrorExpr, Expr> {
    ListOf<Expr> children;
};

struct Comprehension : NodeOf<NodeKind::Comprehension, Part> {
    Expr* target;
    Expr* iter;
    ListOf<Expr> ifs;
    bool isAsync = false;
};

struct Arg : NodeOf<NodeKind::Arg, Part> {
    Name arg;
    Expr* annotation = nullptr;
    Span nameSpan;
};

/// `defaults` belong to the last of posOnlyArgs + args; `kwDefaults` has one entry per kwOnlyArgs, null without
/// default.
struct Arguments : NodeOf<NodeKind::Arguments, Part> {
    ListOf<Arg> posOnlyArgs = {};
    ListOf<Arg> args = {};
    Arg* varArg = nullptr;
    ListOf<Arg> kwOnlyArgs = {};
    ListOf<Expr> kwDefaults = {};
    Arg* kwArg = nullptr;
    ListOf<Expr> defaults = {};
};

/// `arg=value`; an empty arg stands for `**value`.
struct Keyword : NodeOf<NodeKind::Keyword, Part> {
    Name arg;
    Expr* value;
    Span argSpan;
};

} // namespace wasmba::ast
