#include "transform/captures.h"

#include "transform/shared_writes.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba {

namespace {

using ir::Instruction;
using ir::Op;

bool isConstant(const Instruction& instruction) {
    switch (instruction.op) {
    case Op::ConstInt:
    case Op::ConstFloat:
    case Op::ConstString:
    case Op::Unit:
    case Op::Undefined: return true;
    default: return false;
    }
}

} // namespace

void Captures::find(llvm::ArrayRef<ir::Block*> blocks, const llvm::DenseSet<const ir::Block*>& set, const ir::Block* header) {
    for (ir::Block* block : blocks)
        for (Instruction* instruction : block->instructions)
            for (size_t i = 0; i < instruction->operands.size(); ++i) {
                Instruction* operand = instruction->operands[i];
                bool isInitial = block == header && instruction->op == Op::Phi && !set.contains(block->predecessors[i]);
                if (!isInitial && !set.contains(operand->block))
                    (isConstant(*operand) ? constants : values).insert(operand);
            }
}

void Captures::appendTypes(std::vector<const Type*>& parameters) const {
    for (const Instruction* value : values)
        parameters.push_back(value->type);
}

void Captures::appendValues(llvm::SmallVectorImpl<Instruction*>& operands) const {
    operands.append(values.begin(), values.end());
}

void Captures::define(ir::Builder& builder, const ir::Module& module, uint32_t first) {
    for (Instruction* value : values) {
        Instruction* parameter = builder.parameter(first++, value->type, variableName(module, *value));
        parameter->isNonNegative = value->isNonNegative;
        defined[value] = parameter;
    }
    for (Instruction* value : constants) {
        Instruction* constant = builder.append(value->op, value->type);
        constant->integer = value->integer;
        constant->real = value->real;
        constant->text = value->text;
        defined[value] = constant;
    }
}

} // namespace wasmba
