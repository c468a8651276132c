#include "backend/module_facts.h"

#include "llvm/BinaryFormat/Wasm.h"
#include "llvm/Object/Wasm.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace llvm;

namespace wasmba::backend {

bool readModuleFacts(EmittedModule& module, std::string& error) {
    StringRef bytes(module.wasm.data(), module.wasm.size());
    Expected<std::unique_ptr<object::WasmObjectFile>> opened =
        object::ObjectFile::createWasmObjectFile(MemoryBufferRef(bytes, "program.wasm"));
    if (!opened) {
        error = toString(opened.takeError());
        return false;
    }
    const object::WasmObjectFile& file = **opened;
    for (const wasm::WasmImport& import : file.imports())
        if (import.Kind == wasm::WASM_EXTERNAL_MEMORY)
            module.minimumPages = static_cast<uint32_t>(import.Memory.Minimum);
    // The linker exports a data symbol as an immutable global that holds its address.
    for (const wasm::WasmExport& exported : file.exports()) {
        if (exported.Kind != wasm::WASM_EXTERNAL_GLOBAL)
            continue;
        uint32_t index = exported.Index - file.getNumImportedGlobals();
        if (exported.Index < file.getNumImportedGlobals() || index >= file.globals().size())
            continue;
        const wasm::WasmGlobal& global = file.globals()[index];
        const wasm::WasmInitExpr& initial = global.InitExpr;
        if (!global.Type.Mutable && !initial.Extended && initial.Inst.Opcode == wasm::WASM_OPCODE_I32_CONST)
            module.addresses.push_back({exported.Name.str(), static_cast<uint32_t>(initial.Inst.Value.Int32)});
    }
    return true;
}

} // namespace wasmba::backend
