#include "transform/shared_writes.h"

#include "ir/runtime_function.h"

#include "llvm/ADT/DenseSet.h"

namespace wasmba {

using ir::Instruction;
using ir::Op;
using ir::RuntimeFunction;

SharedWrites::SharedWrites(const ir::Module& module) {
    for (const auto& function : module.functions) {
        FunctionEffects& own = effects[function.get()];
        own.changedLists.resize(static_cast<unsigned>(function->parameters.size()));
        own.returned.resize(static_cast<unsigned>(function->parameters.size()));
        collectStores(*function);
    }
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto& function : module.functions)
            changed |= update(module, *function);
    }
}

void SharedWrites::collectStores(const ir::Function& function) {
    Stores& own = stores[&function];
    for (const ir::Block* block : function.blocks)
        for (const Instruction* instruction : block->instructions)
            switch (instruction->op) {
            case Op::StoreLocal: own.locals[instruction->index].push_back(instruction->operands[0]); break;
            case Op::ListStore:
            case Op::ListAppend: own.elements[instruction->operands.back()->type].push_back(instruction->operands.back()); break;
            default: break;
            }
}

const Instruction* SharedWrites::changedList(const Instruction& instruction) {
    switch (instruction.op) {
    case Op::ListAppend:
    case Op::ListSetLength:
    case Op::SortRuntime: return instruction.operands[0];
    case Op::CallRuntime:
        switch (instruction.runtime) {
        case RuntimeFunction::rt_list_reserve:
        case RuntimeFunction::rt_list_push:
        case RuntimeFunction::rt_list_insert:
        case RuntimeFunction::rt_list_erase:
        case RuntimeFunction::rt_list_reverse: return instruction.operands[0];
        default: return nullptr;
        }
    default: return nullptr;
    }
}

bool SharedWrites::isPrint(const Instruction& instruction) {
    return instruction.op == Op::CallRuntime && instruction.runtime == RuntimeFunction::rt_text_print_end;
}

bool SharedWrites::isFresh(const Instruction& origin) const {
    switch (origin.op) {
    case Op::Parameter:
    case Op::LoadGlobal:
    case Op::LoadLocal: return false;
    case Op::Call: return !of(origin.callee).returnsShared;
    default: return true;
    }
}

std::vector<const Instruction*> SharedWrites::origins(const Instruction* value) const {
    std::vector<const Instruction*> found;
    llvm::DenseSet<const Instruction*> seen;
    std::vector<const Instruction*> pending{value};
    const Stores& own = stores.find(value->block->function)->second;
    auto add = [&](const std::vector<const Instruction*>* values) {
        if (values)
            pending.insert(pending.end(), values->begin(), values->end());
    };
    auto lookup = [](const auto& map, auto key) {
        auto entry = map.find(key);
        return entry == map.end() ? nullptr : &entry->second;
    };
    while (!pending.empty()) {
        const Instruction* next = pending.back();
        pending.pop_back();
        if (!next->type || !next->type->isManaged() || !seen.insert(next).second)
            continue;
        switch (next->op) {
        case Op::Phi:
        case Op::MakeTuple:
        case Op::MakeOptional: pending.insert(pending.end(), next->operands.begin(), next->operands.end()); break;
        case Op::TupleGet:
        case Op::OptionalGet:
        case Op::ArrayView: pending.push_back(next->operands[0]); break;
        case Op::ListLoad:
            pending.push_back(next->operands[0]);
            add(lookup(own.elements, next->type));
            break;
        case Op::LoadLocal: add(lookup(own.locals, next->index)); break;
        case Op::Call: {
            found.push_back(next);
            const FunctionEffects& callee = of(next->callee);
            for (unsigned parameter : callee.returned.set_bits())
                pending.push_back(next->operands[parameter]);
            break;
        }
        default: found.push_back(next); break;
        }
    }
    return found;
}

namespace {

/// FunctionEffects::sharedWrite of the variable: never empty.
std::string describe(const ir::Module& module, const Instruction& value) {
    std::string name = variableName(module, value);
    return name.empty() ? "a variable outside it" : "`" + name + "`";
}

} // namespace

bool SharedWrites::update(const ir::Module& module, const ir::Function& function) {
    FunctionEffects next = of(&function);
    auto changeList = [&](const Instruction* list) {
        for (const Instruction* origin : origins(list)) {
            if (origin->op == Op::Parameter)
                next.changedLists.set(origin->index);
            else if (!isFresh(*origin) && next.sharedWrite.empty())
                next.sharedWrite = describe(module, *origin);
        }
    };
    for (const ir::Block* block : function.blocks) {
        for (const Instruction* instruction : block->instructions) {
            if (instruction->op == Op::StoreGlobal && next.sharedWrite.empty())
                next.sharedWrite = describe(module, *instruction);
            next.prints |= isPrint(*instruction);
            if (const Instruction* list = changedList(*instruction))
                changeList(list);
            if (instruction->op == Op::Return && !instruction->operands.empty() && instruction->operands[0]->type->isManaged())
                for (const Instruction* origin : origins(instruction->operands[0])) {
                    if (origin->op == Op::Parameter)
                        next.returned.set(origin->index);
                    else if (!isFresh(*origin))
                        next.returnsShared = true;
                }
            if (!instruction->callee)
                continue;
            const FunctionEffects& callee = of(instruction->callee);
            next.prints |= callee.prints;
            if (next.sharedWrite.empty())
                next.sharedWrite = callee.sharedWrite;
            if (instruction->op == Op::Call)
                for (unsigned parameter : callee.changedLists.set_bits())
                    changeList(instruction->operands[parameter]);
        }
    }
    FunctionEffects& known = effects.find(&function)->second;
    bool changed = next.sharedWrite.empty() != known.sharedWrite.empty() || next.changedLists != known.changedLists ||
                   next.returned != known.returned || next.returnsShared != known.returnsShared || next.prints != known.prints;
    known = std::move(next);
    return changed;
}

std::string variableName(const ir::Module& module, const Instruction& value) {
    switch (value.op) {
    case Op::Phi:
    case Op::Parameter: return value.text.str();
    case Op::LoadGlobal:
    case Op::StoreGlobal: return module.globals[value.index].name;
    case Op::LoadLocal:
    case Op::StoreLocal: return value.block->function->locals[value.index].name;
    case Op::TupleGet: // what a nested function captures
        return value.text.str();
    default: return {};
    }
}

} // namespace wasmba
