// sin and cos after FreeBSD's msun, which are the C library's (musl's sin.c, cos.c, __rem_pio2.c, __sin.c, __cos.c). Error below 1 ulp.

#include "vector/lanes.h"

#include <math.h>

using namespace wasmba::vector;

namespace {

/// Up to here there is nothing to reduce; the C library compares high words.
constexpr double kQuarterPi = __builtin_bit_cast(double, uint64_t{0x3fe921fc} << 32);

struct Reduced {
    Float quadrant, high, low; ///< high + low = x - quadrant * pi/2
    bool isHard;               ///< x is very large, not finite, close to a multiple of pi/2, or between two of them
};

/// Lanes within pi/4 come out as they are. Where none is hard the C library comes to the same quadrants, with the same rounding.
Reduced reduce(Float x, Float size, Integer isSmall) {
    constexpr double kToInteger = 1.5 / 0x1p-52, kTwoOverPi = 6.36619772367581382433e-01;
    constexpr double kHalfPi = 1.57079632673412561417e+00, kHalfPiTail = 6.07710050650619224932e-11; // the first 33 bits, and the next 53
    Reduced result;
    result.quadrant = select(isSmall, Float{0, 0}, x * kTwoOverPi + kToInteger - kToInteger);
    Float r = x - result.quadrant * kHalfPi;
    Float w = result.quadrant * kHalfPiTail;
    result.high = r - w;
    result.low = (r - result.high) - w;
    Float distance = absolute(result.high);
    result.isHard = any(~isSmall & ((distance < size * 0x1p-15) | (distance > 0.785) | ~(size < 0x1p20)));
    return result;
}

/// sin(x + y) for |x| below pi/4; `isSmall` lanes have no y, and their own order of operations.
Float sinCore(Float x, Float y, Integer isSmall) {
    constexpr double s1 = -1.66666666666666324348e-01, s2 = 8.33333333332248946124e-03, s3 = -1.98412698298579493134e-04,
                     s4 = 2.75573137070700676789e-06, s5 = -2.50507602534068634195e-08, s6 = 1.58969099521155010221e-10;
    Float z = x * x;
    Float w = z * z;
    Float r = s2 + z * (s3 + z * s4) + z * w * (s5 + z * s6);
    Float v = z * x;
    return select(isSmall, x + v * (s1 + z * r), x - ((z * (0.5 * y - v * r) - y) - v * s1));
}

Float cosCore(Float x, Float y) {
    constexpr double c1 = 4.16666666666666019037e-02, c2 = -1.38888888888741095749e-03, c3 = 2.48015872894767294178e-05,
                     c4 = -2.75573143513906633035e-07, c5 = 2.08757232129817482790e-09, c6 = -1.13596475577881948265e-11;
    Float z = x * x;
    Float w = z * z;
    Float r = z * (c1 + z * (c2 + z * c3)) + w * w * (c4 + z * (c5 + z * c6));
    Float half = 0.5 * z;
    w = 1.0 - half;
    return w + (((1.0 - w) - half) + (z * r - x * y));
}

/// sin(x + shift * pi/2)
template <double (*function)(double), int64_t shift>
Float turned(Float x) {
    Float size = absolute(x);
    Integer isSmall = size < kQuarterPi;
    Reduced part = reduce(x, size, isSmall);
    if (part.isHard)
        return each<function>(x);
    // The integer stands in the low bits of the sum.
    Bits quadrant = bitsOf(part.quadrant + (0x1.8p52 + shift));
    Float result = select((Integer)(quadrant << 63) >> 63, cosCore(part.high, part.low), sinCore(part.high, part.low, isSmall));
    result = floatOf(bitsOf(result) ^ ((quadrant & 2) << 62));
    return shift == 0 ? select(size < 0x1p-26, x, result) : result; // the sine of -0 is -0
}

} // namespace

VECTOR Float rt_vector_sin(Float x) { return turned<sin, 0>(x); }

VECTOR Float rt_vector_cos(Float x) { return turned<cos, 1>(x); }
