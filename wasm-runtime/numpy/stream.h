// Where numpy.random's functions draw from: the legacy Mersenne Twister, or the PCG64 of Generator.
#pragma once
#include "math/mersenne.h"

namespace wasmba::runtime {

// PCG XSL RR 128/64 (O'Neill 2014), seeded by NumPy's SeedSequence; its distributions are those of numpy.random.Generator.
class Pcg64 {
public:
    void seed(const uint32_t* entropy, uint32_t count);
    uint64_t next64();
    uint32_t next32() { // the low half of a number first, then its high half
        if (hasHalf) {
            hasHalf = false;
            return half;
        }
        uint64_t next = next64();
        hasHalf = true;
        half = uint32_t(next >> 32);
        return uint32_t(next);
    }
    // 53 bits in [0, 1)
    double nextDouble() { return double(next64() >> 11) * (1.0 / 9007199254740992.0); }
    // 0..range inclusive, by multiplication (Lemire 2019)
    uint64_t bounded(uint64_t range);
    double standardNormal();
    double standardExponential();

private:
    struct Wide {
        uint64_t low, high;
    };
    static Wide product(uint64_t a, uint64_t b);
    void step();

    Wide state;
    Wide increment;
    bool hasHalf;
    uint32_t half;
};

enum class StreamKind : uint32_t { Mersenne = 0, Pcg64 = 1 };

// A RandomState or a Generator.
struct Stream {
    StreamKind kind;
    union {
        Source legacy;
        Pcg64 pcg;
    };
};

} // namespace wasmba::runtime
