// What variables are where paths meet: their types are joined.

#include "sema/specializer.h"

#include "types/join.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace wasmba::sema {

using untyped::Op;

void Specializer::reportConflict(const Untyped* phi, Span span, const Type* left, const Type* right) {
    auto [name, number] = phi->name.text().split('#');
    bool isExpression = !number.empty() && (name == "if" || name == "bool");
    Diagnostic& diagnostic = isExpression ? report(DiagnosticId::ValueConflict, span, describe(left), describe(right))
                                          : report(DiagnosticId::VariableConflict, span, name, describe(left), describe(right));
    noteFirst(diagnostic, phi, left);
    if (left->is(TypeKind::Tuple) && right->is(TypeKind::Tuple))
        diagnostic.fix("a tuple keeps its length and the types of its elements: use a list for what grows");
}

/// The place that gave the variable its first type, through other phis.
void Specializer::noteFirst(Diagnostic& diagnostic, const Untyped* phi, const Type* type) {
    llvm::SmallPtrSet<const Untyped*, 8> seen{phi};
    llvm::SmallVector<const Untyped*, 8> open{phi};
    while (!open.empty()) {
        const Untyped* next = open.pop_back_val();
        for (const Untyped* operand : next->operands) {
            if (operand->op == Op::Phi) {
                if (seen.insert(operand).second)
                    open.push_back(operand);
            } else if (values[operand->id].type == type && !operand->span.empty() && operand->span != diagnostic.span) {
                diagnostic.note(operand->span, "here it is " + describe(type));
                return;
            }
        }
    }
}

Value Specializer::visitPhi(Untyped* phi) {
    untyped::Block* block = phi->block;
    const Type* type = nullptr;
    if (auto known = specialization.valueTypes.find(phi); known != specialization.valueTypes.end())
        type = known->second;
    if (type && type->is(TypeKind::None) && phi->number == 1)
        return Value{type};
    bool complete = true;
    const Literal* common = nullptr;
    bool allSame = true;
    bool anyAssigned = false;
    bool anyUnassigned = false;
    bool anyLoop = block->isLoopHeader;
    bool anyBranch = false;
    Value first;
    for (size_t i = 0; i < phi->operands.size(); ++i) {
        untyped::Block* predecessor = block->predecessors[i];
        if (!visited[predecessor->id]) {
            complete = complete && predecessor->id < block->id;
            continue;
        }
        if (!isReached(predecessor, block))
            continue;
        Value value = operand(phi, static_cast<unsigned>(i));
        anyAssigned |= value.assigned != Assigned::No;
        anyUnassigned |= value.assigned != Assigned::Yes;
        anyLoop |= value.assigned == Assigned::IfLoopRan;
        anyBranch |= value.assigned == Assigned::OnSomePaths;
        if (value.assigned == Assigned::No)
            continue;
        const Type* joined = type ? join(types, type, value.type) : value.type;
        if (!joined && phi->number == 1) {
            joined = types.none;
        } else if (!joined) {
            reportConflict(phi, value.ir ? value.ir->span : phi->operands[i]->span, type, value.type);
            joined = type;
        }
        type = joined;
        allSame &= value.literal && (!common || common == value.literal);
        common = value.literal;
        if (!first)
            first = value;
    }
    if (!type)
        type = types.unknown;
    type = program.resolve(type);
    specialization.valueTypes[phi] = type;

    Assigned state = Assigned::Yes;
    if (anyUnassigned)
        state = !anyAssigned && complete ? Assigned::No : anyLoop && !anyBranch ? Assigned::IfLoopRan : Assigned::OnSomePaths;
    auto& knownState = specialization.assigned[phi];
    if (knownState == Assigned::IfLoopRan && state == Assigned::Yes)
        state = knownState;
    knownState = state;

    Value value{type};
    value.assigned = state;
    if (state == Assigned::No)
        return value;
    if (complete && allSame && common && state == Assigned::Yes)
        return literal(common);
    OpenPhi open{phi, nullptr, nullptr, type};
    llvm::StringRef name = program.intern(phi->name.text().contains('#') ? llvm::StringRef() : phi->name.text());
    if (!type->isUnknown() && !type->isZeroSize())
        open.value = builder.phi(type, name);
    if (state == Assigned::IfLoopRan)
        open.isAssigned = builder.phi(types.boolean, name);
    phis.push_back(open);
    value.ir = open.value;
    value.isAssigned = open.isAssigned;
    return value;
}

/// Every predecessor's value, converted at its end.
void Specializer::finishPhis() {
    llvm::DenseMap<ir::Block*, untyped::Block*> origin;
    for (auto& block : function.blocks)
        if (visited[block->id])
            origin[lastBlock[block->id]] = block.get();
    for (OpenPhi& open : phis) {
        untyped::Block* block = open.phi->block;
        ir::Block* here = firstBlock[block->id];
        const Type* joined = open.type;
        for (size_t number = 0; number < here->predecessors.size(); ++number) {
            ir::Block* from = here->predecessors[number];
            untyped::Block* predecessor = origin.lookup(from);
            size_t index = static_cast<size_t>(llvm::find(block->predecessors, predecessor) - block->predecessors.begin());
            Value value = operand(open.phi, static_cast<unsigned>(index));
            if (value.assigned != Assigned::No) {
                const Type* wider = join(types, joined, value.type);
                if (!wider && open.phi->number == 1)
                    joined = types.none;
                else if (!wider)
                    reportConflict(open.phi, open.phi->operands[index]->span, joined, value.type);
                else
                    joined = wider;
            }
            if (value.assigned != Assigned::Yes && !open.isAssigned && specialization.assigned[open.phi] == Assigned::Yes) {
                specialization.assigned[open.phi] = block->isLoopHeader ? Assigned::IfLoopRan : Assigned::OnSomePaths;
                program.noteChange();
            }
            ir::Instruction* terminator = from->instructions.back();
            from->instructions.pop_back();
            builder.moveTo(from);
            if (open.value)
                open.value->operands.push_back(convertOrUndefined(value, open.type));
            if (open.isAssigned) {
                ir::Instruction* flag = value.assigned == Assigned::IfLoopRan && value.isAssigned
                                            ? value.isAssigned
                                            : builder.boolean(value.assigned == Assigned::Yes);
                open.isAssigned->operands.push_back(flag);
            }
            ir::Block* end = builder.currentBlock();
            terminator->block = end;
            end->instructions.push_back(terminator);
            if (end == from)
                continue;
            // The conversion took blocks of its own, and what follows `from` now follows the last of them.
            for (ir::Block* successor : end->successors())
                std::replace(successor->predecessors.begin(), successor->predecessors.end(), from, end);
            origin[end] = predecessor;
            lastBlock[predecessor->id] = end;
        }
        joined = program.resolve(joined);
        if (joined != open.type) {
            specialization.valueTypes[open.phi] = joined;
            program.noteChange();
            noteGrowth(open.phi);
        }
    }
}

/// For the message in case that it never ends.
void Specializer::noteGrowth(const Untyped* phi) {
    for (const Untyped* operand : phi->operands)
        if (operand->op != Op::Phi && !operand->span.empty())
            program.lastGrowth = visibleSpan(operand->span);
}

void Specializer::finishInnerPhis() {
    for (InnerPhi& inner : innerPhis)
        for (ir::Block* from : inner.phi->block->predecessors)
            for (auto& [block, value] : inner.incoming)
                if (block == from)
                    inner.phi->operands.push_back(value);
}

} // namespace wasmba::sema
