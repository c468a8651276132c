#include "transform/loop_region.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba {

namespace {

ir::Instruction* incomingFrom(const ir::Instruction& phi, const ir::Block* from) {
    auto* found = llvm::find(phi.block->predecessors, from);
    return phi.operands[static_cast<size_t>(found - phi.block->predecessors.begin())];
}

bool isWellFormed(const ir::Loop& loop) {
    const ir::Instruction* branch = loop.header->terminator();
    return branch->op == ir::Op::Branch && branch->targets[1] == loop.exit && branch->targets[0] != loop.exit &&
           loop.header->predecessors.size() == 2 && llvm::is_contained(loop.header->predecessors, loop.preheader) &&
           llvm::is_contained(loop.header->predecessors, loop.latch) && loop.preheader != loop.latch &&
           loop.counter->op == ir::Op::Phi && loop.counter->block == loop.header;
}

constexpr const char* kLeavesEarly = "it can be left by `break` or `return` before its last iteration";

} // namespace

ir::Instruction* LoopRegion::initialValue(const ir::Instruction& phi) const {
    return incomingFrom(phi, loop->preheader);
}

ir::Instruction* LoopRegion::nextValue(const ir::Instruction& phi) const {
    return incomingFrom(phi, loop->latch);
}

LoopRegion findLoopRegion(const ir::Loop& loop, std::string& reason) {
    LoopRegion region;
    region.loop = &loop;
    if (loop.leavesEarly || !isWellFormed(loop)) {
        reason = kLeavesEarly;
        return region;
    }
    auto add = [&](ir::Block* block) {
        if (region.set.insert(block).second)
            region.blocks.push_back(block);
    };
    add(loop.header);
    add(loop.header->terminator()->targets[0]);
    for (size_t i = 1; i < region.blocks.size(); ++i) {
        ir::Block* block = region.blocks[i];
        if (block->terminator()->op == ir::Op::Return || llvm::is_contained(block->successors(), loop.exit)) {
            reason = kLeavesEarly;
            return region;
        }
        for (ir::Block* successor : block->successors())
            add(successor);
        if (block->handler && block->handler == loop.handler)
            region.handler = loop.handler;
        else if (block->handler)
            add(block->handler);
    }
    for (const ir::Block* block : region.blocks) {
        bool isEnteredFromOutside = block != loop.header && llvm::any_of(block->predecessors, [&](const ir::Block* predecessor) {
                                        return !region.contains(predecessor);
                                    });
        if (isEnteredFromOutside || !region.contains(loop.latch)) {
            reason = kLeavesEarly;
            return region;
        }
    }
    return region;
}

void hoistInvariants(const LoopRegion& region) {
    ir::Block* header = region.loop->header;
    ir::Block* preheader = region.loop->preheader;
    llvm::DenseSet<const ir::Instruction*> hoisted;
    for (ir::Instruction* instruction : header->instructions) {
        bool isInvariant = instruction->op != ir::Op::Phi && ir::opEffects(instruction->op) == ir::Effects::Pure &&
                           llvm::none_of(instruction->operands, [&](const ir::Instruction* operand) { return region.contains(operand); });
        if (!isInvariant)
            continue;
        hoisted.insert(instruction);
        instruction->block = preheader;
        preheader->instructions.insert(preheader->instructions.end() - 1, instruction);
    }
    llvm::erase_if(header->instructions, [&](const ir::Instruction* instruction) { return hoisted.contains(instruction); });
}

const ir::Instruction* findEscapingUse(const LoopRegion& region) {
    for (const ir::Block* block : region.loop->header->function->blocks) {
        if (region.contains(block))
            continue;
        for (const ir::Instruction* instruction : block->instructions)
            for (const ir::Instruction* operand : instruction->operands)
                if (region.contains(operand) && !(operand->op == ir::Op::Phi && operand->block == region.loop->header))
                    return instruction;
    }
    return nullptr;
}

} // namespace wasmba
