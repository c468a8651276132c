#include <cstring>

#include "error/error.h"
#include "memory/memory.h"

extern "C" {
void* create_mspace_with_base(void* base, size_t capacity, int locked);
void* mspace_malloc(void* space, size_t size);
void* mspace_realloc(void* space, void* address, size_t size);
void mspace_free(void* space, void* address);
extern uint8_t __heap_base;
}

namespace wasmba::runtime {

// Larger requests fail before they reach arithmetic on 32-bit sizes.
static constexpr uint32_t kLargestBlock = 0xFFFF0000u;
// Below this a fresh block is cleared whole instead of remembered.
static constexpr uint32_t kSmallBlock = 4096;

static Mutex mutex;
static void* space;
static int32_t liveObjects;
// Memory from here on was never handed out: still zero from the host.
static uint32_t untouched;

void initializeHeap(uint32_t end) {
    uint32_t base = (reinterpret_cast<uint32_t>(&__heap_base) + 15) & ~15u;
    untouched = base + 4096; // dlmalloc's own state lies at the start
    space = create_mspace_with_base(reinterpret_cast<void*>(base), end - base, 0);
}

// dlmalloc keeps a size at the end of a free block, which may be a little longer than was asked for.
static constexpr uint32_t kBlockTail = 64;

static void touch(void* address, uint32_t size) {
    uint32_t blockEnd = reinterpret_cast<uint32_t>(address) + size + kBlockTail;
    if (blockEnd > untouched)
        untouched = blockEnd;
}

void* allocate(uint32_t size) {
    if (size > kLargestBlock)
        return nullptr;
    Guard guard(mutex);
    void* block = mspace_malloc(space, size);
    if (block)
        touch(block, size);
    return block;
}

void* reallocate(void* address, uint32_t size) {
    if (size > kLargestBlock)
        return nullptr;
    Guard guard(mutex);
    void* block = mspace_realloc(space, address, size);
    if (block)
        touch(block, size);
    return block;
}

static void* newObject(uint32_t size, bool zeroed) {
    if (size > kLargestBlock)
        return nullptr;
    uint8_t* block;
    uint32_t dirty = size;
    {
        Guard guard(mutex);
        block = static_cast<uint8_t*>(mspace_malloc(space, size));
        if (!block)
            return nullptr;
        uint32_t start = reinterpret_cast<uint32_t>(block);
        if (zeroed && size > kSmallBlock)
            dirty = start >= untouched ? 0 : (start + size > untouched ? untouched - start : size);
        touch(block, size);
        ++liveObjects;
    }
    if (zeroed)
        memset(block, 0, dirty);
    reinterpret_cast<Object*>(block)->refcount = 1;
    return block;
}

bool release(Object* object) {
    if (!object || (object->refcount & kImmortal) || __atomic_fetch_sub(&object->refcount, 1, __ATOMIC_ACQ_REL) != 1)
        return false;
    rt_object_free(object);
    return true;
}

} // namespace wasmba::runtime

using namespace wasmba::runtime;

RUNTIME void* rt_alloc(int32_t size) {
    void* block = size < 0 ? nullptr : allocate(uint32_t(size));
    if (!block)
        raiseMemoryError();
    return block;
}

RUNTIME void rt_free(void* address) {
    if (!address)
        return;
    Guard guard(mutex);
    mspace_free(space, address);
}

RUNTIME Object* rt_object_new(int32_t size) {
    void* object = newObject(uint32_t(size), false);
    if (!object)
        raiseMemoryError();
    return static_cast<Object*>(object);
}

RUNTIME void rt_object_free(Object* object) {
    Guard guard(mutex);
    --liveObjects;
    mspace_free(space, object);
}

RUNTIME Buffer* rt_buffer_new(int64_t bytes, int32_t zeroed) {
    Buffer* buffer = nullptr;
    if (bytes >= 0 && bytes < int64_t(kLargestBlock))
        buffer = static_cast<Buffer*>(newObject(uint32_t(bytes) + sizeof(Buffer), zeroed));
    if (!buffer) {
        raiseMemoryError();
        return nullptr;
    }
    buffer->flags = 0;
    buffer->size = uint32_t(bytes);
    buffer->unused = 0;
    return buffer;
}

RUNTIME int32_t wasmba_live_objects() {
    Guard guard(mutex);
    return liveObjects;
}

// The host clears up to here before it runs the module again on the same memory.
RUNTIME uint32_t wasmba_heap_top() {
    Guard guard(mutex);
    return untouched;
}
