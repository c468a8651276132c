#include "syntax/scope_rules.h"

#include "syntax/scope_rules_impl.h"

#include "llvm/ADT/StringSwitch.h"

#include <utility>

namespace wasmba {

using namespace ast;

void checkScopeRules(const Module& module, Diagnostics& diagnostics) { ScopeRules(diagnostics).checkModule(module); }

void ScopeRules::checkModule(const Module& module) {
    enter(Scope::Kind::Module);
    checkFutureImports(module);
    visitAll(module.body);
    resolveNonlocals();
}

void ScopeRules::visit(const Node* node) {
    if (!node)
        return;
    if (is<Expr>(node))
        return visitExpression(static_cast<const Expr&>(*node));
    switch (node->kind) {
    case NodeKind::FunctionDef:
        return visitFunction(static_cast<const Stmt&>(*node), static_cast<const FunctionDef&>(*node), false);
    case NodeKind::AsyncFunctionDef:
        return visitFunction(static_cast<const Stmt&>(*node), static_cast<const AsyncFunctionDef&>(*node), true);
    case NodeKind::ClassDef: return visitClass(static_cast<const ClassDef&>(*node));
    case NodeKind::TypeAlias: return visitTypeAlias(static_cast<const TypeAlias&>(*node));
    case NodeKind::Return: return visitReturn(static_cast<const Return&>(*node));
    case NodeKind::AsyncFor: checkAwait({node->span.begin, node->span.begin + 5}, "async for"); [[fallthrough]];
    case NodeKind::For: {
        auto& loop = is<For>(node) ? static_cast<const ForFields&>(*as<For>(node)) : *as<AsyncFor>(node);
        return visitLoop(loop.target, loop.iter, loop.body, loop.orElse);
    }
    case NodeKind::While: {
        auto& loop = static_cast<const While&>(*node);
        return visitLoop(nullptr, loop.test, loop.body, loop.orElse);
    }
    case NodeKind::AsyncWith:
        checkAwait({node->span.begin, node->span.begin + 5}, "async with");
        return visitFields(*node);
    case NodeKind::Try: return visitTry(static_cast<const Try&>(*node), false);
    case NodeKind::TryStar: return visitTry(static_cast<const TryStar&>(*node), true);
    case NodeKind::Match: return visitMatch(static_cast<const Match&>(*node));
    case NodeKind::Break: return checkJump(static_cast<const Stmt&>(*node), "break");
    case NodeKind::Continue: return checkJump(static_cast<const Stmt&>(*node), "continue");
    case NodeKind::ImportFrom: return visitImportFrom(static_cast<const ImportFrom&>(*node));
    case NodeKind::Global: return declare(static_cast<const Global&>(*node).names, true, node->span);
    case NodeKind::Nonlocal: return declare(static_cast<const Nonlocal&>(*node).names, false, node->span);
    case NodeKind::Assign:
        for (const Expr* target : static_cast<const Assign&>(*node).targets)
            if (is<Starred>(target))
                report(DiagnosticId::StarredTargetAlone, target->span);
            else
                visit(target);
        return visit(static_cast<const Assign&>(*node).value);
    case NodeKind::AnnAssign: checkAnnotated(static_cast<const AnnAssign&>(*node)); return visitFields(*node);
    case NodeKind::Alias: {
        auto& alias = static_cast<const Alias&>(*node);
        if (alias.asName)
            return bind(alias.asName, alias.asNameSpan);
        return bind(alias.name, alias.nameSpan);
    }
    case NodeKind::ExceptHandler: {
        auto& handler = static_cast<const ExceptHandler&>(*node);
        visit(handler.type);
        if (handler.name)
            bind(handler.name, handler.nameSpan);
        return visitAll(handler.body);
    }
    default: return visitFields(*node);
    }
}

void ScopeRules::visitLoop(const Node* target, const Node* head, ListOf<Stmt> body, ListOf<Stmt> orElse) {
    if (is<Starred>(target))
        report(DiagnosticId::StarredTargetAlone, target->span);
    else
        visit(target);
    visit(head);
    Jumps outer = std::exchange(jumps, Jumps{true, jumps.inExceptStar, jumps.inFinally, true});
    visitAll(body);
    jumps = outer;
    visitAll(orElse);
}

void ScopeRules::visitTry(const TryFields& fields, bool isStar) {
    visitAll(fields.body);
    Jumps outer = jumps;
    if (isStar)
        jumps = {outer.inLoop, true, outer.inFinally, false};
    for (const ExceptHandler* handler : fields.handlers) {
        if (!handler->type && handler != fields.handlers.back())
            report(DiagnosticId::BareExceptNotLast, {handler->span.begin, handler->span.begin + 6});
        visit(handler);
    }
    jumps = outer;
    visitAll(fields.orElse);
    jumps = {outer.inLoop, outer.inExceptStar, true, false};
    visitAll(fields.finalBody);
    jumps = outer;
}

void ScopeRules::visitReturn(const Return& node) {
    if (scope->kind != Scope::Kind::Function)
        reportOutside(DiagnosticId::ReturnOutsideFunction, node.span);
    else if (jumps.inExceptStar)
        report(DiagnosticId::JumpInExceptStar, node.span);
    else if (jumps.inFinally)
        report(DiagnosticId::JumpInFinally, node.span, "return");
    if (node.value && scope->isAsync) {
        scope->returnWithValue = node.span;
        if (scope->isGenerator)
            report(DiagnosticId::ReturnValueInAsyncGenerator, node.span);
    }
    visit(node.value);
}

void ScopeRules::checkJump(const Stmt& node, llvm::StringRef word) {
    bool isBreak = word == "break";
    if (!jumps.inLoop)
        reportOutside(isBreak ? DiagnosticId::BreakOutsideLoop : DiagnosticId::ContinueOutsideLoop, node.span);
    else if (jumps.inExceptStar && !jumps.loopIsInner)
        report(DiagnosticId::JumpInExceptStar, node.span);
    else if (jumps.inFinally && !jumps.loopIsInner)
        report(DiagnosticId::JumpInFinally, node.span, word);
}

void ScopeRules::visitImportFrom(const ImportFrom& node) {
    for (const Alias* alias : node.names) {
        if (alias->name != "*")
            visit(alias);
        else if (scope->kind != Scope::Kind::Module)
            report(DiagnosticId::ImportStarInFunction, alias->span);
    }
}

static bool isFutureFeature(llvm::StringRef name) {
    return llvm::StringSwitch<bool>(name)
        .Cases("nested_scopes", "generators", "division", "absolute_import", "with_statement", true)
        .Cases("print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations", true)
        .Default(false);
}

namespace {
/// Finds `from __future__` below the top level as well.
struct FutureImports {
    Diagnostics& diagnostics;
    bool isLate = false;

