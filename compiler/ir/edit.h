#pragma once

#include "ir/ir.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

/// Changes to a function that keep its invariants.
namespace wasmba::ir {

using Replacements = llvm::DenseMap<Instruction*, Instruction*>;

/// Every use of a key becomes a use of its value; chains are followed. The replaced instructions stay where they are.
void replaceUses(Function& function, const Replacements& replacements);

/// Removes the instructions from their blocks; nothing may use them afterwards.
void removeInstructions(Function& function, const llvm::DenseSet<const Instruction*>& removed);

/// `block` loses the predecessor (one occurrence), and its phis the operand that belongs to it.
void removePredecessor(Block& block, const Block* predecessor);

/// Drops blocks that control cannot reach, the operands of phis that came from them, and the loops that they were the heads of.
/// Handlers of blocks that cannot raise are forgotten first. True if something changed.
bool removeUnreachableBlocks(Function& function);

/// A new block on the edge that leaves `from` through targets[target]. Appended to the function's blocks.
Block* splitEdge(Module& module, Block& from, unsigned target);

/// Moves the parameters to the front of the entry, so that blocks without the entry can become another function's.
void gatherParameters(Function& function);

/// Puts the reachable blocks in reverse post order and numbers them and the instructions.
void sortBlocks(Function& function);

} // namespace wasmba::ir
