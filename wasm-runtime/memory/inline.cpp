// Reference counting and list growth as they stand in user code.
#include "abi/objects.h"

using namespace wasmba::runtime;

extern "C" void rt_object_free(Object* object);
extern "C" int32_t rt_list_reserve(List* list, int32_t elementSize, int64_t capacity);

static bool isCounted(const Object* object) {
    return object && !(__atomic_load_n(&object->refcount, __ATOMIC_RELAXED) & kImmortal);
}

static bool dropLast(Object* object) {
    return isCounted(object) && __atomic_fetch_sub(&object->refcount, 1, __ATOMIC_ACQ_REL) == 1;
}

RUNTIME void rt_retain(Object* object) {
    if (isCounted(object))
        __atomic_fetch_add(&object->refcount, 1, __ATOMIC_RELAXED);
}

RUNTIME void rt_keep(const Object*) {}

RUNTIME int32_t rt_same(const Object* a, const Object* b) { return a == b; }

RUNTIME int32_t rt_release_last(Object* object) { return dropLast(object); }

RUNTIME void rt_release(Object* object) {
    if (dropLast(object))
        rt_object_free(object);
}

RUNTIME void* rt_list_push(List* list, int32_t elementSize) {
    if (__builtin_expect(list->length == list->capacity, 0) &&
        rt_list_reserve(list, elementSize, int64_t(list->length) + 1))
        return nullptr;
    return list->data + list->length++ * uint32_t(elementSize);
}
