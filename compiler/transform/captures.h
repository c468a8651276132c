#pragma once

#include "ir/builder.h"
#include "ir/edit.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SetVector.h"

namespace wasmba {

/// What blocks that become a function of their own use from outside: values that they are handed, and constants, which are made again.
class Captures {
public:
    /// Looks at the blocks before they move. What the phis of the `header` begin with does not count.
    void find(llvm::ArrayRef<ir::Block*> blocks, const llvm::DenseSet<const ir::Block*>& set, const ir::Block* header);

    /// Adds the types of the values handed over.
    void appendTypes(std::vector<const Type*>& parameters) const;
    /// Adds the values handed over.
    void appendValues(llvm::SmallVectorImpl<ir::Instruction*>& operands) const;

    /// Makes the parameters from number `first` on, and the constants, where the builder stands; replacements() says what stands for what.
    void define(ir::Builder& builder, const ir::Module& module, uint32_t first);
    const ir::Replacements& replacements() const { return defined; }

private:
    llvm::SetVector<ir::Instruction*> values, constants;
    ir::Replacements defined;
};

} // namespace wasmba
