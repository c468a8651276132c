#include "backend/runtime_library.h"

#include <cstdint>

// Defined by embedded_runtime.c.in.
extern "C" {
extern const char wasmba_runtime_bitcode[];
extern const uint32_t wasmba_runtime_bitcode_size;
extern const char wasmba_runtime_archive[];
extern const uint32_t wasmba_runtime_archive_size;
}

namespace wasmba::backend {

RuntimeLibrary embeddedRuntime() {
    return {{wasmba_runtime_bitcode, wasmba_runtime_bitcode_size},
            {wasmba_runtime_archive, wasmba_runtime_archive_size}};
}

} // namespace wasmba::backend
