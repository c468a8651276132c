#include "lower/function_lowering.h"

namespace wasmba::lower {

using llvm::CmpInst;
using llvm::Value;

namespace {

struct Predicates {
    ir::Op op;
    CmpInst::Predicate ofFloats, ofSigned, ofUnsigned;
};

/// nan equals nothing and is unordered, so that only != holds for it.
constexpr Predicates kPredicates[] = {
    {ir::Op::Equal, CmpInst::FCMP_OEQ, CmpInst::ICMP_EQ, CmpInst::ICMP_EQ},
    {ir::Op::NotEqual, CmpInst::FCMP_UNE, CmpInst::ICMP_NE, CmpInst::ICMP_NE},
    {ir::Op::Less, CmpInst::FCMP_OLT, CmpInst::ICMP_SLT, CmpInst::ICMP_ULT},
    {ir::Op::LessEqual, CmpInst::FCMP_OLE, CmpInst::ICMP_SLE, CmpInst::ICMP_ULE},
    {ir::Op::Greater, CmpInst::FCMP_OGT, CmpInst::ICMP_SGT, CmpInst::ICMP_UGT},
    {ir::Op::GreaterEqual, CmpInst::FCMP_OGE, CmpInst::ICMP_SGE, CmpInst::ICMP_UGE},
};

} // namespace

/// Values of several components (complex) are equal when all of them are.
void FunctionLowering::lowerCompare(const Instruction& at) {
    const Predicates& row = *llvm::find_if(kPredicates, [&](const Predicates& each) { return each.op == at.op; });
    auto left = operand(at, 0), right = operand(at, 1);
    bool isUnequal = at.op == ir::Op::NotEqual;
    bool isSigned = at.operands[0]->type->isInteger() && at.operands[0]->type->isSigned;
    Value* result = left.empty() ? builder.getInt1(!isUnequal) : nullptr;
    for (unsigned i = 0; i < left.size(); ++i) {
        bool isFloat = left[i]->getType()->isFloatingPointTy();
        Value* one = builder.CreateCmp(isFloat ? row.ofFloats : isSigned ? row.ofSigned : row.ofUnsigned, left[i], right[i]);
        result = !result ? one : isUnequal ? builder.CreateOr(result, one) : builder.CreateAnd(result, one);
    }
    define(at, {result});
}

void FunctionLowering::lowerEqual(const Instruction& at) { lowerCompare(at); }
void FunctionLowering::lowerNotEqual(const Instruction& at) { lowerCompare(at); }
void FunctionLowering::lowerLess(const Instruction& at) { lowerCompare(at); }
void FunctionLowering::lowerLessEqual(const Instruction& at) { lowerCompare(at); }
void FunctionLowering::lowerGreater(const Instruction& at) { lowerCompare(at); }
void FunctionLowering::lowerGreaterEqual(const Instruction& at) { lowerCompare(at); }

/// A number that is not zero.
Value* FunctionLowering::isTrue(const Type* type, llvm::ArrayRef<Value*> value) {
    if (type->is(TypeKind::Bool))
        return value[0];
    Value* result = nullptr;
    for (Value* component : value) {
        Value* zero = llvm::Constant::getNullValue(component->getType());
        Value* one = component->getType()->isFloatingPointTy() ? builder.CreateFCmpUNE(component, zero)
                                                               : builder.CreateICmpNE(component, zero);
        result = result ? builder.CreateOr(result, one) : one;
    }
    return result;
}

} // namespace wasmba::lower
