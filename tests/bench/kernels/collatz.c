#include "twin.h"

KERNEL int64_t kernel(int64_t limit) {
    int64_t longest = 0;
    for (int64_t first = 1; first < limit; first++) {
        int64_t count = 0;
        for (int64_t number = first; number != 1; count++)
            number = number % 2 == 0 ? number / 2 : 3 * number + 1;
        if (count > longest)
            longest = count;
    }
    return longest;
}
