#include "twin.h"

KERNEL void kernel(const double *grid, Size height, Size width, int64_t steps, double *result) {
    Size bytes = height * width * sizeof(double);
    double *old = take(bytes), *new = take(bytes);
    memcpy(old, grid, bytes);
    memcpy(new, grid, bytes);
    for (int step = 0; step < steps; step++) {
        for (Size i = 1; i < height - 1; i++)
            for (Size j = 1; j < width - 1; j++)
                new[i * width + j] = 0.25 * (old[(i - 1) * width + j] + old[(i + 1) * width + j] + old[i * width + j - 1] +
                                             old[i * width + j + 1]);
        double *other = old;
        old = new;
        new = other;
    }
    memcpy(result, old, bytes);
}
