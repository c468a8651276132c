#include "lower/function_lowering.h"

namespace wasmba::lower {

using llvm::Value;

// Locals and globals. A local's slot ends with its is-set byte.

void FunctionLowering::loadVariable(const Instruction& at, Value* address) {
    Values value = module.memory.load(builder, at.type, address, Region::Variable);
    if (!at.isBorrowed)
        module.retain(builder, at.type, value);
    define(at, value);
}

void FunctionLowering::storeVariable(const Type* type, llvm::ArrayRef<Value*> value, Value* address) {
    module.retain(builder, type, value);
    Values old = type->isManaged() ? module.memory.load(builder, type, address, Region::Variable) : Values();
    module.memory.store(builder, type, address, value, Region::Variable);
    if (type->isManaged())
        module.release(builder, type, old);
}

void FunctionLowering::markSlot(const Type* type, Value* slot) {
    module.memory.storeScalar(builder, builder.getInt8(1), slot, memoryLayout(type).size, Region::Variable);
}

void FunctionLowering::lowerLoadLocal(const Instruction& at) {
    loadVariable(at, locals[at.index]);
}

void FunctionLowering::lowerStoreLocal(const Instruction& at) {
    const Type* type = function.locals[at.index].type;
    storeVariable(type, operand(at, 0), locals[at.index]);
    markSlot(type, locals[at.index]);
}

void FunctionLowering::lowerLocalIsSet(const Instruction& at) {
    uint32_t offset = memoryLayout(function.locals[at.index].type).size;
    Value* flag = module.memory.loadScalar(builder, builder.getInt8Ty(), locals[at.index], offset, Region::Variable);
    define(at, {builder.CreateICmpNE(flag, builder.getInt8(0))});
}

void FunctionLowering::lowerLoadGlobal(const Instruction& at) {
    loadVariable(at, module.globalVariable(at.index));
}

void FunctionLowering::lowerStoreGlobal(const Instruction& at) {
    storeVariable(module.program.globals[at.index].type, operand(at, 0), module.globalVariable(at.index));
    if (llvm::GlobalVariable* flag = module.globalFlag(at.index))
        module.memory.storeScalar(builder, builder.getInt8(1), flag, 0, Region::Variable);
}

void FunctionLowering::lowerGlobalIsSet(const Instruction& at) {
    Value* flag = module.memory.loadScalar(builder, builder.getInt8Ty(), module.globalFlag(at.index), 0, Region::Variable);
    define(at, {builder.CreateICmpNE(flag, builder.getInt8(0))});
}

} // namespace wasmba::lower
