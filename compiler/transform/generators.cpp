#include "ir/edit.h"
#include "ir/flow.h"
#include "ir/liveness.h"
#include "transform/passes.h"
#include "types/type_table.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"

namespace wasmba::transform_passes {

namespace {

using ir::Instruction;
using ir::Op;

constexpr int64_t kStart = 0, kFinished = -1; ///< values of kGeneratorState besides the numbers of the yields, from 1, and ir::closingState of them

/// Cheaper to make again behind a yield than to keep.
bool isMadeAgain(const Instruction& value) {
    switch (value.op) {
    case Op::ConstInt:
    case Op::ConstFloat:
    case Op::ConstString:
    case Op::Unit:
    case Op::Undefined: return true;
    default: return value.type->isZeroSize();
    }
}

class Splitter {
public:
    Splitter(ir::Module& module, TypeTable& types, ir::Function& function) : module(module), types(types), function(function) {}

    void run() {
        declareLocals();
        findYields();
        findHomes();
        storeHomes();
        replaceUses();
        ir::Block* body = function.blocks.front();
        rewriteReturns();
        dispatch(body);
        function.parameters = {function.generator};
        function.returnType = types.boolean;
        function.parallelLoops.clear();
        function.renumber();
    }

private:
    Instruction* make(Op op, const Type* type, ir::Block& block, Span span = {}) {
        Instruction* made = module.makeInstruction(op, type, span);
        made->block = &block;
        return made;
    }

    Instruction* append(Op op, const Type* type, ir::Block& block, llvm::ArrayRef<Instruction*> operands = {}) {
        Instruction* made = make(op, type, block);
        made->operands.assign(operands.begin(), operands.end());
        block.instructions.push_back(made);
        return made;
    }

    Instruction* constant(const Type* type, int64_t value, ir::Block& block) {
        Instruction* made = append(Op::ConstInt, type, block);
        made->integer = value;
        return made;
    }

    void storeLocal(uint32_t index, Instruction* value, ir::Block& block) {
        append(Op::StoreLocal, types.none, block, value)->index = index;
    }

    /// In front of the locals that the function has already.
    void declareLocals() {
        std::vector<ir::Variable> all{{"state", types.int64}, {"value", function.yieldType}};
        for (size_t i = 0; i < function.parameters.size(); ++i)
            all.push_back({"parameter " + std::to_string(i), function.parameters[i]});
        auto shift = static_cast<uint32_t>(all.size());
        all.insert(all.end(), function.locals.begin(), function.locals.end());
        function.locals = std::move(all);
        for (ir::Block* block : function.blocks)
            for (Instruction* instruction : block->instructions)
                switch (instruction->op) {
                case Op::LoadLocal:
                case Op::StoreLocal:
                case Op::LocalIsSet: instruction->index += shift; break;
                case Op::Parameter: homes[instruction] = ir::kFirstGeneratorParameter + instruction->index; break;
                default: break;
                }
    }

    /// What follows a yield has no other way in.
    void findYields() {
        for (size_t i = 0; i < function.blocks.size(); ++i) { // splitting edges adds blocks
            ir::Block* block = function.blocks[i];
            if (block->terminator()->op != Op::Yield)
                continue;
            for (unsigned way : {0u, 1u}) {
                ir::Block* next = block->terminator()->targets[way];
                if (next && (next->predecessors.size() != 1 || next->instructions.front()->op == Op::Phi))
                    ir::splitEdge(module, *block, way);
            }
            yields.push_back(block);
        }
    }

    /// A local for every value that is alive while the function waits.
    void findHomes() {
        std::vector<Instruction*> values;
        ir::TrackedValues tracked;
        for (ir::Block* block : function.blocks)
            for (Instruction* value : block->instructions)
                if (value->type && !isMadeAgain(*value) && !homes.count(value)) {
                    tracked[value] = static_cast<unsigned>(values.size());
                    values.push_back(value);
                }
        ir::Liveness liveness(function, values, tracked);
        for (const ir::Block* block : yields)
            for (unsigned number : liveness.liveOut(block).set_bits()) {
                auto [place, isNew] = homes.try_emplace(values[number], static_cast<uint32_t>(function.locals.size()));
                if (isNew)
                    function.locals.push_back({"kept", values[number]->type});
            }
    }

    void storeHomes() {
        for (ir::Block* block : function.blocks) {
            std::vector<Instruction*> result;
            std::vector<Instruction*> behindPhis;
            for (Instruction* instruction : block->instructions) {
                if (instruction->op == Op::Parameter)
                    continue;
                if (instruction->op != Op::Phi) {
                    result.insert(result.end(), behindPhis.begin(), behindPhis.end());
                    behindPhis.clear();
                }
                result.push_back(instruction);
                auto home = homes.find(instruction);
                if (home == homes.end())
                    continue;
                Instruction* store = make(Op::StoreLocal, types.none, *block, instruction->span);
                store->operands.push_back(instruction);
                store->index = home->second;
                (instruction->op == Op::Phi ? behindPhis : result).push_back(store);
            }
            block->instructions = std::move(result);
        }
    }

