#pragma once

#include "sema/exception_classes.h"
#include "sema/library.h"
#include "sema/value.h"
#include "types/type_table.h"

#include "llvm/ADT/StringMap.h"

#include <map>
#include <memory>
#include <set>
#include <tuple>
#include <vector>

namespace wasmba::sema {

/// An argument as far as it selects a specialisation. A null type: the argument is missing, its default applies.
struct ArgumentKey {
    const Type* type = nullptr;
    const Literal* literal = nullptr; ///< only for functions of the library

    friend bool operator<(const ArgumentKey& a, const ArgumentKey& b) { return std::tie(a.type, a.literal) < std::tie(b.type, b.literal); }
};

/// One function for one combination of argument types.
struct Specialization {
    FunctionTemplate* function = nullptr;
    const FunctionOptions* options = nullptr;
    std::vector<const Type*> captures;
    std::vector<ArgumentKey> arguments;

    // What is known so far; only grows towards more general types from round to round.
    const Type* returnType = nullptr;
    llvm::DenseMap<const untyped::Instruction*, const Type*> valueTypes; ///< of phis and of variables in memory
    llvm::DenseMap<const untyped::Instruction*, Assigned> assigned;
    std::map<unsigned, const Type*> pinnedTypes;
    std::vector<std::pair<Span, const Type*>> expressions; ///< of the last round, if they are recorded

    ir::Function* ir = nullptr; ///< of the present round
    unsigned round = 0;
    unsigned number = 0;
};

/// A module-level variable of the program that functions use, or that is shown after the run.
struct GlobalVariable {
    Name name;
    const Type* type = nullptr;
    unsigned index = 0; ///< in ir::Module::globals
    Span definition;
    bool shownOnly = false;
};

/// The program as a whole: specialises the module body and all that it calls until nothing changes any more.
///
/// Types flow forward only; what flows back (loops, recursion, the element type of an empty list) is taken from the round before. In each
/// round every type is the same or more general than in the last, so the rounds end.
class Program {
public:
    Program(SourceUnit& unit, Library& library, TypeTable& types, NameTable& names, ir::Module& module, Diagnostics& diagnostics);
    /// False if there were errors.
    bool specialize();

    Specialization* specialization(FunctionTemplate* function, const FunctionOptions* options, llvm::ArrayRef<const Type*> captures,
                                   llvm::ArrayRef<ArgumentKey> arguments);
    /// Makes sure that the specialisation exists in the present round; its return type may still be unknown.
    void require(Specialization& specialization);

    const Literal* literal(const Literal& value);
    const Literal* literalInt(int64_t value);
    const Literal* literalStr(llvm::StringRef text);
    const FunctionOptions* options(const FunctionOptions& options);
    llvm::StringRef intern(llvm::StringRef text) { return module.arena.copy(text); }

    /// A type not known yet, named by the place that makes it; a place that makes several numbers them.
    const Type* variableFor(const Specialization* where, const untyped::Instruction* instruction, unsigned part = 0);
    void bind(const Type* variable, const Type* type);
    /// Takes the type in place of what is known of the variable.
    void rebind(const Type* variable, const Type* type);
    /// The variable becomes float64 if nothing decides.
    void preferFloat(const Type* variable);
    /// The type with what is known of its variables.
    const Type* resolve(const Type* type);
    void noteChange() { changed = true; }

    /// Of a generator function's specialisation: the type of its generators, and the one behind such a type.
    const Type* generatorType(Specialization& specialization);
    Specialization& generatorFunction(const Type* generator) { return *generators.find(generator)->second; }
    /// What its generators yield, as far as is known.
    const Type* yieldVariable(const Specialization& specialization) { return variableFor(&specialization, nullptr); }

    /// The row of an exception class, built in or the program's own.
    const BuiltinFunction* exceptionClass(int64_t type) const;
    bool isSubclass(int64_t type, int64_t other) const { return exceptions.isSubclass(type, other); }
    /// The class that a class statement defines; null if there are too many.
    const BuiltinFunction* defineException(const untyped::Instruction* statement, int64_t base, ProgramClass& made);
    /// The program makes exceptions of the class.
    void noteException(int64_t type);
    bool raisesImportErrors = false;

    ExceptionClasses exceptions;

    /// What a class statement defines, filled by the specialiser.
    ProgramClass& classOf(const untyped::Instruction* statement);
    void defineNamedTuple(llvm::StringRef fields, ProgramClass& made) { namedTuples[fields] = &made; }
    void defineEnum(ProgramClass& made) { enums[made.instance] = &made; }
    /// By the name of the tuple's type, "Point x y"; null if no class statement defines it.
    ProgramClass* namedTupleClass(llvm::StringRef fields) const { return namedTuples.lookup(fields); }
    /// By the type of its members; null if it is none.
    ProgramClass* enumClass(const Type* instance) const { return enums.lookup(instance); }

    GlobalVariable* global(Name name) { return globals.count(name) ? &globals[name] : nullptr; }
    GlobalVariable& declareGlobal(Name name, Span span);

    SourceUnit& unit;
    Library& library;
    TypeTable& types;
    NameTable& names;
    ir::Module& module;
    Diagnostics& diagnostics;
    bool boundsCheck = true; ///< off: no function checks
    bool overflowRaises = false;
    bool recordsTypes = false; ///< of the expressions of the program's own functions
    unsigned round = 0;
    unsigned callDepth = 0;
    /// Call in the program's own text under which library functions are specialised: place of their errors.
    struct LibraryCall {
        Span span;
        llvm::StringRef name;
    };
    std::vector<LibraryCall> userCalls;
    /// Calls of the program's functions that led to the function under specialisation.
    struct Frame {
        Span span;
        const Specialization* callee;
    };
    std::vector<Frame> userFrames;
    /// What a variable was last given a wider type by, or the call that nested too deeply.
    Span lastGrowth;

    /// The program's own functions for all types that reached them, in the order in which they were met.
    std::vector<const Specialization*> ownSpecializations() const;

private:
    bool runRounds();
    bool bindRemaining();
    bool settle();
    void restart();
    void finishModule();
    void keepKernelsApart();

    std::map<std::tuple<FunctionTemplate*, const FunctionOptions*, std::vector<const Type*>, std::vector<ArgumentKey>>,
             std::unique_ptr<Specialization>>
        specializations;
    std::map<std::tuple<int, int64_t, uint64_t, std::string>, Literal> literals;
    std::vector<std::unique_ptr<FunctionOptions>> optionSets;
    std::map<std::tuple<const Specialization*, const untyped::Instruction*, unsigned>, unsigned> variables;
    std::vector<const Type*> bindings;
    llvm::DenseMap<const Type*, Specialization*> generators;
    std::set<unsigned> floatsIfUndecided; ///< elements of empty lists that np.array takes
    std::map<const untyped::Instruction*, std::shared_ptr<const BuiltinFunction>> exceptionClasses;
    std::vector<const BuiltinFunction*> exceptionTable; ///< of the program's own
    std::map<const untyped::Instruction*, std::unique_ptr<ProgramClass>> classes;
    llvm::StringMap<ProgramClass*> namedTuples;
    llvm::DenseMap<const Type*, ProgramClass*> enums;
    llvm::DenseMap<Name, GlobalVariable> globals;
    bool changed = false;
};

} // namespace wasmba::sema
