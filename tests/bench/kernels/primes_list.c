#include "twin.h"

KERNEL int64_t kernel(int64_t limit) {
    int64_t *primes = take(limit * sizeof(int64_t));
    Size count = 0;
    primes[count++] = 2;
    for (int64_t candidate = 3; candidate < limit; candidate += 2) {
        int isPrime = 1;
        for (Size i = 0; i < count; i++) {
            int64_t prime = primes[i];
            if (prime * prime > candidate)
                break;
            if (candidate % prime == 0) {
                isPrime = 0;
                break;
            }
        }
        if (isPrime)
            primes[count++] = candidate;
    }
    return count * (int64_t)1000003 + primes[count - 1];
}
