#include "sema/specializer.h"

#include "types/join.h"

#include "llvm/ADT/Twine.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace wasmba::sema {

using untyped::Op;

Value Specializer::visitConstant(Untyped* instruction) {
    const ast::Constant* node = instruction->constant;
    switch (node->constantKind) {
    case ast::ConstantKind::None: return none();
    case ast::ConstantKind::True: return boolean(true);
    case ast::ConstantKind::False: return boolean(false);
    case ast::ConstantKind::Ellipsis: return unit(types.ellipsis);
    case ast::ConstantKind::Int:
        if (node->fits64)
            return integer(node->value);
        report(DiagnosticId::IntegerTooLarge, instruction->span, node->digits);
        return unknown();
    case ast::ConstantKind::Float: return real(node->number);
    case ast::ConstantKind::Imaginary:
        return emit(ir::Op::MakeComplex, types.complex128,
                    {of(builder.real(types.float64, 0)), of(builder.real(types.float64, node->number))});
    case ast::ConstantKind::Str: return string(node->text);
    case ast::ConstantKind::Bytes: report(DiagnosticId::NotSupported, instruction->span, "a bytes literal"); return unknown();
    }
    return unknown();
}

/// Every value that the variable is ever given is computed from the variable itself, so that it never gets a first one.
bool Specializer::isSelfDependent(const Untyped* phi) const {
    constexpr size_t kMostLookedAt = 200;
    llvm::SmallPtrSet<const Untyped*, 8> web{phi};
    llvm::SmallVector<const Untyped*, 8> open{phi};
    llvm::SmallVector<const Untyped*, 8> given;
    while (!open.empty())
        for (const Untyped* operand : open.pop_back_val()->operands) {
            if (operand->op == Op::Phi && web.insert(operand).second)
                open.push_back(operand);
            else if (operand->op != Op::Phi && operand->op != Op::Unset)
                given.push_back(operand);
        }
    auto readsTheVariable = [&](const Untyped* value) {
        llvm::SmallPtrSet<const Untyped*, 16> seen{value};
        llvm::SmallVector<const Untyped*, 16> work{value};
        while (!work.empty() && seen.size() < kMostLookedAt)
            for (const Untyped* operand : work.pop_back_val()->operands) {
                if (operand->op == Op::Phi && web.contains(operand))
                    return true;
                if (operand->op != Op::Phi && seen.insert(operand).second)
                    work.push_back(operand);
            }
        return false;
    };
    return !given.empty() && llvm::all_of(given, readsTheVariable);
}

Value Specializer::visitRead(Untyped* instruction) {
    Value value = lazyOperand(instruction, 0);
    const Untyped* origin = instruction->operands[0];
    if (value.assigned == Assigned::IfLoopRan && origin->op == Op::Phi && isSelfDependent(origin))
        value.assigned = Assigned::No;
    switch (value.assigned) {
    case Assigned::Yes: return value;
    case Assigned::No: {
        if (function.isModuleBody)
            if (Value builtin = publicMember("builtins", instruction->name))
                return builtin;
        if (function.isModuleBody)
            undefinedName(instruction->name, instruction->span);
        else {
            Diagnostic& diagnostic = report(DiagnosticId::NeverAssigned, instruction->span, instruction->name);
            if (program.unit.scopes.moduleScope().binds(instruction->name) && !function.library)
                diagnostic.fix("to change the variable of the module, write 'global " + instruction->name.str() + "' at the top of the function");
        }
        return unknown();
    }
    case Assigned::OnSomePaths: {
        Diagnostic& diagnostic = report(DiagnosticId::MaybeUnassigned, instruction->span, instruction->name);
        const Untyped* phi = instruction->operands[0];
        if (phi->op == Op::Phi)
            for (size_t i = 0; i < phi->operands.size(); ++i) {
                const untyped::Block* from = phi->block->predecessors[i];
                bool isMissing = phi->operands[i]->op == Op::Unset;
                const Untyped* end = from->instructions.back();
                bool isTest = end->op == Op::Branch && end->targets[0] != end->targets[1];
                std::string path = !isTest ? "on the path through here" : end->targets[0] == phi->block ? "if this is true" : "if this is false";
                if (isMissing)
                    diagnostic.note(end->span, path + ", '" + instruction->name.str() + "' has no value");
                else if (phi->operands[i]->op != Op::Phi)
                    diagnostic.note(phi->operands[i]->span, "here it is assigned");
            }
        value.assigned = Assigned::Yes;
        return value;
    }
    case Assigned::IfLoopRan:
        if (value.isAssigned)
            raiseIf(negated(of(value.isAssigned)), function.isModuleBody ? "NameError" : "UnboundLocalError",
                    function.isModuleBody
                        ? "name '" + instruction->name.str() + "' is not defined"
                        : "cannot access local variable '" + instruction->name.str() + "' where it is not associated with a value");
        value.assigned = Assigned::Yes;
        return value;
    }
    return value;
}

