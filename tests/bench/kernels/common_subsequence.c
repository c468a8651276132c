#include "twin.h"

KERNEL int64_t kernel(const int64_t *first, Size firstLength, const int64_t *second, Size secondLength) {
    Size width = secondLength + 1;
    int32_t *table = take((firstLength + 1) * width * sizeof(int32_t));
    memset(table, 0, (firstLength + 1) * width * sizeof(int32_t));
    for (Size i = 0; i < firstLength; i++)
        for (Size j = 0; j < secondLength; j++) {
            int32_t *at = table + (i + 1) * width + j + 1;
            int32_t above = at[-width], left = at[-1];
            *at = first[i] == second[j] ? at[-width - 1] + 1 : above > left ? above : left;
        }
    return table[firstLength * width + secondLength];
}
