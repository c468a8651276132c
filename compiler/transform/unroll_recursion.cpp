#include "ir/edit.h"
#include "transform/copy_blocks.h"
#include "transform/passes.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba::transform_passes {

namespace {

using ir::Instruction;
using ir::Op;

/// Longer bodies do more than a call costs.
constexpr size_t kMaximumInstructions = 40;
/// Copies multiply: every call in a copy is one again.
constexpr size_t kMaximumCalls = 3;

bool callsItself(const Instruction* instruction) { return instruction->op == Op::Call && instruction->callee == instruction->block->function; }

/// What raises keeps its calls: tracebacks show them. Arguments and results that are counted would be so for nothing.
bool isWorthIt(const ir::Function& function) {
    size_t count = 0, calls = 0;
    for (const ir::Block* block : function.blocks) {
        if (block->handler)
            return false;
        count += block->instructions.size();
        calls += static_cast<size_t>(llvm::count_if(block->instructions, callsItself));
    }
    auto isManaged = [](const Type* type) { return type->isManaged(); };
    return calls && calls <= kMaximumCalls && count <= kMaximumInstructions && !function.mayRaise && !function.isLibrary && !function.generator &&
           !function.neverInline && function.locals.empty() && function.parallelLoops.empty() && !isManaged(function.returnType) &&
           llvm::none_of(function.parameters, isManaged);
}

/// A function that only calls the given one, and then has its blocks.
ir::Function* makeCopy(ir::Module& module, ir::Function& function) {
    ir::Function* copy = module.makeFunction();
    copy->parameters = function.parameters;
    copy->returnType = function.returnType;
    ir::Block* block = module.makeBlock(*copy);
    auto append = [&](Op op, const Type* type) {
        Instruction* instruction = module.makeInstruction(op, type, function.span);
        instruction->block = block;
        block->instructions.push_back(instruction);
        return instruction;
    };
    llvm::SmallVector<Instruction*, 4> parameters;
    for (auto [index, type] : llvm::enumerate(function.parameters)) {
        parameters.push_back(append(Op::Parameter, type));
        parameters.back()->index = static_cast<uint32_t>(index);
    }
    size_t position = block->instructions.size();
    Instruction* call = append(Op::Call, function.returnType);
    call->operands.assign(parameters.begin(), parameters.end());
    Instruction* leave = append(Op::Return, nullptr);
    Instruction* value = copyBlocks(module, *block, position, function).second;
    if (!function.returnType->isZeroSize())
        leave->operands.push_back(value);
    return copy;
}

} // namespace

void unrollRecursion(ir::Module& module) {
    for (size_t number = 0, count = module.functions.size(); number < count; ++number) {
        ir::Function& function = *module.functions[number];
        if (!isWorthIt(function))
            continue;
        ir::Function* body = makeCopy(module, function);
        ir::Replacements replacements;
        for (size_t index = 0, blocks = function.blocks.size(); index < blocks; ++index) {
            ir::Block* block = function.blocks[index];
            while (true) {
                auto call = llvm::find_if(block->instructions, callsItself);
                if (call == block->instructions.end())
                    break;
                Instruction* replaced = *call;
                auto [behind, value] = copyBlocks(module, *block, static_cast<size_t>(call - block->instructions.begin()), *body);
                replacements[replaced] = value;
                block = behind;
            }
        }
        ir::replaceUses(function, replacements);
        ir::sortBlocks(function);
        module.functions.pop_back();
    }
}

} // namespace wasmba::transform_passes
