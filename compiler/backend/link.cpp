#include "backend/link.h"

#include "backend/lld_state.h"

#include "lld/Common/CommonLinkerContext.h"
#include "lld/Common/Driver.h"
#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>

LLD_HAS_DRIVER(wasm)

using namespace llvm;

namespace wasmba::backend {

namespace {

constexpr const char kObjectFile[] = "program.o";
constexpr const char kArchiveFile[] = "runtime.a";
constexpr const char kOutputFile[] = "program.wasm";

/// The linker's own symbols that the host works with.
constexpr const char* kLinkerExports[] = {"__stack_pointer", "__heap_base"};
constexpr const char* kThreadLinkerExports[] = {"__wasm_init_tls"};

bool writeFile(const std::string& path, ArrayRef<char> bytes, std::string& error) {
    std::error_code code;
    raw_fd_ostream out(path, code, sys::fs::CD_CreateAlways, sys::fs::FA_Write, sys::fs::OF_None);
    if (!code) {
        out.write(bytes.data(), bytes.size());
        out.close();
        code = out.error();
        out.clear_error();
    }
    if (code)
        error = path + ": " + code.message();
    return !code;
}

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

Linker::Linker(StringRef archive) : archive(archive) {}

Linker::~Linker() {
    if (directory.empty())
        return;
    for (const char* fileName : {kObjectFile, kArchiveFile, kOutputFile})
        sys::fs::remove(path(fileName));
    sys::fs::remove(directory);
}

std::string Linker::path(StringRef fileName) const {
    SmallString<96> joined(directory);
    sys::path::append(joined, fileName);
    return std::string(joined);
}

bool Linker::prepareDirectory(std::string& error) {
    if (!directory.empty())
        return true;
    if (std::error_code code = sys::fs::createUniqueDirectory("wasmba", directory)) {
        directory.clear();
        error = "no directory for the linker: " + code.message();
        return false;
    }
    return archive.empty() || writeFile(path(kArchiveFile), ArrayRef(archive.data(), archive.size()), error);
}

bool Linker::link(ArrayRef<char> object, ArrayRef<std::string> exports, const LinkOptions& options,
                  SmallVectorImpl<char>& wasm, std::string& error) {
    if (!prepareDirectory(error) || !writeFile(path(kObjectFile), object, error))
        return false;

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
        "--threads=1",
        "--no-color-diagnostics",
        "-o",
        path(kOutputFile),
        path(kObjectFile),
    };
    if (!archive.empty())
        arguments.push_back(path(kArchiveFile));
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
        ErrorOr<std::unique_ptr<MemoryBuffer>> output = MemoryBuffer::getFile(
            path(kOutputFile), /*IsText=*/false, /*RequiresNullTerminator=*/false, /*IsVolatile=*/true);
        if (output)
            wasm.assign((*output)->getBufferStart(), (*output)->getBufferEnd());
        else
            error = "the linked module cannot be read: " + output.getError().message();
        linked = static_cast<bool>(output);
    }
    sys::fs::remove(path(kObjectFile));
    sys::fs::remove(path(kOutputFile));
    return linked;
}

} // namespace wasmba::backend
