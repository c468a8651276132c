// exp, exp2, log, log2 and pow after Szabolcs Nagy's functions in Arm's optimized-routines, which are the C library's (musl's exp.c, exp2.c,
// log.c, log2.c, pow.c), with its tables. Errors as stated there: exp 0.511, exp2 0.507, log 0.519, log2 0.547, pow 0.52 ulp.

#include "vector/lanes.h"

#include <math.h>

extern "C" {
#define hidden __attribute__((visibility("hidden"))) // as the C library's headers expect it
#include "exp_data.h"
#include "log2_data.h"
#include "log_data.h"
#include "pow_data.h"
#undef hidden
}

using namespace wasmba::vector;

namespace {

/// What exp and exp2 treat apart: tiny, large, infinite, nan.
bool isSpecialForExp(Float x) { return any(~isWithin(absolute(x), 0x1p-54, 512)); }

/// What log and log2 treat apart: near 1, below the normal numbers, infinite, nan.
bool isSpecialForLog(Float x, double low, double high) {
    return any(isWithin(x, low, high) | ~isWithin(x, 0x1p-1022, __builtin_inf()));
}

/// 2**(k/128) * (1 + tail): `shifted` holds k in its low bits.
struct Scale {
    Float tail, scale;

    explicit Scale(Float shifted) {
        constexpr uint64_t kEntries = 1 << EXP_TABLE_BITS;
        Bits k = bitsOf(shifted);
        Bits index = 2 * (k % kEntries);
        const uint64_t* left = &__exp_data.tab[index[0]];
        const uint64_t* right = &__exp_data.tab[index[1]];
        tail = floatOf(Bits{left[0], right[0]});
        scale = floatOf(Bits{left[1], right[1]} + (k << (52 - EXP_TABLE_BITS)));
    }
};

/// exp(x + rest) for x between 2**-54 and 512, or their opposites.
Float expCore(Float x, Float rest, bool hasRest) {
    const auto& c = __exp_data.poly;
    Float shifted = __exp_data.invln2N * x + __exp_data.shift;
    Float k = shifted - __exp_data.shift;
    Float r = x + k * __exp_data.negln2hiN + k * __exp_data.negln2loN;
    if (hasRest)
        r += rest;
    Scale power(shifted);
    Float r2 = r * r;
    Float sum = power.tail + r + r2 * (c[0] + r * c[1]) + r2 * r2 * (c[2] + r * c[3]);
    return power.scale + power.scale * sum;
}

/// Splits x = 2**k * z, z from `offset` to twice that; the table's entry is chosen by the bits of z behind the exponent.
template <int tableBits>
struct Reduced {
    Bits index, z;
    Float k;

    Reduced(Bits x, uint64_t offset) {
        Bits distance = x - offset;
        index = (distance >> (52 - tableBits)) % (uint64_t{1} << tableBits);
        k = toFloat((Integer)distance >> 52);
        z = x - (distance & (uint64_t{0xfff} << 52));
    }
};

constexpr uint64_t kHighHalf = ~uint64_t{0} << 32;

} // namespace

VECTOR Float rt_vector_exp(Float x) {
    return isSpecialForExp(x) ? each<exp>(x) : expCore(x, x, false);
}

VECTOR Float rt_vector_exp2(Float x) {
    if (isSpecialForExp(x))
        return each<exp2>(x);
    const auto& c = __exp_data.exp2_poly;
    Float shifted = x + __exp_data.exp2_shift;
    Float r = x - (shifted - __exp_data.exp2_shift);
    Scale power(shifted);
    Float r2 = r * r;
    Float sum = power.tail + r * c[0] + r2 * (c[1] + r * c[2]) + r2 * r2 * (c[3] + r * c[4]);
    return power.scale + power.scale * sum;
}

VECTOR Float rt_vector_log(Float x) {
    if (isSpecialForLog(x, 1.0 - 0x1p-4, 1.0 + 0x1.09p-4))
        return each<log>(x);
    const auto& c = __log_data.poly;
    Reduced<LOG_TABLE_BITS> part(bitsOf(x), 0x3fe6000000000000);
    const auto &left = __log_data.tab[part.index[0]], &right = __log_data.tab[part.index[1]];
    const auto &leftCenter = __log_data.tab2[part.index[0]], &rightCenter = __log_data.tab2[part.index[1]];
    Float inverse = {left.invc, right.invc}, logOfCenter = {left.logc, right.logc};
    Float high = {leftCenter.chi, rightCenter.chi}, low = {leftCenter.clo, rightCenter.clo};
    Float r = (floatOf(part.z) - high - low) * inverse;
    Float w = part.k * __log_data.ln2hi + logOfCenter;
    Float hi = w + r;
    Float lo = w - hi + r + part.k * __log_data.ln2lo;
    Float r2 = r * r;
    return lo + r2 * c[0] + r * r2 * (c[1] + r * c[2] + r2 * (c[3] + r * c[4])) + hi;
}

