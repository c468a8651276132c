#include "backend/analyses.h"

#include "backend/library_functions.h"

#include "llvm/Analysis/AliasAnalysis.h"
#include "llvm/Analysis/AssumptionCache.h"
#include "llvm/Analysis/BasicAliasAnalysis.h"
#include "llvm/Analysis/BlockFrequencyInfo.h"
#include "llvm/Analysis/BranchProbabilityInfo.h"
#include "llvm/Analysis/CallGraph.h"
#include "llvm/Analysis/DemandedBits.h"
#include "llvm/Analysis/DominanceFrontier.h"
#include "llvm/Analysis/GlobalsModRef.h"
#include "llvm/Analysis/IVUsers.h"
#include "llvm/Analysis/InlineAdvisor.h"
#include "llvm/Analysis/LazyCallGraph.h"
#include "llvm/Analysis/LazyValueInfo.h"
#include "llvm/Analysis/LoopAccessAnalysis.h"
#include "llvm/Analysis/LoopInfo.h"
#include "llvm/Analysis/MemoryDependenceAnalysis.h"
#include "llvm/Analysis/MemorySSA.h"
#include "llvm/Analysis/OptimizationRemarkEmitter.h"
#include "llvm/Analysis/PhiValues.h"
#include "llvm/Analysis/PostDominators.h"
#include "llvm/Analysis/ProfileSummaryInfo.h"
#include "llvm/Analysis/ScalarEvolution.h"
#include "llvm/Analysis/ScopedNoAliasAA.h"
#include "llvm/Analysis/TargetLibraryInfo.h"
#include "llvm/Analysis/TargetTransformInfo.h"
#include "llvm/Analysis/TypeBasedAliasAnalysis.h"
#include "llvm/IR/Dominators.h"
#include "llvm/Target/TargetMachine.h"
#include "llvm/Transforms/Scalar/LoopPassManager.h"
#include "llvm/Transforms/Scalar/SimpleLoopUnswitch.h"
#include "llvm/Transforms/Vectorize/LoopVectorize.h"

using namespace llvm;

namespace wasmba::backend {

namespace {

/// In order of priority.
AAManager aliasAnalyses() {
    AAManager manager;
    manager.registerFunctionAnalysis<BasicAA>();
    manager.registerFunctionAnalysis<ScopedNoAliasAA>();
    manager.registerFunctionAnalysis<TypeBasedAA>();
    manager.registerModuleAnalysis<GlobalsAA>();
    return manager;
}

template <class... Analyses, class Manager>
void registerAll(Manager& manager) {
    (manager.registerPass([] { return Analyses(); }), ...);
}

constexpr StringRef kCheapPasses[] = {"EarlyCSEPass", "InstCombinePass", "PromotePass", "SROAPass", "SimplifyCFGPass"};

/// Functions that are to be small get what makes them so at little cost, functions without optimisation nothing.
bool isWorthwhile(StringRef pass, Any unit) {
    const Function* function = nullptr;
    if (auto* ofFunction = any_cast<const Function*>(&unit))
        function = *ofFunction;
    else if (auto* ofLoop = any_cast<const Loop*>(&unit))
        function = (*ofLoop)->getHeader()->getParent();
    if (!function || !function->hasOptSize())
        return !function || !function->hasOptNone();
    return is_contained(kCheapPasses, pass);
}

} // namespace

Analyses::Analyses(TargetMachine& machine) {
    registerAnalyses(machine);
    connect();
    callbacks.registerShouldRunOptionalPassCallback(isWorthwhile);
}

void Analyses::registerAnalyses(TargetMachine& machine) {
    registerAll<CallGraphAnalysis, GlobalsAA, InlineAdvisorAnalysis, LazyCallGraphAnalysis, ProfileSummaryAnalysis>(
        modules);

    functions.registerPass([] { return aliasAnalyses(); });
    functions.registerPass([&machine] { return machine.getTargetIRAnalysis(); });
    functions.registerPass([&machine] { return TargetLibraryAnalysis(libraryFunctions(machine.getTargetTriple())); });
    registerAll<AssumptionAnalysis, BasicAA, BlockFrequencyAnalysis, BranchProbabilityAnalysis, DemandedBitsAnalysis,
                DominanceFrontierAnalysis, DominatorTreeAnalysis, LazyValueAnalysis, LoopAccessAnalysis, LoopAnalysis,
                MemoryDependenceAnalysis, MemorySSAAnalysis, OptimizationRemarkEmitterAnalysis, PhiValuesAnalysis,
                PostDominatorTreeAnalysis, ScalarEvolutionAnalysis, ScopedNoAliasAA,
                ShouldNotRunFunctionPassesAnalysis, ShouldRunExtraVectorPasses, TypeBasedAA>(functions);

    registerAll<IVUsersAnalysis, ShouldRunExtraSimpleLoopUnswitch>(loops);

    auto instrumentation = [this] { return PassInstrumentationAnalysis(&callbacks); };
    modules.registerPass(instrumentation);
    components.registerPass(instrumentation);
    functions.registerPass(instrumentation);
    loops.registerPass(instrumentation);
}

/// An analysis of a larger unit is visible from the smaller one and the other way round.
void Analyses::connect() {
    modules.registerPass([this] { return FunctionAnalysisManagerModuleProxy(functions); });
    modules.registerPass([this] { return CGSCCAnalysisManagerModuleProxy(components); });
    components.registerPass([] { return FunctionAnalysisManagerCGSCCProxy(); });
    components.registerPass([this] { return ModuleAnalysisManagerCGSCCProxy(modules); });
    functions.registerPass([this] { return CGSCCAnalysisManagerFunctionProxy(components); });
    functions.registerPass([this] { return ModuleAnalysisManagerFunctionProxy(modules); });
    functions.registerPass([this] { return LoopAnalysisManagerFunctionProxy(loops); });
    loops.registerPass([this] { return FunctionAnalysisManagerLoopProxy(functions); });
}

PreservedAnalyses preservedBy(bool hasChanged) {
    if (!hasChanged)
        return PreservedAnalyses::all();
    PreservedAnalyses preserved;
    preserved.preserveSet<CFGAnalyses>();
    return preserved;
}

} // namespace wasmba::backend
