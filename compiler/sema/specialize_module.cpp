#include "sema/specializer.h"

#include "types/join.h"

#include "llvm/ADT/Twine.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace wasmba::sema {

Value Specializer::importModule(llvm::StringRef name, Span span) {
    if (!isModuleKnown(name)) {
        static const llvm::StringRef kModules[] = {"math",     "cmath",       "numpy",     "numba",     "random", "time",  "os",
                                                   "sys",      "operator",    "functools", "itertools", "heapq",  "typing", "collections", "bisect", "string", "statistics", "contextlib", "enum"};
        Diagnostic& diagnostic = report(DiagnosticId::UnknownModule, span, name);
        llvm::StringRef nearest = nearestName(name, kModules);
        llvm::StringRef remedy = missingModuleRemedy(name);
        if (!remedy.empty())
            diagnostic.fix(remedy.str());
        else if (!nearest.empty())
            diagnostic.fix("did you mean '" + nearest.str() + "'?");
        return unknown();
    }
    Type type;
    type.kind = TypeKind::Module;
    type.name = name;
    return unit(types.intern(type));
}

bool Specializer::isModuleKnown(llvm::StringRef name) {
    return name == "typing" || program.library.module(name) || !builtinNames(name).empty();
}

/// In a try statement a module may be missing; elsewhere that is an error of the program.
Value Specializer::missingImport(Untyped* instruction, llvm::StringRef exception, const std::string& message) {
    for (const untyped::Block* handler = instruction->block->handler; handler; handler = handler->handler)
        importHandlers.insert(handler);
    if (!function.isModuleBody)
        program.noteException(findBuiltin("builtins", exception)->detail);
    raise(exception, message);
    terminated = true;
    return unknown();
}

Value Specializer::visitImport(Untyped* instruction) {
    llvm::StringRef name = instruction->name.text();
    if (instruction->block->handler && !isModuleKnown(name))
        return missingImport(instruction, "ModuleNotFoundError", "No module named '" + name.str() + "'");
    return importModule(name, instruction->span);
}

Value Specializer::visitImportFrom(Untyped* instruction) {
    if (instruction->number == untyped::kLibraryImport)
        return moduleMember(instruction->name.text(), instruction->constantName);
    if (instruction->number > 0) {
        report(DiagnosticId::NotSupported, instruction->span, "a relative import");
        return unknown();
    }
    if (instruction->name == "__future__")
        return none();
    Value module = visitImport(instruction);
    if (terminated || module.isUnknown())
        return module;
    if (Value member = publicMember(instruction->name.text(), instruction->constantName))
        return member;
    if (instruction->block->handler)
        return missingImport(instruction, "ImportError",
                             "cannot import name '" + instruction->constantName.str() + "' from '" + instruction->name.str() + "'");
    unknownMember(instruction->name.text(), instruction->constantName, instruction->span, {});
    return unknown();
}

/// Defaults of a library function that are names: dtypes and functions, which take no storage.
llvm::SmallVector<const Type*, 2> Specializer::libraryDefaults(const FunctionTemplate& callee) {
    llvm::SmallVector<const Type*, 2> defaults;
    for (const Capture& capture : callee.captures) {
        auto* name = ast::as<ast::NameExpr>(capture.defaultValue);
        Value value = name ? moduleMember(callee.library->name, name->id) : Value();
        if (name && !value)
            value = moduleMember("builtins", name->id);
        defaults.push_back(value ? value.type : types.unknown);
    }
    return defaults;
}

