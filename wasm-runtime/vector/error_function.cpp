// erf and erfc after FreeBSD's msun, which are the C library's (musl's erf.c, erff.c).

#include "vector/exponential.h"

#include <math.h>

using namespace wasmba::vector;

VECTOR Float64 rt_vector_exp(Float64 x);
VECTOR Float32 rt_vector_expf(Float32 x);

namespace {

Float64 vectorExp(Float64 x) { return rt_vector_exp(x); }
Float32 vectorExp(Float32 x) { return rt_vector_expf(x); }
Float64 ordinaryExp(Float64 x) { return expCore(x, x, false); }
Float32 ordinaryExp(Float32 x) { return rt_vector_expf(x); }

/// Coefficients of the quotients p(s) / q(s) by interval of |x|: up to 0.84375, 1.25, 1/0.35, and behind it. Those that
/// an interval does not have are 0, which changes nothing.
struct Term {
    double p, q;
};
constexpr int kTerms = 9;
constexpr Term kCoefficients[kTerms][4] = {
    {{1.28379167095512558561e-01, 1},
     {-2.36211856075265944077e-03, 1},
     {-9.86494403484714822705e-03, 1},
     {-9.86494292470009928597e-03, 1}},
    {{-3.25042107247001499370e-01, 3.97917223959155352819e-01},
     {4.14856118683748331666e-01, 1.06420880400844228286e-01},
     {-6.93858572707181764372e-01, 1.96512716674392571292e+01},
     {-7.99283237680523006574e-01, 3.03380607434824582924e+01}},
    {{-2.84817495755985104766e-02, 6.50222499887672944485e-02},
     {-3.72207876035701323847e-01, 5.40397917702171048937e-01},
     {-1.05586262253232909814e+01, 1.37657754143519042600e+02},
     {-1.77579549177547519889e+01, 3.25792512996573918826e+02}},
    {{-5.77027029648944159157e-03, 5.08130628187576562776e-03},
     {3.18346619901161753674e-01, 7.18286544141962662868e-02},
     {-6.23753324503260060396e+01, 4.34565877475229228821e+02},
     {-1.60636384855821916062e+02, 1.53672958608443695994e+03}},
    {{-2.37630166566501626084e-05, 1.32494738004321644526e-04},
     {-1.10894694282396677476e-01, 1.26171219808761642112e-01},
     {-1.62396669462573470355e+02, 6.45387271733267880336e+02},
     {-6.37566443368389627722e+02, 3.19985821950859553908e+03}},
    {{0, -3.96022827877536812320e-06},
     {3.54783043256182359371e-02, 1.36370839120290507362e-02},
     {-1.84605092906711035994e+02, 4.29008140027567833386e+02},
     {-1.02509513161107724954e+03, 2.55305040643316442583e+03}},
    {{0, 0},
     {-2.16637559486879084300e-03, 1.19844998467991074170e-02},
     {-8.12874355063065934246e+01, 1.08635005541779435134e+02},
     {-4.83519191608651397019e+02, 4.74528541206955367215e+02}},
    {{0, 0}, {0, 0}, {-9.81432934416914548592e+00, 6.57024977031928170135e+00}, {0, -2.24409524465858183362e+01}},
    {{0, 0}, {0, 0}, {0, -6.04244152148580987438e-02}, {0, 0}}};

template <class Float>
struct Constants;

template <>
struct Constants<Float64> {
    static constexpr double kErfOfOne = 8.45062911510467529297e-01,
                            kEight = 1.02703333676410069053e+00; // erf(1), 8 * (2/sqrt(pi) - 1)
    static constexpr double kInterval[] = {highWord(0x3feb0000), highWord(0x3ff40000), highWord(0x4006db6d)};
    static constexpr double kErfTiny = highWord(0x3e300000), kErfIsOne = highWord(0x40180000),
                            kErfcIsZero = highWord(0x403c0000);
    static constexpr uint64_t kHead = ~uint64_t{0} << 32;
};

template <>
struct Constants<Float32> {
    static constexpr float kErfOfOne = 8.4506291151e-01f, kEight = 1.0270333290e+00f;
    static constexpr float kInterval[] = {ofBits(0x3f580000), ofBits(0x3fa00000), ofBits(0x4036db6d)};
    static constexpr float kErfTiny = ofBits(0x31800000), kErfIsOne = ofBits(0x40c00000),
                           kErfcIsZero = ofBits(0x41e00000);
    static constexpr uint32_t kHead = 0xffffe000;
};

/// A term of each lane's interval, 0 to 3.
struct Chosen64 {
    int32_t left, right;

    explicit Chosen64(Integer64 interval)
        : left(__builtin_bit_cast(Integer32, interval)[0]), right(__builtin_bit_cast(Integer32, interval)[2]) {}
    auto operator[](int term) const { return Neighbours(&kCoefficients[term][left], &kCoefficients[term][right]); }
};

struct Chosen32 {
    using Bytes = signed char __attribute__((vector_size(16)));
    Bytes bytes; ///< of the interval's float in a vector of four

