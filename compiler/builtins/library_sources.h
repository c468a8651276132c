#pragma once

#include "llvm/ADT/StringRef.h"

namespace wasmba::builtins {

/// Text of a module of the library (files of builtins/library, embedded at build time); empty if there is none of that name.
llvm::StringRef librarySource(llvm::StringRef name);

} // namespace wasmba::builtins
