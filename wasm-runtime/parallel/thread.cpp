// Pool threads. Apart from the rest: only a build with shared memory has TLS symbols to link.
#include <cstring>

#include "error/error.h"
#include "memory/memory.h"
#include "parallel/pool.h"

using namespace wasmba::runtime;

static constexpr uint32_t kStackBytes = 1 << 20;

// docs/interfaces.md, section 2: the host reads the first two.
struct StartBlock {
    uint32_t stackPointer;
    uint32_t tls;
    uint32_t index;
    ErrorRecord error;
};

RUNTIME StartBlock* wasmba_thread_create(uint32_t index) {
    auto* block = static_cast<StartBlock*>(allocate(sizeof(StartBlock)));
    auto* stack = static_cast<uint8_t*>(allocate(kStackBytes));
    uint32_t tlsAlign = __builtin_wasm_tls_align();
    auto* tls = static_cast<uint8_t*>(allocate(__builtin_wasm_tls_size() + tlsAlign));
    if (!block || !stack || !tls) {
        rt_free(block);
        rt_free(stack);
        rt_free(tls);
        return nullptr;
    }
    memset(block, 0, sizeof *block);
    block->stackPointer = reinterpret_cast<uint32_t>(stack + kStackBytes);
    block->tls =
        tlsAlign ? (reinterpret_cast<uint32_t>(tls) + tlsAlign - 1) & ~(tlsAlign - 1) : reinterpret_cast<uint32_t>(tls);
    block->index = index;
    block->error.type = kNoException;
    return block;
}

RUNTIME void wasmba_thread_start(StartBlock* block) {
    setThreadIndex(block->index);
    setPendingErrorRecord(&block->error);
    servePool();
}
