#pragma once

#include "types/type.h"

#include "support/arena.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

namespace wasmba {

/// Interns types; owns them.
class TypeTable {
public:
    TypeTable();

    const Type* intern(const Type& type);

    const Type* integer(unsigned bits, bool isSigned = true);
    const Type* floating(unsigned bits);
    const Type* complexOf(unsigned bits);
    const Type* tuple(llvm::ArrayRef<const Type*> elements);
    const Type* namedTuple(llvm::StringRef fields, llvm::ArrayRef<const Type*> elements);
    const Type* list(const Type* element);
    /// A container of the flavour around a tuple of these parts.
    const Type* box(ListFlavour flavour, const Type* parts);
    const Type* set(const Type* element);
    const Type* dict(const Type* key, const Type* value);
    const Type* array(const Type* dtype, unsigned rank, Layout layout = Layout::C, bool readOnly = false);
    const Type* expression(unsigned rank, llvm::ArrayRef<const Type*> parts);
    const Type* optional(const Type* element);
    const Type* range(bool parallel);
    const Type* slice(const Type* start, const Type* stop, const Type* step);
    const Type* function(const sema::FunctionTemplate* function, llvm::ArrayRef<const Type*> captures);
    const Type* module(const sema::BuiltinModule* module);
    const Type* builtin(const sema::BuiltinFunction* builtin, const Type* receiver = nullptr);
    const Type* dtype(const Type* scalar);
    /// `result` is ellipsis where it is not stated.
    const Type* signature(const Type* result, llvm::ArrayRef<const Type*> parameters);
    const Type* longTuple(const Type* element) { return box(kLongTuple, element); }
    /// An exception that is known to be of a class.
    const Type* exceptionOf(const sema::BuiltinFunction* row);

    const Type* unknown;
    const Type* none;
    const Type* boolean;
    const Type* int64;
    const Type* uint64;
    const Type* float64;
    const Type* complex128;
    const Type* str;
    const Type* text;
    const Type* environ;
    const Type* ellipsis;
    const Type* exception;

private:
    Arena arena;
    llvm::DenseMap<unsigned, llvm::SmallVector<const Type*, 2>> buckets;
};

} // namespace wasmba
