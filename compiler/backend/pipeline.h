#pragma once

namespace llvm {
class Module;
class TargetMachine;
} // namespace llvm

namespace wasmba::backend {

/// Runs the optimisation passes of a level (0..3). The target machine decides whether atomic operations are kept.
void optimizeModule(llvm::Module& module, llvm::TargetMachine& machine, unsigned level, bool threads);

} // namespace wasmba::backend
