// asin, acos, atan and atan2 after FreeBSD's msun, which are the C library's (musl's asin.c, acos.c, atan.c, atan2.c
// and those of float32).

#include "vector/lanes.h"

#include <math.h>

using namespace wasmba::vector;

namespace {

template <class Float>
struct Constants;

template <>
struct Constants<Float64> {
    double quarterPi = 0.785398163397448278999, halfPiHigh = 1.57079632679489655800e+00,
           halfPiLow = 6.12323399573676603587e-17;
    double pi = 3.1415926535897931160e+00, piLow = 1.2246467991473531772e-16;
    /// asin(x) = x + x * R(x * x), R = z * p(z) / q(z)
    double arcP[6] = {1.66666666666666657415e-01,  -3.25565818622400915405e-01, 2.01212532134862925881e-01,
                      -4.00555345006794114027e-02, 7.91534994289814532176e-04,  3.47933107596021167570e-05};
    double arcQ[5] = {1.0, -2.40339491173441421878e+00, 2.02094576023350569471e+00, -6.88283971605453293030e-01,
                      7.70381505559019352791e-02};
    uint64_t rootHead = ~uint64_t{0} << 32; ///< the bits of a square root that are squared exactly
    double acosTiny = highWord(0x3c600001);

    /// The intervals of atan, around 0, 0.5, 1, 1.5 and infinity.
    double interval[4] = {highWord(0x3fdc0000), highWord(0x3fe60000), highWord(0x3ff30000), highWord(0x40038000)};
    double huge = highWord(0x44100000);
    double even[6] = {3.33333333333329318027e-01, 1.42857142725034663711e-01, 9.09088713343650656196e-02,
                      6.66107313738753120669e-02, 4.97687799461593236017e-02, 1.62858201153657823623e-02};
    double odd[5] = {-1.99999999998764832476e-01, -1.11111104054623557880e-01, -7.69187620504482999495e-02,
                     -5.83357013379057348645e-02, -3.65315727442169155270e-02};
    int farExponents = 64; ///< atan2: a quotient beyond 2**64 is infinite
};

template <>
struct Constants<Float32> {
    float halfPiHigh = 1.5707962513e+00f, halfPiLow = 7.5497894159e-08f;
    float pi = 3.1415927410e+00f, piLow = -8.7422776573e-08f;
    float arcP[3] = {1.6666586697e-01f, -4.2743422091e-02f, -8.6563630030e-03f};
    float arcQ[2] = {1.0f, -7.0662963390e-01f};
    uint32_t rootHead = 0xfffff000;
    float acosTiny = ofBits(0x32800001);

    float interval[4] = {ofBits(0x3ee00000), ofBits(0x3f300000), ofBits(0x3f980000), ofBits(0x401c0000)};
    float centerHigh[4] = {4.6364760399e-01f, 7.8539812565e-01f, 9.8279368877e-01f, 1.5707962513e+00f};
    float centerLow[4] = {5.0121582440e-09f, 3.7748947079e-08f, 3.4473217170e-08f, 7.5497894159e-08f};
    float huge = ofBits(0x4c800000);
    float even[3] = {3.3333328366e-01f, 1.4253635705e-01f, 6.1687607318e-02f};
    float odd[2] = {-1.9999158382e-01f, -1.0648017377e-01f};
    int farExponents = 26;
};

template <class Float>
constexpr Constants<Float> kConstants;

template <class Float>
Float arcRatio(Float z) {
    const auto& c = loaded(kConstants<Float>);
    return z * polynomial(z, c.arcP) / polynomial(z, c.arcQ);
}

/// Of |x| below 1: R's argument is x * x up to 0.5, behind it (1 - |x|) / 2.
template <class Float>
struct Arc {
    Float size;
    IntegerOf<Float> isSmall;
    Float z, ratio;

