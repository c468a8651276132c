#include "backend/pipeline.h"

#include "backend/analyses.h"
#include "backend/library_functions.h"
#include "backend/products.h"
#include "backend/reference_counts.h"
#include "backend/vectorizer_hints.h"
#include "backend/wasm_forms.h"

#include "llvm/Analysis/AliasAnalysis.h"
#include "llvm/Analysis/GlobalsModRef.h"
#include "llvm/Analysis/InlineCost.h"
#include "llvm/Analysis/ProfileSummaryInfo.h"
#include "llvm/IR/Module.h"
#include "llvm/Transforms/AggressiveInstCombine/AggressiveInstCombine.h"
#include "llvm/Transforms/IPO/AlwaysInliner.h"
#include "llvm/Transforms/IPO/ConstantMerge.h"
#include "llvm/Transforms/IPO/ElimAvailExtern.h"
#include "llvm/Transforms/IPO/FunctionAttrs.h"
#include "llvm/Transforms/IPO/GlobalDCE.h"
#include "llvm/Transforms/IPO/GlobalOpt.h"
#include "llvm/Transforms/IPO/InferFunctionAttrs.h"
#include "llvm/Transforms/IPO/Inliner.h"
#include "llvm/Transforms/IPO/SCCP.h"
#include "llvm/Transforms/InstCombine/InstCombine.h"
#include "llvm/Transforms/Scalar/ADCE.h"
#include "llvm/Transforms/Scalar/AlignmentFromAssumptions.h"
#include "llvm/Transforms/Scalar/BDCE.h"
#include "llvm/Transforms/Scalar/ConstraintElimination.h"
#include "llvm/Transforms/Scalar/CorrelatedValuePropagation.h"
#include "llvm/Transforms/Scalar/DivRemPairs.h"
#include "llvm/Transforms/Scalar/EarlyCSE.h"
#include "llvm/Transforms/Scalar/Float2Int.h"
#include "llvm/Transforms/Scalar/GVN.h"
#include "llvm/Transforms/Scalar/IndVarSimplify.h"
#include "llvm/Transforms/Scalar/InferAlignment.h"
#include "llvm/Transforms/Scalar/InstSimplifyPass.h"
#include "llvm/Transforms/Scalar/JumpThreading.h"
#include "llvm/Transforms/Scalar/LICM.h"
#include "llvm/Transforms/Scalar/LoopDeletion.h"
#include "llvm/Transforms/Scalar/LoopIdiomRecognize.h"
#include "llvm/Transforms/Scalar/LoopInstSimplify.h"
#include "llvm/Transforms/Scalar/LoopLoadElimination.h"
#include "llvm/Transforms/Scalar/LoopPassManager.h"
#include "llvm/Transforms/Scalar/LoopRotation.h"
#include "llvm/Transforms/Scalar/LoopSimplifyCFG.h"
#include "llvm/Transforms/Scalar/LoopSink.h"
#include "llvm/Transforms/Scalar/LoopUnrollPass.h"
#include "llvm/Transforms/Scalar/LowerAtomicPass.h"
#include "llvm/Transforms/Scalar/LowerConstantIntrinsics.h"
#include "llvm/Transforms/Scalar/LowerExpectIntrinsic.h"
#include "llvm/Transforms/Scalar/MemCpyOptimizer.h"
#include "llvm/Transforms/Scalar/MergedLoadStoreMotion.h"
#include "llvm/Transforms/Scalar/Reassociate.h"
#include "llvm/Transforms/Scalar/SCCP.h"
#include "llvm/Transforms/Scalar/SROA.h"
#include "llvm/Transforms/Scalar/SimpleLoopUnswitch.h"
#include "llvm/Transforms/Scalar/SimplifyCFG.h"
#include "llvm/Transforms/Utils/Mem2Reg.h"
#include "llvm/Transforms/Vectorize/LoopVectorize.h"
#include "llvm/Transforms/Vectorize/SLPVectorizer.h"
#include "llvm/Transforms/Vectorize/VectorCombine.h"

