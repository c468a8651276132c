#pragma once

#include "sema/untyped.h"
#include "types/type.h"

#include "llvm/ADT/DenseMap.h"

#include <memory>
#include <string>
#include <vector>

namespace wasmba::sema {

/// What a decorator asked for.
struct FunctionOptions {
    bool jit = false;
    bool parallel = false;
    bool boundsCheck = true;
    bool numpyErrorModel = false;
    bool isVectorize = false;
    bool isCached = false; ///< results are kept by arguments: functools.cache
    uint8_t fastMath = 0; ///< bits in the order of ir::FastMath's members
    int8_t inlining = 0;  ///< 1 always, -1 never
    std::string layout;   ///< of guvectorize, without blanks
    std::vector<const Type*> signatures; ///< that were declared; none: whatever it is called with

    friend bool operator==(const FunctionOptions& a, const FunctionOptions& b) {
        return a.jit == b.jit && a.parallel == b.parallel && a.boundsCheck == b.boundsCheck &&
               a.numpyErrorModel == b.numpyErrorModel && a.isVectorize == b.isVectorize && a.isCached == b.isCached &&
               a.fastMath == b.fastMath && a.inlining == b.inlining && a.layout == b.layout && a.signatures == b.signatures;
    }
};

struct Parameter {
    Name name;
    Span span;
    const ast::Expr* annotation = nullptr;
    const ast::Expr* literalDefault = nullptr; ///< evaluated in the function itself
    int defaultCapture = -1;                   ///< or the capture that holds it
    bool keywordOnly = false;
    bool positionOnly = false;
};

/// A variable of an enclosing function that this one uses.
struct Capture {
    Name name;
    bool byCell = false; ///< assigned through nonlocal by some function: shared in memory
    int defaultOf = -1;  ///< not a variable but the default of this parameter, evaluated where the function is made
    const ast::Expr* defaultValue = nullptr;
};

struct LibraryModule;

/// A function definition or lambda of the program or of the library, or a module body.
struct FunctionTemplate {
    Name name;
    std::string displayName; ///< as tracebacks show it
    Span span;               ///< whole definition
    Span nameSpan;
    const ast::Node* tree = nullptr; ///< FunctionDef, Lambda, GeneratorExp or Module
    FunctionTemplate* parent = nullptr;
    const LibraryModule* library = nullptr; ///< null for the program's own
    bool isModuleBody = false;
    bool isGenerator = false;
    // Decorators of library functions
    bool isLazy = false; ///< takes, makes and returns Expressions as they are, and changes nothing but its parameter `out`
    bool isOutlined = false; ///< is not inlined
    bool isIndependent = false; ///< the iterations of its loops touch no array element that another one writes

    std::vector<Parameter> parameters;
    int varArgs = -1; ///< number of the parameter that takes *args
    std::vector<Capture> captures;
    struct Pinned {
        Name name;
        bool isCell; ///< nested functions share it: a list of one element, which lives as long as any of them; empty before it is assigned
    };
    std::vector<Pinned> pinned; ///< the variables in memory, by number
    std::vector<Name> shownByTry;  ///< module body: variables stored where they are shown whenever they are assigned
    std::vector<Name> pinnedByTry; ///< those of them that are because a handler sees what was assigned before the exception

    // Filled when the body is built, on first use.
    bool built = false;
    std::vector<std::pair<Span, untyped::Instruction*>> targets; ///< names that are assigned, with their values
    std::vector<std::unique_ptr<untyped::Block>> blocks; ///< in reverse post order after building
    std::vector<std::unique_ptr<untyped::Instruction>> instructions;
    std::vector<std::unique_ptr<untyped::Loop>> loops;
    std::vector<std::unique_ptr<FunctionTemplate>> nested;
};

} // namespace wasmba::sema
