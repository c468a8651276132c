// Number functions that stand in user code; what raises is called.
#include <cmath>

#include "abi/objects.h"
#include "math/errors.h"

using namespace wasmba::runtime;

#define UNLIKELY(condition) __builtin_expect(!!(condition), 0)

static constexpr double kTwo63 = 9223372036854775808.0;

// CPython's rule (mathmodule.c, math_1): a nan from a number is a domain error; an infinity from a
// finite number is a range error where the function can overflow, else a domain error.
static inline int32_t checked(double x, double result, bool canOverflow, double* out) {
    *out = result;
    if (UNLIKELY(!(std::fabs(result) <= __DBL_MAX__))) {
        if (std::isnan(result) && !std::isnan(x))
            return rt_raise_math_domain();
        if (std::isinf(result) && std::isfinite(x))
            return canOverflow ? rt_raise_math_range() : rt_raise_math_domain();
    }
    return kOk;
}

#define CHECKED(name, function, canOverflow)                                                                           \
    RUNTIME int32_t rt_math_##name(double x, double* out) { return checked(x, function(x), canOverflow, out); }

CHECKED(sqrt, __builtin_sqrt, false)
CHECKED(exp, exp, true)
CHECKED(exp2, exp2, true)
CHECKED(expm1, expm1, true)
CHECKED(log, log, false)
CHECKED(log2, log2, false)
CHECKED(log10, log10, false)
CHECKED(log1p, log1p, false)
CHECKED(sin, sin, false)
CHECKED(cos, cos, false)
CHECKED(tan, tan, false)
CHECKED(asin, asin, false)
CHECKED(acos, acos, false)
CHECKED(sinh, sinh, true)
CHECKED(cosh, cosh, true)
CHECKED(acosh, acosh, false)
CHECKED(atanh, atanh, false)

RUNTIME int32_t rt_math_fmod(double x, double y, double* out) {
    *out = std::isinf(y) && std::isfinite(x) ? x : fmod(x, y);
    return UNLIKELY(std::isnan(*out) && !std::isnan(x) && !std::isnan(y)) ? rt_raise_math_domain() : int32_t(kOk);
}

RUNTIME int32_t rt_math_remainder(double x, double y, double* out) {
    *out = remainder(x, y);
    return UNLIKELY(std::isnan(*out) && !std::isnan(x) && !std::isnan(y)) ? rt_raise_math_domain() : int32_t(kOk);
}

RUNTIME int32_t rt_pow_float64(double x, double y, double* out) {
    if (UNLIKELY(x == 0 && y < 0 && std::isfinite(y)))
        return rt_raise_zero_power();
    double result = pow(x, y);
    *out = result;
    if (UNLIKELY(std::isinf(result) && std::isfinite(x) && std::isfinite(y)))
        return rt_raise_power_range();
    return kOk;
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

static inline int32_t toInt64(double value, double original, int64_t* out) {
    if (UNLIKELY(!(value >= -kTwo63 && value < kTwo63)))
        return rt_raise_float_to_int(original);
    *out = int64_t(value);
    return kOk;
}

RUNTIME int32_t rt_float_to_int64(double value, int64_t* out) { return toInt64(__builtin_trunc(value), value, out); }

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
