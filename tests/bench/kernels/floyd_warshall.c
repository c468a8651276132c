#include "twin.h"

KERNEL void kernel(const int64_t *ways, Size count, Size count2, int64_t *shortest) {
    memcpy(shortest, ways, count * count * sizeof(int64_t));
    for (Size k = 0; k < count; k++)
        for (Size i = 0; i < count; i++)
            for (Size j = 0; j < count; j++) {
                int64_t over = shortest[i * count + k] + shortest[k * count + j];
                if (over < shortest[i * count + j])
                    shortest[i * count + j] = over;
            }
}
