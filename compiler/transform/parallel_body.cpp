#include "transform/parallel_body.h"

#include "ir/builder.h"
#include "ir/edit.h"
#include "transform/captures.h"
#include "transform/partial.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba {

namespace {

using ir::Instruction;
using ir::Op;

/// Turns one region into a function and a call. The steps of run() share the state below.
class BodyMaker {
public:
    BodyMaker(ir::Module& module, TypeTable& types, const LoopRegion& region, const std::vector<CarriedVariable>& variables,
              llvm::ArrayRef<unsigned> locals, int64_t grain)
        : module(module), types(types), region(region), loop(*region.loop), caller(*region.loop->header->function), locals(locals),
          grain(grain),
          partials(module, types, region, variables) {}

    ir::Function* run() {
        partials.recordInitialValues();
        replaceCondition();
        readLocalsAhead();
        captures.find(region.blocks, region.set, loop.header);
        makeFunction();
        moveBlocks();
        moveLocals();
        makeEntry();
        makeExit();
        makeCall();
        return body;
    }

private:
    ir::Module& module;
    TypeTable& types;
    const LoopRegion& region;
    const ir::Loop loop; ///< a copy: the function's list of loops may change
    ir::Function& caller;
    llvm::ArrayRef<unsigned> locals;
    int64_t grain;
    Partials partials;

    ir::Function* body = nullptr;
    ir::Block* entry = nullptr; ///< of the body
    Instruction* bounded = nullptr; ///< the header's condition
    Captures captures;

    void insertBeforeTerminator(ir::Block& block, Instruction* instruction) {
        instruction->block = &block;
        block.instructions.insert(block.instructions.end() - 1, instruction);
    }

    /// The chunk's own end takes the place of the trip count; makeEntry fills it in.
    void replaceCondition() {
        Instruction* branch = loop.header->terminator();
        Instruction* old = branch->operands[0];
        bounded = module.makeInstruction(Op::Less, types.boolean, loop.span);
        bounded->operands = {loop.counter, loop.counter};
        insertBeforeTerminator(*loop.header, bounded);
        branch->operands[0] = bounded;
        bool isUsed = llvm::any_of(caller.blocks, [&](const ir::Block* block) {
            return llvm::any_of(block->instructions, [&](const Instruction* user) { return llvm::is_contained(user->operands, old); });
        });
        if (!isUsed && region.contains(old))
            ir::removeInstructions(caller, {old});
    }

    /// Locals that the region only reads have one value during the loop: they are read before it.
    void readLocalsAhead() {
        ir::Replacements replacements;
        llvm::DenseSet<const Instruction*> removed;
        for (ir::Block* block : region.blocks) {
            for (Instruction* instruction : block->instructions) {
                if ((instruction->op != Op::LoadLocal && instruction->op != Op::LocalIsSet) ||
                    llvm::is_contained(locals, instruction->index))
                    continue;
                Instruction* ahead = module.makeInstruction(instruction->op, instruction->type, instruction->span);
                ahead->index = instruction->index;
                insertBeforeTerminator(*loop.preheader, ahead);
                replacements[instruction] = ahead;
                removed.insert(instruction);
            }
        }
        ir::replaceUses(caller, replacements);
        ir::removeInstructions(caller, removed);
    }

    void makeFunction() {
        body = module.makeFunction();
        body->name = caller.name;
        body->symbol = caller.symbol + ".loop" + std::to_string(module.functions.size());
        body->span = loop.span;
        body->isLibrary = caller.isLibrary;
        body->fastMath = caller.fastMath;
        body->isParallelBody = true;
        body->isIndependent = caller.isIndependent;
        body->parameters = {types.int64, types.int64};
        captures.appendTypes(body->parameters);
        body->returnType = partials.tupleType();
    }

    void moveBlocks() {
        entry = module.makeBlock(*body);
        for (ir::Block* block : region.blocks) {
            block->function = body;
            // Out of the body is where the caller's handler waits: ParallelFor raises there.
            if (block->handler && !region.contains(block->handler))
                block->handler = nullptr;
            body->blocks.push_back(block);
        }
        llvm::erase_if(caller.blocks, [&](const ir::Block* block) { return region.contains(block); });
    }

    void moveLocals() {
        llvm::DenseMap<uint32_t, uint32_t> numbers;
        for (unsigned local : locals) {
            numbers[local] = static_cast<uint32_t>(body->locals.size());
            body->locals.push_back(caller.locals[local]);
        }
        for (ir::Block* block : region.blocks)
            for (Instruction* instruction : block->instructions)
                if (instruction->op == Op::LoadLocal || instruction->op == Op::StoreLocal || instruction->op == Op::LocalIsSet)
                    instruction->index = numbers.lookup(instruction->index);
    }

    void makeEntry() {
        ir::Builder builder(module, types);
        builder.moveTo(entry);
        builder.setSpan(loop.span);
        Instruction* begin = builder.parameter(0, types.int64);
        begin->isNonNegative = true;
        Instruction* end = builder.parameter(1, types.int64);
        captures.define(builder, module, 2);
        partials.enterBody(builder, begin);
        builder.append(Op::Jump, nullptr)->targets[0] = loop.header;
        *llvm::find(loop.header->predecessors, loop.preheader) = entry;

        bounded->operands[1] = end;

        ir::replaceUses(*body, captures.replacements());
    }

    void makeExit() {
        ir::Block* exit = module.makeBlock(*body);
        loop.header->terminator()->targets[1] = exit;
        exit->predecessors.push_back(loop.header);
        ir::Builder builder(module, types);
        builder.moveTo(exit);
        builder.setSpan(loop.span);
        builder.ret(partials.leaveBody(builder));
    }

    void makeCall() {
        ir::Block* call = module.makeBlock(caller);
        ir::Block* join = module.makeBlock(caller);
        call->handler = join->handler = region.handler;
        ir::Builder builder(module, types);
        builder.setSpan(loop.span);

        loop.preheader->instructions.pop_back(); // the jump to the header
        builder.moveTo(loop.preheader);
        Instruction* zero = builder.integer(0);
        builder.branch(builder.compare(Op::Less, zero, loop.tripCount), call, join);

        builder.moveTo(call);
        llvm::SmallVector<Instruction*, 8> operands{loop.tripCount};
        captures.appendValues(operands);
        Instruction* parallelFor = builder.append(Op::ParallelFor, body->returnType, operands);
        parallelFor->callee = body;
        parallelFor->integer = grain;
        parallelFor->reductions = partials.reductions();
        partials.combine(builder, parallelFor);
        builder.jump(join);

        builder.moveTo(join);
        ir::Replacements replacements;
        partials.join(builder, replacements);
        Instruction* iterations = builder.phi(types.int64);
        iterations->operands = {zero, loop.tripCount};
        replacements[loop.counter] = iterations;
        builder.append(Op::Jump, nullptr)->targets[0] = loop.exit;
        *llvm::find(loop.exit->predecessors, loop.header) = join;
        ir::replaceUses(caller, replacements);
    }
};

} // namespace

ir::Function* makeParallelBody(ir::Module& module, TypeTable& types, const LoopRegion& region,
                               const std::vector<CarriedVariable>& variables, llvm::ArrayRef<unsigned> locals, int64_t grain) {
    return BodyMaker(module, types, region, variables, locals, grain).run();
}

} // namespace wasmba
