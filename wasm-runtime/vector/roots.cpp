// cbrt after FreeBSD's msun, hypot after Szabolcs Nagy: as the C library's (musl's cbrt.c, hypot.c and those of
// float32).

#include "vector/lanes.h"

#include <math.h>

using namespace wasmba::vector;

namespace {

struct Square {
    Float64 high, low;

    explicit Square(Float64 x) : high(x * x) {
        Float64 scaled = x * (0x1p27 + 1);
        Float64 head = x - scaled + scaled;
        Float64 tail = x - head;
        low = head * head - high + 2.0 * head * tail + tail * tail;
    }
};

/// Both without their signs, the larger one first; nan stays nan in one of them.
template <class Float>
struct Ordered {
    Float larger, smaller;

    Ordered(Float x, Float y) {
        Float width = absolute(x), height = absolute(y);
        IntegerOf<Float> isHigh = width < height;
        larger = select(isHigh, height, width);
        smaller = select(isHigh, width, height);
    }
};

} // namespace

VECTOR Float64 rt_vector_cbrt(Float64 x) {
    if (any(~isOrdinary(absolute(x))))
        return lanewise<cbrt>(x);
    constexpr uint64_t kThird = 715094163; // of the exponent's bias
    Bits64 upper = bitsOf(absolute(x)) >> 32;
    Bits64 third = (upper * 0xaaaaaaab) >> 33;
    Float64 t = floatOf(signOf(x) | ((third + kThird) << 32));
    Float64 r = (t * t) * (t / x);
    t = t * ((1.87595182427177009643 + r * (-1.88497979543377169875 + r * 1.621429720105354466140)) +
             ((r * r) * r) * (-0.758397934778766047437 + r * 0.145996192886612446982));
    t = floatOf((bitsOf(t) + 0x80000000) & 0xffffffffc0000000); // 23 bits: its square is exact
    r = x / (t * t);
    r = (r - t) / (t + t + r);
    return t + t * r;
}

VECTOR Float32 rt_vector_cbrtf(Float32 x) {
    if (any(~isOrdinary(absolute(x))))
        return lanewise<cbrtf>(x);
    constexpr uint32_t kThird = 709958130;
    Float32 start = floatOf(signOf(x) | (bitsOf(absolute(x)) / 3 + kThird));
    return widened(
        [](Float64 x, Float64 t) {
            Float64 r = t * t * t;
            t = t * (x + x + r) / (x + r + r);
            r = t * t * t;
            return t * (x + x + r) / (x + r + r);
        },
        x, start);
}

VECTOR Float64 rt_vector_hypot(Float64 x, Float64 y) {
    Ordered<Float64> sides(x, y);
    // Above the lower bound a side that would underflow is too short to count.
    if (any(~isWithin(sides.larger, 0x1p-380, 0x1p511) | ~(sides.smaller >= 0)))
        return lanewise<hypot>(x, y);
    constexpr int64_t kShort = 64;
    Integer64 distance = (Integer64)(bitsOf(sides.larger) >> 52) - (Integer64)(bitsOf(sides.smaller) >> 52);
    Square larger(sides.larger), smaller(sides.smaller);
    Float64 result = squareRoot(smaller.low + larger.low + smaller.high + larger.high);
    return select(distance > kShort, sides.larger + sides.smaller, result);
}

VECTOR Float32 rt_vector_hypotf(Float32 x, Float32 y) {
    Ordered<Float32> sides(x, y);
    if (any(~isWithin(sides.larger, 0x1p-30f, 0x1p60f) | ~(sides.smaller >= 0)))
        return lanewise<hypotf>(x, y);
    Integer32 distance = (Integer32)bitsOf(sides.larger) - (Integer32)bitsOf(sides.smaller);
    Float32 result =
        squareRoot(widened([](Float64 x, Float64 y) { return x * x + y * y; }, sides.larger, sides.smaller));
    return select(distance >= 25 << 23, sides.larger + sides.smaller, result);
}
