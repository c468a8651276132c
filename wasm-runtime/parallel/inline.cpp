#include "parallel/pool.h"

using namespace wasmba::runtime;

RUNTIME int32_t rt_stop_requested() { return __atomic_load_n(&wasmba_control.stop, __ATOMIC_RELAXED) ? kStopped : kOk; }
