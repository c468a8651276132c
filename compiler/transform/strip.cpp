#include "transform/strip.h"

#include "ir/dominators.h"
#include "ir/flow.h"
#include "ir/runtime_function.h"
#include "transform/captures.h"
#include "transform/counting_loop.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba {

namespace {

using ir::Instruction;
using ir::Op;

bool usesLocal(const Instruction& instruction) {
    return instruction.op == Op::LoadLocal || instruction.op == Op::LocalIsSet || instruction.op == Op::StoreLocal;
}

/// The strip's parameters: what the loop carries, the number of iterations, what it uses from outside. Its result: the number of the way
/// out, then what it carries on, then other values that the code behind it uses. The way out with number 0 ends the strip; whether the loop
/// goes on is the caller's to decide.
class StripMaker {
public:
    StripMaker(ir::Module& module, TypeTable& types, ir::Function& caller, const NaturalLoop& loop, StripLength length)
        : module(module), types(types), caller(caller), header(loop.header), length(length), counting(findCounting(loop)),
          blocks(loop.blocks), set(loop.set) {
        if (counting && contains(counting->end->block))
            counting.reset();
    }

    /// Nothing has changed if it is false.
    bool run() {
        if (!findHandler() || !isMovable())
            return false;
        findExits();
        if (!findResults())
            return false;
        splitReturns();
        captures.find(blocks, set, header);
        makeFunction();
        makeCall();
        makeEntry();
        makeExits();
        return true;
    }

private:
    struct Exit {
        ir::Block* from;
        unsigned target; ///< of the terminator of `from`
        ir::Block* to;
    };

    ir::Module& module;
    TypeTable& types;
    ir::Function& caller;
    ir::Block* header;
    StripLength length;
    std::optional<CountingLoop> counting; ///< to an end that stands before the loop begins
    std::vector<ir::Block*> blocks; ///< that move; header first
    llvm::DenseSet<const ir::Block*> set;
    ir::Block* handler = nullptr; ///< of exceptions that leave the loop
    std::vector<Exit> exits;      ///< the first one is the header's if the loop counts
    std::vector<Instruction*> results; ///< the header's phis first
    size_t phiCount = 0;
    llvm::DenseMap<const ir::Block*, llvm::DenseSet<const Instruction*>> reaching; ///< results that exist at the end of a block

    ir::Function* strip = nullptr;
    ir::Block* driver = nullptr; ///< of the caller: calls the strip
    Instruction* budget = nullptr; ///< parameter of the strip
    Captures captures;
    llvm::DenseMap<const Instruction*, Instruction*> initialValues;

    bool contains(const ir::Block* block) const { return set.contains(block); }
    bool isCounter(const Instruction* phi) const { return counting && phi == counting->counter; }

    /// Handlers that only the loop's blocks lead to become a part of it; one that also serves the code around stays outside.
    bool findHandler() {
        handler = header->handler;
        for (size_t i = 0; i < blocks.size(); ++i) {
            ir::Block* next = blocks[i]->handler;
            if (next == handler || !next || contains(next))
                continue;
            if (!next->predecessors.empty())
                return false;
            set.insert(next);
            blocks.push_back(next);
        }
        if (handler && contains(handler))
            return false;
        // All of it raises to the same place, and nothing outside leads into it.
        for (const ir::Block* block : caller.blocks) {
            bool isInside = contains(block);
            if (isInside && block->handler != handler && !(block->handler && contains(block->handler)) && ir::mayRaise(*block))
                return false;
            if (!isInside && block->handler && contains(block->handler))
                return false;
            if (!isInside)
                for (const ir::Block* successor : block->successors())
                    if (successor != header && contains(successor))
                        return false;
        }
        return true;
    }

    bool isMovable() const {
        for (const ir::Block* block : blocks)
            for (const Instruction* instruction : block->instructions)
                if (usesLocal(*instruction) || instruction->op == Op::Yield)
                    return false;
        return true;
    }

    void findExits() {
        if (counting)
            exits.push_back({header, 1, header->terminator()->targets[1]});
        for (ir::Block* block : blocks) {
            const Instruction* last = block->terminator();
            for (unsigned target = 0; target < block->successors().size(); ++target)
                if (!contains(last->targets[target]) && !(counting && block == header))
                    exits.push_back({block, target, last->targets[target]});
        }
    }

