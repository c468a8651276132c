#include <cstring>

#include "error/error.h"
#include "memory/memory.h"

using namespace wasmba::runtime;

RUNTIME int32_t rt_list_reserve(List* list, int32_t elementSize, int64_t capacity) {
    if (capacity <= int64_t(list->capacity))
        return kOk;
    // CPython's growth: about one eighth more, in fours.
    int64_t grown = list->capacity ? (capacity + (capacity >> 3) + 6) & ~int64_t(3) : capacity;
    if (grown < 4)
        grown = 4;
    int64_t bytes = grown > INT32_MAX ? INT64_MAX : grown * elementSize;
    uint8_t* data = bytes > UINT32_MAX ? nullptr : static_cast<uint8_t*>(reallocate(list->data, uint32_t(bytes)));
    if (!data)
        return raiseMemoryError();
    list->data = data;
    list->capacity = uint32_t(grown);
    return kOk;
}

RUNTIME List* rt_list_new(int32_t elementSize, int64_t capacity) {
    auto* list = static_cast<List*>(rt_object_new(sizeof(List)));
    if (!list)
        return nullptr;
    list->length = list->capacity = 0;
    list->data = nullptr;
    if (capacity > 0 && rt_list_reserve(list, elementSize, capacity)) {
        rt_object_free(list);
        return nullptr;
    }
    return list;
}

RUNTIME void rt_list_free(List* list) {
    rt_free(list->data);
    rt_object_free(list);
}

RUNTIME void* rt_list_insert(List* list, int32_t elementSize, int64_t index) {
    if (list->length == list->capacity && rt_list_reserve(list, elementSize, int64_t(list->length) + 1))
        return nullptr;
    uint8_t* slot = list->data + uint32_t(index) * uint32_t(elementSize);
    memmove(slot + elementSize, slot, (list->length - uint32_t(index)) * uint32_t(elementSize));
    ++list->length;
    return slot;
}

RUNTIME void rt_list_erase(List* list, int32_t elementSize, int64_t index, int64_t count) {
    uint8_t* slot = list->data + uint32_t(index) * uint32_t(elementSize);
    uint32_t removed = uint32_t(count);
    memmove(slot, slot + removed * uint32_t(elementSize),
            (list->length - uint32_t(index) - removed) * uint32_t(elementSize));
    list->length -= removed;
}

RUNTIME void rt_list_reverse(List* list, int32_t elementSize) {
    if (list->length < 2)
        return;
    uint8_t *low = list->data, *high = low + (list->length - 1) * uint32_t(elementSize);
    for (; low < high; low += elementSize, high -= elementSize)
        for (int32_t byte = 0; byte < elementSize; ++byte) {
            uint8_t kept = low[byte];
            low[byte] = high[byte];
            high[byte] = kept;
        }
}
