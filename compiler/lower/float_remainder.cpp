#include "lower/module_lowering.h"

namespace wasmba::lower {

using llvm::Value;

namespace {

/// Bounds within which the splitting below neither overflows nor loses bits.
constexpr double kSmallest = 0x1p-900, kLargest = 0x1p900, kLargestQuotient = 0x1p53;
/// Veltkamp's splitter for 53 bits.
constexpr double kSplitter = 0x1p27 + 1;

class Emitter {
public:
    explicit Emitter(llvm::Function* function) : function(function), builder(function->getContext()) {}

    void emit(llvm::FunctionCallee fmod) {
        Value *left = function->getArg(0), *right = function->getArg(1);
        llvm::BasicBlock *entry = makeBlock("entry"), *near = makeBlock("near"), *far = makeBlock("far");
        builder.SetInsertPoint(entry);
        Value *dividend = magnitude(left), *divisor = magnitude(right);
        Value* ratio = builder.CreateFDiv(dividend, divisor);
        Value* isNear = builder.CreateFCmpOLT(ratio, constant(kLargestQuotient));
        isNear = builder.CreateAnd(isNear, builder.CreateFCmpOGT(divisor, constant(kSmallest)));
        isNear = builder.CreateAnd(isNear, builder.CreateFCmpOLT(divisor, constant(kLargest)));
        isNear = builder.CreateAnd(isNear, builder.CreateFCmpOLT(dividend, constant(kLargest)));
        builder.CreateCondBr(isNear, near, far);

        builder.SetInsertPoint(near);
        Value* quotient = builder.CreateUnaryIntrinsic(llvm::Intrinsic::trunc, ratio);
        Value* product = builder.CreateFMul(quotient, divisor);
        Value* rest = builder.CreateFSub(builder.CreateFSub(dividend, product), productError(quotient, divisor, product));
        Value* isBelow = builder.CreateFCmpOLT(rest, constant(0)); // the division had rounded up to the next whole number
        rest = builder.CreateSelect(isBelow, builder.CreateFAdd(rest, divisor), rest);
        builder.CreateRet(builder.CreateBinaryIntrinsic(llvm::Intrinsic::copysign, rest, left));

        builder.SetInsertPoint(far);
        builder.CreateRet(builder.CreateCall(fmod, {left, right}));
    }

private:
    llvm::BasicBlock* makeBlock(const char* name) { return llvm::BasicBlock::Create(function->getContext(), name, function); }
    Value* constant(double value) { return llvm::ConstantFP::get(builder.getDoubleTy(), value); }
    Value* magnitude(Value* value) { return builder.CreateUnaryIntrinsic(llvm::Intrinsic::fabs, value); }

    std::pair<Value*, Value*> split(Value* value) {
        Value* scaled = builder.CreateFMul(value, constant(kSplitter));
        Value* high = builder.CreateFSub(scaled, builder.CreateFSub(scaled, value));
        return {high, builder.CreateFSub(value, high)};
    }

    /// left * right - product, exactly (Dekker 1971).
    Value* productError(Value* left, Value* right, Value* product) {
        auto [leftHigh, leftLow] = split(left);
        auto [rightHigh, rightLow] = split(right);
        Value* error = builder.CreateFSub(builder.CreateFMul(leftHigh, rightHigh), product);
        error = builder.CreateFAdd(error, builder.CreateFMul(leftHigh, rightLow));
        error = builder.CreateFAdd(error, builder.CreateFMul(leftLow, rightHigh));
        return builder.CreateFAdd(error, builder.CreateFMul(leftLow, rightLow));
    }

    llvm::Function* function;
    llvm::IRBuilder<> builder;
};

} // namespace

/// C's fmod, without libm's loop over bits where the quotient is below 2**53: then left - trunc(left / right) * right is a double, and
/// the rounding error of its product is known exactly.
llvm::Function* ModuleLowering::floatRemainder() {
    if (remainder)
        return remainder;
    llvm::Type* real = llvm::Type::getDoubleTy(context);
    llvm::FunctionType* type = llvm::FunctionType::get(real, {real, real}, false);
    remainder = llvm::Function::Create(type, llvm::GlobalValue::InternalLinkage, "remainder", target);
    remainder->setDoesNotThrow();
    Emitter(remainder).emit(mathFunction("fmod", real, 2));
    return remainder;
}

} // namespace wasmba::lower
