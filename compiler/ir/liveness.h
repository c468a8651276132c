#pragma once

#include "ir/ir.h"

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/DenseMap.h"

#include <vector>

namespace wasmba::ir {

/// Maps a value to the number of the tracked value whose life its uses prolong; values that are not in it are not tracked.
using TrackedValues = llvm::DenseMap<const Instruction*, unsigned>;

/// Which tracked values are alive at the borders of blocks. The operand of a phi is used at the end of the predecessor it comes from;
/// what lives into a block's handler lives out of the block.
class Liveness {
public:
    /// `definitions[n]` is the instruction that makes tracked value n.
    Liveness(const Function& function, llvm::ArrayRef<Instruction*> definitions, const TrackedValues& tracked);

    const llvm::BitVector& liveIn(const Block* block) const { return sets[numbers.lookup(block)].in; }
    const llvm::BitVector& liveOut(const Block* block) const { return sets[numbers.lookup(block)].out; }

private:
    struct Sets {
        llvm::BitVector uses;        ///< used before a definition in the block
        llvm::BitVector definitions; ///< made in the block
        llvm::BitVector in, out;
    };
    llvm::DenseMap<const Block*, unsigned> numbers;
    std::vector<Sets> sets;
};

} // namespace wasmba::ir
