#include "twin.h"

KERNEL void kernel(const double *values, Size count, int64_t bins, int64_t *restrict counts) {
    memset(counts, 0, bins * sizeof(int64_t));
    for (Size i = 0; i < count; i++) {
        int64_t slot = (int64_t)(values[i] * bins);
        counts[slot >= bins ? bins - 1 : slot]++;
    }
}
