#pragma once

#include "llvm/ADT/StringRef.h"

namespace wasmba {

/// How many letters have to be left out, added, changed or exchanged with a neighbour to make one word of the other
/// (restricted Damerau-Levenshtein distance), without regard to upper and lower case; above `limit`, limit + 1.
unsigned editDistance(llvm::StringRef left, llvm::StringRef right, unsigned limit);

} // namespace wasmba
