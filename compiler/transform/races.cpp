#include "transform/races.h"

#include "ir/runtime_function.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"

#include <algorithm>

namespace wasmba {

namespace {

using ir::Instruction;
using ir::Op;

/// How a value follows the counter, from what keeps iterations apart to what does not.
enum class Dependence : uint8_t { OneToOne, Gathered, Folded, None };

Dependence lossOf(Op op) {
    switch (op) {
    case Op::Modulo:
    case Op::FloorDivide:
    case Op::ShiftRight:
    case Op::BitAnd:
    case Op::BitOr:
    case Op::Equal:
    case Op::NotEqual:
    case Op::Less:
    case Op::LessEqual:
    case Op::Greater:
    case Op::GreaterEqual:
    case Op::Not: return Dependence::Folded;
    case Op::ArrayLoad:
    case Op::ListLoad:
    case Op::LoadLocal:
    case Op::Call:
    case Op::GeneratorValue:
    case Op::CallRuntime: return Dependence::Gathered;
    default: return Dependence::OneToOne;
    }
}

/// The dependences of all values of the region: a value keeps iterations apart as well as the best of its operands, less what its own
/// operation loses.
class Dependences {
public:
    Dependences(const LoopRegion& region) : region(region) {
        known[region.loop->counter] = Dependence::OneToOne;
        // Iterations that run at the same time run on different threads.
        for (const ir::Block* block : region.blocks)
            for (const Instruction* instruction : block->instructions)
                if (instruction->op == Op::CallRuntime && instruction->runtime == ir::RuntimeFunction::rt_parallel_thread_id)
                    known[instruction] = Dependence::OneToOne;
        for (bool changed = true; changed;) {
            changed = false;
            for (const ir::Block* block : region.blocks)
                for (const Instruction* instruction : block->instructions) {
                    if (instruction == region.loop->counter)
                        continue;
                    Dependence best = Dependence::None;
                    for (const Instruction* operand : instruction->operands)
                        best = std::min(best, of(operand));
                    if (best == Dependence::None)
                        continue;
                    best = std::max(best, lossOf(instruction->op));
                    auto [entry, isNew] = known.try_emplace(instruction, best);
                    if (isNew || best < entry->second) {
                        entry->second = best;
                        changed = true;
                    }
                }
        }
    }

    Dependence of(const Instruction* value) const {
        auto found = known.find(value);
        if (found != known.end())
            return found->second;
        // What the body draws or reads may differ from one iteration to the next for reasons that are not seen here.
        return region.contains(value) && lossOf(value->op) == Dependence::Gathered ? Dependence::Gathered : Dependence::None;
    }

private:
    const LoopRegion& region;
    llvm::DenseMap<const Instruction*, Dependence> known;
};

const Instruction* baseOf(const Instruction* array) {
    while (array->op == Op::ArrayView || array->op == Op::TupleGet || array->op == Op::OptionalGet)
        array = array->operands[0];
    return array;
}

/// A view whose offset follows the counter is a part of the array that belongs to the iteration.
Dependence placeOf(const Instruction* array, const Dependences& dependences) {
    Dependence best = Dependence::None;
    for (; array->op == Op::ArrayView; array = array->operands[0])
        best = std::min(best, dependences.of(array->operands[1]));
    return array->op == Op::ListLoad ? std::min(best, dependences.of(array->operands[1])) : best;
}

} // namespace

std::vector<Race> findRaces(const ir::Module& module, const LoopRegion& region, const SharedWrites& shared) {
    Dependences dependences(region);
    std::vector<Race> races;
    for (const ir::Block* block : region.blocks) {
        for (const Instruction* store : block->instructions) {
            if (store->op != Op::ArrayStore)
                continue;
            const Instruction* array = store->operands[0];
            auto origins = shared.origins(array);
            auto outer = llvm::find_if(origins, [&](const Instruction* origin) { return !region.contains(origin); });
            if (outer == origins.end())
                continue;
            Dependence best = placeOf(array, dependences);
            llvm::ArrayRef<Instruction*> subscripts = llvm::ArrayRef<Instruction*>(store->operands).drop_front().drop_back();
            for (const Instruction* subscript : subscripts)
                best = std::min(best, dependences.of(subscript));
            Race race{store, nullptr, variableName(module, *baseOf(array)), best == Dependence::None};
            for (const ir::Block* other : region.blocks)
                for (const Instruction* load : other->instructions)
                    if (!race.load && load->op == Op::ArrayLoad && baseOf(load->operands[0]) == baseOf(array))
                        race.load = load;
            if (race.array.empty())
                race.array = variableName(module, **outer);
            if (best == Dependence::Folded || best == Dependence::None || (best == Dependence::Gathered && race.load))
                races.push_back(race);
        }
    }
    return races;
}

} // namespace wasmba
