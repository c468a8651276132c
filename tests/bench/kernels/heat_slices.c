#include "twin.h"

KERNEL void kernel(const double *plate, Size height, Size width, int64_t steps, double *heat) {
    Size bytes = height * width * sizeof(double);
    double *new = take(bytes);
    memcpy(heat, plate, bytes);
    memcpy(new, plate, bytes);
    for (int step = 0; step < steps; step++) {
        for (Size i = 1; i < height - 1; i++)
            for (Size j = 1; j < width - 1; j++) {
                const double *at = heat + i * width + j;
                new[i * width + j] = *at + 0.1 * (at[-width] + at[width] + at[-1] + at[1] - 4.0 * *at);
            }
        memcpy(heat, new, bytes);
    }
}
