#include "backend/link.h"

#include "backend/lld_state.h"

#include "lld/Common/CommonLinkerContext.h"
#include "lld/Common/Driver.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>

LLD_HAS_DRIVER(wasm)

using namespace llvm;

namespace wasmba::backend {

namespace {

/// The linker's own symbols that the host works with.
constexpr const char* kLinkerExports[] = {"__stack_pointer", "__heap_base"};
constexpr const char* kThreadLinkerExports[] = {"__wasm_init_tls"};

/// Runs lld and leaves no trace of the run in its global state.
bool runLld(ArrayRef<std::string> arguments, std::string& error) {
    SmallVector<const char*, 32> pointers;
    for (const std::string& argument : arguments)
        pointers.push_back(argument.c_str());
    raw_string_ostream messages(error);
    bool linked = false;
    // A fatal error leaves lld through the recovery context (in Emscripten, which has none, the instance aborts).
    CrashRecoveryContext recovery;
    bool survived = recovery.RunSafely(
        [&] { linked = lld::wasm::link(pointers, messages, messages, /*exitEarly=*/false, /*disableOutput=*/false); });
    messages.flush();
    lld::CommonLinkerContext::destroy();
    resetLldState();
    return survived && linked;
}

} // namespace

bool Linker::link(ArrayRef<char> object, ArrayRef<std::string> exports, const LinkOptions& options,
                  SmallVectorImpl<char>& wasm, std::string& error) {
    MemoryFile objectFile;
    bool hasInput = (archive.empty() || archiveFile.exists() || archiveFile.create(ArrayRef(archive.data(), archive.size()), error)) &&
                    objectFile.create(object, error);
    if (!hasInput)
        return false;
    SmallString<96> output;
    if (std::error_code code = sys::fs::createTemporaryFile("wasmba", "wasm", output)) {
        error = "no place for the linker's output: " + code.message();
        return false;
    }

    // The stack lies below the static data: when it overflows, the next access is out of bounds and traps instead of
    // overwriting the program's variables.
    std::vector<std::string> arguments = {
        "wasm-ld",
        "--no-entry",
        "--import-memory",
        "--max-memory=4294967296",
        "--stack-first",
        "-z",
        "stack-size=" + std::to_string(options.stackSize),
        "--global-base=" + std::to_string(std::max(options.globalBase, options.stackSize)),
        "--gc-sections",
        "--strip-debug",
        "--no-demangle", // the compiler as wasm has no demangler
        "--soname=program.wasm", // the module's name in it, else that of the temporary file
        "--threads=1",
        "--no-color-diagnostics",
        "-o",
        std::string(output),
        objectFile.path(),
    };
    if (!archive.empty())
        arguments.push_back(archiveFile.path());
    for (const char* name : kLinkerExports)
        arguments.push_back(std::string("--export=") + name);
    if (options.threads) {
        arguments.push_back("--shared-memory");
        for (const char* name : kThreadLinkerExports)
            arguments.push_back(std::string("--export=") + name);
    }
    for (const std::string& name : exports)
        arguments.push_back("--export=" + name);

    bool linked = runLld(arguments, error);
    if (linked) {
        ErrorOr<std::unique_ptr<MemoryBuffer>> module =
            MemoryBuffer::getFile(output, /*IsText=*/false, /*RequiresNullTerminator=*/false, /*IsVolatile=*/true);
        if (module)
            wasm.assign((*module)->getBufferStart(), (*module)->getBufferEnd());
        else
            error = "the linked module cannot be read: " + module.getError().message();
        linked = static_cast<bool>(module);
    }
    sys::fs::remove(output);
    return linked;
}

} // namespace wasmba::backend