    explicit Arc(Float x) : size(absolute(x)), isSmall(size < ScalarOf<Float>(0.5)) {
        z = select(isSmall, x * x, (ScalarOf<Float>(1) - size) * ScalarOf<Float>(0.5));
        ratio = arcRatio(z);
    }
};

Float64 asinOfLarge(const Arc<Float64>& arc) {
    const auto& c = loaded(kConstants<Float64>);
    Float64 root = squareRoot(arc.z);
    Float64 nearOne = c.halfPiHigh - (2.0 * (root + root * arc.ratio) - c.halfPiLow);
    Float64 head = floatOf(bitsOf(root) & c.rootHead);
    Float64 rest = (arc.z - head * head) / (root + head);
    Float64 middle = c.quarterPi - (2.0 * root * arc.ratio - (c.halfPiLow - 2.0 * rest) - (c.quarterPi - 2.0 * head));
    return select(arc.size >= highWord(0x3fef3333), nearOne, middle);
}

Float32 asinOfLarge(const Arc<Float32>& arc) {
    return widened(
        [](Float64 z, Float64 ratio) {
            Float64 root = squareRoot(z);
            return 1.570796326794896558e+00 - 2.0 * (root + root * ratio);
        },
        arc.z, arc.ratio);
}

template <class Float, ScalarOf<Float> (*scalar)(ScalarOf<Float>)>
Float asinOf(Float x) {
    Arc<Float> arc(x);
    if (any(~(arc.size < ScalarOf<Float>(1))))
        return lanewise<scalar>(x);
    Float small = x + x * arc.ratio;
    if (!any(~arc.isSmall))
        return small;
    return select(arc.isSmall, small, negatedBy(signOf(x), asinOfLarge(arc)));
}

template <class Float, ScalarOf<Float> (*scalar)(ScalarOf<Float>)>
Float acosOf(Float x) {
    const auto& c = loaded(kConstants<Float>);
    Arc<Float> arc(x);
    if (any(~(arc.size < ScalarOf<Float>(1))))
        return lanewise<scalar>(x);
    Float small = c.halfPiHigh - (x - (c.halfPiLow - x * arc.ratio));
    small = select(arc.size < c.acosTiny, each<Float>(c.halfPiHigh), small);
    if (!any(~arc.isSmall))
        return small;
    Float root = squareRoot(arc.z);
    Float scaled = arc.ratio * root;
    Float head = floatOf(bitsOf(root) & c.rootHead);
    Float positive = 2 * (head + (scaled + (arc.z - head * head) / (root + head)));
    Float negative = 2 * (c.halfPiHigh - (root + (scaled - c.halfPiLow)));
    return select(arc.isSmall, small, select(x < ScalarOf<Float>(0), negative, positive));
}

/// The quotient whose atan is that of x without the angle at the center of its interval, and that angle: high + low.
struct Turned64 {
    Float64 quotient, high, low;

    explicit Turned64(Float64 x) {
        static constexpr struct {
            double a, b, c, d, high, low; ///< the quotient is (a + b * x) / (c + d * x)
        } kRows[] = {{0, 1, 1, 0, 0, 0},
                     {-1, 2, 2, 1, 4.63647609000806093515e-01, 2.26987774529616870924e-17},
                     {-1, 1, 1, 1, 7.85398163397448278999e-01, 3.06161699786838301793e-17},
                     {-1.5, 1, 1, 1.5, 9.82793723247329054082e-01, 1.39033110312309984516e-17},
                     {-1, 0, 0, 1, 1.57079632679489655800e+00, 6.12323399573676603587e-17}};
        const auto& bounds = loaded(kConstants<Float64>).interval;
        Integer64 interval = -((x >= bounds[0]) + (x >= bounds[1]) + (x >= bounds[2]) + (x >= bounds[3]));
        const auto& left = kRows[__builtin_bit_cast(Integer32, interval)[0]];
        const auto& right = kRows[__builtin_bit_cast(Integer32, interval)[2]];
        auto [a, b] = Neighbours(&left.a, &right.a);
        auto [c, d] = Neighbours(&left.c, &right.c);
        quotient = (a + b * x) / (c + d * x);
        Neighbours center(&left.high, &right.high);
        high = center.first;
        low = center.second;
    }
};

struct Turned32 {
    Float32 quotient, high = {}, low = {};

