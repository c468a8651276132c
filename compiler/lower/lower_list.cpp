#include "lower/function_lowering.h"

#include "abi/layout.h"

namespace wasmba::lower {

using abi::ListLayout;
using ir::RuntimeFunction;
using llvm::Value;

/// A size or shape in memory, 0 .. 2**31 - 1, as an int64.
Value* FunctionLowering::extendSize(Value* size) {
    return builder.CreateZExt(size, builder.getInt64Ty(), "", true);
}

/// Addresses are computed in 32 bits: see README.md.
Value* FunctionLowering::toOffset(Value* int64) {
    return builder.CreateTrunc(int64, builder.getInt32Ty());
}

Value* FunctionLowering::listLength32(Value* list) {
    return module.memory.loadScalar(builder, builder.getInt32Ty(), list, ListLayout::kLength, Region::ListHeader);
}

Value* FunctionLowering::listElementAddress(Value* list, const Type* element, Value* index) {
    Value* data = module.memory.loadScalar(builder, builder.getPtrTy(), list, ListLayout::kData, Region::ListHeader);
    Value* offset = builder.CreateMul(index, builder.getInt32(elementSize(element)));
    return builder.CreateInBoundsGEP(builder.getInt8Ty(), data, offset);
}

void FunctionLowering::lowerListNew(const Instruction& at) {
    Value* size = builder.getInt32(elementSize(at.type->element()));
    Value* list = builder.CreateCall(module.runtime(RuntimeFunction::rt_list_new), {size, scalar(at, 0)});
    failIf(builder.CreateIsNull(list), at, nullptr);
    define(at, {list});
    if (auto* capacity = llvm::dyn_cast<llvm::ConstantInt>(scalar(at, 0)); capacity && capacity->getValue().isStrictlyPositive()) {
        Value* data = module.memory.loadScalar(builder, builder.getPtrTy(), list, ListLayout::kData, Region::ListHeader);
        freshLists[&at] = {data, 0, capacity->getSExtValue()};
    }
}

void FunctionLowering::forgetFreshLists(const Instruction& user) {
    if (freshLists.empty())
        return;
    for (unsigned i = 0; i < user.operands.size(); ++i)
        if (user.op != ir::Op::ListAppend || i != 0)
            freshLists.erase(user.operands[i]);
}

/// The elements of a list display: neither room nor length need be looked up, and no branch is made, so that long ones compile quickly.
bool FunctionLowering::appendToFreshList(const Instruction& at) {
    auto found = freshLists.find(at.operands[0]);
    if (found == freshLists.end() || found->second.length == found->second.capacity)
        return false;
    FreshList& list = found->second;
    const Type* element = at.operands[0]->type->element();
    Value* offset = builder.getInt32(static_cast<uint32_t>(list.length) * elementSize(element));
    module.retain(builder, element, operand(at, 1));
    module.memory.store(builder, element, builder.CreateInBoundsGEP(builder.getInt8Ty(), list.data, offset), operand(at, 1),
                        Region::Element);
    module.memory.storeScalar(builder, builder.getInt32(++list.length), scalar(at, 0), ListLayout::kLength, Region::ListHeader);
    return true;
}

void FunctionLowering::lowerListLength(const Instruction& at) {
    define(at, {extendSize(listLength32(scalar(at, 0)))});
}

void FunctionLowering::lowerListLoad(const Instruction& at) {
    Value* address = listElementAddress(scalar(at, 0), at.type, toOffset(scalar(at, 1)));
    Values value = module.memory.load(builder, at.type, address, Region::Element);
    if (!at.isBorrowed)
        module.retain(builder, at.type, value);
    define(at, value);
}

void FunctionLowering::lowerListStore(const Instruction& at) {
    const Type* element = at.operands[0]->type->element();
    Value* address = listElementAddress(scalar(at, 0), element, toOffset(scalar(at, 1)));
    module.retain(builder, element, operand(at, 2));
    Values old = element->isManaged() ? module.memory.load(builder, element, address, Region::Element) : Values();
    module.memory.store(builder, element, address, operand(at, 2), Region::Element);
    if (element->isManaged())
        module.release(builder, element, old);
}

void FunctionLowering::lowerListAppend(const Instruction& at) {
    if (appendToFreshList(at))
        return;
    Value* list = scalar(at, 0);
    const Type* element = at.operands[0]->type->element();
    Value* length = listLength32(list);
    Value* capacity = module.memory.loadScalar(builder, builder.getInt32Ty(), list, ListLayout::kCapacity, Region::ListHeader);
    llvm::BasicBlock *grow = makeBlock("grow"), *store = makeBlock("store");
    builder.CreateCondBr(builder.CreateICmpEQ(length, capacity), grow, store);
    builder.SetInsertPoint(grow);
    Value* wanted = builder.CreateAdd(extendSize(length), builder.getInt64(1));
    Value* status = builder.CreateCall(module.runtime(RuntimeFunction::rt_list_reserve),
                                       {list, builder.getInt32(elementSize(element)), wanted});
    failIf(builder.CreateICmpNE(status, builder.getInt32(kOk)), at, nullptr);
    builder.CreateBr(store);
    builder.SetInsertPoint(store);
    module.retain(builder, element, operand(at, 1));
    module.memory.store(builder, element, listElementAddress(list, element, length), operand(at, 1), Region::Element);
    module.memory.storeScalar(builder, builder.CreateAdd(length, builder.getInt32(1)), list, ListLayout::kLength, Region::ListHeader);
}

void FunctionLowering::lowerListSetLength(const Instruction& at) {
    Value *list = scalar(at, 0), *length = toOffset(scalar(at, 1));
    const Type* element = at.operands[0]->type->element();
    Value* old = listLength32(list);
    module.memory.storeScalar(builder, length, list, ListLayout::kLength, Region::ListHeader);
    if (!element->isManaged())
        return;
    llvm::BasicBlock *before = builder.GetInsertBlock(), *head = makeBlock("head"), *body = makeBlock("body"), *end = makeBlock("end");
    builder.CreateBr(head);
    builder.SetInsertPoint(head);
    llvm::PHINode* index = builder.CreatePHI(builder.getInt32Ty(), 2);
    index->addIncoming(length, before);
    builder.CreateCondBr(builder.CreateICmpULT(index, old), body, end);
    builder.SetInsertPoint(body);
    Value* address = listElementAddress(list, element, index);
    module.release(builder, element, module.memory.load(builder, element, address, Region::Element));
    index->addIncoming(builder.CreateAdd(index, builder.getInt32(1)), builder.GetInsertBlock());
    builder.CreateBr(head);
    builder.SetInsertPoint(end);
}

} // namespace wasmba::lower
