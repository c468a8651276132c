#include "ir/flow.h"

#include "ir/runtime_function.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

#include <algorithm>

namespace wasmba::ir {

bool mayRaise(const Block& block) {
    return llvm::any_of(block.instructions, [](const Instruction* instruction) { return instruction->mayRaise(); });
}

bool writesMemory(const Instruction& instruction) {
    switch (instruction.op) {
    case Op::CallRuntime: return !runtimeRow(instruction.runtime).isPure && !runtimeRow(instruction.runtime).readsOnly;
    case Op::ListAppend:
    case Op::Call:
    case Op::GeneratorNext:
    case Op::SortRuntime:
    case Op::ParallelFor: return true;
    default: return opEffects(instruction.op) == Effects::Write;
    }
}

llvm::SmallVector<Block*, 3> flowSuccessors(const Block& block) {
    llvm::SmallVector<Block*, 3> result;
    for (Block* target : block.successors())
        result.push_back(target);
    if (block.handler && mayRaise(block))
        result.push_back(block.handler);
    return result;
}

std::vector<Block*> reversePostOrder(const Function& function) {
    struct Visit {
        Block* block;
        llvm::SmallVector<Block*, 3> pending;
    };
    std::vector<Block*> order;
    if (function.blocks.empty())
        return order;
    llvm::DenseSet<const Block*> seen;
    std::vector<Visit> stack;
    auto enter = [&](Block* block) {
        if (seen.insert(block).second)
            stack.push_back({block, flowSuccessors(*block)});
    };
    enter(function.blocks.front());
    while (!stack.empty()) {
        if (stack.back().pending.empty()) {
            order.push_back(stack.back().block);
            stack.pop_back();
            continue;
        }
        enter(stack.back().pending.pop_back_val());
    }
    std::reverse(order.begin(), order.end());
    return order;
}

} // namespace wasmba::ir
