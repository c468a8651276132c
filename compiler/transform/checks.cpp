#include "ir/edit.h"
#include "transform/passes.h"
#include "transform/value_range.h"

namespace wasmba::transform_passes {

namespace {

using ir::Instruction;
using ir::Op;

bool isNeverZero(const Instruction& value, const ValueRanges& ranges) {
    switch (value.op) {
    case Op::ConstFloat: return value.real != 0;
    case Op::MakeComplex: return isNeverZero(*value.operands[0], ranges) || isNeverZero(*value.operands[1], ranges);
    case Op::Convert: // keeps an integer's being zero, unless bits are cut off
        if (!value.type->isInteger() && value.operands[0]->type->isInteger())
            return ranges.of(value.operands[0]).excludesZero();
        break;
    default: break;
    }
    return value.type->isInteger() && ranges.of(&value).excludesZero();
}

} // namespace

void removeChecks(ir::Module&, ir::Function& function) {
    ValueRanges ranges(function);
    ir::Replacements replacements;
    llvm::DenseSet<const Instruction*> removed;
    for (const ir::Block* block : function.blocks) {
        for (Instruction* instruction : block->instructions) {
            switch (instruction->op) {
            case Op::WrapIndex:
                if (!ranges.of(instruction->operands[0]).isNonNegative())
                    break;
                replacements[instruction] = instruction->operands[0];
                removed.insert(instruction);
                break;
            case Op::CheckDivisor:
                if (isNeverZero(*instruction->operands[0], ranges))
                    removed.insert(instruction);
                break;
            default: break;
            }
        }
    }
    ir::replaceUses(function, replacements);
    ir::removeInstructions(function, removed);
}

} // namespace wasmba::transform_passes
