#include "transform/loop_effects.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallBitVector.h"
#include "llvm/ADT/STLExtras.h"

namespace wasmba {

namespace {

using ir::Instruction;
using ir::Op;

/// The list was not made by the iteration itself: its name in backquotes or what it is, else an empty text.
std::string nameOfOuterList(const ir::Module& module, const LoopRegion& region, const SharedWrites& shared, const Instruction* list) {
    for (const Instruction* origin : shared.origins(list)) {
        if (region.contains(origin) && shared.isFresh(*origin))
            continue;
        std::string name = variableName(module, *list);
        if (name.empty())
            name = variableName(module, *origin);
        return name.empty() ? "a list from outside the loop" : "the list `" + name + "`";
    }
    return {};
}

} // namespace

SerialReason findSerialEffect(const ir::Module& module, const LoopRegion& region, const SharedWrites& shared) {
    for (const ir::Block* block : region.blocks) {
        for (const Instruction* instruction : block->instructions) {
            auto reason = [&](const std::string& text) { return SerialReason{text, instruction->span}; };
            if (instruction->op == Op::StoreGlobal) {
                std::string name = variableName(module, *instruction);
                return reason("it assigns " + (name.empty() ? "a variable" : "`" + name + "`") + " of an outer scope");
            }
            if (SharedWrites::isPrint(*instruction))
                return reason("it prints, and the lines have an order");
            if (const Instruction* list = SharedWrites::changedList(*instruction))
                if (std::string name = nameOfOuterList(module, region, shared, list); !name.empty())
                    return reason("it changes " + name);
            if (instruction->op != Op::Call && instruction->op != Op::GeneratorNext)
                continue;
            const FunctionEffects& callee = shared.of(instruction->callee);
            std::string call = instruction->callee->isLibrary ? "it " : "it calls `" + instruction->callee->name + "`, which ";
            if (callee.prints)
                return reason(call + "prints, and the lines have an order");
            if (!callee.sharedWrite.empty())
                return reason(call + "changes " + callee.sharedWrite);
            for (unsigned parameter : callee.changedLists.set_bits())
                if (std::string name = nameOfOuterList(module, region, shared, instruction->operands[parameter]); !name.empty())
                    return reason(call + "changes " + name);
        }
    }
    return {};
}

namespace {

/// Locals assigned on every path from the header to the begin of each block, exceptional edges included.
class AssignedLocals {
public:
    AssignedLocals(const LoopRegion& region, unsigned count) : all(count, true) {
        for (const ir::Block* block : region.blocks)
            atBegin[block] = all;
        atBegin[region.loop->header].reset();
        for (bool changed = true; changed;) {
            changed = false;
            for (const ir::Block* block : region.blocks) {
                llvm::SmallBitVector state = atBegin[block];
                // An exception may come before any of the block's own assignments.
                if (block->handler)
                    changed |= meet(block->handler, state);
                for (const Instruction* instruction : block->instructions)
                    if (instruction->op == Op::StoreLocal)
                        state.set(instruction->index);
                for (const ir::Block* successor : block->successors())
                    changed |= meet(successor, state);
            }
        }
    }

    const llvm::SmallBitVector& at(const ir::Block* block) { return atBegin[block]; }

private:
    bool meet(const ir::Block* block, const llvm::SmallBitVector& state) {
        auto found = atBegin.find(block);
        if (found == atBegin.end())
            return false;
        llvm::SmallBitVector next = found->second;
        next &= state;
        if (next == found->second)
            return false;
        found->second = next;
        return true;
    }

    llvm::SmallBitVector all;
    llvm::DenseMap<const ir::Block*, llvm::SmallBitVector> atBegin;
};

bool readsLocal(const Instruction& instruction) {
    return instruction.op == Op::LoadLocal || instruction.op == Op::LocalIsSet;
}

bool usesLocal(const Instruction& instruction) {
    return readsLocal(instruction) || instruction.op == Op::StoreLocal;
}

} // namespace

SerialReason findPrivateLocals(const LoopRegion& region, llvm::SmallVectorImpl<unsigned>& locals) {
    const ir::Function& function = *region.loop->header->function;
    unsigned count = static_cast<unsigned>(function.locals.size());
    llvm::SmallBitVector assigned(count), usedOutside(count);
    llvm::DenseMap<unsigned, Span> place;
    for (const ir::Block* block : function.blocks)
        for (const Instruction* instruction : block->instructions) {
            if (!usesLocal(*instruction))
                continue;
            if (!region.contains(block)) {
                usedOutside.set(instruction->index);
            } else if (instruction->op == Op::StoreLocal) {
                assigned.set(instruction->index);
                place.try_emplace(instruction->index, instruction->span);
            }
        }
    if (assigned.none())
        return {};
    auto reason = [&](unsigned local, const char* why) {
        return SerialReason{"the variable `" + function.locals[local].name + "` " + why, place.lookup(local)};
    };
    for (unsigned local : assigned.set_bits())
        if (usedOutside.test(local))
            return reason(local, "is assigned in it and also used outside it, and an exception handler may see it");

    AssignedLocals states(region, count);
    for (const ir::Block* block : region.blocks) {
        llvm::SmallBitVector state = states.at(block);
        for (const Instruction* instruction : block->instructions) {
            if (instruction->op == Op::StoreLocal)
                state.set(instruction->index);
            else if (readsLocal(*instruction) && assigned.test(instruction->index) && !state.test(instruction->index))
                return reason(instruction->index, "carries a value from one iteration to the next");
        }
    }
    for (unsigned local : assigned.set_bits())
        locals.push_back(local);
    return {};
}

} // namespace wasmba
