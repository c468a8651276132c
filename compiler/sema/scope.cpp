#include "sema/scope.h"

#include "syntax/ast.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>

namespace wasmba::sema {

namespace {

/// Collects the names of one scope; functions inside become scopes of their own.
class Collector {
public:
    Collector(Scope& scope, llvm::DenseMap<const ast::Node*, Scope*>& scopes, NameTable& names)
        : scope(scope), scopes(scopes), names(names) {}

    void statements(ast::ListOf<ast::Stmt> list) {
        for (const ast::Stmt* statement : list)
            this->statement(statement);
    }

    void parameters(const ast::Arguments* arguments) {
        forEachParameter(arguments, [&](const ast::Arg* parameter) { assign(parameter->arg); });
    }

    void expression(const ast::Expr* node);

private:
    void statement(const ast::Stmt* node);
    void statementInPlace(const ast::Stmt* node);
    void target(const ast::Expr* node);
    void pattern(const ast::Pattern* node);
    void comprehension(ast::ListOf<ast::Comprehension> generators, const ast::Expr* first, const ast::Expr* second);
    void loopsOf(ast::ListOf<ast::Comprehension> generators, const ast::Expr* first, const ast::Expr* second);
    void generatorExpression(const ast::GeneratorExp* node);
    void call(const ast::Call* node);
    void nested(const ast::Node* node, const ast::Arguments* arguments, ast::ListOf<ast::Stmt> body, const ast::Expr* value);
    void classBody(ast::ListOf<ast::Stmt> body);
    void tryStatement(const ast::TryFields& fields);

    template <class Visit>
    static void forEachParameter(const ast::Arguments* arguments, Visit visit) {
        for (const ast::Arg* parameter : arguments->posOnlyArgs)
            visit(parameter);
        for (const ast::Arg* parameter : arguments->args)
            visit(parameter);
        if (arguments->varArg)
            visit(arguments->varArg);
        for (const ast::Arg* parameter : arguments->kwOnlyArgs)
            visit(parameter);
        if (arguments->kwArg)
            visit(arguments->kwArg);
    }

    void expressions(ast::ListOf<ast::Expr> list) {
        for (const ast::Expr* node : list)
            expression(node);
    }

    void assign(Name name) {
        if (boundByComprehension(name))
            return;
        scope.assigned.insert(name);
        ++scope.assignments[name];
        scope.assignmentPlaces.push_back({name, {assignedAt, loops, branches == 0}});
    }

    void importName(Name name, Name origin) {
        auto& [known, places] = scope.imports[name];
        known = places == 0 || known == origin ? origin : Name();
        ++places;
    }

    void use(Name name, Span span) {
        if (boundByComprehension(name))
            return;
        scope.used.insert(name);
        if (scope.isModule())
            scope.firstUses.try_emplace(name, span.begin);
        else if (scope.definitions.count(name))
            keep(name, nullptr, span);
    }

    void keep(Name name, const ast::Node* node, Span span) {
        if (node)
            scope.firstLambda = std::min(scope.firstLambda, span.begin);
        if (isKept)
            scope.kept.push_back({name, node, {span.begin, loops}, targets});
    }

    /// What is called or gone through where it stands.
    void passing(const ast::Expr* node) { kept(node, false); }

    void kept(const ast::Expr* node, bool isNowKept) {
        bool wasKept = isKept;
        isKept = isNowKept;
        expression(node);
        isKept = wasKept;
    }

    /// What a loop repeats.
    template <class Visit>
    void inLoop(const ast::Node* loop, Visit visit) {
        loops.push_back(loop);
        visit();
        loops.pop_back();
    }

    bool boundByComprehension(Name name) const { return llvm::is_contained(comprehensionNames, name); }