Value Specializer::visitLoadGlobal(Untyped* instruction) {
    Name name = instruction->name;
    if (function.library) {
        if (Value value = moduleMember(function.library->name, name))
            return value;
    } else if (auto* global = program.global(name); global && !global->shownOnly) {
        if (!global->type || global->type->isUnknown())
            return unknown();
        const Type* type = program.resolve(global->type);
        if (type->isZeroSize())
            return unit(type);
        bool isConstant = !program.unit.scopes.isAssignedByFunctions(name) && !function.isModuleBody;
        // Only the module body assigns it, so that it cannot change while this function runs: it is read once, at the entry.
        if (isConstant) {
            if (auto known = loadedGlobals.find(name); known != loadedGlobals.end())
                return known->second;
        }
        ir::Block* here = builder.currentBlock();
        ir::Instruction* load = program.module.makeInstruction(ir::Op::LoadGlobal, type, visibleSpan(instruction->span));
        load->index = global->index;
        load->block = isConstant ? out.blocks.front() : here;
        auto& target = load->block->instructions;
        target.insert(isConstant ? target.begin() : target.end(), load);
        if (type->isManaged()) {
            Value isSet = emit(ir::Op::GlobalIsSet, types.boolean, {});
            isSet.ir->index = global->index;
            raiseIf(negated(isSet), "NameError", "name '" + name.str() + "' is not defined");
        } else if (!program.unit.scopes.isSetBeforeCalls(name)) {
            Value isSet = emit(ir::Op::LoadGlobal, types.boolean, {});
            isSet.ir->index = isSetFlag(name);
            raiseIf(negated(isSet), "NameError", "name '" + name.str() + "' is not defined");
        }
        Value value = of(load);
        if (isConstant)
            loadedGlobals[name] = value;
        return value;
    } else if (program.unit.scopes.moduleScope().binds(name)) {
        return unknown(); // assigned later in the module body
    }
    if (!function.library && !name.text().starts_with("_"))
        for (Name module : llvm::reverse(program.unit.starImports))
            if (Value value = publicMember(module.text(), name))
                return value;
    if (Value value = publicMember("builtins", name))
        return value;
    undefinedName(name, instruction->span);
    return unknown();
}

Value Specializer::visitStoreGlobal(Untyped* instruction) {
    Value value = operand(instruction, 0);
    bool shownOnly = instruction->number == 1;
    if (value.isUnknown() || value.assigned == Assigned::No || function.library)
        return none();
    if (shownOnly && (value.assigned != Assigned::Yes || !value.type->isArray()))
        return none();
    GlobalVariable& global = program.declareGlobal(instruction->name, instruction->span);
    global.shownOnly = shownOnly;
    const Type* joined = global.type ? join(types, global.type, value.type) : value.type;
    if (!joined) {
        if (!shownOnly)
            report(DiagnosticId::GlobalConflict, instruction->span, instruction->name, describe(global.type), describe(value.type))
                .note(global.definition, "first assigned here");
        return none();
    }
    if (joined != global.type) {
        global.type = joined;
        program.noteChange();
    }
    program.module.globals[global.index].type = joined;
    if (joined->isZeroSize())
        return none();
    ir::Instruction* store = builder.append(ir::Op::StoreGlobal, types.none, convertOrUndefined(value, joined));
    store->index = global.index;
    if (!shownOnly && !joined->isManaged() && !program.unit.scopes.isSetBeforeCalls(instruction->name))
        builder.append(ir::Op::StoreGlobal, types.none, builder.boolean(true))->index = isSetFlag(instruction->name);
    return none();
}

