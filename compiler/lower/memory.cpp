#include "lower/memory.h"

#include "llvm/IR/MDBuilder.h"
#include "llvm/Support/MathExtras.h"

namespace wasmba::lower {

namespace {

uint32_t contentOffset(const Type* optional) {
    return std::max(memoryLayout(optional->element()).alignment, 1u);
}

/// Calls visit(element, offset) for the elements of an aggregate at their places in memory.
template <class Visit>
void forEachElement(const Type* aggregate, uint32_t offset, Visit visit) {
    for (const Type* element : aggregateElements(aggregate)) {
        MemoryLayout layout = memoryLayout(element);
        offset = static_cast<uint32_t>(llvm::alignTo(offset, layout.alignment));
        visit(element, offset);
        offset += layout.size;
    }
}

bool isAggregate(const Type* type) {
    switch (type->kind) {
    case TypeKind::Tuple:
    case TypeKind::Expression:
    case TypeKind::Function:
    case TypeKind::Builtin:
    case TypeKind::Slice:
    case TypeKind::Range: return true;
    default: return false;
    }
}

} // namespace

Memory::Memory(llvm::LLVMContext& context, bool elementsByType)
    : context(context), elementsByType(elementsByType), root(llvm::MDBuilder(context).createTBAARoot("wasmba")) {}

llvm::MDNode* Memory::tag(llvm::Type* type, Region region) {
    if (region != Region::Element || !elementsByType)
        type = nullptr;
    llvm::MDNode*& node = tags[{static_cast<unsigned>(region), type}];
    if (node)
        return node;
    std::string name = region == Region::Variable ? "variable" : region == Region::ListHeader ? "list header" : "element ";
    if (type) {
        llvm::raw_string_ostream stream(name);
        type->print(stream);
    }
    llvm::MDBuilder metadata(context);
    llvm::MDNode* scalar = metadata.createTBAAScalarTypeNode(name, root);
    node = metadata.createTBAAStructTagNode(scalar, scalar, 0);
    return node;
}

llvm::LoadInst* Memory::loadScalar(llvm::IRBuilder<>& builder, llvm::Type* type, llvm::Value* address, uint32_t offset,
                                   Region region) {
    if (offset)
        address = builder.CreateConstInBoundsGEP1_32(builder.getInt8Ty(), address, offset);
    llvm::LoadInst* load = builder.CreateLoad(type, address);
    load->setMetadata(llvm::LLVMContext::MD_tbaa, tag(type, region));
    if (region == Region::Element)
        load->setMetadata(llvm::LLVMContext::MD_access_group, elementGroup);
    return load;
}

void Memory::storeScalar(llvm::IRBuilder<>& builder, llvm::Value* value, llvm::Value* address, uint32_t offset, Region region) {
    if (offset)
        address = builder.CreateConstInBoundsGEP1_32(builder.getInt8Ty(), address, offset);
    llvm::StoreInst* store = builder.CreateStore(value, address);
    store->setMetadata(llvm::LLVMContext::MD_tbaa, tag(value->getType(), region));
    if (region == Region::Element)
        store->setMetadata(llvm::LLVMContext::MD_access_group, elementGroup);
}

Values Memory::load(llvm::IRBuilder<>& builder, const Type* type, llvm::Value* address, Region region) {
    Values result;
    loadInto(builder, type, address, 0, region, result);
    return result;
}

void Memory::loadInto(llvm::IRBuilder<>& builder, const Type* type, llvm::Value* address, uint32_t offset, Region region,
                      Values& result) {
    auto loadBool = [&] {
        llvm::Value* byte = loadScalar(builder, builder.getInt8Ty(), address, offset, region);
        result.push_back(builder.CreateICmpNE(byte, builder.getInt8(0)));
    };
    if (type->isZeroSize())
        return;
    if (type->is(TypeKind::Bool))
        return loadBool();
    if (type->is(TypeKind::Optional)) {
        loadBool();
        return loadInto(builder, type->element(), address, offset + contentOffset(type), region, result);
    }
    if (isAggregate(type)) {
        forEachElement(type, offset, [&](const Type* element, uint32_t place) {
            loadInto(builder, element, address, place, region, result);
        });
        return;
    }
    // What remains has its components side by side; shapes and strides of an array follow its two addresses.
    for (llvm::Type* component : componentTypes(context, type)) {
        llvm::LoadInst* load = loadScalar(builder, component, address, offset, region);
        result.push_back(load);
        offset += component->isPointerTy() ? 4 : component->getPrimitiveSizeInBits() / 8;
    }
}

void Memory::store(llvm::IRBuilder<>& builder, const Type* type, llvm::Value* address, llvm::ArrayRef<llvm::Value*> value,
                   Region region) {
    storeFrom(builder, type, address, 0, value, region);
}

void Memory::storeFrom(llvm::IRBuilder<>& builder, const Type* type, llvm::Value* address, uint32_t offset,
                       llvm::ArrayRef<llvm::Value*>& rest, Region region) {
    auto storeBool = [&] {
        storeScalar(builder, builder.CreateZExt(rest.front(), builder.getInt8Ty()), address, offset, region);
        rest = rest.drop_front();
    };
    if (type->isZeroSize())
        return;
    if (type->is(TypeKind::Bool))
        return storeBool();
    if (type->is(TypeKind::Optional)) {
        storeBool();
        return storeFrom(builder, type->element(), address, offset + contentOffset(type), rest, region);
    }
    if (isAggregate(type)) {
        forEachElement(type, offset, [&](const Type* element, uint32_t place) {
            storeFrom(builder, element, address, place, rest, region);
        });
        return;
    }
    Values components(rest.take_front(componentCount(type)));
    rest = rest.drop_front(components.size());
    if (type->isArray() && type->layout != Layout::Any) {
        Values strides = contiguousStrides(builder, type, llvm::ArrayRef(components).slice(ArrayComponents::kShape, type->rank));
        components.append(strides);
    }
    for (llvm::Value* component : components) {
        storeScalar(builder, component, address, offset, region);
        offset += component->getType()->isPointerTy() ? 4 : component->getType()->getPrimitiveSizeInBits() / 8;
    }
}

Values contiguousStrides(llvm::IRBuilder<>& builder, const Type* array, llvm::ArrayRef<llvm::Value*> shape) {
    Values strides(array->rank, nullptr);
    llvm::Value* stride = builder.getInt32(memoryLayout(array->element()).size);
    for (unsigned step = 0; step < array->rank; ++step) {
        unsigned axis = array->layout == Layout::F ? step : array->rank - 1 - step;
        strides[axis] = stride;
        if (step + 1 < array->rank)
            stride = builder.CreateMul(stride, shape[axis], "stride", true, true);
    }
    return strides;
}

} // namespace wasmba::lower
