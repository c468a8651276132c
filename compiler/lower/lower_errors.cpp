#include "lower/function_lowering.h"

#include "abi/layout.h"

namespace wasmba::lower {

using ir::RuntimeFunction;

// Branches to cold blocks carry no weights: what makes them cold is the call in them (README.md, bounds checks).

void FunctionLowering::failIf(llvm::Value* failed, const Instruction& at, EmitRaise raise, llvm::Value* status, bool hasFrame) {
    if (auto* constant = llvm::dyn_cast<llvm::ConstantInt>(failed); constant && constant->isZero())
        return;
    llvm::BasicBlock *cold = makeBlock("raise"), *next = makeBlock("next");
    builder.CreateCondBr(failed, cold, next);
    builder.SetInsertPoint(cold);
    if (raise)
        raise();
    leave(at, status, hasFrame);
    builder.SetInsertPoint(next);
}

void FunctionLowering::failIf(llvm::Value* failed, const Instruction& at, int exceptionType, llvm::StringRef message) {
    if (auto* constant = llvm::dyn_cast<llvm::ConstantInt>(failed); constant && constant->isZero())
        return;
    auto raise = [&] { raiseStatic(exceptionType, message); };
    if (!at.cleanup.empty())
        return failIf(failed, at, raise);
    uint32_t position = function.isLibrary ? 0 : module.position(function, at.span);
    llvm::BasicBlock*& cold = sharedRaises[{exceptionType, message, position, current->handler}];
    llvm::BasicBlock *source = builder.GetInsertBlock(), *next = makeBlock("next");
    if (!cold) {
        cold = makeBlock("raise");
        builder.SetInsertPoint(cold);
        raise();
        leave(at, nullptr, true);
        builder.SetInsertPoint(source);
    }
    builder.CreateCondBr(failed, cold, next);
    builder.SetInsertPoint(next);
}

void FunctionLowering::raiseStatic(int exceptionType, llvm::StringRef message) {
    builder.CreateCall(module.runtime(RuntimeFunction::rt_raise_static),
                       {builder.getInt32(exceptionType), module.bytes(message), builder.getInt32(message.size())});
}

void FunctionLowering::recordFrame(const Instruction& at) {
    if (!function.isLibrary)
        builder.CreateCall(module.runtime(RuntimeFunction::rt_error_frame), {builder.getInt32(module.position(function, at.span))});
}

void FunctionLowering::leave(const Instruction& at, llvm::Value* status, bool hasFrame) {
    if (hasFrame)
        recordFrame(at);
    for (const Instruction* owned : at.cleanup)
        module.release(builder, owned->type, valueOf(owned), ModuleLowering::Path::Exception);
    if (!current->handler)
        return returnFailure(status ? status : builder.getInt32(kRaised));
    llvm::BasicBlock* handler = blocks[current->handler];
    if (!status || !function.mayRaise) {
        builder.CreateBr(handler);
        return;
    }
    // A stop is no exception: handlers do not see it.
    llvm::BasicBlock* stopped = makeBlock("stopped");
    builder.CreateCondBr(builder.CreateICmpEQ(status, builder.getInt32(kStopped)), stopped, handler);
    builder.SetInsertPoint(stopped);
    returnFailure(builder.getInt32(kStopped));
}

void FunctionLowering::returnFailure(llvm::Value* status) {
    llvm::BasicBlock* source = builder.GetInsertBlock();
    llvm::BasicBlock* target = failureBlock();
    builder.SetInsertPoint(source);
    builder.CreateBr(target);
    if (failureStatus)
        failureStatus->addIncoming(status, source);
}

/// The one place where the function returns a failure.
llvm::BasicBlock* FunctionLowering::failureBlock() {
    if (failure)
        return failure;
    failure = makeBlock("failure");
    builder.SetInsertPoint(failure);
    if (!function.mayRaise) { // contradicts what transform found out: better a trap than a lost exception
        builder.CreateIntrinsic(llvm::Intrinsic::trap, {}, {});
        builder.CreateUnreachable();
        return failure;
    }
    failureStatus = builder.CreatePHI(builder.getInt32Ty(), 4);
    releaseLocals(ModuleLowering::Path::Exception);
    Values results = {failureStatus};
    // Nobody reads a result beside a failure: after inlining, one value remains of the two.
    for (llvm::Type* component : componentTypes(module.context, function.returnType))
        results.push_back(llvm::PoisonValue::get(component));
    if (results.size() == 1)
        builder.CreateRet(failureStatus);
    else
        builder.CreateAggregateRet(results.data(), results.size());
    return failure;
}

void FunctionLowering::releaseLocals(ModuleLowering::Path path) {
    if (function.generator)
        return; // they live as long as the generator
    for (unsigned i = 0; i < locals.size(); ++i) {
        const Type* type = function.locals[i].type;
        if (type->isManaged())
            module.release(builder, type, module.memory.load(builder, type, locals[i], Region::Variable), path);
    }
}

void FunctionLowering::lowerRaisePending(const Instruction& at) {
    leave(at, nullptr, false);
}

// Checks

void FunctionLowering::lowerCheckDivisor(const Instruction& at) {
    llvm::Value* isZero = builder.CreateNot(isTrue(at.operands[0]->type, operand(at, 0)));
    failIf(isZero, at, abi::kZeroDivisionError, at.text);
}

void FunctionLowering::lowerWrapIndex(const Instruction& at) {
    llvm::Value *index = scalar(at, 0), *length = scalar(at, 1);
    if (at.operands[0]->isNonNegative)
        return define(at, {index});
    llvm::Value* isNegative = builder.CreateICmpSLT(index, llvm::ConstantInt::get(index->getType(), 0));
    define(at, {builder.CreateSelect(isNegative, builder.CreateAdd(index, length), index)});
}

void FunctionLowering::lowerCheckIndex(const Instruction& at) {
    llvm::Value *index = scalar(at, 0), *length = scalar(at, 1);
    llvm::Value* outside = builder.CreateICmpUGE(index, length);
    if (!at.text.empty())
        return failIf(outside, at, abi::kIndexError, at.text);
    failIf(outside, at, [&] {
        builder.CreateCall(module.runtime(RuntimeFunction::rt_raise_index), {scalar(at, 2), builder.getInt64(at.index), length});
    });
}

void FunctionLowering::lowerCheckOverflow(const Instruction& at) {
    llvm::Value* left = scalar(at, 0);
    llvm::Value* overflows = nullptr;
    auto op = static_cast<ir::Op>(at.index);
    if (op == ir::Op::Negate) {
        unsigned bits = left->getType()->getIntegerBitWidth();
        overflows = builder.CreateICmpEQ(left, builder.getInt(llvm::APInt::getSignedMinValue(bits)));
    } else {
        llvm::Intrinsic::ID operation = op == ir::Op::Add        ? llvm::Intrinsic::sadd_with_overflow
                                        : op == ir::Op::Subtract ? llvm::Intrinsic::ssub_with_overflow
                                                                 : llvm::Intrinsic::smul_with_overflow;
        overflows = builder.CreateExtractValue(builder.CreateBinaryIntrinsic(operation, left, scalar(at, 1)), 1);
    }
    failIf(overflows, at, abi::kOverflowError, at.text.empty() ? "integer result does not fit in 64 bits" : at.text);
}

} // namespace wasmba::lower
