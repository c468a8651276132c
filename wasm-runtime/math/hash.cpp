// hash() of numbers and tuples, equal to CPython's.
#include <cmath>

#include "abi/objects.h"

using namespace wasmba::runtime;

static constexpr int kBits = 61;
static constexpr uint64_t kModulus = (uint64_t(1) << kBits) - 1;

RUNTIME int64_t rt_hash_float64(double value) {
    if (std::isnan(value))
        return 0;
    if (std::isinf(value))
        return value > 0 ? 314159 : -314159;
    int exponent;
    double mantissa = std::frexp(value, &exponent);
    bool negative = mantissa < 0;
    mantissa = std::fabs(mantissa);
    uint64_t x = 0;
    while (mantissa != 0) {
        x = ((x << 28) & kModulus) | x >> (kBits - 28);
        mantissa *= 268435456.0;
        exponent -= 28;
        uint64_t y = uint64_t(mantissa);
        mantissa -= double(y);
        x += y;
        if (x >= kModulus)
            x -= kModulus;
    }
    exponent = exponent >= 0 ? exponent % kBits : kBits - 1 - ((-1 - exponent) % kBits);
    x = ((x << exponent) & kModulus) | x >> (kBits - exponent);
    int64_t hash = negative ? -int64_t(x) : int64_t(x);
    return hash == -1 ? -2 : hash;
}

// A variant of xxHash (tupleobject.c).
RUNTIME int64_t rt_hash_tuple(const uint64_t* hashes, int32_t count) {
    constexpr uint64_t kPrime1 = 11400714785074694791u, kPrime2 = 14029467366897019727u, kPrime5 = 2870177450012600261u;
    uint64_t sum = kPrime5;
    for (int32_t i = 0; i < count; ++i) {
        sum += hashes[i] * kPrime2;
        sum = sum << 31 | sum >> 33;
        sum *= kPrime1;
    }
    sum += uint64_t(count) ^ (kPrime5 ^ 3527539u);
    return sum == uint64_t(-1) ? 1546275796 : int64_t(sum);
}
