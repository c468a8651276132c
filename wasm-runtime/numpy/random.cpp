// Module numpy.random: the legacy streams (numpy/random/src/legacy, src/distributions, 1.24).
#include <cmath>

#include "error/error.h"
#include "numpy/stream.h"

extern "C" __attribute__((import_module("host"), import_name("entropy"))) int64_t host_entropy();

using namespace wasmba::runtime;

static thread_local Source own;
static thread_local Stream* entered; // null: own
static SharedSeed shared;

static Source& source() {
    if (entered)
        return entered->legacy;
    prepare(own, shared);
    return own;
}

static bool isPcg() { return entered && entered->kind == StreamKind::Pcg64; }
static uint32_t next32() { return isPcg() ? entered->pcg.next32() : source().mersenne.next32(); }
static uint64_t next64() { return isPcg() ? entered->pcg.next64() : source().mersenne.next64(); }
static double uniform01() { return isPcg() ? entered->pcg.nextDouble() : source().mersenne.nextDouble(); }

RUNTIME int64_t rt_np_random_enter(int64_t address) {
    Stream* left = entered;
    entered = reinterpret_cast<Stream*>(uintptr_t(address));
    return int64_t(reinterpret_cast<uintptr_t>(left));
}

RUNTIME int64_t rt_np_random_stream_size() { return sizeof(Stream); }

RUNTIME int32_t rt_np_random_seed_mersenne(int64_t address, int64_t seed) {
    if (seed < 0 || seed > int64_t(UINT32_MAX))
        return raiseText(kValueError, "Seed must be between 0 and 2**32 - 1");
    auto* stream = reinterpret_cast<Stream*>(uintptr_t(address));
    stream->kind = StreamKind::Mersenne;
    stream->legacy.mersenne.seed(uint32_t(seed));
    stream->legacy.hasNormal = false;
    return kOk;
}

RUNTIME void rt_np_random_seed_pcg64(int64_t address, int64_t words, int64_t count) {
    auto* stream = reinterpret_cast<Stream*>(uintptr_t(address));
    stream->kind = StreamKind::Pcg64;
    stream->pcg.seed(reinterpret_cast<const uint32_t*>(uintptr_t(words)), uint32_t(count));
}

RUNTIME void rt_np_random_entropy_stream(int64_t address, int64_t kind) {
    uint64_t entropy[] = {uint64_t(host_entropy()), uint64_t(host_entropy())};
    auto* stream = reinterpret_cast<Stream*>(uintptr_t(address));
    stream->kind = StreamKind(kind);
    if (stream->kind == StreamKind::Pcg64) {
        stream->pcg.seed(reinterpret_cast<const uint32_t*>(entropy), 4);
        return;
    }
    stream->legacy.mersenne.seed(reinterpret_cast<const uint32_t*>(entropy), 4);
    stream->legacy.hasNormal = false;
}

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
    if (isPcg())
        return entered->pcg.standardNormal();
    Source& from = source();
    if (from.hasNormal) {
        from.hasNormal = false;
        return from.normal;
    }
    double x1, x2, r2;
    do {
        x1 = 2.0 * uniform01() - 1.0;
        x2 = 2.0 * uniform01() - 1.0;
        r2 = x1 * x1 + x2 * x2;
    } while (r2 >= 1.0 || r2 == 0.0);
    double f = std::sqrt(-2.0 * std::log(r2) / r2);
    from.normal = f * x1;
    from.hasNormal = true;
    return f * x2;
}

RUNTIME double rt_np_random_standard_exponential() {
    return isPcg() ? entered->pcg.standardExponential() : -std::log(1.0 - uniform01());
}

static uint64_t maskFor(uint64_t range) { return range ? ~uint64_t(0) >> __builtin_clzll(range) : 0; }

RUNTIME int64_t rt_np_random_interval(int64_t range) {
    uint64_t limit = uint64_t(range), mask = maskFor(limit), value;
    if (limit == 0)
        return 0;
    if (limit <= UINT32_MAX)
        while ((value = next32() & mask) > limit) {
        }
    else
        while ((value = next64() & mask) > limit) {
        }
    return int64_t(value);
}

RUNTIME int64_t rt_np_random_integers(int64_t low, int64_t range) {
    return int64_t(uint64_t(low) + entered->pcg.bounded(uint64_t(range)));
}

RUNTIME int64_t rt_np_random_bounded(int64_t range) { return rt_np_random_interval(range); }

RUNTIME int32_t rt_np_random_randint(int64_t low, int64_t high, int64_t* out) {
    if (low >= high)
        return raiseText(kValueError, "low >= high");
    uint64_t range = uint64_t(high) - uint64_t(low) - 1;
    *out = int64_t(uint64_t(low) + uint64_t(rt_np_random_bounded(int64_t(range))));
    return kOk;
}
