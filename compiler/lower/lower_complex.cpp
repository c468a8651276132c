#include "lower/function_lowering.h"

namespace wasmba::lower {

using llvm::Value;

void FunctionLowering::lowerMakeComplex(const Instruction& at) {
    define(at, {scalar(at, 0), scalar(at, 1)});
}

void FunctionLowering::lowerReal(const Instruction& at) {
    define(at, {operand(at, 0)[0]});
}

void FunctionLowering::lowerImaginary(const Instruction& at) {
    define(at, {operand(at, 0)[1]});
}

Values FunctionLowering::multiplyComplex(llvm::ArrayRef<Value*> left, llvm::ArrayRef<Value*> right) {
    Value* real = builder.CreateFSub(builder.CreateFMul(left[0], right[0]), builder.CreateFMul(left[1], right[1]));
    Value* imaginary = builder.CreateFAdd(builder.CreateFMul(left[0], right[1]), builder.CreateFMul(left[1], right[0]));
    return {real, imaginary};
}

/// CPython's _Py_c_quot (Objects/complexobject.c; Smith 1962) with its two cases, |re| >= |im| of the divisor and not, made one by
/// exchanging the parts; a zero divisor gives inf and nan instead of an error.
Values FunctionLowering::divideComplex(llvm::ArrayRef<Value*> left, llvm::ArrayRef<Value*> right) {
    Value* zero = llvm::ConstantFP::get(right[0]->getType(), 0.0);
    Value* realSize = builder.CreateUnaryIntrinsic(llvm::Intrinsic::fabs, right[0]);
    Value* imaginarySize = builder.CreateUnaryIntrinsic(llvm::Intrinsic::fabs, right[1]);
    Value* realLeads = builder.CreateFCmpOGE(realSize, imaginarySize);
    Value* large = builder.CreateSelect(realLeads, right[0], right[1]);
    Value* small = builder.CreateSelect(realLeads, right[1], right[0]);
    Value* ratio = builder.CreateFDiv(small, large);
    ratio = builder.CreateSelect(builder.CreateFCmpOEQ(large, zero), zero, ratio);
    Value* denominator = builder.CreateFAdd(large, builder.CreateFMul(small, ratio));
    // real leads: (a + b r, b - a r); imaginary leads: (a r + b, b r - a)
    Value* first = builder.CreateSelect(realLeads, left[0], left[1]);
    Value* second = builder.CreateSelect(realLeads, left[1], left[0]);
    Value* real = builder.CreateFAdd(first, builder.CreateFMul(second, ratio));
    Value* imaginary = builder.CreateSelect(realLeads, builder.CreateFSub(second, builder.CreateFMul(first, ratio)),
                                            builder.CreateFSub(builder.CreateFMul(first, ratio), second));
    return {builder.CreateFDiv(real, denominator), builder.CreateFDiv(imaginary, denominator)};
}

} // namespace wasmba::lower
