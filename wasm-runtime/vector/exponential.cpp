// exp, exp2, log, log2 and pow after Szabolcs Nagy's functions in Arm's optimized-routines, which are the C library's
// (musl's exp.c, exp2.c, log.c, log2.c, pow.c), with its tables. Errors as stated there: exp 0.511, exp2 0.507, log
// 0.519, log2 0.547, pow 0.52 ulp.

#include "vector/exponential.h"

#include <math.h>

extern "C" {
#define hidden __attribute__((visibility("hidden"))) // as the C library's headers expect it
#include "log2_data.h"
#include "log_data.h"
#include "pow_data.h"
#undef hidden
}

using namespace wasmba::vector;

namespace {

/// What exp and exp2 treat apart: tiny, large, infinite, nan.
bool isSpecialForExp(Float64 x) { return any(~isWithin(absolute(x), 0x1p-54, 512)); }

/// What log and log2 treat apart: near 1, below the normal numbers, infinite, nan.
bool isSpecialForLog(Float64 x, double low, double high) { return any(isWithin(x, low, high) | ~isOrdinary(x)); }

/// Splits x = 2**k * z, z from `offset` to twice that; the table's entry is chosen by the bits of z behind the
/// exponent.
template <int tableBits>
struct Reduced {
    Bits64 index, z;
    Float64 k;

    Reduced(Bits64 x, uint64_t offset) {
        Bits64 distance = x - offset;
        index = (distance >> (52 - tableBits)) % (uint64_t{1} << tableBits);
        k = exponentOf(distance);
        z = x - (distance & (uint64_t{0xfff} << 52));
    }
};

constexpr uint64_t kHighHalf = ~uint64_t{0} << 32;

} // namespace

VECTOR Float64 rt_vector_exp(Float64 x) { return isSpecialForExp(x) ? lanewise<exp>(x) : expCore(x, x, false); }

VECTOR Float64 rt_vector_exp2(Float64 x) {
    if (isSpecialForExp(x))
        return lanewise<exp2>(x);
    const auto& c = __exp_data.exp2_poly;
    Float64 shifted = x + __exp_data.exp2_shift;
    Float64 r = x - (shifted - __exp_data.exp2_shift);
    ExpScale power(shifted);
    Float64 r2 = r * r;
    Float64 sum = power.tail + r * c[0] + r2 * (c[1] + r * c[2]) + r2 * r2 * (c[3] + r * c[4]);
    return power.scale + power.scale * sum;
}

VECTOR Float64 rt_vector_log(Float64 x) {
    if (isSpecialForLog(x, 1.0 - 0x1p-4, 1.0 + 0x1.09p-4))
        return lanewise<log>(x);
    const auto& c = __log_data.poly;
    Reduced<LOG_TABLE_BITS> part(bitsOf(x), 0x3fe6000000000000);
    auto [inverse, logOfCenter] = Neighbours(&__log_data.tab[part.index[0]], &__log_data.tab[part.index[1]]);
    auto [high, low] = Neighbours(&__log_data.tab2[part.index[0]], &__log_data.tab2[part.index[1]]);
    Float64 r = (floatOf(part.z) - high - low) * inverse;
    Float64 w = part.k * __log_data.ln2hi + logOfCenter;
    Float64 hi = w + r;
    Float64 lo = w - hi + r + part.k * __log_data.ln2lo;
    Float64 r2 = r * r;
    return lo + r2 * c[0] + r * r2 * (c[1] + r * c[2] + r2 * (c[3] + r * c[4])) + hi;
}

VECTOR Float64 rt_vector_log2(Float64 x) {
    if (isSpecialForLog(x, 1.0 - 0x1.5b51p-5, 1.0 + 0x1.6ab2p-5))
        return lanewise<log2>(x);
    const auto& c = __log2_data.poly;
    Reduced<LOG2_TABLE_BITS> part(bitsOf(x), 0x3fe6000000000000);
    auto [inverse, logOfCenter] = Neighbours(&__log2_data.tab[part.index[0]], &__log2_data.tab[part.index[1]]);
    auto [high, low] = Neighbours(&__log2_data.tab2[part.index[0]], &__log2_data.tab2[part.index[1]]);
    Float64 r = (floatOf(part.z) - high - low) * inverse;
    Float64 rHigh = floatOf(bitsOf(r) & kHighHalf);
    Float64 rLow = r - rHigh;
    Float64 t1 = rHigh * __log2_data.invln2hi;
    Float64 t2 = rLow * __log2_data.invln2hi + r * __log2_data.invln2lo;
    Float64 t3 = part.k + logOfCenter;
    Float64 hi = t3 + t1;
    Float64 lo = t3 - hi + t1 + t2;
    Float64 r2 = r * r;
    Float64 r4 = r2 * r2;
    Float64 p = c[0] + r * c[1] + r2 * (c[2] + r * c[3]) + r4 * (c[4] + r * c[5]);
    return lo + r2 * p + hi;
}

VECTOR Float64 rt_vector_pow(Float64 x, Float64 y) {
    // x positive and normal, y neither tiny nor huge
    if (any(~isOrdinary(x) | ~isWithin(absolute(y), 0x1p-65, 0x1p63)))
        return lanewise<pow>(x, y);
    const auto& c = __pow_log_data.poly;
    Reduced<POW_LOG_TABLE_BITS> part(bitsOf(x), 0x3fe6955500000000);
    const auto &left = __pow_log_data.tab[part.index[0]], &right = __pow_log_data.tab[part.index[1]];
    Float64 inverse = {left.invc, right.invc};
    auto [logOfCenter, tail] = Neighbours(&left.logc, &right.logc);
    Float64 z = floatOf(part.z);
    Float64 zHigh = floatOf((part.z + (uint64_t{1} << 31)) & kHighHalf);
    Float64 zLow = z - zHigh;
    Float64 rHigh = zHigh * inverse - 1.0;
    Float64 rLow = zLow * inverse;
    Float64 r = rHigh + rLow;
    Float64 t1 = part.k * __pow_log_data.ln2hi + logOfCenter;
    Float64 t2 = t1 + r;
    Float64 lo1 = part.k * __pow_log_data.ln2lo + tail;
    Float64 lo2 = t1 - t2 + r;
    Float64 ar = c[0] * r;
    Float64 ar2 = r * ar;
    Float64 ar3 = r * ar2;
    Float64 arHigh = c[0] * rHigh;
    Float64 arHigh2 = rHigh * arHigh;
    Float64 sum = t2 + arHigh2;
    Float64 lo3 = rLow * (ar + arHigh);
    Float64 lo4 = t2 - sum + arHigh2;
    Float64 p = ar3 * (c[1] + r * c[2] + ar2 * (c[3] + r * c[4] + ar2 * (c[5] + r * c[6])));
    Float64 lowSum = lo1 + lo2 + lo3 + lo4 + p;
    Float64 high = sum + lowSum;
    Float64 low = sum - high + lowSum;

    constexpr uint64_t kUpper = ~uint64_t{0} << 27;
    Float64 yHigh = floatOf(bitsOf(y) & kUpper);
    Float64 yLow = y - yHigh;
    Float64 logHigh = floatOf(bitsOf(high) & kUpper);
    Float64 logLow = high - logHigh + low;
    Float64 productHigh = yHigh * logHigh;
    Float64 productLow = yLow * logHigh + y * logLow;
    if (isSpecialForExp(productHigh))
        return lanewise<pow>(x, y);
    return expCore(productHigh, productLow, true);
}
