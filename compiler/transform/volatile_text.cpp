// Which printed text depends on the clock or on random numbers without a seed: a flow-insensitive data-flow analysis over the whole
// program, from the runtime's clock and random functions through values, variables, containers and calls to the pieces of a text. What is
// computed under a condition that is volatile is volatile, too: counting the darts that hit a circle depends on where they fell.

#include "ir/post_dominators.h"
#include "ir/runtime_function.h"
#include "transform/passes.h"

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

namespace wasmba::transform_passes {

namespace {

using ir::Instruction;
using ir::Op;
using ir::RuntimeFunction;

enum class Source : uint8_t { None, Clock, Random, NumpyRandom };

Source sourceOf(const Instruction& at) {
    if (at.op != Op::CallRuntime)
        return Source::None;
    llvm::StringRef symbol = ir::runtimeRow(at.runtime).symbol;
    if (at.runtime == RuntimeFunction::rt_time || at.runtime == RuntimeFunction::rt_perf_counter)
        return Source::Clock;
    if (symbol.contains("seed"))
        return Source::None;
    if (symbol.starts_with("rt_np_random_"))
        return Source::NumpyRandom;
    return symbol.starts_with("rt_random_") ? Source::Random : Source::None;
}

bool isTextPiece(const Instruction& at) {
    return at.op == Op::CallRuntime && at.operands.size() >= 2 && at.operands[0]->type->is(TypeKind::Text) &&
           at.runtime != RuntimeFunction::rt_text_volatile;
}

class Analysis {
public:
    explicit Analysis(ir::Module& module) : module(module) {}

    void run() {
        findSeeds();
        findParallelFunctions();
        do {
            changed = false;
            for (auto& function : module.functions)
                visit(*function);
        } while (changed);
    }

    bool isVolatile(const Instruction* value) const { return values.contains(value); }

private:
    void findSeeds() {
        for (auto& function : module.functions)
            for (ir::Block* block : function->blocks)
                for (Instruction* at : block->instructions) {
                    if (at->op != Op::CallRuntime)
                        continue;
                    isSeeded |= at->runtime == RuntimeFunction::rt_random_seed;
                    isNumpySeeded |= at->runtime == RuntimeFunction::rt_np_random_seed || at->runtime == RuntimeFunction::rt_np_random_seed_mersenne ||
                                     at->runtime == RuntimeFunction::rt_np_random_seed_pcg64;
                    hasUnseededStream |= at->runtime == RuntimeFunction::rt_np_random_entropy_stream;
                    Source source = sourceOf(*at);
                    module.usesClock |= source == Source::Clock;
                    module.usesRandom |= source == Source::Random || source == Source::NumpyRandom;
                }
    }

    /// Functions that may run on several threads: each thread has a stream of random numbers of its own, whatever the seed.
    void findParallelFunctions() {
        std::vector<const ir::Function*> open;
        auto add = [&](const ir::Function* function) {
            if (parallelFunctions.insert(function).second)
                open.push_back(function);
        };
        for (auto& function : module.functions)
            if (function->isParallelBody)
                add(function.get());
        while (!open.empty()) {
            const ir::Function* next = open.back();
            open.pop_back();
            for (ir::Block* block : next->blocks)
                for (Instruction* at : block->instructions)
                    if (at->callee)
                        add(at->callee);
        }
    }

    void mark(const Instruction* value) { changed |= values.insert(value).second; }
    template <class Set, class Key>
    void markIn(Set& set, const Key& key) {
        changed |= set.insert(key).second;
    }

    /// Something volatile was put into the object: whoever else holds the object sees it.
    void markContainer(const ir::Function& function, Instruction* object) {
        if (!object->type->isManaged() && !object->type->is(TypeKind::Text))
            return;
        if (!values.insert(object).second)
            return;
        changed = true;
        switch (object->op) {
        case Op::Parameter: markIn(parameters, std::make_pair(&function, object->index)); break;
        case Op::LoadGlobal: markIn(globals, object->index); break;
        case Op::LoadLocal: markIn(locals, std::make_pair(&function, object->index)); break;
        case Op::Phi:
        case Op::TupleGet:
        case Op::OptionalGet:
        case Op::MakeTuple:
        case Op::MakeOptional:
        case Op::ArrayView:
        case Op::ListLoad:
        case Op::Select:
        case Op::Call:
            for (Instruction* operand : object->operands)
                markContainer(function, operand);
            break;
        default: break;
        }
    }

