#include "backend/runtime_library.h"

#include "llvm/Bitcode/BitcodeReader.h"
#include "llvm/IR/Module.h"
#include "llvm/Linker/Linker.h"
#include "llvm/Object/Archive.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace llvm;

namespace wasmba::backend {

bool readArchiveSymbols(StringRef archive, StringSet<>& symbols, std::string& error) {
    if (archive.empty())
        return true;
    Expected<std::unique_ptr<object::Archive>> opened =
        object::Archive::create(MemoryBufferRef(archive, "runtime.a"));
    if (!opened) {
        error = toString(opened.takeError());
        return false;
    }
    for (const object::Archive::Symbol& symbol : (*opened)->symbols())
        symbols.insert(symbol.getName());
    return true;
}

namespace {

void hideImported(GlobalObject& imported, const StringSet<>& archiveSymbols) {
    if (imported.hasLocalLinkage() || imported.hasAppendingLinkage())
        return;
    imported.setComdat(nullptr);
    imported.setLinkage(archiveSymbols.contains(imported.getName()) ? GlobalValue::AvailableExternallyLinkage
                                                                    : GlobalValue::InternalLinkage);
    if (imported.hasLocalLinkage())
        imported.setVisibility(GlobalValue::DefaultVisibility);
}

} // namespace

bool linkRuntimeBitcode(Module& program, StringRef bitcode, const StringSet<>& archiveSymbols, std::string& error) {
    if (bitcode.empty())
        return true;
    Expected<std::unique_ptr<Module>> runtime =
        getLazyBitcodeModule(MemoryBufferRef(bitcode, "runtime.bc"), program.getContext());
    if (!runtime) {
        error = toString(runtime.takeError());
        return false;
    }
    // Clang names its own triple and libraries; what matters here is that data layouts agree, which the linker checks.
    (*runtime)->setTargetTriple(program.getTargetTriple());
    if (auto materializeError = (*runtime)->materializeMetadata()) {
        error = toString(std::move(materializeError));
        return false;
    }

    StringSet<> ownDefinitions;
    for (const GlobalValue& value : program.global_values())
        if (!value.isDeclaration())
            ownDefinitions.insert(value.getName());
    bool failed = Linker::linkModules(program, std::move(*runtime), Linker::Flags::LinkOnlyNeeded);
    if (failed) {
        error = "the runtime's bitcode cannot be linked";
        return false;
    }
    for (GlobalObject& object : program.global_objects())
        if (!object.isDeclaration() && !ownDefinitions.contains(object.getName()))
            hideImported(object, archiveSymbols);
    return true;
}

} // namespace wasmba::backend
