#include "ir/edit.h"

#include "ir/flow.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>

namespace wasmba::ir {

void replaceUses(Function& function, const Replacements& replacements) {
    if (replacements.empty())
        return;
    for (Block* block : function.blocks)
        for (Instruction* instruction : block->instructions)
            for (Instruction*& operand : instruction->operands)
                for (auto found = replacements.find(operand); found != replacements.end(); found = replacements.find(operand))
                    operand = found->second;
    for (Loop& loop : function.parallelLoops)
        for (Instruction** value : {&loop.counter, &loop.tripCount})
            for (auto found = replacements.find(*value); found != replacements.end(); found = replacements.find(*value))
                *value = found->second;
}

void removeInstructions(Function& function, const llvm::DenseSet<const Instruction*>& removed) {
    if (removed.empty())
        return;
    for (Block* block : function.blocks)
        llvm::erase_if(block->instructions, [&](const Instruction* instruction) { return removed.contains(instruction); });
}

void removePredecessor(Block& block, const Block* predecessor) {
    auto* found = llvm::find(block.predecessors, predecessor);
    if (found == block.predecessors.end())
        return;
    ptrdiff_t position = found - block.predecessors.begin();
    block.predecessors.erase(found);
    for (Instruction* instruction : block.instructions) {
        if (instruction->op != Op::Phi)
            break;
        instruction->operands.erase(instruction->operands.begin() + position);
    }
}

bool removeUnreachableBlocks(Function& function) {
    bool changed = false;
    for (Block* block : function.blocks)
        if (block->handler && !mayRaise(*block)) {
            block->handler = nullptr;
            changed = true;
        }
    std::vector<Block*> order = reversePostOrder(function);
    llvm::DenseSet<const Block*> reachable(order.begin(), order.end());
    if (reachable.size() == function.blocks.size())
        return changed;
    for (Block* block : function.blocks)
        if (!reachable.contains(block))
            for (Block* successor : block->successors())
                removePredecessor(*successor, block);
    auto isGone = [&](const Block* block) { return !reachable.contains(block); };
    llvm::erase_if(function.blocks, isGone);
    llvm::erase_if(function.parallelLoops, [&](const Loop& loop) { return isGone(loop.header); });
    for (Loop& loop : function.parallelLoops)
        llvm::erase_if(loop.blocks, isGone);
    return true;
}

Block* splitEdge(Module& module, Block& from, unsigned target) {
    Block* to = from.terminator()->targets[target];
    Block* middle = module.makeBlock(*from.function);
    middle->handler = nullptr;
    // Two edges between the same blocks are two entries in the list: the n-th of the edge's own.
    unsigned occurrence = 0;
    for (unsigned i = 0; i < target; ++i)
        occurrence += from.terminator()->targets[i] == to;
    for (Block*& predecessor : to->predecessors)
        if (predecessor == &from && occurrence-- == 0) {
            predecessor = middle;
            break;
        }
    from.terminator()->targets[target] = middle;
    middle->predecessors.push_back(&from);
    Instruction* jump = module.makeInstruction(Op::Jump, nullptr, from.terminator()->span);
    jump->block = middle;
    jump->targets[0] = to;
    middle->instructions.push_back(jump);
    return middle;
}

void gatherParameters(Function& function) {
    std::vector<Instruction*> parameters;
    for (Block* block : function.blocks)
        llvm::erase_if(block->instructions, [&](Instruction* instruction) {
            bool isParameter = instruction->op == Op::Parameter;
            if (isParameter)
                parameters.push_back(instruction);
            return isParameter;
        });
    Block* entry = function.blocks.front();
    for (Instruction* parameter : parameters)
        parameter->block = entry;
    entry->instructions.insert(entry->instructions.begin(), parameters.begin(), parameters.end());
}

void sortBlocks(Function& function) {
    function.blocks = reversePostOrder(function);
    function.renumber();
}

} // namespace wasmba::ir
