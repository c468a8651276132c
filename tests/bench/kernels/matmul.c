#include "twin.h"

KERNEL void kernel(const double *a, Size rows, Size inner, const double *b, Size inner2, Size columns, double *restrict c) {
    memset(c, 0, rows * columns * sizeof(double));
    for (Size i = 0; i < rows; i++)
        for (Size k = 0; k < inner; k++)
            for (Size j = 0; j < columns; j++)
                c[i * columns + j] += a[i * inner + k] * b[k * columns + j];
}
