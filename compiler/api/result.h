#pragma once

#include "api/manifest.h"
#include "support/timer.h"

#include "llvm/ADT/SmallVector.h"

#include <string>
#include <vector>

namespace llvm {
class raw_ostream;
}

namespace wasmba {

/// Outcome of one compile; docs/interfaces.md, section 1.
struct CompileResult {
    bool ok = false;
    std::string diagnosticsJson = "[]"; ///< Array of diagnostics, rendered while the source was at hand.
    std::string rendered;
    std::vector<StageTiming> timings;
    struct Emitted {
        std::string kind;
        std::string text;
    };
    std::vector<Emitted> emitted;
    std::string analysisJson; ///< Of docs/interfaces.md, section 1; empty unless asked for.
    Manifest manifest;
    llvm::SmallVector<char, 0> wasm; ///< Empty unless `ok` and code was asked for.
};

/// Everything but the bytes, as one line of JSON.
void writeJson(const CompileResult& result, llvm::raw_ostream& out);

} // namespace wasmba
