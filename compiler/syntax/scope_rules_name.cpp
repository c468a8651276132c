#include "syntax/scope_rules_impl.h"

namespace wasmba {

using namespace ast;

void ScopeRules::bind(Name name, Span span) {
    if (name.empty())
        return;
    if (name == "__debug__")
        report(DiagnosticId::DebugAssigned, span);
    symbol(name).isBound = true;
}

void ScopeRules::declare(llvm::ArrayRef<Identifier> identifiers, bool isGlobal, Span span) {
    llvm::StringRef word = isGlobal ? "global" : "nonlocal";
    if (!isGlobal && scope->kind == Scope::Kind::Module) {
        report(DiagnosticId::NonlocalAtModuleLevel, span);
        return;
    }
    for (const Identifier& identifier : identifiers) {
        if (identifier.name.empty())
            continue;
        Symbol& known = symbol(identifier.name);
        if (known.isParameter)
            report(DiagnosticId::ParameterAndDeclared, identifier.span, identifier.name, word);
        else if (isGlobal ? known.isNonlocal : known.isGlobal)
            report(DiagnosticId::NonlocalAndGlobal, identifier.span, identifier.name);
        else if (known.isAnnotated)
            report(DiagnosticId::AnnotatedAndDeclared, identifier.span, identifier.name, word);
        else if (known.isUsed)
            report(DiagnosticId::UsedBeforeDeclared, identifier.span, identifier.name, word);
        else if (known.isBound)
            report(DiagnosticId::AssignedBeforeDeclared, identifier.span, identifier.name, word);
        (isGlobal ? known.isGlobal : known.isNonlocal) = true;
        if (!isGlobal)
            pendingNonlocals.push_back({scope, identifier});
    }
}

void ScopeRules::checkAnnotated(const AnnAssign& node) {
    auto* name = as<NameExpr>(node.target);
    if (!name || !node.simple)
        return;
    Symbol& known = symbol(name->id);
    if ((known.isGlobal || known.isNonlocal) && scope->kind != Scope::Kind::Module)
        report(DiagnosticId::AnnotatedAndDeclared, name->span, name->id, known.isGlobal ? "global" : "nonlocal");
    known.isAnnotated = true;
}

/// When all scopes are known: every nonlocal name is bound in a function around.
void ScopeRules::resolveNonlocals() {
    for (const PendingNonlocal& pending : pendingNonlocals) {
        bool isFound = false;
        for (const Scope* outer = pending.scope->parent; outer && !isFound; outer = outer->parent) {
            auto known = outer->symbols.find(pending.identifier.name);
            bool isImplicit = outer->kind == Scope::Kind::Class && pending.identifier.name == "__class__";
            bool isOwner = outer->isFunction() && known != outer->symbols.end() && !known->second.isGlobal &&
                           (known->second.isBound || known->second.isNonlocal);
            isFound = isOwner || isImplicit;
        }
        if (!isFound)
            report(DiagnosticId::NoBindingForNonlocal, pending.identifier.span, pending.identifier.name);
    }
}

} // namespace wasmba
