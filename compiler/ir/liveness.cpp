#include "ir/liveness.h"

#include "ir/flow.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba::ir {

Liveness::Liveness(const Function& function, llvm::ArrayRef<Instruction*> definitions, const TrackedValues& tracked) {
    std::vector<Block*> order = reversePostOrder(function);
    unsigned count = static_cast<unsigned>(definitions.size());
    for (Block* block : order) {
        numbers[block] = static_cast<unsigned>(sets.size());
        sets.push_back({llvm::BitVector(count), llvm::BitVector(count), llvm::BitVector(count), llvm::BitVector(count)});
    }
    for (unsigned n = 0; n < count; ++n)
        if (auto found = numbers.find(definitions[n]->block); found != numbers.end())
            sets[found->second].definitions.set(n);

    for (Block* block : order) {
        Sets& own = sets[numbers.lookup(block)];
        for (const Instruction* instruction : block->instructions) {
            for (auto [position, operand] : llvm::enumerate(instruction->operands)) {
                auto value = tracked.find(operand);
                if (value == tracked.end())
                    continue;
                if (instruction->op != Op::Phi)
                    own.uses.set(value->second);
                else if (auto from = numbers.find(block->predecessors[position]); from != numbers.end())
                    sets[from->second].out.set(value->second);
            }
        }
        own.uses.reset(own.definitions);
    }

    for (bool changed = true; changed;) {
        changed = false;
        for (Block* block : llvm::reverse(order)) {
            Sets& own = sets[numbers.lookup(block)];
            for (Block* successor : flowSuccessors(*block))
                own.out |= sets[numbers.lookup(successor)].in;
            llvm::BitVector in = own.out;
            in.reset(own.definitions);
            in |= own.uses;
            if (in != own.in) {
                own.in = std::move(in);
                changed = true;
            }
        }
    }
}

} // namespace wasmba::ir