    bool isSource(const ir::Function& function, const Instruction& at) const {
        bool isParallel = parallelFunctions.contains(&function);
        switch (sourceOf(at)) {
        case Source::None: return false;
        case Source::Clock: return true;
        case Source::Random: return !isSeeded || isParallel;
        case Source::NumpyRandom: return !isNumpySeeded || hasUnseededStream || isParallel;
        }
        return false;
    }

    void visitCall(const ir::Function& function, Instruction& at) {
        // A parallel body's first two parameters are the bounds of the chunk, where the operation has the trip count.
        unsigned shift = at.op == Op::ParallelFor ? 1 : 0;
        if (at.op == Op::SortRuntime)
            return;
        for (unsigned i = at.op == Op::ParallelFor ? 1 : 0; i < at.operands.size(); ++i) {
            auto key = std::make_pair(static_cast<const ir::Function*>(at.callee), i + shift);
            if (values.contains(at.operands[i]))
                markIn(parameters, key);
            else if (parameters.contains(key))
                markContainer(function, at.operands[i]);
        }
        if (returns.contains(at.callee))
            mark(&at);
    }

    /// Arguments are locals of the generator, and so is what it yields.
    void visitGenerator(const ir::Function& function, Instruction& at) {
        auto isLocalVolatile = [&](unsigned index) { return locals.contains({static_cast<const ir::Function*>(at.callee), index}); };
        for (unsigned i = 0; at.op == Op::GeneratorNew && i < at.operands.size(); ++i) {
            unsigned local = ir::kFirstGeneratorParameter + i;
            if (values.contains(at.operands[i]))
                markIn(locals, std::make_pair(static_cast<const ir::Function*>(at.callee), local));
            else if (isLocalVolatile(local))
                markContainer(function, at.operands[i]);
        }
        if ((at.op == Op::GeneratorValue && isLocalVolatile(ir::kGeneratorValue)) || (at.op == Op::GeneratorNext && returns.contains(at.callee)))
            mark(&at);
    }

    void visit(const ir::Function& function) {
        for (ir::Block* block : function.blocks)
            for (Instruction* at : block->instructions)
                visitInstruction(function, *at);
    }

    /// What is chosen by a volatile branch: phis where the ways meet, stores and returns on the ways.
    void visitBranch(const ir::Function& function, Instruction& at) {
        if (!branches.insert(&at).second)
            return;
        auto& postDominators = flows[&function];
        if (!postDominators)
            postDominators = std::make_unique<ir::PostDominators>(function);
        for (ir::Block* block : postDominators->controlledBy(at.block)) {
            markPhis(*block);
            for (Instruction* inner : block->instructions) {
                if (inner->op == Op::StoreLocal)
                    markIn(locals, std::make_pair(&function, inner->index));
                else if (inner->op == Op::StoreGlobal)
                    markIn(globals, inner->index);
                else if (inner->op == Op::Return)
                    markIn(returns, &function);
                else if (inner->op == Op::ListStore || inner->op == Op::ListAppend || inner->op == Op::ArrayStore)
                    markContainer(function, inner->operands[0]);
            }
        }
        if (ir::Block* join = postDominators->immediate(at.block))
            markPhis(*join);
        else
            markIn(returns, &function);
    }

    void markPhis(const ir::Block& block) {
        for (const Instruction* phi : block.instructions) {
            if (phi->op != Op::Phi)
                break;
            mark(phi);
        }
    }

