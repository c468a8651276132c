#pragma once

#include "ir/ir.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallBitVector.h"

#include <string>
#include <vector>

namespace wasmba {

/// What a function does to memory that others see, as far as it matters to iterations that run at the same time.
struct FunctionEffects {
    std::string sharedWrite;             ///< a variable that it assigns outside itself, or what else it changes; empty: nothing
    llvm::SmallBitVector changedLists;   ///< parameters from which a list is reached whose length or order it changes
    llvm::SmallBitVector returned;       ///< parameters that may be, or hold, what it returns
    bool returnsShared = false;          ///< may return what a global or a cell holds
    bool prints = false;
};

/// Finds where values come from and what calls change.
class SharedWrites {
public:
    explicit SharedWrites(const ir::Module& module);

    const FunctionEffects& of(const ir::Function* function) const { return effects.find(function)->second; }

    /// The instructions that made the object `value`, or the objects that it may lie in: ListNew, ArrayNew and other makers, Parameter,
    /// LoadGlobal, Call.
    std::vector<const ir::Instruction*> origins(const ir::Instruction* value) const;
    /// The object that this origin makes is the function's own.
    bool isFresh(const ir::Instruction& origin) const;

    /// The list whose length or order the instruction changes by itself; null if it changes none.
    static const ir::Instruction* changedList(const ir::Instruction& instruction);
    static bool isPrint(const ir::Instruction& instruction);

private:
    /// Values put into memory from which origins() picks them up again.
    struct Stores {
        llvm::DenseMap<unsigned, std::vector<const ir::Instruction*>> locals;
        llvm::DenseMap<const Type*, std::vector<const ir::Instruction*>> elements;
    };

    void collectStores(const ir::Function& function);
    bool update(const ir::Module& module, const ir::Function& function);

    llvm::DenseMap<const ir::Function*, FunctionEffects> effects;
    llvm::DenseMap<const ir::Function*, Stores> stores;
};

/// The Python variable that the instruction stands for, or an empty text.
std::string variableName(const ir::Module& module, const ir::Instruction& value);

} // namespace wasmba