using namespace llvm;

namespace wasmba::backend {

namespace {

SimplifyCFGPass simplifyCfg() { return SimplifyCFGPass(SimplifyCFGOptions().convertSwitchRangeToICmp(true)); }

SimplifyCFGPass simplifyCfgLate() {
    return SimplifyCFGPass(SimplifyCFGOptions()
                               .forwardSwitchCondToPhi(true)
                               .convertSwitchRangeToICmp(true)
                               .convertSwitchToLookupTable(true)
                               .needCanonicalLoops(false)
                               .hoistCommonInsts(true)
                               .sinkCommonInsts(true));
}

LICMPass hoistInvariants(bool speculate) {
    LICMOptions options;
    options.AllowSpeculation = speculate;
    return LICMPass(options);
}

FunctionToLoopPassAdaptor forLoops(LoopPassManager&& passes) {
    return createFunctionToLoopPassAdaptor(std::move(passes), /*UseMemorySSA=*/false);
}

FunctionToLoopPassAdaptor forLoopsWithMemorySsa(LoopPassManager&& passes) {
    return createFunctionToLoopPassAdaptor(std::move(passes), /*UseMemorySSA=*/true, /*UseBlockFrequencyInfo=*/true);
}

/// Levels: 0 only what code generation needs; 1 scalar code that does not grow; 2 adds vectors, unrolling and copies of
/// loops for invariant conditions, without which checks of outer indices keep inner loops scalar; 3 adds what LLVM does
/// only at its highest level. What LLVM runs besides needs a profile or did not pay on numeric kernels (the
/// elimination of dead stores took a quarter of the time on stencils and changed none of them). Calls in tail position stay calls: recursion
/// without an end has to end in a RecursionError, not in an endless loop.
ModulePassManager buildPipeline(unsigned level, bool threads) {
    ModulePassManager module;

    // One thread needs no atomic operations, and plain ones optimise better.
    if (!threads)
        module.addPass(createModuleToFunctionPassAdaptor(LowerAtomicPass()));
    if (level == 0) {
        module.addPass(AlwaysInlinerPass(/*InsertLifetimeIntrinsics=*/false));
        module.addPass(EliminateAvailableExternallyPass());
        module.addPass(GlobalDCEPass());
        return module;
    }
    const bool vectors = level >= 2;
    const bool everything = level >= 3;

    // Whole program: values and attributes that hold across functions.
    FunctionPassManager early;
    early.addPass(LowerExpectIntrinsicPass());
    early.addPass(SimplifyCFGPass());
    early.addPass(SROAPass(SROAOptions::ModifyCFG));
    early.addPass(EarlyCSEPass());
    module.addPass(InferFunctionAttrsPass());
    module.addPass(createModuleToFunctionPassAdaptor(std::move(early)));
    if (vectors)
        module.addPass(IPSCCPPass());
    module.addPass(GlobalOptPass());
    FunctionPassManager clean;
    clean.addPass(PromotePass());
    clean.addPass(InstCombinePass());
    clean.addPass(simplifyCfg());
    module.addPass(createModuleToFunctionPassAdaptor(std::move(clean)));

    // Callees before callers: inline, then simplify to the end, so that a caller sees the final size.
    FunctionPassManager simplify;
    simplify.addPass(SplitAggregatePhis());
    simplify.addPass(SROAPass(SROAOptions::ModifyCFG));
    simplify.addPass(EarlyCSEPass(/*UseMemorySSA=*/true));
    if (vectors) {
        simplify.addPass(JumpThreadingPass());
        simplify.addPass(CorrelatedValuePropagationPass());
    }
    simplify.addPass(simplifyCfg());
    simplify.addPass(InstCombinePass());
    if (vectors)
        simplify.addPass(AggressiveInstCombinePass());
    simplify.addPass(simplifyCfg());
    simplify.addPass(ReassociatePass());
    // Removes bounds checks that a loop's range or an earlier check implies.
    simplify.addPass(ConstraintEliminationPass());

    LoopPassManager canonical;
    canonical.addPass(LoopInstSimplifyPass());
    canonical.addPass(LoopSimplifyCFGPass());
    canonical.addPass(hoistInvariants(/*speculate=*/false));
    canonical.addPass(LoopRotatePass());
    canonical.addPass(hoistInvariants(/*speculate=*/true));
    canonical.addPass(SimpleLoopUnswitchPass(/*NonTrivial=*/vectors));
    simplify.addPass(forLoopsWithMemorySsa(std::move(canonical)));
    simplify.addPass(simplifyCfg());
    simplify.addPass(InstCombinePass());

    LoopPassManager induction;
    induction.addPass(LoopIdiomRecognizePass());
    // Also removes checks whose outcome follows from the trip count.
    induction.addPass(IndVarSimplifyPass());
    ExtraSimpleLoopUnswitchPassManager unswitchAgain;
    unswitchAgain.addPass(SimpleLoopUnswitchPass(/*NonTrivial=*/vectors));
    induction.addPass(std::move(unswitchAgain));
    induction.addPass(LoopDeletionPass());
    induction.addPass(LoopFullUnrollPass(static_cast<int>(level), /*OnlyWhenForced=*/!vectors));
    simplify.addPass(forLoops(std::move(induction)));
    simplify.addPass(SROAPass(SROAOptions::ModifyCFG));

    if (vectors) {
        simplify.addPass(VectorCombinePass(/*TryEarlyFoldsOnly=*/true));
        simplify.addPass(MergedLoadStoreMotionPass());
        simplify.addPass(GVNPass());
    }
    simplify.addPass(CancelReferenceCounts());
    simplify.addPass(SCCPPass());
    simplify.addPass(BDCEPass());
    simplify.addPass(InstCombinePass());
    if (vectors) {
        simplify.addPass(JumpThreadingPass());
        simplify.addPass(CorrelatedValuePropagationPass());
    }
    simplify.addPass(ADCEPass());
    simplify.addPass(MemCpyOptPass());
    LoopPassManager hoist;
    hoist.addPass(hoistInvariants(/*speculate=*/true));
    // Checks that became the same in every iteration leave the loop, or else it is not vectorised.
    hoist.addPass(SimpleLoopUnswitchPass(/*NonTrivial=*/vectors));
    simplify.addPass(forLoopsWithMemorySsa(std::move(hoist)));
    simplify.addPass(SimplifyCFGPass(
        SimplifyCFGOptions().convertSwitchRangeToICmp(true).hoistCommonInsts(true).sinkCommonInsts(true)));
    simplify.addPass(InstCombinePass());

    ModuleInlinerWrapperPass callGraph(getInlineParams(level, /*SizeOptLevel=*/0));
    callGraph.addModulePass(RequireAnalysisPass<GlobalsAA, Module>());
    callGraph.addModulePass(createModuleToFunctionPassAdaptor(InvalidateAnalysisPass<AAManager>()));
    callGraph.addModulePass(RequireAnalysisPass<ProfileSummaryAnalysis, Module>());
    CGSCCPassManager& component = callGraph.getPM();
    component.addPass(PostOrderFunctionAttrsPass(/*SkipNonRecursive=*/true));
    component.addPass(createCGSCCToFunctionPassAdaptor(std::move(simplify), /*EagerlyInvalidate=*/false,
                                                       /*NoRerun=*/true));
    component.addPass(PostOrderFunctionAttrsPass());
    component.addPass(
        createCGSCCToFunctionPassAdaptor(RequireAnalysisPass<ShouldNotRunFunctionPassesAnalysis, Function>()));
    callGraph.addLateModulePass(
        createModuleToFunctionPassAdaptor(InvalidateAnalysisPass<ShouldNotRunFunctionPassesAnalysis>()));
    module.addPass(AlwaysInlinerPass(/*InsertLifetimeIntrinsics=*/true));
    module.addPass(std::move(callGraph));
    module.addPass(EliminateAvailableExternallyPass());
    module.addPass(GlobalDCEPass());
    module.addPass(ReversePostOrderFunctionAttrsPass());
    module.addPass(RecomputeGlobalsAAPass());

    // Each function for the machine: vectors, unrolling, and what these leave behind.
    FunctionPassManager machine;
    machine.addPass(CancelReferenceCounts()); // of what became null since
    machine.addPass(Float2IntPass());
    machine.addPass(LowerConstantIntrinsicsPass());
    LoopPassManager rotate;
    rotate.addPass(LoopRotatePass());
    rotate.addPass(LoopDeletionPass());
    machine.addPass(forLoops(std::move(rotate)));
    if (vectors) {
        machine.addPass(OfferVectorFunctions());
        machine.addPass(VectorizerHints());
        machine.addPass(LoopVectorizePass());
        machine.addPass(ReduceProducts()); // while loops have the form that vectorising gave them
        machine.addPass(SettleMathCalls()); // at once: what follows would compute those of constants
        machine.addPass(InferAlignmentPass());
        machine.addPass(LoopLoadEliminationPass());
        machine.addPass(InstCombinePass());
        if (everything) {
            // Only in functions where a loop was vectorised: run-time checks of inner loops leave the outer ones.
            ExtraVectorPassManager hoistChecks;
            hoistChecks.addPass(EarlyCSEPass());
            hoistChecks.addPass(CorrelatedValuePropagationPass());
            hoistChecks.addPass(InstCombinePass());
            LoopPassManager hoistAndUnswitch;
            hoistAndUnswitch.addPass(hoistInvariants(/*speculate=*/true));
            hoistAndUnswitch.addPass(SimpleLoopUnswitchPass(/*NonTrivial=*/true));
            hoistChecks.addPass(forLoopsWithMemorySsa(std::move(hoistAndUnswitch)));
            hoistChecks.addPass(simplifyCfg());
            hoistChecks.addPass(InstCombinePass());
            machine.addPass(std::move(hoistChecks));
        }
        machine.addPass(simplifyCfgLate());
        machine.addPass(OfferVectorFunctions());
        machine.addPass(SLPVectorizerPass());
        machine.addPass(SettleMathCalls());
        machine.addPass(VectorCombinePass());
        machine.addPass(InstCombinePass());
        machine.addPass(LoopUnrollPass(LoopUnrollOptions(static_cast<int>(level)).setRuntime(false)));
        machine.addPass(SROAPass(SROAOptions::PreserveCFG));
    }
    machine.addPass(InferAlignmentPass());
    machine.addPass(InstCombinePass());
    LoopPassManager hoistLate;
    hoistLate.addPass(hoistInvariants(/*speculate=*/true));
    machine.addPass(forLoopsWithMemorySsa(std::move(hoistLate)));
    machine.addPass(AlignmentFromAssumptionsPass());
    machine.addPass(LoopSinkPass());
    machine.addPass(InstSimplifyPass());
    machine.addPass(DivRemPairsPass());
    machine.addPass(SimplifyCFGPass(SimplifyCFGOptions().convertSwitchRangeToICmp(true).speculateUnpredictables(true)));
    machine.addPass(PreferSignedConversions());
    if (vectors)
        machine.addPass(PreferPseudoMinimum());
    module.addPass(createModuleToFunctionPassAdaptor(std::move(machine)));

    module.addPass(GlobalDCEPass());
    module.addPass(ConstantMergePass());
    return module;
}

} // namespace

void optimizeModule(Module& module, TargetMachine& machine, unsigned level, bool threads) {
    Analyses analyses(machine);
    ModulePassManager pipeline = buildPipeline(level, threads);
    pipeline.run(module, analyses.forModule());
}

} // namespace wasmba::backend
