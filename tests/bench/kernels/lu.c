#include "twin.h"

KERNEL double kernel(const double *matrix, Size size, Size size2) {
    double *lower = take(size * size * sizeof(double));
    memcpy(lower, matrix, size * size * sizeof(double));
    double determinant = 1;
    for (Size k = 0; k < size; k++) {
        Size pivot = k;
        for (Size i = k + 1; i < size; i++)
            if (fabs(lower[i * size + k]) > fabs(lower[pivot * size + k]))
                pivot = i;
        if (pivot != k) {
            for (Size j = 0; j < size; j++) {
                double other = lower[k * size + j];
                lower[k * size + j] = lower[pivot * size + j];
                lower[pivot * size + j] = other;
            }
            determinant = -determinant;
        }
        determinant *= lower[k * size + k] / 60.0;
        for (Size i = k + 1; i < size; i++) {
            double factor = lower[i * size + k] / lower[k * size + k];
            for (Size j = k; j < size; j++)
                lower[i * size + j] -= factor * lower[k * size + j];
        }
    }
    return determinant;
}
