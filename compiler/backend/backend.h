#pragma once

#include "backend/runtime_library.h"

#include "llvm/ADT/SmallVector.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace llvm {
class Module;
}

namespace wasmba {

class StageTimer;

namespace backend {

struct EmitOptions {
    unsigned optimize = 3;        ///< 0..3
    bool threads = true;          ///< Shared memory and atomics; otherwise one thread on unshared memory.
    uint32_t globalBase = 1024;   ///< Static data begins at this address or behind the stack, whichever is higher.
    uint32_t stackSize = 1 << 20; ///< Stack of thread 0 in bytes, a multiple of 16.
    std::string* optimizedIr = nullptr; ///< If set, receives the LLVM IR that code is generated from.
};

/// Names that stay visible; everything else that the module defines becomes private to it.
struct Symbols {
    std::vector<std::string> exports;     ///< For the host: functions or variables of the module or the runtime.
    std::vector<std::string> entryPoints; ///< What the module defines and the runtime's archive calls.
};

/// Address in linear memory of a data symbol.
struct DataAddress {
    std::string name;
    uint32_t address = 0;
};

struct EmittedModule {
    llvm::SmallVector<char, 0> wasm;
    uint32_t minimumPages = 0; ///< 64 KiB pages that the stack and the static data need.
    /// Of every exported name that is data rather than a function, in the order of the module's exports.
    std::vector<DataAddress> addresses;
};

/// Takes the program as LLVM IR to a finished wasm module: links the runtime's bitcode, optimises, generates an object
/// and links it with the runtime's archive. One instance serves any number of compiles, one at a time; memory and state
/// do not grow from one to the next.
class Backend {
public:
    explicit Backend(RuntimeLibrary runtime);
    ~Backend();
    Backend(const Backend&) = delete;
    Backend& operator=(const Backend&) = delete;

    /// Gives triple and data layout to a module that is about to be built.
    static void prepareModule(llvm::Module& module);

    /// Stages are timed as "optimize", "codegen" and "link". On failure, which only a defect of the compiler causes,
    /// returns false and describes it in `error`. The module is consumed either way; its context must outlive the call.
    [[nodiscard]] bool emit(std::unique_ptr<llvm::Module> module, const Symbols& symbols, const EmitOptions& options,
                            StageTimer& timer, EmittedModule& result, std::string& error);

private:
    struct State;
    std::unique_ptr<State> state;
};

} // namespace backend
} // namespace wasmba
