// sin, cos and tan of float32 after Bruce Evans' functions in FreeBSD's msun, which are the C library's (musl's sinf.c,
// cosf.c, tanf.c,
// __rem_pio2f.c, __sindf.c, __cosdf.c, __tandf.c): computed in float64, rounded once.

#include "vector/lanes.h"

#include <math.h>

using namespace wasmba::vector;

namespace {

struct Reduced {
    Float64 quadrant, rest; ///< rest = x - quadrant * pi/2
    bool isHard;            ///< x is very large, not finite, or lies between two quadrants

    explicit Reduced(Float64 x) {
        constexpr double kToInteger = 1.5 / 0x1p-52, kTwoOverPi = 6.36619772367581382433e-01,
                         kHalfPi = 1.57079632679489661923;
        constexpr double kHalfPiStart = 1.57079631090164184570e+00,
                         kHalfPiTail = 1.58932547735281966916e-08; // 25 bits, and the next 53
        constexpr double kNinePiOverFour = ofBits(0x40e231d6), kLargest = ofBits(0x4dc90fdb),
                         kQuarterPi = 0x1.921fb6p-1;
        Float64 size = absolute(x);
        Integer64 isSmall = size < kNinePiOverFour;
        quadrant = x * kTwoOverPi + kToInteger - kToInteger;
        Float64 start = select(isSmall, each<Float64>(kHalfPi), each<Float64>(kHalfPiStart));
        Float64 tail = select(isSmall, Float64{}, each<Float64>(kHalfPiTail));
        rest = x - quadrant * start - quadrant * tail;
        isHard = any(~(size < kLargest) | (~isSmall & (absolute(rest) > kQuarterPi)));
    }
};

Float64 sinCore(Float64 x) {
    constexpr double s1 = -0x15555554cbac77.0p-55, s2 = 0x111110896efbb2.0p-59, s3 = -0x1a00f9e2cae774.0p-65,
                     s4 = 0x16cd878c3b46a7.0p-71;
    Float64 z = x * x;
    Float64 w = z * z;
    Float64 r = s3 + z * s4;
    Float64 s = z * x;
    return (x + s * (s1 + z * s2)) + s * w * r;
}

Float64 cosCore(Float64 x) {
    constexpr double c0 = -0x1ffffffd0c5e81.0p-54, c1 = 0x155553e1053a42.0p-57, c2 = -0x16c087e80f1e27.0p-62,
                     c3 = 0x199342e0ee5069.0p-68;
    Float64 z = x * x;
    Float64 w = z * z;
    Float64 r = c2 + z * c3;
    return ((1.0 + z * c0) + w * c1) + (w * z) * r;
}

Float64 tanCore(Float64 x, Integer64 isOdd) {
    constexpr double t0 = 0x15554d3418c99f.0p-54, t1 = 0x1112fd38999f72.0p-55, t2 = 0x1b54c91d865afe.0p-57,
                     t3 = 0x191df3908c33ce.0p-58, t4 = 0x185dadfcecf44e.0p-61, t5 = 0x1362b9bf971bcd.0p-59;
    Float64 z = x * x;
    Float64 r = t4 + z * t5;
    Float64 t = t2 + z * t3;
    Float64 w = z * z;
    Float64 s = z * x;
    Float64 u = t0 + z * t1;
    r = (x + s * u) + (s * w) * (t + w * r);
    return any(isOdd) ? select(isOdd, -1.0 / r, r) : r;
}

/// The integer stands in the low bits of the sum.
Bits64 toInteger(Float64 quadrant, int shift) { return bitsOf(quadrant + (0x1.8p52 + shift)); }

Integer64 isOdd(Bits64 quadrant) { return -(Integer64)(quadrant & 1); }

constexpr float kTiny = ofBits(0x39800000);

/// sin(x + shift * pi/2)
template <float (*function)(float), int shift>
Float32 turned(Float32 x) {
    bool isHard = false;
    Float32 result = widened(
        [&](Float64 x) {
            Reduced part(x);
            isHard |= part.isHard;
            Bits64 quadrant = toInteger(part.quadrant, shift);
            Float64 value = select(isOdd(quadrant), cosCore(part.rest), sinCore(part.rest));
            return negatedBy((quadrant & 2) << 62, value);
        },
        x);
    if (isHard)
        return lanewise<function>(x);
    return shift == 0 ? select(absolute(x) < kTiny, x, result) : result; // the sine of -0 is -0
}

} // namespace

VECTOR Float32 rt_vector_sinf(Float32 x) { return turned<sinf, 0>(x); }

VECTOR Float32 rt_vector_cosf(Float32 x) { return turned<cosf, 1>(x); }

VECTOR Float32 rt_vector_tanf(Float32 x) {
    bool isHard = false;
    Float32 result = widened(
        [&](Float64 x) {
            Reduced part(x);
            isHard |= part.isHard;
            return tanCore(part.rest, isOdd(toInteger(part.quadrant, 0)));
        },
        x);
    return isHard ? lanewise<tanf>(x) : select(absolute(x) < kTiny, x, result);
}
