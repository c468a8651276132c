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

} // namespace wasmba::sema
