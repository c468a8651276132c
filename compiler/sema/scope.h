#pragma once

#include "support/name.h"
#include "syntax/ast.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SetVector.h"

#include <memory>
#include <vector>

namespace wasmba::sema {

using NameSet = llvm::SetVector<Name, llvm::SmallVector<Name, 8>, llvm::DenseSet<Name>>;

/// The names of one function, lambda, generator expression or module body (class bodies are none). The variables of a comprehension are its own and
/// appear only in `comprehensionNames`.
struct Scope {
    const ast::Node* node = nullptr;
    Scope* parent = nullptr;
    NameSet assigned;           ///< parameters, targets, imports, definitions
    NameSet used;               ///< read here, and not bound by a comprehension around
    NameSet globals;            ///< declared global
    NameSet nonlocals;          ///< declared nonlocal
    NameSet shared;             ///< assigned by a nested function through nonlocal, or after a nested function was put somewhere
    NameSet comprehensionNames; ///< targets of comprehensions in this function
    llvm::DenseMap<Name, unsigned> assignments;         ///< how many places assign the name
    llvm::DenseMap<Name, const ast::Node*> definitions; ///< name of a def, or of a variable that is given a lambda
    /// What a name is imported as, and how many places do: numpy, contextlib.suppress.
    llvm::DenseMap<Name, std::pair<Name, unsigned>> imports;
    std::vector<std::unique_ptr<Scope>> children;

    bool isGenerator = false; ///< yields, or is a generator expression

    /// Somewhere in a function: how far into the text, and the loops around.
    struct Place {
        uint32_t position = 0;
        llvm::SmallVector<const ast::Node*, 2> loops;
        bool isCertain = true; ///< whoever gets behind it was there: it stands in no branch and no loop
    };
    /// A function or generator that may still be there when its variables change: it is put somewhere, rather than called or gone through.
    struct Kept {
        Name name;                      ///< of the function, or what it is assigned to
        const ast::Node* node = nullptr; ///< lambda or generator expression; null: what `name` stands for
        Place place;
        llvm::SmallVector<std::pair<Name, const ast::Comprehension*>, 2> targets; ///< variables of the comprehensions around
    };
    std::vector<std::pair<Name, Place>> assignmentPlaces;
    std::vector<Kept> kept;
    llvm::DenseSet<std::pair<const ast::Comprehension*, Name>> sharedTargets; ///< variables of comprehensions that kept functions use
    llvm::DenseMap<Name, uint32_t> firstUses; ///< of a module's names, in the module itself
    NameSet callables;                        ///< names of functions and classes, once or always
    uint32_t firstLambda = UINT32_MAX;        ///< where a module has a lambda or generator expression
    NameSet cells; ///< variables of comprehensions around that this function reads in memory

    /// What the name is imported as, if that is all that is ever assigned to it; otherwise no name.
    Name importOf(Name name) const {
        auto [origin, places] = imports.lookup(name);
        return assignments.lookup(name) == places ? origin : Name();
    }
    bool isModule() const { return parent == nullptr; }
    bool binds(Name name) const { return assigned.contains(name) && !globals.contains(name) && !nonlocals.contains(name); }
    /// The function that the name always stands for once it is defined, or null.
    const ast::Node* onlyDefinition(Name name) const {
        return binds(name) && assignments.lookup(name) == 1 ? definitions.lookup(name) : nullptr;
    }
    /// Lives in memory instead of SSA, because nested functions assign it, or see it change.
    bool isShared(Name name) const { return !isModule() && binds(name) && shared.contains(name); }
};

/// Scopes of a module and of all functions in it, by node.
class ScopeTable {
public:
    ScopeTable(const ast::Module* module, NameTable& names);

    const Scope& of(const ast::Node* node) const { return *scopes.lookup(node); }
    /// Null: a generator expression whose elements are taken where it stands.
    const Scope* find(const ast::Node* node) const { return scopes.lookup(node); }
    const ast::Module* module() const { return static_cast<const ast::Module*>(root->node); }
    const Scope& moduleScope() const { return *root; }
    /// Module-level names that some function assigns through `global`.
    bool isAssignedByFunctions(Name name) const { return globalsWritten.contains(name); }
    /// Module-level names that some function reads.
    bool isReadByFunctions(Name name) const { return globalsRead.contains(name); }

    /// Whether the module has assigned the name before it can call a function of its own.
    bool isSetBeforeCalls(Name name) const { return setBeforeCalls.contains(name); }

    /// Names that the function uses from enclosing functions, its own nested functions' included. A name that stands for one nested
    /// function is replaced by that function's own free names: functions are made anew where they are referred to.
    std::vector<Name> freeNames(const Scope& scope) const;

private:
    void resolve(Scope& scope);
    void shareWithKept(Scope& scope, const Scope::Kept& kept);
    void noteSetBeforeCalls();

    std::unique_ptr<Scope> root;
    llvm::DenseMap<const ast::Node*, Scope*> scopes;
    NameSet globalsWritten;
    NameSet globalsRead;
    llvm::DenseSet<Name> setBeforeCalls;
};

} // namespace wasmba::sema
