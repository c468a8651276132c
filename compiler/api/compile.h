#pragma once

#include "api/options.h"
#include "api/result.h"
#include "backend/backend.h"

#include "llvm/ADT/StringRef.h"

#include <memory>

namespace wasmba {

struct SharedLibrary;

/// The compiler. One instance serves any number of programs, one at a time.
class Compiler {
public:
    Compiler();
    ~Compiler();

    /// Never fails: what is wrong with the source, the options or the compiler itself is in the result's diagnostics.
    CompileResult compile(const CompileOptions& options, llvm::StringRef source);
    /// The same with options as JSON text.
    CompileResult compile(llvm::StringRef options, llvm::StringRef source);

private:
    std::unique_ptr<SharedLibrary> shared;
    backend::Backend emitter;
};

} // namespace wasmba
