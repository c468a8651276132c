#include "transform/iteration_cost.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>

namespace wasmba {

namespace {

using ir::Instruction;
using ir::Op;

/// In nanoseconds, on the machines of today. To be off by a factor of three does no harm: a thread that sleeps wakes in some fifty
/// microseconds, one that waits in one or two.
constexpr double kSimple = 0.3, kDivision = 2, kFunctionOfMath = 8, kRuntimeCall = 10;
constexpr double kWorthAThread = 10000;

double costOf(const Instruction& instruction) {
    switch (instruction.op) {
    case Op::Phi:
    case Op::Parameter:
    case Op::ConstInt:
    case Op::ConstFloat:
    case Op::ConstString:
    case Op::Unit:
    case Op::Undefined:
    case Op::MakeTuple:
    case Op::TupleGet:
    case Op::ArrayShape:
    case Op::ArrayStride:
    case Op::ArrayView:
    case Op::Jump: return 0;
    case Op::FloorDivide:
    case Op::Modulo:
    case Op::TrueDivide: return kDivision;
    case Op::Power:
    case Op::Intrinsic: return kFunctionOfMath;
    case Op::CallRuntime:
    case Op::ArrayNew:
    case Op::ListNew:
    case Op::ListAppend:
    case Op::GeneratorNew:
    case Op::GeneratorNext: return kRuntimeCall;
    default: return kSimple;
    }
}

template <class Blocks>
double costOf(const Blocks& blocks, unsigned depth = 0) {
    constexpr unsigned kMaximumDepth = 4;
    double total = 0;
    for (const ir::Block* block : blocks)
        for (const Instruction* instruction : block->instructions) {
            bool isCall = instruction->op == Op::Call && depth < kMaximumDepth;
            total += isCall ? costOf(instruction->callee->blocks, depth + 1) : costOf(*instruction);
        }
    return total;
}

} // namespace

int64_t parallelGrain(const LoopRegion& region, const LoopNests& nests) {
    const ir::Block* header = region.loop->header;
    const auto& loops = nests.loops(header->function);
    auto loop = llvm::find_if(loops, [&](const NaturalLoop& candidate) { return candidate.header == header; });
    if (loop == loops.end() || nests.depth(header->function, *loop) > 1)
        return 1;
    return std::max<int64_t>(1, static_cast<int64_t>(kWorthAThread / std::max(costOf(region.blocks), kSimple)));
}

} // namespace wasmba
