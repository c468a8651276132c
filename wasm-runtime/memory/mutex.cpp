#include "memory/memory.h"

namespace wasmba::runtime {

static constexpr int kSpins = 100;

void Mutex::lock() {
    for (int spin = 0; spin < kSpins; ++spin) {
        uint32_t expected = 0;
        if (__atomic_compare_exchange_n(&state, &expected, 1, false, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED))
            return;
    }
    while (__atomic_exchange_n(&state, 2, __ATOMIC_ACQUIRE) != 0)
        __builtin_wasm_memory_atomic_wait32(reinterpret_cast<int*>(&state), 2, -1);
}

void Mutex::unlock() {
    if (__atomic_exchange_n(&state, 0, __ATOMIC_RELEASE) == 2)
        __builtin_wasm_memory_atomic_notify(reinterpret_cast<int*>(&state), 1);
}

} // namespace wasmba::runtime