/// The module's variable that tells whether another one, which is no object, was assigned.
unsigned Specializer::isSetFlag(Name name) {
    GlobalVariable& flag = program.declareGlobal(program.names.intern(name.str() + " is set"), {});
    flag.type = types.boolean;
    program.module.globals[flag.index].type = types.boolean;
    return flag.index;
}

void Specializer::storeCell(const Value& cell, const Value& value) {
    Value isFirst = compare(ast::CompareOperator::Eq, emit(ir::Op::ListLength, types.int64, cell), integer(0), {});
    select(
        isFirst,
        [&] {
            emit(ir::Op::ListAppend, types.none, {cell, value});
            return none();
        },
        [&] {
            emit(ir::Op::ListStore, types.none, {cell, integer(0), value});
            return none();
        },
        {});
}

Value Specializer::loadCell(const Value& cell, Name name) {
    raiseIf(compare(ast::CompareOperator::Eq, emit(ir::Op::ListLength, types.int64, cell), integer(0), {}), "NameError",
            "cannot access free variable '" + name.str() + "' where it is not associated with a value in enclosing scope");
    return emit(ir::Op::ListLoad, cell.type->element(), {cell, integer(0)});
}

Value Specializer::visitPinned(Untyped* instruction) {
    auto number = static_cast<unsigned>(instruction->number);
    const Type*& type = specialization.pinnedTypes[number];
    if (!type)
        type = types.unknown;
    auto local = [&] {
        auto [place, isNew] = pinnedLocals.try_emplace(number, static_cast<unsigned>(out.locals.size()));
        if (isNew)
            out.locals.push_back({instruction->name.str(), type});
        return place->second;
    };
    auto loadLocal = [&](const Type* wanted) {
        Value value = emit(ir::Op::LoadLocal, wanted, {});
        value.ir->index = local();
        return value;
    };
    auto cell = [&] {
        const Type* list = types.list(type);
        out.locals[local()].type = list;
        Value isMade = emit(ir::Op::LocalIsSet, types.boolean, {});
        isMade.ir->index = local();
        select(
            isMade, [&] { return none(); },
            [&] {
                builder.append(ir::Op::StoreLocal, types.none, emit(ir::Op::ListNew, list, integer(1)).ir)->index = local();
                return none();
            },
            {});
        return loadLocal(list);
    };
    if (instruction->op == Op::StorePinned) {
        Value value = operand(instruction, 0);
        if (value.isUnknown())
            return none();
        const Type* joined = join(types, type, value.type);
        if (!joined) {
            report(DiagnosticId::VariableConflict, instruction->span, instruction->name, describe(type), describe(value.type));
            return none();
        }
        if (joined != type) {
            type = joined;
            program.noteChange();
        }
        if (type->isZeroSize())
            return none();
        if (function.pinned[number].isCell) {
            storeCell(cell(), of(convertOrUndefined(value, type)));
            return none();
        }
        unsigned index = local();
        out.locals[index].type = type;
        builder.append(ir::Op::StoreLocal, types.none, convertOrUndefined(value, type))->index = index;
        return none();
    }
    type = program.resolve(type);
    auto raiseUnset = [&](const Value& isUnset) {
        std::string place = function.isModuleBody ? "name '" : "cannot access local variable '";
        raiseIf(isUnset, function.isModuleBody ? "NameError" : "UnboundLocalError",
                place + instruction->name.str() + (function.isModuleBody ? "' is not defined" : "' where it is not associated with a value"));
    };
    if (type->isUnknown()) {
        // Nothing is ever stored, as far as is known.
        if (instruction->op == Op::LoadPinned)
            raiseUnset(of(builder.boolean(true)));
        return unknown();
    }
    if (instruction->op == Op::PinnedAddress)
        return cell();
    if (type->isZeroSize())
        return unit(type);
    if (function.pinned[number].isCell) {
        Value held = cell();
        raiseUnset(compare(ast::CompareOperator::Eq, emit(ir::Op::ListLength, types.int64, held), integer(0), {}));
        return emit(ir::Op::ListLoad, type, {held, integer(0)});
    }
    Value isSet = emit(ir::Op::LocalIsSet, types.boolean, {});
    isSet.ir->index = local();
    raiseUnset(negated(isSet));
    return loadLocal(type);
}

