#include "backend/vectorizer_hints.h"

#include "llvm/Analysis/IVDescriptors.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/Analysis/ScalarEvolution.h"
#include "llvm/Analysis/ScalarEvolutionExpressions.h"
#include "llvm/Transforms/Utils/LoopUtils.h"

using namespace llvm;

namespace wasmba::backend {

namespace {

/// As many additions of floats are on their way in a processor at a time; a short loop should not outgrow its elements.
constexpr unsigned kPartialResults = 4;
constexpr char kInterleaveCount[] = "llvm.loop.interleave.count";
constexpr char kWidth[] = "llvm.loop.vectorize.width";

/// Instructions of x86-64 that two lanes take in V8, less those of two scalars.
constexpr int kPlain = -1;
constexpr int kMultiplication = 4;
constexpr int kConversion = 4;
constexpr int kArithmeticShift = 3;
constexpr int kGatheringLoad = 3;
constexpr int kScatteringStore = 2;

/// What has to be reduced in order has one result only.
bool hasPartialResults(Loop& loop) {
    return any_of(loop.getHeader()->phis(), [&](PHINode& phi) {
        RecurrenceDescriptor reduction;
        return RecurrenceDescriptor::isReductionPHI(&phi, &loop, reduction) && !reduction.isOrdered();
    });
}

/// The elements that iterations use lie at any distance from each other, known only when the program runs.
bool liesApart(Value* pointer, Loop& loop, ScalarEvolution& evolution) {
    const SCEV* address = evolution.getSCEV(pointer);
    if (evolution.isLoopInvariant(address, &loop))
        return false;
    auto* recurrence = dyn_cast<SCEVAddRecExpr>(address);
    return !recurrence || !isa<SCEVConstant>(recurrence->getStepRecurrence(evolution));
}

int costOfLanes(Instruction& instruction, Loop& loop, ScalarEvolution& evolution) {
    if (instruction.isTerminator() || isa<PHINode>(instruction) || isa<GetElementPtrInst>(instruction))
        return 0;
    bool isLong = instruction.getType()->isIntegerTy(64);
    switch (instruction.getOpcode()) {
    case Instruction::Mul: return isLong ? kMultiplication : kPlain;
    case Instruction::AShr: return isLong ? kArithmeticShift : kPlain;
    case Instruction::SIToFP:
    case Instruction::UIToFP: return instruction.getOperand(0)->getType()->isIntegerTy(64) ? kConversion : kPlain;
    case Instruction::FPToSI:
    case Instruction::FPToUI: return isLong ? kConversion : kPlain;
    case Instruction::Load: return liesApart(getLoadStorePointerOperand(&instruction), loop, evolution) ? kGatheringLoad : kPlain;
    case Instruction::Store: return liesApart(getLoadStorePointerOperand(&instruction), loop, evolution) ? kScatteringStore : kPlain;
    default: return kPlain;
    }
}

bool isCheaperOneByOne(Loop& loop, ScalarEvolution& evolution) {
    int cost = 0;
    for (BasicBlock* block : loop.blocks())
        for (Instruction& instruction : *block)
            cost += costOfLanes(instruction, loop, evolution);
    return cost > 0;
}

} // namespace

PreservedAnalyses VectorizerHints::run(Function& function, FunctionAnalysisManager& analyses) {
    ScalarEvolution& evolution = analyses.getResult<ScalarEvolutionAnalysis>(function);
    for (Loop* loop : analyses.getResult<LoopAnalysis>(function).getLoopsInPreorder()) {
        if (!loop->isInnermost())
            continue;
        if (!findStringMetadataForLoop(loop, kInterleaveCount) && hasPartialResults(*loop))
            addStringMetadataToLoop(loop, kInterleaveCount, kPartialResults);
        if (!findStringMetadataForLoop(loop, kWidth) && isCheaperOneByOne(*loop, evolution))
            addStringMetadataToLoop(loop, kWidth, 1);
    }
    return PreservedAnalyses::all();
}

} // namespace wasmba::backend
