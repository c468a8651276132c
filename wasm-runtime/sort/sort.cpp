// list.sort.
#include "error/error.h"
#include "sort/stable.h"
#include "text/str.h"

using namespace wasmba::runtime;

template <typename T>
static void reverseAll(T* data, uint32_t count) {
    for (uint32_t low = 0, high = count; low + 1 < high; ++low) {
        --high;
        T kept = data[low];
        data[low] = data[high];
        data[high] = kept;
    }
}

// As CPython: a reversed sort reverses before and after, which keeps equal elements in order.
template <typename T, typename Less>
static int32_t sortList(T* data, int64_t count, bool reverse, Less less) {
    if (reverse)
        reverseAll(data, uint32_t(count));
    bool sorted = stableSort(data, uint32_t(count), less);
    if (reverse)
        reverseAll(data, uint32_t(count));
    return sorted ? int32_t(kOk) : raiseMemoryError();
}

RUNTIME int32_t rt_sort_int64(int64_t* data, int64_t count, int32_t reverse) {
    return sortList(data, count, reverse, [](int64_t a, int64_t b) { return a < b; });
}

RUNTIME int32_t rt_sort_float64(double* data, int64_t count, int32_t reverse) {
    return sortList(data, count, reverse, [](double a, double b) { return a < b; });
}

RUNTIME int32_t rt_sort_str(Str** data, int64_t count, int32_t reverse) {
    return sortList(data, count, reverse, [](const Str* a, const Str* b) { return rt_str_compare(a, b) < 0; });
}

using Less = int32_t (*)(void* context, const uint8_t* a, const uint8_t* b);

// Sorts addresses in a copy, then writes the elements back in that order.
RUNTIME int32_t rt_sort(uint8_t* data, int64_t count, int32_t elementSize, Less less, void* context) {
    if (count < 2)
        return kOk;
    uint32_t size = uint32_t(elementSize), bytes = uint32_t(count) * size;
    auto* copy = static_cast<uint8_t*>(rt_alloc(int32_t(bytes)));
    if (!copy)
        return kRaised;
    auto** order = static_cast<uint8_t**>(rt_alloc(int32_t(uint32_t(count) * sizeof(uint8_t*))));
    if (!order) {
        rt_free(copy);
        return kRaised;
    }
    memcpy(copy, data, bytes);
    for (uint32_t i = 0; i < uint32_t(count); ++i)
        order[i] = copy + i * size;
    bool sorted = stableSort(order, uint32_t(count),
                             [=](const uint8_t* a, const uint8_t* b) { return less(context, a, b) != 0; });
    for (uint32_t i = 0; sorted && i < uint32_t(count); ++i)
        memcpy(data + i * size, order[i], size);
    rt_free(order);
    rt_free(copy);
    return sorted ? int32_t(kOk) : raiseMemoryError();
}
