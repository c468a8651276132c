#pragma once

#include "llvm/ADT/SmallVector.h"

namespace llvm {
class Module;
class TargetMachine;
} // namespace llvm

namespace wasmba::backend {

/// Generates a relocatable wasm object. False when the target cannot write objects, a defect of the build.
[[nodiscard]] bool emitObject(llvm::Module& module, llvm::TargetMachine& machine, llvm::SmallVectorImpl<char>& object);

} // namespace wasmba::backend
