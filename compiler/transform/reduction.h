#pragma once

#include "transform/loop_region.h"

#include "llvm/ADT/DenseMap.h"

#include <string>
#include <vector>

namespace wasmba {

/// How a variable that is alive from one iteration to the next can be computed by chunks.
struct CarriedVariable {
    enum class Kind : uint8_t {
        Reduction,  ///< every update is variable = variable op value, and the loop does nothing else with it
        Last,       ///< the loop only assigns it; what counts is the last assignment
        Companion,  ///< assigned together with a Minimum or Maximum (argmin): what counts is the assignment that decided it
        Dependence  ///< none of these: the iterations need their order
    };
    ir::Instruction* phi = nullptr;
    Kind kind = Kind::Dependence;
    ir::ReductionKind reduction{};
    /// Minimum, Maximum by comparison, as `if value > best: best = value` has it: nan never wins. Else nan wins (numpy.maximum).
    bool byComparison = false;
    ir::Instruction* decidedBy = nullptr; ///< Companion: the phi of the Minimum or Maximum
    /// Phis and selects inside the loop through which the variable's value passes on.
    std::vector<ir::Instruction*> chain;
    Span place; ///< Dependence: where the loop reads the variable
};

/// Header phis of the region other than the counter, each with what it is.
std::vector<CarriedVariable> classifyCarriedVariables(const LoopRegion& region);

} // namespace wasmba
