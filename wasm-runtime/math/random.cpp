// Module random: streams and distributions of CPython 3.11's random.py.
#include <cmath>
#include <cstring>

#include "error/error.h"
#include "math/mersenne.h"

using namespace wasmba::runtime;

static thread_local Source own;
static thread_local Source* entered; // null: own
static SharedSeed shared;

static Source& source() {
    if (entered)
        return *entered;
    prepare(own, shared);
    return own;
}

static Mersenne& mersenne() { return source().mersenne; }

static double uniform01() { return mersenne().nextDouble(); }

RUNTIME void rt_random_seed(int64_t seed) {
    uint64_t magnitude = seed < 0 ? 0 - uint64_t(seed) : uint64_t(seed);
    uint32_t key[] = {uint32_t(magnitude), uint32_t(magnitude >> 32)};
    Source& seeded = entered ? *entered : own;
    seeded.mersenne.seed(key, key[1] ? 2 : 1);
    if (!entered)
        return announceSeed(own, shared, magnitude);
    seeded.seeded = true;
    seeded.hasNormal = false;
}

RUNTIME void rt_random_seed_entropy() { seedFromEntropy(entered ? *entered : own); }
RUNTIME int32_t rt_random_is_seeded() { return source().seeded; }

RUNTIME int64_t rt_random_enter(int64_t address) {
    Source* left = entered;
    entered = reinterpret_cast<Source*>(uintptr_t(address));
    return int64_t(reinterpret_cast<uintptr_t>(left));
}

RUNTIME int64_t rt_random_stream_size() { return sizeof(Source); }
RUNTIME double rt_random_random() { return uniform01(); }

// 1 <= bits <= 64
static uint64_t bitsOf(uint32_t bits) {
    if (bits <= 32)
        return mersenne().next32() >> (32 - bits);
    uint64_t low = mersenne().next32();
    return uint64_t(mersenne().next32() >> (64 - bits)) << 32 | low;
}

RUNTIME int32_t rt_random_getrandbits(int64_t bits, int64_t* out) {
    if (bits < 0)
        return raiseText(kValueError, "number of bits must be non-negative");
    if (bits > 64)
        return raiseText(kOverflowError, "getrandbits: more than 64 bits do not fit int64");
    *out = bits ? int64_t(bitsOf(uint32_t(bits))) : 0;
    return kOk;
}

RUNTIME int64_t rt_random_below(int64_t limit) {
    uint32_t bits = uint32_t(64 - __builtin_clzll(uint64_t(limit)));
    uint64_t value;
    do
        value = bitsOf(bits);
    while (value >= uint64_t(limit));
    return int64_t(value);
}

RUNTIME int32_t rt_random_randrange(int64_t start, int64_t stop, int64_t step, int64_t* out) {
    using Wide = __int128;
    Wide width = Wide(stop) - start;
    if (step == 1) {
        if (width <= 0)
            return raiseFormat(kValueError, "empty range for randrange() (%lld, %lld, %lld)",
                               static_cast<long long>(start), static_cast<long long>(stop),
                               static_cast<long long>(width));
        uint64_t limit = uint64_t(stop) - uint64_t(start);
        uint32_t bits = uint32_t(64 - __builtin_clzll(limit));
        uint64_t value;
        do
            value = bitsOf(bits);
        while (value >= limit);
        *out = int64_t(uint64_t(start) + value);
        return kOk;
    }
    if (step == 0)
        return raiseText(kValueError, "zero step for randrange()");
    if (step > 0 ? width <= 0 : width >= 0)
        return raiseText(kValueError, "empty range for randrange()");
    uint64_t distance = step > 0 ? uint64_t(stop) - uint64_t(start) : uint64_t(start) - uint64_t(stop);
    uint64_t stride = step > 0 ? uint64_t(step) : 0 - uint64_t(step);
    uint64_t limit = (distance - 1) / stride + 1;
    uint32_t bits = uint32_t(64 - __builtin_clzll(limit));
    uint64_t value;
    do
        value = bitsOf(bits);
    while (value >= limit);
    *out = int64_t(uint64_t(start) + uint64_t(step) * value);
    return kOk;
}

RUNTIME double rt_random_uniform(double low, double high) { return low + (high - low) * uniform01(); }

RUNTIME double rt_random_triangular(double low, double high, double mode) {
    double u = uniform01();
    if (high == low)
        return low;
    double c = (mode - low) / (high - low);
    if (u > c) {
        u = 1.0 - u;
        c = 1.0 - c;
        double kept = low;
        low = high;
        high = kept;
    }
    return low + (high - low) * std::sqrt(u * c);
}

