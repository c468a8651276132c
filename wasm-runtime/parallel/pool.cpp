// Parallel loops over the pool of threads: fork_join.h has the protocol.
#include "parallel/pool.h"

#include "error/error.h"
#include "memory/memory.h"
#include "parallel/fork_join.h"
#include "text/builder.h"

using namespace wasmba::runtime;

using Body = int32_t (*)(void* context, int64_t begin, int64_t end, int32_t chunk);

struct Region {
    int64_t iterations;
    uint32_t chunkCount;
    Body body;
    void* context;
    uint32_t nextChunk;
    // The smallest number of a chunk that did not end well; chunkCount if there is none.
    uint32_t failedChunk;
    int32_t failedStatus;
};

static Region region;
static ErrorRecord regionError = {kNoException, nullptr, 0, 0, {}, kTextArgument, nullptr, {}};
static Mutex failureMutex;

static thread_local uint32_t ownIndex;
static thread_local bool inRegion;

static constexpr int64_t kChunksPerThread = 16;
// The results of all chunks lie on the caller's stack.
static constexpr int64_t kMostChunks = 4096;
static thread_local int64_t chunkSize;

Control wasmba_control;

struct WebAssembly {
    using Word = uint32_t;
    // Some ten microseconds.
    static constexpr int kSpins = 4000;

    static uint32_t load(const Word& word) { return __atomic_load_n(&word, __ATOMIC_SEQ_CST); }
    static void store(Word& word, uint32_t value) { __atomic_store_n(&word, value, __ATOMIC_SEQ_CST); }
    static uint32_t exchange(Word& word, uint32_t value) { return __atomic_exchange_n(&word, value, __ATOMIC_SEQ_CST); }
    static uint32_t fetchAdd(Word& word, uint32_t value) { return __atomic_fetch_add(&word, value, __ATOMIC_SEQ_CST); }
    static uint32_t fetchSub(Word& word, uint32_t value) { return __atomic_fetch_sub(&word, value, __ATOMIC_SEQ_CST); }
    static uint32_t orFetch(Word& word, uint32_t value) { return __atomic_or_fetch(&word, value, __ATOMIC_SEQ_CST); }
    static bool compareExchange(Word& word, uint32_t& seen, uint32_t value) {
        return __atomic_compare_exchange_n(&word, &seen, value, true, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
    }
    static void wait(Word& word, uint32_t seen) { __builtin_wasm_memory_atomic_wait32(reinterpret_cast<int*>(&word), int(seen), -1); }
    static void notify(Word& word, uint32_t count) { __builtin_wasm_memory_atomic_notify(reinterpret_cast<int*>(&word), count); }
};

static constinit ForkJoin<WebAssembly> pool(wasmba_control.epoch, wasmba_control.shutdown);

namespace wasmba::runtime {

uint32_t threadIndex() { return ownIndex; }
void setThreadIndex(uint32_t index) { ownIndex = index; }

void setChunkSize(int64_t size) { chunkSize = size; }

void setActiveThreads(int64_t count) {
    int64_t all = wasmba_control.threadCount;
    count = count < 1 ? 1 : count > all ? all : count;
    __atomic_store_n(&wasmba_control.activeThreads, uint32_t(count), __ATOMIC_RELAXED);
}

// iterations * chunk / chunkCount without overflow of the product.
static int64_t chunkBegin(int64_t iterations, uint32_t chunkCount, uint32_t chunk) {
    int64_t whole = iterations / chunkCount, rest = iterations % chunkCount;
    return whole * chunk + rest * chunk / chunkCount;
}

static void recordFailure(uint32_t chunk, int32_t status) {
    Guard guard(failureMutex);
    if (chunk < region.failedChunk) {
        __atomic_store_n(&region.failedChunk, chunk, __ATOMIC_RELAXED);
        region.failedStatus = status;
        moveError(regionError, pendingError());
    } else {
        clearError(pendingError());
    }
}

static void takeChunks() {
    inRegion = true;
    for (;;) {
        uint32_t chunk = __atomic_fetch_add(&region.nextChunk, 1, __ATOMIC_RELAXED);
        // Chunks are taken in order, so all before a failed one are taken when it fails: they run to
        // their end and one of them may still turn out to be the first that failed.
        if (chunk >= region.chunkCount || chunk > __atomic_load_n(&region.failedChunk, __ATOMIC_RELAXED))
            break;
        int32_t status = kStopped;
        if (!__atomic_load_n(&wasmba_control.stop, __ATOMIC_RELAXED))
            status = region.body(region.context, chunkBegin(region.iterations, region.chunkCount, chunk),
                                 chunkBegin(region.iterations, region.chunkCount, chunk + 1), int32_t(chunk));
        if (status != kOk)
            recordFailure(chunk, status);
        pollOutput();
    }
    inRegion = false;
}

static int32_t runInline(int64_t iterations, uint32_t chunkCount, Body body, void* context) {
    for (uint32_t chunk = 0; chunk < chunkCount; ++chunk) {
        if (__atomic_load_n(&wasmba_control.stop, __ATOMIC_RELAXED))
            return kStopped;
        int32_t status = body(context, chunkBegin(iterations, chunkCount, chunk),
                              chunkBegin(iterations, chunkCount, chunk + 1), int32_t(chunk));
        if (status != kOk)
            return status;
    }
    return kOk;
}

void servePool() {
    pool.serve([] { return ownIndex < __atomic_load_n(&wasmba_control.activeThreads, __ATOMIC_RELAXED); }, takeChunks);
}

} // namespace wasmba::runtime

RUNTIME int32_t rt_parallel_chunk_count(int64_t iterations, int64_t grain) {
    int64_t most = kChunksPerThread * wasmba_control.activeThreads;
    int64_t chunks = iterations / (grain < 1 ? 1 : grain);
    if (chunkSize > 0) {
        most = kMostChunks;
        chunks = iterations / chunkSize + (iterations % chunkSize != 0);
    }
    chunks = chunks < most ? chunks : most;
    return chunks < 1 ? 1 : int32_t(chunks);
}

RUNTIME int64_t rt_parallel_get_chunk_size() { return chunkSize; }

RUNTIME int32_t rt_parallel_for(int64_t iterations, int32_t chunkCount, Body body, void* context) {
    if (iterations <= 0)
        return kOk;
    bool alone = inRegion || wasmba_control.activeThreads < 2 || chunkCount < 2;
    if (alone || !pool.own())
        return runInline(iterations, uint32_t(chunkCount), body, context);

    region = {iterations, uint32_t(chunkCount), body, context, 0, uint32_t(chunkCount), kOk};
    __atomic_fetch_add(&wasmba_control.regions, 1, __ATOMIC_RELAXED);
    pool.open();
    takeChunks();
    pool.close();

    int32_t status = region.failedStatus;
    if (regionError.type != kNoException)
        moveError(pendingError(), regionError);
    pool.disown();
    return status;
}

RUNTIME int64_t rt_parallel_pool_size() { return wasmba_control.threadCount; }

RUNTIME int64_t rt_parallel_get_threads() { return wasmba_control.activeThreads; }

RUNTIME int64_t rt_parallel_thread_id() { return ownIndex; }
