#include "lower/function_lowering.h"

#include "abi/layout.h"

namespace wasmba::lower {

using ir::RuntimeFunction;
using llvm::Value;

namespace {

/// What the comparison is handed: the status of the first one that raised, then the components of what it captures.
constexpr unsigned kStatus = 0, kFirstCapture = 1;

} // namespace

/// Operands behind the list are passed on to the comparison.
void FunctionLowering::lowerSortRuntime(const Instruction& at) {
    ComponentTypes fields = {builder.getInt32Ty()};
    Values captures;
    for (unsigned i = 1; i < at.operands.size(); ++i)
        captures.append(operand(at, i).begin(), operand(at, i).end());
    for (Value* capture : captures)
        fields.push_back(capture->getType());
    auto* contextType = llvm::StructType::get(module.context, fields);
    llvm::AllocaInst* context = entrySlot(contextType, 8);
    Value* statusPlace = builder.CreateStructGEP(contextType, context, kStatus);
    builder.CreateStore(builder.getInt32(kOk), statusPlace);
    for (unsigned i = 0; i < captures.size(); ++i)
        builder.CreateStore(captures[i], builder.CreateStructGEP(contextType, context, kFirstCapture + i));

    const Type* element = at.operands[0]->type->element();
    Value* list = scalar(at, 0);
    Value* data = module.memory.loadScalar(builder, builder.getPtrTy(), list, abi::ListLayout::kData, Region::ListHeader);
    Value* length = extendSize(listLength32(list));
    Value* sorted = builder.CreateCall(module.runtime(RuntimeFunction::rt_sort),
                                       {data, length, builder.getInt32(elementSize(element)), makeLessThunk(at, contextType), context});
    Value* compared = builder.CreateLoad(builder.getInt32Ty(), statusPlace);
    Value* status = builder.CreateSelect(builder.CreateICmpNE(compared, builder.getInt32(kOk)), compared, sorted);
    failIf(builder.CreateICmpNE(status, builder.getInt32(kOk)), at, nullptr, status);
    define(at, {});
}

/// i32 (ptr context, ptr a, ptr b): after a comparison has raised, no more are made and everything counts as sorted.
llvm::Function* FunctionLowering::makeLessThunk(const Instruction& at, llvm::StructType* contextType) {
    auto* type = llvm::FunctionType::get(builder.getInt32Ty(), {builder.getPtrTy(), builder.getPtrTy(), builder.getPtrTy()}, false);
    llvm::Function* thunk =
        llvm::Function::Create(type, llvm::GlobalValue::InternalLinkage, "less." + at.callee->symbol, module.target);
    thunk->setDoesNotThrow();
    auto makeThunkBlock = [&](const char* name) { return llvm::BasicBlock::Create(module.context, name, thunk); };
    llvm::BasicBlock *entry = makeThunkBlock("entry"), *compare = makeThunkBlock("compare"), *sorted = makeThunkBlock("sorted");
    llvm::IRBuilder<> inside(entry);
    Value* context = thunk->getArg(0);
    Value* statusPlace = inside.CreateStructGEP(contextType, context, kStatus);
    Value* earlier = inside.CreateLoad(inside.getInt32Ty(), statusPlace);
    inside.CreateCondBr(inside.CreateICmpEQ(earlier, inside.getInt32(kOk)), compare, sorted);

    inside.SetInsertPoint(compare);
    const Type* element = at.operands[0]->type->element();
    Values arguments;
    for (unsigned i = 1; i <= 2; ++i)
        arguments.append(module.memory.load(inside, element, thunk->getArg(i), Region::Element));
    for (unsigned i = kFirstCapture; i < contextType->getNumElements(); ++i)
        arguments.push_back(inside.CreateLoad(contextType->getElementType(i), inside.CreateStructGEP(contextType, context, i)));
    auto [status, less] = callFunction(inside, *at.callee, arguments);
    Value* result = inside.CreateZExt(less[0], inside.getInt32Ty());
    if (status)
        inside.CreateStore(status, statusPlace);
    inside.CreateRet(result);

    inside.SetInsertPoint(sorted);
    inside.CreateRet(inside.getInt32(0));
    return thunk;
}

} // namespace wasmba::lower
