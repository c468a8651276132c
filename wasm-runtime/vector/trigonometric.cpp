// sin, cos and tan after FreeBSD's msun, which are the C library's (musl's sin.c, cos.c, tan.c, __rem_pio2.c, __sin.c,
// __cos.c, __tan.c).

#include "vector/lanes.h"

#include <math.h>

using namespace wasmba::vector;

namespace {

/// Up to here there is nothing to reduce; the C library compares high words.
constexpr double kQuarterPi = highWord(0x3fe921fc);

struct Reduced {
    Float64 quadrant, high, low; ///< high + low = x - quadrant * pi/2
    bool isHard;                 ///< x is very large, not finite, close to a multiple of pi/2, or between two of them
};

/// Lanes within pi/4 come out as they are. Where none is hard the C library comes to the same quadrants, with the same
/// rounding.
Reduced reduce(Float64 x, Float64 size, Integer64 isSmall) {
    constexpr double kToInteger = 1.5 / 0x1p-52, kTwoOverPi = 6.36619772367581382433e-01;
    constexpr double kHalfPi = 1.57079632673412561417e+00,
                     kHalfPiTail = 6.07710050650619224932e-11; // the first 33 bits, and the next 53
    Reduced result;
    result.quadrant = select(isSmall, Float64{0, 0}, x * kTwoOverPi + kToInteger - kToInteger);
    Float64 r = x - result.quadrant * kHalfPi;
    Float64 w = result.quadrant * kHalfPiTail;
    result.high = r - w;
    result.low = (r - result.high) - w;
    Float64 distance = absolute(result.high);
    result.isHard = any(~isSmall & ((distance < size * 0x1p-15) | (distance > 0.785) | ~(size < 0x1p20)));
    return result;
}

/// sin(x + y) for |x| below pi/4; `isSmall` lanes have no y, and their own order of operations.
Float64 sinCore(Float64 x, Float64 y, Integer64 isSmall) {
    constexpr double s1 = -1.66666666666666324348e-01, s2 = 8.33333333332248946124e-03,
                     s3 = -1.98412698298579493134e-04, s4 = 2.75573137070700676789e-06,
                     s5 = -2.50507602534068634195e-08, s6 = 1.58969099521155010221e-10;
    Float64 z = x * x;
    Float64 w = z * z;
    Float64 r = s2 + z * (s3 + z * s4) + z * w * (s5 + z * s6);
    Float64 v = z * x;
    return select(isSmall, x + v * (s1 + z * r), x - ((z * (0.5 * y - v * r) - y) - v * s1));
}

Float64 cosCore(Float64 x, Float64 y) {
    constexpr double c1 = 4.16666666666666019037e-02, c2 = -1.38888888888741095749e-03, c3 = 2.48015872894767294178e-05,
                     c4 = -2.75573143513906633035e-07, c5 = 2.08757232129817482790e-09,
                     c6 = -1.13596475577881948265e-11;
    Float64 z = x * x;
    Float64 w = z * z;
    Float64 r = z * (c1 + z * (c2 + z * c3)) + w * w * (c4 + z * (c5 + z * c6));
    Float64 half = 0.5 * z;
    w = 1.0 - half;
    return w + (((1.0 - w) - half) + (z * r - x * y));
}

/// tan(x + y), or its negated inverse where `isOdd`, for |x| below pi/4.
Float64 tanCore(Float64 x, Float64 y, Integer64 isOdd) {
    constexpr double t[] = {3.33333333333334091986e-01, 1.33333333333201242699e-01, 5.39682539762260521377e-02,
                            2.18694882948595424599e-02, 8.86323982359930005737e-03, 3.59207910759131235356e-03,
                            1.45620945432529025516e-03, 5.88041240820264096874e-04, 2.46463134818469906812e-04,
                            7.81794442939557092300e-05, 7.14072491382608190305e-05, -1.85586374855275456654e-05,
                            2.59073051863633712884e-05};
    constexpr double kHigh = 7.85398163397448278999e-01, kLow = 3.06161699786838301793e-17; // pi/4
    Float64 size = absolute(x);
    Integer64 isBig = size >= highWord(0x3fe59428);
    Bits64 sign = signOf(x);
    x = select(isBig, (kHigh - size) + (kLow - negatedBy(sign, y)), x);
    y = select(isBig, Float64{}, y);
    Float64 z = x * x;
    Float64 w = z * z;
    Float64 r = t[1] + w * (t[3] + w * (t[5] + w * (t[7] + w * (t[9] + w * t[11]))));
    Float64 v = z * (t[2] + w * (t[4] + w * (t[6] + w * (t[8] + w * (t[10] + w * t[12])))));
    Float64 s = z * x;
    r = y + z * (s * (r + v) + y) + s * t[0];
    w = x + r;
    Float64 result = w;
    if (any(isOdd & ~isBig)) {
        constexpr uint64_t kHighHalf = ~uint64_t{0} << 32;
        Float64 wHigh = floatOf(bitsOf(w) & kHighHalf);
        Float64 rest = r - (wHigh - x);
        Float64 inverse = -1.0 / w;
        Float64 high = floatOf(bitsOf(inverse) & kHighHalf);
        result = select(isOdd, high + inverse * (1.0 + high * wHigh + high * rest), w);
    }
    if (any(isBig)) {
        Float64 one = select(isOdd, each<Float64>(-1.0), each<Float64>(1.0));
        Float64 big = one - 2.0 * (x + (r - w * w / (w + one)));
        result = select(isBig, negatedBy(sign, big), result);
    }
    return result;
}

/// The integer stands in the low bits of the sum.
Bits64 toInteger(Float64 quadrant, int shift) { return bitsOf(quadrant + (0x1.8p52 + shift)); }

Integer64 isOdd(Bits64 quadrant) { return -(Integer64)(quadrant & 1); }

/// sin(x + shift * pi/2)
template <double (*function)(double), int shift>
Float64 turned(Float64 x) {
    Float64 size = absolute(x);
    Integer64 isSmall = size < kQuarterPi;
    Reduced part = reduce(x, size, isSmall);
    if (part.isHard)
        return lanewise<function>(x);
    Bits64 quadrant = toInteger(part.quadrant, shift);
    Float64 result = select(isOdd(quadrant), cosCore(part.high, part.low), sinCore(part.high, part.low, isSmall));
    result = negatedBy((quadrant & 2) << 62, result);
    return shift == 0 ? select(size < 0x1p-26, x, result) : result; // the sine of -0 is -0
}

} // namespace

VECTOR Float64 rt_vector_sin(Float64 x) { return turned<sin, 0>(x); }

VECTOR Float64 rt_vector_cos(Float64 x) { return turned<cos, 1>(x); }

VECTOR Float64 rt_vector_tan(Float64 x) {
    Float64 size = absolute(x);
    Integer64 isSmall = size < kQuarterPi;
    Reduced part = reduce(x, size, isSmall);
    if (part.isHard)
        return lanewise<tan>(x);
    return select(size < highWord(0x3e400000), x, tanCore(part.high, part.low, isOdd(toInteger(part.quadrant, 0))));
}