/// A name at the top level of a library module.
Value Specializer::libraryDefinition(LibraryModule& module, Name name) {
    auto found = module.definitions.find(name);
    if (found == module.definitions.end())
        return {};
    const ast::Stmt* definition = found->second;
    if (ast::is<ast::FunctionDef>(definition)) {
        Type type;
        type.kind = TypeKind::Function;
        type.function = module.unit->templateOf(definition, module.unit->moduleBody);
        type.options = specialization.options;
        llvm::SmallVector<const Type*, 2> captured = libraryDefaults(*type.function);
        type.elements = captured;
        return unit(types.intern(type));
    }
    if (auto* import = ast::as<ast::ImportFrom>(definition)) {
        for (const ast::Alias* alias : import->names)
            if ((alias->asName ? alias->asName : alias->name) == name)
                return moduleMember(import->module.text(), alias->name);
        return {};
    }
    if (auto* import = ast::as<ast::Import>(definition)) {
        for (const ast::Alias* alias : import->names)
            return importModule(alias->name.text(), {});
        return {};
    }
    auto* assign = ast::as<ast::Assign>(definition);
    if (!assign)
        return {};
    return libraryConstant(module, assign->value);
}

/// The right side of an assignment in a library module: numbers and text, arithmetic on them, other names, and calls without arguments,
/// which are made wherever the name is used.
Value Specializer::libraryConstant(LibraryModule& module, const ast::Expr* value) {
    if (auto* constant = ast::as<ast::Constant>(value)) {
        if (constant->constantKind == ast::ConstantKind::Float)
            return real(constant->number);
        if (constant->constantKind == ast::ConstantKind::Int)
            return integer(constant->value);
        if (constant->constantKind == ast::ConstantKind::Str)
            return string(constant->text);
        return none();
    }
    if (auto* sign = ast::as<ast::UnaryOp>(value)) {
        Value operand = libraryConstant(module, sign->operand);
        return operand ? unary(sign->op, operand, {}) : operand;
    }
    if (auto* operation = ast::as<ast::BinOp>(value)) {
        Value left = libraryConstant(module, operation->left);
        Value right = libraryConstant(module, operation->right);
        return left && right ? binary(operation->op, left, right, {}) : Value();
    }
    if (auto* call = ast::as<ast::Call>(value))
        if (auto* callee = ast::as<ast::NameExpr>(call->func))
            return callLibrary(module.name, callee->id.text(), {}, {});
    if (auto* alias = ast::as<ast::NameExpr>(value))
        return moduleMember(module.name, alias->id);
    if (auto* attribute = ast::as<ast::Attribute>(value))
        if (auto* object = ast::as<ast::NameExpr>(attribute->value))
            return moduleMember(object->id.text(), attribute->attribute);
    return {};
}

Value Specializer::moduleMember(llvm::StringRef module, Name name) {
    if (const BuiltinFunction* builtin = findBuiltin(module, name.text()))
        return unit(types.builtin(builtin));
    if (const Type* scalar = findDTypeName(types, module, name.text()))
        return unit(types.dtype(scalar));
    if (module == "typing")
        return unit(types.dtype(types.int64)); // stands in annotations only, which are not read
    if (module == "os" && name == "environ")
        return unit(types.environ);
    if (LibraryModule* library = program.library.module(module))
        if (Value value = libraryDefinition(*library, name))
            return value;
    std::string submodule = (module + "." + name.text()).str();
    if (program.library.module(submodule) || !builtinNames(submodule).empty())
        return importModule(program.intern(submodule), {});
    if (module == "builtins" && name == "__name__")
        return string("__main__");
    return {};
}

/// A member as the code around may name it: programs do not see what the library keeps to itself.
Value Specializer::publicMember(llvm::StringRef module, Name name) {
    bool isOwn = name.text().starts_with("_") && !name.text().starts_with("__");
    if (!function.library && (isOwn || isImportOfLibrary(module, name)))
        return {};
    return moduleMember(module, name);
}

/// Whether a library module has the name only by importing a module, or one of the specialiser's own functions.
bool Specializer::isImportOfLibrary(llvm::StringRef module, Name name) {
    LibraryModule* library = program.library.module(module);
    const ast::Stmt* definition = library ? library->definitions.lookup(name) : nullptr;
    auto* from = definition ? ast::as<ast::ImportFrom>(definition) : nullptr;
    return (from && from->module.text() == "_wasmba") || (definition && ast::is<ast::Import>(definition));
}

Value Specializer::libraryFunction(llvm::StringRef module, llvm::StringRef name) {
    return moduleMember(module, program.names.intern(name));
}

} // namespace wasmba::sema
