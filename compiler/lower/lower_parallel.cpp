#include "lower/function_lowering.h"

namespace wasmba::lower {

using ir::RuntimeFunction;
using llvm::Value;

namespace {

/// What a thunk is handed: the address of the partial values, then the components of the captures.
constexpr unsigned kPartials = 0, kFirstCapture = 1;

} // namespace

void FunctionLowering::lowerParallelFor(const Instruction& at) {
    ComponentTypes fields = {builder.getPtrTy()};
    Values captures;
    for (unsigned i = 1; i < at.operands.size(); ++i)
        captures.append(operand(at, i).begin(), operand(at, i).end());
    for (Value* capture : captures)
        fields.push_back(capture->getType());
    auto* contextType = llvm::StructType::get(module.context, fields);
    llvm::StructType* partialType = llvm::StructType::get(module.context, componentTypes(module.context, at.type));
    bool hasPartials = partialType->getNumElements() != 0;

    Value* iterations = scalar(at, 0);
    Value* chunkCount = builder.CreateCall(module.runtime(RuntimeFunction::rt_parallel_chunk_count), {iterations, builder.getInt64(at.integer)});
    // In a loop the partial values' memory must go after each turn.
    Value* stack = hasPartials ? builder.CreateStackSave() : nullptr;
    Value* partials = hasPartials ? builder.CreateAlloca(partialType, chunkCount) : nullptr;
    llvm::AllocaInst* context = entrySlot(contextType, 8);
    if (hasPartials)
        builder.CreateStore(partials, builder.CreateStructGEP(contextType, context, kPartials));
    for (unsigned i = 0; i < captures.size(); ++i)
        builder.CreateStore(captures[i], builder.CreateStructGEP(contextType, context, kFirstCapture + i));

    llvm::Function* thunk = makeParallelThunk(at, contextType, partialType);
    Value* status = builder.CreateCall(module.runtime(RuntimeFunction::rt_parallel_for), {iterations, chunkCount, thunk, context});
    auto freePartials = [&] {
        if (stack)
            builder.CreateStackRestore(stack);
    };
    // The loop is no frame of its own in Python: the body has recorded this function's.
    failIf(builder.CreateICmpNE(status, builder.getInt32(kOk)), at, freePartials, status, false);
    if (!hasPartials)
        return define(at, {});
    combinePartials(at, partials, partialType, chunkCount);
    freePartials();
}

/// i32 (ptr context, i64 begin, i64 end, i32 chunk): the body as the runtime's pool calls it.
llvm::Function* FunctionLowering::makeParallelThunk(const Instruction& at, llvm::StructType* contextType, llvm::StructType* partialType) {
    auto* type = llvm::FunctionType::get(builder.getInt32Ty(),
                                         {builder.getPtrTy(), builder.getInt64Ty(), builder.getInt64Ty(), builder.getInt32Ty()}, false);
    llvm::Function* thunk =
        llvm::Function::Create(type, llvm::GlobalValue::InternalLinkage, "chunk." + at.callee->symbol, module.target);
    thunk->setDoesNotThrow();
    llvm::IRBuilder<> inside(llvm::BasicBlock::Create(module.context, "entry", thunk));
    Value *context = thunk->getArg(0), *chunk = thunk->getArg(3);
    Values arguments = {thunk->getArg(1), thunk->getArg(2)};
    for (unsigned i = kFirstCapture; i < contextType->getNumElements(); ++i)
        arguments.push_back(inside.CreateLoad(contextType->getElementType(i), inside.CreateStructGEP(contextType, context, i)));
    auto [status, result] = callFunction(inside, *at.callee, arguments);
    if (!result.empty()) {
        Value* partials = inside.CreateLoad(inside.getPtrTy(), inside.CreateStructGEP(contextType, context, kPartials));
        Value* partial = inside.CreateInBoundsGEP(partialType, partials, chunk);
        for (unsigned i = 0; i < result.size(); ++i)
            inside.CreateStore(result[i], inside.CreateStructGEP(partialType, partial, i));
    }
    inside.CreateRet(status ? status : inside.getInt32(kOk));
    return thunk;
}

/// Whether a partial minimum or maximum beats the result so far; nan never does.
Value* FunctionLowering::isBetter(const ir::Reduction& extremum, Value* partial, Value* result) {
    bool isMinimum = extremum.kind == ir::ReductionKind::Minimum;
    if (extremum.type->isFloat())
        return isMinimum ? builder.CreateFCmpOLT(partial, result) : builder.CreateFCmpOGT(partial, result);
    if (extremum.type->isInteger() && extremum.type->isSigned)
        return isMinimum ? builder.CreateICmpSLT(partial, result) : builder.CreateICmpSGT(partial, result);
    return isMinimum ? builder.CreateICmpULT(partial, result) : builder.CreateICmpUGT(partial, result);
}

/// Defines the loop's value: the partial values of all chunks (there is at least one) combined in their order, which does not depend on
/// the threads that ran them.
void FunctionLowering::combinePartials(const Instruction& at, Value* partials, llvm::StructType* partialType, Value* chunkCount) {
    auto load = [&](Value* chunk) {
        Value* partial = builder.CreateInBoundsGEP(partialType, partials, chunk);
        Values result;
        for (unsigned i = 0; i < partialType->getNumElements(); ++i)
            result.push_back(builder.CreateLoad(partialType->getElementType(i), builder.CreateStructGEP(partialType, partial, i)));
        return result;
    };
    Values first = load(builder.getInt32(0));
    llvm::BasicBlock *before = builder.GetInsertBlock(), *head = makeBlock("head"), *body = makeBlock("body"), *end = makeBlock("end");
    builder.CreateBr(head);
    builder.SetInsertPoint(head);
    llvm::PHINode* chunk = builder.CreatePHI(builder.getInt32Ty(), 2);
    chunk->addIncoming(builder.getInt32(1), before);
    Values total;
    for (Value* component : first) {
        llvm::PHINode* phi = builder.CreatePHI(component->getType(), 2);
        phi->addIncoming(component, before);
        total.push_back(phi);
    }
    builder.CreateCondBr(builder.CreateICmpULT(chunk, chunkCount), body, end);

    builder.SetInsertPoint(body);
    Values partial = load(chunk), combined;
    auto componentOf = [&](uint32_t number) {
        unsigned component = 0;
        for (const ir::Reduction& before : at.reductions.take_front(number))
            component += componentCount(before.type);
        return component;
    };
    for (const ir::Reduction& reduction : at.reductions) {
        unsigned offset = combined.size(), count = componentCount(reduction.type);
        auto earlier = llvm::ArrayRef<Value*>(total).slice(offset, count);
        auto later = llvm::ArrayRef<Value*>(partial).slice(offset, count);
        bool isLast = reduction.kind == ir::ReductionKind::Last;
        if (!isLast && reduction.kind != ir::ReductionKind::Companion) {
            combined.append(combineValues(reduction.kind, reduction.type, earlier, later));
            continue;
        }
        unsigned partner = componentOf(reduction.partner);
        Value* takesLater = isLast ? partial[partner] : isBetter(at.reductions[reduction.partner], partial[partner], total[partner]);
        for (unsigned i = 0; i < count; ++i)
            combined.push_back(builder.CreateSelect(takesLater, later[i], earlier[i]));
    }
    for (unsigned i = 0; i < combined.size(); ++i)
        llvm::cast<llvm::PHINode>(total[i])->addIncoming(combined[i], builder.GetInsertBlock());
    chunk->addIncoming(builder.CreateAdd(chunk, builder.getInt32(1)), builder.GetInsertBlock());
    builder.CreateBr(head);
    builder.SetInsertPoint(end);
    define(at, total);
}

} // namespace wasmba::lower
