#include "math/mersenne.h"

#include "parallel/pool.h"

extern "C" __attribute__((import_module("host"), import_name("entropy"))) int64_t host_entropy();

namespace wasmba::runtime {

static constexpr uint32_t kShift = 397, kMatrix = 0x9908b0df, kUpper = 0x80000000, kLower = 0x7fffffff;

void Mersenne::seed(uint32_t seed) {
    state[0] = seed;
    for (index = 1; index < kLength; ++index)
        state[index] = 1812433253u * (state[index - 1] ^ (state[index - 1] >> 30)) + index;
}

void Mersenne::seed(const uint32_t* key, uint32_t length) {
    seed(19650218u);
    uint32_t i = 1, j = 0;
    for (uint32_t k = length > kLength ? length : kLength; k; --k) {
        state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1664525u)) + key[j] + j;
        if (++i == kLength) {
            state[0] = state[kLength - 1];
            i = 1;
        }
        if (++j == length)
            j = 0;
    }
    for (uint32_t k = kLength - 1; k; --k) {
        state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1566083941u)) - i;
        if (++i == kLength) {
            state[0] = state[kLength - 1];
            i = 1;
        }
    }
    state[0] = 0x80000000u;
}

static uint32_t twist(uint32_t high, uint32_t low) {
    uint32_t y = (high & kUpper) | (low & kLower);
    return (y >> 1) ^ (0 - (y & 1) & kMatrix);
}

static uint32_t tempered(uint32_t y) {
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c5680u;
    y ^= y << 15 & 0xefc60000u;
    return y ^ y >> 18;
}

void Mersenne::refill() {
    uint32_t i = 0;
    for (; i < kLength - kShift; ++i)
        state[i] = state[i + kShift] ^ twist(state[i], state[i + 1]);
    for (; i < kLength - 1; ++i)
        state[i] = state[i + kShift - kLength] ^ twist(state[i], state[i + 1]);
    state[i] = state[kShift - 1] ^ twist(state[i], state[0]);
    for (i = 0; i < kLength; ++i)
        output[i] = tempered(state[i]);
    index = 0;
}

void seedFromEntropy(Source& source) {
    uint64_t entropy = uint64_t(host_entropy());
    uint32_t key[] = {uint32_t(entropy), uint32_t(entropy >> 32), threadIndex()};
    source.mersenne.seed(key, 3);
    source.ready = true;
    source.seeded = false;
    source.hasNormal = false;
}

void prepareSlow(Source& source, const SharedSeed& shared) {
    uint32_t generation = __atomic_load_n(&shared.generation, __ATOMIC_ACQUIRE);
    source.generation = generation;
    if (generation == 0) {
        seedFromEntropy(source);
        return;
    }
    uint32_t key[] = {uint32_t(shared.seed), uint32_t(shared.seed >> 32), threadIndex()};
    source.mersenne.seed(key, 3);
    source.ready = source.seeded = true;
    source.hasNormal = false;
}

void announceSeed(Source& source, SharedSeed& shared, uint64_t seed) {
    source.ready = source.seeded = true;
    source.hasNormal = false;
    if (threadIndex() == 0) {
        shared.seed = seed;
        source.generation = __atomic_add_fetch(&shared.generation, 1, __ATOMIC_RELEASE);
    } else {
        source.generation = __atomic_load_n(&shared.generation, __ATOMIC_RELAXED);
    }
}

} // namespace wasmba::runtime