RUNTIME double rt_random_gauss(double mu, double sigma) {
    Source& from = source();
    double z;
    if (from.hasNormal) {
        z = from.normal;
        from.hasNormal = false;
    } else {
        double angle = uniform01() * (2.0 * M_PI);
        double radius = std::sqrt(-2.0 * std::log(1.0 - uniform01()));
        z = std::cos(angle) * radius;
        from.normal = std::sin(angle) * radius;
        from.hasNormal = true;
    }
    return mu + z * sigma;
}

RUNTIME double rt_random_normalvariate(double mu, double sigma) {
    const double magic = 4 * std::exp(-0.5) / std::sqrt(2.0);
    for (;;) {
        double u1 = uniform01();
        double u2 = 1.0 - uniform01();
        double z = magic * (u1 - 0.5) / u2;
        if (z * z / 4.0 <= -std::log(u2))
            return mu + z * sigma;
    }
}

RUNTIME double rt_random_lognormvariate(double mu, double sigma) {
    return std::exp(rt_random_normalvariate(mu, sigma));
}

RUNTIME double rt_random_expovariate(double lambda) { return -std::log(1.0 - uniform01()) / lambda; }

RUNTIME double rt_random_vonmisesvariate(double mu, double kappa) {
    constexpr double kTurn = 2.0 * M_PI;
    if (kappa <= 1e-6)
        return kTurn * uniform01();
    double s = 0.5 / kappa;
    double r = s + std::sqrt(1.0 + s * s);
    double z;
    for (;;) {
        double u1 = uniform01();
        z = std::cos(M_PI * u1);
        double d = z / (r + z);
        double u2 = uniform01();
        if (u2 < 1.0 - d * d || u2 <= (1.0 - d) * std::exp(d))
            break;
    }
    double q = 1.0 / r;
    double f = (q + z) / (1.0 + q * z);
    double u3 = uniform01();
    double theta = u3 > 0.5 ? mu + std::acos(f) : mu - std::acos(f);
    double turned = std::fmod(theta, kTurn);
    return turned < 0 ? turned + kTurn : turned;
}

RUNTIME double rt_random_paretovariate(double alpha) { return std::pow(1.0 - uniform01(), -1.0 / alpha); }

RUNTIME double rt_random_weibullvariate(double alpha, double beta) {
    double u = 1.0 - uniform01();
    return alpha * std::pow(-std::log(u), 1.0 / beta);
}

static double gammaVariate(double alpha, double beta) {
    if (alpha > 1.0) {
        const double kLog4 = std::log(4.0), kMagic = 1.0 + std::log(4.5);
        double ainv = std::sqrt(2.0 * alpha - 1.0);
        double bbb = alpha - kLog4;
        double ccc = alpha + ainv;
        for (;;) {
            double u1 = uniform01();
            if (!(1e-7 < u1 && u1 < 0.9999999))
                continue;
            double u2 = 1.0 - uniform01();
            double v = std::log(u1 / (1.0 - u1)) / ainv;
            double x = alpha * std::exp(v);
            double z = u1 * u1 * u2;
            double r = bbb + ccc * v - x;
            if (r + kMagic - 4.5 * z >= 0.0 || r >= std::log(z))
                return x * beta;
        }
    }
    if (alpha == 1.0)
        return -std::log(1.0 - uniform01()) * beta;
    for (;;) {
        double u = uniform01();
        double b = (M_E + alpha) / M_E;
        double p = b * u;
        double x = p <= 1.0 ? std::pow(p, 1.0 / alpha) : -std::log((b - p) / alpha);
        double u1 = uniform01();
        if (p > 1.0 ? u1 <= std::pow(x, alpha - 1.0) : u1 <= std::exp(-x))
            return x * beta;
    }
}

RUNTIME int32_t rt_random_gammavariate(double alpha, double beta, double* out) {
    if (!(alpha > 0.0 && beta > 0.0))
        return raiseText(kValueError, "gammavariate: alpha and beta must be > 0.0");
    *out = gammaVariate(alpha, beta);
    return kOk;
}

RUNTIME int32_t rt_random_betavariate(double alpha, double beta, double* out) {
    double y;
    if (rt_random_gammavariate(alpha, 1.0, &y))
        return kRaised;
    *out = 0.0;
    if (y == 0)
        return kOk;
    double other;
    if (rt_random_gammavariate(beta, 1.0, &other))
        return kRaised;
    *out = y / (y + other);
    return kOk;
}

RUNTIME void rt_random_shuffle(uint8_t* data, int64_t count, int32_t elementSize) {
    uint32_t size = uint32_t(elementSize);
    for (int64_t i = count - 1; i > 0; --i) {
        uint8_t *a = data + uint32_t(i) * size, *b = data + uint32_t(rt_random_below(i + 1)) * size;
        for (uint32_t byte = 0; byte < size; ++byte) {
            uint8_t kept = a[byte];
            a[byte] = b[byte];
            b[byte] = kept;
        }
    }
}
