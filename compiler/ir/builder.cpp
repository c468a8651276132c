#include "ir/builder.h"

namespace wasmba::ir {

Instruction* Builder::append(Op op, const Type* type, llvm::ArrayRef<Instruction*> operands) {
    Instruction* instruction = module.makeInstruction(op, type, span);
    instruction->block = block;
    instruction->operands.assign(operands.begin(), operands.end());
    block->instructions.push_back(instruction);
    return instruction;
}

Instruction* Builder::integer(const Type* type, int64_t value) {
    Instruction* constant = append(Op::ConstInt, type);
    constant->integer = value;
    return constant;
}

Instruction* Builder::real(const Type* type, double value) {
    Instruction* constant = append(Op::ConstFloat, type);
    constant->real = value;
    return constant;
}

Instruction* Builder::string(llvm::StringRef text) {
    Instruction* constant = append(Op::ConstString, types.str);
    constant->text = module.arena.copy(text);
    return constant;
}

Instruction* Builder::parameter(uint32_t index, const Type* type, llvm::StringRef name) {
    Instruction* parameter = append(Op::Parameter, type);
    parameter->index = index;
    parameter->text = module.arena.copy(name);
    return parameter;
}

Instruction* Builder::intrinsic(Intrinsic which, const Type* type, llvm::ArrayRef<Instruction*> operands) {
    Instruction* instruction = append(Op::Intrinsic, type, operands);
    instruction->intrinsic = which;
    return instruction;
}

Instruction* Builder::tupleGet(Instruction* tuple, uint32_t index) {
    Instruction* element = append(Op::TupleGet, tuple->type->elements[index], {tuple});
    element->index = index;
    return element;
}

Instruction* Builder::call(Function* callee, llvm::ArrayRef<Instruction*> operands) {
    Instruction* call = append(Op::Call, callee->returnType, operands);
    call->callee = callee;
    return call;
}

Instruction* Builder::phi(const Type* type, llvm::StringRef name) {
    Instruction* phi = module.makeInstruction(Op::Phi, type, span);
    phi->block = block;
    phi->text = module.arena.copy(name);
    size_t position = 0;
    while (position < block->instructions.size() && block->instructions[position]->op == Op::Phi)
        ++position;
    block->instructions.insert(block->instructions.begin() + static_cast<ptrdiff_t>(position), phi);
    return phi;
}

void Builder::jump(Block* target) {
    append(Op::Jump, nullptr)->targets[0] = target;
    target->predecessors.push_back(block);
}

void Builder::branch(Instruction* condition, Block* ifTrue, Block* ifFalse) {
    Instruction* branch = append(Op::Branch, nullptr, {condition});
    branch->targets[0] = ifTrue;
    branch->targets[1] = ifFalse;
    ifTrue->predecessors.push_back(block);
    ifFalse->predecessors.push_back(block);
}

void Builder::ret(Instruction* value) {
    if (value)
        append(Op::Return, nullptr, {value});
    else
        append(Op::Return, nullptr);
}

} // namespace wasmba::ir
