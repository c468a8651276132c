#pragma once

#include "sema/template_builder.h"

#include "support/span.h"

#include "llvm/ADT/StringMap.h"

#include <memory>

namespace wasmba::sema {

/// The part of the library that is written in Python itself: one file of compiler/builtins/library per module. Its functions are
/// specialised like the program's own, only when they are called.
struct LibraryModule {
    std::string name;
    std::unique_ptr<SourceText> source;
    Arena arena;
    std::unique_ptr<SourceUnit> unit;
    llvm::DenseMap<Name, const ast::Stmt*> definitions; ///< top-level def, assignment or import of a name
    llvm::DenseMap<Name, llvm::DenseMap<Name, const ast::FunctionDef*>> methods; ///< by class, by method
};

/// Parses the modules on first use and keeps them.
class Library {
public:
    explicit Library(NameTable& names) : names(names) {}
    /// Null if no file has that name.
    LibraryModule* module(llvm::StringRef name);

private:
    NameTable& names;
    llvm::StringMap<std::unique_ptr<LibraryModule>> modules;
};

} // namespace wasmba::sema
