#pragma once

#include <stddef.h>

/// The wasm build's C border; docs/interfaces.md, section 1. Texts are UTF-8 and are copied on the way in; what the
/// result functions return stays valid until wasmba_result_free.
extern "C" {
struct WasmbaResult;

WasmbaResult* wasmba_compile(const char* options, size_t optionsLength, const char* source, size_t sourceLength);
const char* wasmba_result_json(const WasmbaResult* result);
size_t wasmba_result_json_length(const WasmbaResult* result);
const char* wasmba_result_wasm(const WasmbaResult* result);
size_t wasmba_result_wasm_length(const WasmbaResult* result);
void wasmba_result_free(WasmbaResult* result);
}
