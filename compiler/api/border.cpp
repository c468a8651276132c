#include "api/border.h"

#include "api/compile.h"

#include "llvm/Support/raw_ostream.h"

#ifdef __EMSCRIPTEN__
#include <emscripten.h>
#else
#define EMSCRIPTEN_KEEPALIVE
#endif

using namespace wasmba;

struct WasmbaResult {
    std::string json;
    llvm::SmallVector<char, 0> wasm;
};

extern "C" {

EMSCRIPTEN_KEEPALIVE WasmbaResult* wasmba_compile(const char* options, size_t optionsLength, const char* source,
                                                  size_t sourceLength) {
    static Compiler* compiler = new Compiler; // Lives as long as the instance.
    CompileResult compiled =
        compiler->compile(llvm::StringRef(options, optionsLength), llvm::StringRef(source, sourceLength));
    auto* result = new WasmbaResult;
    llvm::raw_string_ostream out(result->json);
    writeJson(compiled, out);
    out.flush();
    result->wasm = std::move(compiled.wasm);
    return result;
}

EMSCRIPTEN_KEEPALIVE const char* wasmba_result_json(const WasmbaResult* result) { return result->json.data(); }

EMSCRIPTEN_KEEPALIVE size_t wasmba_result_json_length(const WasmbaResult* result) { return result->json.size(); }

EMSCRIPTEN_KEEPALIVE const char* wasmba_result_wasm(const WasmbaResult* result) { return result->wasm.data(); }

EMSCRIPTEN_KEEPALIVE size_t wasmba_result_wasm_length(const WasmbaResult* result) { return result->wasm.size(); }

EMSCRIPTEN_KEEPALIVE void wasmba_result_free(WasmbaResult* result) { delete result; }
}
