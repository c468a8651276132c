#include "ir/edit.h"
#include "transform/copy_blocks.h"
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
constexpr size_t kMaximumExpressionInstructions = 200;
/// A function that has grown so long takes in no more.
constexpr size_t kMaximumCallerInstructions = 4000;

bool isSame(const ir::FastMath& left, const ir::FastMath& right) {
    auto fields = [](const ir::FastMath& flags) {
        return std::tie(flags.noNaNs, flags.noInfinities, flags.noSignedZeros, flags.allowReciprocal, flags.contract, flags.approximate,
                        flags.reassociate);
    };
    return fields(left) == fields(right);
}

/// What takes the address of an array keeps its function: the call keeps the array alive until it returns.
bool takesAddress(const Instruction* instruction) { return instruction->op == Op::ArrayAddress; }

/// What raises keeps its function: the place of an exception is one of the source text that the function stands in.
bool isStraightLine(const ir::Function& function) {
    return function.isLibrary && !function.mayRaise && !function.neverInline && !function.generator && function.locals.empty() &&
           function.blocks.size() == 1 && !function.blocks[0]->handler && function.blocks[0]->instructions.size() <= kMaximumInstructions &&
           function.blocks[0]->terminator()->op == Op::Return && llvm::none_of(function.blocks[0]->instructions, takesAddress);
}

size_t instructionCount(const ir::Function& function) {
    size_t count = 0;
    for (const ir::Block* block : function.blocks)
        count += block->instructions.size();
    return count;
}

/// Makes an expression over arrays: what it holds is alive in the caller, which only sees that if it has the code itself.
bool makesExpression(const ir::Function& function) {
    return function.isLibrary && function.returnType->isExpression() && !function.neverInline && !function.generator &&
           function.locals.empty() && function.parallelLoops.empty() && instructionCount(function) <= kMaximumExpressionInstructions &&
           llvm::none_of(function.blocks, [](const ir::Block* block) { return block->handler || llvm::any_of(block->instructions, takesAddress); });
}

class CallInliner {
public:
    explicit CallInliner(ir::Module& module) : module(module) {}

    /// Callees first, so that chains of small functions vanish.
    void run() {
        struct Visit {
            ir::Function* function;
            std::vector<ir::Function*> callees;
        };
        llvm::DenseSet<const ir::Function*> visited;
        std::vector<Visit> open;
        auto enter = [&](ir::Function* function) {
            if (visited.insert(function).second)
                open.push_back({function, calleesOf(*function)});
        };
        for (size_t i = 0; i < module.functions.size(); ++i) {
            enter(module.functions[i].get());
            while (!open.empty()) {
                if (open.back().callees.empty()) {
                    ir::Function* function = open.back().function;
                    open.pop_back();
                    rewrite(*function);
                } else {
                    ir::Function* callee = open.back().callees.back();
                    open.back().callees.pop_back();
                    enter(callee);
                }
            }
        }
    }

private:
    ir::Module& module;

    static std::vector<ir::Function*> calleesOf(const ir::Function& function) {
        std::vector<ir::Function*> callees;
        for (const ir::Block* block : function.blocks)
            for (const Instruction* instruction : block->instructions)
                if (instruction->op == Op::Call)
                    callees.push_back(instruction->callee);
        return callees;
    }

    void rewrite(ir::Function& function) {
        ir::Replacements replacements;
        for (ir::Block* block : function.blocks)
            rewriteBlock(*block, replacements);
        copyExpressions(function, replacements);
        if (!replacements.empty())
            ir::replaceUses(function, replacements);
    }

    void copyExpressions(ir::Function& function, ir::Replacements& replacements) {
        size_t length = instructionCount(function);
        bool hasChanged = false;
        for (size_t number = 0; number < function.blocks.size() && length < kMaximumCallerInstructions; ++number) {
            ir::Block* block = function.blocks[number];
            bool isHeader = llvm::any_of(function.parallelLoops, [&](const ir::Loop& loop) { return loop.header == block; });
            for (size_t position = 0; !isHeader && position < block->instructions.size(); ++position) {
                Instruction* call = block->instructions[position];
                if (call->op != Op::Call || call->callee == &function || !makesExpression(*call->callee) ||
                    !isSame(call->callee->fastMath, function.fastMath))
                    continue;
                length += instructionCount(*call->callee);
                auto [behind, value] = copyBlocks(module, *block, position, *call->callee);
                replacements[call] = value;
                block = behind;
                position = static_cast<size_t>(-1);
                hasChanged = true;
            }
        }
        if (hasChanged)
            ir::sortBlocks(function);
    }

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

void inlineCalls(ir::Module& module) { CallInliner(module).run(); }

} // namespace wasmba::transform_passes
