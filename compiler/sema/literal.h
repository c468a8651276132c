#pragma once

#include "llvm/ADT/StringRef.h"

#include <cstdint>

namespace wasmba::sema {

/// A value known at compile time. Interned by Program: equal literals are equal pointers.
struct Literal {
    enum class Kind : uint8_t { None, Bool, Int, Float, Str } kind = Kind::None;
    int64_t integer = 0; ///< Bool, Int
    double real = 0;
    llvm::StringRef text;

    bool isInt() const { return kind == Kind::Int || kind == Kind::Bool; }
};

} // namespace wasmba::sema
