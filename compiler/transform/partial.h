#pragma once

#include "ir/builder.h"
#include "ir/edit.h"
#include "transform/loop_region.h"
#include "transform/reduction.h"

namespace wasmba {

/// The partial values of a parallel loop: what they are in a chunk before its first iteration, how a chunk delivers them, and how they
/// join the values that the variables had before the loop. The functions are called in the order in which they stand.
class Partials {
public:
    Partials(ir::Module& module, TypeTable& types, const LoopRegion& region, const std::vector<CarriedVariable>& variables);

    /// Type of the tuple that the body returns; None if the loop has no carried variables.
    const Type* tupleType() const;
    llvm::ArrayRef<ir::Reduction> reductions() const { return rows; }

    /// Remembers the values from before the loop.
    void recordInitialValues();
    /// At the end of the body's entry: every header phi begins with the value that changes nothing, the counter with `begin`.
    void enterBody(ir::Builder& builder, ir::Instruction* begin);
    /// In the body's exit: the tuple to return, or null.
    ir::Instruction* leaveBody(ir::Builder& builder);
    /// Behind the ParallelFor: the variables' values after the loop.
    void combine(ir::Builder& builder, ir::Instruction* parallelFor);
    /// In a block reached from in front of the loop and from behind the ParallelFor, in this order.
    void join(ir::Builder& builder, ir::Replacements& replacements);

private:
    struct Partial {
        CarriedVariable variable;
        unsigned element = 0; ///< of the tuple; Last: its flag is the next one
        ir::Instruction* initial = nullptr;
        ir::Instruction* flag = nullptr;  ///< Last: the header phi that tells whether the chunk assigned the variable
        ir::Instruction* result = nullptr;
    };

    ir::Instruction* neutral(ir::Builder& builder, const Partial& partial) const;
    void makeFlag(ir::Builder& builder, Partial& partial);
    ir::Instruction* combined(ir::Builder& builder, const Partial& partial, ir::Instruction* tuple);
    ir::Instruction* isBetter(ir::Builder& builder, const Partial& extremum, ir::Instruction* tuple) const;
    const Partial& partialOf(const ir::Instruction* phi) const;

    ir::Module& module;
    TypeTable& types;
    const LoopRegion& region;
    std::vector<Partial> partials;
    llvm::ArrayRef<ir::Reduction> rows;
};

} // namespace wasmba
