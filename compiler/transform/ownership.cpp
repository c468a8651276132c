#include "ir/edit.h"
#include "ir/flow.h"
#include "ir/liveness.h"
#include "transform/passes.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

#include <algorithm>

namespace wasmba::transform_passes {

namespace {

using ir::Instruction;
using ir::Op;

/// Which values hold a reference of their own, and which live on another's.
class Owners {
public:
    explicit Owners(const ir::Function& function) {
        for (const ir::Block* block : ir::reversePostOrder(function))
            for (Instruction* value : block->instructions)
                if (value->type && (value->type->isManaged() || value->type->is(TypeKind::Text)))
                    add(value);
    }

    /// The value whose reference keeps `value` alive: itself, the tuple it was taken from; null if it is borrowed from elsewhere.
    Instruction* of(const Instruction* value) const {
        auto found = tracked.find(value);
        return found == tracked.end() ? nullptr : owned[found->second];
    }
    bool isOwned(const Instruction* value) const { return of(value) == value; }
    unsigned number(const Instruction* owner) const { return tracked.lookup(owner); }
    Instruction* owner(unsigned number) const { return owned[number]; }
    llvm::ArrayRef<Instruction*> all() const { return owned; }
    const ir::TrackedValues& values() const { return tracked; }

private:
    void add(Instruction* value) {
        switch (value->op) {
        case Op::Parameter:
        case Op::ConstString:
        case Op::Undefined:
        case Op::Unit: return;
        case Op::TupleGet:
        case Op::OptionalGet: return follow(value);
        case Op::ListLoad:
        case Op::LoadLocal:
        case Op::LoadGlobal:
        case Op::GeneratorValue:
        case Op::ArrayView:
        case Op::Convert:
        case Op::MakeTuple:
        case Op::MakeOptional:
            if (value->isBorrowed)
                return follow(value);
            break;
        default: break;
        }
        tracked[value] = static_cast<unsigned>(owned.size());
        owned.push_back(value);
    }

    /// At most one of the operands has an owner.
    void follow(Instruction* value) {
        for (const Instruction* operand : value->operands) {
            auto base = tracked.find(operand);
            if (base == tracked.end())
                continue;
            unsigned number = base->second;
            tracked[value] = number;
            return;
        }
    }

    std::vector<Instruction*> owned;
    ir::TrackedValues tracked;
};

/// A reference of it can be had and dropped without counting.
bool isFree(const Instruction* value) {
    return value->op == Op::ConstString || value->op == Op::Undefined || value->op == Op::Unit || value->type->is(TypeKind::Text);
}

class Inserter {
public:
    Inserter(ir::Module& module, ir::Function& function)
        : module(module), function(function), owners(function), liveness(function, owners.all(), owners.values()) {}

    void run() {
        std::vector<ir::Block*> blocks = ir::reversePostOrder(function);
        for (ir::Block* block : blocks)
            rewriteBlock(*block);
        for (ir::Block* block : blocks)
            for (unsigned target = 0; target < 2; ++target)
                if (block->terminator()->targets[target])
                    rewriteEdge(*block, target);
    }

private:
    ir::Module& module;
    ir::Function& function;
    Owners owners;
    ir::Liveness liveness;

    Instruction* make(Op op, Instruction* value, ir::Block& block, Span span) {
        Instruction* instruction = module.makeInstruction(op, nullptr, span);
        instruction->operands.push_back(value);
        instruction->block = &block;
        return instruction;
    }

    void release(llvm::SmallVectorImpl<Instruction*>& out, Instruction* value, ir::Block& block, Span span) {
        if (!isFree(value))
            out.push_back(make(Op::Release, value, block, span));
    }

    /// Backwards from what lives out of the block: what dies at an instruction is released behind it.
    void rewriteBlock(ir::Block& block) {
        llvm::BitVector live = liveness.liveOut(&block);
        llvm::SmallVector<Instruction*, 0> reversed;
        llvm::SmallVector<Instruction*, 4> behind; ///< all phis: releases of those that nobody uses
        for (Instruction* instruction : llvm::reverse(block.instructions)) {
            if (instruction->op == Op::Phi) {
                if (owners.isOwned(instruction) && !live.test(owners.number(instruction)))
                    release(behind, instruction, block, instruction->span);
                reversed.push_back(instruction);
                continue;
            }
            if (instruction->op == Op::Return)
                rewriteReturn(block, *instruction, live, reversed);
            else
                rewriteInstruction(block, *instruction, live, reversed);
        }
        std::reverse(reversed.begin(), reversed.end());
        auto firstOther = llvm::find_if(reversed, [](const Instruction* instruction) { return instruction->op != Op::Phi; });
        reversed.insert(firstOther, behind.begin(), behind.end());
        block.instructions.assign(reversed.begin(), reversed.end());
    }

