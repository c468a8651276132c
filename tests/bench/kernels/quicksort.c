#include "twin.h"

static void sortPart(double *values, Size low, Size high) {
    while (low < high) {
        double pivot = values[(low + high) / 2];
        Size i = low, j = high;
        while (i <= j) {
            while (values[i] < pivot)
                i++;
            while (values[j] > pivot)
                j--;
            if (i <= j) {
                double other = values[i];
                values[i++] = values[j];
                values[j--] = other;
            }
        }
        if (j - low < high - i) {
            sortPart(values, low, j);
            low = i;
        } else {
            sortPart(values, i, high);
            high = j;
        }
    }
}

KERNEL void kernel(double *values, Size count) { sortPart(values, 0, count - 1); }
