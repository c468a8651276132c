// expm1, log1p and log10 after FreeBSD's msun, sinh, cosh and tanh after Szabolcs Nagy: as the C library's (musl's
// expm1.c, log1p.c, log10.c, sinh.c, cosh.c, tanh.c and those of float32).

#include "vector/lanes.h"

#include <math.h>

using namespace wasmba::vector;

VECTOR Float64 rt_vector_exp(Float64 x);
VECTOR Float32 rt_vector_expf(Float32 x);
VECTOR Float64 rt_vector_expm1(Float64 x);
VECTOR Float32 rt_vector_expm1f(Float32 x);

namespace {

Float64 vectorExp(Float64 x) { return rt_vector_exp(x); }
Float32 vectorExp(Float32 x) { return rt_vector_expf(x); }
Float64 vectorExpm1(Float64 x) { return rt_vector_expm1(x); }
Float32 vectorExpm1(Float32 x) { return rt_vector_expm1f(x); }

template <class Float>
struct Constants;

template <>
struct Constants<Float64> {
    double ln2High = 6.93147180369123816490e-01, ln2Low = 1.90821492927058770002e-10,
           inverseLn2 = 1.44269504088896338700e+00;
    double halfLn2 = highWord(0x3fd62e43), threeHalvesLn2 = highWord(0x3ff0a2b2), ln2 = highWord(0x3fe62e42);
    double expm1IsMinusOne = -highWord(0x4043687a), expm1End = 709;
    double expm1[6] = {1.0,
                       -3.33333333333331316428e-02,
                       1.58730158725481460165e-03,
                       -7.93650757867487942473e-05,
                       4.00821782732936239552e-06,
                       -2.01099218183624371326e-07};
    double expm1Exponent = 20; ///< up to here 2**-k counts before rounding to 2**k

    static constexpr uint64_t kRootOfHalf = uint64_t{0x3fe6a09e} << 32;
    double log1pLow = -highWord(0x3fd2bec5), log1pHigh = highWord(0x3fda827a), log1pTiny = highWord(0x3ca00000),
           log1pExponent = 54;
    double logEven[3] = {3.999999999940941908e-01, 2.222219843214978396e-01, 1.531383769920937332e-01};
    double logOdd[4] = {6.666666666666735130e-01, 2.857142874366239149e-01, 1.818357216161805012e-01,
                        1.479819860511658591e-01};
    double inverseLn10High = 4.34294481878168880939e-01, inverseLn10Low = 2.50829467116452752298e-11;
    double log2High = 3.01029995663611771306e-01, log2Low = 3.69423907715893078616e-13; // log10(2)
    static constexpr uint64_t kHead = ~uint64_t{0} << 32;

    double hyperbolicTiny = highWord(0x3ff00000 - (26 << 20)), hyperbolicEnd = highWord(0x40862e42);
    double tanhMiddle = highWord(0x3fd058af), tanhLarge = highWord(0x3fe193eb), tanhIsOne = highWord(0x40340001);
};

template <>
struct Constants<Float32> {
    float ln2High = 6.9313812256e-01f, ln2Low = 9.0580006145e-06f, inverseLn2 = 1.4426950216e+00f;
    float halfLn2 = ofBits(0x3eb17219), threeHalvesLn2 = ofBits(0x3f851592), ln2 = ofBits(0x3f317217);
    float expm1IsMinusOne = -ofBits(0x4195b844), expm1End = 88;
    float expm1[3] = {1.0f, -3.3333212137e-2f, 1.5807170421e-3f};
    float expm1Exponent = 23;

    static constexpr uint32_t kRootOfHalf = 0x3f3504f3;
    float log1pLow = -ofBits(0x3e95f61a), log1pHigh = ofBits(0x3ed413d0), log1pTiny = ofBits(0x33800000),
          log1pExponent = 25;
    float logEven[2] = {0xccce13.0p-25f, 0xf89e26.0p-26f};
    float logOdd[2] = {0xaaaaaa.0p-24f, 0x91e9ee.0p-25f};
    float inverseLn10High = 4.3432617188e-01f, inverseLn10Low = -3.1689971365e-05f;
    float log2High = 3.0102920532e-01f, log2Low = 7.9034151668e-07f;
    static constexpr uint32_t kHead = 0xfffff000;

