#include "twin.h"

KERNEL void kernel(int64_t limit, uint8_t *prime) {
    memset(prime, 1, limit);
    prime[0] = prime[1] = 0;
    for (Size candidate = 2; candidate * candidate < limit; candidate++)
        if (prime[candidate])
            for (Size multiple = candidate * candidate; multiple < limit; multiple += candidate)
                prime[multiple] = 0;
}
