#include "sema/template_builder.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba::sema {

namespace {

bool isLiteral(const ast::Expr* node) {
    if (ast::is<ast::Constant>(node))
        return true;
    if (auto* unary = ast::as<ast::UnaryOp>(node))
        return ast::is<ast::Constant>(unary->operand);
    if (auto* tuple = ast::as<ast::Tuple>(node))
        return llvm::all_of(tuple->elements, isLiteral);
    return false;
}

const ast::Arguments* argumentsOf(const ast::Node* node) {
    if (auto* def = ast::as<ast::FunctionDef>(node))
        return def->args;
    if (auto* lambda = ast::as<ast::Lambda>(node))
        return lambda->args;
    return nullptr;
}

void declareParameters(FunctionTemplate& function, const ast::Arguments& arguments) {
    auto add = [&](const ast::Arg* arg) -> Parameter& {
        function.parameters.push_back({arg->arg, arg->nameSpan, arg->annotation});
        return function.parameters.back();
    };
    auto giveDefault = [&](size_t index, const ast::Expr* value) {
        Parameter& parameter = function.parameters[index];
        if (isLiteral(value)) {
            parameter.literalDefault = value;
            return;
        }
        parameter.defaultCapture = static_cast<int>(function.captures.size());
        Capture capture;
        capture.defaultOf = static_cast<int>(index);
        capture.defaultValue = value;
        function.captures.push_back(capture);
    };
    for (const ast::Arg* arg : arguments.posOnlyArgs)
        add(arg).positionOnly = true;
    for (const ast::Arg* arg : arguments.args)
        add(arg);
    size_t positional = function.parameters.size();
    for (size_t i = 0; i < arguments.defaults.size(); ++i)
        giveDefault(positional - arguments.defaults.size() + i, arguments.defaults[i]);
    if (arguments.varArg) {
        function.varArgs = static_cast<int>(function.parameters.size());
        add(arguments.varArg);
    }
    for (size_t i = 0; i < arguments.kwOnlyArgs.size(); ++i) {
        add(arguments.kwOnlyArgs[i]).keywordOnly = true;
        if (arguments.kwDefaults[i])
            giveDefault(function.parameters.size() - 1, arguments.kwDefaults[i]);
    }
}

std::string qualifiedName(const FunctionTemplate& function) {
    return function.name ? function.name.str() : ast::is<ast::Lambda>(function.tree) ? "<lambda>" : "<genexpr>";
}

} // namespace

SourceUnit::SourceUnit(const ast::Module* module, NameTable& names, Arena& arena, const LibraryModule* library)
    : scopes(module, names), names(names), arena(arena), library(library) {
    auto body = std::make_unique<FunctionTemplate>();
    body->displayName = "<module>";
    body->tree = module;
    body->span = module->span;
    body->library = library;
    body->isModuleBody = true;
    moduleBody = body.get();
    templates[module] = moduleBody;
    storage.push_back(std::move(body));
}

FunctionTemplate* SourceUnit::templateOf(const ast::Node* node, FunctionTemplate* parent) {
    FunctionTemplate*& slot = templates[node];
    if (slot)
        return slot;
    auto made = std::make_unique<FunctionTemplate>();
    FunctionTemplate& function = *made;
    if (auto* def = ast::as<ast::FunctionDef>(node)) {
        function.name = def->name;
        function.nameSpan = def->nameSpan;
        if (library)
            for (const ast::Expr* decorator : def->decoratorList)
                if (auto* name = ast::as<ast::NameExpr>(decorator)) {
                    function.isLazy |= name->id == "lazy";
                    function.isOutlined |= name->id == "outlined";
                    function.isIndependent |= name->id == "independent";
                }
    } else {
        function.nameSpan = node->span;
    }
    function.tree = node;
    function.displayName = qualifiedName(function);
    function.span = node->span;
    function.parent = parent;
    function.library = library;
    const Scope& scope = scopes.of(node);
    function.isGenerator = scope.isGenerator;
    for (Name name : scopes.freeNames(scope)) {
        Capture capture;
        capture.name = name;
        capture.byCell = scope.cells.contains(name);
        for (const Scope* binder = scope.parent; binder && !capture.byCell; binder = binder->parent)
            if (binder->binds(name) && !binder->isModule()) {
                capture.byCell = binder->shared.contains(name);
                break;
            }
        function.captures.push_back(capture);
    }
    if (const ast::Arguments* arguments = argumentsOf(node))
        declareParameters(function, *arguments);
    else // what the generator expression goes over
        function.parameters.push_back({names.intern(".0"), ast::as<ast::GeneratorExp>(node)->generators.front()->iter->span});
    slot = &function;
    storage.push_back(std::move(made));
    return &function;
}

