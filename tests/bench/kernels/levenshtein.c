#include "twin.h"

KERNEL int64_t kernel(const char *first, Size firstLength, const char *second, Size secondLength) {
    int64_t *row = take((secondLength + 1) * sizeof(int64_t));
    for (Size j = 0; j <= secondLength; j++)
        row[j] = j;
    for (Size i = 0; i < firstLength; i++) {
        int64_t diagonal = row[0];
        row[0] = i + 1;
        for (Size j = 0; j < secondLength; j++) {
            int64_t above = row[j + 1];
            int64_t best = diagonal + (first[i] != second[j]);
            if (above + 1 < best)
                best = above + 1;
            if (row[j] + 1 < best)
                best = row[j] + 1;
            row[j + 1] = best;
            diagonal = above;
        }
    }
    return row[secondLength];
}
