#pragma once

#include "support/name.h"
#include "support/span.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <cstdint>

namespace wasmba::ast {

enum class NodeKind : uint8_t {
#define EXPRESSION(kind) kind,
#define STATEMENT(kind) kind,
#define PATTERN(kind) kind,
#define TYPE_PARAMETER(kind) kind,
#define PART(kind, asdlName) kind,
#include "syntax/nodes.def"
};

/// As Python.asdl spells it (NameExpr is "Name", ExprStmt is "Expr").
llvm::StringRef nodeKindName(NodeKind kind);

/// Nodes are plain, live in an Arena and are never changed behind the parser's back. Lists are never null; optional
/// children are null when absent.
struct Node {
    NodeKind kind;
    /// The expression or pattern was written in parentheses of its own (outside of its span, but for tuples).
    bool parenthesized = false;
    /// Height of the tree below this node, at most kMaxTreeDepth: passes may recurse on the tree.
    uint16_t depth = 0;
    Span span;
};

inline constexpr uint16_t kMaxTreeDepth = 1000;

struct Expr : Node {
    static bool classof(NodeKind kind) { return kind <= NodeKind::ErrorExpr; }
};
struct Stmt : Node {
    static bool classof(NodeKind kind) { return kind >= NodeKind::FunctionDef && kind <= NodeKind::ErrorStmt; }
};
struct Pattern : Node {
    static bool classof(NodeKind kind) { return kind >= NodeKind::MatchValue && kind <= NodeKind::ErrorPattern; }
};
struct TypeParam : Node {
    static bool classof(NodeKind kind) { return kind >= NodeKind::TypeVar && kind <= NodeKind::TypeVarTuple; }
};
struct Part : Node {
    static bool classof(NodeKind kind) { return kind >= NodeKind::Module; }
};

/// Gives the node its kind: `struct Return : NodeOf<NodeKind::Return, Stmt>`.
template <NodeKind Kind, class Base>
struct NodeOf : Base {
    static constexpr NodeKind kKind = Kind;
    static bool classof(NodeKind kind) { return kind == Kind; }
};

/// False for null.
template <class T>
bool is(const Node* node) {
    return node && T::classof(node->kind);
}

/// Null if the node is null or of another kind.
template <class T>
T* as(Node* node) {
    return is<T>(node) ? static_cast<T*>(node) : nullptr;
}
template <class T>
const T* as(const Node* node) {
    return is<T>(node) ? static_cast<const T*>(node) : nullptr;
}

/// An identifier with its place, where the asdl has a list of bare identifiers.
struct Identifier {
    Name name;
    Span span;
};

enum class ExprContext : uint8_t { Load, Store, Del };

enum class BinaryOperator : uint8_t {
#define BINARY_OPERATOR(name, spelling) name,
#include "syntax/operators.def"
};
enum class UnaryOperator : uint8_t {
#define UNARY_OPERATOR(name, spelling) name,
#include "syntax/operators.def"
};
enum class BoolOperator : uint8_t {
#define BOOL_OPERATOR(name, spelling) name,
#include "syntax/operators.def"
};
enum class CompareOperator : uint8_t {
#define COMPARE_OPERATOR(name, spelling) name,
#include "syntax/operators.def"
};

/// The name in Python.asdl ("FloorDiv") and what the user writes ("//").
llvm::StringRef operatorName(BinaryOperator op);
llvm::StringRef operatorName(UnaryOperator op);
llvm::StringRef operatorName(BoolOperator op);
llvm::StringRef operatorName(CompareOperator op);
llvm::StringRef operatorSpelling(BinaryOperator op);
llvm::StringRef operatorSpelling(UnaryOperator op);
llvm::StringRef operatorSpelling(BoolOperator op);
llvm::StringRef operatorSpelling(CompareOperator op);

template <class T>
using ListOf = llvm::ArrayRef<T*>;

} // namespace wasmba::ast
