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
    std::vector<std::vector<unsigned>> predecessors(order.size());
    for (unsigned i = 0; i < order.size(); ++i) {
        for (Block* successor : flowSuccessors(*order[i]))
            predecessors[numbers.lookup(successor)].push_back(i);
        if (order[i]->handler && mayRaise(*order[i]))
            nodes[numbers.lookup(order[i]->handler)].isHandler = true;
    }

    for (Node& node : nodes)
        node.immediateDominator = kUndefined;
    nodes[0].immediateDominator = 0;
    auto intersect = [&](unsigned left, unsigned right) {
        while (left != right) {
            while (left > right)
                left = nodes[left].immediateDominator;
            while (right > left)
                right = nodes[right].immediateDominator;
        }
        return left;
    };
    for (bool changed = true; changed;) {
        changed = false;
        for (unsigned i = 1; i < order.size(); ++i) {
            unsigned common = kUndefined;
            for (unsigned predecessor : predecessors[i])
                if (nodes[predecessor].immediateDominator != kUndefined)
                    common = common == kUndefined ? predecessor : intersect(common, predecessor);
            if (nodes[i].immediateDominator != common) {
                nodes[i].immediateDominator = common;
                changed = true;
            }
        }
    }
}

void DominatorTree::numberTree() {
    for (unsigned i = 1; i < order.size(); ++i)
        nodes[nodes[i].immediateDominator].children.push_back(order[i]);

    unsigned time = 0;
    std::vector<std::pair<unsigned, size_t>> stack{{0u, size_t(0)}};
    nodes[0].enter = time++;
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

Block* DominatorTree::immediateDominator(const Block* block) const {
    auto found = numbers.find(block);
    if (found == numbers.end() || found->second == 0)
        return nullptr;
    return order[nodes[found->second].immediateDominator];
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