    /// In blocks other than the value's own, a copy made there stands in for it.
    void replaceUses() {
        for (ir::Block* block : function.blocks) {
            llvm::DenseMap<const Instruction*, Instruction*> copies;
            std::vector<Instruction*> result;
            auto use = [&](ir::Block& at, Instruction* value, std::vector<Instruction*>& place) {
                auto home = homes.find(value);
                bool isKept = home != homes.end();
                if ((!isKept && !isMadeAgain(*value)) || (value->block == &at && value->op != Op::Parameter))
                    return value;
                Instruction*& copy = copies[value];
                if (!copy) {
                    copy = make(isKept ? Op::LoadLocal : value->op, value->type, at, value->span);
                    copy->index = isKept ? home->second : value->index;
                    copy->integer = value->integer;
                    copy->real = value->real;
                    copy->text = value->text;
                    copy->isNonNegative = value->isNonNegative;
                    place.push_back(copy);
                }
                return copy;
            };
            for (Instruction* instruction : block->instructions) {
                if (instruction->op != Op::Phi)
                    for (Instruction*& operand : instruction->operands)
                        operand = use(*block, operand, result);
                if (!instruction->isTerminator())
                    result.push_back(instruction);
            }
            for (ir::Block* successor : block->successors())
                for (Instruction* phi : successor->instructions) {
                    if (phi->op != Op::Phi)
                        break;
                    for (size_t i = 0; i < phi->operands.size(); ++i)
                        if (successor->predecessors[i] == block)
                            phi->operands[i] = use(*block, phi->operands[i], result);
                }
            result.push_back(block->terminator());
            block->instructions = std::move(result);
        }
    }

    void rewriteReturns() {
        for (ir::Block* block : function.blocks) {
            Instruction* last = block->terminator();
            if (last->op != Op::Return)
                continue;
            block->instructions.pop_back();
            last->operands = {constant(types.boolean, false, *block)};
            block->instructions.push_back(last);
        }
    }

    /// Yields become returns, and a new entry leads behind the one that was left through. While the function runs it counts as finished: that
    /// is what it is after an exception.
    void dispatch(ir::Block* body) {
        ir::Block* entry = module.makeBlock(function);
        std::rotate(function.blocks.begin(), function.blocks.end() - 1, function.blocks.end());
        Instruction* state = append(Op::LoadLocal, types.int64, *entry);
        state->index = ir::kGeneratorState;
        storeLocal(ir::kGeneratorState, constant(types.int64, kFinished, *entry), *entry);
        ir::Block* test = goOnIf(*entry, state, kStart, *body);
        int64_t number = kStart;
        for (ir::Block* block : yields) {
            Instruction* yield = block->terminator();
            ir::Block* next = yield->targets[0];
            next->predecessors.clear();
            test = goOnIf(*test, state, ++number, *next);
            if (ir::Block* closing = yield->targets[1]) {
                closing->predecessors.clear();
                test = goOnIf(*test, state, ir::closingState(number), *closing);
                function.hasFinallyAtYield = true;
            }
            block->instructions.pop_back();
            if (!yield->operands.empty())
                storeLocal(ir::kGeneratorValue, yield->operands[0], *block);
            storeLocal(ir::kGeneratorState, constant(types.int64, number, *block), *block);
            append(Op::Return, nullptr, *block, constant(types.boolean, true, *block));
        }
        append(Op::Return, nullptr, *test, constant(types.boolean, false, *test));
    }

    /// Returns the block for all other states.
    ir::Block* goOnIf(ir::Block& test, Instruction* state, int64_t number, ir::Block& target) {
        ir::Block* otherwise = module.makeBlock(function);
        Instruction* isIt = append(Op::Equal, types.boolean, test, {state, constant(types.int64, number, test)});
        Instruction* branch = append(Op::Branch, nullptr, test, isIt);
        branch->targets[0] = &target;
        branch->targets[1] = otherwise;
        target.predecessors.push_back(&test);
        otherwise->predecessors.push_back(&test);
        return otherwise;
    }

    ir::Module& module;
    TypeTable& types;
    ir::Function& function;
    std::vector<ir::Block*> yields;                       ///< the blocks that end with one
    llvm::DenseMap<const Instruction*, uint32_t> homes;   ///< the local that keeps the value
};

} // namespace

void splitGenerator(ir::Module& module, TypeTable& types, ir::Function& function) {
    if (function.generator)
        Splitter(module, types, function).run();
}

} // namespace wasmba::transform_passes
