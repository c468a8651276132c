#pragma once

#include "ir/ir.h"

#include "llvm/ADT/DenseMap.h"

#include <vector>

namespace wasmba::ir {

/// Immediate post-dominators of the blocks of a function (Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm", on the reversed
/// control flow). Exceptional edges are not control flow here; blocks from which no exit is reached have none.
class PostDominators {
public:
    explicit PostDominators(const Function& function);

    /// Null if the way out of the function comes next.
    Block* immediate(const Block* block) const { return parents.lookup(block); }

    /// The blocks that run, or run again, depending on how the block's branch goes: all on the ways from it up to its immediate post-dominator.
    std::vector<Block*> controlledBy(Block* branch) const;

private:
    llvm::DenseMap<const Block*, Block*> parents;
};

} // namespace wasmba::ir