    /// A handler may end with a return of the whole function: the caller does it.
    void splitReturns() {
        for (ir::Block* block : blocks) {
            Instruction* last = block->terminator();
            if (last->op != Op::Return)
                continue;
            ir::Block* outside = module.makeBlock(caller);
            outside->handler = block->handler;
            block->instructions.pop_back();
            last->block = outside;
            outside->instructions.push_back(last);
            outside->predecessors.push_back(block);
            Instruction* jump = module.makeInstruction(Op::Jump, nullptr, last->span);
            jump->block = block;
            jump->targets[0] = outside;
            block->instructions.push_back(jump);
            exits.push_back({block, 0, outside});
        }
    }

    /// Managed values must exist at every way out: there is no reference for the others to hold.
    bool findResults() {
        for (Instruction* instruction : header->instructions)
            if (instruction->op == Op::Phi)
                results.push_back(instruction);
        phiCount = results.size();
        auto add = [&](Instruction* value) {
            if (contains(value->block) && !llvm::is_contained(results, value))
                results.push_back(value);
        };
        for (ir::Block* block : caller.blocks)
            for (Instruction* instruction : block->instructions)
                if (!contains(block) || instruction->op == Op::Return)
                    for (Instruction* operand : instruction->operands)
                        add(operand);
        ir::DominatorTree tree(caller);
        auto isDefinedAt = [&](const Instruction* value, const ir::Block* block) { return tree.dominates(value->block, block); };
        for (const Instruction* value : results) {
            for (const Exit& exit : exits)
                if (!isDefinedAt(value, exit.from) && value->type->isManaged())
                    return false;
            for (const ir::Block* block : blocks)
                if (block->terminator()->op == Op::Return && !isDefinedAt(value, block) && value->type->isManaged())
                    return false;
            if (!counting && value->type->isManaged() && value->block == header && value->op != Op::Phi)
                return false;
        }
        for (const ir::Block* block : blocks)
            for (const Instruction* value : results)
                if (isDefinedAt(value, block))
                    reaching[block].insert(value);
        return true;
    }

    void makeFunction() {
        strip = module.makeFunction();
        strip->name = caller.name;
        strip->symbol = caller.symbol + ".strip" + std::to_string(module.functions.size());
        strip->span = caller.span;
        strip->isLibrary = caller.isLibrary;
        strip->isStrip = strip->neverInline = true;
        strip->isIndependent = caller.isIndependent;
        strip->fastMath = caller.fastMath;
        for (size_t i = 0; i < phiCount; ++i)
            strip->parameters.push_back(results[i]->type);
        strip->parameters.push_back(types.int64);
        captures.appendTypes(strip->parameters);
        llvm::SmallVector<const Type*, 8> elements = {types.int64};
        for (const Instruction* value : results)
            elements.push_back(value->type);
        strip->returnType = types.tuple(elements);
    }

    Span span() const { return header->terminator()->span; }

    /// One block in front of the loop, from which all its phis start.
    ir::Block* makePreheader() {
        ir::Block* front = module.makeBlock(caller);
        front->handler = handler;
        llvm::SmallVector<unsigned, 4> outside;
        for (auto [position, predecessor] : llvm::enumerate(header->predecessors))
            if (!contains(predecessor)) {
                outside.push_back(static_cast<unsigned>(position));
                Instruction* last = predecessor->terminator();
                front->predecessors.push_back(predecessor);
                for (ir::Block*& target : last->targets)
                    if (target == header)
                        target = front;
            }
        ir::Builder builder(module, types);
        builder.moveTo(front);
        builder.setSpan(span());
        for (size_t i = 0; i < phiCount; ++i) {
            Instruction* phi = results[i];
            Instruction* initial = phi->operands[outside[0]];
            if (outside.size() > 1) {
                initial = builder.phi(phi->type, phi->text);
                for (unsigned position : outside)
                    initial->operands.push_back(phi->operands[position]);
            }
            initialValues[phi] = initial;
            for (unsigned position : llvm::reverse(outside))
                phi->operands.erase(phi->operands.begin() + position);
        }
        for (unsigned position : llvm::reverse(outside))
            header->predecessors.erase(header->predecessors.begin() + position);
        return front;
    }

