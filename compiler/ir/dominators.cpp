#include "ir/dominators.h"

#include "ir/flow.h"

namespace wasmba::ir {

namespace {
constexpr unsigned kUndefined = ~0u;
}

DominatorTree::DominatorTree(const Function& function) : order(ir::reversePostOrder(function)), nodes(order.size()) {
    for (unsigned i = 0; i < order.size(); ++i)
        numbers[order[i]] = i;
    if (order.empty())
        return;
    computeImmediateDominators();
    numberTree();
}

void DominatorTree::computeImmediateDominators() {
    // A block that may be left for its handler has a point in front of it from which both the block and the handler are reached.
    std::vector<Block*> pointBlock; // null for such a point
    std::vector<unsigned> entryPoint(order.size()), ownPoint(order.size());
    for (unsigned i = 0; i < order.size(); ++i) {
        entryPoint[i] = static_cast<unsigned>(pointBlock.size());
        if (order[i]->handler && mayRaise(*order[i]))
            pointBlock.push_back(nullptr);
        ownPoint[i] = static_cast<unsigned>(pointBlock.size());
        pointBlock.push_back(order[i]);
    }
    std::vector<llvm::SmallVector<unsigned, 2>> predecessors(pointBlock.size());
    for (unsigned i = 0; i < order.size(); ++i) {
        for (Block* successor : order[i]->successors())
            predecessors[entryPoint[numbers.lookup(successor)]].push_back(ownPoint[i]);
        if (entryPoint[i] != ownPoint[i]) {
            predecessors[ownPoint[i]].push_back(entryPoint[i]);
            predecessors[entryPoint[numbers.lookup(order[i]->handler)]].push_back(entryPoint[i]);
        }
    }

    std::vector<unsigned> dominator(pointBlock.size(), kUndefined);
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
        for (unsigned point = 1; point < pointBlock.size(); ++point) {
            unsigned common = kUndefined;
            for (unsigned predecessor : predecessors[point])
                if (dominator[predecessor] != kUndefined)
                    common = common == kUndefined ? predecessor : intersect(common, predecessor);
            if (dominator[point] != common) {
                dominator[point] = common;
                changed = true;
            }
        }
    }

    for (unsigned i = 0; i < order.size(); ++i) {
        unsigned point = ownPoint[i];
        do
            point = point == 0 ? kUndefined : dominator[point];
        while (point != kUndefined && !pointBlock[point]);
        nodes[i].immediateDominator = point == kUndefined ? nullptr : pointBlock[point];
    }
}

void DominatorTree::numberTree() {
    for (Block* block : order) {
        Block* upper = immediateDominator(block);
        (upper ? nodes[numbers.lookup(upper)].children : rootBlocks).push_back(block);
    }
    unsigned time = 0;
    std::vector<std::pair<unsigned, size_t>> stack;
    for (Block* root : rootBlocks) {
        stack.push_back({numbers.lookup(root), 0});
        nodes[stack.back().first].enter = time++;
        while (!stack.empty()) {
            auto& [number, next] = stack.back();
            Node& node = nodes[number];
            if (next == node.children.size()) {
                node.leave = time++;
                stack.pop_back();
                continue;
            }
            unsigned child = numbers.lookup(node.children[next++]);
            nodes[child].enter = time++;
            stack.push_back({child, 0});
        }
    }
}

Block* DominatorTree::immediateDominator(const Block* block) const {
    auto found = numbers.find(block);
    return found == numbers.end() ? nullptr : nodes[found->second].immediateDominator;
}

bool DominatorTree::dominates(const Block* upper, const Block* lower) const {
    auto above = numbers.find(upper), below = numbers.find(lower);
    if (above == numbers.end() || below == numbers.end())
        return false;
    const Node& outer = nodes[above->second];
    const Node& inner = nodes[below->second];
    return outer.enter <= inner.enter && inner.leave <= outer.leave;
}

} // namespace wasmba::ir
