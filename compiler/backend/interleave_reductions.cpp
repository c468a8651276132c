#include "backend/interleave_reductions.h"

#include "llvm/Analysis/IVDescriptors.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/Transforms/Utils/LoopUtils.h"

using namespace llvm;

namespace wasmba::backend {

namespace {

/// As many additions of floats are on their way in a processor at a time; a short loop should not outgrow its elements.
constexpr unsigned kPartialResults = 4;
constexpr char kInterleaveCount[] = "llvm.loop.interleave.count";

/// What has to be reduced in order has one result only.
bool hasPartialResults(Loop& loop) {
    return any_of(loop.getHeader()->phis(), [&](PHINode& phi) {
        RecurrenceDescriptor reduction;
        return RecurrenceDescriptor::isReductionPHI(&phi, &loop, reduction) &&
               !reduction.isOrdered();
    });
}

} // namespace

PreservedAnalyses InterleaveReductions::run(Function& function, FunctionAnalysisManager& analyses) {
    for (Loop* loop : analyses.getResult<LoopAnalysis>(function).getLoopsInPreorder())
        if (loop->isInnermost() && !findStringMetadataForLoop(loop, kInterleaveCount) && hasPartialResults(*loop))
            addStringMetadataToLoop(loop, kInterleaveCount, kPartialResults);
    return PreservedAnalyses::all();
}

} // namespace wasmba::backend