VECTOR Float rt_vector_log2(Float x) {
    if (isSpecialForLog(x, 1.0 - 0x1.5b51p-5, 1.0 + 0x1.6ab2p-5))
        return each<log2>(x);
    const auto& c = __log2_data.poly;
    Reduced<LOG2_TABLE_BITS> part(bitsOf(x), 0x3fe6000000000000);
    const auto &left = __log2_data.tab[part.index[0]], &right = __log2_data.tab[part.index[1]];
    const auto &leftCenter = __log2_data.tab2[part.index[0]], &rightCenter = __log2_data.tab2[part.index[1]];
    Float inverse = {left.invc, right.invc}, logOfCenter = {left.logc, right.logc};
    Float high = {leftCenter.chi, rightCenter.chi}, low = {leftCenter.clo, rightCenter.clo};
    Float r = (floatOf(part.z) - high - low) * inverse;
    Float rHigh = floatOf(bitsOf(r) & kHighHalf);
    Float rLow = r - rHigh;
    Float t1 = rHigh * __log2_data.invln2hi;
    Float t2 = rLow * __log2_data.invln2hi + r * __log2_data.invln2lo;
    Float t3 = part.k + logOfCenter;
    Float hi = t3 + t1;
    Float lo = t3 - hi + t1 + t2;
    Float r2 = r * r;
    Float r4 = r2 * r2;
    Float p = c[0] + r * c[1] + r2 * (c[2] + r * c[3]) + r4 * (c[4] + r * c[5]);
    return lo + r2 * p + hi;
}

VECTOR Float rt_vector_pow(Float x, Float y) {
    auto scalar = [&] { return Float{pow(x[0], y[0]), pow(x[1], y[1])}; };
    // x positive and normal, y neither tiny nor huge
    if (any(~isWithin(x, 0x1p-1022, __builtin_inf()) | ~isWithin(absolute(y), 0x1p-65, 0x1p63)))
        return scalar();
    const auto& c = __pow_log_data.poly;
    Reduced<POW_LOG_TABLE_BITS> part(bitsOf(x), 0x3fe6955500000000);
    const auto &left = __pow_log_data.tab[part.index[0]], &right = __pow_log_data.tab[part.index[1]];
    Float inverse = {left.invc, right.invc}, logOfCenter = {left.logc, right.logc}, tail = {left.logctail, right.logctail};
    Float z = floatOf(part.z);
    Float zHigh = floatOf((part.z + (uint64_t{1} << 31)) & kHighHalf);
    Float zLow = z - zHigh;
    Float rHigh = zHigh * inverse - 1.0;
    Float rLow = zLow * inverse;
    Float r = rHigh + rLow;
    Float t1 = part.k * __pow_log_data.ln2hi + logOfCenter;
    Float t2 = t1 + r;
    Float lo1 = part.k * __pow_log_data.ln2lo + tail;
    Float lo2 = t1 - t2 + r;
    Float ar = c[0] * r;
    Float ar2 = r * ar;
    Float ar3 = r * ar2;
    Float arHigh = c[0] * rHigh;
    Float arHigh2 = rHigh * arHigh;
    Float sum = t2 + arHigh2;
    Float lo3 = rLow * (ar + arHigh);
    Float lo4 = t2 - sum + arHigh2;
    Float p = ar3 * (c[1] + r * c[2] + ar2 * (c[3] + r * c[4] + ar2 * (c[5] + r * c[6])));
    Float lowSum = lo1 + lo2 + lo3 + lo4 + p;
    Float high = sum + lowSum;
    Float low = sum - high + lowSum;

    constexpr uint64_t kUpper = ~uint64_t{0} << 27;
    Float yHigh = floatOf(bitsOf(y) & kUpper);
    Float yLow = y - yHigh;
    Float logHigh = floatOf(bitsOf(high) & kUpper);
    Float logLow = high - logHigh + low;
    Float productHigh = yHigh * logHigh;
    Float productLow = yLow * logHigh + y * logLow;
    if (isSpecialForExp(productHigh))
        return scalar();
    return expCore(productHigh, productLow, true);
}
