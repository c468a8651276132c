#pragma once

#include "vector/lanes.h"

extern "C" {
#define hidden __attribute__((visibility("hidden"))) // as the C library's headers expect it
#include "exp_data.h"
#undef hidden
}

/// exp as in Arm's optimized-routines (exponential.cpp), where it is known that the argument is none of those treated
/// apart.
namespace wasmba::vector {

/// 2**(k/128) * (1 + tail): `shifted` holds k in its low bits.
struct ExpScale {
    Float64 tail, scale;

    explicit ExpScale(Float64 shifted) {
        constexpr uint64_t kEntries = 1 << EXP_TABLE_BITS;
        Bits64 k = bitsOf(shifted);
        Bits64 index = 2 * (k % kEntries);
        Neighbours entry(&__exp_data.tab[index[0]], &__exp_data.tab[index[1]]);
        tail = entry.first;
        scale = floatOf(bitsOf(entry.second) + (k << (52 - EXP_TABLE_BITS)));
    }
};

/// exp(x + rest) for x between 2**-54 and 512, or their opposites.
inline Float64 expCore(Float64 x, Float64 rest, bool hasRest) {
    const auto& c = __exp_data.poly;
    Float64 shifted = __exp_data.invln2N * x + __exp_data.shift;
    Float64 k = shifted - __exp_data.shift;
    Float64 r = x + k * __exp_data.negln2hiN + k * __exp_data.negln2loN;
    if (hasRest)
        r += rest;
    ExpScale power(shifted);
    Float64 r2 = r * r;
    Float64 sum = power.tail + r + r2 * (c[0] + r * c[1]) + r2 * r2 * (c[2] + r * c[3]);
    return power.scale + power.scale * sum;
}

} // namespace wasmba::vector
