// What was printed and the host has not got yet: bytes, and runs of them by file descriptor.
#include <cstring>

#include "memory/memory.h"
#include "parallel/pool.h"
#include "text/builder.h"

extern "C" {
__attribute__((import_module("host"), import_name("write"))) void host_write(int32_t fd, const void* address,
                                                                             int32_t length);
__attribute__((import_module("host"), import_name("perf"))) double host_perf();
}

namespace wasmba::runtime {

// A call of the host per line is slow for many lines, but a line before a long computation must not
// wait for its end: up to so many calls in each span of time hand over at once, then lines are gathered.
static constexpr uint32_t kFlushBytes = 8192;
static constexpr double kSpanSeconds = 0.05;
static constexpr int kWritesPerSpan = 32;
static constexpr int32_t kVolatileFd = 3;
static constexpr uint32_t kKeptCapacity = 1 << 20;

struct Run {
    int32_t fd;
    uint32_t length;
};

template <typename T>
struct Array {
    T* data;
    uint32_t size;
    uint32_t capacity;

    bool reserve(uint32_t more) {
        if (more <= capacity - size)
            return true;
        uint64_t wanted = (uint64_t(size) + more) * 2;
        auto* moved =
            wanted * sizeof(T) > INT32_MAX ? nullptr : static_cast<T*>(reallocate(data, uint32_t(wanted) * sizeof(T)));
        if (!moved)
            return false;
        data = moved;
        capacity = uint32_t(wanted);
        return true;
    }
};

static Mutex mutex;
static Array<char> waiting;
static Array<Run> runs;
static double spanStart;
static int writesInSpan;

static void appendRun(int32_t fd, uint32_t length) {
    if (length == 0)
        return;
    if (runs.size && runs.data[runs.size - 1].fd == fd)
        runs.data[runs.size - 1].length += length;
    else
        runs.data[runs.size++] = {fd, length};
}

bool emitOutput(const TextBuilder* text) {
    Guard guard(mutex);
    if (!waiting.reserve(text->size) || !runs.reserve(text->changeCount + 1))
        return false;
    if (text->size)
        memcpy(waiting.data + waiting.size, text->data, text->size);
    waiting.size += text->size;
    uint32_t begin = 0;
    for (uint32_t i = 0; i <= text->changeCount; ++i) {
        uint32_t end = i < text->changeCount ? text->changes[i] : text->size;
        appendRun(text->fd == 1 && i % 2 ? kVolatileFd : text->fd, end - begin);
        begin = end;
    }
    return true;
}

void pollOutput() {
    uint32_t size = __atomic_load_n(&waiting.size, __ATOMIC_RELAXED);
    if (threadIndex() != 0 || size == 0)
        return;
    double now = host_perf();
    if (now - spanStart >= kSpanSeconds) {
        spanStart = now;
        writesInSpan = 0;
    }
    if (size < kFlushBytes && writesInSpan >= kWritesPerSpan)
        return;
    ++writesInSpan;
    rt_text_flush();
}

} // namespace wasmba::runtime

using namespace wasmba::runtime;

RUNTIME void rt_text_flush() {
    if (threadIndex() != 0)
        return;
    Guard guard(mutex);
    uint32_t begin = 0;
    for (uint32_t i = 0; i < runs.size; ++i) {
        host_write(runs.data[i].fd, waiting.data + begin, int32_t(runs.data[i].length));
        begin += runs.data[i].length;
    }
    waiting.size = runs.size = 0;
    if (waiting.capacity > kKeptCapacity) {
        rt_free(waiting.data);
        waiting = {nullptr, 0, 0};
    }
}
