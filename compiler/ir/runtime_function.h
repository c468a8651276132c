#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <cstdint>

/// The functions of the wasm runtime that compiled programs call: wasm-runtime/abi/runtime.def as an enumeration and a table.
namespace wasmba::ir {

enum class RuntimeFunction : uint16_t {
#define RUNTIME_FUNCTION(symbol, returnType, parameters, flags) symbol,
#include "abi/runtime.def"
#undef RUNTIME_FUNCTION
};

/// Machine types in the rows of runtime.def.
enum class RuntimeType : uint8_t { Void, I32, I64, F32, F64, Ptr };

struct RuntimeRow {
    llvm::StringRef symbol;
    RuntimeType returnType;
    llvm::ArrayRef<RuntimeType> parameters;
    bool isPure, readsOnly, mayRaise, isInline, isCold;
};

const RuntimeRow& runtimeRow(RuntimeFunction function);

/// The row of that symbol; false if there is none.
[[nodiscard]] bool findRuntimeFunction(llvm::StringRef symbol, RuntimeFunction& function);

} // namespace wasmba::ir
