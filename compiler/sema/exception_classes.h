#pragma once

#include "sema/function_template.h"
#include "sema/program_class.h"

#include <map>
#include <set>

namespace wasmba::sema {

/// What is found out about the exception classes of a program, round by round. Classes are known by their ids: those of
/// wasm-runtime/abi/exceptions.def, then the program's own.
class ExceptionClasses {
public:
    /// The class's parent; BaseException is its own.
    int64_t base(int64_t type) const;
    bool isSubclass(int64_t type, int64_t other) const;
    /// Null if it is built in.
    ProgramClass* classOf(int64_t type) const;
    /// The outermost class of the program's own that the class is derived from: it has one set of attributes with all that are derived from it.
    int64_t root(int64_t type) const;
    /// The nearest class that both are derived from.
    int64_t common(int64_t left, int64_t right) const;
    void define(int64_t type, int64_t base, ProgramClass& made);
    /// The class whose body defines the method; -1 if none does.
    int64_t ownerOf(const FunctionTemplate* method) const;

    struct Field {
        Name name;
        const Type* type;
    };
    /// By root.
    std::map<int64_t, std::vector<Field>> fields;
    /// The tuples of arguments that exceptions of a class are made with, and those that its __init__ hands to the class above.
    struct Arguments {
        std::vector<const Type*> given;
        std::vector<const Type*> handedOn;

        /// What `args` can be.
        const std::vector<const Type*>& kept() const { return handedOn.empty() ? given : handedOn; }
    };
    std::map<int64_t, Arguments> arguments;
    /// Classes as which exceptions are caught whose `args` are asked for.
    std::set<int64_t> askedForArguments;

private:
    struct Entry {
        int64_t base;
        ProgramClass* made;
    };
    std::vector<Entry> own;
    std::map<const FunctionTemplate*, int64_t> owners;
};

} // namespace wasmba::sema
