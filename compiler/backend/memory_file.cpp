#include "backend/memory_file.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

#ifdef __linux__
#include <cerrno>
#include <sys/mman.h>
#endif

using namespace llvm;

namespace wasmba::backend {

bool MemoryFile::create(ArrayRef<char> bytes, std::string& error) {
    std::error_code code;
#ifdef __linux__
    descriptor = memfd_create("wasmba", MFD_CLOEXEC);
    if (descriptor < 0)
        code = std::error_code(errno, std::generic_category());
    else
        name = "/proc/self/fd/" + std::to_string(descriptor);
#else
    SmallString<96> path;
    code = sys::fs::createTemporaryFile("wasmba", "", descriptor, path);
    name = std::string(path);
#endif
    if (!code) {
        raw_fd_ostream out(descriptor, /*shouldClose=*/false, /*unbuffered=*/true);
        out.write(bytes.data(), bytes.size());
        code = out.error();
        out.clear_error();
    }
    if (code) {
        error = "a file for the linker cannot be made: " + code.message();
        name.clear();
    }
    return !code;
}

MemoryFile::~MemoryFile() {
    if (descriptor >= 0) {
        sys::fs::file_t file = sys::fs::convertFDToNativeFile(descriptor);
        sys::fs::closeFile(file);
    }
#ifndef __linux__
    if (!name.empty())
        sys::fs::remove(name);
#endif
}

} // namespace wasmba::backend
