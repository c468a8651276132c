#pragma once

#include "ir/ir.h"

#include <vector>

/// Control flow with the exceptional edges: what Block::successors leaves out.
namespace wasmba::ir {

/// Some instruction of the block may leave it by an exception.
bool mayRaise(const Block& block);

/// The instruction changes memory that another may read, or does something visible outside.
bool writesMemory(const Instruction& instruction);

/// Where control may go from the block: the targets of its terminator, then its handler if it may raise. May name a block twice.
llvm::SmallVector<Block*, 3> flowSuccessors(const Block& block);

/// The blocks reachable from the entry, in reverse post order.
std::vector<Block*> reversePostOrder(const Function& function);

} // namespace wasmba::ir
