// Module numpy.random: the legacy streams (numpy/random/src/legacy, src/distributions, 1.24).
#include <cmath>

#include "error/error.h"
#include "math/mersenne.h"

using namespace wasmba::runtime;

static thread_local Source own;
static SharedSeed shared;

static Mersenne& mersenne() {
    prepare(own, shared);
    return own.mersenne;
}

static double uniform01() { return mersenne().nextDouble(); }

RUNTIME int32_t rt_np_random_seed(int64_t seed) {
    if (seed < 0 || seed > int64_t(UINT32_MAX))
        return raiseText(kValueError, "Seed must be between 0 and 2**32 - 1");
    own.mersenne.seed(uint32_t(seed));
    announceSeed(own, shared, uint64_t(seed));
    return kOk;
}

RUNTIME void rt_np_random_seed_entropy() { seedFromEntropy(own); }
RUNTIME int32_t rt_np_random_is_seeded() {
    prepare(own, shared);
    return own.seeded;
}
RUNTIME double rt_np_random_sample() { return uniform01(); }

RUNTIME double rt_np_random_standard_normal() {
    prepare(own, shared);
    if (own.hasNormal) {
        own.hasNormal = false;
        return own.normal;
    }
    double x1, x2, r2;
    do {
        x1 = 2.0 * uniform01() - 1.0;
        x2 = 2.0 * uniform01() - 1.0;
        r2 = x1 * x1 + x2 * x2;
    } while (r2 >= 1.0 || r2 == 0.0);
    double f = std::sqrt(-2.0 * std::log(r2) / r2);
    own.normal = f * x1;
    own.hasNormal = true;
    return f * x2;
}

RUNTIME double rt_np_random_standard_exponential() { return -std::log(1.0 - uniform01()); }

static uint64_t maskFor(uint64_t range) { return range ? ~uint64_t(0) >> __builtin_clzll(range) : 0; }

RUNTIME int64_t rt_np_random_interval(int64_t range) {
    uint64_t limit = uint64_t(range), mask = maskFor(limit), value;
    if (limit == 0)
        return 0;
    if (limit <= UINT32_MAX)
        while ((value = mersenne().next32() & mask) > limit) {
        }
    else
        while ((value = mersenne().next64() & mask) > limit) {
        }
    return int64_t(value);
}

RUNTIME int64_t rt_np_random_bounded(int64_t range) { return rt_np_random_interval(range); }

RUNTIME int32_t rt_np_random_randint(int64_t low, int64_t high, int64_t* out) {
    if (low >= high)
        return raiseText(kValueError, "low >= high");
    uint64_t range = uint64_t(high) - uint64_t(low) - 1;
    *out = int64_t(uint64_t(low) + uint64_t(rt_np_random_bounded(int64_t(range))));
    return kOk;
}
