#include "syntax/scope_rules_impl.h"

#include <utility>

namespace wasmba {

using namespace ast;

/// Makes a new scope the current one; gives the one around it.
Scope* ScopeRules::enter(Scope::Kind kind) {
    Scope* outer = scope;
    scope = &scopes.emplace_back();
    scope->kind = kind;
    scope->parent = outer;
    scope->inIterable = outer && outer->inIterable;
    return outer;
}

void ScopeRules::enterTypeParameters(ListOf<TypeParam> parameters) {
    enter(Scope::Kind::TypeParameters);
    for (const TypeParam* parameter : parameters) {
        if (auto* variable = as<TypeVar>(parameter))
            bind(variable->name, variable->nameSpan);
        else if (auto* spec = as<ParamSpec>(parameter))
            bind(spec->name, spec->nameSpan);
        else if (auto* tuple = as<TypeVarTuple>(parameter))
            bind(tuple->name, tuple->nameSpan);
    }
    for (const TypeParam* parameter : parameters) {
        if (auto* variable = as<TypeVar>(parameter)) {
            visit(variable->bound);
            visit(variable->defaultValue);
        } else if (auto* spec = as<ParamSpec>(parameter)) {
            visit(spec->defaultValue);
        } else if (auto* tuple = as<TypeVarTuple>(parameter)) {
            auto* starred = as<Starred>(tuple->defaultValue);
            visit(starred ? starred->value : tuple->defaultValue);
        }
    }
}

void ScopeRules::visitDefaults(const Arguments& args) {
    visitAll(args.defaults);
    visitAll(args.kwDefaults);
}

void ScopeRules::visitAnnotations(const Arguments& args) {
    for (ListOf<Arg> group : {args.posOnlyArgs, args.args, args.kwOnlyArgs})
        for (const Arg* arg : group)
            visit(arg->annotation);
    if (args.varArg) {
        auto* starred = as<Starred>(args.varArg->annotation);
        visit(starred ? starred->value : args.varArg->annotation);
    }
    if (args.kwArg)
        visit(args.kwArg->annotation);
}

void ScopeRules::bindParameters(const Arguments& args) {
    llvm::SmallDenseMap<Name, Span, 8> seen;
    auto bindOne = [&](const Arg* arg) {
        if (!arg || arg->arg.empty())
            return;
        auto [first, isNew] = seen.try_emplace(arg->arg, arg->nameSpan);
        if (!isNew)
            report(DiagnosticId::DuplicateArgument, arg->nameSpan, arg->arg)
                .note(first->second, "the first one is here");
        bind(arg->arg, arg->nameSpan);
        symbol(arg->arg).isParameter = true;
    };
    for (ListOf<Arg> group : {args.posOnlyArgs, args.args})
        for (const Arg* arg : group)
            bindOne(arg);
    bindOne(args.varArg);
    for (const Arg* arg : args.kwOnlyArgs)
        bindOne(arg);
    bindOne(args.kwArg);
}

void ScopeRules::visitFunction(const Stmt&, const FunctionFields& fields, bool isAsync) {
    visitAll(fields.decoratorList);
    visitDefaults(*fields.args);
    bind(fields.name, fields.nameSpan);
    Scope* outer = scope;
    if (!fields.typeParams.empty())
        enterTypeParameters(fields.typeParams);
    visitAnnotations(*fields.args);
    visit(fields.returns);

    enter(Scope::Kind::Function);
    scope->isAsync = isAsync;
    Jumps outerJumps = std::exchange(jumps, {});
    bindParameters(*fields.args);
    visitAll(fields.body);
    jumps = outerJumps;
    leave(outer);
}

void ScopeRules::visitLambda(const Lambda& node) {
    visitDefaults(*node.args);
    Scope* outer = enter(Scope::Kind::Lambda);
    bindParameters(*node.args);
    visit(node.body);
    leave(outer);
}

void ScopeRules::visitClass(const ClassDef& node) {
    visitAll(node.decoratorList);
    bind(node.name, node.nameSpan);
    Scope* outer = scope;
    if (!node.typeParams.empty())
        enterTypeParameters(node.typeParams);
    visitArguments(node.bases, node.keywords);

    enter(Scope::Kind::Class);
    Jumps outerJumps = std::exchange(jumps, {});
    visitAll(node.body);
    jumps = outerJumps;
    leave(outer);
}

void ScopeRules::visitTypeAlias(const TypeAlias& node) {
    visit(node.name);
    Scope* outer = scope;
    enterTypeParameters(node.typeParams);
    visit(node.value);
    leave(outer);
}

} // namespace wasmba
