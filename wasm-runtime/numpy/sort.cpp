// np.sort, np.argsort, np.searchsorted: NumPy's order (nan last) and NumPy's introsort
// (numpy/core/src/npysort/quicksort.cpp), so that ties of an unstable argsort come out alike.
#include "error/error.h"
#include "memory/memory.h"
#include "sort/stable.h"

namespace wasmba::runtime {

template <typename T>
static bool before(T a, T b) {
    return a < b;
}
static bool before(float a, float b) { return a < b || (b != b && a == a); }
static bool before(double a, double b) { return a < b || (b != b && a == a); }

template <typename T>
static bool complexBefore(T a, T b) {
    if (a.re < b.re)
        return a.im == a.im || b.im != b.im;
    if (a.re > b.re)
        return b.im != b.im && a.im == a.im;
    if (a.re == b.re || (a.re != a.re && b.re != b.re))
        return before(a.im, b.im);
    return b.re != b.re;
}
static bool before(ComplexFloat a, ComplexFloat b) { return complexBefore(a, b); }
static bool before(ComplexDouble a, ComplexDouble b) { return complexBefore(a, b); }

template <typename E>
static void swap(E& a, E& b) {
    E kept = a;
    a = b;
    b = kept;
}

template <typename E, typename Less>
static void siftDown(E* data, uint32_t root, uint32_t count, Less less) {
    for (uint32_t child; (child = 2 * root + 1) < count; root = child) {
        if (child + 1 < count && less(data[child], data[child + 1]))
            ++child;
        if (!less(data[root], data[child]))
            return;
        swap(data[root], data[child]);
    }
}

template <typename E, typename Less>
static void heapSort(E* data, uint32_t count, Less less) {
    for (uint32_t i = count / 2; i-- > 0;)
        siftDown(data, i, count, less);
    for (uint32_t end = count; end-- > 1;) {
        swap(data[0], data[end]);
        siftDown(data, 0, end, less);
    }
}

// V8 replaces a function by its optimised form only when it is called again: the loops stand in
// functions of their own, which a long sort calls many times.
template <typename E, typename Less>
[[gnu::noinline]] static E* partition(E* left, E* right, Less less) {
    E* middle = left + ((right - left) >> 1);
    if (less(*middle, *left))
        swap(*middle, *left);
    if (less(*right, *middle))
        swap(*right, *middle);
    if (less(*middle, *left))
        swap(*middle, *left);
    E pivot = *middle;
    E *i = left, *j = right - 1;
    swap(*middle, *j);
    for (;;) {
        do
            ++i;
        while (less(*i, pivot));
        do
            --j;
        while (less(pivot, *j));
        if (i >= j)
            break;
        swap(*i, *j);
    }
    swap(*i, *(right - 1));
    return i;
}

template <typename E, typename Less>
[[gnu::noinline]] static void insertionSort(E* left, E* right, Less less) {
    for (E* i = left + 1; i <= right; ++i) {
        E element = *i;
        E* j = i;
        for (; j > left && less(element, *(j - 1)); --j)
            *j = *(j - 1);
        *j = element;
    }
}

template <typename E, typename Less>
static void introSort(E* data, uint32_t count, Less less) {
    constexpr int kSmall = 15;
    struct Part {
        E *left, *right;
        int depth;
    } stack[64];
    int used = 0;
    if (count < 2)
        return;
    E *left = data, *right = data + count - 1;
    int depth = 2 * (31 - __builtin_clz(count));
    for (;;) {
        while (right - left > kSmall && depth >= 0) {
            E* pivot = partition(left, right, less);
            --depth;
            // The larger part waits.
            if (pivot - left < right - pivot) {
                stack[used++] = {pivot + 1, right, depth};
                right = pivot - 1;
            } else {
                stack[used++] = {left, pivot - 1, depth};
                left = pivot + 1;
            }
        }
        if (right - left > kSmall)
            heapSort(left, uint32_t(right - left + 1), less);
        else
            insertionSort(left, right, less);
        if (used == 0)
            return;
        Part part = stack[--used];
        left = part.left;
        right = part.right;
        depth = part.depth;
    }
}

template <typename T>
static void sortValues(T* data, uint32_t count) {
    introSort(data, count, [](T a, T b) { return before(a, b); });
}

// Once the nans are at the end, a plain comparison will do.
template <typename T>
static void sortFloats(T* data, uint32_t count) {
    uint32_t numbers = 0;
    for (uint32_t i = 0; i < count; ++i)
        if (data[i] == data[i])
            swap(data[numbers++], data[i]);
    introSort(data, numbers, [](T a, T b) { return a < b; });
}
static void sortValues(float* data, uint32_t count) { sortFloats(data, count); }
static void sortValues(double* data, uint32_t count) { sortFloats(data, count); }

template <typename T>
static bool argSort(const uint8_t* data, int32_t stride, uint32_t count, bool stable, int64_t* out) {
    // Values side by side and 32-bit indices: half the memory traffic of sorting through strides.
    T* values = static_cast<T*>(allocate(count * uint32_t(sizeof(T))));
    auto* order = static_cast<uint32_t*>(allocate(count * uint32_t(sizeof(uint32_t))));
    bool done = values && order;
    if (done) {
        for (uint32_t i = 0; i < count; ++i) {
            memcpy(&values[i], data + int32_t(i) * stride, sizeof(T));
            order[i] = i;
        }
        auto less = [values](uint32_t a, uint32_t b) { return before(values[a], values[b]); };
        if (stable)
            done = stableSort(order, count, less);
        else
            introSort(order, count, less);
        for (uint32_t i = 0; i < count; ++i)
            out[i] = order[i];
    }
    rt_free(order);
    rt_free(values);
    return done;
}

template <typename T>
static int64_t searchSorted(const uint8_t* data, int32_t stride, int64_t count, const T& value, bool right) {
    int64_t low = 0, high = count;
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        T element;
        memcpy(&element, data + int32_t(middle) * stride, sizeof(T));
        if (right ? !before(value, element) : before(element, value))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace wasmba::runtime

using namespace wasmba::runtime;

RUNTIME void rt_np_sort(int32_t dtype, void* data, int64_t count) {
    switch (DType(dtype)) {
#define DTYPE(name, type, size, kind)                                                                                  \
    case DType::name##_: sortValues(static_cast<type*>(data), uint32_t(count)); break;
#include "abi/dtypes.def"
#undef DTYPE
    }
}

RUNTIME int32_t rt_np_argsort(int32_t dtype, const uint8_t* data, int32_t stride, int64_t count, int32_t stable,
                              int64_t* out) {
    bool done = false;
    switch (DType(dtype)) {
#define DTYPE(name, type, size, kind)                                                                                  \
    case DType::name##_: done = argSort<type>(data, stride, uint32_t(count), stable, out); break;
#include "abi/dtypes.def"
#undef DTYPE
    }
    return done ? int32_t(kOk) : raiseMemoryError();
}

RUNTIME int64_t rt_np_searchsorted(int32_t dtype, const uint8_t* data, int32_t stride, int64_t count, const void* value,
                                   int32_t right) {
    switch (DType(dtype)) {
#define DTYPE(name, type, size, kind)                                                                                  \
    case DType::name##_: return searchSorted(data, stride, count, *static_cast<const type*>(value), right);
#include "abi/dtypes.def"
#undef DTYPE
    }
    __builtin_unreachable();
}
