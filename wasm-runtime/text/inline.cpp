// Text functions as they stand in user code.
#include "abi/objects.h"

using namespace wasmba::runtime;

RUNTIME int64_t rt_str_length(const Str* string) { return string->length; }