int TemplateBuilder::captureIndex(Name name) const {
    for (size_t i = 0; i < function.captures.size(); ++i)
        if (function.captures[i].name == name && function.captures[i].defaultOf < 0)
            return static_cast<int>(i);
    return -1;
}

unsigned TemplateBuilder::pinnedIndex(Name name) {
    for (unsigned i = 0; i < function.pinned.size(); ++i)
        if (function.pinned[i].name == name)
            return i;
    function.pinned.push_back({name, scope.isShared(name) || sharedTargets.contains(name)});
    return static_cast<unsigned>(function.pinned.size() - 1);
}

bool TemplateBuilder::isPinned(Name name) const {
    return scope.isShared(name) || sharedTargets.contains(name) || (scope.binds(name) && llvm::is_contained(function.pinnedByTry, name));
}

Name TemplateBuilder::renamed(Name name) const {
    for (auto& [from, to] : llvm::reverse(comprehensionNames))
        if (from == name)
            return to;
    return {};
}

const ast::Node* TemplateBuilder::definitionInEnclosing(Name name, const Scope*& binder) const {
    for (binder = scope.parent; binder && !binder->isModule(); binder = binder->parent)
        if (binder->binds(name))
            return binder->onlyDefinition(name);
    return nullptr;
}

/// The value of a name without a check that it is set.
untyped::Instruction* TemplateBuilder::rawRead(Name name, Span span) {
    Name inner = renamed(name);
    if (inner || scope.binds(name)) {
        Name own = inner ? inner : name;
        if (!isPinned(own))
            return readVariable(own, current);
        Value value = emit(Op::LoadPinned, span);
        value->number = pinnedIndex(own);
        value->name = name;
        return value;
    }
    int index = captureIndex(name);
    bool byCell = index >= 0 && function.captures[static_cast<size_t>(index)].byCell;
    Value value = emit(index < 0 ? Op::LoadGlobal : byCell ? Op::LoadCapture : Op::Capture, span);
    value->number = index;
    value->name = name;
    return value;
}

untyped::Instruction* TemplateBuilder::readName(Name name, Span span) {
    if (!renamed(name)) {
        if (const ast::Node* definition = scope.isModule() ? nullptr : scope.onlyDefinition(name))
            return functionOf(definition, span);
        const Scope* binder = nullptr;
        if (!scope.binds(name) && !scope.globals.contains(name))
            if (const ast::Node* definition = definitionInEnclosing(name, binder))
                return functionOf(definition, span);
        bool isGlobal = scope.globals.contains(name) || (scope.isModule() && unit.scopes.isAssignedByFunctions(name));
        if (isGlobal) {
            Value value = emit(Op::LoadGlobal, span);
            value->name = name;
            return value;
        }
    }
    Value value = rawRead(name, span);
    if (value->op == Op::LoadGlobal)
        return value;
    Value read = emit(Op::Read, span, value);
    read->name = name;
    return read;
}

void TemplateBuilder::assignName(Name name, Value value, Span span) {
    function.targets.push_back({span, value});
    auto store = [&](Op op, int64_t number) {
        Value instruction = emit(op, span, value);
        instruction->name = name;
        instruction->number = number;
    };
    if (Name inner = renamed(name))
        return isPinned(inner) ? store(Op::StorePinned, pinnedIndex(inner)) : writeVariable(inner, value);
    if (scope.globals.contains(name))
        return store(Op::StoreGlobal, 0);
    if (scope.nonlocals.contains(name))
        return store(Op::StoreCapture, captureIndex(name));
    if (isPinned(name))
        store(Op::StorePinned, pinnedIndex(name));
    else
        writeVariable(name, value);
    if (scope.isModule() && unit.scopes.isReadByFunctions(name))
        store(Op::StoreGlobal, 0);
    else if (llvm::is_contained(function.shownByTry, name))
        store(Op::StoreGlobal, 1);
}

/// A function value with the present values of what it captures.
untyped::Instruction* TemplateBuilder::makeFunction(const ast::Node* node, Span span) {
    FunctionTemplate* made = unit.templateOf(node, &function);
    llvm::SmallVector<Value, 4> captured;
    for (const Capture& capture : made->captures) {
        if (capture.defaultOf >= 0) {
            captured.push_back(expression(capture.defaultValue));
            continue;
        }
        Name inner = renamed(capture.name);
        if (capture.byCell && (inner || scope.binds(capture.name))) {
            Value address = emit(Op::PinnedAddress, span);
            address->number = pinnedIndex(inner ? inner : capture.name);
            address->name = capture.name;
            captured.push_back(address);
        } else if (capture.byCell) {
            Value cell = emit(Op::Capture, span);
            cell->number = captureIndex(capture.name);
            captured.push_back(cell);
        } else {
            captured.push_back(rawRead(capture.name, span));
        }
    }
    Value value = emit(Op::MakeFunction, span, captured);
    value->function = made;
    value->name = made->name;
    return value;
}

