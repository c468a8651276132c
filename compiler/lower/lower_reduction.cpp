#include "lower/function_lowering.h"

namespace wasmba::lower {

using ir::ReductionKind;
using llvm::Value;

/// Two partial values of a reduction, the one of the earlier iterations first.
Values FunctionLowering::combineValues(ReductionKind kind, const Type* type, llvm::ArrayRef<Value*> left, llvm::ArrayRef<Value*> right) {
    if (!type->isComplex())
        return {combine(kind, type, left[0], right[0])};
    if (kind == ReductionKind::Multiply)
        return multiplyComplex(left, right);
    return {builder.CreateFAdd(left[0], right[0]), builder.CreateFAdd(left[1], right[1])};
}

Value* FunctionLowering::combine(ReductionKind kind, const Type* type, Value* left, Value* right) {
    bool isFloat = type->isFloat();
    bool isSigned = type->isInteger() && type->isSigned;
    switch (kind) {
    case ReductionKind::Add: return isFloat ? builder.CreateFAdd(left, right) : builder.CreateAdd(left, right);
    case ReductionKind::Multiply: return isFloat ? builder.CreateFMul(left, right) : builder.CreateMul(left, right);
    case ReductionKind::Minimum:
    case ReductionKind::Maximum: {
        bool isMinimum = kind == ReductionKind::Minimum;
        llvm::Intrinsic::ID id = isFloat    ? (isMinimum ? llvm::Intrinsic::minimum : llvm::Intrinsic::maximum)
                                 : isSigned ? (isMinimum ? llvm::Intrinsic::smin : llvm::Intrinsic::smax)
                                            : (isMinimum ? llvm::Intrinsic::umin : llvm::Intrinsic::umax);
        return builder.CreateBinaryIntrinsic(id, left, right);
    }
    case ReductionKind::BitAnd:
    case ReductionKind::And: return builder.CreateAnd(left, right);
    case ReductionKind::BitOr:
    case ReductionKind::Or: return builder.CreateOr(left, right);
    case ReductionKind::BitXor: return builder.CreateXor(left, right);
    case ReductionKind::Last:
    case ReductionKind::Companion: break; // have a partner: combinePartials
    }
    llvm_unreachable("a kind of reduction");
}

} // namespace wasmba::lower
