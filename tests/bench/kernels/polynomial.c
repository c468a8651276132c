#include "twin.h"

KERNEL void kernel(const double *x, Size count, double *restrict result) {
    for (Size i = 0; i < count; i++) {
        double value = 0.1;
        for (int coefficient = 1; coefficient < 11; coefficient++)
            value = value * x[i] + 1.0 / coefficient;
        result[i] = value;
    }
}
