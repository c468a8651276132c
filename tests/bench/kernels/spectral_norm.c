#include "twin.h"

static double element(int64_t i, int64_t j) { return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1); }

static void multiply(const double *v, Size count, int transposed, double *restrict result) {
    for (Size i = 0; i < count; i++) {
        double total = 0;
        for (Size j = 0; j < count; j++)
            total += (transposed ? element(j, i) : element(i, j)) * v[j];
        result[i] = total;
    }
}

KERNEL double kernel(int64_t size) {
    double *u = take(size * sizeof(double)), *v = take(size * sizeof(double)), *between = take(size * sizeof(double));
    for (Size i = 0; i < size; i++)
        u[i] = 1;
    memcpy(v, u, size * sizeof(double));
    for (int step = 0; step < 3; step++) {
        multiply(u, size, 0, between);
        multiply(between, size, 1, v);
        multiply(v, size, 0, between);
        multiply(between, size, 1, u);
    }
    double uv = 0, vv = 0;
    for (Size i = 0; i < size; i++) {
        uv += u[i] * v[i];
        vv += v[i] * v[i];
    }
    return sqrt(uv / vv);
}
