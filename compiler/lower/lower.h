#pragma once

#include "ir/ir.h"
#include "support/span.h"

#include <string>
#include <vector>

namespace llvm {
class Module;
}

namespace wasmba::lower {

/// Row of the manifest's `positions`; columns are 1-based in UTF-16 units.
struct Position {
    std::string function;
    uint32_t line = 0, column = 0, endLine = 0, endColumn = 0;
};

/// A module-level variable that holds an array of numbers.
struct GlobalArray {
    std::string name;
    const Type* type = nullptr;
    std::string symbol; ///< Exported data symbol: at its address lies the array record.
};

struct FunctionFact {
    std::string name;
    std::string signature; ///< "(int64) -> float64"
    uint32_t line = 0;
};

/// What the lowering knows of the manifest.
struct LoweredFacts {
    std::vector<Position> positions; ///< By the number that rt_error_frame is given.
    std::vector<GlobalArray> globals;
    std::vector<FunctionFact> functions;
    /// Symbols that the linked module must export for the host: those of `globals`.
    std::vector<std::string> exports;
    /// Symbols that the module defines for the runtime: `wasmba_script`, `wasmba_script_finish`.
    std::vector<std::string> entryPoints;
};

/// Fills an empty llvm::Module, which has its triple and data layout already, with the program. It defines `wasmba_script` and
/// `wasmba_script_finish` (wasm-runtime/abi/runtime.def) and declares the runtime's functions. The IR must have passed ir::verify.
/// The code is the same for one thread and for many: without threads the backend turns atomic operations into plain ones.
void lowerModule(const ir::Module& program, const SourceText& source, llvm::Module& target, LoweredFacts& facts);

} // namespace wasmba::lower
