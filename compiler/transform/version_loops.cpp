#include "ir/builder.h"
#include "ir/edit.h"
#include "transform/affine.h"
#include "transform/counting_loop.h"
#include "transform/loop_region.h"
#include "transform/passes.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

#include <optional>

namespace wasmba::transform_passes {

namespace {

using ir::Instruction;
using ir::Op;

/// Larger loops are not doubled: checks are a small part of them.
constexpr unsigned kMaximumInstructions = 300;
/// Bounds under which coefficient * counter + offset cannot overflow: 2**31 * 2**31 + 2**62 < 2**63.
constexpr int64_t kMaximumFactor = int64_t(1) << 31;
constexpr int64_t kMaximumOffset = int64_t(1) << 62;

/// Innermost loops that count.
std::vector<ir::Loop> findCountingLoops(ir::Module& module, ir::Function& function) {
    std::vector<NaturalLoop> found = findNaturalLoops(function);
    llvm::DenseSet<int> outer;
    for (const NaturalLoop& loop : found)
        outer.insert(loop.parent);
    std::vector<ir::Loop> loops;
    for (auto [number, candidate] : llvm::enumerate(found)) {
        ir::Block* header = candidate.header;
        std::optional<CountingLoop> counting = findCounting(candidate);
        if (outer.contains(static_cast<int>(number)) || !counting || header->predecessors.size() != 2)
            continue;
        unsigned back = candidate.contains(header->predecessors[0]) ? 0 : 1;
        ir::Loop loop;
        loop.span = header->terminator()->span;
        loop.header = header;
        loop.latch = header->predecessors[back];
        loop.preheader = header->predecessors[1 - back];
        loop.exit = header->terminator()->targets[1];
        loop.counter = counting->counter;
        loop.tripCount = counting->end;
        std::string reason;
        findLoopRegion(loop, reason);
        if (reason.empty())
            loops.push_back(loop);
    }
    for (ir::Loop& loop : loops)
        if (loop.preheader->terminator()->op != Op::Jump)
            loop.preheader = ir::splitEdge(module, *loop.preheader, loop.preheader->terminator()->targets[0] == loop.header ? 0 : 1);
    return loops;
}

/// Builds, in front of the loop, the condition under which no check of the loop fails.
class Condition {
public:
    /// The condition is computed where the builder stands.
    Condition(const LoopRegion& region, ir::Builder& builder)
        : builder(builder), invariants(region, builder), begin(region.initialValue(*region.loop->counter)),
          end(invariants.hoisted(region.loop->tripCount)) {}

    bool canBegin() const { return end != nullptr; }
    bool isInvariant(Instruction* value) { return invariants.hoisted(value) != nullptr; }

    /// 0 <= index < length in every iteration; without a length only the first half. False if that cannot be told in front of the loop.
    bool requireInside(Instruction* index, Instruction* length) {
        Instruction* limit = length ? invariants.hoisted(length) : nullptr;
        std::optional<Affine> affine = invariants.affine(index);
        if (!affine || (length && !limit))
            return false;
        if (affine->isInvariant()) {
            requireBetween(affine->offset ? affine->offset : builder.integer(0), limit);
            return true;
        }
        bool isCounter = affine->coefficient->op == Op::ConstInt && affine->coefficient->integer == 1 && !affine->offset;
        if (isCounter) {
            if (!isNonNegative(*begin))
                require(Op::LessEqual, builder.integer(0), begin);
            if (limit)
                require(Op::LessEqual, end, limit);
            return true;
        }
        // A linear function is within bounds if it is at both ends.
        requireSmall(begin, kMaximumFactor);
        requireSmall(end, kMaximumFactor);
        requireSmall(affine->coefficient, kMaximumFactor);
        if (affine->offset)
            requireSmall(affine->offset, kMaximumOffset);
        Instruction* last = builder.binary(Op::Subtract, end, builder.integer(1));
        for (Instruction* counter : {begin, last}) {
            Instruction* value = builder.binary(Op::Multiply, affine->coefficient, counter);
            requireBetween(affine->offset ? builder.binary(Op::Add, value, affine->offset) : value, limit);
        }
        return true;
    }

