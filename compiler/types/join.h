#pragma once

#include "types/type_table.h"

namespace wasmba {

/// Least type that holds the values of both, or nullptr where there is none. Unknown joins with everything; bool, int and float widen
/// (int64 with uint64 gives float64, as in NumPy); None with T gives Optional(T); arrays of equal dtype and rank join their layouts;
/// tuples join element by element.
const Type* join(TypeTable& types, const Type* left, const Type* right);

/// NumPy's promotion of two scalar types in an arithmetic operation (result type before the operator's own rule).
const Type* promote(TypeTable& types, const Type* left, const Type* right);

/// A value of type `from` may be passed where `to` is wanted by a conversion that loses no meaning (join(from, to) == to).
bool convertible(TypeTable& types, const Type* from, const Type* to);

/// The type of a value that is one of several functions, some of which hold values: a Builtin of this name. Its elements are a number, which says
/// which of them it is, and the functions.
inline constexpr llvm::StringRef kOneOfClosures = "one of";
bool isClosureChoice(const Type* type);

} // namespace wasmba
