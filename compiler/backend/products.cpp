#include "backend/products.h"

#include "backend/analyses.h"

#include "llvm/Analysis/LoopInfo.h"
#include "llvm/Analysis/ScalarEvolution.h"
#include "llvm/Analysis/ScalarEvolutionExpressions.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/Transforms/Utils/ScalarEvolutionExpander.h"

using namespace llvm;

namespace wasmba::backend {

namespace {

/// What the product is in the first iteration and what is added in each, when neither is a constant.
const SCEVAddRecExpr* recurrenceOf(Instruction& product, Loop& loop, ScalarEvolution& evolution) {
    if (product.getOpcode() != Instruction::Mul || !product.getType()->isIntegerTy())
        return nullptr;
    const auto* recurrence = dyn_cast<SCEVAddRecExpr>(evolution.getSCEV(&product));
    if (!recurrence || recurrence->getLoop() != &loop || !recurrence->isAffine())
        return nullptr;
    return isa<SCEVConstant>(recurrence->getStepRecurrence(evolution)) ? nullptr : recurrence;
}

bool reduceIn(Loop& loop, ScalarEvolution& evolution) {
    BasicBlock *before = loop.getLoopPreheader(), *latch = loop.getLoopLatch(), *header = loop.getHeader();
    if (!before || !latch)
        return false;
    SCEVExpander expander(evolution, header->getDataLayout(), "product");
    bool changed = false;
    for (BasicBlock* block : loop.blocks())
        for (Instruction& product : make_early_inc_range(*block)) {
            const SCEVAddRecExpr* recurrence = recurrenceOf(product, loop, evolution);
            if (!recurrence)
                continue;
            const SCEV *start = recurrence->getStart(), *step = recurrence->getStepRecurrence(evolution);
            if (!expander.isSafeToExpandAt(start, before->getTerminator()) || !expander.isSafeToExpandAt(step, before->getTerminator()))
                continue;
            IRBuilder<> builder(header, header->begin());
            PHINode* value = builder.CreatePHI(product.getType(), 2);
            value->addIncoming(expander.expandCodeFor(start, product.getType(), before->getTerminator()), before);
            Value* growth = expander.expandCodeFor(step, product.getType(), before->getTerminator());
            builder.SetInsertPoint(latch->getTerminator());
            value->addIncoming(builder.CreateAdd(value, growth), latch);
            evolution.forgetValue(&product);
            product.replaceAllUsesWith(value);
            product.eraseFromParent();
            changed = true;
        }
    return changed;
}

} // namespace

PreservedAnalyses ReduceProducts::run(Function& function, FunctionAnalysisManager& analyses) {
    auto& evolution = analyses.getResult<ScalarEvolutionAnalysis>(function);
    bool changed = false;
    for (Loop* loop : analyses.getResult<LoopAnalysis>(function).getLoopsInPreorder())
        if (loop->isInnermost())
            changed |= reduceIn(*loop, evolution);
    return preservedBy(changed);
}

} // namespace wasmba::backend