    float hyperbolicTiny = ofBits(0x3f800000 - (12 << 23)), hyperbolicEnd = ofBits(0x42b17217);
    float tanhMiddle = ofBits(0x3e82c579), tanhLarge = ofBits(0x3f0c9f55), tanhIsOne = ofBits(0x41200001);
};

template <class Float>
constexpr Constants<Float> kConstants;

template <class Float, ScalarOf<Float> (*scalar)(ScalarOf<Float>)>
Float expm1Of(Float x) {
    const auto& c = loaded(kConstants<Float>);
    using Scalar = ScalarOf<Float>;
    constexpr Scalar half = 0.5, one = 1, two = 2, three = 3, six = 6;
    if (any(~(x < c.expm1End)))
        return lanewise<scalar>(x);
    Float size = absolute(x);
    auto sign = signOf(x);
    Float nearest = __builtin_elementwise_trunc(c.inverseLn2 * x + negatedBy(sign, each<Float>(half)));
    Float k = select(size < c.threeHalvesLn2, negatedBy(sign, each<Float>(one)), nearest);
    k = select(size < c.halfLn2, Float{}, k);
    Float high = x - k * c.ln2High, low = k * c.ln2Low;
    Float r = high - low;
    Float lost = (high - r) - low;
    Float halfOfR = half * r;
    Float square = r * halfOfR;
    Float ratio = polynomial(square, c.expm1);
    Float t = three - ratio * halfOfR;
    Float e = square * ((ratio - t) / (six - r * t));
    e = r * (e - lost) - lost;
    e -= square;

    Float rest = r - e; // with k = 0 already the result
    Float power = powerOfTwo(k), inverse = powerOfTwo(-k);
    Float result = (rest + (one - inverse)) * power;
    result = select(k < c.expm1Exponent, result, (r - (e + inverse) + one) * power);
    result = select((k < Scalar(0)) | (k > Scalar(56)), (rest + one) * power - one, result);
    result = select(k == one, select(r < Scalar(-0.25), -two * (e - (r + half)), one + two * rest), result);
    result = select(k == -one, half * rest - half, result);
    result = select(k == Scalar(0), rest, result);
    return select(x <= c.expm1IsMinusOne, each<Float>(-one), result);
}

/// x = 2**k * z, z from the root of 1/2 to that of 2
template <class Float>
struct Split {
    Float k, z;

