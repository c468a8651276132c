#pragma once

#include "ir/ir.h"

#include <utility>

namespace wasmba {

/// Puts copies of the blocks of `callee`, which has no locals and no handlers, in place of the call at this position of the block. Returns
/// the block behind them, with the instructions that followed the call, and what stands for the call's value: uses of the call are not
/// replaced, and the blocks are not sorted.
std::pair<ir::Block*, ir::Instruction*> copyBlocks(ir::Module& module, ir::Block& block, size_t position, const ir::Function& callee);

} // namespace wasmba
