#include "transform/copy_blocks.h"

#include "llvm/ADT/DenseMap.h"

#include <algorithm>

namespace wasmba {

namespace {

using ir::Instruction;
using ir::Op;

class BlockCopier {
public:
    BlockCopier(ir::Module& module, ir::Block& block, size_t position, const ir::Function& callee)
        : module(module), function(*block.function), before(block), call(*block.instructions[position]), callee(callee),
          behind(*module.makeBlock(function)) {
        splitBehind(position);
    }

    std::pair<ir::Block*, Instruction*> run() {
        for (const ir::Block* block : callee.blocks) {
            copies[block] = module.makeBlock(function);
            copies[block]->handler = before.handler;
        }
        for (const ir::Block* block : callee.blocks)
            copyInstructions(*block);
        for (const ir::Block* block : callee.blocks)
            connect(*block);
        enter();
        return {&behind, leave()};
    }

private:
    ir::Module& module;
    ir::Function& function;
    ir::Block& before;
    Instruction& call;
    const ir::Function& callee;
    ir::Block& behind;
    llvm::DenseMap<const ir::Block*, ir::Block*> copies;
    llvm::DenseMap<const Instruction*, Instruction*> values;
    std::vector<std::pair<ir::Block*, Instruction*>> returns; ///< block, value or null

    void splitBehind(size_t position) {
        behind.handler = before.handler;
        auto first = before.instructions.begin() + static_cast<ptrdiff_t>(position);
        behind.instructions.assign(first + 1, before.instructions.end());
        before.instructions.erase(first, before.instructions.end());
        for (Instruction* instruction : behind.instructions)
            instruction->block = &behind;
        for (ir::Block* successor : behind.successors())
            std::replace(successor->predecessors.begin(), successor->predecessors.end(), &before, &behind);
        for (ir::Loop& loop : function.parallelLoops) {
            loop.preheader = loop.preheader == &before ? &behind : loop.preheader;
            loop.latch = loop.latch == &before ? &behind : loop.latch;
        }
    }

    void copyInstructions(const ir::Block& block) {
        ir::Block* to = copies.lookup(&block);
        for (const Instruction* instruction : block.instructions) {
            if (instruction->op == Op::Parameter) {
                values[instruction] = call.operands[instruction->index];
                continue;
            }
            if (instruction->op == Op::Return) {
                returns.push_back({to, instruction->operands.empty() ? nullptr : instruction->operands[0]});
                continue;
            }
            Instruction* copy = module.makeInstruction(instruction->op, instruction->type, call.span);
            *copy = *instruction;
            copy->span = call.span;
            copy->block = to;
            if (copy->op == Op::Phi)
                copy->text = {}; // the library's variable
            values[instruction] = copy;
            to->instructions.push_back(copy);
        }
    }

    void connect(const ir::Block& block) {
        ir::Block* to = copies.lookup(&block);
        for (const ir::Block* predecessor : block.predecessors)
            to->predecessors.push_back(copies.lookup(predecessor));
        for (Instruction* instruction : to->instructions) {
            for (Instruction*& operand : instruction->operands)
                operand = values.lookup(operand);
            for (ir::Block*& target : instruction->targets)
                target = target ? copies.lookup(target) : nullptr;
        }
    }

    Instruction* append(ir::Block& block, Op op, const Type* type) {
        Instruction* instruction = module.makeInstruction(op, type, call.span);
        instruction->block = &block;
        block.instructions.push_back(instruction);
        return instruction;
    }

    void jump(ir::Block& from, ir::Block& to) {
        append(from, Op::Jump, nullptr)->targets[0] = &to;
        to.predecessors.push_back(&from);
    }

    void enter() { jump(before, *copies.lookup(callee.blocks.front())); }

    Instruction* leave() {
        Instruction* phi = module.makeInstruction(Op::Phi, call.type, call.span);
        phi->block = &behind;
        for (auto& [block, value] : returns) {
            phi->operands.push_back(value ? values.lookup(value) : append(*block, Op::Unit, call.type));
            jump(*block, behind);
        }
        if (phi->operands.size() == 1)
            return phi->operands[0];
        behind.instructions.insert(behind.instructions.begin(), phi);
        return phi;
    }
};

} // namespace

std::pair<ir::Block*, Instruction*> copyBlocks(ir::Module& module, ir::Block& block, size_t position, const ir::Function& callee) {
    return BlockCopier(module, block, position, callee).run();
}

} // namespace wasmba
