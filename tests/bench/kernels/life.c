#include "twin.h"

KERNEL void kernel(const uint8_t *start, Size height, Size width, int64_t steps, uint8_t *result) {
    Size bytes = height * width;
    uint8_t *cells = take(bytes), *following = take(bytes);
    memcpy(cells, start, bytes);
    for (int step = 0; step < steps; step++) {
        memset(following, 0, bytes);
        for (Size i = 0; i < height; i++)
            for (Size j = 0; j < width; j++) {
                int neighbours = 0;
                for (Size di = -1; di < 2; di++)
                    for (Size dj = -1; dj < 2; dj++)
                        if (di != 0 || dj != 0)
                            neighbours += cells[(i + di + height) % height * width + (j + dj + width) % width];
                if (neighbours == 3 || (neighbours == 2 && cells[i * width + j] == 1))
                    following[i * width + j] = 1;
            }
        uint8_t *other = cells;
        cells = following;
        following = other;
    }
    memcpy(result, cells, bytes);
}
