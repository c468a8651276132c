#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallString.h"
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

/// lld in this process. lld reads and writes files, so the linker owns a private directory (in memory under
/// Emscripten) that holds the runtime's archive for its whole life and the other files during one link.
class Linker {
public:
    explicit Linker(llvm::StringRef archive);
    ~Linker();
    Linker(const Linker&) = delete;
    Linker& operator=(const Linker&) = delete;

    [[nodiscard]] bool link(llvm::ArrayRef<char> object, llvm::ArrayRef<std::string> exports,
                            const LinkOptions& options, llvm::SmallVectorImpl<char>& wasm, std::string& error);

private:
    bool prepareDirectory(std::string& error);
    std::string path(llvm::StringRef fileName) const;

    llvm::StringRef archive;
    llvm::SmallString<64> directory;
};

} // namespace wasmba::backend
