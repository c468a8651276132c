#pragma once

#include "ir/ir.h"

#include "llvm/ADT/DenseSet.h"

#include <string>
#include <vector>

namespace wasmba {

/// The blocks that run once per iteration of a loop: a part of the function that control enters only through the header and leaves only
/// through the header's branch or by an exception.
struct LoopRegion {
    const ir::Loop* loop = nullptr;
    std::vector<ir::Block*> blocks; ///< header first
    llvm::DenseSet<const ir::Block*> set;
    ir::Block* handler = nullptr; ///< of exceptions that leave it, if any may

    bool contains(const ir::Block* block) const { return set.contains(block); }
    bool contains(const ir::Instruction* instruction) const { return set.contains(instruction->block); }
    /// The value that a header phi has before the first iteration, and the one that an iteration leaves to the next.
    ir::Instruction* initialValue(const ir::Instruction& phi) const;
    ir::Instruction* nextValue(const ir::Instruction& phi) const;
};

/// The region of the loop; where it has another way out, `reason` says so in Python's terms and the region is not usable.
LoopRegion findLoopRegion(const ir::Loop& loop, std::string& reason);

/// Moves the instructions of the header that compute the same in every iteration in front of the loop, whose preheader ends with a jump.
void hoistInvariants(const LoopRegion& region);

/// An instruction outside the region that uses a value of the region other than the header's phis; null if there is none.
const ir::Instruction* findEscapingUse(const LoopRegion& region);

} // namespace wasmba
