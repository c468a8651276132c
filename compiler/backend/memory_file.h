#pragma once

#include "llvm/ADT/ArrayRef.h"

#include <string>

namespace wasmba::backend {

/// A file for a library that reads only from paths. It lies in memory, so that nothing of it stays behind when the process is killed; where
/// the system has no such files (in Emscripten all are), in the directory for temporary files.
class MemoryFile {
public:
    MemoryFile() = default;
    ~MemoryFile();
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    [[nodiscard]] bool create(llvm::ArrayRef<char> bytes, std::string& error);
    bool exists() const { return !name.empty(); }
    /// Valid in this process.
    const std::string& path() const { return name; }

private:
    int descriptor = -1;
    std::string name;
};

} // namespace wasmba::backend
