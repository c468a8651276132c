#include "sema/library.h"

#include "builtins/library_sources.h"
#include "syntax/parser.h"

#include "llvm/ADT/Twine.h"
#include "llvm/Support/ErrorHandling.h"

namespace wasmba::sema {

namespace {

void indexDefinitions(LibraryModule& module, const ast::Module* tree, NameTable& names) {
    for (const ast::Stmt* statement : tree->body) {
        if (auto* def = ast::as<ast::FunctionDef>(statement)) {
            module.definitions[def->name] = statement;
        } else if (auto* assign = ast::as<ast::Assign>(statement)) {
            for (const ast::Expr* target : assign->targets)
                if (auto* name = ast::as<ast::NameExpr>(target))
                    module.definitions[name->id] = statement;
        } else if (auto* import = ast::as<ast::ImportFrom>(statement)) {
            for (const ast::Alias* alias : import->names)
                module.definitions[alias->asName ? alias->asName : alias->name] = statement;
        } else if (auto* import = ast::as<ast::Import>(statement)) {
            for (const ast::Alias* alias : import->names)
                module.definitions[alias->asName ? alias->asName : names.intern(alias->name.text().split('.').first)] = statement;
        } else if (auto* type = ast::as<ast::ClassDef>(statement)) {
            for (const ast::Expr* base : type->bases) {
                auto inherited = module.methods.lookup(ast::as<ast::NameExpr>(base)->id);
                module.methods[type->name] = std::move(inherited);
            }
            for (const ast::Stmt* member : type->body)
                if (auto* method = ast::as<ast::FunctionDef>(member))
                    module.methods[type->name][method->name] = method;
        }
    }
}

/// Methods become functions of the module, so that they have scopes and templates like any other.
const ast::Module* flattenClasses(const ast::Module* tree, Arena& arena) {
    llvm::SmallVector<ast::Stmt*, 64> body;
    for (ast::Stmt* statement : tree->body) {
        auto* type = ast::as<ast::ClassDef>(statement);
        if (!type)
            body.push_back(statement);
        else
            body.append(type->body.begin(), type->body.end());
    }
    auto* flat = arena.make<ast::Module>(*tree);
    flat->body = arena.copy(llvm::ArrayRef<ast::Stmt*>(body));
    return flat;
}

} // namespace

LibraryModule* Library::module(llvm::StringRef name) {
    auto known = modules.find(name);
    if (known != modules.end())
        return known->second.get();
    llvm::StringRef text = builtins::librarySource(name);
    if (text.empty())
        return nullptr;
    auto module = std::make_unique<LibraryModule>();
    module->name = name.str();
    module->source = std::make_unique<SourceText>(name.str(), text.str());
    Diagnostics diagnostics;
    const ast::Module* tree = parseModule(*module->source, module->arena, names, diagnostics);
    if (diagnostics.hasErrors())
        llvm::report_fatal_error(llvm::Twine("library module '") + name + "' does not parse: " + diagnostics.inSourceOrder().front()->message);
    indexDefinitions(*module, tree, names);
    module->unit = std::make_unique<SourceUnit>(flattenClasses(tree, module->arena), names, module->arena, module.get());
    return (modules[name] = std::move(module)).get();
}

} // namespace wasmba::sema
