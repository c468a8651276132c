#include "lower/module_lowering.h"

#include "abi/layout.h"

namespace wasmba::lower {

using ir::RuntimeFunction;

/// Visits the counted addresses in a value. Those of an absent Optional are null.
void ModuleLowering::forEachReference(const Type* type, llvm::ArrayRef<llvm::Value*> value,
                                      llvm::function_ref<void(const Type*, llvm::Value*)> visit) {
    if (!type->isManaged())
        return;
    switch (type->kind) {
    case TypeKind::Array: return visit(type, value[ArrayComponents::kBuffer]);
    case TypeKind::Optional: return forEachReference(type->element(), value.drop_front(), visit);
    case TypeKind::Tuple:
    case TypeKind::Function:
    case TypeKind::Builtin:
        for (const Type* element : aggregateElements(type)) {
            unsigned count = componentCount(element);
            forEachReference(element, value.take_front(count), visit);
            value = value.drop_front(count);
        }
        return;
    default: return visit(type, value[0]);
    }
}

void ModuleLowering::retain(llvm::IRBuilder<>& builder, const Type* type, llvm::ArrayRef<llvm::Value*> value) {
    forEachReference(type, value, [&](const Type*, llvm::Value* address) {
        if (!llvm::isa<llvm::Constant>(address))
            builder.CreateCall(runtime(RuntimeFunction::rt_retain), {address});
    });
}

void ModuleLowering::release(llvm::IRBuilder<>& builder, const Type* type, llvm::ArrayRef<llvm::Value*> value) {
    if (type->is(TypeKind::Text)) {
        builder.CreateCall(runtime(RuntimeFunction::rt_text_abandon), {value[0]});
        return;
    }
    forEachReference(type, value, [&](const Type* leaf, llvm::Value* address) {
        if (llvm::isa<llvm::Constant>(address))
            return;
        if (leaf->is(TypeKind::List))
            builder.CreateCall(listRelease(leaf), {address});
        else
            builder.CreateCall(runtime(leaf->is(TypeKind::Exception) ? RuntimeFunction::rt_exception_release : RuntimeFunction::rt_release),
                               {address});
    });
}

/// Drops a reference to a list and, if it was the last, those that its elements hold. Lists of lists make it recursive at run time only
/// as deep as the type is nested.
llvm::Function* ModuleLowering::listRelease(const Type* list) {
    llvm::Function*& helper = listReleases[list];
    if (helper)
        return helper;
    llvm::IRBuilder<> builder(context);
    auto* type = llvm::FunctionType::get(builder.getVoidTy(), {builder.getPtrTy()}, false);
    llvm::Function* function = llvm::Function::Create(type, llvm::GlobalValue::InternalLinkage, "release." + toString(list), target);
    helper = function; // `helper` itself is invalid as soon as another list's helper is made below
    function->setDoesNotThrow();
    llvm::Argument* address = function->getArg(0);

    auto makeBlock = [&](const char* name) { return llvm::BasicBlock::Create(context, name, function); };
    llvm::BasicBlock *entry = makeBlock("entry"), *last = makeBlock("last"), *done = makeBlock("done");
    builder.SetInsertPoint(entry);
    llvm::Value* wasLast = builder.CreateCall(runtime(RuntimeFunction::rt_release_last), {address});
    builder.CreateCondBr(builder.CreateICmpNE(wasLast, builder.getInt32(0)), last, done);

    builder.SetInsertPoint(last);
    const Type* element = list->element();
    if (element->isManaged()) {
        llvm::BasicBlock *head = makeBlock("head"), *body = makeBlock("body"), *end = makeBlock("end");
        llvm::Value* length =
            memory.loadScalar(builder, builder.getInt32Ty(), address, abi::ListLayout::kLength, Region::ListHeader);
        llvm::Value* data = memory.loadScalar(builder, builder.getPtrTy(), address, abi::ListLayout::kData, Region::ListHeader);
        builder.CreateBr(head);
        builder.SetInsertPoint(head);
        llvm::PHINode* index = builder.CreatePHI(builder.getInt32Ty(), 2);
        index->addIncoming(builder.getInt32(0), last);
        builder.CreateCondBr(builder.CreateICmpULT(index, length), body, end);
        builder.SetInsertPoint(body);
        llvm::Value* offset = builder.CreateMul(index, builder.getInt32(elementSize(element)));
        llvm::Value* place = builder.CreateInBoundsGEP(builder.getInt8Ty(), data, offset);
        release(builder, element, memory.load(builder, element, place, Region::Element));
        index->addIncoming(builder.CreateAdd(index, builder.getInt32(1)), builder.GetInsertBlock());
        builder.CreateBr(head);
        builder.SetInsertPoint(end);
    }
    builder.CreateCall(runtime(RuntimeFunction::rt_list_free), {address});
    builder.CreateBr(done);
    builder.SetInsertPoint(done);
    builder.CreateRetVoid();
    return function;
}

} // namespace wasmba::lower
