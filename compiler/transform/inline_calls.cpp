#include "ir/edit.h"
#include "transform/passes.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ErrorHandling.h"

#include <tuple>

namespace wasmba::transform_passes {

namespace {

using ir::Instruction;
using ir::Op;

/// Longer ones are left to LLVM.
constexpr size_t kMaximumInstructions = 40;

bool isSame(const ir::FastMath& left, const ir::FastMath& right) {
    auto fields = [](const ir::FastMath& flags) {
        return std::tie(flags.noNaNs, flags.noInfinities, flags.noSignedZeros, flags.allowReciprocal, flags.contract, flags.approximate,
                        flags.reassociate);
    };
    return fields(left) == fields(right);
}

/// What raises keeps its function: the place of an exception is one of the source text that the function stands in. So does what takes
/// the address of an array: the call keeps the array alive until it returns.
bool isStraightLine(const ir::Function& function) {
    auto takesAddress = [](const Instruction* instruction) { return instruction->op == Op::ArrayAddress; };
    return function.isLibrary && !function.mayRaise && !function.neverInline && !function.generator && function.locals.empty() &&
           function.blocks.size() == 1 && !function.blocks[0]->handler && function.blocks[0]->instructions.size() <= kMaximumInstructions &&
           function.blocks[0]->terminator()->op == Op::Return && llvm::none_of(function.blocks[0]->instructions, takesAddress);
}

class CallInliner {
public:
    explicit CallInliner(ir::Module& module) : module(module) {}

    /// Callees first, so that chains of small functions vanish.
    void visit(ir::Function& function) {
        if (!visited.insert(&function).second)
            return;
        for (ir::Block* block : function.blocks)
            for (const Instruction* instruction : block->instructions)
                if (instruction->op == Op::Call)
                    visit(*instruction->callee);
        ir::Replacements replacements;
        for (ir::Block* block : function.blocks)
            rewriteBlock(*block, replacements);
        if (replacements.empty())
            return;
        ir::replaceUses(function, replacements);
    }

private:
    ir::Module& module;
    llvm::DenseSet<const ir::Function*> visited;

    void rewriteBlock(ir::Block& block, ir::Replacements& replacements) {
        std::vector<Instruction*> rewritten;
        rewritten.reserve(block.instructions.size());
        for (Instruction* instruction : block.instructions) {
            if (instruction->op == Op::Call && instruction->callee != block.function && isStraightLine(*instruction->callee) &&
                isSame(instruction->callee->fastMath, block.function->fastMath))
                replacements[instruction] = copyBody(*instruction, rewritten);
            else
                rewritten.push_back(instruction);
        }
        block.instructions = std::move(rewritten);
    }

    /// Returns what stands for the call's value.
    Instruction* copyBody(const Instruction& call, std::vector<Instruction*>& out) {
        llvm::DenseMap<const Instruction*, Instruction*> copies;
        auto append = [&](Op op, const Type* type) {
            out.push_back(module.makeInstruction(op, type, call.span));
            return out.back();
        };
        for (const Instruction* instruction : call.callee->blocks[0]->instructions) {
            if (instruction->op == Op::Parameter) {
                copies[instruction] = call.operands[instruction->index];
            } else if (instruction->op == Op::Return) {
                Instruction* value = instruction->operands.empty() ? append(Op::Unit, call.type) : copies.lookup(instruction->operands[0]);
                value->block = value->block ? value->block : call.block;
                return value;
            } else {
                Instruction* copy = append(instruction->op, instruction->type);
                *copy = *instruction;
                copy->span = call.span;
                copy->block = call.block;
                for (Instruction*& operand : copy->operands)
                    operand = copies.lookup(operand);
                copies[instruction] = copy;
            }
        }
        llvm_unreachable("a body that ends in a return");
    }
};

} // namespace

void inlineStraightLineCalls(ir::Module& module) {
    CallInliner inliner(module);
    for (size_t i = 0; i < module.functions.size(); ++i)
        inliner.visit(*module.functions[i]);
}

} // namespace wasmba::transform_passes
