// set_num_threads, with the error that needs text.
#include "error/error.h"
#include "parallel/pool.h"

using namespace wasmba::runtime;

RUNTIME int32_t rt_parallel_set_threads(int64_t count) {
    if (count < 1 || count > int64_t(wasmba_control.threadCount))
        return raiseFormat(kValueError, "The number of threads must be between 1 and %lld",
                           static_cast<long long>(wasmba_control.threadCount));
    setActiveThreads(count);
    return kOk;
}
