// Number functions that stand in user code; what raises is called.
#include <cmath>

#include "abi/objects.h"
#include "math/errors.h"

using namespace wasmba::runtime;

#define UNLIKELY(condition) __builtin_expect(!!(condition), 0)

static constexpr double kTwo63 = 9223372036854775808.0;

// What the functions that raise answer, said where the optimiser sees it: the way through them leaves a loop for good.
static inline int32_t raised(int32_t) { return kRaised; }

// CPython's rule (mathmodule.c, math_1): a nan from a number is a domain error; an infinity from a finite number is a
// range error where the function can overflow, else a domain error. Put as conditions of the argument, which the
// optimiser can often prove (a square is not negative), and then the loop around it vectorises.
#define CHECKED(name, function, isOutside, raise)                                                                      \
    RUNTIME int32_t rt_math_##name(double x, double* out) {                                                            \
        *out = function(x);                                                                                            \
        return UNLIKELY(isOutside) ? raised(raise()) : int32_t(kOk);                                                           \
    }

static constexpr double kLargestExp = 0x1.62e42fefa39efp+9; // its exponential is finite

CHECKED(sqrt, __builtin_sqrt, x < 0, rt_raise_math_domain)
CHECKED(exp, exp, x > kLargestExp && x <= __DBL_MAX__, rt_raise_math_range)
CHECKED(exp2, exp2, x >= 1024 && x <= __DBL_MAX__, rt_raise_math_range)
CHECKED(expm1, expm1, x > kLargestExp && x <= __DBL_MAX__, rt_raise_math_range)
CHECKED(log, log, x <= 0, rt_raise_math_domain)
CHECKED(log2, log2, x <= 0, rt_raise_math_domain)
CHECKED(log10, log10, x <= 0, rt_raise_math_domain)
CHECKED(log1p, log1p, x <= -1, rt_raise_math_domain)
CHECKED(sin, sin, std::isinf(x), rt_raise_math_domain)
CHECKED(cos, cos, std::isinf(x), rt_raise_math_domain)
CHECKED(tan, tan, std::isinf(x), rt_raise_math_domain)
CHECKED(asin, asin, std::fabs(x) > 1, rt_raise_math_domain)
CHECKED(acos, acos, std::fabs(x) > 1, rt_raise_math_domain)
CHECKED(sinh, sinh, std::isinf(*out) && std::fabs(x) <= __DBL_MAX__, rt_raise_math_range)
CHECKED(cosh, cosh, std::isinf(*out) && std::fabs(x) <= __DBL_MAX__, rt_raise_math_range)
CHECKED(acosh, acosh, x < 1, rt_raise_math_domain)
CHECKED(atanh, atanh, std::fabs(x) >= 1, rt_raise_math_domain)

RUNTIME int32_t rt_math_fmod(double x, double y, double* out) {
    *out = std::isinf(y) && std::isfinite(x) ? x : fmod(x, y);
    return UNLIKELY(std::isnan(*out) && !std::isnan(x) && !std::isnan(y)) ? raised(rt_raise_math_domain()) : int32_t(kOk);
}

RUNTIME int32_t rt_math_remainder(double x, double y, double* out) {
    *out = remainder(x, y);
    return UNLIKELY(std::isnan(*out) && !std::isnan(x) && !std::isnan(y)) ? raised(rt_raise_math_domain()) : int32_t(kOk);
}

RUNTIME int32_t rt_pow_float64(double x, double y, double* out) {
    if (UNLIKELY(x == 0 && y < 0 && std::isfinite(y)))
        return raised(rt_raise_zero_power());
    double result = pow(x, y);
    *out = result;
    if (UNLIKELY(std::isinf(result) && std::isfinite(x) && std::isfinite(y)))
        return raised(rt_raise_power_range());
    return kOk;
}

RUNTIME int32_t rt_square_float64(double x, double* out) {
    *out = x * x;
    return UNLIKELY(std::isinf(*out) && std::isfinite(x)) ? rt_raise_power_range() : int32_t(kOk);
}

// Rounding keeps the order: only where the rounded integer is the float can it have been another.
RUNTIME int64_t rt_compare_int64_float64(int64_t integer, double real) {
    double rounded = double(integer);
    if (__builtin_expect(rounded != real, 1))
        return rounded < real ? -1 : rounded > real ? 1 : 2;
    if (UNLIKELY(real >= kTwo63))
        return -1;
    int64_t exact = int64_t(real);
    return integer < exact ? -1 : integer > exact;
}

// float_divmod of CPython: the remainder has the sign of the divisor.
static inline double floorDivide(double x, double y, double* remainder) {
    double mod = fmod(x, y);
    double quotient = (x - mod) / y;
    if (mod != 0) {
        if ((y < 0) != (mod < 0)) {
            mod += y;
            quotient -= 1.0;
        }
    } else {
        mod = std::copysign(0.0, y);
    }
    double floored;
    if (quotient != 0) {
        floored = __builtin_floor(quotient);
        if (quotient - floored > 0.5)
            floored += 1.0;
    } else {
        floored = std::copysign(0.0, x / y);
    }
    *remainder = mod;
    return floored;
}

RUNTIME double rt_floordiv_float64(double x, double y) {
    double mod;
    return floorDivide(x, y, &mod);
}

RUNTIME double rt_mod_float64(double x, double y) {
    double mod = fmod(x, y);
    if (mod != 0)
        return (y < 0) != (mod < 0) ? mod + y : mod;
    return std::copysign(0.0, y);
}

RUNTIME int64_t rt_pow_int64(int64_t base, int64_t exponent) {
    uint64_t result = 1, factor = uint64_t(base);
    for (uint64_t rest = uint64_t(exponent); rest; rest >>= 1) {
        if (rest & 1)
            result *= factor;
        factor *= factor;
    }
    return int64_t(result);
}

// The conversion itself rounds toward zero.
static inline int32_t toInt64(double value, double original, int64_t* out) {
    if (UNLIKELY(!(std::fabs(value) < kTwo63)) && value != -kTwo63)
        return raised(rt_raise_float_to_int(original));
    *out = int64_t(value);
    return kOk;
}

RUNTIME int32_t rt_float_to_int64(double value, int64_t* out) { return toInt64(value, value, out); }

RUNTIME int32_t rt_round_to_int64(double value, int64_t* out) { return toInt64(__builtin_rint(value), value, out); }

RUNTIME int32_t rt_float_is_integer(double value) { return std::isfinite(value) && __builtin_trunc(value) == value; }

// CPython: modulo 2^61 - 1, -1 becomes -2.
RUNTIME int64_t rt_hash_int64(int64_t value) {
    constexpr uint64_t kModulus = (uint64_t(1) << 61) - 1;
    uint64_t magnitude = value < 0 ? 0 - uint64_t(value) : uint64_t(value);
    int64_t hash = int64_t(magnitude % kModulus);
    hash = value < 0 ? -hash : hash;
    return hash == -1 ? -2 : hash;
}
