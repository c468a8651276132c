#include "twin.h"

KERNEL double kernel(const double *a, Size count, const double *b, Size count2) {
    double total = 0;
    for (Size i = 0; i < count; i++)
        total += (a[i] - b[i]) * (a[i] - b[i]);
    return sqrt(total);
}
