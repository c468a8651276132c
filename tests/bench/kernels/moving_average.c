#include "twin.h"

KERNEL void kernel(const double *series, Size length, int64_t window, double *restrict result) {
    Size count = length - window + 1;
    for (Size i = 0; i < count; i++) {
        double total = 0, squares = 0;
        for (Size k = 0; k < window; k++)
            total += series[i + k];
        double mean = total / window;
        for (Size k = 0; k < window; k++)
            squares += (series[i + k] - mean) * (series[i + k] - mean);
        result[i] = mean + sqrt(squares / window);
    }
}