    /// In the caller: the loop that calls the strip, and the branches behind it.
    void makeCall() {
        ir::Block* front = makePreheader();
        driver = module.makeBlock(caller);
        driver->handler = handler;
        ir::Builder builder(module, types);
        builder.setSpan(span());
        builder.moveTo(front);
        Instruction* first = builder.integer(length.first);
        builder.jump(driver);

        builder.moveTo(driver);
        llvm::SmallVector<Instruction*, 8> carried;
        for (size_t i = 0; i < phiCount; ++i) {
            carried.push_back(builder.phi(results[i]->type, results[i]->text));
            carried.back()->operands = {initialValues[results[i]]};
            carried.back()->isNonNegative = results[i]->isNonNegative;
        }
        Instruction* iterations = builder.phi(types.int64);
        iterations->operands = {first};
        llvm::SmallVector<Instruction*, 8> arguments(carried);
        arguments.push_back(iterations);
        captures.appendValues(arguments);
        Instruction* call = builder.call(strip, arguments);
        Instruction* way = builder.tupleGet(call, 0);
        ir::Replacements replacements;
        for (auto [position, value] : llvm::enumerate(results))
            replacements[value] = builder.tupleGet(call, static_cast<uint32_t>(position) + 1);

        // The next strip.
        Instruction* longest = builder.integer(length.longest);
        Instruction* more = builder.append(Op::Select, types.int64,
                                           {builder.compare(Op::Less, iterations, longest), builder.binary(Op::Add, iterations, iterations), longest});
        ir::Block* next = module.makeBlock(caller);
        next->handler = handler;
        ir::Block* decide = makeExitBranches(builder, way);
        builder.moveTo(decide);
        if (counting) {
            ir::Block* after = module.makeBlock(caller);
            after->handler = handler;
            builder.branch(builder.compare(Op::Less, replacements[counting->counter], counting->end), next, after);
            builder.moveTo(after);
            enterExit(builder, exits[0]);
        } else {
            builder.jump(next);
        }
        builder.moveTo(next);
        if (!caller.isLibrary)
            builder.append(Op::CallRuntime, types.none)->runtime = ir::RuntimeFunction::rt_stop_requested;
        builder.jump(driver);
        for (size_t i = 0; i < phiCount; ++i)
            carried[i]->operands.push_back(replacements[results[i]]);
        iterations->operands.push_back(more);

        for (ir::Block* block : blocks) {
            block->function = strip;
            strip->blocks.push_back(block);
        }
        llvm::erase_if(caller.blocks, [&](const ir::Block* block) { return contains(block); });
        ir::replaceUses(caller, replacements);
    }

    /// Compares the number of the way out with one exit after the other; returns the block for number 0.
    ir::Block* makeExitBranches(ir::Builder& builder, Instruction* way) {
        for (size_t i = counting ? 1 : 0; i < exits.size(); ++i) {
            ir::Block *taken = module.makeBlock(caller), *other = module.makeBlock(caller);
            taken->handler = other->handler = handler;
            Instruction* isTaken = builder.compare(Op::Equal, way, builder.integer(static_cast<int64_t>(i + 1)));
            builder.branch(isTaken, taken, other);
            builder.moveTo(taken);
            enterExit(builder, exits[i]);
            builder.moveTo(other);
        }
        return builder.currentBlock();
    }

    /// The current block takes the place of the exit's source among the predecessors of its target.
    void enterExit(ir::Builder& builder, const Exit& exit) {
        ir::Block* source = builder.currentBlock();
        builder.append(Op::Jump, nullptr)->targets[0] = exit.to;
        *llvm::find(exit.to->predecessors, exit.from) = source;
    }

    void makeEntry() {
        ir::Block* entry = module.makeBlock(*strip);
        std::swap(strip->blocks.front(), strip->blocks.back());
        for (ir::Block* block : blocks)
            if (block->handler && !contains(block->handler))
                block->handler = nullptr;
        ir::Builder builder(module, types);
        builder.moveTo(entry);
        builder.setSpan(span());
        uint32_t index = 0;
        for (size_t i = 0; i < phiCount; ++i) {
            Instruction* start = builder.parameter(index++, results[i]->type, results[i]->text);
            start->isNonNegative = results[i]->isNonNegative || (isCounter(results[i]) && isNonNegative(*initialValues[results[i]]));
            results[i]->operands.push_back(start);
        }
        budget = builder.parameter(index++, types.int64);
        captures.define(builder, module, index);
        if (counting)
            boundCounter(builder);
        builder.append(Op::Jump, nullptr)->targets[0] = header;
        header->predecessors.push_back(entry);
        ir::replaceUses(*strip, captures.replacements());
        if (!counting)
            countIterations(entry);
    }

