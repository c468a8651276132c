// What a compiled program brings along, as far as the runtime's tests need it.
#include <stdint.h>

extern "C" {
int32_t rt_raise_index(int64_t index, int64_t axis, int64_t size);
int32_t rt_parallel_for(int64_t iterations, int32_t chunks, int32_t (*body)(void*, int64_t, int64_t, int32_t),
                        void* context);
int32_t rt_parallel_chunk_count(int64_t iterations, int64_t grain);
int32_t rt_stop_requested();
struct TextBuilder;
TextBuilder* rt_text_print_begin(int32_t fd);
int32_t rt_text_print_end(TextBuilder* text);
void rt_text_int64(TextBuilder* text, int64_t value);
void rt_text_utf8(TextBuilder* text, const char* bytes, int32_t length);
double rt_np_random_sample();
}

#define EXPORT extern "C" __attribute__((visibility("default")))

EXPORT int32_t wasmba_script() { return 0; }
EXPORT void wasmba_script_finish() {}

// Adds 1 to every element of an int32 array, in `regions` regions.
struct Increment {
    int32_t* data;
};

static int32_t increment(void* context, int64_t begin, int64_t end, int32_t) {
    for (int64_t i = begin; i < end; ++i)
        ++static_cast<Increment*>(context)->data[i];
    return 0;
}

EXPORT int32_t test_increment(int32_t* data, int32_t length, int32_t regions, int32_t chunks) {
    Increment context = {data};
    for (int32_t region = 0; region < regions; ++region)
        if (int32_t status = rt_parallel_for(length, chunks, increment, &context))
            return status;
    return 0;
}

// Raises at every iteration whose number is in [first, last]; the message holds the iteration.
struct Failing {
    int64_t first, last;
};

static int32_t failAt(void* context, int64_t begin, int64_t end, int32_t) {
    auto* failing = static_cast<Failing*>(context);
    for (int64_t i = begin; i < end; ++i)
        if (i >= failing->first && i <= failing->last)
            return rt_raise_index(i, 0, failing->first);
    return 0;
}

EXPORT int32_t test_failure(int64_t iterations, int32_t chunks, int64_t first, int64_t last) {
    Failing context = {first, last};
    return rt_parallel_for(iterations, chunks, failAt, &context);
}

// A region inside a region: counts in an int32 cell with atomics.
static int32_t innerBody(void* context, int64_t begin, int64_t end, int32_t) {
    __atomic_fetch_add(static_cast<int32_t*>(context), int32_t(end - begin), __ATOMIC_RELAXED);
    return 0;
}

static int32_t outerBody(void* context, int64_t begin, int64_t end, int32_t) {
    for (int64_t i = begin; i < end; ++i)
        if (int32_t status = rt_parallel_for(10, 4, innerBody, context))
            return status;
    return 0;
}

EXPORT int32_t test_nested(int32_t* cell, int64_t iterations) {
    return rt_parallel_for(iterations, rt_parallel_chunk_count(iterations, 1), outerBody, cell);
}

// Runs until the host stops the program.
static int32_t spinBody(void*, int64_t, int64_t, int32_t) {
    for (;;)
        if (int32_t status = rt_stop_requested())
            return status;
}

EXPORT int32_t test_spin() { return rt_parallel_for(8, 8, spinBody, nullptr); }

// Every iteration prints one line "<i>:" followed by twenty times its number.
static int32_t printBody(void*, int64_t begin, int64_t end, int32_t) {
    for (int64_t i = begin; i < end; ++i) {
        TextBuilder* text = rt_text_print_begin(1);
        for (int piece = 0; piece < 20; ++piece) {
            rt_text_int64(text, i);
            rt_text_utf8(text, ",", 1);
        }
        rt_text_utf8(text, "\n", 1);
        if (rt_text_print_end(text))
            return 1;
    }
    return 0;
}

EXPORT int32_t test_print(int64_t lines) {
    return rt_parallel_for(lines, rt_parallel_chunk_count(lines, 1), printBody, nullptr);
}

static int32_t sampleBody(void* context, int64_t begin, int64_t end, int32_t) {
    for (int64_t i = begin; i < end; ++i)
        static_cast<double*>(context)[i] = rt_np_random_sample();
    return 0;
}

EXPORT int32_t test_samples(double* data, int64_t count, int32_t chunks) {
    return rt_parallel_for(count, chunks, sampleBody, data);
}

// less(context, a, b) of int32 pairs by their first member: shows whether a sort is stable.
EXPORT int32_t test_pair_less(void*, const int32_t* a, const int32_t* b) { return a[0] < b[0]; }
EXPORT void* test_pair_less_address() { return reinterpret_cast<void*>(test_pair_less); }

// Functions of several lanes and those of one: abi/vector.def, in the order of its rows.
using LanesF64 = double __attribute__((vector_size(16)));
using LanesF32 = float __attribute__((vector_size(16)));
using OneF64 = double;
using OneF32 = float;

#define TYPES_1(type) (type)
#define TYPES_2(type) (type, type)
#define VECTOR_FUNCTION(symbol, scalar, operands, type, ulps)                                                                              \
    extern "C" Lanes##type symbol TYPES_##operands(Lanes##type);                                                                           \
    extern "C" One##type scalar TYPES_##operands(One##type);
#include "abi/vector.def"
#undef VECTOR_FUNCTION

template <class One, class Lanes>
struct VectorFunction {
    static constexpr int32_t kLanes = sizeof(Lanes) / sizeof(One);

    static void run(Lanes (*ofLanes)(Lanes), const One* x, const One*, int32_t i, One* out) {
        *reinterpret_cast<Lanes*>(out + i) = ofLanes(*reinterpret_cast<const Lanes*>(x + i));
    }
    static void run(Lanes (*ofLanes)(Lanes, Lanes), const One* x, const One* y, int32_t i, One* out) {
        *reinterpret_cast<Lanes*>(out + i) = ofLanes(*reinterpret_cast<const Lanes*>(x + i), *reinterpret_cast<const Lanes*>(y + i));
    }
    static void run(One (*ofOne)(One), const One* x, const One*, int32_t i, One* out) { out[i] = ofOne(x[i]); }
    static void run(One (*ofOne)(One, One), const One* x, const One* y, int32_t i, One* out) { out[i] = ofOne(x[i], y[i]); }

    template <class Function>
    static void fill(Function function, int32_t step, const void* x, const void* y, int32_t count, void* out) {
        for (int32_t i = 0; i < count; i += step)
            run(function, static_cast<const One*>(x), static_cast<const One*>(y), i, static_cast<One*>(out));
    }
};

/// The results of a row's function for the numbers at x and y, aligned; `count` is a multiple of the lanes.
EXPORT void test_vector(int32_t row, int32_t ofLanes, const void* x, const void* y, int32_t count, void* out) {
    int32_t current = 0;
#define VECTOR_FUNCTION(symbol, scalar, operands, type, ulps)                                                                              \
    if (current++ == row) {                                                                                                                \
        using Run = VectorFunction<One##type, Lanes##type>;                                                                                \
        return ofLanes ? Run::fill(symbol, Run::kLanes, x, y, count, out) : Run::fill(scalar, 1, x, y, count, out);                        \
    }
#include "abi/vector.def"
}