    void rewriteInstruction(ir::Block& block, Instruction& instruction, llvm::BitVector& live,
                            llvm::SmallVectorImpl<Instruction*>& reversed) {
        llvm::SmallVector<Instruction*, 4> behind;
        bool isOwned = owners.isOwned(&instruction);
        if (isOwned && !live.test(owners.number(&instruction)))
            release(behind, &instruction, block, instruction.span);
        if (isOwned)
            live.reset(owners.number(&instruction));

        llvm::BitVector liveAfter = live;
        for (const Instruction* operand : instruction.operands) {
            Instruction* owner = owners.of(operand);
            if (!owner || live.test(owners.number(owner)))
                continue;
            live.set(owners.number(owner));
            release(behind, owner, block, instruction.span);
        }
        if (instruction.mayRaise())
            collectCleanup(block, instruction, live, liveAfter);
        reversed.append(behind.rbegin(), behind.rend());
        reversed.push_back(&instruction);
    }

    /// What the instruction leaves without an owner if it raises: everything alive but what the handler still needs. A text is given up
    /// by the call that finishes it, also when that fails.
    void collectCleanup(const ir::Block& block, Instruction& instruction, const llvm::BitVector& liveBefore,
                        const llvm::BitVector& liveAfter) {
        for (unsigned number : liveBefore.set_bits()) {
            Instruction* value = owners.owner(number);
            if (value->type->is(TypeKind::Text) && !liveAfter.test(number))
                continue;
            if (block.handler && liveness.liveIn(block.handler).test(number))
                continue;
            instruction.cleanup.push_back(value);
        }
    }

    /// An owned value is handed to the caller; of a borrowed one the caller gets a new reference, before its owner dies.
    void rewriteReturn(ir::Block& block, Instruction& instruction, llvm::BitVector& live, llvm::SmallVectorImpl<Instruction*>& reversed) {
        Instruction* value = instruction.operands.empty() ? nullptr : instruction.operands[0];
        Instruction* owner = value ? owners.of(value) : nullptr;
        llvm::SmallVector<Instruction*, 4> before;
        bool isMoved = value && owner == value;
        if (value && value->type->isManaged() && !isMoved && !isFree(value))
            before.push_back(make(Op::Retain, value, block, instruction.span));
        if (owner)
            live.set(owners.number(owner));
        for (unsigned number : live.set_bits())
            if (!isMoved || owners.owner(number) != value)
                release(before, owners.owner(number), block, instruction.span);
        reversed.push_back(&instruction);
        reversed.append(before.rbegin(), before.rend());
    }

    /// Phis take over the references of their operands; what the target does not need dies on the edge.
    void rewriteEdge(ir::Block& from, unsigned target) {
        ir::Block* to = from.terminator()->targets[target];
        size_t position = edgePosition(from, target);
        Span span = from.terminator()->span;
        llvm::BitVector dying = liveness.liveOut(&from);
        llvm::SmallVector<Instruction*, 4> code;
        for (const Instruction* phi : to->instructions) {
            if (phi->op != Op::Phi)
                break;
            Instruction* value = phi->operands[position];
            if (!phi->type->isManaged() && !phi->type->is(TypeKind::Text))
                continue;
            bool canMove = owners.isOwned(value) && dying.test(owners.number(value)) && !liveness.liveIn(to).test(owners.number(value));
            if (canMove)
                dying.reset(owners.number(value));
            else if (!isFree(value))
                code.push_back(make(Op::Retain, value, from, span));
        }
        dying.reset(liveness.liveIn(to));
        for (unsigned number : dying.set_bits())
            release(code, owners.owner(number), from, span);
        if (!code.empty())
            placeOnEdge(from, target, code);
    }

    /// The operand of the target's phis that belongs to the edge.
    static size_t edgePosition(const ir::Block& from, unsigned target) {
        const ir::Block* to = from.terminator()->targets[target];
        bool isSecondOfTwo = target == 1 && from.terminator()->targets[0] == to;
        for (size_t i = 0;; ++i)
            if (to->predecessors[i] == &from && !std::exchange(isSecondOfTwo, false))
                return i;
    }

    void placeOnEdge(ir::Block& from, unsigned target, llvm::ArrayRef<Instruction*> code) {
        ir::Block* to = from.terminator()->targets[target];
        ir::Block* place = &from;
        auto position = from.instructions.end() - 1;
        if (from.terminator()->op != Op::Jump) {
            place = to->predecessors.size() == 1 ? to : ir::splitEdge(module, from, target);
            position = llvm::find_if(place->instructions, [](const Instruction* instruction) { return instruction->op != Op::Phi; });
        }
        for (Instruction* instruction : code)
            instruction->block = place;
        place->instructions.insert(position, code.begin(), code.end());
    }
};

} // namespace

void insertOwnership(ir::Module& module, ir::Function& function) {
    Inserter(module, function).run();
}

} // namespace wasmba::transform_passes