Value Specializer::visitCapture(Untyped* instruction) {
    auto number = static_cast<size_t>(instruction->number);
    if (number >= specialization.captures.size()) {
        undefinedName(instruction->name, instruction->span);
        return unknown();
    }
    const Type* type = specialization.captures[number];
    if (type->isUnknown()) {
        if (specialization.round > 2)
            report(DiagnosticId::NeverAssigned, instruction->span, instruction->name);
        return unknown();
    }
    if (type->isZeroSize())
        return unit(type);
    uint32_t index = 0;
    for (size_t i = 0; i < number; ++i)
        index += !specialization.captures[i]->isZeroSize();
    Value captured = of(builder.parameter(index, type, program.intern(instruction->name.text())));
    if (instruction->op == Op::Capture)
        return captured;
    if (instruction->op == Op::LoadCapture)
        return loadCell(captured, instruction->name);
    Value value = operand(instruction, 0);
    if (value.isUnknown())
        return none();
    if (join(types, type->element(), value.type) != type->element()) {
        report(DiagnosticId::VariableConflict, instruction->span, instruction->name, describe(type->element()), describe(value.type));
        return none();
    }
    storeCell(captured, convert(value, type->element(), instruction->span));
    return none();
}

Value Specializer::visitMakeFunction(Untyped* instruction) {
    auto* made = static_cast<FunctionTemplate*>(instruction->function);
    llvm::SmallVector<Value, 4> captured;
    llvm::SmallVector<const Type*, 4> capturedTypes;
    for (unsigned i = 0; i < instruction->operands.size(); ++i) {
        captured.push_back(operand(instruction, i));
        capturedTypes.push_back(captured.back().type);
    }
    Type type;
    type.kind = TypeKind::Function;
    type.function = made;
    type.elements = capturedTypes;
    // A function that is not decorated, inside a compiled one, is compiled with the options of that one.
    bool inherits = made->parent && !made->parent->isModuleBody;
    type.options = inherits ? specialization.options : program.options({});
    return aggregate(types.intern(type), captured);
}

Value Specializer::importModule(llvm::StringRef name, Span span) {
    if (!isModuleKnown(name)) {
        static const llvm::StringRef kModules[] = {"math",     "cmath",       "numpy",     "numba",     "random", "time",  "os",
                                                   "sys",      "operator",    "functools", "itertools", "heapq",  "typing", "collections", "bisect", "string", "statistics", "contextlib", "enum"};
        Diagnostic& diagnostic = report(DiagnosticId::UnknownModule, span, name);
        llvm::StringRef nearest = nearestName(name, kModules);
        llvm::StringRef remedy = missingModuleRemedy(name);
        if (!remedy.empty())
            diagnostic.fix(remedy.str());
        else if (!nearest.empty())
            diagnostic.fix("did you mean '" + nearest.str() + "'?");
        return unknown();
    }
    Type type;
    type.kind = TypeKind::Module;
    type.name = name;
    return unit(types.intern(type));
}

bool Specializer::isModuleKnown(llvm::StringRef name) {
    return name == "typing" || program.library.module(name) || !builtinNames(name).empty();
}

