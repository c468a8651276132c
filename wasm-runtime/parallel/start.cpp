// What the host calls before and after the script.
#include "error/error.h"
#include "memory/memory.h"
#include "parallel/pool.h"
#include "text/builder.h"

extern "C" {
int32_t wasmba_script();
void wasmba_script_finish();
}

using namespace wasmba::runtime;

RUNTIME void wasmba_initialize(uint32_t heapEnd, uint32_t threadCount) {
    initializeHeap(heapEnd);
    wasmba_control.threadCount = threadCount ? threadCount : 1;
    wasmba_control.activeThreads = wasmba_control.threadCount;
}

RUNTIME int32_t wasmba_main() {
    int32_t status = wasmba_script();
    rt_text_flush();
    if (status == kRaised && pendingError().type == kSystemExit)
        return kExited;
    return status;
}

RUNTIME void wasmba_finish() {
    clearError(pendingError());
    wasmba_script_finish();
}