    explicit Turned32(Float32 x) {
        const auto& c = loaded(kConstants<Float32>);
        Float32 numerator = x, denominator = each<Float32>(1);
        auto behind = [&](int interval, Float32 n, Float32 d) {
            Integer32 isBehind = x >= c.interval[interval];
            numerator = select(isBehind, n, numerator);
            denominator = select(isBehind, d, denominator);
            high = select(isBehind, each<Float32>(c.centerHigh[interval]), high);
            low = select(isBehind, each<Float32>(c.centerLow[interval]), low);
        };
        behind(0, 2 * x - 1, 2 + x);
        behind(1, x - 1, x + 1);
        behind(2, x - 1.5f, 1 + 1.5f * x);
        behind(3, each<Float32>(-1), x);
        quotient = numerator / denominator;
    }
};

Turned64 turned(Float64 x) { return Turned64(x); }
Turned32 turned(Float32 x) { return Turned32(x); }

/// Of a number that is not negative, or of nan.
template <class Float>
Float atanOf(Float x) {
    const auto& c = loaded(kConstants<Float>);
    auto part = turned(x);
    Float t = part.quotient;
    Float z = t * t;
    Float w = z * z;
    Float even = z * polynomial(w, c.even);
    Float odd = w * polynomial(w, c.odd);
    Float result = part.high - (t * (even + odd) - part.low - t);
    return select(x >= c.huge, each<Float>(c.halfPiHigh), result);
}

/// The exponent of y is so much larger than that of x.
Integer64 isFarBelow(Float64 x, Float64 y, int exponents) {
    return (Integer64)(bitsOf(x) >> 32) + (int64_t{exponents} << 20) < (Integer64)(bitsOf(y) >> 32);
}
Integer32 isFarBelow(Float32 x, Float32 y, int exponents) {
    return (bitsOf(x) >> 1) + (uint32_t(exponents) << 22) < (bitsOf(y) >> 1);
}

template <class Float, ScalarOf<Float> (*scalar)(ScalarOf<Float>, ScalarOf<Float>)>
Float atan2Of(Float y, Float x) {
    const auto& c = loaded(kConstants<Float>);
    using Scalar = ScalarOf<Float>;
    Float height = absolute(y), width = absolute(x);
    if (any(~(isOrdinary(height) & isOrdinary(width))))
        return lanewise<scalar>(y, x);
    IntegerOf<Float> isLeft = x < Scalar(0);
    Float angle = atanOf(height / width);
    angle = select(isLeft & isFarBelow(height, width, c.farExponents), Float{}, angle);
    angle = select(isLeft, c.pi - (angle - c.piLow), angle);
    // Of 1 it is the angle that atan gives, whose float32 differs.
    angle = select(isFarBelow(width, height, c.farExponents) & (x != Scalar(1)), each<Float>(c.pi / 2), angle);
    return negatedBy(signOf(y), angle);
}

} // namespace

VECTOR Float64 rt_vector_asin(Float64 x) { return asinOf<Float64, asin>(x); }
VECTOR Float32 rt_vector_asinf(Float32 x) { return asinOf<Float32, asinf>(x); }

VECTOR Float64 rt_vector_acos(Float64 x) { return acosOf<Float64, acos>(x); }
VECTOR Float32 rt_vector_acosf(Float32 x) { return acosOf<Float32, acosf>(x); }

VECTOR Float64 rt_vector_atan(Float64 x) { return negatedBy(signOf(x), atanOf(absolute(x))); }
VECTOR Float32 rt_vector_atanf(Float32 x) { return negatedBy(signOf(x), atanOf(absolute(x))); }

VECTOR Float64 rt_vector_atan2(Float64 y, Float64 x) { return atan2Of<Float64, atan2>(y, x); }
VECTOR Float32 rt_vector_atan2f(Float32 y, Float32 x) { return atan2Of<Float32, atan2f>(y, x); }
