#include "backend/wasm_forms.h"

#include "backend/analyses.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Analysis/ValueTracking.h"
#include "llvm/IR/IRBuilder.h"
#include "llvm/IR/InstIterator.h"
#include "llvm/IR/IntrinsicsWebAssembly.h"

using namespace llvm;

namespace wasmba::backend {

namespace {

/// An array expression that a function returns beside a status has as many as its arrays have together.
constexpr unsigned kMaximumElements = 128;

/// The element as it is known at the end of the block.
Value* elementOf(Value* aggregate, unsigned index, BasicBlock* block) {
    if (Value* known = FindInsertedValue(aggregate, index))
        return known;
    return IRBuilder<>(block->getTerminator()).CreateExtractValue(aggregate, index);
}

void split(PHINode& phi) {
    auto* type = cast<StructType>(phi.getType());
    SmallVector<PHINode*, 8> elements;
    IRBuilder<> builder(&phi);
    for (Type* element : type->elements())
        elements.push_back(builder.CreatePHI(element, phi.getNumIncomingValues()));
    builder.SetInsertPoint(phi.getParent(), phi.getParent()->getFirstInsertionPt());
    Value* whole = PoisonValue::get(type);
    for (auto [index, element] : enumerate(elements))
        whole = builder.CreateInsertValue(whole, element, static_cast<unsigned>(index));
    // First, so that an operand which is the phi itself is seen as what it consists of.
    phi.replaceAllUsesWith(whole);
    for (unsigned i = 0; i < phi.getNumIncomingValues(); ++i) {
        BasicBlock* from = phi.getIncomingBlock(i);
        for (auto [index, element] : enumerate(elements)) {
            // A predecessor that comes in by several edges gives the same value on all of them.
            int known = element->getBasicBlockIndex(from);
            Value* value = known >= 0 ? element->getIncomingValue(static_cast<unsigned>(known))
                                      : elementOf(phi.getIncomingValue(i), static_cast<unsigned>(index), from);
            element->addIncoming(value, from);
        }
    }
    phi.eraseFromParent();
    for (Instruction& instruction : make_early_inc_range(*elements.front()->getParent())) {
        auto* extract = dyn_cast<ExtractValueInst>(&instruction);
        if (!extract)
            continue;
        if (Value* known = FindInsertedValue(extract->getAggregateOperand(), extract->getIndices())) {
            extract->replaceAllUsesWith(known);
            extract->eraseFromParent();
        }
    }
}

} // namespace

PreservedAnalyses SplitAggregatePhis::run(Function& function, FunctionAnalysisManager&) {
    SmallVector<PHINode*, 8> found;
    for (BasicBlock& block : function)
        for (PHINode& phi : block.phis())
            if (auto* type = dyn_cast<StructType>(phi.getType()); type && type->getNumElements() <= kMaximumElements)
                found.push_back(&phi);
    for (PHINode* phi : found)
        split(*phi);
    return preservedBy(!found.empty());
}

PreservedAnalyses PreferPseudoMinimum::run(Function& function, FunctionAnalysisManager&) {
    bool isChanged = false;
    for (Instruction& instruction : make_early_inc_range(instructions(function))) {
        auto* choice = dyn_cast<SelectInst>(&instruction);
        if (!choice || !choice->getType()->isFloatingPointTy())
            continue;
        auto* comparison = dyn_cast<FCmpInst>(choice->getCondition());
        if (!comparison)
            continue;
        // candidate < best ? candidate : best
        Value *candidate = choice->getTrueValue(), *best = choice->getFalseValue();
        CmpInst::Predicate predicate = comparison->getPredicate();
        if (comparison->getOperand(0) == best && comparison->getOperand(1) == candidate)
            predicate = CmpInst::getSwappedPredicate(predicate);
        else if (comparison->getOperand(0) != candidate || comparison->getOperand(1) != best)
            continue;
        if (predicate == CmpInst::FCMP_UGE || predicate == CmpInst::FCMP_ULE) {
            predicate = CmpInst::getInversePredicate(predicate);
            std::swap(candidate, best);
            predicate = CmpInst::getSwappedPredicate(predicate);
        }
        if (predicate != CmpInst::FCMP_OLT && predicate != CmpInst::FCMP_OGT)
            continue;
        IRBuilder<> builder(choice);
        auto* type = FixedVectorType::get(choice->getType(), choice->getType()->isDoubleTy() ? 2 : 4);
        auto inLanes = [&](Value* value) { return builder.CreateInsertElement(PoisonValue::get(type), value, uint64_t(0)); };
        Intrinsic::ID operation = predicate == CmpInst::FCMP_OLT ? Intrinsic::wasm_pmin : Intrinsic::wasm_pmax;
        Value* chosen = builder.CreateIntrinsic(operation, {type}, {inLanes(best), inLanes(candidate)});
        choice->replaceAllUsesWith(builder.CreateExtractElement(chosen, uint64_t(0)));
        choice->eraseFromParent();
        isChanged = true;
    }
    return preservedBy(isChanged);
}

PreservedAnalyses PreferSignedConversions::run(Function& function, FunctionAnalysisManager&) {
    for (Instruction& instruction : make_early_inc_range(instructions(function))) {
        auto* conversion = dyn_cast<UIToFPInst>(&instruction);
        if (!conversion || !conversion->hasNonNeg())
            continue;
        IRBuilder<> builder(conversion);
        Value* converted = builder.CreateSIToFP(conversion->getOperand(0), conversion->getType());
        converted->takeName(conversion);
        conversion->replaceAllUsesWith(converted);
        conversion->eraseFromParent();
    }
    return preservedBy(true);
}

} // namespace wasmba::backend