    bool requireNonZero(Instruction* divisor) {
        Instruction* value = invariants.hoisted(divisor);
        if (!value || !value->type->isInteger())
            return false;
        require(Op::NotEqual, value, builder.integer(value->type, 0));
        return true;
    }

    /// Null if nothing is required.
    Instruction* value() const { return all; }

private:
    ir::Builder& builder;
    LoopInvariants invariants;
    Instruction* begin;
    Instruction* end;
    Instruction* all = nullptr;

    void require(Op comparison, Instruction* left, Instruction* right) {
        Instruction* holds = builder.compare(comparison, left, right);
        all = all ? builder.binary(Op::BitAnd, all, holds) : holds;
    }

    void requireBetween(Instruction* value, Instruction* limit) {
        require(Op::LessEqual, builder.integer(0), value);
        if (limit)
            require(Op::Less, value, limit);
    }

    void requireSmall(Instruction* value, int64_t limit) {
        if (value->op == Op::ConstInt && -limit <= value->integer && value->integer <= limit)
            return;
        require(Op::LessEqual, builder.integer(-limit), value);
        require(Op::LessEqual, value, builder.integer(limit));
    }
};

/// One loop and its second version.
class Versioner {
public:
    Versioner(ir::Module& module, TypeTable& types, const ir::Loop& found)
        : module(module), builder(module, types), loop(found), function(*found.header->function) {
        // Versions made of the loops before this one may have changed its end.
        loop.tripCount = loop.header->terminator()->operands[0]->operands[1];
        region = findLoopRegion(loop, reason);
    }

    void run() {
        size_t size = 0;
        for (const ir::Block* block : region.blocks)
            size += block->instructions.size();
        if (!reason.empty() || size > kMaximumInstructions || hasHandler())
            return;
        hoistInvariants(region);
        if (findEscapingUse(region))
            return;
        // The condition goes into a block of its own, which is dropped if it turns out that the loop is not to be had.
        test = module.makeBlock(function);
        function.blocks.pop_back();
        builder.moveTo(test);
        builder.setSpan(loop.span);
        Condition condition(region, builder);
        if (!condition.canBegin() || !requireAll(condition) || !condition.value())
            return;
        addTest();
        copyRegion();
        dropChecks();
        connect(condition.value());
        // The first version runs where something will be out of bounds: nothing is gained by vectors and unrolling.
        if (loop.latch->terminator()->op == Op::Jump)
            loop.latch->terminator()->index = 1;
    }

private:
    ir::Module& module;
    ir::Builder builder;
    ir::Loop loop;
    ir::Function& function;
    std::string reason;
    LoopRegion region;
    ir::Block* test = nullptr;
    llvm::DenseMap<const ir::Block*, ir::Block*> blocks; ///< of the region, and their copies
    llvm::DenseMap<const Instruction*, Instruction*> copies;
    std::vector<Instruction*> dropped; ///< checks of the region that the copy need not have
    std::vector<Instruction*> wraps;

    bool hasHandler() const {
        return llvm::any_of(region.blocks, [&](const ir::Block* block) { return block->handler && region.contains(block->handler); });
    }

    bool requireAll(Condition& condition) {
        for (const ir::Block* block : region.blocks)
            for (Instruction* instruction : block->instructions) {
                if (instruction->op == Op::CheckIndex) {
                    Instruction* index = instruction->operands[0];
                    if (index->op == Op::WrapIndex && !condition.isInvariant(index))
                        index = index->operands[0];
                    if (!condition.requireInside(index, instruction->operands[1]))
                        return false;
                    dropped.push_back(instruction);
                } else if (instruction->op == Op::CheckDivisor) {
                    if (condition.requireNonZero(instruction->operands[0]))
                        dropped.push_back(instruction);
                } else if (instruction->op == Op::WrapIndex && !condition.isInvariant(instruction)) {
                    if (condition.requireInside(instruction->operands[0], nullptr))
                        wraps.push_back(instruction);
                }
            }
        return !dropped.empty() || !wraps.empty();
    }

