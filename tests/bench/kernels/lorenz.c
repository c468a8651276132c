#include "twin.h"

typedef struct {
    double x, y, z;
} Point;

static Point slope(double x, double y, double z) {
    return (Point){10.0 * (y - x), x * (28.0 - z) - y, x * y - 8.0 / 3.0 * z};
}

KERNEL double kernel(int64_t steps, double h) {
    double x = 1, y = 1, z = 1;
    for (int64_t step = 0; step < steps; step++) {
        Point a = slope(x, y, z);
        Point b = slope(x + 0.5 * h * a.x, y + 0.5 * h * a.y, z + 0.5 * h * a.z);
        Point c = slope(x + 0.5 * h * b.x, y + 0.5 * h * b.y, z + 0.5 * h * b.z);
        Point d = slope(x + h * c.x, y + h * c.y, z + h * c.z);
        x += h / 6.0 * (a.x + 2.0 * b.x + 2.0 * c.x + d.x);
        y += h / 6.0 * (a.y + 2.0 * b.y + 2.0 * c.y + d.y);
        z += h / 6.0 * (a.z + 2.0 * b.z + 2.0 * c.z + d.z);
    }
    return x + y + z;
}
