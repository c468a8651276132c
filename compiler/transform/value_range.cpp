#include "transform/value_range.h"

#include "ir/flow.h"

#include "llvm/Support/MathExtras.h"

#include <algorithm>

namespace wasmba {

namespace {

using ir::Instruction;
using ir::Op;

constexpr int64_t kMinimum = ValueRange::kMinimum, kMaximum = ValueRange::kMaximum;
/// Changes of a value's range after which its moving bounds are given up, so that the iteration ends.
constexpr unsigned kWidenAfter = 3;

bool isTracked(const Instruction& value) {
    return value.type && (value.type->isInteger() || value.type->is(TypeKind::Bool));
}

ValueRange unite(ValueRange left, ValueRange right) {
    return {std::min(left.low, right.low), std::max(left.high, right.high)};
}

/// What the type alone tells.
ValueRange rangeOf(const Type* type) {
    if (type->is(TypeKind::Bool))
        return {0, 1};
    if (!type->isInteger())
        return {};
    if (!type->isSigned)
        return {0, type->bits < 64 ? (int64_t(1) << type->bits) - 1 : kMaximum};
    return type->bits < 64 ? ValueRange{llvm::minIntN(type->bits), llvm::maxIntN(type->bits)} : ValueRange{};
}

int64_t addLow(int64_t left, int64_t right) {
    int64_t sum;
    if (left == kMinimum || right == kMinimum || llvm::AddOverflow(left, right, sum))
        return kMinimum;
    return sum;
}

int64_t addHigh(int64_t left, int64_t right) {
    int64_t sum;
    if (left == kMaximum || right == kMaximum || llvm::AddOverflow(left, right, sum))
        return kMaximum;
    return sum;
}

int64_t negated(int64_t bound) {
    return bound == kMinimum ? kMaximum : bound == kMaximum ? kMinimum : -bound;
}

ValueRange negate(ValueRange range) {
    return {negated(range.high), negated(range.low)};
}

ValueRange add(ValueRange left, ValueRange right) {
    return {addLow(left.low, right.low), addHigh(left.high, right.high)};
}

ValueRange multiply(ValueRange left, ValueRange right) {
    if (!left.isNonNegative() || !right.isNonNegative())
        return {};
    int64_t low, high;
    if (llvm::MulOverflow(left.low, right.low, low))
        low = 0;
    if (left.high == kMaximum || right.high == kMaximum || llvm::MulOverflow(left.high, right.high, high))
        high = kMaximum;
    return {low, high};
}

/// Python's remainder has the sign of the divisor; for divisor 0 the instruction gives 0.
ValueRange modulo(ValueRange dividend, ValueRange divisor) {
    if (divisor.isNonNegative()) {
        int64_t high = divisor.high == kMaximum ? kMaximum : std::max<int64_t>(divisor.high - 1, 0);
        return {0, dividend.isNonNegative() ? std::min(high, dividend.high) : high};
    }
    return {};
}

ValueRange bitAnd(ValueRange left, ValueRange right) {
    if (left.isNonNegative() && right.isNonNegative())
        return {0, std::min(left.high, right.high)};
    if (left.isNonNegative())
        return {0, left.high};
    if (right.isNonNegative())
        return {0, right.high};
    return {};
}

} // namespace

ValueRange ValueRanges::compute(const Instruction& value) const {
    auto operand = [&](unsigned i) { return of(value.operands[i]); };
    ValueRange range;
    switch (value.op) {
    case Op::ConstInt: range = {value.integer, value.integer}; break;
    case Op::ListLength:
    case Op::ArrayShape: range = {0, kMaximum}; break;
    case Op::Add: range = add(operand(0), operand(1)); break;
    case Op::Subtract: range = add(operand(0), negate(operand(1))); break;
    case Op::Negate: range = negate(operand(0)); break;
    case Op::Multiply: range = multiply(operand(0), operand(1)); break;
    case Op::FloorDivide:
        if (operand(0).isNonNegative() && operand(1).isNonNegative())
            range = {0, operand(0).high};
        break;
    case Op::Modulo: range = modulo(operand(0), operand(1)); break;
    case Op::BitAnd: range = bitAnd(operand(0), operand(1)); break;
    case Op::BitOr:
    case Op::BitXor:
        if (operand(0).isNonNegative() && operand(1).isNonNegative())
            range = {0, kMaximum};
        break;
    case Op::ShiftRight:
        if (operand(0).isNonNegative())
            range = {0, operand(0).high};
        break;
    case Op::Select: range = unite(operand(1), operand(2)); break;
    case Op::Convert:
        // A uint64 of 2**63 and more becomes negative.
        if (isTracked(*value.operands[0]) && (value.operands[0]->type->bits < 64 || value.operands[0]->type->isSigned))
            range = operand(0);
        break;
    case Op::WrapIndex:
        if (operand(0).isNonNegative())
            range = operand(0);
        break;
    case Op::Intrinsic:
        if (value.intrinsic == ir::Intrinsic::MinimumInt)
            range = {std::min(operand(0).low, operand(1).low), std::min(operand(0).high, operand(1).high)};
        if (value.intrinsic == ir::Intrinsic::MaximumInt)
            range = {std::max(operand(0).low, operand(1).low), std::max(operand(0).high, operand(1).high)};
        if (value.intrinsic == ir::Intrinsic::AbsoluteInt)
            range = {0, kMaximum};
        break;
    default: break;
    }
    // Narrow types wrap around, so a range that does not fit says nothing.
    ValueRange byType = rangeOf(value.type);
    if (range.low < byType.low || range.high > byType.high)
        range = byType;
    if (value.isNonNegative)
        range.low = std::max<int64_t>(range.low, 0);
    return range;
}

ValueRanges::ValueRanges(const ir::Function& function) {
    std::vector<ir::Block*> order = ir::reversePostOrder(function);
    llvm::DenseMap<const Instruction*, unsigned> changes;
    for (bool changed = true; changed;) {
        changed = false;
        for (const ir::Block* block : order) {
            for (const Instruction* value : block->instructions) {
                if (!isTracked(*value))
                    continue;
                ValueRange next;
                if (value->op == Op::Phi) {
                    bool any = false;
                    for (const Instruction* incoming : value->operands)
                        if (auto known = ranges.find(incoming); known != ranges.end()) {
                            next = any ? unite(next, known->second) : known->second;
                            any = true;
                        }
                    if (!any)
                        continue;
                    if (value->isNonNegative)
                        next.low = std::max<int64_t>(next.low, 0);
                } else {
                    next = compute(*value);
                }
                auto [entry, isNew] = ranges.try_emplace(value, next);
                changed |= isNew;
                ValueRange known = entry->second;
                next = unite(next, known);
                if (next == known)
                    continue;
                if (++changes[value] > kWidenAfter) {
                    ValueRange limit = rangeOf(value->type);
                    next = {next.low < known.low ? limit.low : known.low, next.high > known.high ? limit.high : known.high};
                }
                entry->second = next;
                changed = true;
            }
        }
    }
}

} // namespace wasmba