    void addTest() {
        test->handler = loop.preheader->handler;
        function.blocks.push_back(test);
        loop.preheader->terminator()->targets[0] = test;
        test->predecessors.push_back(loop.preheader);
    }

    void copyRegion() {
        for (ir::Block* block : region.blocks) {
            ir::Block* copy = module.makeBlock(function);
            copy->handler = block->handler;
            blocks[block] = copy;
        }
        for (ir::Block* block : region.blocks) {
            ir::Block* copy = blocks.lookup(block);
            for (Instruction* instruction : block->instructions) {
                Instruction* twin = module.makeInstruction(instruction->op, instruction->type, instruction->span);
                *twin = *instruction;
                twin->block = copy;
                copies[instruction] = twin;
                copy->instructions.push_back(twin);
            }
            for (ir::Block* predecessor : block->predecessors)
                copy->predecessors.push_back(predecessor == loop.preheader ? test : blocks.lookup(predecessor));
        }
        for (ir::Block* block : region.blocks)
            for (Instruction* twin : blocks.lookup(block)->instructions) {
                for (Instruction*& operand : twin->operands)
                    if (Instruction* copied = copies.lookup(operand))
                        operand = copied;
                for (ir::Block*& target : twin->targets)
                    if (ir::Block* copied = blocks.lookup(target))
                        target = copied;
            }
    }

    void dropChecks() {
        llvm::DenseSet<const Instruction*> removed;
        ir::Replacements replacements;
        for (Instruction* check : dropped)
            removed.insert(copies.lookup(check));
        for (Instruction* wrap : wraps) {
            replacements[copies.lookup(wrap)] = copies.lookup(wrap)->operands[0];
            removed.insert(copies.lookup(wrap));
        }
        ir::replaceUses(function, replacements);
        ir::removeInstructions(function, removed);
    }

    /// From the test to both versions, and from both behind the loop.
    void connect(Instruction* condition) {
        Instruction* branch = builder.append(Op::Branch, nullptr, {condition});
        branch->targets[0] = blocks.lookup(loop.header);
        branch->targets[1] = loop.header;
        *llvm::find(loop.header->predecessors, loop.preheader) = test;

        ir::Block* join = module.makeBlock(function);
        join->handler = loop.preheader->handler;
        builder.moveTo(join);
        ir::Replacements replacements;
        llvm::SmallVector<Instruction*, 4> merged;
        for (Instruction* phi : loop.header->instructions) {
            if (phi->op != Op::Phi)
                break;
            merged.push_back(builder.phi(phi->type, phi->text));
            merged.back()->isNonNegative = phi->isNonNegative;
            replacements[phi] = merged.back();
        }
        replaceBehind(replacements);
        for (Instruction* phi : loop.header->instructions) {
            if (phi->op != Op::Phi)
                break;
            replacements.lookup(phi)->operands = {phi, copies.lookup(phi)};
        }
        builder.append(Op::Jump, nullptr)->targets[0] = loop.exit;
        for (ir::Block* header : {loop.header, blocks.lookup(loop.header)}) {
            header->terminator()->targets[1] = join;
            join->predecessors.push_back(header);
        }
        *llvm::find(loop.exit->predecessors, loop.header) = join;
    }

    /// Behind the loop, the header's phis are what the join merges.
    void replaceBehind(const ir::Replacements& replacements) {
        for (ir::Block* block : function.blocks) {
            if (region.contains(block) || llvm::is_contained(llvm::make_second_range(blocks), block))
                continue;
            for (Instruction* instruction : block->instructions)
                for (Instruction*& operand : instruction->operands)
                    if (Instruction* merged = replacements.lookup(operand))
                        operand = merged;
        }
    }
};

} // namespace

void versionLoops(ir::Module& module, TypeTable& types, ir::Function& function) {
    std::vector<ir::Loop> loops = findCountingLoops(module, function);
    for (const ir::Loop& loop : loops)
        Versioner(module, types, loop).run();
    if (!loops.empty())
        ir::sortBlocks(function);
}

} // namespace wasmba::transform_passes
