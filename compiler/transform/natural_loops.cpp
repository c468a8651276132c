#include "transform/natural_loops.h"

#include "ir/dominators.h"
#include "ir/flow.h"


#include <algorithm>

namespace wasmba {

namespace {

/// Deeper nests, and recursions, count as this deep.
constexpr unsigned kMaximumDepth = 8;

} // namespace

std::vector<NaturalLoop> findNaturalLoops(const ir::Function& function) {
    ir::DominatorTree tree(function);
    llvm::DenseMap<const ir::Block*, llvm::SmallVector<ir::Block*, 4>> sources;
    llvm::DenseSet<const ir::Block*> headers;
    for (ir::Block* block : tree.reversePostOrder())
        for (ir::Block* successor : ir::flowSuccessors(*block)) {
            sources[successor].push_back(block);
            if (tree.dominates(successor, block))
                headers.insert(successor);
        }
    std::vector<NaturalLoop> loops;
    for (ir::Block* header : tree.reversePostOrder()) {
        if (!headers.contains(header))
            continue;
        NaturalLoop& loop = loops.emplace_back();
        loop.header = header;
        auto add = [&](ir::Block* block) {
            if (loop.set.insert(block).second)
                loop.blocks.push_back(block);
        };
        add(header);
        for (ir::Block* source : sources[header])
            if (tree.dominates(header, source))
                add(source);
        for (size_t i = 1; i < loop.blocks.size(); ++i)
            for (ir::Block* source : sources[loop.blocks[i]])
                add(source);
    }
    for (size_t inner = 0; inner < loops.size(); ++inner)
        for (size_t outer = 0; outer < inner; ++outer)
            if (loops[outer].contains(loops[inner].header))
                loops[inner].parent = static_cast<int>(outer);
    return loops;
}

LoopNests::LoopNests(const ir::Module& module) {
    for (const auto& function : module.functions)
        measure(*function);
    findRecursion(module);
    spread(module);
}

unsigned LoopNests::depth(const ir::Function* function, const NaturalLoop& loop) const {
    const Facts& own = facts.find(function)->second;
    unsigned outside = own.levels.lookup(loop.header) - 1, deepest = 1;
    for (const ir::Block* block : loop.blocks) {
        unsigned levels = own.levels.lookup(block) - outside;
        deepest = std::max(deepest, levels);
        for (const ir::Instruction* instruction : block->instructions)
            if (instruction->op == ir::Op::Call)
                deepest = std::max(deepest, levels + facts.find(instruction->callee)->second.depth);
    }
    return std::min(deepest, kMaximumDepth);
}

void LoopNests::measure(const ir::Function& function) {
    Facts& own = facts[&function];
    own.loops = findNaturalLoops(function);
    for (const NaturalLoop& loop : own.loops)
        for (const ir::Block* block : loop.blocks)
            own.depth = std::max(own.depth, ++own.levels[block]);
}

/// Every cycle of calls has a function that a search depth first finds again while it is still in it.
void LoopNests::findRecursion(const ir::Module& module) {
    struct Visit {
        const ir::Function* function;
        std::vector<const ir::Function*> callees;
    };
    enum class State : uint8_t { Unknown, Open, Done };
    llvm::DenseMap<const ir::Function*, State> states;
    std::vector<Visit> open;
    auto enter = [&](const ir::Function* function) {
        states[function] = State::Open;
        Visit& visit = open.emplace_back();
        visit.function = function;
        for (const ir::Block* block : function->blocks)
            for (const ir::Instruction* instruction : block->instructions)
                if (instruction->callee)
                    visit.callees.push_back(instruction->callee);
    };
    for (const auto& root : module.functions) {
        if (states.lookup(root.get()) == State::Unknown)
            enter(root.get());
        while (!open.empty()) {
            if (open.back().callees.empty()) {
                states[open.back().function] = State::Done;
                open.pop_back();
                continue;
            }
            const ir::Function* callee = open.back().callees.back();
            open.back().callees.pop_back();
            State state = states.lookup(callee);
            if (state == State::Open)
                facts.find(callee)->second.around = Around::FunctionLoop;
            else if (state == State::Unknown)
                enter(callee);
        }
    }
}

/// Along the calls, to the fixed point: depths from callees to callers, what is around from callers to callees.
void LoopNests::spread(const ir::Module& module) {
    for (bool changed = true; changed;) {
        changed = false;
        for (const auto& function : module.functions) {
            Facts& own = facts.find(function.get())->second;
            for (const ir::Block* block : function->blocks)
                for (const ir::Instruction* instruction : block->instructions) {
                    if (!instruction->callee)
                        continue;
                    Facts& callee = facts.find(instruction->callee)->second;
                    unsigned levels = own.levels.lookup(block);
                    unsigned depth = std::min(levels + callee.depth, kMaximumDepth);
                    Around around = own.around;
                    if (instruction->op != ir::Op::Call)
                        around = Around::FunctionLoop;
                    else if (levels > 0)
                        around = std::max(around, function.get() == module.entry ? Around::ModuleLoop : Around::FunctionLoop);
                    if (own.depth < depth || callee.around < around) {
                        own.depth = std::max(own.depth, depth);
                        callee.around = std::max(callee.around, around);
                        changed = true;
                    }
                }
        }
    }
}

} // namespace wasmba
