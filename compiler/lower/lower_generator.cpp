#include "lower/function_lowering.h"

#include "abi/layout.h"

namespace wasmba::lower {

using ir::RuntimeFunction;
using llvm::Value;

// A generator is an object that holds the locals of its function, each followed by its is-set byte as on the stack. All of it begins as
// zero: no local is set, and the state is the one at the beginning.

void FunctionLowering::lowerGeneratorNew(const Instruction& at) {
    const GeneratorFrame& frame = module.generatorFrame(*at.callee);
    Value* generator = builder.CreateCall(module.runtime(RuntimeFunction::rt_object_new), {builder.getInt32(frame.size)});
    failIf(builder.CreateIsNull(generator), at, nullptr);
    Value* content = builder.CreateConstInBoundsGEP1_32(builder.getInt8Ty(), generator, GeneratorFrame::kHeaderSize);
    builder.CreateMemSet(content, builder.getInt8(0), frame.size - GeneratorFrame::kHeaderSize, llvm::Align(GeneratorFrame::kHeaderSize));
    for (unsigned i = 0; i < at.operands.size(); ++i) {
        const Type* type = at.operands[i]->type;
        module.retain(builder, type, operand(at, i));
        Value* slot = frame.slot(builder, generator, ir::kFirstGeneratorParameter + i);
        module.memory.store(builder, type, slot, operand(at, i), Region::Variable);
        markSlot(type, slot);
    }
    define(at, {generator});
}

void FunctionLowering::lowerGeneratorNext(const Instruction& at) {
    auto [status, result] = callFunction(builder, *at.callee, operand(at, 0));
    if (status)
        failIf(builder.CreateICmpNE(status, builder.getInt32(kOk)), at, nullptr, status);
    define(at, result);
}

void FunctionLowering::lowerGeneratorValue(const Instruction& at) {
    loadVariable(at, module.generatorFrame(*at.callee).slot(builder, scalar(at, 0), ir::kGeneratorValue));
}

void FunctionLowering::lowerGeneratorClose(const Instruction& at) {
    builder.CreateCall(module.generatorClose(at.operands[0]->type), {scalar(at, 0)});
    define(at, {});
}

void FunctionLowering::lowerYield(const Instruction&) {
    llvm_unreachable("transform/generators left a yield");
}

} // namespace wasmba::lower
