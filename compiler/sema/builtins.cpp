#include "sema/specializer.h"

#include "abi/layout.h"

#include "llvm/ADT/Twine.h"
#include "llvm/ADT/StringMap.h"

namespace wasmba::sema {

namespace {

const BuiltinFunction kRows[] = {
#define BUILTIN(module, name, handler, detail) {module, name, &Specializer::handler, detail},
#define BUILTIN_AGAIN(module, name, handler, detail) {module, name, &Specializer::handler, detail},
#include "sema/builtins.def"
};

/// Every exception class is a builtin whose detail is its type id.
const BuiltinFunction kExceptions[] = {
#define EXCEPTION(name, parent) {"builtins", #name, &Specializer::builtinException, abi::k##name},
#include "abi/exceptions.def"
#undef EXCEPTION
};

const llvm::StringMap<const BuiltinFunction*>& index() {
    static const auto* const rows = [] {
        auto* map = new llvm::StringMap<const BuiltinFunction*>;
        for (const BuiltinFunction& row : kRows)
            (*map)[(row.module + "." + row.name).str()] = &row;
        for (const BuiltinFunction& row : kExceptions)
            (*map)[(row.module + "." + row.name).str()] = &row;
        (*map)["numpy.linalg.LinAlgError"] = &kExceptions[abi::kLinAlgError];
        return map;
    }();
    return *rows;
}

struct DTypeName {
    llvm::StringRef module;
    llvm::StringRef name;
    const Type* (*type)(TypeTable& types);
};

const DTypeName kDTypeNames[] = {
#define DTYPE_NAME(module, name, expression) {module, name, [](TypeTable& types) -> const Type* { return expression; }},
#include "sema/builtins.def"
};

} // namespace

const BuiltinFunction* findBuiltin(llvm::StringRef module, llvm::StringRef name) { return index().lookup((module + "." + name).str()); }

const BuiltinFunction* findExceptionClass(int64_t typeId) { return &kExceptions[typeId]; }

const Type* findDTypeName(TypeTable& types, llvm::StringRef module, llvm::StringRef name) {
    for (const DTypeName& row : kDTypeNames)
        if (row.module == module && row.name == name)
            return row.type(types);
    return nullptr;
}

std::vector<llvm::StringRef> builtinNames(llvm::StringRef module) {
    std::vector<llvm::StringRef> names;
    for (const BuiltinFunction& row : kRows)
        if (row.module == module)
            names.push_back(row.name);
    for (const BuiltinFunction& row : kExceptions)
        if (row.module == module)
            names.push_back(row.name);
    for (const DTypeName& row : kDTypeNames)
        if (row.module == module)
            names.push_back(row.name);
    return names;
}

} // namespace wasmba::sema
