#include "syntax/ast.h"

namespace wasmba::ast {

llvm::StringRef nodeKindName(NodeKind kind) {
    static constexpr llvm::StringLiteral kNames[] = {
#define EXPRESSION(kind) #kind,
#define STATEMENT(kind) #kind,
#define PATTERN(kind) #kind,
#define TYPE_PARAMETER(kind) #kind,
#define PART(kind, asdlName) asdlName,
#include "syntax/nodes.def"
    };
    if (kind == NodeKind::NameExpr)
        return "Name";
    if (kind == NodeKind::ExprStmt)
        return "Expr";
    return kNames[static_cast<size_t>(kind)];
}

llvm::StringRef operatorName(BinaryOperator op) {
    static constexpr llvm::StringLiteral kTexts[] = {
#define BINARY_OPERATOR(name, spelling) #name,
#include "syntax/operators.def"
    };
    return kTexts[static_cast<size_t>(op)];
}

llvm::StringRef operatorSpelling(BinaryOperator op) {
    static constexpr llvm::StringLiteral kTexts[] = {
#define BINARY_OPERATOR(name, spelling) spelling,
#include "syntax/operators.def"
    };
    return kTexts[static_cast<size_t>(op)];
}

llvm::StringRef operatorName(UnaryOperator op) {
    static constexpr llvm::StringLiteral kTexts[] = {
#define UNARY_OPERATOR(name, spelling) #name,
#include "syntax/operators.def"
    };
    return kTexts[static_cast<size_t>(op)];
}

llvm::StringRef operatorSpelling(UnaryOperator op) {
    static constexpr llvm::StringLiteral kTexts[] = {
#define UNARY_OPERATOR(name, spelling) spelling,
#include "syntax/operators.def"
    };
    return kTexts[static_cast<size_t>(op)];
}

llvm::StringRef operatorName(BoolOperator op) {
    static constexpr llvm::StringLiteral kTexts[] = {
#define BOOL_OPERATOR(name, spelling) #name,
#include "syntax/operators.def"
    };
    return kTexts[static_cast<size_t>(op)];
}

llvm::StringRef operatorSpelling(BoolOperator op) {
    static constexpr llvm::StringLiteral kTexts[] = {
#define BOOL_OPERATOR(name, spelling) spelling,
#include "syntax/operators.def"
    };
    return kTexts[static_cast<size_t>(op)];
}

llvm::StringRef operatorName(CompareOperator op) {
    static constexpr llvm::StringLiteral kTexts[] = {
#define COMPARE_OPERATOR(name, spelling) #name,
#include "syntax/operators.def"
    };
    return kTexts[static_cast<size_t>(op)];
}

llvm::StringRef operatorSpelling(CompareOperator op) {
    static constexpr llvm::StringLiteral kTexts[] = {
#define COMPARE_OPERATOR(name, spelling) spelling,
#include "syntax/operators.def"
    };
    return kTexts[static_cast<size_t>(op)];
}

} // namespace wasmba::ast
