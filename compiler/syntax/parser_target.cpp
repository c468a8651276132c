#include "syntax/parser_impl.h"

namespace wasmba {

using namespace ast;

/// What CPython's messages call an expression that is no target.
static llvm::StringRef describeExpression(const Expr* expression) {
    switch (expression->kind) {
    case NodeKind::Attribute: return "attribute";
    case NodeKind::Subscript: return "subscript";
    case NodeKind::Starred: return "starred";
    case NodeKind::NameExpr: return "name";
    case NodeKind::List: return "list";
    case NodeKind::Tuple: return "tuple";
    case NodeKind::Lambda: return "lambda";
    case NodeKind::Call: return "function call";
    case NodeKind::BoolOp:
    case NodeKind::BinOp:
    case NodeKind::UnaryOp: return "expression";
    case NodeKind::GeneratorExp: return "generator expression";
    case NodeKind::Yield:
    case NodeKind::YieldFrom: return "yield expression";
    case NodeKind::Await: return "await expression";
    case NodeKind::ListComp: return "list comprehension";
    case NodeKind::SetComp: return "set comprehension";
    case NodeKind::DictComp: return "dict comprehension";
    case NodeKind::Dict: return "dict literal";
    case NodeKind::Set: return "set display";
    case NodeKind::JoinedStr:
    case NodeKind::FormattedValue: return "f-string expression";
    case NodeKind::TemplateStr:
    case NodeKind::Interpolation: return "t-string expression";
    case NodeKind::Compare: return "comparison";
    case NodeKind::IfExp: return "conditional expression";
    case NodeKind::NamedExpr: return "named expression";
    case NodeKind::Constant:
        switch (static_cast<const Constant*>(expression)->constantKind) {
        case ConstantKind::None: return "None";
        case ConstantKind::True: return "True";
        case ConstantKind::False: return "False";
        case ConstantKind::Ellipsis: return "ellipsis";
        default: return "literal";
        }
    default: return "expression";
    }
}

/// Calls, comparisons, ...: with `==` instead of `=` the line would make sense.
static bool mayMeanEquality(const Expr* expression) {
    auto* constant = as<Constant>(expression);
    return !constant || constant->constantKind > ConstantKind::False;
}

void Parser::complainInvalidTarget(Expr* target, TargetUse use) {
    if (is<ErrorExpr>(target))
        return;
    llvm::StringRef what = describeExpression(target);
    switch (use) {
    case TargetUse::Delete: complain(DiagnosticId::CannotDelete, target->span, what); return;
    case TargetUse::Augmented: complain(DiagnosticId::IllegalAugmentedTarget, target->span, what); return;
    case TargetUse::NamedExpr: complain(DiagnosticId::CannotNameTarget, target->span, what); return;
    case TargetUse::Annotation:
        if (is<Tuple>(target) || is<List>(target))
            complain(DiagnosticId::OnlySingleTargetAnnotated, target->span, what);
        else
            complain(DiagnosticId::IllegalAnnotationTarget, target->span, what);
        return;
    case TargetUse::Assign:
        if (mayMeanEquality(target))
            complain(DiagnosticId::CannotAssignHere, target->span, what).fix(targetHint(target));
        else
            complain(DiagnosticId::CannotAssign, target->span, what);
        return;
    default: complain(DiagnosticId::CannotAssign, target->span, what);
    }
}

void Parser::makeTarget(Expr* target, TargetUse use) {
    ExprContext context = use == TargetUse::Delete ? ExprContext::Del : ExprContext::Store;
    bool takesMany = use != TargetUse::Augmented && use != TargetUse::Annotation && use != TargetUse::NamedExpr;
    auto makeElements = [&](ListOf<Expr> elements) {
        for (Expr* element : elements)
            makeTarget(element, use);
    };
    switch (target->kind) {
    case NodeKind::NameExpr: static_cast<NameExpr*>(target)->context = context; return;
    case NodeKind::Attribute: static_cast<Attribute*>(target)->context = context; return;
    case NodeKind::Subscript: static_cast<Subscript*>(target)->context = context; return;
    case NodeKind::Starred:
        if (!takesMany || use == TargetUse::Delete)
            break;
        static_cast<Starred*>(target)->context = context;
        return makeTarget(static_cast<Starred*>(target)->value, use);
    case NodeKind::Tuple:
        if (!takesMany)
            break;
        static_cast<Tuple*>(target)->context = context;
        return makeElements(static_cast<Tuple*>(target)->elements);
    case NodeKind::List:
        if (!takesMany)
            break;
        static_cast<List*>(target)->context = context;
        return makeElements(static_cast<List*>(target)->elements);
    default: break;
    }
    complainInvalidTarget(target, use);
}

Expr* Parser::parseTargetList(TargetUse use) {
    uint32_t begin = here();
    auto parseElement = [&] { return at(TokenKind::Star) ? parseStarredTail(here()) : parseBitOr(); };
    Expr* target = parseElement();
    if (at(TokenKind::Comma) && !panicking) {
        Exprs elements{target};
        while (!panicking && accept(TokenKind::Comma)) {
            if (endsExpressionList())
                break;
            elements.push_back(parseElement());
        }
        target = make<Tuple>(since(begin), list(elements), ExprContext::Store);
    }
    if (!panicking)
        makeTarget(target, use);
    return target;
}

} // namespace wasmba
