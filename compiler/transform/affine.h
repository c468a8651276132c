#pragma once

#include "ir/builder.h"
#include "transform/loop_region.h"

#include "llvm/ADT/DenseMap.h"

#include <optional>

namespace wasmba {

/// An index as coefficient * counter + offset, both fixed during the loop and computed in front of it. Null stands for a coefficient of 0
/// and an offset of 0. Equal to the index modulo 2**64.
struct Affine {
    ir::Instruction* coefficient = nullptr;
    ir::Instruction* offset = nullptr;

    bool isInvariant() const { return !coefficient; }
};

/// Computes in front of a loop what its iterations have in common. New instructions go where the builder stands.
class LoopInvariants {
public:
    LoopInvariants(const LoopRegion& region, ir::Builder& builder);

    /// The value as it is in every iteration, computed in front of the loop; null if iterations may differ.
    ir::Instruction* hoisted(ir::Instruction* value);
    std::optional<Affine> affine(ir::Instruction* index);

private:
    ir::Instruction* hoisted(ir::Instruction* value, unsigned depth);
    std::optional<Affine> affine(ir::Instruction* index, unsigned depth);
    bool isFixed(const ir::Instruction& instruction) const;
    Affine sum(ir::Op op, Affine left, Affine right);

    const LoopRegion& region;
    ir::Builder& builder;
    bool changesLists = false, changesVariables = false;
    llvm::DenseMap<ir::Instruction*, ir::Instruction*> copies;
};

} // namespace wasmba
