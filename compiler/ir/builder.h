#pragma once

#include "ir/ir.h"
#include "types/type_table.h"

namespace wasmba::ir {

/// Appends instructions to a block; terminators also enter the block into its successors' predecessors.
class Builder {
public:
    Builder(Module& module, TypeTable& types) : module(module), types(types) {}

    /// Continues at the end of `next`.
    void moveTo(Block* next) { block = next; }
    Block* currentBlock() const { return block; }
    /// Source of the instructions that follow.
    void setSpan(Span next) { span = next; }

    Instruction* append(Op op, const Type* type, llvm::ArrayRef<Instruction*> operands = {});
    Instruction* integer(int64_t value) { return integer(types.int64, value); }
    Instruction* integer(const Type* type, int64_t value);
    Instruction* boolean(bool value) { return integer(types.boolean, value); }
    Instruction* real(const Type* type, double value);
    Instruction* string(llvm::StringRef text);
    Instruction* parameter(uint32_t index, const Type* type, llvm::StringRef name = {});
    /// Both operands and the result have one type.
    Instruction* binary(Op op, Instruction* left, Instruction* right) { return append(op, left->type, {left, right}); }
    /// Equal ... GreaterEqual
    Instruction* compare(Op op, Instruction* left, Instruction* right) { return append(op, types.boolean, {left, right}); }
    Instruction* intrinsic(Intrinsic which, const Type* type, llvm::ArrayRef<Instruction*> operands);
    Instruction* tupleGet(Instruction* tuple, uint32_t index);
    Instruction* call(Function* callee, llvm::ArrayRef<Instruction*> operands);
    /// At the front of the block, behind its other phis; operands are added as the predecessors become known.
    Instruction* phi(const Type* type, llvm::StringRef name = {});

    void jump(Block* target);
    void branch(Instruction* condition, Block* ifTrue, Block* ifFalse);
    /// `value` null: the function's return type is zero-size.
    void ret(Instruction* value = nullptr);

private:
    Module& module;
    TypeTable& types;
    Block* block = nullptr;
    Span span;
};

} // namespace wasmba::ir