    void visit(const Node* node) {
        if (auto* import = as<ImportFrom>(node); import && import->level == 0 && import->module == "__future__") {
            if (isLate)
                diagnostics.report(DiagnosticId::LateFutureImport, import->span);
            for (const Alias* alias : import->names)
                if (!isFutureFeature(alias->name.text()))
                    diagnostics.report(DiagnosticId::UnknownFutureFeature, alias->span, alias->name);
        } else if (node && !is<Expr>(node)) {
            FieldVisitor<FutureImports>(*this, 14).visitNode(*node);
        }
    }
    template <class T>
    void field(const char*, T* node, Presence) {
        visit(node);
    }
    template <class T>
    void field(const char*, llvm::ArrayRef<T*> nodes, Presence) {
        for (T* node : nodes)
            visit(node);
    }
    template <class T>
    std::enable_if_t<!std::is_pointer_v<T>> field(const char*, const T&, Presence) {}
    void constant(const Constant&) {}
};
} // namespace

/// Only a docstring and other __future__ imports may stand before one.
void ScopeRules::checkFutureImports(const Module& module) {
    FutureImports futures{diagnostics};
    for (const Stmt* statement : module.body) {
        auto* import = as<ImportFrom>(statement);
        bool isFuture = import && import->level == 0 && import->module == "__future__";
        auto* expression = as<ExprStmt>(statement);
        auto* constant = expression ? as<Constant>(expression->value) : nullptr;
        bool isDocstring = statement == module.body.front() && constant && constant->constantKind == ConstantKind::Str;
        futures.isLate |= !isFuture && !isDocstring;
        futures.visit(statement);
    }
}

} // namespace wasmba