untyped::Instruction* TemplateBuilder::applyDecorators(const ast::Node* definition, Value made) {
    auto* def = ast::as<ast::FunctionDef>(definition);
    if (!def)
        return made;
    for (const ast::Expr* decorator : llvm::reverse(def->decoratorList)) {
        listsAreTuples = true; // [int64(int64), float64(float64)]: what the elements are is known when compiling
        Value callee = expression(decorator);
        listsAreTuples = false;
        Value called = emit(Op::Call, decorator->span, {callee, made});
        called->tree = decorator;
        made = called;
    }
    return made;
}

untyped::Instruction* TemplateBuilder::functionOf(const ast::Node* definition, Span span) {
    return applyDecorators(definition, makeFunction(definition, span));
}

void TemplateBuilder::buildParameters() {
    const ast::Arguments* declared = argumentsOf(function.tree);
    if (declared && declared->kwArg)
        refused("**kwargs", declared->kwArg->span);
    for (size_t i = 0; i < function.parameters.size(); ++i) {
        const Parameter& parameter = function.parameters[i];
        Block* join = nullptr;
        auto number = static_cast<int64_t>(i);
        if (parameter.literalDefault || parameter.defaultCapture >= 0) {
            Value missing = emit(Op::IsMissing, parameter.span);
            missing->number = number;
            Block* absent = makeBlock();
            Block* given = makeBlock();
            join = makeBlock();
            branch(missing, absent, given, parameter.span);
            seal(absent);
            seal(given);
            startBlock(absent);
            Value value;
            if (parameter.literalDefault) {
                value = expression(parameter.literalDefault);
            } else {
                value = emit(Op::Capture, parameter.span);
                value->number = parameter.defaultCapture;
            }
            assignName(parameter.name, value, parameter.span);
            jump(join, parameter.span);
            startBlock(given);
        }
        Value value = emit(Op::Parameter, parameter.span);
        value->number = number;
        value->name = parameter.name;
        assignName(parameter.name, value, parameter.span);
        if (join) {
            jump(join, parameter.span);
            seal(join);
            startBlock(join);
        }
    }
}

TemplateBuilder::TemplateBuilder(SourceUnit& unit, FunctionTemplate& function)
    : unit(unit), function(function), scope(unit.scopes.of(function.tree)) {}

void TemplateBuilder::build(SourceUnit& unit, FunctionTemplate& function) {
    function.built = true;
    size_t known;
    auto count = [&] { return function.pinnedByTry.size() + function.shownByTry.size(); };
    do {
        known = count();
        function.blocks.clear();
        function.instructions.clear();
        function.targets.clear();
        function.loops.clear();
        function.pinned.clear();
        TemplateBuilder(unit, function).buildBody();
    } while (count() != known);
}

void TemplateBuilder::buildBody() {
    startBlock(makeBlock());
    seal(current);
    buildParameters();
    if (auto* module = ast::as<ast::Module>(function.tree)) {
        statements(module->body);
        Span end{function.span.end, function.span.end};
        for (Name name : scope.assigned) {
            if (unit.scopes.isReadByFunctions(name) || unit.scopes.isAssignedByFunctions(name))
                continue;
            // To read it here would keep it in memory for that alone.
            bool isTried = llvm::any_of(assignedUnder, [&](auto& entry) { return entry.second.contains(name); });
            if (isTried && !llvm::is_contained(function.shownByTry, name))
                function.shownByTry.push_back(name);
            if (isTried || isPinned(name))
                continue;
            Value last = emit(Op::StoreGlobal, end, readVariable(name, current));
            last->name = name;
            last->number = 1;
        }
        emit(Op::Return, end, none(end));
    } else if (auto* def = ast::as<ast::FunctionDef>(function.tree)) {
        statements(def->body);
        emit(Op::Return, def->nameSpan, none(def->nameSpan));
    } else if (auto* lambda = ast::as<ast::Lambda>(function.tree)) {
        emit(Op::Return, lambda->body->span, expression(lambda->body));
    } else if (auto* generator = ast::as<ast::GeneratorExp>(function.tree)) {
        Value iterable = readVariable(function.parameters.front().name, current);
        comprehensionLoop(
            generator->generators, 0, [&] { emit(Op::Yield, generator->element->span, expression(generator->element)); }, iterable);
        emit(Op::Return, generator->span, none(generator->span));
    }
    finish();
}

} // namespace wasmba::sema
