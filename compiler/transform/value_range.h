#pragma once

#include "ir/ir.h"

#include "llvm/ADT/DenseMap.h"

#include <limits>

namespace wasmba {

/// Bounds of an int64 value, both inclusive; the limits of int64 stand for "no bound".
struct ValueRange {
    static constexpr int64_t kMinimum = std::numeric_limits<int64_t>::min();
    static constexpr int64_t kMaximum = std::numeric_limits<int64_t>::max();

    int64_t low = kMinimum;
    int64_t high = kMaximum;

    bool isNonNegative() const { return low >= 0; }
    bool excludesZero() const { return low > 0 || high < 0; }
    friend bool operator==(ValueRange left, ValueRange right) { return left.low == right.low && left.high == right.high; }
    friend bool operator!=(ValueRange left, ValueRange right) { return !(left == right); }
};

/// Ranges of the integer values of a function, phis taken optimistically. Sums and products are taken not to wrap around: a range is a
/// fact about Python's arithmetic, good for dropping what Python's rules make redundant, not for telling LLVM about it.
class ValueRanges {
public:
    explicit ValueRanges(const ir::Function& function);

    ValueRange of(const ir::Instruction* value) const { return ranges.lookup(value); }

private:
    ValueRange compute(const ir::Instruction& value) const;

    llvm::DenseMap<const ir::Instruction*, ValueRange> ranges;
};

} // namespace wasmba
