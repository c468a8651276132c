#include "twin.h"

KERNEL void kernel(double a, const double *x, Size count, const double *y, Size count2, double *restrict result) {
    for (Size i = 0; i < count; i++)
        result[i] = a * x[i] + y[i];
}
