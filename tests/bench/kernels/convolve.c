#include "twin.h"

KERNEL void kernel(const double *picture, Size height, Size width, const double *weights, Size rows, Size columns,
                   double *restrict result) {
    Size outRows = height - rows + 1, outColumns = width - columns + 1;
    for (Size i = 0; i < outRows; i++)
        for (Size j = 0; j < outColumns; j++) {
            double total = 0;
            for (Size k = 0; k < rows; k++)
                for (Size m = 0; m < columns; m++)
                    total += picture[(i + k) * width + j + m] * weights[k * columns + m];
            result[i * outColumns + j] = total;
        }
}