    void visitInstruction(const ir::Function& function, Instruction& at) {
        bool anyVolatile = llvm::any_of(at.operands, [&](const Instruction* operand) { return values.contains(operand); });
        switch (at.op) {
        case Op::Parameter:
            if (parameters.contains({&function, at.index}))
                mark(&at);
            return;
        case Op::Call:
        case Op::ParallelFor:
        case Op::SortRuntime: return visitCall(function, at);
        case Op::GeneratorNew:
        case Op::GeneratorNext:
        case Op::GeneratorValue: return visitGenerator(function, at);
        case Op::Branch:
            if (anyVolatile)
                visitBranch(function, at);
            return;
        case Op::Return:
            if (anyVolatile)
                markIn(returns, &function);
            return;
        case Op::LoadLocal:
            if (locals.contains({&function, at.index}))
                mark(&at);
            return;
        case Op::StoreLocal:
            if (anyVolatile)
                markIn(locals, std::make_pair(&function, at.index));
            return;
        case Op::LoadGlobal:
            if (globals.contains(at.index))
                mark(&at);
            return;
        case Op::StoreGlobal:
            if (anyVolatile)
                markIn(globals, at.index);
            return;
        case Op::ListStore:
        case Op::ListAppend:
        case Op::ArrayStore:
            if (values.contains(at.operands.back()))
                markContainer(function, at.operands[0]);
            return;
        case Op::CallRuntime:
            if (isSource(function, at))
                return mark(&at);
            if (anyVolatile && isTextPiece(at))
                markContainer(function, at.operands[0]);
            break;
        default: break;
        }
        if (anyVolatile)
            mark(&at);
    }

    ir::Module& module;
    llvm::DenseSet<const Instruction*> values;
    llvm::DenseSet<std::pair<const ir::Function*, unsigned>> parameters;
    llvm::DenseSet<std::pair<const ir::Function*, unsigned>> locals;
    llvm::DenseSet<unsigned> globals;
    llvm::DenseSet<const ir::Function*> returns;
    llvm::DenseSet<const ir::Function*> parallelFunctions;
    llvm::DenseSet<const Instruction*> branches; ///< volatile ones that were followed
    llvm::DenseMap<const ir::Function*, std::unique_ptr<ir::PostDominators>> flows;
    bool isSeeded = false;
    bool isNumpySeeded = false;
    bool hasUnseededStream = false; ///< default_rng() or RandomState() without a seed
    bool changed = false;
};

/// Lengths, shapes and comparisons with constants are values of their own; only operands behind the builder are the piece.
bool pieceIsVolatile(const Analysis& analysis, const Instruction& at) {
    return llvm::any_of(llvm::drop_begin(at.operands), [&](const Instruction* operand) { return analysis.isVolatile(operand); });
}

Instruction* makeSwitch(ir::Module& module, TypeTable& types, ir::Block& block, const Instruction& piece, Instruction* on) {
    Instruction* toggle = module.makeInstruction(Op::CallRuntime, types.none, piece.span);
    toggle->runtime = RuntimeFunction::rt_text_volatile;
    toggle->operands = {piece.operands[0], on};
    toggle->block = &block;
    return toggle;
}

} // namespace

void markVolatileText(ir::Module& module, TypeTable& types) {
    Analysis analysis(module);
    analysis.run();
    for (auto& function : module.functions)
        for (ir::Block* block : function->blocks) {
            std::vector<Instruction*> result;
            for (Instruction* at : block->instructions) {
                if (!isTextPiece(*at) || !pieceIsVolatile(analysis, *at)) {
                    result.push_back(at);
                    continue;
                }
                for (bool on : {true, false}) {
                    Instruction* flag = module.makeInstruction(Op::ConstInt, types.boolean, at->span);
                    flag->integer = on;
                    flag->block = block;
                    Instruction* toggle = makeSwitch(module, types, *block, *at, flag);
                    if (!on)
                        result.push_back(at);
                    result.push_back(flag);
                    result.push_back(toggle);
                }
            }
            block->instructions = std::move(result);
        }
}

} // namespace wasmba::transform_passes
