// The heap: one dlmalloc space between __heap_base and the end the host gave, behind one lock.
#pragma once
#include "abi/objects.h"

extern "C" {
void* rt_alloc(int32_t size);
void rt_free(void* address);
wasmba::runtime::Object* rt_object_new(int32_t size);
void rt_object_free(wasmba::runtime::Object* object);
wasmba::runtime::Buffer* rt_buffer_new(int64_t bytes, int32_t zeroed);
wasmba::runtime::List* rt_list_new(int32_t elementSize, int64_t capacity);
void rt_list_free(wasmba::runtime::List* list);
int32_t rt_list_reserve(wasmba::runtime::List* list, int32_t elementSize, int64_t capacity);
}

namespace wasmba::runtime {

void initializeHeap(uint32_t end);

// As malloc and realloc: null when memory is short, no exception.
void* allocate(uint32_t size);
void* reallocate(void* address, uint32_t size);

bool release(Object* object); // true if it was freed
template <typename T>
T* retain(T* object) {
    if (!(object->refcount & kImmortal))
        __atomic_fetch_add(&object->refcount, 1, __ATOMIC_RELAXED);
    return object;
}

// A lock for short critical sections. Never waits while only one thread runs.
class Mutex {
public:
    void lock();
    void unlock();

private:
    uint32_t state = 0; // 0 free, 1 held, 2 held and waited for
};

class Guard {
public:
    explicit Guard(Mutex& mutex) : mutex(mutex) { mutex.lock(); }
    ~Guard() { mutex.unlock(); }
    Guard(const Guard&) = delete;

private:
    Mutex& mutex;
};

} // namespace wasmba::runtime
