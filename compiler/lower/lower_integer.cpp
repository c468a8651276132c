#include "lower/function_lowering.h"

namespace wasmba::lower {

using llvm::Value;

namespace {

bool isNonNegative(const ir::Instruction* value) {
    switch (value->op) {
    case ir::Op::ConstInt: return value->integer >= 0;
    case ir::Op::ListLength:
    case ir::Op::ArrayShape: return true;
    default: return value->isNonNegative;
    }
}

/// Whether a wrapping operation was proved not to wrap, as LLVM's two flags.
struct WrapFacts {
    bool isUnsigned = false, isSigned = false;

    explicit WrapFacts(const ir::Instruction& at) {
        if (!at.noWrap || !at.type->isInteger())
            return;
        bool nonNegative = isNonNegative(at.operands[0]) && isNonNegative(at.operands[1]);
        isSigned = at.type->isSigned;
        isUnsigned = !at.type->isSigned || (nonNegative && (at.op != ir::Op::Subtract || at.isNonNegative));
    }
};

Value* zeroOf(Value* value) {
    return llvm::Constant::getNullValue(value->getType());
}

} // namespace

void FunctionLowering::lowerAdd(const Instruction& at) {
    auto left = operand(at, 0), right = operand(at, 1);
    if (at.type->isComplex())
        return define(at, {builder.CreateFAdd(left[0], right[0]), builder.CreateFAdd(left[1], right[1])});
    if (at.type->isFloat())
        return define(at, {builder.CreateFAdd(left[0], right[0])});
    WrapFacts facts(at);
    define(at, {builder.CreateAdd(left[0], right[0], "", facts.isUnsigned, facts.isSigned)});
}

void FunctionLowering::lowerSubtract(const Instruction& at) {
    auto left = operand(at, 0), right = operand(at, 1);
    if (at.type->isComplex())
        return define(at, {builder.CreateFSub(left[0], right[0]), builder.CreateFSub(left[1], right[1])});
    if (at.type->isFloat())
        return define(at, {builder.CreateFSub(left[0], right[0])});
    WrapFacts facts(at);
    define(at, {builder.CreateSub(left[0], right[0], "", facts.isUnsigned, facts.isSigned)});
}

void FunctionLowering::lowerMultiply(const Instruction& at) {
    auto left = operand(at, 0), right = operand(at, 1);
    if (at.type->isComplex())
        return define(at, multiplyComplex(left, right));
    if (at.type->isFloat())
        return define(at, {builder.CreateFMul(left[0], right[0])});
    WrapFacts facts(at);
    define(at, {builder.CreateMul(left[0], right[0], "", facts.isUnsigned, facts.isSigned)});
}

void FunctionLowering::lowerNegate(const Instruction& at) {
    Values result;
    for (Value* component : operand(at, 0))
        result.push_back(at.type->isInteger() ? builder.CreateNeg(component) : builder.CreateFNeg(component));
    define(at, result);
}

void FunctionLowering::lowerInvert(const Instruction& at) {
    define(at, {builder.CreateNot(scalar(at, 0))});
}

void FunctionLowering::lowerNot(const Instruction& at) {
    define(at, {builder.CreateNot(scalar(at, 0))});
}

void FunctionLowering::lowerBitAnd(const Instruction& at) {
    define(at, {builder.CreateAnd(scalar(at, 0), scalar(at, 1))});
}

void FunctionLowering::lowerBitOr(const Instruction& at) {
    define(at, {builder.CreateOr(scalar(at, 0), scalar(at, 1))});
}

void FunctionLowering::lowerBitXor(const Instruction& at) {
    define(at, {builder.CreateXor(scalar(at, 0), scalar(at, 1))});
}

void FunctionLowering::lowerShiftLeft(const Instruction& at) {
    Value *value = scalar(at, 0), *count = scalar(at, 1);
    Value* width = llvm::ConstantInt::get(count->getType(), at.type->bits);
    Value* isInside = builder.CreateICmpULT(count, width);
    define(at, {builder.CreateSelect(isInside, builder.CreateShl(value, count), zeroOf(value))});
}

void FunctionLowering::lowerShiftRight(const Instruction& at) {
    Value *value = scalar(at, 0), *count = scalar(at, 1);
    Value* width = llvm::ConstantInt::get(count->getType(), at.type->bits);
    Value* isInside = builder.CreateICmpULT(count, width);
    if (!at.type->isSigned)
        return define(at, {builder.CreateSelect(isInside, builder.CreateLShr(value, count), zeroOf(value))});
    Value* last = llvm::ConstantInt::get(count->getType(), at.type->bits - 1);
    define(at, {builder.CreateAShr(value, builder.CreateSelect(isInside, count, last))});
}

/// wasm's division traps for 0 and for MIN / -1, hence a harmless divisor for both, and their results by selection. Where a
/// CheckDivisor or a constant excludes them, the optimiser drops the selections.
Value* FunctionLowering::floorDivideInteger(const Instruction& at) {
    Value *left = scalar(at, 0), *right = scalar(at, 1);
    llvm::Type* type = left->getType();
    Value *zero = llvm::ConstantInt::get(type, 0), *one = llvm::ConstantInt::get(type, 1), *minusOne = llvm::ConstantInt::getSigned(type, -1);
    Value* isZero = builder.CreateICmpEQ(right, zero);
    if (!at.type->isSigned)
        return builder.CreateSelect(isZero, zero, builder.CreateUDiv(left, builder.CreateSelect(isZero, one, right)));
    bool leftIsPositive = isNonNegative(at.operands[0]);
    if (auto* constant = llvm::dyn_cast<llvm::ConstantInt>(right); constant && constant->getValue().isStrictlyPositive()) {
        if (constant->getValue().isPowerOf2())
            return builder.CreateAShr(left, constant->getValue().logBase2());
        Value* quotient = builder.CreateSDiv(left, right);
        if (leftIsPositive)
            return quotient;
        Value* rest = builder.CreateSub(left, builder.CreateMul(quotient, right));
        return builder.CreateAdd(quotient, builder.CreateAShr(rest, type->getIntegerBitWidth() - 1));
    }
    Value* isMinusOne = builder.CreateICmpEQ(right, minusOne);
    Value* divisor = builder.CreateSelect(builder.CreateOr(isZero, isMinusOne), one, right);
    Value* quotient = builder.CreateSDiv(left, divisor);
    if (!leftIsPositive || !isNonNegative(at.operands[1])) {
        Value* rest = builder.CreateSub(left, builder.CreateMul(quotient, divisor));
        Value* signsDiffer = builder.CreateICmpSLT(builder.CreateXor(rest, divisor), zero);
        Value* adjust = builder.CreateAnd(builder.CreateICmpNE(rest, zero), signsDiffer);
        quotient = builder.CreateSub(quotient, builder.CreateZExt(adjust, type));
    }
    quotient = builder.CreateSelect(isMinusOne, builder.CreateNeg(left), quotient);
    return builder.CreateSelect(isZero, zero, quotient);
}

Value* FunctionLowering::moduloInteger(const Instruction& at) {
    Value *left = scalar(at, 0), *right = scalar(at, 1);
    llvm::Type* type = left->getType();
    Value *zero = llvm::ConstantInt::get(type, 0), *one = llvm::ConstantInt::get(type, 1), *minusOne = llvm::ConstantInt::getSigned(type, -1);
    Value* isZero = builder.CreateICmpEQ(right, zero);
    if (!at.type->isSigned)
        return builder.CreateSelect(isZero, zero, builder.CreateURem(left, builder.CreateSelect(isZero, one, right)));
    bool leftIsPositive = isNonNegative(at.operands[0]);
    if (auto* constant = llvm::dyn_cast<llvm::ConstantInt>(right); constant && constant->getValue().isStrictlyPositive()) {
        if (constant->getValue().isPowerOf2())
            return builder.CreateAnd(left, llvm::ConstantInt::get(type, constant->getValue() - 1));
        Value* rest = builder.CreateSRem(left, right);
        if (leftIsPositive)
            return rest;
        return builder.CreateSelect(builder.CreateICmpSLT(rest, zero), builder.CreateAdd(rest, right), rest);
    }
    // The remainder by 1 is 0, and so are the results for 0 (by definition) and -1.
    Value* isSpecial = builder.CreateOr(isZero, builder.CreateICmpEQ(right, minusOne));
    Value* divisor = builder.CreateSelect(isSpecial, one, right);
    Value* rest = builder.CreateSRem(left, divisor);
    if (leftIsPositive && isNonNegative(at.operands[1]))
        return rest;
    Value* signsDiffer = builder.CreateICmpSLT(builder.CreateXor(rest, divisor), zero);
    Value* adjust = builder.CreateAnd(builder.CreateICmpNE(rest, zero), signsDiffer);
    return builder.CreateSelect(adjust, builder.CreateAdd(rest, divisor), rest);
}

/// Small constant exponents are multiplied out; others go through the runtime in 64 bits, whose low bits are those of any width.
Value* FunctionLowering::powerInteger(const Instruction& at) {
    constexpr uint64_t kLargestExpanded = 64;
    Value *base = scalar(at, 0), *exponent = scalar(at, 1);
    llvm::Type* type = base->getType();
    if (auto* constant = llvm::dyn_cast<llvm::ConstantInt>(exponent); constant && constant->getValue().ule(kLargestExpanded)) {
        Value *result = nullptr, *power = base;
        for (uint64_t rest = constant->getZExtValue(); rest; rest >>= 1) {
            if (rest & 1)
                result = result ? builder.CreateMul(result, power) : power;
            if (rest > 1)
                power = builder.CreateMul(power, power);
        }
        return result ? result : llvm::ConstantInt::get(type, 1);
    }
    Value* wideBase = builder.CreateIntCast(base, builder.getInt64Ty(), at.type->isSigned);
    Value* wideExponent = builder.CreateIntCast(exponent, builder.getInt64Ty(), at.type->isSigned);
    Value* result = builder.CreateCall(module.runtime(ir::RuntimeFunction::rt_pow_int64), {wideBase, wideExponent});
    return builder.CreateTrunc(result, type);
}

void FunctionLowering::lowerFloorDivide(const Instruction& at) {
    define(at, {at.type->isFloat() ? floorDivideFloat(scalar(at, 0), scalar(at, 1)) : floorDivideInteger(at)});
}

void FunctionLowering::lowerModulo(const Instruction& at) {
    define(at, {at.type->isFloat() ? moduloFloat(scalar(at, 0), scalar(at, 1)) : moduloInteger(at)});
}

} // namespace wasmba::lower
