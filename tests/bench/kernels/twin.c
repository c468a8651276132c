#include "twin.h"

char *scratch;

#ifdef __wasm__
extern char __heap_base;
__attribute__((export_name("heap"))) char *heap(void) { return &__heap_base; }
__attribute__((export_name("set_scratch")))
#endif
void set_scratch(char *address) { scratch = address; }