    /// The strip ends `budget` iterations after its start, or where the loop ends.
    void boundCounter(ir::Builder& builder) {
        Instruction* start = counting->counter->operands.back();
        Instruction* end = captures.replacements().lookup(counting->end);
        Instruction* left = builder.binary(Op::Subtract, end, start);
        Instruction* stripEnd = builder.append(
            Op::Select, types.int64, {builder.compare(Op::Less, budget, left), builder.binary(Op::Add, start, budget), end});
        Instruction* bounded = module.makeInstruction(Op::Less, types.boolean, counting->comparison->span);
        bounded->operands = {counting->counter, stripEnd};
        bounded->block = header;
        header->instructions.insert(header->instructions.end() - 1, bounded);
        header->terminator()->operands[0] = bounded;
    }

    /// A header in front of the header that counts, for loops with conditions of any kind.
    void countIterations(ir::Block* entry) {
        ir::Block* counted = module.makeBlock(*strip);
        ir::Block* leaves = module.makeBlock(*strip);
        counted->predecessors = std::move(header->predecessors);
        header->predecessors.clear();
        for (ir::Block* predecessor : counted->predecessors)
            for (ir::Block*& target : predecessor->terminator()->targets)
                if (target == header)
                    target = counted;
        for (size_t i = 0; i < phiCount; ++i) {
            results[i]->block = counted;
            counted->instructions.push_back(results[i]);
        }
        header->instructions.erase(header->instructions.begin(), header->instructions.begin() + static_cast<std::ptrdiff_t>(phiCount));
        ir::Builder builder(module, types);
        builder.setSpan(span());
        builder.moveTo(entry);
        Instruction* jump = entry->instructions.back();
        entry->instructions.pop_back();
        Instruction* zero = builder.integer(0);
        Instruction* one = builder.integer(1);
        entry->instructions.push_back(jump);
        builder.moveTo(counted);
        Instruction* done = builder.phi(types.int64);
        Instruction* plusOne = builder.binary(Op::Add, done, one);
        plusOne->noWrap = plusOne->isNonNegative = done->isNonNegative = true;
        for (const ir::Block* predecessor : counted->predecessors)
            done->operands.push_back(predecessor == entry ? zero : plusOne);
        builder.branch(builder.compare(Op::Less, done, budget), header, leaves);
        builder.moveTo(leaves);
        llvm::DenseSet<const Instruction*> phis(results.begin(), results.begin() + static_cast<std::ptrdiff_t>(phiCount));
        leave(builder, 0, phis);
    }

    /// Every way out of the loop returns its number and the values that exist there.
    void makeExits() {
        ir::Builder builder(module, types);
        builder.setSpan(span());
        for (auto [number, exit] : llvm::enumerate(exits)) {
            ir::Block* out = module.makeBlock(*strip);
            exit.from->terminator()->targets[exit.target] = out;
            out->predecessors.push_back(exit.from);
            builder.moveTo(out);
            leave(builder, counting && number == 0 ? 0 : static_cast<int64_t>(number) + 1, reaching[exit.from]);
        }
    }

    void leave(ir::Builder& builder, int64_t way, const llvm::DenseSet<const Instruction*>& available) {
        llvm::SmallVector<Instruction*, 8> elements = {builder.integer(way)};
        for (Instruction* value : results)
            elements.push_back(available.contains(value) ? value : builder.append(Op::Undefined, value->type));
        builder.ret(builder.append(Op::MakeTuple, strip->returnType, elements));
    }
};

} // namespace

bool makeStrip(ir::Module& module, TypeTable& types, ir::Function& caller, const NaturalLoop& loop, StripLength length) {
    return StripMaker(module, types, caller, loop, length).run();
}

} // namespace wasmba
