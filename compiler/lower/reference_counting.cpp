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
    case TypeKind::Expression:
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
        if (llvm::isa<llvm::Constant>(address))
            return;
        llvm::CallInst* call = builder.CreateCall(runtime(RuntimeFunction::rt_retain), {address});
        // An expression counts many references once per loop over all elements: a call compiles quickly.
        if (type->is(TypeKind::Expression))
            call->setIsNoInline();
    });
}

void ModuleLowering::release(llvm::IRBuilder<>& builder, const Type* type, llvm::ArrayRef<llvm::Value*> value, Path path) {
    if (type->is(TypeKind::Text)) {
        builder.CreateCall(runtime(RuntimeFunction::rt_text_abandon), {value[0]});
        return;
    }
    forEachReference(type, value, [&](const Type* leaf, llvm::Value* address) {
        if (llvm::isa<llvm::Constant>(address))
            return;
        llvm::FunctionCallee callee = leaf->is(TypeKind::List)        ? listRelease(leaf)
                                      : leaf->is(TypeKind::Generator) ? generatorRelease(leaf)
                                      : leaf->is(TypeKind::Exception) ? runtime(RuntimeFunction::rt_exception_release)
                                                                      : runtime(RuntimeFunction::rt_release);
        llvm::CallInst* call = builder.CreateCall(callee, {address});
        if (path == Path::Exception || type->is(TypeKind::Expression))
            call->setIsNoInline();
    });
}

/// Made once for each type, as it may need itself: a generator may hold one of its own type.
llvm::Function* ModuleLowering::makeRelease(const Type* type, llvm::function_ref<void(llvm::IRBuilder<>&, llvm::Function&)> releaseContent) {
    if (llvm::Function* known = releases.lookup(type))
        return known;
    llvm::IRBuilder<> builder(context);
    auto* signature = llvm::FunctionType::get(builder.getVoidTy(), {builder.getPtrTy()}, false);
    llvm::Function* function = llvm::Function::Create(signature, llvm::GlobalValue::InternalLinkage, "release." + toString(type), target);
    releases[type] = function;
    function->setDoesNotThrow();
    auto makeBlock = [&](const char* name) { return llvm::BasicBlock::Create(context, name, function); };
    llvm::BasicBlock *entry = makeBlock("entry"), *last = makeBlock("last"), *done = makeBlock("done");
    builder.SetInsertPoint(entry);
    llvm::Value* wasLast = builder.CreateCall(runtime(RuntimeFunction::rt_release_last), {function->getArg(0)});
    builder.CreateCondBr(builder.CreateICmpNE(wasLast, builder.getInt32(0)), last, done);
    builder.SetInsertPoint(last);
    releaseContent(builder, *function);
    builder.CreateBr(done);
    builder.SetInsertPoint(done);
    builder.CreateRetVoid();
    return function;
}

/// Drops a reference to a list and, if it was the last, those that its elements hold. Lists of lists make it recursive at run time only
/// as deep as the type is nested.
llvm::Function* ModuleLowering::listRelease(const Type* list) {
    return makeRelease(list, [&](llvm::IRBuilder<>& builder, llvm::Function& function) {
        auto makeBlock = [&](const char* name) { return llvm::BasicBlock::Create(context, name, &function); };
        llvm::Argument* address = function.getArg(0);
        const Type* element = list->element();
        if (element->isManaged()) {
            llvm::BasicBlock *before = builder.GetInsertBlock(), *head = makeBlock("head"), *body = makeBlock("body"), *end = makeBlock("end");
            llvm::Value* length =
                memory.loadScalar(builder, builder.getInt32Ty(), address, abi::ListLayout::kLength, Region::ListHeader);
            llvm::Value* data = memory.loadScalar(builder, builder.getPtrTy(), address, abi::ListLayout::kData, Region::ListHeader);
            builder.CreateBr(head);
            builder.SetInsertPoint(head);
            llvm::PHINode* index = builder.CreatePHI(builder.getInt32Ty(), 2);
            index->addIncoming(builder.getInt32(0), before);
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
    });
}

llvm::Function* ModuleLowering::generatorClose(const Type* type) {
    if (llvm::Function* known = closes.lookup(type))
        return known;
    const Generator& generator = generators.find(type)->second;
    llvm::IRBuilder<> builder(context);
    auto* signature = llvm::FunctionType::get(builder.getVoidTy(), {builder.getPtrTy()}, false);
    llvm::Function* function = llvm::Function::Create(signature, llvm::GlobalValue::InternalLinkage, "close." + toString(type), target);
    closes[type] = function;
    function->setDoesNotThrow();
    auto makeBlock = [&](const char* name) { return llvm::BasicBlock::Create(context, name, function); };
    llvm::BasicBlock *entry = makeBlock("entry"), *waiting = makeBlock("waiting"), *done = makeBlock("done");
    builder.SetInsertPoint(entry);
    llvm::Value* address = function->getArg(0);
    llvm::Value* slot = generator.frame.slot(builder, address, ir::kGeneratorState);
    const Type* stateType = generator.function->locals[ir::kGeneratorState].type;
    llvm::Value* state = memory.load(builder, stateType, slot, Region::Variable)[0];
    builder.CreateCondBr(builder.CreateICmpSGT(state, builder.getInt64(0)), waiting, done);
    builder.SetInsertPoint(waiting);
    memory.store(builder, stateType, slot, builder.CreateSub(builder.getInt64(ir::closingState(0)), state), Region::Variable);
    llvm::Value* pending = builder.CreateCall(runtime(RuntimeFunction::rt_error_hold));
    builder.CreateCall(this->function(generator.function), {address});
    builder.CreateCall(runtime(RuntimeFunction::rt_error_unhold), {pending});
    builder.CreateBr(done);
    builder.SetInsertPoint(done);
    builder.CreateRetVoid();
    return function;
}

/// Locals that were never set are zero, which a release leaves alone.
llvm::Function* ModuleLowering::generatorRelease(const Type* type) {
    return makeRelease(type, [&](llvm::IRBuilder<>& builder, llvm::Function& function) {
        const Generator& generator = generators.find(type)->second;
        llvm::Argument* address = function.getArg(0);
        if (generator.function->hasFinallyAtYield)
            builder.CreateCall(generatorClose(type), {address});
        for (unsigned i = 0; i < generator.function->locals.size(); ++i) {
            const Type* local = generator.function->locals[i].type;
            if (local->isManaged())
                release(builder, local, memory.load(builder, local, generator.frame.slot(builder, address, i), Region::Variable));
        }
        builder.CreateCall(runtime(RuntimeFunction::rt_object_free), {address});
    });
}

} // namespace wasmba::lower
