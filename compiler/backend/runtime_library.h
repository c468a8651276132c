#pragma once

#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"

#include <string>

namespace llvm {
class Module;
}

namespace wasmba::backend {

/// The runtime in its two forms: bitcode of what must inline into the program, and an archive of optimised objects for
/// the linker. Both are views of memory that outlives the backend; either may be empty.
struct RuntimeLibrary {
    llvm::StringRef bitcode;
    llvm::StringRef archive;
};

/// The runtime that is built into the compiler (link wasmba_embedded_runtime).
RuntimeLibrary embeddedRuntime();

/// Names that the archive's members define.
[[nodiscard]] bool readArchiveSymbols(llvm::StringRef archive, llvm::StringSet<>& symbols, std::string& error);

/// Links into the program those functions of the runtime's bitcode that it needs. A function that the archive defines
/// too becomes available_externally: it can be inlined, and calls that remain go to the archive's copy, so that nothing
/// is compiled twice and state exists once. Anything else becomes private to the program.
[[nodiscard]] bool linkRuntimeBitcode(llvm::Module& program, llvm::StringRef bitcode,
                                      const llvm::StringSet<>& archiveSymbols, std::string& error);

} // namespace wasmba::backend
