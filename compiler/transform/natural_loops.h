#pragma once

#include "ir/ir.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

#include <vector>

namespace wasmba {

/// A loop of the control flow, exceptional edges included: the header dominates the blocks, and each of them leads back to it.
struct NaturalLoop {
    ir::Block* header = nullptr;
    std::vector<ir::Block*> blocks; ///< header first
    llvm::DenseSet<const ir::Block*> set;
    int parent = -1; ///< number of the smallest loop around it, -1 if there is none

    bool contains(const ir::Block* block) const { return set.contains(block); }
};

/// The loops of a function, outer ones before inner ones.
std::vector<NaturalLoop> findNaturalLoops(const ir::Function& function);

/// How often functions run and how deep their loops are nested, over the calls of a whole module.
class LoopNests {
public:
    /// Around all calls of a function: no loop, only loops of the module body, or a loop of another function (or a recursion).
    enum class Around : uint8_t { Nothing, ModuleLoop, FunctionLoop };

    explicit LoopNests(const ir::Module& module);

    const std::vector<NaturalLoop>& loops(const ir::Function* function) const { return facts.find(function)->second.loops; }
    Around around(const ir::Function* function) const { return facts.find(function)->second.around; }
    /// Levels of loops in the function and the ones it calls.
    unsigned depth(const ir::Function* function) const { return facts.find(function)->second.depth; }
    /// Levels of loops in the region of a loop, itself included, those of called functions, too.
    unsigned depth(const ir::Function* function, const NaturalLoop& loop) const;

private:
    struct Facts {
        std::vector<NaturalLoop> loops;
        llvm::DenseMap<const ir::Block*, unsigned> levels; ///< of loops around a block
        unsigned depth = 0;                                ///< levels of loops in the function and the ones it calls
        Around around = Around::Nothing;
    };

    void measure(const ir::Function& function);
    void findRecursion(const ir::Module& module);
    void spread(const ir::Module& module);

    llvm::DenseMap<const ir::Function*, Facts> facts;
};

} // namespace wasmba
