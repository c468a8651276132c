#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace wasmba::sema {

/// The known name that differs from this one by the fewest letters left out, added, changed or exchanged with a neighbour,
/// or that begins like it; empty if none comes close. Between equals, the first of the alphabet.
llvm::StringRef nearestName(llvm::StringRef name, llvm::ArrayRef<llvm::StringRef> known);

/// What to write for a name that other languages and libraries have; empty if nothing is known of it.
llvm::StringRef foreignNameRemedy(llvm::StringRef name);
llvm::StringRef foreignMemberRemedy(llvm::StringRef className, llvm::StringRef name);

} // namespace wasmba::sema
