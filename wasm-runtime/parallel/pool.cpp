// Fork-join over a pool of threads.
//
// The caller fills `region`, opens it, bumps the epoch and notifies. A worker that sees a new epoch
// joins if the region is still open, takes chunks, leaves. The caller takes chunks too, closes the
// region when none is left and waits for those inside. A worker that wakes too late finds it closed
// and never reads its fields, so nobody waits for a sleeper. Joining tells nothing about which region
// it is: a worker always joins the one that is open.
#include "parallel/pool.h"

#include "error/error.h"
#include "memory/memory.h"
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
static ErrorRecord regionError = {kNoException, nullptr, 0, 0, {}, kTextArgument};
static Mutex failureMutex;
// How many workers are inside, and whether it is closed to others.
static constexpr uint32_t kClosed = 0x80000000u;
static uint32_t inside = kClosed;
static uint32_t busy;

static thread_local uint32_t ownIndex;
static thread_local bool inRegion;

// Measured in loads of a shared word: some ten microseconds.
static constexpr int kSpins = 4000;
static constexpr int64_t kChunksPerThread = 16;

Control wasmba_control;

namespace wasmba::runtime {

uint32_t threadIndex() { return ownIndex; }
void setThreadIndex(uint32_t index) { ownIndex = index; }

void setActiveThreads(int64_t count) {
    int64_t pool = wasmba_control.threadCount;
    count = count < 1 ? 1 : count > pool ? pool : count;
    __atomic_store_n(&wasmba_control.activeThreads, uint32_t(count), __ATOMIC_RELAXED);
}

// Returns when the word differs from `seen`.
static void waitForChange(uint32_t* word, uint32_t seen) {
    for (int spin = 0; spin < kSpins; ++spin)
        if (__atomic_load_n(word, __ATOMIC_ACQUIRE) != seen)
            return;
    while (__atomic_load_n(word, __ATOMIC_ACQUIRE) == seen)
        __builtin_wasm_memory_atomic_wait32(reinterpret_cast<int*>(word), int(seen), -1);
}

static bool join() {
    uint32_t seen = __atomic_load_n(&inside, __ATOMIC_RELAXED);
    while (!(seen & kClosed))
        if (__atomic_compare_exchange_n(&inside, &seen, seen + 1, true, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED))
            return true;
    return false;
}

static void leave() {
    if (__atomic_fetch_sub(&inside, 1, __ATOMIC_ACQ_REL) == (kClosed | 1))
        __builtin_wasm_memory_atomic_notify(reinterpret_cast<int*>(&inside), 1);
}

static void close() {
    uint32_t seen = __atomic_or_fetch(&inside, kClosed, __ATOMIC_ACQ_REL);
    while (seen != kClosed) {
        waitForChange(&inside, seen);
        seen = __atomic_load_n(&inside, __ATOMIC_ACQUIRE);
    }
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
    for (;;) {
        uint32_t seen = __atomic_load_n(&wasmba_control.epoch, __ATOMIC_ACQUIRE);
        if (__atomic_load_n(&wasmba_control.shutdown, __ATOMIC_ACQUIRE))
            return;
        if (ownIndex < __atomic_load_n(&wasmba_control.activeThreads, __ATOMIC_RELAXED) && join()) {
            takeChunks();
            leave();
        }
        waitForChange(&wasmba_control.epoch, seen);
    }
}

} // namespace wasmba::runtime

RUNTIME int32_t rt_parallel_chunk_count(int64_t iterations) {
    int64_t chunks = kChunksPerThread * wasmba_control.activeThreads;
    if (chunks > iterations)
        chunks = iterations;
    return chunks < 1 ? 1 : int32_t(chunks);
}

RUNTIME int32_t rt_parallel_for(int64_t iterations, int32_t chunkCount, Body body, void* context) {
    if (iterations <= 0)
        return kOk;
    bool alone = inRegion || wasmba_control.activeThreads < 2 || chunkCount < 2;
    if (alone || __atomic_exchange_n(&busy, 1, __ATOMIC_ACQUIRE))
        return runInline(iterations, uint32_t(chunkCount), body, context);

    region = {iterations, uint32_t(chunkCount), body, context, 0, uint32_t(chunkCount), kOk};
    __atomic_fetch_add(&wasmba_control.regions, 1, __ATOMIC_RELAXED);
    __atomic_store_n(&inside, 0, __ATOMIC_RELEASE);
    __atomic_fetch_add(&wasmba_control.epoch, 1, __ATOMIC_RELEASE);
    __builtin_wasm_memory_atomic_notify(reinterpret_cast<int*>(&wasmba_control.epoch), UINT32_MAX);
    takeChunks();
    close();

    int32_t status = region.failedStatus;
    if (regionError.type != kNoException)
        moveError(pendingError(), regionError);
    __atomic_store_n(&busy, 0, __ATOMIC_RELEASE);
    return status;
}

RUNTIME int64_t rt_parallel_get_threads() { return wasmba_control.activeThreads; }

RUNTIME int64_t rt_parallel_thread_id() { return ownIndex; }
