// The functions the code generator and the C library call for plain bytes. Bulk instructions
// are calls in V8: short blocks are copied here.
#include <cstddef>
#include <cstdint>

static constexpr size_t kShort = 64;

extern "C" {

__attribute__((no_builtin)) void* memcpy(void* target, const void* source, size_t size) {
    if (size >= kShort) {
        __builtin_memcpy(target, source, size);
        return target;
    }
    auto* to = static_cast<char*>(target);
    auto* from = static_cast<const char*>(source);
    for (; size >= 8; size -= 8, to += 8, from += 8)
        __builtin_memcpy(to, from, 8);
#pragma clang loop unroll(disable) vectorize(disable)
    while (size--)
        *to++ = *from++;
    return target;
}

__attribute__((no_builtin)) void* memmove(void* target, const void* source, size_t size) {
    __builtin_memmove(target, source, size);
    return target;
}

__attribute__((no_builtin)) void* memset(void* target, int value, size_t size) {
    __builtin_memset(target, value, size);
    return target;
}
}
