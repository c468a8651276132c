// exp, exp2, log, log2 and pow of float32 after Szabolcs Nagy's functions in Arm's optimized-routines, which are the C
// library's (musl's expf.c, exp2f.c, logf.c, log2f.c, powf.c), with its tables: computed in float64, rounded once.

#include "vector/lanes.h"

#include <math.h>

extern "C" {
#define hidden __attribute__((visibility("hidden"))) // as the C library's headers expect it
#include "exp2f_data.h"
#include "log2f_data.h"
#include "logf_data.h"
// powf_data.h includes headers that are not C++.
extern hidden const struct {
    struct {
        double invc, logc;
    } tab[16];
    double poly[5];
} __powf_log2_data;
#undef hidden
}

using namespace wasmba::vector;

namespace {

/// 2**(k/32) * (a polynomial of r): `shifted` holds k in its low bits.
Float64 scaledPower(Float64 shifted, Float64 r, const double (&c)[EXP2F_POLY_ORDER]) {
    constexpr uint64_t kEntries = 1 << EXP2F_TABLE_BITS;
    Bits64 k = bitsOf(shifted);
    Bits64 index = k % kEntries;
    Bits64 entry = {__exp2f_data.tab[index[0]], __exp2f_data.tab[index[1]]};
    Float64 scale = floatOf(entry + (k << (52 - EXP2F_TABLE_BITS)));
    Float64 high = c[0] * r + c[1];
    Float64 sum = c[2] * r + 1.0;
    return (high * (r * r) + sum) * scale;
}

Float64 exp2Core(Float64 x) {
    Float64 shifted = x + __exp2f_data.shift_scaled;
    return scaledPower(shifted, x - (shifted - __exp2f_data.shift_scaled), __exp2f_data.poly);
}

/// Splits x = 2**k * z; the tables of all logarithms have 16 entries and start at the same z.
struct Reduced {
    static constexpr int kTableBits = 4;
    static_assert(LOGF_TABLE_BITS == kTableBits && LOG2F_TABLE_BITS == kTableBits);
    Bits32 index;
    Float32 z, k;

    explicit Reduced(Float32 x) {
        Bits32 distance = bitsOf(x) - 0x3f330000;
        index = (distance >> (23 - kTableBits)) % (1 << kTableBits);
        z = floatOf(bitsOf(x) - (distance & 0xff800000));
        k = exponentOf(distance);
    }

    /// function(r, logarithm of the table's center, k) for all four lanes, with z = center * (1 + r)
    template <class Entry, class Function>
    Float32 apply(const Entry* table, Function function) const {
        auto half = [&](uint32_t first, uint32_t second, Float64 z, Float64 k) {
            auto [inverse, logOfCenter] = Neighbours(&table[first], &table[second]);
            return function(z * inverse - 1.0, logOfCenter, k);
        };
        return narrowed(half(index[0], index[1], lowerHalf(z), lowerHalf(k)),
                        half(index[2], index[3], upperHalf(z), upperHalf(k)));
    }
};

} // namespace

VECTOR Float32 rt_vector_expf(Float32 x) {
    if (any(~(absolute(x) < 88.0f)))
        return lanewise<expf>(x);
    return widened(
        [](Float64 x) {
            Float64 z = __exp2f_data.invln2_scaled * x;
            Float64 shifted = z + __exp2f_data.shift;
            return scaledPower(shifted, z - (shifted - __exp2f_data.shift), __exp2f_data.poly_scaled);
        },
        x);
}

VECTOR Float32 rt_vector_exp2f(Float32 x) {
    if (any(~(absolute(x) < 128.0f)))
        return lanewise<exp2f>(x);
    return widened(exp2Core, x);
}

VECTOR Float32 rt_vector_logf(Float32 x) {
    if (any(~isOrdinary(x)))
        return lanewise<logf>(x);
    return Reduced(x).apply(__logf_data.tab, [](Float64 r, Float64 logOfCenter, Float64 k) {
        const auto& c = __logf_data.poly;
        Float64 base = logOfCenter + k * __logf_data.ln2;
        Float64 r2 = r * r;
        Float64 sum = c[0] * r2 + (c[1] * r + c[2]);
        return sum * r2 + (base + r);
    });
}

VECTOR Float32 rt_vector_log2f(Float32 x) {
    if (any(~isOrdinary(x)))
        return lanewise<log2f>(x);
    return Reduced(x).apply(__log2f_data.tab, [](Float64 r, Float64 logOfCenter, Float64 k) {
        const auto& c = __log2f_data.poly;
        Float64 base = logOfCenter + k;
        Float64 r2 = r * r;
        Float64 sum = c[0] * r2 + (c[1] * r + c[2]);
        return sum * r2 + (c[3] * r + base);
    });
}

VECTOR Float32 rt_vector_powf(Float32 x, Float32 y) {
    if (any(~isOrdinary(x) | ~isOrdinary(absolute(y))))
        return lanewise<powf>(x, y);
    Reduced part(x);
    bool isBeyond = false;
    auto half = [&](uint32_t first, uint32_t second, Float64 z, Float64 k, Float64 y) {
        auto [inverse, logOfCenter] = Neighbours(&__powf_log2_data.tab[first], &__powf_log2_data.tab[second]);
        const auto& c = __powf_log2_data.poly;
        Float64 r = z * inverse - 1.0;
        Float64 base = logOfCenter + k;
        Float64 r2 = r * r;
        Float64 high = c[0] * r + c[1];
        Float64 middle = c[2] * r + c[3];
        Float64 low = middle * r2 + (c[4] * r + base);
        Float64 exponent = y * (high * (r2 * r2) + low);
        isBeyond |= any(~(absolute(exponent) < 126.0));
        return exp2Core(exponent);
    };
    Float64 lower = half(part.index[0], part.index[1], lowerHalf(part.z), lowerHalf(part.k), lowerHalf(y));
    Float64 upper = half(part.index[2], part.index[3], upperHalf(part.z), upperHalf(part.k), upperHalf(y));
    return isBeyond ? lanewise<powf>(x, y) : narrowed(lower, upper);
}
