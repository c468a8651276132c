#pragma once

#include "lower/components.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/IR/IRBuilder.h"

namespace wasmba::lower {

/// Kinds of memory that never overlap. Element memory is told apart by scalar type as well, unless the program views arrays under
/// another dtype.
enum class Region : uint8_t { Variable, Element, ListHeader };

/// Loads and stores in the memory forms of docs/interfaces.md, section 3, with type-based alias facts.
class Memory {
public:
    Memory(llvm::LLVMContext& context, bool elementsByType);

    Values load(llvm::IRBuilder<>& builder, const Type* type, llvm::Value* address, Region region);
    void store(llvm::IRBuilder<>& builder, const Type* type, llvm::Value* address, llvm::ArrayRef<llvm::Value*> value, Region region);

    llvm::LoadInst* loadScalar(llvm::IRBuilder<>& builder, llvm::Type* type, llvm::Value* address, uint32_t offset, Region region);
    void storeScalar(llvm::IRBuilder<>& builder, llvm::Value* value, llvm::Value* address, uint32_t offset, Region region);

    /// If not null, accesses to Region::Element are of this group: see Function::isIndependent.
    llvm::MDNode* elementGroup = nullptr;

private:
    void loadInto(llvm::IRBuilder<>& builder, const Type* type, llvm::Value* address, uint32_t offset, Region region, Values& result);
    void storeFrom(llvm::IRBuilder<>& builder, const Type* type, llvm::Value* address, uint32_t offset,
                   llvm::ArrayRef<llvm::Value*>& rest, Region region);
    llvm::MDNode* tag(llvm::Type* type, Region region);

    llvm::LLVMContext& context;
    bool elementsByType;
    llvm::MDNode* root;
    llvm::DenseMap<std::pair<unsigned, llvm::Type*>, llvm::MDNode*> tags;
};

/// The strides in bytes (i32) of an array with Layout::C or F, from its shape; a constant for the axis that is contiguous.
Values contiguousStrides(llvm::IRBuilder<>& builder, const Type* array, llvm::ArrayRef<llvm::Value*> shape);

} // namespace wasmba::lower
