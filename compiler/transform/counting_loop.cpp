#include "transform/counting_loop.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba {

namespace {

using ir::Instruction;
using ir::Op;

bool isSuccessor(const Instruction& next, const Instruction* counter) {
    return next.op == Op::Add && next.operands[0] == counter && next.operands[1]->op == Op::ConstInt && next.operands[1]->integer == 1;
}

} // namespace

std::optional<CountingLoop> findCounting(const NaturalLoop& loop) {
    const Instruction* branch = loop.header->terminator();
    if (branch->op != Op::Branch || branch->operands[0]->op != Op::Less || branch->operands[0]->block != loop.header ||
        !loop.contains(branch->targets[0]) || loop.contains(branch->targets[1]))
        return std::nullopt;
    CountingLoop found = {branch->operands[0]->operands[0], branch->operands[0], branch->operands[0]->operands[1]};
    const Type* type = found.counter->type;
    if (found.counter->op != Op::Phi || found.counter->block != loop.header || !type->isInteger() || type->bits != 64 || !type->isSigned)
        return std::nullopt;
    for (size_t i = 0; i < found.counter->operands.size(); ++i)
        if (loop.contains(loop.header->predecessors[i]) && !isSuccessor(*found.counter->operands[i], found.counter))
            return std::nullopt;
    return found;
}

std::optional<int64_t> constantEnd(const NaturalLoop& loop) {
    std::optional<CountingLoop> counting = findCounting(loop);
    if (!counting || counting->end->op != Op::ConstInt)
        return std::nullopt;
    for (size_t i = 0; i < counting->counter->operands.size(); ++i) {
        const Instruction* initial = counting->counter->operands[i];
        if (!loop.contains(loop.header->predecessors[i]) && (initial->op != Op::ConstInt || initial->integer < 0))
            return std::nullopt;
    }
    return counting->end->integer;
}

bool isNonNegative(const Instruction& value) { return value.isNonNegative || (value.op == Op::ConstInt && value.integer >= 0); }

} // namespace wasmba
