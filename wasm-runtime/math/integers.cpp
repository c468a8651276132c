// Functions on integers.
#include <cmath>

#include "error/error.h"

using namespace wasmba::runtime;

static int32_t raiseTooLarge() { return raiseText(kOverflowError, "Python int too large to convert to int64"); }

RUNTIME int64_t rt_math_gcd(int64_t a, int64_t b) {
    uint64_t x = a < 0 ? 0 - uint64_t(a) : uint64_t(a), y = b < 0 ? 0 - uint64_t(b) : uint64_t(b);
    while (y) {
        uint64_t rest = x % y;
        x = y;
        y = rest;
    }
    return int64_t(x);
}

RUNTIME int64_t rt_math_lcm(int64_t a, int64_t b) {
    if (a == 0 || b == 0)
        return 0;
    int64_t result = a / rt_math_gcd(a, b) * b;
    return result < 0 ? -result : result;
}

RUNTIME int32_t rt_math_isqrt(int64_t n, int64_t* out) {
    if (n < 0)
        return raiseText(kValueError, "isqrt() argument must be nonnegative");
    uint64_t value = uint64_t(n), root = uint64_t(std::sqrt(double(value)));
    while (root * root > value)
        --root;
    while ((root + 1) * (root + 1) <= value)
        ++root;
    *out = int64_t(root);
    return kOk;
}

RUNTIME int32_t rt_math_factorial(int64_t n, int64_t* out) {
    if (n < 0)
        return raiseText(kValueError, "factorial() not defined for negative values");
    if (n > 20)
        return raiseTooLarge();
    int64_t product = 1;
    for (int64_t factor = 2; factor <= n; ++factor)
        product *= factor;
    *out = product;
    return kOk;
}

static int32_t checkChoice(int64_t n, int64_t k) {
    if (n < 0)
        return raiseText(kValueError, "n must be a non-negative integer");
    if (k < 0)
        return raiseText(kValueError, "k must be a non-negative integer");
    return kOk;
}

RUNTIME int32_t rt_math_comb(int64_t n, int64_t k, int64_t* out) {
    if (checkChoice(n, k))
        return kRaised;
    *out = 0;
    if (k > n)
        return kOk;
    if (k > n - k)
        k = n - k;
    unsigned __int128 result = 1;
    for (int64_t i = 1; i <= k; ++i) {
        result = result * uint64_t(n - k + i) / uint64_t(i);
        if (result > uint64_t(INT64_MAX))
            return raiseTooLarge();
    }
    *out = int64_t(result);
    return kOk;
}

RUNTIME int32_t rt_math_perm(int64_t n, int64_t k, int64_t* out) {
    if (checkChoice(n, k))
        return kRaised;
    *out = 0;
    if (k > n)
        return kOk;
    int64_t result = 1;
    for (int64_t i = 0; i < k; ++i)
        if (__builtin_mul_overflow(result, n - i, &result))
            return raiseTooLarge();
    *out = result;
    return kOk;
}

RUNTIME int32_t rt_pow_mod_int64(int64_t base, int64_t exponent, int64_t modulus, int64_t* out) {
    if (modulus == 0)
        return raiseText(kValueError, "pow() 3rd argument cannot be 0");
    using Wide = __int128;
    uint64_t m = modulus < 0 ? 0 - uint64_t(modulus) : uint64_t(modulus);
    auto reduce = [m](Wide value) { return uint64_t((value % Wide(m) + Wide(m)) % Wide(m)); };
    uint64_t factor = reduce(base);
    uint64_t rest = uint64_t(exponent);
    if (exponent < 0) {
        // Extended Euclid for the inverse.
        Wide r0 = m, r1 = factor, t0 = 0, t1 = 1;
        while (r1) {
            Wide q = r0 / r1, r2 = r0 - q * r1, t2 = t0 - q * t1;
            r0 = r1, r1 = r2, t0 = t1, t1 = t2;
        }
        if (r0 != 1)
            return raiseText(kValueError, "base is not invertible for the given modulus");
        factor = reduce(t0);
        rest = 0 - uint64_t(exponent);
    }
    uint64_t result = 1 % m;
    for (; rest; rest >>= 1) {
        if (rest & 1)
            result = uint64_t((unsigned __int128)(result)*factor % m);
        factor = uint64_t((unsigned __int128)(factor)*factor % m);
    }
    // The result has the sign of the modulus.
    *out = modulus < 0 && result ? int64_t(result + uint64_t(modulus)) : int64_t(result);
    return kOk;
}

RUNTIME int64_t rt_round_int64(int64_t value, int64_t digits) {
    if (digits >= 0)
        return value;
    if (digits < -19)
        return 0;
    __int128 unit = 1;
    for (int64_t i = digits; i < 0; ++i)
        unit *= 10;
    __int128 quotient = value / unit, rest = value % unit;
    __int128 twice = rest < 0 ? -2 * rest : 2 * rest;
    if (twice > unit || (twice == unit && (quotient & 1)))
        quotient += value < 0 ? -1 : 1;
    return int64_t(quotient * unit);
}
