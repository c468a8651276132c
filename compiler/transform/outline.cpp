#include "ir/edit.h"
#include "ir/flow.h"
#include "transform/iteration_cost.h"
#include "transform/loop_effects.h"
#include "transform/parallel_body.h"
#include "transform/passes.h"
#include "transform/races.h"
#include "transform/reduction.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"

#include <algorithm>
#include <tuple>

namespace wasmba::transform_passes {

namespace {

using ir::Instruction;

std::string quoted(llvm::StringRef name, llvm::StringRef otherwise) {
    return name.empty() ? otherwise.str() : "`" + name.str() + "`";
}

SerialReason findDependence(const std::vector<CarriedVariable>& variables) {
    for (const CarriedVariable& variable : variables) {
        if (variable.kind != CarriedVariable::Kind::Dependence)
            continue;
        std::string name = quoted(variable.phi->text, "a variable");
        if (variable.phi->type->isManaged())
            return {name + " holds an object that one iteration hands to the next or to the code behind the loop", variable.place};
        return {"each iteration needs the value of " + name + " that the one before it left", variable.place};
    }
    return {};
}

class Outliner {
public:
    Outliner(ir::Module& module, TypeTable& types, const TransformOptions& options, Diagnostics& diagnostics)
        : module(module), types(types), options(options), diagnostics(diagnostics), shared(module), nests(module) {}

    void run() {
        // Bodies made on the way have no candidates: loops inside a parallel loop stay serial.
        for (size_t i = 0, count = module.functions.size(); i < count; ++i)
            outlineLoops(*module.functions[i]);
        // A function has its loops once per combination of argument types.
        llvm::sort(module.loops, [](const ir::LoopReport& left, const ir::LoopReport& right) {
            return std::tie(left.span.begin, left.span.end, left.isParallel, left.reason) <
                   std::tie(right.span.begin, right.span.end, right.isParallel, right.reason);
        });
        auto isSame = [](const ir::LoopReport& left, const ir::LoopReport& right) {
            return left.span == right.span && left.isParallel == right.isParallel && left.reason == right.reason;
        };
        module.loops.erase(std::unique(module.loops.begin(), module.loops.end(), isSame), module.loops.end());
    }

private:
    ir::Module& module;
    TypeTable& types;
    const TransformOptions& options;
    Diagnostics& diagnostics;
    SharedWrites shared;
    LoopNests nests;

    void outlineLoops(ir::Function& function) {
        while (!function.parallelLoops.empty()) {
            ir::Loop loop = function.parallelLoops.front();
            function.parallelLoops.erase(function.parallelLoops.begin());
            if (loop.preheader->terminator()->op != ir::Op::Jump)
                loop.preheader = ir::splitEdge(module, *loop.preheader, loop.preheader->terminator()->targets[0] == loop.header ? 0 : 1);
            outline(function, loop);
        }
    }

    void outline(ir::Function& function, const ir::Loop& loop) {
        std::string leaves;
        LoopRegion region = findLoopRegion(loop, leaves);
        if (!leaves.empty())
            return staysSerial(loop, {leaves, loop.span});
        if (!options.parallel)
            return report(loop, false, "the program is compiled for one thread");
        hoistInvariants(region);
        std::vector<CarriedVariable> variables = classifyCarriedVariables(region);
        llvm::SmallVector<unsigned, 4> locals;
        for (const SerialReason& reason : {findSerialEffect(module, region, shared), findDependence(variables),
                                           findPrivateLocals(region, locals)})
            if (!reason.text.empty())
                return staysSerial(loop, reason);
        if (const Instruction* use = findEscapingUse(region))
            return staysSerial(loop, {"the code behind it uses a value of its last iteration", use->span});

        if (!function.isLibrary)
            for (const Race& race : findRaces(module, region, shared))
                warn(race);
        report(loop, true, describe(loop, variables));
        llvm::erase_if(function.parallelLoops, [&](const ir::Loop& inner) {
            if (!region.contains(inner.header))
                return false;
            report(inner, false, "it runs inside the parallel loop" + lineText(loop));
            return true;
        });
        ir::Function* body = makeParallelBody(module, types, region, variables, locals, parallelGrain(region, nests));
        for (ir::Function* changed : {&function, body}) {
            ir::sortBlocks(*changed);
            simplify(module, *changed);
        }
    }

    std::string lineText(const ir::Loop& loop) const {
        return options.source ? " of line " + std::to_string(options.source->lineOf(loop.span.begin)) : "";
    }

    void report(const ir::Loop& loop, bool isParallel, const std::string& reason) {
        if (!loop.header->function->isLibrary)
            module.loops.push_back({loop.span, isParallel, reason});
    }

    void staysSerial(const ir::Loop& loop, const SerialReason& reason) {
        report(loop, false, reason.text);
        if (loop.header->function->isLibrary)
            return;
        Diagnostic& diagnostic = diagnostics.report(DiagnosticId::LoopStaysSerial, loop.span, reason.text);
        if (reason.span != loop.span && !reason.span.empty())
            diagnostic.note(reason.span, "here");
    }

    /// What the loop combines, for the report.
    static std::string describe(const ir::Loop& loop, const std::vector<CarriedVariable>& variables) {
        llvm::SmallSetVector<llvm::StringRef, 4> names;
        for (const CarriedVariable& variable : variables)
            if (variable.kind == CarriedVariable::Kind::Reduction)
                names.insert(variable.phi->text);
        names.insert(loop.reducedArrays.begin(), loop.reducedArrays.end());
        if (names.empty())
            return "";
        std::string list;
        for (llvm::StringRef name : names)
            list += (list.empty() ? "" : ", ") + quoted(name, "a value");
        return "each thread computes its share of " + list;
    }

    /// What stands in front of the subscript.
    llvm::StringRef storedName(Span span) const {
        return options.source ? options.source->text(span).split('[').first.trim() : llvm::StringRef();
    }

    void warn(const Race& race) {
        std::string array = quoted(race.array.empty() ? storedName(race.store->span).str() : race.array, "an array");
        Diagnostic& diagnostic = diagnostics.report(race.ignoresCounter ? DiagnosticId::RaceOnOneElement : DiagnosticId::RaceOnElements,
                                                    race.store->span, array);
        if (race.load && race.load->span != race.store->span)
            diagnostic.note(race.load->span, "read here by another iteration at the same time");
    }
};

} // namespace

void outlineParallelLoops(ir::Module& module, TypeTable& types, const TransformOptions& options, Diagnostics& diagnostics) {
    if (llvm::all_of(module.functions, [](const auto& function) { return function->parallelLoops.empty(); }))
        return;
    Outliner(module, types, options, diagnostics).run();
}

} // namespace wasmba::transform_passes
