#pragma once

#include "ir/ir.h"

#include "llvm/ADT/DenseMap.h"

#include <vector>

namespace wasmba::ir {

/// Dominator tree of a function's reachable blocks, exceptional edges included (Cooper, Harvey, Kennedy: "A Simple, Fast Dominance
/// Algorithm", 2001). Valid until the control flow changes.
class DominatorTree {
public:
    explicit DominatorTree(const Function& function);

    bool isReachable(const Block* block) const { return numbers.count(block) != 0; }
    /// Null for the entry and for unreachable blocks.
    Block* immediateDominator(const Block* block) const;
    /// Every path from the entry to `lower` goes through `upper`; a block dominates itself. False for unreachable blocks.
    bool dominates(const Block* upper, const Block* lower) const;
    llvm::ArrayRef<Block*> children(const Block* block) const { return nodes[numbers.lookup(block)].children; }
    llvm::ArrayRef<Block*> reversePostOrder() const { return order; }
    /// The block is the handler of a block that may raise.
    bool isHandler(const Block* block) const { return nodes[numbers.lookup(block)].isHandler; }

private:
    struct Node {
        unsigned immediateDominator = 0;
        unsigned enter = 0, leave = 0; ///< visit times of a walk over the tree: dominance is interval containment
        bool isHandler = false;
        std::vector<Block*> children;
    };

    void computeImmediateDominators();
    void numberTree();

    std::vector<Block*> order;
    llvm::DenseMap<const Block*, unsigned> numbers; ///< position in `order`
    std::vector<Node> nodes;
};

} // namespace wasmba::ir
