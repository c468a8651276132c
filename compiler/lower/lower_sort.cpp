#include "lower/function_lowering.h"

#include "abi/layout.h"

namespace wasmba::lower {

using ir::RuntimeFunction;
using llvm::Value;

/// The comparison's context is the status of the first one that raised.
void FunctionLowering::lowerSortRuntime(const Instruction& at) {
    llvm::AllocaInst* status = entrySlot(builder.getInt32Ty(), 4);
    builder.CreateStore(builder.getInt32(kOk), status);
    const Type* element = at.operands[0]->type->element();
    Value* list = scalar(at, 0);
    Value* data = module.memory.loadScalar(builder, builder.getPtrTy(), list, abi::ListLayout::kData, Region::ListHeader);
    Value* length = extendSize(listLength32(list));
    Value* sorted = builder.CreateCall(module.runtime(RuntimeFunction::rt_sort),
                                       {data, length, builder.getInt32(elementSize(element)), makeLessThunk(at), status});
    Value* compared = builder.CreateLoad(builder.getInt32Ty(), status);
    Value* failed = builder.CreateSelect(builder.CreateICmpNE(compared, builder.getInt32(kOk)), compared, sorted);
    failIf(builder.CreateICmpNE(failed, builder.getInt32(kOk)), at, nullptr, failed);
    define(at, {});
}

/// i32 (ptr status, ptr a, ptr b): after a comparison has raised, no more are made and everything counts as sorted.
llvm::Function* FunctionLowering::makeLessThunk(const Instruction& at) {
    auto* type = llvm::FunctionType::get(builder.getInt32Ty(), {builder.getPtrTy(), builder.getPtrTy(), builder.getPtrTy()}, false);
    llvm::Function* thunk =
        llvm::Function::Create(type, llvm::GlobalValue::InternalLinkage, "less." + at.callee->symbol, module.target);
    thunk->setDoesNotThrow();
    auto makeThunkBlock = [&](const char* name) { return llvm::BasicBlock::Create(module.context, name, thunk); };
    llvm::BasicBlock *entry = makeThunkBlock("entry"), *compare = makeThunkBlock("compare"), *sorted = makeThunkBlock("sorted");
    llvm::IRBuilder<> inside(entry);
    Value* earlier = inside.CreateLoad(inside.getInt32Ty(), thunk->getArg(0));
    inside.CreateCondBr(inside.CreateICmpEQ(earlier, inside.getInt32(kOk)), compare, sorted);

    inside.SetInsertPoint(compare);
    const Type* element = at.operands[0]->type->element();
    Values arguments;
    for (unsigned i = 1; i <= 2; ++i)
        arguments.append(module.memory.load(inside, element, thunk->getArg(i), Region::Element));
    auto [status, less] = callFunction(inside, *at.callee, arguments);
    Value* result = inside.CreateZExt(less[0], inside.getInt32Ty());
    if (status)
        inside.CreateStore(status, thunk->getArg(0));
    inside.CreateRet(result);

    inside.SetInsertPoint(sorted);
    inside.CreateRet(inside.getInt32(0));
    return thunk;
}

} // namespace wasmba::lower
