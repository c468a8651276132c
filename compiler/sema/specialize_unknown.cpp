#include "sema/specializer.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

namespace wasmba::sema {

void Specializer::undefinedName(Name name, Span span) {
    if (isRefusedName(name.text()))
        return refuse(name.text(), span);
    std::vector<llvm::StringRef> known = builtinNames("builtins");
    for (Name local : program.unit.scopes.of(function.library ? program.unit.scopes.module() : function.tree).assigned)
        known.push_back(local.text());
    for (Name global : program.unit.scopes.moduleScope().assigned)
        known.push_back(global.text());
    llvm::StringRef nearest = nearestName(name.text(), known);
    llvm::StringRef foreign = foreignNameRemedy(name.text());
    Diagnostic& diagnostic = report(DiagnosticId::UndefinedName, span, name);
    if (!foreign.empty())
        diagnostic.fix(foreign.str());
    else if (std::string import = importRemedy(name.text()); !import.empty())
        diagnostic.fix(import);
    else if (!nearest.empty())
        diagnostic.fix("did you mean '" + nearest.str() + "'?");
}

/// How to make a name known that is a module or stands in one.
std::string Specializer::importRemedy(llvm::StringRef name) {
    if (name.size() < 3)
        return {};
    if (isModuleKnown(name))
        return ("add 'import " + name + "' at the top").str();
    for (llvm::StringRef module : {"numba", "math", "numpy", "collections", "itertools", "functools"})
        if (llvm::is_contained(publicNames(module), name))
            return ("add 'from " + module + " import " + name + "' at the top").str();
    return {};
}

/// What a module has, without the library's own helpers and imports.
std::vector<llvm::StringRef> Specializer::publicNames(llvm::StringRef module) {
    std::vector<llvm::StringRef> names = builtinNames(module);
    if (LibraryModule* library = program.library.module(module))
        for (auto& [name, definition] : library->definitions) {
            auto* import = ast::as<ast::ImportFrom>(definition);
            bool isInternal = name.text().starts_with("_") || (import && import->module.text().starts_with("_"));
            if (!isInternal)
                names.push_back(name.text());
        }
    return names;
}

void Specializer::unknownMember(llvm::StringRef module, Name name, Span span, llvm::StringRef shownModule) {
    Diagnostic& diagnostic = report(DiagnosticId::UnknownMember, span, module, name);
    llvm::StringRef remedy = missingModuleRemedy((module + "." + name.text()).str());
    if (remedy.empty())
        remedy = foreignMemberRemedy(module, name.text());
    llvm::StringRef nearest = nearestName(name.text(), publicNames(module));
    if (!remedy.empty())
        diagnostic.fix(remedy.str());
    else if (!nearest.empty())
        diagnostic.fix(("did you mean '" + shownModule + nearest + "'?").str());
}

} // namespace wasmba::sema
