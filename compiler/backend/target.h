#pragma once

#include <memory>

namespace llvm {
class Module;
class TargetMachine;
} // namespace llvm

namespace wasmba::backend {

/// The WebAssembly target for one compile. Code generation writes into it, so it is made anew each time.
std::unique_ptr<llvm::TargetMachine> createTargetMachine(unsigned optimize, bool threads);

void setTripleAndLayout(llvm::Module& module);

/// Gives every function the same target features: code generation takes the union of what the functions ask for, and
/// the runtime's functions ask for atomics even in a program for one thread.
void setTargetFeatures(llvm::Module& module, const llvm::TargetMachine& machine);

} // namespace wasmba::backend