/// In a try statement a module may be missing; elsewhere that is an error of the program.
Value Specializer::missingImport(Untyped* instruction, llvm::StringRef exception, const std::string& message) {
    for (const untyped::Block* handler = instruction->block->handler; handler; handler = handler->handler)
        importHandlers.insert(handler);
    if (!function.isModuleBody)
        program.noteException(findBuiltin("builtins", exception)->detail);
    raise(exception, message);
    terminated = true;
    return unknown();
}

Value Specializer::visitImport(Untyped* instruction) {
    llvm::StringRef name = instruction->name.text();
    if (instruction->block->handler && !isModuleKnown(name))
        return missingImport(instruction, "ModuleNotFoundError", "No module named '" + name.str() + "'");
    return importModule(name, instruction->span);
}

Value Specializer::visitImportFrom(Untyped* instruction) {
    if (instruction->number == untyped::kLibraryImport)
        return moduleMember(instruction->name.text(), instruction->constantName);
    if (instruction->number > 0) {
        report(DiagnosticId::NotSupported, instruction->span, "a relative import");
        return unknown();
    }
    if (instruction->name == "__future__")
        return none();
    Value module = visitImport(instruction);
    if (terminated || module.isUnknown())
        return module;
    if (Value member = publicMember(instruction->name.text(), instruction->constantName))
        return member;
    if (instruction->block->handler)
        return missingImport(instruction, "ImportError",
                             "cannot import name '" + instruction->constantName.str() + "' from '" + instruction->name.str() + "'");
    unknownMember(instruction->name.text(), instruction->constantName, instruction->span, {});
    return unknown();
}

/// Defaults of a library function that are names: dtypes and functions, which take no storage.
llvm::SmallVector<const Type*, 2> Specializer::libraryDefaults(const FunctionTemplate& callee) {
    llvm::SmallVector<const Type*, 2> defaults;
    for (const Capture& capture : callee.captures) {
        auto* name = ast::as<ast::NameExpr>(capture.defaultValue);
        Value value = name ? moduleMember(callee.library->name, name->id) : Value();
        if (name && !value)
            value = moduleMember("builtins", name->id);
        defaults.push_back(value ? value.type : types.unknown);
    }
    return defaults;
}

/// A name at the top level of a library module.
Value Specializer::libraryDefinition(LibraryModule& module, Name name) {
    auto found = module.definitions.find(name);
    if (found == module.definitions.end())
        return {};
    const ast::Stmt* definition = found->second;
    if (ast::is<ast::FunctionDef>(definition)) {
        Type type;
        type.kind = TypeKind::Function;
        type.function = module.unit->templateOf(definition, module.unit->moduleBody);
        type.options = specialization.options;
        llvm::SmallVector<const Type*, 2> captured = libraryDefaults(*type.function);
        type.elements = captured;
        return unit(types.intern(type));
    }
    if (auto* import = ast::as<ast::ImportFrom>(definition)) {
        for (const ast::Alias* alias : import->names)
            if ((alias->asName ? alias->asName : alias->name) == name)
                return moduleMember(import->module.text(), alias->name);
        return {};
    }
    if (auto* import = ast::as<ast::Import>(definition)) {
        for (const ast::Alias* alias : import->names)
            return importModule(alias->name.text(), {});
        return {};
    }
    auto* assign = ast::as<ast::Assign>(definition);
    if (!assign)
        return {};
    return libraryConstant(module, assign->value);
}