    explicit Chosen32(Integer32 interval) : bytes((Bytes)(interval * 0x04040404 + 0x03020100)) {}
    auto operator[](int term) const {
        const auto& row = kCoefficients[term];
        struct {
            Float32 first, second;
        } chosen = {pick(Float32{float(row[0].p), float(row[1].p), float(row[2].p), float(row[3].p)}),
                    pick(Float32{float(row[0].q), float(row[1].q), float(row[2].q), float(row[3].q)})};
        return chosen;
    }

private:
    Float32 pick(Float32 ofInterval) const { return (Float32)__builtin_wasm_swizzle_i8x16((Bytes)ofInterval, bytes); }
};

Chosen64 chosen(Integer64 interval) { return Chosen64(interval); }
Chosen32 chosen(Integer32 interval) { return Chosen32(interval); }

/// What erf and erfc have in common: of |x|, and of 2 in its place from where the result is a constant.
template <class Float>
struct Parts {
    using C = Constants<Float>;
    using Scalar = ScalarOf<Float>;
    static constexpr Scalar kOne = 1;

    IntegerOf<Float> isConstant;
    Float size;
    IntegerOf<Float> isMiddle, isFar; ///< behind the first interval, behind the second
    Float ratio;

    Parts(Float x, Scalar firstConstant)
        : isConstant(x >= firstConstant), size(select(isConstant, each<Float>(Scalar(2)), x)), isMiddle(size >= C::kInterval[0]),
          isFar(size >= C::kInterval[1]) {
        IntegerOf<Float> interval = -(isMiddle + isFar + (size >= C::kInterval[2])); // a mask that is set is -1
        Float square = size * size;
        Float s = select(isFar, kOne / square, select(isMiddle, size - kOne, square));
        auto coefficients = chosen(interval);
        auto [p, q] = coefficients[kTerms - 1];
        for (int i = kTerms - 1; i-- > 0;) {
            auto term = coefficients[i];
            p = term.first + s * p;
            q = term.second + s * q;
        }
        ratio = p / q;
    }

    /// erfc(|x|) behind the first interval
    Float complement() const {
        Float result = kOne - C::kErfOfOne - ratio;
        if (!any(isFar))
            return result;
        Float x = select(isFar, size, each<Float>(kOne));
        Float z = floatOf(bitsOf(x) & C::kHead);
        // Its size is between 0.009 and 0.4; the other lanes compute anything that is ordinary, too.
        Float rest = (z - x) * (z + x) + select(isFar, ratio, each<Float>(-kOne));
        Float tail = vectorExp(-z * z - Scalar(0.5625)) * ordinaryExp(rest) / x;
        return select(isFar, tail, result);
    }
};

template <class Float, ScalarOf<Float> (*scalar)(ScalarOf<Float>)>
Float erfOf(Float x) {
    using C = Constants<Float>;
    using Scalar = ScalarOf<Float>;
    constexpr Scalar one = 1, eighth = 0.125, eight = 8;
    Float size = absolute(x);
    if (any(size != size))
        return lanewise<scalar>(x);
    Parts<Float> parts(size, C::kErfIsOne);
    Float result = size + size * parts.ratio;
    IntegerOf<Float> isTiny = size < C::kErfTiny;
    if (any(isTiny))
        result = select(isTiny, eighth * (eight * size + C::kEight * size), result);
    if (any(parts.isMiddle))
        result = select(parts.isMiddle, one - parts.complement(), result);
    result = select(parts.isConstant, each<Float>(one), result);
    return negatedBy(signOf(x), result);
}

template <class Float, ScalarOf<Float> (*scalar)(ScalarOf<Float>)>
Float erfcOf(Float x) {
    using C = Constants<Float>;
    using Scalar = ScalarOf<Float>;
    constexpr Scalar quarter = 0.25, half = 0.5, one = 1, two = 2;
    Float size = absolute(x);
    if (any(size != size))
        return lanewise<scalar>(x);
    IntegerOf<Float> isNegative = x < Scalar(0);
    Parts<Float> parts(size, C::kErfcIsZero);
    Float product = x * parts.ratio;
    Float result = select(x < quarter, one - (x + product), half - (x - half + product));
    if (any(parts.isMiddle)) {
        Float complement = select(parts.isConstant, Float{}, parts.complement());
        result = select(parts.isMiddle, select(isNegative, two - complement, complement), result);
    }
    return result;
}

} // namespace

VECTOR Float64 rt_vector_erf(Float64 x) { return erfOf<Float64, erf>(x); }
VECTOR Float32 rt_vector_erff(Float32 x) { return erfOf<Float32, erff>(x); }

VECTOR Float64 rt_vector_erfc(Float64 x) { return erfcOf<Float64, erfc>(x); }
VECTOR Float32 rt_vector_erfcf(Float32 x) { return erfcOf<Float32, erfcf>(x); }
