#include "twin.h"

KERNEL void kernel(const double *points, Size count, Size axes, const double *start, Size clusters, Size axes2, int64_t steps,
                   double *restrict centres) {
    memcpy(centres, start, clusters * 2 * sizeof(double));
    double *sums = take(clusters * 2 * sizeof(double)), *sizes = take(clusters * sizeof(double));
    for (int step = 0; step < steps; step++) {
        memset(sums, 0, clusters * 2 * sizeof(double));
        memset(sizes, 0, clusters * sizeof(double));
        for (Size i = 0; i < count; i++) {
            Size best = 0;
            double nearest = __builtin_inf();
            for (Size c = 0; c < clusters; c++) {
                double dx = points[2 * i] - centres[2 * c], dy = points[2 * i + 1] - centres[2 * c + 1];
                double distance = dx * dx + dy * dy;
                if (distance < nearest) {
                    nearest = distance;
                    best = c;
                }
            }
            sums[2 * best] += points[2 * i];
            sums[2 * best + 1] += points[2 * i + 1];
            sizes[best] += 1;
        }
        for (Size c = 0; c < clusters; c++)
            if (sizes[c] > 0) {
                centres[2 * c] = sums[2 * c] / sizes[c];
                centres[2 * c + 1] = sums[2 * c + 1] / sizes[c];
            }
    }
}
