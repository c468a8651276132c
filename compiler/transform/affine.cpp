#include "transform/affine.h"

#include "ir/flow.h"

namespace wasmba {

namespace {

using ir::Instruction;
using ir::Op;

/// Expressions nested deeper are given up.
constexpr unsigned kMaximumDepth = 12;

bool isConstant(const Instruction* value, int64_t number) {
    return value->op == Op::ConstInt && value->integer == number;
}

} // namespace

LoopInvariants::LoopInvariants(const LoopRegion& region, ir::Builder& builder) : region(region), builder(builder) {
    for (const ir::Block* block : region.blocks)
        for (const Instruction* instruction : block->instructions) {
            switch (instruction->op) {
            case Op::ArrayStore: break;
            case Op::ListStore: changesLists |= instruction->operands.back()->type->isManaged(); break;
            case Op::StoreLocal:
            case Op::StoreGlobal: changesVariables = true; break;
            default:
                if (ir::writesMemory(*instruction))
                    changesLists = changesVariables = true;
            }
        }
}

/// The instruction gives the same whenever it runs during the loop if its operands are the same.
bool LoopInvariants::isFixed(const Instruction& instruction) const {
    switch (instruction.op) {
    case Op::Phi:
    case Op::Parameter:
    case Op::ArrayView: return false;
    case Op::ListLength: return !changesLists;
    case Op::LoadLocal:
    case Op::LoadGlobal: return !changesVariables;
    default: return ir::opEffects(instruction.op) == ir::Effects::Pure;
    }
}

Instruction* LoopInvariants::hoisted(Instruction* value) {
    return hoisted(value, 0);
}

Instruction* LoopInvariants::hoisted(Instruction* value, unsigned depth) {
    if (!region.contains(value))
        return value;
    if (auto found = copies.find(value); found != copies.end())
        return found->second;
    if (depth > kMaximumDepth || !isFixed(*value))
        return nullptr;
    llvm::SmallVector<Instruction*, 4> operands;
    for (Instruction* operand : value->operands) {
        operands.push_back(hoisted(operand, depth + 1));
        if (!operands.back())
            return nullptr;
    }
    Instruction* copy = builder.append(value->op, value->type, operands);
    copy->integer = value->integer;
    copy->real = value->real;
    copy->index = value->index;
    copy->intrinsic = value->intrinsic;
    copy->text = value->text;
    copy->isNonNegative = value->isNonNegative;
    return copies[value] = copy;
}

Affine LoopInvariants::sum(Op op, Affine left, Affine right) {
    auto combine = [&](Instruction* first, Instruction* second) -> Instruction* {
        if (!second)
            return first;
        return builder.binary(op, first ? first : builder.integer(0), second);
    };
    return {combine(left.coefficient, right.coefficient), combine(left.offset, right.offset)};
}

std::optional<Affine> LoopInvariants::affine(Instruction* index) {
    return affine(index, 0);
}

std::optional<Affine> LoopInvariants::affine(Instruction* index, unsigned depth) {
    if (index == region.loop->counter)
        return Affine{builder.integer(1), nullptr};
    if (Instruction* fixed = hoisted(index))
        return Affine{nullptr, isConstant(fixed, 0) ? nullptr : fixed};
    if (depth > kMaximumDepth)
        return std::nullopt;
    if (index->op != Op::Add && index->op != Op::Subtract && index->op != Op::Multiply)
        return std::nullopt;
    std::optional<Affine> left = affine(index->operands[0], depth + 1), right = affine(index->operands[1], depth + 1);
    if (!left || !right)
        return std::nullopt;
    if (index->op != Op::Multiply)
        return sum(index->op, *left, *right);
    if (!left->isInvariant() && !right->isInvariant())
        return std::nullopt;
    const Affine& factor = left->isInvariant() ? *left : *right;
    const Affine& scaled = left->isInvariant() ? *right : *left;
    if (!factor.offset)
        return Affine{};
    auto scale = [&](Instruction* part) { return part ? builder.binary(Op::Multiply, part, factor.offset) : nullptr; };
    return Affine{scale(scaled.coefficient), scale(scaled.offset)};
}

} // namespace wasmba