/// The right side of an assignment in a library module: numbers and text, arithmetic on them, other names, and calls without arguments,
/// which are made wherever the name is used.
Value Specializer::libraryConstant(LibraryModule& module, const ast::Expr* value) {
    if (auto* constant = ast::as<ast::Constant>(value)) {
        if (constant->constantKind == ast::ConstantKind::Float)
            return real(constant->number);
        if (constant->constantKind == ast::ConstantKind::Int)
            return integer(constant->value);
        if (constant->constantKind == ast::ConstantKind::Str)
            return string(constant->text);
        return none();
    }
    if (auto* sign = ast::as<ast::UnaryOp>(value)) {
        Value operand = libraryConstant(module, sign->operand);
        return operand ? unary(sign->op, operand, {}) : operand;
    }
    if (auto* operation = ast::as<ast::BinOp>(value)) {
        Value left = libraryConstant(module, operation->left);
        Value right = libraryConstant(module, operation->right);
        return left && right ? binary(operation->op, left, right, {}) : Value();
    }
    if (auto* call = ast::as<ast::Call>(value))
        if (auto* callee = ast::as<ast::NameExpr>(call->func))
            return callLibrary(module.name, callee->id.text(), {}, {});
    if (auto* alias = ast::as<ast::NameExpr>(value))
        return moduleMember(module.name, alias->id);
    if (auto* attribute = ast::as<ast::Attribute>(value))
        if (auto* object = ast::as<ast::NameExpr>(attribute->value))
            return moduleMember(object->id.text(), attribute->attribute);
    return {};
}

Value Specializer::moduleMember(llvm::StringRef module, Name name) {
    if (const BuiltinFunction* builtin = findBuiltin(module, name.text()))
        return unit(types.builtin(builtin));
    if (const Type* scalar = findDTypeName(types, module, name.text()))
        return unit(types.dtype(scalar));
    if (module == "typing")
        return unit(types.dtype(types.int64)); // stands in annotations only, which are not read
    if (module == "os" && name == "environ")
        return unit(types.environ);
    if (LibraryModule* library = program.library.module(module))
        if (Value value = libraryDefinition(*library, name))
            return value;
    std::string submodule = (module + "." + name.text()).str();
    if (program.library.module(submodule) || !builtinNames(submodule).empty())
        return importModule(program.intern(submodule), {});
    if (module == "builtins" && name == "__name__")
        return string("__main__");
    return {};
}

/// A member as the code around may name it: programs do not see what the library keeps to itself.
Value Specializer::publicMember(llvm::StringRef module, Name name) {
    bool isOwn = name.text().starts_with("_") && !name.text().starts_with("__");
    if (!function.library && (isOwn || isImportOfLibrary(module, name)))
        return {};
    return moduleMember(module, name);
}

/// Whether a library module has the name only by importing a module, or one of the specialiser's own functions.
bool Specializer::isImportOfLibrary(llvm::StringRef module, Name name) {
    LibraryModule* library = program.library.module(module);
    const ast::Stmt* definition = library ? library->definitions.lookup(name) : nullptr;
    auto* from = definition ? ast::as<ast::ImportFrom>(definition) : nullptr;
    return (from && from->module.text() == "_wasmba") || (definition && ast::is<ast::Import>(definition));
}

Value Specializer::libraryFunction(llvm::StringRef module, llvm::StringRef name) {
    return moduleMember(module, program.names.intern(name));
}

