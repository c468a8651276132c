// The control block and the calling thread's place in the pool.
#pragma once
#include "abi/objects.h"

namespace wasmba::runtime {

struct Control {
    uint32_t stop;
    uint32_t shutdown;
    uint32_t threadCount;
    uint32_t activeThreads;
    uint32_t epoch;
    uint32_t regions;
    uint32_t arguments;
};
static_assert(sizeof(Control) == ControlLayout::kSize && offsetof(Control, stop) == ControlLayout::kStop &&
              offsetof(Control, shutdown) == ControlLayout::kShutdown &&
              offsetof(Control, threadCount) == ControlLayout::kThreadCount &&
              offsetof(Control, activeThreads) == ControlLayout::kActiveThreads &&
              offsetof(Control, epoch) == ControlLayout::kEpoch &&
              offsetof(Control, regions) == ControlLayout::kRegions &&
              offsetof(Control, arguments) == ControlLayout::kArguments);

uint32_t threadIndex();
void setThreadIndex(uint32_t index);
// Clamped to 1..threadCount.
void setActiveThreads(int64_t count);
// Iterations of a chunk of the regions that this thread opens; 0: the pool chooses.
void setChunkSize(int64_t size);
// The life of a pool thread.
void servePool();

} // namespace wasmba::runtime

extern "C" __attribute__((visibility("default"))) wasmba::runtime::Control wasmba_control;
