#include "twin.h"

KERNEL void kernel(const double *points, Size count, Size axes, double *restrict distance) {
    for (Size i = 0; i < count; i++)
        for (Size j = 0; j < count; j++) {
            double total = 0;
            for (Size axis = 0; axis < axes; axis++) {
                double difference = points[i * axes + axis] - points[j * axes + axis];
                total += difference * difference;
            }
            distance[i * count + j] = sqrt(total);
        }
}
