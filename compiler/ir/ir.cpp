#include "ir/ir.h"

#include "ir/runtime_function.h"

namespace wasmba::ir {

namespace {

struct OpRow {
    llvm::StringRef text;
    Effects effects;
};

constexpr OpRow kOps[] = {
#define OP(name, text, effects) {text, Effects::effects},
#include "ir/ops.def"
};

} // namespace

llvm::StringRef opText(Op op) {
    return kOps[static_cast<size_t>(op)].text;
}

Effects opEffects(Op op) {
    return kOps[static_cast<size_t>(op)].effects;
}

bool Instruction::mayRaise() const {
    switch (op) {
    case Op::Call:
    case Op::GeneratorNext:
        return callee->mayRaise;
    case Op::ParallelFor:
        return true; // the host may stop the program between chunks
    case Op::CallRuntime:
        return runtimeRow(runtime).mayRaise;
    case Op::RaisePending:
        return true;
    default:
        return opEffects(op) == Effects::Raise;
    }
}

llvm::SmallVector<Block*, 2> Block::successors() const {
    llvm::SmallVector<Block*, 2> result;
    if (const Instruction* last = terminator())
        for (Block* target : last->targets)
            if (target)
                result.push_back(target);
    return result;
}

void Function::renumber() {
    uint32_t blockId = 0;
    instructionCount = 0;
    for (Block* block : blocks) {
        block->id = blockId++;
        for (Instruction* instruction : block->instructions)
            instruction->id = instructionCount++;
    }
}

Function* Module::makeFunction() {
    functions.push_back(std::make_unique<Function>());
    return functions.back().get();
}

Block* Module::makeBlock(Function& function) {
    blockStorage.push_back(std::make_unique<Block>());
    Block* block = blockStorage.back().get();
    block->function = &function;
    block->id = static_cast<uint32_t>(function.blocks.size());
    function.blocks.push_back(block);
    return block;
}

Instruction* Module::makeInstruction(Op op, const Type* type, Span span) {
    instructionStorage.push_back(std::make_unique<Instruction>());
    Instruction* instruction = instructionStorage.back().get();
    instruction->op = op;
    instruction->type = type;
    instruction->span = span;
    return instruction;
}

} // namespace wasmba::ir
