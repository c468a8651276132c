#pragma once

#include "transform/natural_loops.h"

#include <optional>

namespace wasmba {

/// `while counter < end`, tested in the header, with counter + 1 from one iteration to the next; all int64.
struct CountingLoop {
    ir::Instruction* counter;    ///< phi of the header
    ir::Instruction* comparison;
    ir::Instruction* end;        ///< may be computed in the loop
};

std::optional<CountingLoop> findCounting(const NaturalLoop& loop);

/// The end if the counter begins at a constant that is not negative and ends at a constant: at least as many as the iterations.
std::optional<int64_t> constantEnd(const NaturalLoop& loop);

/// Of a constant, or as proved before.
bool isNonNegative(const ir::Instruction& value);

} // namespace wasmba