    Scope& scope;
    llvm::DenseMap<const ast::Node*, Scope*>& scopes;
    NameTable& names;
    std::vector<Name> comprehensionNames;
    llvm::SmallVector<std::pair<Name, const ast::Comprehension*>, 2> targets;
    llvm::SmallVector<const ast::Node*, 2> loops;
    unsigned branches = 0;   ///< statements around that may leave out what they hold
    uint32_t assignedAt = 0; ///< where in the text the statement at hand assigns
    Name assignedTo;         ///< by the statement at hand, if its value is a lambda
    bool isKept = true;
};

void Collector::nested(const ast::Node* node, const ast::Arguments* arguments, ast::ListOf<ast::Stmt> body, const ast::Expr* value) {
    expressions(arguments->defaults);
    for (const ast::Expr* expr : arguments->kwDefaults)
        if (expr)
            expression(expr);
    auto child = std::make_unique<Scope>();
    child->node = node;
    child->parent = &scope;
    scopes[node] = child.get();
    Collector collector(*child, scopes, names);
    collector.parameters(arguments);
    collector.statements(body);
    if (value)
        collector.expression(value);
    scope.children.push_back(std::move(child));
}

void Collector::target(const ast::Expr* node) {
    if (auto* name = ast::as<ast::NameExpr>(node))
        return assign(name->id);
    if (auto* tuple = ast::as<ast::Tuple>(node)) {
        for (const ast::Expr* element : tuple->elements)
            target(element);
    } else if (auto* list = ast::as<ast::List>(node)) {
        for (const ast::Expr* element : list->elements)
            target(element);
    } else if (auto* starred = ast::as<ast::Starred>(node)) {
        target(starred->value);
    } else {
        expression(node);
    }
}

void Collector::comprehension(ast::ListOf<ast::Comprehension> generators, const ast::Expr* first, const ast::Expr* second) {
    passing(generators.front()->iter);
    loopsOf(generators, first, second);
}

/// All but what the outermost loop goes over.
void Collector::loopsOf(ast::ListOf<ast::Comprehension> generators, const ast::Expr* first, const ast::Expr* second) {
    size_t before = comprehensionNames.size();
    size_t targetsBefore = targets.size();
    for (const ast::Comprehension* generator : generators) {
        if (generator != generators.front())
            passing(generator->iter);
        // The targets are the comprehension's own: collect them aside.
        Scope aside;
        llvm::DenseMap<const ast::Node*, Scope*> none;
        Collector(aside, none, names).target(generator->target);
        for (Name name : aside.assigned) {
            comprehensionNames.push_back(name);
            targets.push_back({name, generator});
            scope.comprehensionNames.insert(name);
        }
        for (Name name : aside.used)
            scope.used.insert(name);
        expressions(generator->ifs);
    }
    inLoop(generators.front(), [&] {
        expression(first);
        expression(second);
    });
    comprehensionNames.resize(before);
    targets.truncate(targetsBefore);
}

/// A function of its own, unless it assigns variables of this one.
void Collector::generatorExpression(const ast::GeneratorExp* node) {
    auto child = std::make_unique<Scope>();
    child->node = node;
    child->parent = &scope;
    child->isGenerator = true;
    Collector(*child, scopes, names).loopsOf(node->generators, node->element, nullptr);
    if (!child->assigned.empty())
        return comprehension(node->generators, node->element, nullptr);
    passing(node->generators.front()->iter);
    scopes[node] = child.get();
    scope.children.push_back(std::move(child));
    keep({}, node, node->span);
}

/// What takes all elements at once.
bool isEager(const ast::Expr* callee) {
    static const llvm::StringRef kNames[] = {"all", "any", "dict", "frozenset", "list", "max", "min", "set", "sorted", "sum", "tuple"};
    if (auto* attribute = ast::as<ast::Attribute>(callee))
        return attribute->attribute == "join";
    auto* name = ast::as<ast::NameExpr>(callee);
    return name && llvm::is_contained(kNames, name->id.text());
}

/// What becomes of the arguments of a call: most are done with when it returns, iterators hold them, containers keep them.
enum class ArgumentFate { Done, Held, Kept };

ArgumentFate argumentFate(const ast::Expr* callee) {
    static const llvm::StringRef kHolding[] = {"accumulate", "chain",   "count", "cycle",    "dropwhile", "enumerate", "filter", "islice", "iter",
                                               "map",        "partial", "repeat", "reversed", "starmap",   "takewhile", "zip"};
    static const llvm::StringRef kKeeping[] = {"add", "append", "appendleft", "extend", "insert", "setdefault"};
    auto* attribute = ast::as<ast::Attribute>(callee);
    auto* name = ast::as<ast::NameExpr>(callee);
    llvm::StringRef called = attribute ? attribute->attribute.text() : name ? name->id.text() : llvm::StringRef();
    if (attribute && llvm::is_contained(kKeeping, called))
        return ArgumentFate::Kept;
    return llvm::is_contained(kHolding, called) ? ArgumentFate::Held : ArgumentFate::Done;
}

void Collector::call(const ast::Call* node) {
    passing(node->func);
    ArgumentFate fate = argumentFate(node->func);
    bool isArgumentKept = fate == ArgumentFate::Kept || (fate == ArgumentFate::Held && isKept);
    for (const ast::Expr* argument : node->args) {
        auto* generator = ast::as<ast::GeneratorExp>(argument);
        if (generator && isEager(node->func))
            comprehension(generator->generators, generator->element, nullptr);
        else
            kept(argument, isArgumentKept);
    }
    for (const ast::Keyword* keyword : node->keywords)
        kept(keyword->value, isArgumentKept);
}

void Collector::expression(const ast::Expr* node) {
    using namespace ast;
    if (!node)
        return;
    switch (node->kind) {
    case NodeKind::NameExpr: return use(as<NameExpr>(node)->id, node->span);
    case NodeKind::BoolOp: return expressions(as<BoolOp>(node)->values);
    case NodeKind::NamedExpr: {
        // Binds in the function around the comprehension.
        auto* named = as<NamedExpr>(node);
        expression(named->value);
        auto hidden = std::move(comprehensionNames);
        comprehensionNames.clear();
        uint32_t around = assignedAt;
        assignedAt = node->span.end;
        target(named->target);
        assignedAt = around;
        comprehensionNames = std::move(hidden);
        return;
    }
    case NodeKind::BinOp: expression(as<BinOp>(node)->left); return expression(as<BinOp>(node)->right);
    case NodeKind::UnaryOp: return expression(as<UnaryOp>(node)->operand);
    case NodeKind::Lambda: keep(assignedTo, node, node->span); return nested(node, as<Lambda>(node)->args, {}, as<Lambda>(node)->body);
    case NodeKind::IfExp:
        expression(as<IfExp>(node)->test);
        expression(as<IfExp>(node)->body);
        return expression(as<IfExp>(node)->orElse);
    case NodeKind::Dict: expressions(as<Dict>(node)->keys); return expressions(as<Dict>(node)->values);
    case NodeKind::Set: return expressions(as<Set>(node)->elements);
    case NodeKind::ListComp: return comprehension(as<ListComp>(node)->generators, as<ListComp>(node)->element, nullptr);
    case NodeKind::SetComp: return comprehension(as<SetComp>(node)->generators, as<SetComp>(node)->element, nullptr);
    case NodeKind::GeneratorExp: return generatorExpression(as<GeneratorExp>(node));
    case NodeKind::DictComp: return comprehension(as<DictComp>(node)->generators, as<DictComp>(node)->key, as<DictComp>(node)->value);
    case NodeKind::Await: return expression(as<Await>(node)->value);
    case NodeKind::Yield: scope.isGenerator = true; return expression(as<Yield>(node)->value);
    case NodeKind::YieldFrom: scope.isGenerator = true; return expression(as<YieldFrom>(node)->value);
    case NodeKind::Compare: expression(as<Compare>(node)->left); return expressions(as<Compare>(node)->comparators);
    case NodeKind::Call: return call(as<Call>(node));
    case NodeKind::FormattedValue: expression(as<FormattedValue>(node)->value); return expression(as<FormattedValue>(node)->formatSpec);
    case NodeKind::Interpolation: expression(as<Interpolation>(node)->value); return expression(as<Interpolation>(node)->formatSpec);
    case NodeKind::JoinedStr: return expressions(as<JoinedStr>(node)->values);
    case NodeKind::TemplateStr: return expressions(as<TemplateStr>(node)->values);
    case NodeKind::Attribute: return expression(as<Attribute>(node)->value);
    case NodeKind::Subscript: expression(as<Subscript>(node)->value); return expression(as<Subscript>(node)->slice);
    case NodeKind::Starred: return expression(as<Starred>(node)->value);
    case NodeKind::List: return expressions(as<List>(node)->elements);
    case NodeKind::Tuple: return expressions(as<Tuple>(node)->elements);
    case NodeKind::Slice:
        expression(as<Slice>(node)->lower);
        expression(as<Slice>(node)->upper);
        return expression(as<Slice>(node)->step);
    default: return;
    }
}

void Collector::pattern(const ast::Pattern* node) {
    using namespace ast;
    if (!node)
        return;
    if (auto* value = as<MatchValue>(node))
        return expression(value->value);
    if (auto* sequence = as<MatchSequence>(node)) {
        for (const Pattern* inner : sequence->patterns)
            pattern(inner);
    } else if (auto* choice = as<MatchOr>(node)) {
        for (const Pattern* inner : choice->patterns)
            pattern(inner);
    } else if (auto* capture = as<MatchAs>(node)) {
        pattern(capture->pattern);
        if (capture->name)
            assign(capture->name);
    } else if (auto* star = as<MatchStar>(node)) {
        if (star->name)
            assign(star->name);
    } else if (auto* instance = as<MatchClass>(node)) {
        expression(instance->cls);
        for (const Pattern* inner : instance->patterns)
            pattern(inner);
        for (const Pattern* inner : instance->kwdPatterns)
            pattern(inner);
    } else if (auto* mapping = as<MatchMapping>(node)) {
        expressions(mapping->keys);
        for (const Pattern* inner : mapping->patterns)
            pattern(inner);
        if (mapping->rest)
            assign(mapping->rest);
    }
}

/// What its names are given is computed in the scope around; its methods are functions of that scope that have no name in it.
void Collector::classBody(ast::ListOf<ast::Stmt> body) {
    for (const ast::Stmt* node : body) {
        if (auto* method = ast::as<ast::FunctionDef>(node))
            nested(method, method->args, method->body, nullptr);
        else if (auto* assign = ast::as<ast::Assign>(node))
            expression(assign->value);
        else if (auto* annotated = ast::as<ast::AnnAssign>(node))
            expression(annotated->value);
    }
}

void Collector::tryStatement(const ast::TryFields& fields) {
    statements(fields.body);
    for (const ast::ExceptHandler* handler : fields.handlers) {
        expression(handler->type);
        if (handler->name)
            assign(handler->name);
        statements(handler->body);
    }
    statements(fields.orElse);
    statements(fields.finalBody);
}

void Collector::statement(const ast::Stmt* node) {
    using ast::NodeKind;
    static constexpr NodeKind kBranching[] = {NodeKind::If, NodeKind::For, NodeKind::While, NodeKind::Try, NodeKind::TryStar, NodeKind::Match};
    bool mayBeLeftOut = llvm::is_contained(kBranching, node->kind);
    branches += mayBeLeftOut;
    statementInPlace(node);
    branches -= mayBeLeftOut;
}

void Collector::statementInPlace(const ast::Stmt* node) {
    using namespace ast;
    assignedAt = node->span.end;
    switch (node->kind) {
    case NodeKind::FunctionDef: {
        auto* def = as<FunctionDef>(node);
        expressions(def->decoratorList);
        assign(def->name);
        scope.definitions[def->name] = node;
        scope.callables.insert(def->name);
        nested(node, def->args, def->body, nullptr);
        return;
    }
    case NodeKind::AsyncFunctionDef: return assign(as<AsyncFunctionDef>(node)->name);
    case NodeKind::ClassDef:
        expressions(as<ClassDef>(node)->decoratorList);
        expressions(as<ClassDef>(node)->bases);
        classBody(as<ClassDef>(node)->body);
        scope.callables.insert(as<ClassDef>(node)->name);
        return assign(as<ClassDef>(node)->name);
    case NodeKind::Return: return passing(as<Return>(node)->value);
    case NodeKind::Delete:
        for (const Expr* expr : as<Delete>(node)->targets)
            target(expr);
        return;
    case NodeKind::Assign:
        if (is<Lambda>(as<Assign>(node)->value))
            if (auto* name = as<NameExpr>(as<Assign>(node)->targets.front()))
                assignedTo = name->id;
        expression(as<Assign>(node)->value);
        assignedTo = {};
        for (const Expr* expr : as<Assign>(node)->targets) {
            target(expr);
            if (auto* name = as<NameExpr>(expr); name && is<Lambda>(as<Assign>(node)->value))
                scope.definitions[name->id] = as<Assign>(node)->value;
        }
        return;
    case NodeKind::AugAssign:
        expression(as<AugAssign>(node)->value);
        expression(as<AugAssign>(node)->target);
        return target(as<AugAssign>(node)->target);
    case NodeKind::AnnAssign:
        expression(as<AnnAssign>(node)->value);
        return target(as<AnnAssign>(node)->target);
    case NodeKind::For:
        kept(as<For>(node)->iter, true); // an iterator calls its function between the turns of the loop
        inLoop(node, [&] {
            assignedAt = as<For>(node)->iter->span.end;
            target(as<For>(node)->target);
            statements(as<For>(node)->body);
        });
        return statements(as<For>(node)->orElse);
    case NodeKind::While:
        inLoop(node, [&] {
            expression(as<While>(node)->test);
            statements(as<While>(node)->body);
        });
        return statements(as<While>(node)->orElse);
    case NodeKind::If:
        expression(as<If>(node)->test);
        statements(as<If>(node)->body);
        return statements(as<If>(node)->orElse);
    case NodeKind::With:
        for (const WithItem* item : as<With>(node)->items) {
            expression(item->contextExpr);
            assignedAt = item->contextExpr->span.end;
            if (item->optionalVars)
                target(item->optionalVars);
        }
        return statements(as<With>(node)->body);
    case NodeKind::Match:
        expression(as<Match>(node)->subject);
        assignedAt = as<Match>(node)->subject->span.end;
        for (const MatchCase* choice : as<Match>(node)->cases) {
            pattern(choice->pattern);
            expression(choice->guard);
            statements(choice->body);
        }
        return;
    case NodeKind::Raise: expression(as<Raise>(node)->exc); return expression(as<Raise>(node)->cause);
    case NodeKind::Try: return tryStatement(*as<Try>(node));
    case NodeKind::Assert: expression(as<Assert>(node)->test); return expression(as<Assert>(node)->message);
    case NodeKind::Import:
        for (const Alias* alias : as<Import>(node)->names) {
            Name first = names.intern(alias->name.text().split('.').first);
            assign(alias->asName ? alias->asName : first);
            importName(alias->asName ? alias->asName : first, alias->asName ? alias->name : first);
        }
        return;
    case NodeKind::ImportFrom:
        for (const Alias* alias : as<ImportFrom>(node)->names) {
            Name name = alias->asName ? alias->asName : alias->name;
            assign(name);
            importName(name, names.intern(as<ImportFrom>(node)->module.str() + "." + alias->name.str()));
        }
        return;
    case NodeKind::Global:
        for (const Identifier& identifier : as<Global>(node)->names)
            scope.globals.insert(identifier.name);
        return;
    case NodeKind::Nonlocal:
        for (const Identifier& identifier : as<Nonlocal>(node)->names)
            scope.nonlocals.insert(identifier.name);
        return;
    case NodeKind::ExprStmt: return expression(as<ExprStmt>(node)->value);
    default: return;
    }
}

} // namespace

ScopeTable::ScopeTable(const ast::Module* module, NameTable& names) : root(std::make_unique<Scope>()) {
    root->node = module;
    scopes[module] = root.get();
    Collector(*root, scopes, names).statements(module->body);
    resolve(*root);
    noteSetBeforeCalls();
}

void ScopeTable::resolve(Scope& scope) {
    for (auto& child : scope.children) {
        for (Name name : child->nonlocals)
            for (Scope* outer = &scope; !outer->isModule(); outer = outer->parent)
                if (outer->binds(name)) {
                    outer->shared.insert(name);
                    break;
                }
        for (Name name : child->globals)
            globalsWritten.insert(name);
        for (Name name : child->used)
            if (!child->binds(name))
                globalsRead.insert(name);
        for (Name name : child->globals)
            globalsRead.insert(name);
        resolve(*child);
    }
    for (const Scope::Kept& kept : scope.kept)
        shareWithKept(scope, kept);
}

void ScopeTable::noteSetBeforeCalls() {
    uint32_t firstCall = root->firstLambda;
    for (Name callable : root->callables)
        if (auto use = root->firstUses.find(callable); use != root->firstUses.end())
            firstCall = std::min(firstCall, use->second);
    for (auto& [name, place] : root->assignmentPlaces)
        if (place.isCertain && place.position <= firstCall)
            setBeforeCalls.insert(name);
}

/// Whether the variable may be assigned once the function at that place is made.
static bool changesAfter(const Scope& scope, Name name, const Scope::Place& made) {
    return llvm::any_of(scope.assignmentPlaces, [&](auto& entry) {
        auto& [assigned, place] = entry;
        return assigned == name && (place.position > made.position ||
                                    llvm::any_of(place.loops, [&](const ast::Node* loop) { return llvm::is_contained(made.loops, loop); }));
    });
}

void ScopeTable::shareWithKept(Scope& scope, const Scope::Kept& kept) {
    const ast::Node* named = kept.name ? scope.onlyDefinition(kept.name) : nullptr;
    if (kept.node ? kept.node == named : !named) // made anew wherever it is referred to; no function
        return;
    Scope* function = scopes.lookup(kept.node ? kept.node : named);
    if (!function)
        return;
    for (Name name : freeNames(*function)) {
        const ast::Comprehension* binder = nullptr; // the innermost one around a lambda that binds the name
        for (auto& [variable, generator] : kept.targets)
            if (kept.node && variable == name)
                binder = generator;
        if (binder) {
            scope.sharedTargets.insert({binder, name});
            function->cells.insert(name);
        } else if (!scope.isModule() && scope.binds(name) && changesAfter(scope, name, kept.place)) {
            scope.shared.insert(name);
        }
    }
}

std::vector<Name> ScopeTable::freeNames(const Scope& scope) const {
    NameSet free;
    llvm::DenseSet<const Scope*> visited{&scope};
    std::vector<const Scope*> open{&scope};
    auto add = [&](const Scope& from, Name name) {
        if (from.globals.contains(name))
            return;
        for (const Scope* binder = &from; binder; binder = binder->parent) {
            bool isAround = false;
            for (const Scope* outer = scope.parent; outer; outer = outer->parent)
                isAround |= outer == binder;
            bool binds = (!binder->isModule() && binder->binds(name)) || (binder != &from && binder->comprehensionNames.contains(name));
            if (!binds)
                continue;
            if (!isAround) // a variable of the function itself, or of one that it refers to
                return;
            if (const ast::Node* definition = binder->onlyDefinition(name)) {
                const Scope* function = scopes.lookup(definition);
                if (visited.insert(function).second)
                    open.push_back(function);
            } else {
                free.insert(name);
            }
            return;
        }
    };
    while (!open.empty()) {
        const Scope* next = open.back();
        open.pop_back();
        for (Name name : next->used)
            add(*next, name);
        for (Name name : next->nonlocals)
            add(*next, name);
        for (auto& child : next->children)
            if (visited.insert(child.get()).second)
                open.push_back(child.get());
    }
    return {free.begin(), free.end()};
}

} // namespace wasmba::sema
