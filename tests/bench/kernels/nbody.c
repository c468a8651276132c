#include "twin.h"

KERNEL void kernel(double (*position)[3], Size count, Size axes, double (*velocity)[3], Size count2, Size axes2, const double *mass,
                   Size count3, int64_t steps) {
    const double dt = 0.001;
    for (int64_t step = 0; step < steps; step++) {
        for (Size i = 0; i < count; i++)
            for (Size j = i + 1; j < count; j++) {
                double dx = position[i][0] - position[j][0];
                double dy = position[i][1] - position[j][1];
                double dz = position[i][2] - position[j][2];
                double square = dx * dx + dy * dy + dz * dz;
                double magnitude = dt / (square * sqrt(square));
                velocity[i][0] -= dx * mass[j] * magnitude;
                velocity[i][1] -= dy * mass[j] * magnitude;
                velocity[i][2] -= dz * mass[j] * magnitude;
                velocity[j][0] += dx * mass[i] * magnitude;
                velocity[j][1] += dy * mass[i] * magnitude;
                velocity[j][2] += dz * mass[i] * magnitude;
            }
        for (Size i = 0; i < count; i++)
            for (Size axis = 0; axis < 3; axis++)
                position[i][axis] += dt * velocity[i][axis];
    }
}
