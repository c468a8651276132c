#include "lower/function_lowering.h"

namespace wasmba::lower {

using llvm::Value;

namespace {

struct IntrinsicRow {
    unsigned operands;
    llvm::StringRef llvmName;
    llvm::StringRef libmName;
};

constexpr IntrinsicRow kIntrinsics[] = {
#define INTRINSIC(name, operands, llvmName, libmName) {operands, llvmName, libmName},
#include "ir/intrinsics.def"
};

/// A divisor for which the remainder is exact as left - trunc(left / divisor) * divisor: a power of two, at least 1 so that the quotient
/// does not overflow. Where the quotient underflows its truncation is 0 all the same.
bool isExactDivisor(const Value* value) {
    auto* constant = llvm::dyn_cast<llvm::ConstantFP>(value);
    if (!constant)
        return false;
    return constant->getValueAPF().getExactLog2Abs() >= 0; // INT_MIN for what is no power of two
}

} // namespace

/// C's fmod.
Value* FunctionLowering::remainderFloat(Value* left, Value* right) {
    if (isExactDivisor(right)) {
        Value* whole = builder.CreateUnaryIntrinsic(llvm::Intrinsic::trunc, builder.CreateFDiv(left, right));
        return builder.CreateFSub(left, builder.CreateFMul(whole, right));
    }
    // Exact in double for floats, too.
    Value* wideLeft = builder.CreateFPCast(left, builder.getDoubleTy());
    Value* wideRight = builder.CreateFPCast(right, builder.getDoubleTy());
    return builder.CreateFPCast(builder.CreateCall(module.floatRemainder(), {wideLeft, wideRight}), left->getType());
}

/// CPython's float_rem (Objects/floatobject.c); nan for a zero divisor.
Value* FunctionLowering::moduloFloat(Value* left, Value* right) {
    Value* zero = llvm::ConstantFP::get(left->getType(), 0.0);
    Value* rest = remainderFloat(left, right);
    Value* signsDiffer = builder.CreateXor(builder.CreateFCmpOLT(rest, zero), builder.CreateFCmpOLT(right, zero));
    Value* adjusted = builder.CreateSelect(signsDiffer, builder.CreateFAdd(rest, right), rest);
    Value* isExact = builder.CreateFCmpOEQ(rest, zero);
    return builder.CreateSelect(isExact, builder.CreateBinaryIntrinsic(llvm::Intrinsic::copysign, zero, right), adjusted);
}

/// CPython's _float_div_mod (Objects/floatobject.c); left / right for a zero divisor, as NumPy.
Value* FunctionLowering::floorDivideFloat(Value* left, Value* right) {
    llvm::Type* type = left->getType();
    Value *zero = llvm::ConstantFP::get(type, 0.0), *one = llvm::ConstantFP::get(type, 1.0), *half = llvm::ConstantFP::get(type, 0.5);
    Value* rest = remainderFloat(left, right);
    Value* quotient = builder.CreateFDiv(builder.CreateFSub(left, rest), right);
    Value* signsDiffer = builder.CreateXor(builder.CreateFCmpOLT(rest, zero), builder.CreateFCmpOLT(right, zero));
    Value* adjust = builder.CreateAnd(builder.CreateFCmpUNE(rest, zero), signsDiffer);
    quotient = builder.CreateSelect(adjust, builder.CreateFSub(quotient, one), quotient);
    Value* floor = builder.CreateUnaryIntrinsic(llvm::Intrinsic::floor, quotient);
    Value* isBelow = builder.CreateFCmpOGT(builder.CreateFSub(quotient, floor), half);
    floor = builder.CreateSelect(isBelow, builder.CreateFAdd(floor, one), floor);
    Value* ratio = builder.CreateFDiv(left, right);
    Value* signedZero = builder.CreateBinaryIntrinsic(llvm::Intrinsic::copysign, zero, ratio);
    Value* result = builder.CreateSelect(builder.CreateFCmpOEQ(quotient, zero), signedZero, floor);
    return builder.CreateSelect(builder.CreateFCmpOEQ(right, zero), ratio, result);
}

void FunctionLowering::lowerTrueDivide(const Instruction& at) {
    if (at.type->isComplex())
        return define(at, divideComplex(operand(at, 0), operand(at, 1)));
    define(at, {builder.CreateFDiv(scalar(at, 0), scalar(at, 1))});
}

void FunctionLowering::lowerPower(const Instruction& at) {
    if (at.type->isInteger())
        return define(at, {powerInteger(at)});
    if (at.type->isFloat())
        return define(at, {builder.CreateBinaryIntrinsic(llvm::Intrinsic::pow, scalar(at, 0), scalar(at, 1))});
    Values arguments;
    for (unsigned i = 0; i < 2; ++i)
        for (Value* component : operand(at, i))
            arguments.push_back(builder.CreateFPCast(component, builder.getDoubleTy()));
    llvm::AllocaInst* slot = entrySlot(llvm::ArrayType::get(builder.getDoubleTy(), 2), 8);
    arguments.push_back(slot);
    builder.CreateCall(module.runtime(ir::RuntimeFunction::rt_npc_pow), arguments);
    Values result;
    for (unsigned i = 0; i < 2; ++i) {
        Value* part = module.memory.loadScalar(builder, builder.getDoubleTy(), slot, 8 * i, Region::Variable);
        result.push_back(builder.CreateFPCast(part, componentTypes(module.context, at.type)[0]));
    }
    define(at, result);
}

void FunctionLowering::lowerIntrinsic(const Instruction& at) {
    const IntrinsicRow& row = kIntrinsics[static_cast<unsigned>(at.intrinsic)];
    Values operands;
    for (unsigned i = 0; i < row.operands; ++i)
        operands.push_back(scalar(at, i));
    llvm::Type* type = operands[0]->getType();
    Value* result = nullptr;
    if (row.llvmName.empty()) {
        result = builder.CreateCall(module.mathFunction(row.libmName, type, row.operands), operands);
    } else {
        llvm::Intrinsic::ID id = llvm::Function::lookupIntrinsicID(row.llvmName);
        bool isUnsigned = !at.operands[0]->type->isSigned;
        if (id == llvm::Intrinsic::smin && isUnsigned)
            id = llvm::Intrinsic::umin;
        if (id == llvm::Intrinsic::smax && isUnsigned)
            id = llvm::Intrinsic::umax;
        if (id == llvm::Intrinsic::abs || id == llvm::Intrinsic::ctlz || id == llvm::Intrinsic::cttz)
            operands.push_back(builder.getFalse()); // defined for MIN and for 0
        result = builder.CreateIntrinsic(id, {type}, operands);
    }
    define(at, {result->getType()->isIntegerTy() ? builder.CreateZExtOrTrunc(result, componentTypes(module.context, at.type)[0]) : result});
}

void FunctionLowering::lowerSelect(const Instruction& at) {
    Values result;
    auto onTrue = operand(at, 1), onFalse = operand(at, 2);
    for (unsigned i = 0; i < onTrue.size(); ++i)
        result.push_back(builder.CreateSelect(scalar(at, 0), onTrue[i], onFalse[i]));
    define(at, result);
}

} // namespace wasmba::lower
