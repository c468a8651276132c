#include "twin.h"

static int escapeTime(double real, double imaginary, int limit) {
    double x = 0, y = 0;
    for (int count = 0; count < limit; count++) {
        double x2 = x * x, y2 = y * y;
        if (x2 + y2 > 4.0)
            return count;
        y = 2.0 * x * y + imaginary;
        x = x2 - y2 + real;
    }
    return limit;
}

KERNEL void kernel(int64_t size, int64_t limit, int32_t *image) {
    for (int row = 0; row < size; row++)
        for (int column = 0; column < size; column++)
            image[row * size + column] = escapeTime(-2.0 + 3.0 * column / size, -1.5 + 3.0 * row / size, limit);
}
