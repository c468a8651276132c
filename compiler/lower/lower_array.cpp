#include "lower/function_lowering.h"

#include "abi/layout.h"

namespace wasmba::lower {

using ir::RuntimeFunction;
using llvm::Value;

Values FunctionLowering::stridesOf(const Type* array, llvm::ArrayRef<Value*> value) {
    if (array->layout == Layout::Any)
        return Values(value.slice(ArrayComponents::strides(array), array->rank));
    return contiguousStrides(builder, array, value.slice(ArrayComponents::kShape, array->rank));
}

/// Shapes and the size in bytes stay below 2**31, so that all arithmetic on them fits in 32 bits; rt_buffer_new refuses what is larger.
void FunctionLowering::lowerArrayNew(const Instruction& at) {
    constexpr int64_t kLargest = INT32_MAX;
    Value* isNegative = builder.getFalse();
    for (unsigned axis = 0; axis < at.type->rank; ++axis)
        isNegative = builder.CreateOr(isNegative, builder.CreateICmpSLT(scalar(at, axis), builder.getInt64(0)));
    failIf(isNegative, at, abi::kValueError, "negative dimensions are not allowed");

    // As NumPy does, dimensions of zero do not hide that the others are too large.
    Value *count = builder.getInt64(1), *isEmpty = builder.getFalse();
    for (unsigned axis = 0; axis < at.type->rank; ++axis) {
        Value* limit = builder.getInt64(kLargest + 1);
        Value* size = builder.CreateBinaryIntrinsic(llvm::Intrinsic::umin, scalar(at, axis), limit);
        isEmpty = builder.CreateOr(isEmpty, builder.CreateICmpEQ(size, builder.getInt64(0)));
        count = builder.CreateMul(count, builder.CreateBinaryIntrinsic(llvm::Intrinsic::umax, size, builder.getInt64(1)));
        count = builder.CreateBinaryIntrinsic(llvm::Intrinsic::umin, count, limit);
    }
    Value* bytes = builder.CreateMul(count, builder.getInt64(memoryLayout(at.type->element()).size));
    Value* isTooLarge = builder.CreateICmpUGT(bytes, builder.getInt64(kLargest));
    bytes = builder.CreateSelect(isTooLarge, builder.getInt64(INT64_MAX), builder.CreateSelect(isEmpty, builder.getInt64(0), bytes));

    Value* buffer = builder.CreateCall(module.runtime(RuntimeFunction::rt_buffer_new), {bytes, builder.getInt32(at.index & 1)});
    failIf(builder.CreateIsNull(buffer), at, nullptr);
    Values value = {buffer, builder.CreateConstInBoundsGEP1_32(builder.getInt8Ty(), buffer, abi::BufferLayout::kData)};
    for (unsigned axis = 0; axis < at.type->rank; ++axis)
        value.push_back(toOffset(scalar(at, axis)));
    if (at.type->layout == Layout::Any) {
        Type contiguous = *at.type;
        contiguous.layout = Layout::C;
        value.append(stridesOf(&contiguous, value));
    }
    define(at, value);
}

void FunctionLowering::lowerArrayShape(const Instruction& at) {
    define(at, {extendSize(operand(at, 0)[ArrayComponents::kShape + at.index])});
}

void FunctionLowering::lowerArrayStride(const Instruction& at) {
    Value* stride = stridesOf(at.operands[0]->type, operand(at, 0))[at.index];
    define(at, {builder.CreateSExt(stride, builder.getInt64Ty())});
}

/// Operands 1.. of an access are the checked indices.
Value* FunctionLowering::elementAddress(const Instruction& at) {
    const Type* array = at.operands[0]->type;
    auto value = operand(at, 0);
    Value* address = value[ArrayComponents::kData];
    if (array->rank == 0)
        return address;
    Values strides = stridesOf(array, value);
    Value* offset = nullptr;
    for (unsigned axis = 0; axis < array->rank; ++axis) {
        Value* step = builder.CreateMul(toOffset(scalar(at, 1 + axis)), strides[axis]);
        offset = offset ? builder.CreateAdd(offset, step) : step;
    }
    return builder.CreateInBoundsGEP(builder.getInt8Ty(), address, offset);
}

void FunctionLowering::lowerArrayLoad(const Instruction& at) {
    define(at, module.memory.load(builder, at.operands[0]->type->element(), elementAddress(at), Region::Element));
}

void FunctionLowering::lowerArrayStore(const Instruction& at) {
    const Type* array = at.operands[0]->type;
    module.memory.store(builder, array->element(), elementAddress(at), operand(at, 1 + array->rank), Region::Element);
}

void FunctionLowering::lowerArrayView(const Instruction& at) {
    auto source = operand(at, 0);
    Value* data = builder.CreateGEP(builder.getInt8Ty(), source[ArrayComponents::kData], toOffset(scalar(at, 1)));
    Value* none = llvm::Constant::getNullValue(source[ArrayComponents::kBuffer]->getType());
    Values value = {at.index ? none : source[ArrayComponents::kBuffer], data};
    unsigned sizes = at.type->rank * (at.type->layout == Layout::Any ? 2 : 1);
    for (unsigned i = 0; i < sizes; ++i)
        value.push_back(toOffset(scalar(at, 2 + i)));
    if (!at.isBorrowed)
        module.retain(builder, at.type, value);
    define(at, value);
}

void FunctionLowering::lowerArrayAddress(const Instruction& at) {
    Value* address = builder.CreatePtrToInt(operand(at, 0)[ArrayComponents::kData], builder.getInt32Ty());
    define(at, {builder.CreateZExt(address, builder.getInt64Ty())});
}

} // namespace wasmba::lower
