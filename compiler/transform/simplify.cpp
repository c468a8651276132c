#include "ir/dominators.h"
#include "ir/edit.h"
#include "ir/flow.h"
#include "ir/runtime_function.h"
#include "transform/passes.h"

#include "llvm/ADT/bit.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/ScopedHashTable.h"

#include <cmath>
#include <optional>
#include <vector>

namespace wasmba::transform_passes {

namespace {

using ir::Effects;
using ir::Instruction;
using ir::Op;

/// Resolves what an operand became without walking the function for every replacement.
Instruction* resolve(const ir::Replacements& replacements, Instruction* value) {
    for (auto found = replacements.find(value); found != replacements.end(); found = replacements.find(value))
        value = found->second;
    return value;
}

/// Phis whose operands are all the same value or the phi itself.
void removeTrivialPhis(ir::Function& function) {
    ir::Replacements replacements;
    llvm::DenseSet<const Instruction*> removed;
    for (bool changed = true; changed;) {
        changed = false;
        for (ir::Block* block : function.blocks) {
            for (Instruction* phi : block->instructions) {
                if (phi->op != Op::Phi)
                    break;
                if (removed.contains(phi))
                    continue;
                Instruction* same = nullptr;
                bool isTrivial = true;
                for (Instruction* operand : phi->operands) {
                    Instruction* value = resolve(replacements, operand);
                    if (value == phi || value == same)
                        continue;
                    isTrivial = isTrivial && !same;
                    same = value;
                }
                if (!isTrivial || !same)
                    continue;
                replacements[phi] = same;
                removed.insert(phi);
                changed = true;
            }
        }
    }
    ir::replaceUses(function, replacements);
    ir::removeInstructions(function, removed);
}

/// A float that is written out, or an integer that is exactly one.
std::optional<double> constantFloat(const Instruction& value) {
    constexpr int64_t kLargestExact = int64_t(1) << 53;
    if (value.op == Op::ConstFloat)
        return value.real;
    if (value.op != Op::Convert || !value.type->isFloat() || value.type->bits != 64 || value.operands[0]->op != Op::ConstInt)
        return std::nullopt;
    int64_t integer = value.operands[0]->integer;
    return integer >= -kLargestExact && integer <= kLargestExact ? std::optional(static_cast<double>(integer)) : std::nullopt;
}

/// Of all functions of floats only the square root is the same to the last bit on every machine that compiles.
void foldSquareRoots(ir::Function& function) {
    for (ir::Block* block : function.blocks)
        for (Instruction* root : block->instructions) {
            bool isRoot = (root->op == Op::CallRuntime && root->runtime == ir::RuntimeFunction::rt_math_sqrt) ||
                          (root->op == Op::Intrinsic && root->intrinsic == ir::Intrinsic::Sqrt);
            if (!isRoot || !root->type->isFloat() || root->type->bits != 64)
                continue;
            std::optional<double> square = constantFloat(*root->operands[0]);
            if (!square || !(*square >= 0))
                continue;
            root->op = Op::ConstFloat;
            root->real = std::sqrt(*square);
            root->operands.clear();
        }
}

/// A branch whose condition is a constant is a jump.
void foldBranches(ir::Function& function) {
    for (ir::Block* block : function.blocks) {
        Instruction* branch = block->terminator();
        if (branch->op != Op::Branch || branch->operands[0]->op != Op::ConstInt)
            continue;
        unsigned taken = branch->operands[0]->integer ? 0 : 1;
        ir::removePredecessor(*branch->targets[1 - taken], block);
        branch->op = Op::Jump;
        branch->operands.clear();
        branch->targets[0] = branch->targets[taken];
        branch->targets[1] = nullptr;
    }
}

/// A block that only another one jumps to becomes the end of that one.
void mergeBlocks(ir::Function& function) {
    llvm::DenseSet<const ir::Block*> handlers;
    for (const ir::Block* block : function.blocks)
        handlers.insert(block->handler);
    llvm::DenseMap<const ir::Block*, ir::Block*> merged; ///< and what they became part of
    for (ir::Block* block : ir::reversePostOrder(function)) {
        if (block->predecessors.size() != 1 || handlers.contains(block) || block->instructions.front()->op == Op::Phi)
            continue;
        ir::Block* upper = block->predecessors[0];
        if (upper == block || upper->terminator()->op != Op::Jump || upper->handler != block->handler)
            continue;
        upper->instructions.pop_back();
        for (Instruction* instruction : block->instructions) {
            instruction->block = upper;
            upper->instructions.push_back(instruction);
        }
        for (ir::Block* successor : block->successors())
            for (ir::Block*& predecessor : successor->predecessors)
                if (predecessor == block)
                    predecessor = upper;
        block->instructions.clear();
        block->predecessors.clear();
        merged[block] = upper;
    }
    if (merged.empty())
        return;
    llvm::erase_if(function.blocks, [&](const ir::Block* block) { return merged.count(block) != 0; });
    for (ir::Loop& loop : function.parallelLoops) {
        for (ir::Block** block : {&loop.preheader, &loop.latch, &loop.exit})
            while (ir::Block* upper = merged.lookup(*block))
                *block = upper;
        llvm::erase_if(loop.blocks, [&](const ir::Block* block) { return merged.count(block) != 0; });
    }
}

/// An equal instruction above it can stand in for it, if it reads memory only as long as nothing is written between.
bool isCommonable(const Instruction& instruction) {
    switch (instruction.op) {
    case Op::Phi:
    case Op::Parameter:
    case Op::Undefined: return false;
    // A check that passed passes again: the second one of a dominated pair does nothing.
    case Op::CheckIndex:
    case Op::CheckDivisor:
    case Op::CheckOverflow: return true;
    default: return ir::opEffects(instruction.op) == Effects::Pure || ir::opEffects(instruction.op) == Effects::Read;
    }
}

/// Operands that decide the outcome: the last of CheckIndex only words the message.
llvm::ArrayRef<Instruction*> significantOperands(const Instruction& instruction) {
    llvm::ArrayRef<Instruction*> operands = instruction.operands;
    return instruction.op == Op::CheckIndex ? operands.take_front(2) : operands;
}

/// Equal keys compute equal values.
struct ExpressionInfo {
    static const Instruction* getEmptyKey() { return llvm::DenseMapInfo<const Instruction*>::getEmptyKey(); }
    static const Instruction* getTombstoneKey() { return llvm::DenseMapInfo<const Instruction*>::getTombstoneKey(); }

