#include "syntax/scope_rules_impl.h"

#include "llvm/ADT/DenseSet.h"

#include <utility>

namespace wasmba {

using namespace ast;

void ScopeRules::visitExpression(const Expr& node) {
    switch (node.kind) {
    case NodeKind::NameExpr: {
        auto& name = static_cast<const NameExpr&>(node);
        if (name.context == ExprContext::Load)
            symbol(name.id).isUsed = true;
        else
            bind(name.id, name.span);
        return;
    }
    case NodeKind::Attribute: {
        auto& attribute = static_cast<const Attribute&>(node);
        if (attribute.context != ExprContext::Load && attribute.attribute == "__debug__")
            report(DiagnosticId::DebugAssigned, attribute.attributeSpan);
        return visit(attribute.value);
    }
    case NodeKind::Starred:
        // Where a star is legal, the node above visits what is behind it.
        report(DiagnosticId::StarredHere, node.span);
        return;
    case NodeKind::Tuple: {
        auto& tuple = static_cast<const Tuple&>(node);
        if (tuple.context == ExprContext::Store)
            checkStarredTargets(tuple.elements);
        return visitElements(tuple.elements);
    }
    case NodeKind::List: {
        auto& list = static_cast<const List&>(node);
        if (list.context == ExprContext::Store)
            checkStarredTargets(list.elements);
        return visitElements(list.elements);
    }
    case NodeKind::Set: return visitElements(static_cast<const Set&>(node).elements);
    case NodeKind::Call: {
        auto& call = static_cast<const Call&>(node);
        visit(call.func);
        return visitArguments(call.args, call.keywords);
    }
    case NodeKind::Lambda: return visitLambda(static_cast<const Lambda&>(node));
    case NodeKind::NamedExpr: return visitNamedExpression(static_cast<const NamedExpr&>(node));
    case NodeKind::ListComp: {
        auto& comprehension = static_cast<const ListComp&>(node);
        return visitComprehension(node, "list comprehension", comprehension.generators, comprehension.element, nullptr);
    }
    case NodeKind::SetComp: {
        auto& comprehension = static_cast<const SetComp&>(node);
        return visitComprehension(node, "set comprehension", comprehension.generators, comprehension.element, nullptr);
    }
    case NodeKind::DictComp: {
        auto& comprehension = static_cast<const DictComp&>(node);
        return visitComprehension(node, "dict comprehension", comprehension.generators, comprehension.key,
                                  comprehension.value);
    }
    case NodeKind::GeneratorExp: {
        auto& comprehension = static_cast<const GeneratorExp&>(node);
        return visitComprehension(node, "generator expression", comprehension.generators, comprehension.element,
                                  nullptr);
    }
    case NodeKind::Yield: checkYield(node, "yield"); break;
    case NodeKind::YieldFrom: checkYield(node, "yield from"); break;
    case NodeKind::Await: checkAwait({node.span.begin, node.span.begin + 5}, "await"); break;
    case NodeKind::ErrorExpr: return;
    default: break;
    }
    visitFields(node);
}

/// Elements of a display or a call, which may be starred.
void ScopeRules::visitElements(ListOf<Expr> elements) {
    for (const Expr* element : elements) {
        auto* starred = as<Starred>(element);
        visit(starred ? starred->value : element);
    }
}

void ScopeRules::visitArguments(ListOf<Expr> args, ListOf<Keyword> keywords) {
    visitElements(args);
    llvm::SmallDenseSet<Name, 8> seen;
    for (const Keyword* keyword : keywords) {
        if (keyword->arg == "__debug__")
            report(DiagnosticId::DebugAssigned, keyword->argSpan);
        if (keyword->arg && !seen.insert(keyword->arg).second)
            report(DiagnosticId::RepeatedKeyword, keyword->argSpan, keyword->arg);
        visit(keyword->value);
    }
}

void ScopeRules::checkStarredTargets(ListOf<Expr> elements) {
    const Expr* first = nullptr;
    for (const Expr* element : elements) {
        if (!is<Starred>(element))
            continue;
        if (first)
            report(DiagnosticId::SeveralStarredTargets, element->span).note(first->span, "the first one is here");
        else
            first = element;
    }
}

void ScopeRules::visitComprehension(const Expr& node, llvm::StringRef name, ListOf<Comprehension> generators,
                                    const Expr* element, const Expr* value) {
    if (generators.empty())
        return;
    bool isAsync = false;
    for (const Comprehension* generator : generators)
        isAsync |= generator->isAsync;
    bool mayAwait = scope->isAsync || scope->kind == Scope::Kind::Comprehension || is<GeneratorExp>(&node);
    if (isAsync && !mayAwait)
        report(DiagnosticId::AsyncComprehensionOutsideAsync, node.span);

    // The first iterable belongs to the scope around.
    bool wasInIterable = std::exchange(scope->inIterable, true);
    visit(generators[0]->iter);
    scope->inIterable = wasInIterable;

    Scope* outer = enter(Scope::Kind::Comprehension);
    scope->comprehensionName = name;
    scope->isAsync = outer->isAsync || (isAsync && is<GeneratorExp>(&node));
    for (const Comprehension* generator : generators) {
        if (is<Starred>(generator->target))
            report(DiagnosticId::StarredTargetAlone, generator->target->span);
        else
            visit(generator->target);
        for (auto& [boundName, known] : scope->symbols)
            known.isIterationVariable |= known.isBound;
        if (generator != generators[0]) {
            bool outerIterable = std::exchange(scope->inIterable, true);
            visit(generator->iter);
            scope->inIterable = outerIterable;
        }
        visitAll(generator->ifs);
    }
    auto* starred = as<Starred>(element);
    visit(starred ? starred->value : element);
    visit(value);
    leave(outer);
}

void ScopeRules::visitNamedExpression(const NamedExpr& node) {
    visit(node.value);
    auto* target = as<NameExpr>(node.target);
    if (!target)
        return;
    if (scope->inIterable)
        report(DiagnosticId::NamedExpressionInIterable, node.span);
    Scope* owner = scope;
    for (; owner->kind == Scope::Kind::Comprehension; owner = owner->parent) {
        if (owner->symbols[target->id].isIterationVariable) {
            report(DiagnosticId::NamedExpressionRebinds, target->span, target->id);
            return;
        }
    }
    if (owner != scope && owner->kind == Scope::Kind::Class)
        report(DiagnosticId::NamedExpressionInClass, node.span);
    if (owner->kind == Scope::Kind::TypeParameters)
        report(DiagnosticId::NamedExpressionInGeneric, node.span);
    Scope* inner = std::exchange(scope, owner);
    bind(target->id, target->span);
    scope = inner;
}

void ScopeRules::checkYield(const Expr& node, llvm::StringRef word) {
    if (scope->kind == Scope::Kind::Comprehension) {
        report(DiagnosticId::YieldInComprehension, node.span, word, scope->comprehensionName);
        return;
    }
    if (!scope->isFunction()) {
        reportOutside(DiagnosticId::YieldOutsideFunction, node.span, word);
        return;
    }
    scope->isGenerator = true;
    if (!scope->isAsync)
        return;
    if (word == "yield from")
        report(DiagnosticId::YieldFromInAsync, node.span);
    else if (!scope->returnWithValue.empty())
        report(DiagnosticId::ReturnValueInAsyncGenerator, scope->returnWithValue);
}

void ScopeRules::checkAwait(Span span, llvm::StringRef word) {
    // A generator expression becomes asynchronous by an `await` inside of it.
    bool isGenerator = scope->comprehensionName == "generator expression";
    if (!scope->isAsync && !isGenerator)
        reportOutside(DiagnosticId::AwaitOutsideAsync, span, word);
}

} // namespace wasmba
