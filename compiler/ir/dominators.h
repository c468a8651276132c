#pragma once

#include "ir/ir.h"

#include "llvm/ADT/DenseMap.h"

#include <vector>

namespace wasmba::ir {

/// Dominators of a function's reachable blocks (Cooper, Harvey, Kennedy: "A Simple, Fast Dominance Algorithm", 2001). That a block
/// dominates another means that it was run to its end, or is being run: a block that an exception may leave for its handler dominates
/// neither the handler nor what only the handler makes reachable. So the tree is a forest when the entry has a handler. Valid until the
/// control flow changes.
class DominatorTree {
public:
    explicit DominatorTree(const Function& function);

    bool isReachable(const Block* block) const { return numbers.count(block) != 0; }
    /// Null for roots and for unreachable blocks.
    Block* immediateDominator(const Block* block) const;
    /// A block dominates itself. False for unreachable blocks.
    bool dominates(const Block* upper, const Block* lower) const;
    llvm::ArrayRef<Block*> children(const Block* block) const { return nodes[numbers.lookup(block)].children; }
    /// The entry and the blocks that no block dominates.
    llvm::ArrayRef<Block*> roots() const { return rootBlocks; }
    llvm::ArrayRef<Block*> reversePostOrder() const { return order; }

private:
    struct Node {
        Block* immediateDominator = nullptr;
        unsigned enter = 0, leave = 0; ///< visit times of a walk over the tree: dominance is interval containment
        std::vector<Block*> children;
    };

    void computeImmediateDominators();
    void numberTree();

    std::vector<Block*> order;
    std::vector<Block*> rootBlocks;
    llvm::DenseMap<const Block*, unsigned> numbers; ///< position in `order` and `nodes`
    std::vector<Node> nodes;
};

} // namespace wasmba::ir
