#include "ir/flow.h"
#include "transform/passes.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace wasmba::transform_passes {

namespace {

using ir::Instruction;
using ir::Op;

/// Blocks that a value's uses may lie away from it.
constexpr unsigned kMaximumDistance = 8;

bool isLoad(const Instruction& instruction) {
    switch (instruction.op) {
    case Op::ListLoad:
    case Op::LoadLocal:
    case Op::LoadGlobal:
    case Op::GeneratorValue: return instruction.type->isManaged();
    default: return false;
    }
}

/// Refers to what its managed operands refer to.
bool isAlias(const Instruction& instruction) {
    switch (instruction.op) {
    case Op::ArrayView:
    case Op::Convert:
    case Op::MakeTuple:
    case Op::MakeOptional: return instruction.type->isManaged();
    default: return false;
    }
}

bool isPartOfOperand(const Instruction& instruction) {
    return instruction.op == Op::TupleGet || instruction.op == Op::OptionalGet;
}

/// May drop the reference that a list, local or global holds.
bool mayDrop(const Instruction& instruction) {
    switch (instruction.op) {
    case Op::StoreLocal:
    case Op::StoreGlobal:
    case Op::ListStore: return instruction.operands.back()->type->isManaged();
    case Op::ArrayStore:
    case Op::ListAppend: return false;
    default: return ir::writesMemory(instruction);
    }
}

/// Runs code of the program, which may drop what its arguments were loaded from while it uses them.
bool runsProgram(const Instruction& instruction) {
    return instruction.op == Op::Call || instruction.op == Op::SortRuntime || instruction.op == Op::ParallelFor ||
           instruction.op == Op::GeneratorNext;
}

class Borrower {
public:
    explicit Borrower(ir::Function& function) : order(ir::reversePostOrder(function)) {
        for (const ir::Block* block : order) {
            unsigned position = 0;
            for (Instruction* instruction : block->instructions) {
                positions[instruction] = position++;
                for (const Instruction* operand : instruction->operands)
                    if (operand->type && operand->type->isManaged())
                        uses[operand].push_back(instruction);
                if (mayDrop(*instruction))
                    drops[block].push_back(positions[instruction]);
            }
        }
    }

    /// From the last to the first, so that what is loaded from a load is decided before it.
    void run() {
        borrowAliases();
        for (ir::Block* block : llvm::reverse(order))
            for (Instruction* load : llvm::reverse(block->instructions))
                if (isLoad(*load))
                    load->isBorrowed = staysOwned(*load);
    }

private:
    std::vector<ir::Block*> order;
    llvm::DenseMap<const Instruction*, unsigned> positions;
    llvm::DenseMap<const Instruction*, std::vector<Instruction*>> uses;
    llvm::DenseMap<const ir::Block*, std::vector<unsigned>> drops; ///< positions, ascending

    /// An alias lives on the reference of the one value that it comes from; ownership makes that one live as long. Parameters and constants
    /// outlive everything.
    void borrowAliases() {
        llvm::DenseMap<const Instruction*, const Instruction*> origins;
        for (ir::Block* block : order) {
            for (Instruction* value : block->instructions) {
                if (!value->type || !value->type->isManaged())
                    continue;
                bool outlives = value->op == Op::Parameter || value->op == Op::ConstString || value->op == Op::Undefined || value->op == Op::Unit;
                const Instruction* origin = outlives ? nullptr : value;
                if (isPartOfOperand(*value)) {
                    origin = origins.lookup(value->operands[0]);
                } else if (isAlias(*value)) {
                    llvm::SmallPtrSet<const Instruction*, 4> all;
                    for (const Instruction* operand : value->operands)
                        if (const Instruction* found = origins.lookup(operand))
                            all.insert(found);
                    value->isBorrowed = all.size() <= 1;
                    if (value->isBorrowed)
                        origin = all.empty() ? nullptr : *all.begin();
                }
                origins[value] = origin;
            }
        }
    }

    bool staysOwned(const Instruction& load) const {
        std::vector<const Instruction*> pending{&load};
        while (!pending.empty()) {
            const Instruction* value = pending.back();
            pending.pop_back();
            auto found = uses.find(value);
            if (found == uses.end())
                continue;
            for (const Instruction* user : found->second) {
                if (user->op == Op::Phi || runsProgram(*user) || !isReachedUndropped(load, *user))
                    return false;
                if (isPartOfOperand(*user) || user->isBorrowed)
                    pending.push_back(user);
            }
        }
        return true;
    }

    bool hasDrop(const ir::Block* block, unsigned begin, unsigned end) const {
        auto found = drops.find(block);
        return found != drops.end() &&
               llvm::any_of(found->second, [&](unsigned position) { return begin <= position && position < end; });
    }

    /// Nothing on the way from the load to the user may drop; the way is straight: blocks of one predecessor.
    bool isReachedUndropped(const Instruction& load, const Instruction& user) const {
        const ir::Block* block = user.block;
        unsigned end = positions.lookup(&user);
        for (unsigned distance = 0; distance < kMaximumDistance; ++distance) {
            if (block == load.block)
                return !hasDrop(block, positions.lookup(&load) + 1, end);
            if (block->predecessors.size() != 1 || hasDrop(block, 0, end))
                return false;
            block = block->predecessors[0];
            end = ~0u;
        }
        return false;
    }
};

} // namespace

void borrowLoads(ir::Function& function) {
    Borrower(function).run();
}

} // namespace wasmba::transform_passes
