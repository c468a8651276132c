/* For the twins: the kernels in C, as a C programmer would write them. An array is handed over as its address and its
   lengths, a string as the address and the number of its bytes; arrays that the kernel makes are written to the last
   parameters. Compiled with -DFAST where the kernel has fastmath. */
#pragma once
#include <stdint.h>

typedef long Size;

#ifdef __wasm__
double erf(double);
double exp(double);
double fabs(double);
double log(double);
double sqrt(double);
#define memcpy __builtin_memcpy
#define memset __builtin_memset
#define KERNEL __attribute__((export_name("kernel")))
#else
#include <math.h>
#include <string.h>
#define KERNEL
#endif

/* Memory for one call, from what the caller has set aside behind the arguments. */
extern char *scratch;

static inline void *take(Size bytes) {
    char *block = scratch;
    scratch += (bytes + 15) & ~(Size)15;
    return block;
}
