#include <cmath>

#include "numpy/stream.h"
#include "ziggurat.inc"

namespace wasmba::runtime {

Pcg64::Wide Pcg64::product(uint64_t a, uint64_t b) {
    uint64_t aLow = uint32_t(a), aHigh = a >> 32, bLow = uint32_t(b), bHigh = b >> 32;
    uint64_t low = aLow * bLow, left = aHigh * bLow, right = aLow * bHigh;
    uint64_t middle = (low >> 32) + uint32_t(left) + uint32_t(right);
    return {middle << 32 | uint32_t(low), aHigh * bHigh + (left >> 32) + (right >> 32) + (middle >> 32)};
}

void Pcg64::step() {
    constexpr uint64_t kLow = 0x4385df649fccf645, kHigh = 0x2360ed051fc65da4;
    Wide next = product(state.low, kLow);
    next.high += state.low * kHigh + state.high * kLow;
    state.low = next.low + increment.low;
    state.high = next.high + increment.high + (state.low < next.low);
}

uint64_t Pcg64::next64() {
    step();
    uint64_t folded = state.high ^ state.low;
    uint32_t turn = uint32_t(state.high >> 58);
    return folded >> turn | folded << (-turn & 63);
}

namespace {

constexpr uint32_t kPoolSize = 4;

// One of the two hashes of SeedSequence: its constant moves on with every word.
struct Hash {
    uint32_t constant;
    uint32_t factor;
    uint32_t operator()(uint32_t value) {
        value ^= constant;
        constant *= factor;
        value *= constant;
        return value ^ value >> 16;
    }
};

uint32_t mixed(uint32_t x, uint32_t y) {
    uint32_t result = 0xca01f9dd * x - 0x4973f715 * y;
    return result ^ result >> 16;
}

} // namespace

void Pcg64::seed(const uint32_t* entropy, uint32_t count) {
    uint32_t pool[kPoolSize];
    Hash mix = {0x43b0d7e5, 0x931e8875};
    for (uint32_t i = 0; i < kPoolSize; ++i)
        pool[i] = mix(i < count ? entropy[i] : 0);
    for (uint32_t from = 0; from < kPoolSize; ++from)
        for (uint32_t to = 0; to < kPoolSize; ++to)
            if (from != to)
                pool[to] = mixed(pool[to], mix(pool[from]));
    for (uint32_t from = kPoolSize; from < count; ++from)
        for (uint32_t to = 0; to < kPoolSize; ++to)
            pool[to] = mixed(pool[to], mix(entropy[from]));
    uint64_t words[4];
    Hash draw = {0x8b51f9dd, 0x58f38ded};
    for (uint32_t i = 0; i < 4; ++i) {
        uint64_t low = draw(pool[2 * i % kPoolSize]);
        words[i] = uint64_t(draw(pool[(2 * i + 1) % kPoolSize])) << 32 | low;
    }
    increment = {words[3] << 1 | 1, words[2] << 1 | words[3] >> 63};
    state = {0, 0};
    step();
    state.low += words[1];
    state.high += words[0] + (state.low < words[1]);
    step();
    hasHalf = false;
}

uint64_t Pcg64::bounded(uint64_t range) {
    if (range == 0)
        return 0;
    if (range == UINT64_MAX)
        return next64();
    if (range == UINT32_MAX)
        return next32();
    if (range < UINT32_MAX) {
        uint32_t limit = uint32_t(range) + 1;
        uint64_t scaled = uint64_t(next32()) * limit;
        if (uint32_t(scaled) < limit)
            for (uint32_t threshold = (UINT32_MAX - uint32_t(range)) % limit; uint32_t(scaled) < threshold;)
                scaled = uint64_t(next32()) * limit;
        return scaled >> 32;
    }
    uint64_t limit = range + 1;
    Wide scaled = product(next64(), limit);
    if (scaled.low < limit)
        for (uint64_t threshold = (UINT64_MAX - range) % limit; scaled.low < threshold;)
            scaled = product(next64(), limit);
    return scaled.high;
}

double Pcg64::standardNormal() {
    constexpr double kEdge = 3.6541528853610088, kInverseEdge = 0.27366123732975828;
    for (;;) {
        uint64_t bits = next64();
        uint32_t strip = bits & 0xff;
        uint64_t size = bits >> 9 & 0x000fffffffffffff;
        double x = double(size) * wNormal[strip];
        if (bits >> 8 & 1)
            x = -x;
        if (size < kNormal[strip])
            return x;
        if (strip == 0) {
            for (;;) {
                double beyond = -kInverseEdge * std::log1p(-nextDouble());
                double y = -std::log1p(-nextDouble());
                if (y + y > beyond * beyond)
                    return size >> 8 & 1 ? -(kEdge + beyond) : kEdge + beyond;
            }
        }
        if ((fNormal[strip - 1] - fNormal[strip]) * nextDouble() + fNormal[strip] < std::exp(-0.5 * x * x))
            return x;
    }
}

double Pcg64::standardExponential() {
    constexpr double kEdge = 7.69711747013104972;
    for (;;) {
        uint64_t bits = next64() >> 3;
        uint32_t strip = bits & 0xff;
        uint64_t size = bits >> 8;
        double x = double(size) * wExponential[strip];
        if (size < kExponential[strip])
            return x;
        if (strip == 0)
            return kEdge - std::log1p(-nextDouble());
        if ((fExponential[strip - 1] - fExponential[strip]) * nextDouble() + fExponential[strip] < std::exp(-x))
            return x;
    }
}

} // namespace wasmba::runtime
