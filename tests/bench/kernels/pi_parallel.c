#include "twin.h"

static uint32_t scramble(uint32_t value) {
    value = (value ^ (value >> 16)) * 73244475u;
    value = (value ^ (value >> 16)) * 73244475u;
    return value ^ (value >> 16);
}

KERNEL double kernel(int64_t count) {
    int64_t inside = 0;
    for (int64_t i = 0; i < count; i++) {
        double x = scramble(2 * i) / 4294967296.0, y = scramble(2 * i + 1) / 4294967296.0;
        inside += x * x + y * y < 1.0;
    }
    return 4.0 * inside / count;
}
