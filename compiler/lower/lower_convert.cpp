#include "lower/function_lowering.h"

namespace wasmba::lower {

using llvm::Value;

void FunctionLowering::lowerConvert(const Instruction& at) {
    Values value = convert(at.operands[0]->type, at.type, operand(at, 0));
    if (!at.isBorrowed)
        module.retain(builder, at.type, value);
    define(at, value);
}

/// Changes the representation; the result has no references of its own.
Values FunctionLowering::convert(const Type* from, const Type* to, llvm::ArrayRef<Value*> value) {
    if (from == to)
        return Values(value);
    if (from->isNumber() && to->isNumber())
        return convertNumber(from, to, value);
    if (to->is(TypeKind::Optional)) {
        if (from->isZeroSize())
            return zeroValue(module.context, to);
        if (!from->is(TypeKind::Optional)) {
            Values result = {builder.getTrue()};
            result.append(convert(from, to->element(), value));
            return result;
        }
        Values result = {value[0]};
        result.append(convert(from->element(), to->element(), value.drop_front()));
        return result;
    }
    if (from->isArray() && to->isArray() && from->layout != to->layout) {
        Values result(value.take_front(ArrayComponents::strides(from)));
        if (to->layout == Layout::Any)
            result.append(stridesOf(from, value));
        return result;
    }
    if (from->is(TypeKind::Tuple) && to->is(TypeKind::Tuple)) {
        Values result;
        for (unsigned i = 0; i < to->elements.size(); ++i) {
            const Type* element = from->elements[i];
            result.append(convert(element, to->elements[i], value.slice(componentOffset(from, i), componentCount(element))));
        }
        return result;
    }
    return componentCount(from) == componentCount(to) ? Values(value) : zeroValue(module.context, to);
}

Values FunctionLowering::convertNumber(const Type* from, const Type* to, llvm::ArrayRef<Value*> value) {
    if (to->is(TypeKind::Bool))
        return {isTrue(from, value)};
    llvm::Type* wanted = componentTypes(module.context, to)[0];
    if (to->isComplex()) {
        if (from->isComplex())
            return {builder.CreateFPCast(value[0], wanted), builder.CreateFPCast(value[1], wanted)};
        Type part = *to;
        part.kind = TypeKind::Float;
        part.bits = to->bits / 2;
        Values result = convertNumber(from, &part, value);
        result.push_back(llvm::ConstantFP::get(wanted, 0.0));
        return result;
    }
    bool isFloat = from->isFloat() || from->isComplex();
    bool isSigned = from->isInteger() && from->isSigned;
    if (to->isFloat()) {
        if (isFloat)
            return {builder.CreateFPCast(value[0], wanted)};
        return {isSigned ? builder.CreateSIToFP(value[0], wanted) : builder.CreateUIToFP(value[0], wanted)};
    }
    return {isFloat ? floatToInteger(value[0], to) : builder.CreateIntCast(value[0], wanted, isSigned)};
}

/// Truncates towards zero and saturates, nan gives 0; what is narrower than 32 bits, and uint32 and uint64 below 2**63, takes the low
/// bits of the signed result, as C compilers make NumPy do on x86.
Value* FunctionLowering::floatToInteger(Value* value, const Type* to) {
    llvm::Type* wanted = builder.getIntNTy(to->bits);
    auto saturate = [&](llvm::Intrinsic::ID id, unsigned bits) {
        return builder.CreateIntrinsic(id, {builder.getIntNTy(bits), value->getType()}, {value});
    };
    unsigned signedBits = to->bits < 32 || (to->bits == 32 && to->isSigned) ? 32 : 64;
    Value* result = builder.CreateTrunc(saturate(llvm::Intrinsic::fptosi_sat, signedBits), wanted);
    if (to->isSigned || to->bits != 64)
        return result;
    Value* isHigh = builder.CreateFCmpOGE(value, llvm::ConstantFP::get(value->getType(), 0x1p63));
    return builder.CreateSelect(isHigh, saturate(llvm::Intrinsic::fptoui_sat, 64), result);
}

} // namespace wasmba::lower
