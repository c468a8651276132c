#pragma once

#include "backend/memory_file.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <string>

namespace wasmba::backend {

struct LinkOptions {
    bool threads = true;
    uint32_t globalBase = 1024;
    uint32_t stackSize = 1 << 20;
};

/// lld in this process. lld reads and writes files: what it reads lies in memory, what it writes in a temporary file during one link.
class Linker {
public:
    explicit Linker(llvm::StringRef archive) : archive(archive) {}

    [[nodiscard]] bool link(llvm::ArrayRef<char> object, llvm::ArrayRef<std::string> exports,
                            const LinkOptions& options, llvm::SmallVectorImpl<char>& wasm, std::string& error);

private:
    llvm::StringRef archive;
    MemoryFile archiveFile; ///< made by the first link
};

} // namespace wasmba::backend