Value Specializer::visitAttribute(Untyped* instruction) {
    Value object = lazyOperand(instruction, 0);
    Name name = instruction->name;
    Span span = instruction->span;
    if (object.type->isExpression()) {
        if (Value attribute = expressionAttribute(object, instruction))
            return attribute;
        object = evaluated(object, span);
    }
    if (object.isUnknown() || isNoneSoFar(object))
        return unknown();
    if (object.type->is(TypeKind::Optional)) {
        raiseIf(negated(emit(ir::Op::OptionalHas, types.boolean, object)), "AttributeError",
                "'NoneType' object has no attribute '" + name.str() + "'");
        object = emit(ir::Op::OptionalGet, object.type->element(), object);
    }
    if (object.type->is(TypeKind::Module)) {
        if (Value member = publicMember(object.type->name, name))
            return member;
        auto* tree = ast::as<ast::Attribute>(instruction->tree);
        auto* written = tree ? ast::as<ast::NameExpr>(tree->value) : nullptr;
        unknownMember(object.type->name, name, span, ((written ? written->id.text() : object.type->name) + ".").str());
        return unknown();
    }
    if (object.type->is(TypeKind::Builtin) && object.type->builtin && object.type->builtin->module == "_class" && object.type->builtin->name == "super")
        return superMember(object, name, span);
    if (Value value = classObjectMember(object, name))
        return value;
    if (Value value = exceptionAttribute(object, name, span))
        return value;
    if (!object.type->is(TypeKind::Exception))
        if (Value value = instanceMember(object, name, span))
            return value;
    if (Value value = enumAttribute(object, name, span))
        return value;
    if (object.type->isDeque() && name == "maxlen")
        return callBox("_deque_maxlen", object, span);
    if (object.type->isComplex() && (name == "real" || name == "imag"))
        return emit(name == "real" ? ir::Op::Real : ir::Op::Imaginary, types.floating(object.type->bits / 2u), object);
    if (object.type->isReal() && name == "real")
        return object;
    if (object.type->isReal() && name == "imag")
        return convert(integer(0), object.type, span);
    if (Value value = numpyAttribute(object, name))
        return value;
    if (object.type->isArray())
        if (Value value = arrayAttribute(object, name, span))
            return value;
    static constexpr llvm::StringRef kRangeParts[] = {"start", "stop", "step"};
    bool hasParts = object.type->is(TypeKind::Range) || object.type->is(TypeKind::Slice);
    if (auto* part = llvm::find(kRangeParts, name.text()); hasParts && part != std::end(kRangeParts))
        return tupleElement(object, static_cast<unsigned>(part - kRangeParts));
    if (object.type->is(TypeKind::Tuple) && !object.type->name.empty()) {
        Value member = namedField(object, name);
        if (!member)
            member = namedTupleMember(object, name);
        if (member)
            return member;
    }
    if (Value function = classMember(object.type, name))
        return function;
    if (name == "__name__")
        if (Value text = functionName(object, span))
            return text;
    if (object.type->is(TypeKind::Function) && name == "py_func")
        return object;
    if (Value function = functionMember(object.type, name))
        return function;
    return method(object, name, span);
}

llvm::StringRef className(const Type* type) {
    switch (type->kind) {
    case TypeKind::Str: return "str";
    case TypeKind::List: return type->isLongTuple() ? "tuple" : type->isDict() ? "dict" : type->isSet() ? "set" : type->isDeque() ? "deque" : "list";
    case TypeKind::Tuple: return "tuple";
    case TypeKind::Array:
    case TypeKind::Expression: return "ndarray";
    case TypeKind::Bool: return "bool";
    case TypeKind::Int: return "int";
    case TypeKind::Float: return "float";
    case TypeKind::Complex: return "complex";
    case TypeKind::Environ: return "environ";
    case TypeKind::Exception: return "exception";
    case TypeKind::Generator: return "generator";
    case TypeKind::Range: return "range";
    case TypeKind::None: return "NoneType";
    default: return "";
    }
}

namespace {

/// Where the methods of a type stand: a module of the library and a class in it.
struct MethodTable {
    llvm::StringRef module;
    llvm::StringRef name;
};

MethodTable methodTable(const Type* type) {
    if (type->isArrayLike())
        return {"numpy", "ndarray"};
    if (type->is(TypeKind::Tuple) && type->name.contains('.')) { // made by record()
        auto [module, name] = type->name.split(' ').first.rsplit('.');
        return {module, name};
    }
    if (type->is(TypeKind::Builtin) && type->builtin && type->builtin->module == "numpy._flat")
        return {type->builtin->module, type->builtin->name};
    return {type->isSet() ? "_set" : type->isDeque() ? "_deque" : type->isDict() ? "_dict" : "builtins", className(type)};
}

/// Methods besides those of the Python type: numbers are NumPy's scalars, too, NumPy's functions are ufuncs, decorated ones dispatchers.
MethodTable furtherMethodTable(const Type* type) {
    if (type->isNumber())
        return {"numpy._scalars", "generic"};
    if (type->is(TypeKind::Function) && !type->function->library && type->options && type->options->jit)
        return {"numba._dispatcher", "Dispatcher"};
    bool isOfNumpy = type->is(TypeKind::Function) && type->function->library && llvm::StringRef(type->function->library->name).starts_with("numpy");
    return isOfNumpy ? MethodTable{"numpy._ufuncs", "ufunc"} : MethodTable{};
}

} // namespace

