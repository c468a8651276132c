// MT19937 (Matsumoto, Nishimura 1998) and how threads are seeded.
#pragma once
#include <cstdint>

namespace wasmba::runtime {

class Mersenne {
public:
    void seed(uint32_t seed);                        // init_genrand
    void seed(const uint32_t* key, uint32_t length); // init_by_array
    uint32_t next32() {
        if (index >= kLength)
            refill();
        return output[index++];
    }
    uint64_t next64() { // the high half is drawn first, as NumPy does
        uint64_t high = next32();
        return high << 32 | next32();
    }
    // 53 bits in [0, 1)
    double nextDouble() {
        uint32_t a = next32() >> 5, b = next32() >> 6;
        return (a * 67108864.0 + b) / 9007199254740992.0;
    }

private:
    void refill();

    static constexpr uint32_t kLength = 624;
    uint32_t state[kLength];
    uint32_t output[kLength]; // the state, tempered: all at once, in lanes
    uint32_t index;
};

// One thread's generator of one of the two modules.
struct Source {
    Mersenne mersenne;
    uint32_t generation;
    bool ready;
    bool seeded;
    // The second of a pair of normal numbers.
    bool hasNormal;
    double normal;
};

// What the script's thread seeded last: the others derive theirs from it when they draw next.
struct SharedSeed {
    uint64_t seed;
    uint32_t generation;
};

// Makes the calling thread's source current. The script's thread is up to date by definition.
void prepareSlow(Source& source, const SharedSeed& shared);
inline void prepare(Source& source, const SharedSeed& shared) {
    if (!source.ready || source.generation != __atomic_load_n(&shared.generation, __ATOMIC_RELAXED))
        prepareSlow(source, shared);
}
// After the caller seeded its own generator: a seed of the script's thread is everybody's.
void announceSeed(Source& source, SharedSeed& shared, uint64_t seed);
void seedFromEntropy(Source& source);

} // namespace wasmba::runtime