    explicit Split(Float x) {
        using F = Format<Float>;
        using Word = decltype(Constants<Float>::kRootOfHalf);
        constexpr Word kOne = Word(F::kBias) << F::kFractionBits, kFraction = (Word(1) << F::kFractionBits) - 1;
        auto bits = bitsOf(x) + (kOne - Constants<Float>::kRootOfHalf);
        k = exponentOf(bits) - ScalarOf<Float>(F::kBias);
        z = floatOf((bits & kFraction) + Constants<Float>::kRootOfHalf);
    }
};

/// log(1 + f) - f + halfOfSquare, where halfOfSquare is f * f / 2
template <class Float>
Float logRest(Float f, Float halfOfSquare) {
    const auto& c = loaded(kConstants<Float>);
    Float s = f / (ScalarOf<Float>(2) + f);
    Float z = s * s;
    Float w = z * z;
    Float even = w * polynomial(w, c.logEven);
    Float odd = z * polynomial(w, c.logOdd);
    return s * (halfOfSquare + (odd + even));
}

template <class Float, ScalarOf<Float> (*scalar)(ScalarOf<Float>)>
Float log1pOf(Float x) {
    const auto& c = loaded(kConstants<Float>);
    using Scalar = ScalarOf<Float>;
    constexpr Scalar half = 0.5, one = 1;
    if (any(~((x > -one) & (x < Format<Float>::kLarge))))
        return lanewise<scalar>(x);
    Float sum = one + x;
    Split<Float> part(sum);
    Float lost = select(part.k >= Scalar(2), one - (sum - x), x - (sum - one)) / sum;
    IntegerOf<Float> isNear = (x > c.log1pLow) & (x < c.log1pHigh);
    lost = select((part.k < c.log1pExponent) & ~isNear, lost, Float{});
    Float k = select(isNear, Float{}, part.k);
    Float f = select(isNear, x, part.z - one);
    Float halfOfSquare = half * f * f;
    Float result = logRest(f, halfOfSquare) + (k * c.ln2Low + lost) - halfOfSquare + f + k * c.ln2High;
    return select(absolute(x) < c.log1pTiny, x, result); // of -0 it is -0
}

Float64 log10Sum(Float64 high, Float64 low, Float64 k) {
    const auto& c = loaded(kConstants<Float64>);
    Float64 scaled = high * c.inverseLn10High;
    Float64 exponent = k * c.log2High;
    Float64 rest = k * c.log2Low + (low + high) * c.inverseLn10Low + low * c.inverseLn10High;
    Float64 sum = exponent + scaled;
    rest += (exponent - sum) + scaled;
    return rest + sum;
}

Float32 log10Sum(Float32 high, Float32 low, Float32 k) {
    const auto& c = loaded(kConstants<Float32>);
    return k * c.log2Low + (low + high) * c.inverseLn10Low + low * c.inverseLn10High + high * c.inverseLn10High +
           k * c.log2High;
}

template <class Float, ScalarOf<Float> (*scalar)(ScalarOf<Float>)>
Float log10Of(Float x) {
    using Scalar = ScalarOf<Float>;
    constexpr Scalar half = 0.5, one = 1;
    if (any(~isOrdinary(x)))
        return lanewise<scalar>(x);
    Split<Float> part(x);
    Float f = part.z - one;
    Float halfOfSquare = half * f * f;
    Float high = floatOf(bitsOf(f - halfOfSquare) & Constants<Float>::kHead);
    Float low = f - high - halfOfSquare + logRest(f, halfOfSquare);
    return log10Sum(high, low, part.k);
}

template <class Float, ScalarOf<Float> (*scalar)(ScalarOf<Float>)>
Float sinhOf(Float x) {
    const auto& c = loaded(kConstants<Float>);
    constexpr ScalarOf<Float> half = 0.5, one = 1, two = 2;
    Float size = absolute(x);
    if (any(~(size < c.hyperbolicEnd)))
        return lanewise<scalar>(x);
    Float t = vectorExpm1(size);
    IntegerOf<Float> isSmall = size < one;
    Float ratio = select(isSmall, t * t, t) / (t + one);
    Float result = half * select(isSmall, two * t - ratio, t + ratio);
    return negatedBy(signOf(x), select(size < c.hyperbolicTiny, size, result));
}

template <class Float, ScalarOf<Float> (*scalar)(ScalarOf<Float>)>
Float coshOf(Float x) {
    const auto& c = loaded(kConstants<Float>);
    constexpr ScalarOf<Float> half = 0.5, one = 1, two = 2;
    Float size = absolute(x);
    if (any(~(size < c.hyperbolicEnd)))
        return lanewise<scalar>(x);
    IntegerOf<Float> isSmall = size < c.ln2;
    Float result = {};
    if (any(~isSmall)) {
        Float t = vectorExp(select(isSmall, each<Float>(one), size));
        result = half * (t + one / t);
    }
    if (any(isSmall)) {
        Float t = vectorExpm1(select(isSmall, size, each<Float>(one)));
        result = select(isSmall, one + t * t / (two * (one + t)), result);
    }
    return result;
}

template <class Float, ScalarOf<Float> (*scalar)(ScalarOf<Float>)>
Float tanhOf(Float x) {
    const auto& c = loaded(kConstants<Float>);
    using Scalar = ScalarOf<Float>;
    constexpr Scalar one = 1, two = 2;
    Float size = absolute(x);
    if (any(size != size))
        return lanewise<scalar>(x);
    IntegerOf<Float> isLarge = size >= c.tanhLarge, isMiddle = size >= c.tanhMiddle, isOne = size >= c.tanhIsOne;
    Float t =
        vectorExpm1(select(isMiddle, each<Float>(two), each<Float>(-two)) * select(isOne, each<Float>(one), size));
    Float ratio = select(isLarge, each<Float>(two), select(isMiddle, t, -t)) / (t + two);
    Float result = select(isOne, each<Float>(one), select(isLarge, one - ratio, ratio));
    return negatedBy(signOf(x), result);
}

} // namespace

VECTOR Float64 rt_vector_expm1(Float64 x) { return expm1Of<Float64, expm1>(x); }
VECTOR Float32 rt_vector_expm1f(Float32 x) { return expm1Of<Float32, expm1f>(x); }

VECTOR Float64 rt_vector_log1p(Float64 x) { return log1pOf<Float64, log1p>(x); }
VECTOR Float32 rt_vector_log1pf(Float32 x) { return log1pOf<Float32, log1pf>(x); }

VECTOR Float64 rt_vector_log10(Float64 x) { return log10Of<Float64, log10>(x); }
VECTOR Float32 rt_vector_log10f(Float32 x) { return log10Of<Float32, log10f>(x); }

VECTOR Float64 rt_vector_sinh(Float64 x) { return sinhOf<Float64, sinh>(x); }
VECTOR Float32 rt_vector_sinhf(Float32 x) { return sinhOf<Float32, sinhf>(x); }

VECTOR Float64 rt_vector_cosh(Float64 x) { return coshOf<Float64, cosh>(x); }
VECTOR Float32 rt_vector_coshf(Float32 x) { return coshOf<Float32, coshf>(x); }

VECTOR Float64 rt_vector_tanh(Float64 x) { return tanhOf<Float64, tanh>(x); }
VECTOR Float32 rt_vector_tanhf(Float32 x) { return tanhOf<Float32, tanhf>(x); }