/// str.lower, dict.get: the method as a function of its receiver; no type if the value is not a class with such a method.
Value Specializer::classMember(const Type* type, Name name) {
    if (!type->is(TypeKind::Builtin) || !type->builtin || !type->elements.empty())
        return {};
    if (const BuiltinFunction* row = findBuiltin((type->builtin->module + "." + type->builtin->name).str(), name.text()))
        return unit(types.builtin(row));
    if (type->builtin->module != "builtins")
        return {};
    for (llvm::StringRef module : {"builtins", "_dict", "_set", "_deque"}) {
        LibraryModule* library = program.library.module(module);
        auto methods = library->methods.find(program.names.intern(type->builtin->name));
        if (methods == library->methods.end() || !methods->second.count(name))
            continue;
        Type function;
        function.kind = TypeKind::Function;
        function.function = library->unit->templateOf(methods->second.lookup(name), library->unit->moduleBody);
        function.options = specialization.options;
        llvm::SmallVector<const Type*, 2> captured = libraryDefaults(*function.function);
        function.elements = captured;
        return unit(types.intern(function));
    }
    return {};
}

/// chain.from_iterable: what the library calls _chain_from_iterable.
Value Specializer::functionMember(const Type* type, Name name) {
    if (!type->is(TypeKind::Function) || !type->function->library)
        return {};
    LibraryModule& module = *program.library.module(type->function->library->name);
    return libraryDefinition(module, program.names.intern(("_" + type->function->name.text() + "_" + name.text()).str()));
}

/// A method bound to its receiver: a Builtin type that carries the method's function and, as its only element, the receiver.
Value Specializer::method(const Value& receiver, Name name, Span span) {
    if (const BuiltinFunction* builtin = findBuiltin(className(receiver.type), name.text())) {
        Value bound = aggregate(types.builtin(builtin, receiver.type), receiver);
        if (bound.ir)
            receivers[bound.ir] = receiver;
        return bound;
    }
    std::vector<llvm::StringRef> known;
    for (MethodTable table : {methodTable(receiver.type), furtherMethodTable(receiver.type)}) {
        if (table.name.empty())
            continue;
        LibraryModule* module = program.library.module(table.module);
        auto methods = module->methods.find(program.names.intern(table.name));
        if (methods == module->methods.end())
            continue;
        auto found = methods->second.find(name);
        if (found != methods->second.end()) {
            Type type;
            type.kind = TypeKind::Builtin;
            type.function = module->unit->templateOf(found->second, module->unit->moduleBody);
            type.elements = receiver.type;
            type.options = specialization.options;
            Value bound = aggregate(types.intern(type), receiver);
            if (bound.ir)
                receivers[bound.ir] = receiver;
            return bound;
        }
        for (auto& entry : methods->second)
            known.push_back(entry.first.text());
    }
    if (receiver.type->isArrayLike())
        known.insert(known.end(), {"shape", "size", "ndim", "dtype", "T", "real", "imag", "itemsize", "nbytes", "strides", "flat", "flags"});
    for (llvm::StringRef builtin : builtinNames(className(receiver.type)))
        known.push_back(builtin);
    Diagnostic& diagnostic = report(DiagnosticId::UnknownAttribute, span, describe(receiver.type), name);
    llvm::StringRef nearest = nearestName(name.text(), known);
    if (llvm::StringRef foreign = foreignMemberRemedy(className(receiver.type), name.text()); !foreign.empty())
        diagnostic.fix(foreign.str());
    else if (!nearest.empty())
        diagnostic.fix("did you mean '" + nearest.str() + "'?");
    return unknown();
}

} // namespace wasmba::sema