    static bool indexMatters(const Instruction& instruction) { return instruction.op != Op::CheckIndex; }

    static unsigned getHashValue(const Instruction* key) {
        llvm::ArrayRef<Instruction*> operands = significantOperands(*key);
        auto hash = llvm::hash_combine(key->op, key->type, key->integer, llvm::bit_cast<uint64_t>(key->real),
                                       indexMatters(*key) ? key->index : 0, key->intrinsic,
                                       llvm::hash_combine_range(operands.begin(), operands.end()));
        if (key->op == Op::ConstString)
            hash = llvm::hash_combine(hash, key->text);
        return static_cast<unsigned>(size_t(hash));
    }

    static bool isEqual(const Instruction* left, const Instruction* right) {
        if (left == right)
            return true;
        if (left == getEmptyKey() || left == getTombstoneKey() || right == getEmptyKey() || right == getTombstoneKey())
            return false;
        return left->op == right->op && left->type == right->type && left->integer == right->integer &&
               llvm::bit_cast<uint64_t>(left->real) == llvm::bit_cast<uint64_t>(right->real) &&
               (left->index == right->index || !indexMatters(*left)) && left->intrinsic == right->intrinsic &&
               left->noWrap == right->noWrap && significantOperands(*left) == significantOperands(*right) &&
               (left->op != Op::ConstString || left->text == right->text);
    }
};

/// An instruction is computed once where an equal one dominates it. Reads carry the generation of memory that they saw: it changes with
/// every write, and where control comes from more than one block.
void shareExpressions(ir::Function& function) {
    struct Available {
        Instruction* instruction = nullptr;
        unsigned generation = 0;
    };
    using Table = llvm::ScopedHashTable<const Instruction*, Available, ExpressionInfo>;
    struct Visit {
        ir::Block* block;
        std::unique_ptr<Table::ScopeTy> scope;
        unsigned generation; ///< at the end of the block
        size_t nextChild = 0;
    };
    Table table;
    ir::DominatorTree tree(function);
    ir::Replacements replacements;
    llvm::DenseSet<const Instruction*> removed;
    llvm::DenseSet<const ir::Block*> handlers;
    for (const ir::Block* block : function.blocks)
        handlers.insert(block->handler);
    std::vector<Visit> stack;

    unsigned lastGeneration = 0;

    auto enter = [&](ir::Block* block, unsigned generation) {
        for (Instruction* instruction : block->instructions) {
            for (Instruction*& operand : instruction->operands)
                operand = resolve(replacements, operand);
            if (ir::writesMemory(*instruction))
                generation = ++lastGeneration;
            if (!isCommonable(*instruction))
                continue;
            Available earlier = table.lookup(instruction);
            bool isRead = ir::opEffects(instruction->op) == Effects::Read;
            if (earlier.instruction && (!isRead || earlier.generation == generation)) {
                replacements[instruction] = earlier.instruction;
                removed.insert(instruction);
            } else {
                table.insert(instruction, {instruction, generation});
            }
        }
        return generation;
    };
    auto push = [&](ir::Block* block, unsigned generation) {
        stack.push_back({block, std::make_unique<Table::ScopeTy>(table), 0});
        stack.back().generation = enter(block, generation);
    };

    for (ir::Block* root : tree.roots()) {
        push(root, ++lastGeneration);
        while (!stack.empty()) {
            Visit& top = stack.back();
            llvm::ArrayRef<ir::Block*> children = tree.children(top.block);
            if (top.nextChild == children.size()) {
                stack.pop_back();
                continue;
            }
            ir::Block* child = children[top.nextChild++];
            bool continuesTop = child->predecessors.size() == 1 && child->predecessors[0] == top.block && !handlers.contains(child);
            push(child, continuesTop ? top.generation : ++lastGeneration);
        }
    }
    ir::replaceUses(function, replacements);
    ir::removeInstructions(function, removed);
}

/// A call of a runtime function that only computes.
bool isRemovableCall(const Instruction& call) {
    const ir::RuntimeRow& row = ir::runtimeRow(call.runtime);
    return (row.isPure || row.readsOnly) && !row.mayRaise;
}

/// Everything but what has an effect or is used, by way of whatever, by what has.
void removeUnused(ir::Function& function) {
    llvm::DenseSet<const Instruction*> needed;
    std::vector<const Instruction*> pending;
    auto need = [&](const Instruction* instruction) {
        if (instruction && needed.insert(instruction).second)
            pending.push_back(instruction);
    };
    for (const ir::Block* block : function.blocks)
        for (const Instruction* instruction : block->instructions) {
            Effects effects = ir::opEffects(instruction->op);
            bool isRemovable = effects == Effects::Pure || effects == Effects::Read ||
                               (instruction->op == Op::CallRuntime && isRemovableCall(*instruction));
            if (!isRemovable || instruction->op == Op::Parameter)
                need(instruction);
        }
    for (const ir::Loop& loop : function.parallelLoops) {
        need(loop.counter);
        need(loop.tripCount);
    }
    while (!pending.empty()) {
        const Instruction* instruction = pending.back();
        pending.pop_back();
        for (const Instruction* operand : instruction->operands)
            need(operand);
    }
    llvm::DenseSet<const Instruction*> removed;
    for (const ir::Block* block : function.blocks)
        for (const Instruction* instruction : block->instructions)
            if (!needed.contains(instruction))
                removed.insert(instruction);
    ir::removeInstructions(function, removed);
}

} // namespace

void simplify(ir::Module&, ir::Function& function) {
    ir::removeUnreachableBlocks(function);
    foldSquareRoots(function);
    foldBranches(function);
    ir::removeUnreachableBlocks(function);
    removeTrivialPhis(function);
    mergeBlocks(function);
    shareExpressions(function);
    removeTrivialPhis(function);
    removeUnused(function);
}

} // namespace wasmba::transform_passes
