#include "lower/components.h"

#include "llvm/IR/Constants.h"
#include "llvm/IR/DerivedTypes.h"

#include <algorithm>

namespace wasmba::lower {

namespace {

Type makeScalar(TypeKind kind, uint8_t bits) {
    Type type;
    type.kind = kind;
    type.bits = bits;
    type.isSigned = true;
    return type;
}

void append(llvm::LLVMContext& context, const Type* type, ComponentTypes& result) {
    if (type->isZeroSize())
        return;
    switch (type->kind) {
    case TypeKind::Bool: result.push_back(llvm::Type::getInt1Ty(context)); return;
    case TypeKind::Int: result.push_back(llvm::Type::getIntNTy(context, type->bits)); return;
    case TypeKind::Choice: result.push_back(llvm::Type::getInt32Ty(context)); return;
    case TypeKind::Float:
        result.push_back(type->bits == 32 ? llvm::Type::getFloatTy(context) : llvm::Type::getDoubleTy(context));
        return;
    case TypeKind::Complex:
        result.append(2, type->bits == 64 ? llvm::Type::getFloatTy(context) : llvm::Type::getDoubleTy(context));
        return;
    case TypeKind::Array:
        result.append(2, llvm::PointerType::get(context, 0));
        result.append(type->rank * (type->layout == Layout::Any ? 2 : 1), llvm::Type::getInt32Ty(context));
        return;
    case TypeKind::Optional:
        result.push_back(llvm::Type::getInt1Ty(context));
        append(context, type->element(), result);
        return;
    case TypeKind::Tuple:
    case TypeKind::Expression:
    case TypeKind::Function:
    case TypeKind::Builtin:
    case TypeKind::Slice:
    case TypeKind::Range:
        for (const Type* element : aggregateElements(type))
            append(context, element, result);
        return;
    default: result.push_back(llvm::PointerType::get(context, 0)); return;
    }
}

} // namespace

ComponentTypes componentTypes(llvm::LLVMContext& context, const Type* type) {
    ComponentTypes result;
    append(context, type, result);
    return result;
}

unsigned componentCount(const Type* type) {
    if (type->isZeroSize())
        return 0;
    switch (type->kind) {
    case TypeKind::Complex: return 2;
    case TypeKind::Array: return 2 + type->rank * (type->layout == Layout::Any ? 2 : 1);
    case TypeKind::Optional: return 1 + componentCount(type->element());
    case TypeKind::Tuple:
    case TypeKind::Expression:
    case TypeKind::Function:
    case TypeKind::Builtin:
    case TypeKind::Slice:
    case TypeKind::Range: return componentOffset(type, aggregateElements(type).size());
    default: return 1;
    }
}

llvm::ArrayRef<const Type*> aggregateElements(const Type* type) {
    static const Type int64 = makeScalar(TypeKind::Int, 64);
    static const Type* const rangeElements[] = {&int64, &int64, &int64};
    switch (type->kind) {
    case TypeKind::Range: return rangeElements;
    default: return type->elements;
    }
}

unsigned componentOffset(const Type* aggregate, unsigned element) {
    if (aggregate->is(TypeKind::Optional))
        return 1;
    unsigned offset = 0;
    for (const Type* before : aggregateElements(aggregate).take_front(element))
        offset += componentCount(before);
    return offset;
}

Values zeroValue(llvm::LLVMContext& context, const Type* type) {
    Values result;
    for (llvm::Type* component : componentTypes(context, type))
        result.push_back(llvm::Constant::getNullValue(component));
    return result;
}

uint32_t elementSize(const Type* element) {
    return std::max(memoryLayout(element).size, 1u);
}

} // namespace wasmba::lower
