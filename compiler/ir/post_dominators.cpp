#include "ir/post_dominators.h"

#include "llvm/ADT/DenseSet.h"

namespace wasmba::ir {

namespace {

constexpr unsigned kUndefined = ~0u;

} // namespace

PostDominators::PostDominators(const Function& function) {
    // Node 0 is the virtual exit; the others are numbered in reverse post order of the reversed graph.
    std::vector<Block*> order{nullptr};
    llvm::DenseMap<const Block*, unsigned> number;
    std::vector<Block*> postOrder;
    llvm::DenseSet<const Block*> seen;
    for (Block* exit : function.blocks) {
        if (!exit->successors().empty() || !seen.insert(exit).second)
            continue;
        std::vector<std::pair<Block*, size_t>> stack{{exit, 0}};
        while (!stack.empty()) {
            auto& [block, next] = stack.back();
            if (next == block->predecessors.size()) {
                postOrder.push_back(block);
                stack.pop_back();
                continue;
            }
            Block* predecessor = block->predecessors[next++];
            if (seen.insert(predecessor).second)
                stack.push_back({predecessor, 0});
        }
    }
    order.insert(order.end(), postOrder.rbegin(), postOrder.rend());
    for (unsigned i = 1; i < order.size(); ++i)
        number[order[i]] = i;

    std::vector<unsigned> dominator(order.size(), kUndefined);
    dominator[0] = 0;
    auto intersect = [&](unsigned left, unsigned right) {
        while (left != right) {
            while (left > right)
                left = dominator[left];
            while (right > left)
                right = dominator[right];
        }
        return left;
    };
    for (bool changed = true; changed;) {
        changed = false;
        for (unsigned i = 1; i < order.size(); ++i) {
            auto successors = order[i]->successors();
            unsigned common = successors.empty() ? 0 : kUndefined;
            for (Block* successor : successors) {
                auto found = number.find(successor);
                if (found == number.end() || dominator[found->second] == kUndefined)
                    continue;
                common = common == kUndefined ? found->second : intersect(common, found->second);
            }
            if (common != kUndefined && dominator[i] != common) {
                dominator[i] = common;
                changed = true;
            }
        }
    }
    for (unsigned i = 1; i < order.size(); ++i)
        if (dominator[i] != kUndefined && dominator[i] != 0)
            parents[order[i]] = order[dominator[i]];
}

std::vector<Block*> PostDominators::controlledBy(Block* branch) const {
    Block* end = immediate(branch);
    std::vector<Block*> region;
    llvm::DenseSet<const Block*> seen;
    auto successors = branch->successors();
    std::vector<Block*> open(successors.begin(), successors.end());
    while (!open.empty()) {
        Block* block = open.back();
        open.pop_back();
        if (block == end || !seen.insert(block).second)
            continue;
        region.push_back(block);
        for (Block* successor : block->successors())
            open.push_back(successor);
    }
    return region;
}

} // namespace wasmba::ir
