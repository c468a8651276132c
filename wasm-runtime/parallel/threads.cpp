// What the program sets, with the errors that need text.
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

RUNTIME int32_t rt_parallel_set_chunk_size(int64_t size) {
    if (size < 0)
        return raiseFormat(kValueError, "chunk size must be greater than or equal to zero");
    setChunkSize(size);
    return kOk;
}
