#include "sema/template_builder.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>

namespace wasmba::sema {

untyped::Block* TemplateBuilder::makeBlock() {
    auto block = std::make_unique<Block>();
    block->id = static_cast<uint32_t>(function.blocks.size());
    block->loop = currentLoop;
    block->handler = currentHandler;
    function.blocks.push_back(std::move(block));
    return function.blocks.back().get();
}

untyped::Instruction* TemplateBuilder::emit(Op op, Span span, llvm::ArrayRef<Value> operands) {
    auto instruction = std::make_unique<Instruction>();
    instruction->op = op;
    instruction->span = span;
    instruction->block = current;
    instruction->operands.assign(operands.begin(), operands.end());
    current->instructions.push_back(instruction.get());
    function.instructions.push_back(std::move(instruction));
    return function.instructions.back().get();
}

void TemplateBuilder::startBlock(Block* block) { current = block; }

/// After a terminator, code that follows cannot be reached: it is built into a block without predecessors and dropped in the end.
void TemplateBuilder::terminate(Op op, Span span, llvm::ArrayRef<Value> operands) {
    emit(op, span, operands);
    startBlock(makeBlock());
    seal(current);
}

void TemplateBuilder::jump(Block* target, Span span) {
    target->predecessors.push_back(current);
    Instruction* instruction = emit(Op::Jump, span);
    instruction->targets[0] = target;
}

void TemplateBuilder::branch(Value condition, Block* yes, Block* no, Span span) {
    yes->predecessors.push_back(current);
    no->predecessors.push_back(current);
    Instruction* instruction = emit(Op::Branch, span, condition);
    instruction->number = choosesElements;
    instruction->targets[0] = yes;
    instruction->targets[1] = no;
}

untyped::Instruction* TemplateBuilder::makePhi(Block* block, Name name) {
    auto phi = std::make_unique<Instruction>();
    phi->op = Op::Phi;
    phi->block = block;
    phi->name = name;
    block->instructions.insert(block->instructions.begin(), phi.get());
    openPhis.push_back({phi.get(), name});
    definitions[{block, name}] = phi.get();
    function.instructions.push_back(std::move(phi));
    return function.instructions.back().get();
}

void TemplateBuilder::writeVariable(Name name, Value value) {
    definitions[{current, name}] = value;
    for (const Block* handler = current->handler; handler; handler = handler->handler)
        assignedUnder[handler].insert(name);
}

bool TemplateBuilder::isAssignedUnder(const Block* handler, Name name) const {
    auto names = assignedUnder.find(handler);
    return names != assignedUnder.end() && names->second.contains(name);
}

untyped::Instruction* TemplateBuilder::readVariable(Name name, Block* block) {
    Block* start = block;
    Value value = nullptr;
    while (true) {
        auto known = definitions.find({block, name});
        if (known != definitions.end()) {
            value = known->second;
            break;
        }
        if (!block->sealed || block->predecessors.size() > 1) {
            value = makePhi(block, name);
            break;
        }
        if (block->exceptionalEntry) {
            // What the variable holds depends on where the exception was raised: the next build keeps it in memory.
            if (isAssignedUnder(block, name) && !llvm::is_contained(function.pinnedByTry, name))
                function.pinnedByTry.push_back(name);
            block = block->exceptionalEntry;
            continue;
        }
        if (block->predecessors.empty()) {
            Block* here = current;
            current = block;
            value = emit(Op::Unset, {});
            current = here;
            block->instructions.pop_back();
            block->instructions.insert(block->instructions.begin(), value);
            value->name = name;
            definitions[{block, name}] = value;
            break;
        }
        block = block->predecessors.front();
    }
    definitions[{start, name}] = value;
    return value;
}

untyped::Instruction* TemplateBuilder::resolved(Value value) {
    while (value->replacement)
        value = value->replacement;
    return value;
}

void TemplateBuilder::removeUnreachable() {
    for (auto& block : function.blocks)
        block->reachable = false;
    std::vector<Block*> open{function.blocks.front().get()};
    open.front()->reachable = true;
    auto visit = [&](Block* block) {
        if (block && !block->reachable) {
            block->reachable = true;
            open.push_back(block);
        }
    };
    while (!open.empty()) {
        Block* block = open.back();
        open.pop_back();
        visit(block->handler);
        if (!block->instructions.empty())
            for (Block* target : block->instructions.back()->targets)
                visit(target);
    }
    for (auto& block : function.blocks) {
        llvm::erase_if(block->predecessors, [](Block* predecessor) { return !predecessor->reachable; });
        if (block->loop)
            block->loop->blocks.clear();
    }
}

void TemplateBuilder::fillPhis() {
    for (size_t i = 0; i < openPhis.size(); ++i) { // reading may open more
        auto [phi, name] = openPhis[i];
        if (!phi->block->reachable)
            continue;
        for (Block* predecessor : phi->block->predecessors) {
            Value operand = readVariable(name, predecessor);
            phi->operands.push_back(operand);
        }
    }
}

/// The one value that all operands are, but for the phi itself; null if they differ.
static untyped::Instruction* onlyOperand(const untyped::Instruction* phi, llvm::function_ref<untyped::Instruction*(untyped::Instruction*)> form) {
    untyped::Instruction* only = nullptr;
    for (untyped::Instruction* operand : phi->operands) {
        untyped::Instruction* value = form(operand);
        if (value == phi || value == only)
            continue;
        if (only)
            return nullptr;
        only = value;
    }
    return only;
}

/// Where a tested variable and the variable itself meet again, it is the variable.
static untyped::Instruction* withoutNarrowing(untyped::Instruction* value) {
    while (value->replacement || value->op == untyped::Op::Narrow) {
        bool isTested = value->op == untyped::Op::Narrow;
        value = isTested ? value->operands[0] : value->replacement;
        if (isTested && value->op == untyped::Op::Read)
            value = value->operands[0];
    }
    return value;
}

void TemplateBuilder::removeTrivialPhis() {
    bool changed = true;
    while (changed) {
        changed = false;
        for (auto& [phi, name] : openPhis) {
            if (phi->replacement || !phi->block->reachable)
                continue;
            Value only = onlyOperand(phi, resolved);
            if (!only)
                only = onlyOperand(phi, withoutNarrowing);
            if (only) {
                phi->replacement = only;
                changed = true;
            }
        }
    }
    for (auto& block : function.blocks) {
        llvm::erase_if(block->instructions, [](Instruction* instruction) { return instruction->replacement != nullptr; });
        for (Instruction* instruction : block->instructions)
            for (Value& operand : instruction->operands)
                operand = resolved(operand);
    }
}

/// Reverse post order; unreachable blocks are dropped.
void TemplateBuilder::orderBlocks() {
    std::vector<Block*> order;
    llvm::DenseSet<Block*> seen;
    std::vector<std::pair<Block*, unsigned>> stack;
    auto successor = [](Block* block, unsigned index) -> Block* {
        // The false side first, so that loop bodies come before what follows the loop.
        if (index == 0)
            return block->handler;
        return block->instructions.back()->targets[2 - index];
    };
    stack.push_back({function.blocks.front().get(), 0});
    seen.insert(stack.front().first);
    while (!stack.empty()) {
        auto& [block, index] = stack.back();
        if (index == 3) {
            order.push_back(block);
            stack.pop_back();
            continue;
        }
        Block* next = successor(block, index++);
        if (next && seen.insert(next).second)
            stack.push_back({next, 0});
    }
    std::reverse(order.begin(), order.end());
    llvm::DenseMap<Block*, size_t> position;
    for (size_t i = 0; i < order.size(); ++i)
        position[order[i]] = i;
    for (auto& loop : function.loops)
        for (Block** part : {&loop->preheader, &loop->header, &loop->latch, &loop->exit})
            if (!position.count(*part))
                *part = nullptr;
    llvm::erase_if(function.blocks, [&](auto& block) { return !position.count(block.get()); });
    std::sort(function.blocks.begin(), function.blocks.end(),
              [&](auto& left, auto& right) { return position[left.get()] < position[right.get()]; });
    uint32_t blockId = 0;
    uint32_t instructionId = 0;
    for (auto& block : function.blocks) {
        block->id = blockId++;
        for (Instruction* instruction : block->instructions)
            instruction->id = instructionId++;
        for (Loop* loop = block->loop; loop; loop = loop->parent)
            loop->blocks.push_back(block.get());
    }
}

/// Phis that nothing uses but what is shown of the variables at the end: their values may differ in type.
void TemplateBuilder::markShownPhis() {
    llvm::DenseSet<Instruction*> needed;
    std::vector<Instruction*> work;
    auto need = [&](Instruction* instruction) {
        for (Value operand : instruction->operands)
            if (operand->op == Op::Phi && needed.insert(operand).second)
                work.push_back(operand);
    };
    for (auto& block : function.blocks)
        for (Instruction* instruction : block->instructions)
            if (instruction->op != Op::Phi && !(instruction->op == Op::StoreGlobal && instruction->number == 1))
                need(instruction);
    while (!work.empty()) {
        Instruction* phi = work.back();
        work.pop_back();
        need(phi);
    }
    for (auto& block : function.blocks)
        for (Instruction* instruction : block->instructions)
            if (instruction->op == Op::Phi && !needed.contains(instruction))
                instruction->number = 1;
}

void TemplateBuilder::finishTargets() {
    for (auto& [span, value] : function.targets)
        value = resolved(value);
    llvm::erase_if(function.targets, [](auto& target) { return !target.second->block->reachable; });
}

void TemplateBuilder::countUses() {
    for (auto& block : function.blocks)
        for (Instruction* instruction : block->instructions)
            for (Instruction* operand : instruction->operands) {
                ++operand->useCount;
                operand->user = instruction;
            }
}

void TemplateBuilder::finish() {
    removeUnreachable();
    for (auto& block : function.blocks)
        seal(block.get());
    fillPhis();
    removeTrivialPhis();
    markShownPhis();
    finishTargets();
    orderBlocks();
    countUses();
}

} // namespace wasmba::sema
