#include "sema/specializer.h"

#include "ir/flow.h"
#include "sema/suggestions.h"
#include "types/join.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"

#include <algorithm>

namespace wasmba::sema {

using untyped::Op;

Specializer::Specializer(Program& program, Specialization& specialization)
    : program(program), specialization(specialization), types(program.types), options(*specialization.options),
      function(*specialization.function), out(*specialization.ir), builder(program.module, program.types) {}

void Specializer::run() {
    values.resize(function.instructions.size());
    firstBlock.resize(function.blocks.size());
    lastBlock.resize(function.blocks.size());
    visited.resize(function.blocks.size());
    for (auto& block : function.blocks)
        firstBlock[block->id] = nullptr;
    for (auto& block : function.blocks)
        visitBlock(block.get());
    finishReturns();
    rebuildPredecessors();
    finishPhis();
    finishCounters();
    finishInnerPhis();
    finishLoops();
    finishHandlers();
    out.renumber();
    if (program.recordsTypes && !function.library)
        recordTypes();
}

/// What a name or an expression is that the user can point at.
void Specializer::recordTypes() {
    auto isExpression = [](const Untyped* instruction) {
        switch (instruction->op) {
        case Op::Constant: return instruction->tree != nullptr;
        case Op::Read:
        case Op::LoadGlobal:
        case Op::Capture:
        case Op::LoadCapture:
        case Op::LoadPinned:
        case Op::Binary:
        case Op::Unary:
        case Op::Compare:
        case Op::Attribute:
        case Op::Subscript:
        case Op::Tuple:
        case Op::List:
        case Op::Set:
        case Op::Dict:
        case Op::FormatString:
        case Op::MakeFunction:
        case Op::Parameter: return true;
        case Op::Call: return ast::is<ast::Call>(instruction->tree); // not that of a decorator
        default: return false;
        }
    };
    auto& expressions = specialization.expressions;
    expressions.clear();
    auto record = [&](Span span, const Value& value) {
        if (value && !value.isUnknown() && !span.empty())
            expressions.push_back({span, value.type});
    };
    for (auto& block : function.blocks)
        for (const Untyped* instruction : block->instructions)
            if (isExpression(instruction))
                record(instruction->span, values[instruction->id]);
    for (auto& [span, value] : function.targets)
        record(span, values[value->id]);
}

bool Specializer::isReached(untyped::Block* from, untyped::Block* to) const { return reachedEdges.contains({from, to}); }

/// The block that the untyped one begins with.
ir::Block* Specializer::blockOf(untyped::Block* block) {
    ir::Block*& first = firstBlock[block->id];
    if (!first)
        first = newBlock(block->handler);
    return first;
}

/// What it guards was visited before it.
bool Specializer::isReachedByException(const untyped::Block* handler) const {
    auto blocks = guarded.find(handler);
    return openCalls.contains(handler) ||
           (blocks != guarded.end() && llvm::any_of(blocks->second, [](const ir::Block* block) { return ir::mayRaise(*block); }));
}

void Specializer::finishHandlers() {
    for (auto& [handler, blocks] : guarded)
        for (ir::Block* block : blocks)
            block->handler = visited[handler->id] ? firstBlock[handler->id] : nullptr;
}

void Specializer::visitBlock(untyped::Block* block) {
    bool isEntry = block->id == 0;
    bool reached = isEntry || llvm::any_of(block->predecessors, [&](untyped::Block* from) { return isReached(from, block); });
    if (!reached && !isReachedByException(block))
        return;
    enter(blockOf(block));
    visited[block->id] = true;
    terminated = false;
    waiting.clear();
    for (Untyped* instruction : block->instructions) {
        builder.setSpan(visibleSpan(instruction->span));
        visiting = instruction;
        if (!waiting.empty() && mayWriteArrays(instruction))
            evaluateWaiting(instruction);
        Value value = visit(instruction);
        if (value && value.type->isExpression() && !function.isLazy) {
            if (canWait(instruction))
                waiting.push_back(instruction);
            else
                value = evaluated(value, instruction->span);
        }
        if (value && value.type->size >= kLargestType) {
            report(DiagnosticId::TypeTooLarge, instruction->span);
            value = unknown();
        }
        values[instruction->id] = value;
        // A call whose callee is not known yet (recursion) may raise, too.
        if (block->handler && instruction->op == Op::Call && value.isUnknown())
            openCalls.insert(block->handler);
        if (terminated)
            break;
    }
    lastBlock[block->id] = builder.currentBlock();
}

Span Specializer::operandSpan(unsigned index, Span span) const {
    bool isKnown = visiting && visiting->span == span && index < visiting->operands.size() && !visiting->operands[index]->span.empty();
    return isKnown ? visiting->operands[index]->span : span;
}

Value Specializer::operand(const Untyped* instruction, unsigned index) {
    Value value = lazyOperand(instruction, index);
    return function.isLazy ? value : evaluated(value, instruction->span);
}

Value Specializer::visit(Untyped* instruction) {
    switch (instruction->op) {
    case Op::Constant: return visitConstant(instruction);
    case Op::Unset: {
        Value value = unknown();
        value.assigned = Assigned::No;
        return value;
    }
    case Op::Parameter: {
        const ArgumentKey& key = specialization.arguments[static_cast<size_t>(instruction->number)];
        if (key.literal)
            return literal(key.literal);
        if (!key.type)
            return unknown();
        if (key.type->isZeroSize())
            return unit(key.type);
        auto index = static_cast<uint32_t>(
            llvm::count_if(specialization.captures, [](const Type* type) { return !type->isZeroSize(); }));
        for (int64_t i = 0; i < instruction->number; ++i) {
            const ArgumentKey& before = specialization.arguments[static_cast<size_t>(i)];
            index += before.type && !before.literal && !before.type->isZeroSize();
        }
        return of(builder.parameter(index, key.type, program.intern(instruction->name.text())));
    }
    case Op::IsMissing: return boolean(specialization.arguments[static_cast<size_t>(instruction->number)].type == nullptr);
    case Op::Phi: return visitPhi(instruction);
    case Op::Read: return visitRead(instruction);
    case Op::LoadGlobal: return visitLoadGlobal(instruction);
    case Op::StoreGlobal: return visitStoreGlobal(instruction);
    case Op::LoadPinned:
    case Op::StorePinned:
    case Op::PinnedAddress: return visitPinned(instruction);
    case Op::Capture:
    case Op::LoadCapture:
    case Op::StoreCapture: return visitCapture(instruction);
    case Op::Binary:
    case Op::InPlace: return visitBinary(instruction);
    case Op::Unary: return visitUnary(instruction);
    case Op::Compare: return visitCompare(instruction);
    case Op::Narrow: return narrowed(operand(instruction, 0));
    case Op::Truth: return truth(operand(instruction, 0), instruction->span);
    case Op::Attribute: return visitAttribute(instruction);
    case Op::SetAttribute: {
        Value object = operand(instruction, 0);
        bool isPart = object.type->isArray() && object.type->element()->isComplex() && (instruction->name == "real" || instruction->name == "imag");
        if (object.type->isArray() && instruction->name == "flat")
            return callLibrary("numpy._flat", "_assign_flat", {object, operand(instruction, 1)}, instruction->span);
        if (isPart)
            return callLibrary("numpy", "_assign", {arrayAttribute(object, instruction->name, instruction->span), operand(instruction, 1)},
                               instruction->span);
        if (setExceptionField(object, instruction->name, operand(instruction, 1), instruction->span))
            return none();
        if (!object.isUnknown())
            report(DiagnosticId::CannotSetAttribute, instruction->span, instruction->name, describe(object.type))
                .fix(foreignMemberRemedy(className(object.type), instruction->name.str() + " =").str());
        return none();
    }
    case Op::Subscript: return visitSubscript(instruction);
    case Op::SetSubscript: return visitSetSubscript(instruction);
    case Op::DeleteSubscript: {
        Value object = operand(instruction, 0);
        Value index = operand(instruction, 1);
        if (object.isUnknown() || index.isUnknown())
            return none();
        if (object.type->isList() && index.type->is(TypeKind::Slice))
            return callLibrary("builtins", "_list_delete_slice", {object, tupleElement(index, 0), tupleElement(index, 1), tupleElement(index, 2)},
                               instruction->span);
        if (object.type->isList())
            return callLibrary("builtins", "_list_delete", {object, index}, instruction->span);
        if (object.type->isDict())
            return callBox("_dict_delete", {object, index}, instruction->span);
        if (object.type->isDeque())
            return callBox("_deque_delete", {object, index}, instruction->span);
        report(DiagnosticId::NotSupported, instruction->span, "del of an element of " + describe(object.type));
        return none();
    }
    case Op::Tuple: return visitTuple(instruction);
    case Op::List: return visitList(instruction);
    case Op::Slice: return visitSlice(instruction);
    case Op::Star: return operand(instruction, 0);
    case Op::Set: return visitSet(instruction);
    case Op::Dict: return visitDict(instruction);
    case Op::SetAdd: return callBox("_set_add", {operand(instruction, 0), operand(instruction, 1)}, instruction->span);
    case Op::DictSet: return visitDictSet(instruction);
    case Op::FormatValue: return unknown();
    case Op::FormatString: return visitFormatString(instruction);
    case Op::Call: return visitCall(instruction);
    case Op::MakeFunction: return visitMakeFunction(instruction);
    case Op::GetIterator: return visitGetIterator(instruction);
    case Op::HasNext: return visitHasNext(instruction);
    case Op::Next: return visitNext(instruction);
    case Op::Advance: return visitAdvance(instruction);
    case Op::Keep: keepAlive(instruction->operands[0]); return none();
    case Op::Unpack: return visitUnpack(instruction);
    case Op::UnpackElement: return visitUnpackElement(instruction);
    case Op::Import: return visitImport(instruction);
    case Op::ImportFrom: return visitImportFrom(instruction);
    case Op::ListAppend: return listAppend(operand(instruction, 0), operand(instruction, 1), instruction->span);
    case Op::Yield: visitYield(instruction); return none();
    case Op::AssertFailed: return visitAssertFailed(instruction);
    case Op::Raise: return visitRaise(instruction);
    case Op::Refused: refuse(instruction->constantName.text(), instruction->span); return unknown();
    case Op::ExceptionMatches: return visitExceptionMatches(instruction);
    case Op::Class: return visitClass(instruction);
    case Op::SaveException: return visitSaveException(instruction);
    case Op::RestoreException: return runtime(ir::RuntimeFunction::rt_error_restore, types.none, operand(instruction, 0));
    case Op::MatchSequence: return visitMatchSequence(instruction);
    case Op::Jump: {
        untyped::Block* target = instruction->targets[0];
        reachedEdges.insert({instruction->block, target});
        builder.jump(blockOf(target));
        terminated = true;
        return {};
    }
    case Op::Branch: visitBranch(instruction); return {};
    case Op::Return: visitReturn(instruction); return {};
    case Op::Unreachable: builder.append(ir::Op::Unreachable, types.none); terminated = true; return {};
    default: break;
    }
    report(DiagnosticId::NotSupported, instruction->span, "this construct");
    return unknown();
}

/// A test of a value, as against one of types: also where it is known to fail, what it guards tells of the types of elements.
static bool testsValue(const untyped::Instruction* condition, const Value& tested) {
    if (condition->op == Op::Compare)
        return condition->number != static_cast<int64_t>(ast::CompareOperator::Is) && condition->number != static_cast<int64_t>(ast::CompareOperator::IsNot);
    return condition->op != Op::Call && tested && (tested.type->isNumber() || tested.type->is(TypeKind::Str));
}

void Specializer::visitBranch(Untyped* instruction) {
    Value condition = operand(instruction, 0);
    Untyped* tested = instruction->operands[0]->op == Op::Truth ? instruction->operands[0]->operands[0] : instruction->operands[0];
    if (instruction->number == 1 && condition.literal && testsValue(tested, values[tested->id]))
        condition = of(builder.boolean(condition.literal->integer != 0));
    terminated = true;
    auto side = [&](unsigned number) {
        untyped::Block* target = instruction->targets[number];
        reachedEdges.insert({instruction->block, target});
        return blockOf(target);
    };
    if (condition.literal)
        return builder.jump(side(condition.literal->integer ? 0 : 1));
    // Not known yet, or an error: both sides are looked at.
    ir::Instruction* test = condition.isUnknown() || !condition.ir ? builder.boolean(true) : condition.ir;
    ir::Block* yes = side(0);
    builder.branch(test, yes, side(1));
}

void Specializer::visitReturn(Untyped* instruction) {
    terminated = true;
    if (function.isGenerator) {
        builder.append(ir::Op::Return, types.none);
        return;
    }
    Value value = operand(instruction, 0);
    const Type* known = specialization.returnType;
    const Type* joined = known ? join(types, known, value.type) : value.type;
    if (!joined) {
        Diagnostic& diagnostic =
            report(DiagnosticId::ReturnConflict, instruction->span, function.displayName, describe(known), describe(value.type));
        auto first = llvm::find_if(returns, [&](auto& entry) { return entry.second.type == known; });
        if (first != returns.end())
            diagnostic.note(first->first->span, describe(known) + " is returned here");
        joined = known;
    }
    joined = program.resolve(joined);
    if (joined != known) {
        specialization.returnType = joined;
        program.noteChange();
    }
    returns.push_back({builder.append(ir::Op::Return, types.none), value});
}

void Specializer::finishReturns() {
    // Nothing returns yet: in the first round a callee may still be unknown, later the function has no end and no result.
    if (!specialization.returnType && specialization.round > 1)
        specialization.returnType = types.none;
    if (!specialization.returnType)
        program.noteChange();
    out.returnType = specialization.returnType ? specialization.returnType : types.unknown;
    for (auto& [instruction, value] : returns) {
        if (out.returnType->isZeroSize())
            continue;
        ir::Block* block = instruction->block;
        block->instructions.pop_back();
        builder.moveTo(block);
        ir::Instruction* converted = convertOrUndefined(value, out.returnType);
        instruction->operands.push_back(converted);
        instruction->block = builder.currentBlock();
        instruction->block->instructions.push_back(instruction);
    }
}

void Specializer::rebuildPredecessors() {
    for (ir::Block* block : out.blocks)
        block->predecessors.clear();
    for (ir::Block* block : out.blocks)
        for (ir::Block* successor : block->successors())
            successor->predecessors.push_back(block);
}

/// Tells transform/outline which loops ask to run in parallel.
void Specializer::finishLoops() {
    for (auto& [instruction, iterator] : iterators) {
        untyped::Loop* loop = iterator.loop;
        if (!iterator.counter || !options.parallel || !iterator.source.type->is(TypeKind::Range) || !iterator.source.type->flavour)
            continue;
        if (!loop->header || !loop->latch || !visited[loop->header->id] || !visited[loop->latch->id])
            continue;
        ir::Loop parallel;
        parallel.span = loop->span;
        parallel.preheader = lastBlock[loop->preheader->id];
        parallel.header = firstBlock[loop->header->id];
        parallel.latch = lastBlock[loop->latch->id];
        parallel.exit = firstBlock[loop->exit->id];
        if (untyped::Block* handler = loop->preheader->handler; handler && visited[handler->id])
            parallel.handler = firstBlock[handler->id];
        parallel.counter = iterator.counter;
        parallel.tripCount = iterator.length.ir;
        parallel.leavesEarly = loop->leavesEarly;
        for (Name array : loop->reducedArrays)
            parallel.reducedArrays.push_back(array.text());
        for (untyped::Block* block : loop->blocks)
            if (visited[block->id])
                parallel.blocks.push_back(firstBlock[block->id]);
        out.parallelLoops.push_back(std::move(parallel));
    }
    llvm::sort(out.parallelLoops, [](const ir::Loop& a, const ir::Loop& b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
}

/// Known when compiling, except for lists.
Value Specializer::visitMatchSequence(Untyped* instruction) {
    Value value = operand(instruction, 0);
    if (value.isUnknown())
        return unknown();
    bool hasRest = instruction->star == 1;
    if (value.type->is(TypeKind::Tuple)) {
        auto count = static_cast<int64_t>(value.type->elements.size());
        return boolean(hasRest ? count >= instruction->number : count == instruction->number);
    }
    if (!value.type->isList() && !value.type->isLongTuple() && !value.type->is(TypeKind::Range))
        return boolean(false);
    return compare(hasRest ? ast::CompareOperator::GtE : ast::CompareOperator::Eq, length(value, instruction->span),
                   integer(instruction->number), instruction->span);
}

namespace {

struct RefusedRow {
    llvm::StringRef key, text, remedy;
};

const RefusedRow kRefused[] = {
#define REFUSED(key, text, remedy) {key, text, remedy},
#include "sema/refused.def"
};

} // namespace

void Specializer::refuse(llvm::StringRef construct, Span span) {
    const auto* row = llvm::find_if(kRefused, [&](const RefusedRow& each) { return each.key == construct; });
    if (row == std::end(kRefused))
        report(DiagnosticId::NotSupported, span, construct);
    else
        report(DiagnosticId::NotSupported, span, row->text).fix(row->remedy.str());
}

llvm::StringRef missingModuleRemedy(llvm::StringRef name) {
    for (std::string key : {"import " + name.str(), "import " + name.split('.').first.str()}) {
        const auto* row = llvm::find_if(kRefused, [&](const RefusedRow& each) { return each.key == key; });
        if (row != std::end(kRefused))
            return row->remedy;
    }
    return {};
}

bool isRefusedName(llvm::StringRef name) {
    return llvm::any_of(kRefused, [&](const RefusedRow& each) { return each.key == name; });
}

} // namespace wasmba::sema
