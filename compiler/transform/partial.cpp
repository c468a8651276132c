#include "transform/partial.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

#include <limits>

namespace wasmba {

using ir::Instruction;
using ir::Op;
using ir::ReductionKind;
using Kind = CarriedVariable::Kind;

Partials::Partials(ir::Module& module, TypeTable& types, const LoopRegion& region, const std::vector<CarriedVariable>& variables)
    : module(module), types(types), region(region) {
    std::vector<ir::Reduction> list;
    for (const CarriedVariable& variable : variables) {
        Partial& partial = partials.emplace_back();
        partial.variable = variable;
        partial.element = static_cast<unsigned>(list.size());
        const Type* type = variable.phi->type;
        switch (variable.kind) {
        case Kind::Last:
            list.push_back({ReductionKind::Last, type, partial.element + 1});
            list.push_back({ReductionKind::Or, types.boolean});
            break;
        case Kind::Companion: list.push_back({ReductionKind::Companion, type}); break;
        default: list.push_back({variable.reduction, type}); break;
        }
    }
    for (const Partial& partial : partials)
        if (partial.variable.kind == Kind::Companion)
            list[partial.element].partner = partialOf(partial.variable.decidedBy).element;
    rows = module.arena.copy(llvm::ArrayRef<ir::Reduction>(list));
}

const Partials::Partial& Partials::partialOf(const Instruction* phi) const {
    return *llvm::find_if(partials, [&](const Partial& partial) { return partial.variable.phi == phi; });
}

const Type* Partials::tupleType() const {
    if (rows.empty())
        return types.none;
    llvm::SmallVector<const Type*, 4> elements;
    for (const ir::Reduction& row : rows)
        elements.push_back(row.type);
    return types.tuple(elements);
}

void Partials::recordInitialValues() {
    for (Partial& partial : partials)
        partial.initial = region.initialValue(*partial.variable.phi);
}

namespace {

Instruction* number(ir::Builder& builder, const Type* type, int value) {
    if (type->isComplex() || type->isFloat()) {
        Instruction* real = builder.real(type, value);
        return real;
    }
    return builder.integer(type, value);
}

int64_t integerLimit(const Type* type, bool largest) {
    if (type->is(TypeKind::Bool))
        return largest;
    if (!type->isSigned)
        return largest ? static_cast<int64_t>(llvm::maxUIntN(type->bits)) : 0;
    return largest ? llvm::maxIntN(type->bits) : llvm::minIntN(type->bits);
}

} // namespace

Instruction* Partials::neutral(ir::Builder& builder, const Partial& partial) const {
    const Type* type = partial.variable.phi->type;
    if (partial.variable.kind != Kind::Reduction)
        return builder.append(Op::Undefined, type);
    ReductionKind kind = partial.variable.reduction;
    switch (kind) {
    case ReductionKind::Add:
    case ReductionKind::Multiply: {
        int value = kind == ReductionKind::Multiply;
        if (!type->isComplex())
            return number(builder, type, value);
        const Type* part = types.floating(type->bits / 2);
        return builder.append(Op::MakeComplex, type, {builder.real(part, value), builder.real(part, 0)});
    }
    case ReductionKind::Minimum:
    case ReductionKind::Maximum: {
        bool isMinimum = kind == ReductionKind::Minimum;
        constexpr double infinity = std::numeric_limits<double>::infinity();
        return type->isFloat() ? builder.real(type, isMinimum ? infinity : -infinity) : builder.integer(type, integerLimit(type, isMinimum));
    }
    case ReductionKind::BitAnd:
    case ReductionKind::And: return builder.integer(type, type->isSigned ? -1 : integerLimit(type, true));
    default: return builder.integer(type, 0);
    }
}

void Partials::enterBody(ir::Builder& builder, Instruction* begin) {
    auto setInitial = [&](Instruction* phi, Instruction* value) {
        auto* from = llvm::find(phi->block->predecessors, region.loop->preheader);
        phi->operands[static_cast<size_t>(from - phi->block->predecessors.begin())] = value;
    };
    setInitial(region.loop->counter, begin);
    for (Partial& partial : partials) {
        setInitial(partial.variable.phi, neutral(builder, partial));
        if (partial.variable.kind == Kind::Last)
            makeFlag(builder, partial);
    }
}

/// The flag goes the way of the variable: false at the beginning, true where something else than the variable itself comes in.
void Partials::makeFlag(ir::Builder& builder, Partial& partial) {
    Instruction* yes = builder.boolean(true);
    Instruction* no = builder.boolean(false);
    llvm::DenseMap<const Instruction*, Instruction*> flags;
    auto insertAfter = [&](Instruction* place, Instruction* instruction) {
        auto& instructions = place->block->instructions;
        instruction->block = place->block;
        instructions.insert(llvm::find(instructions, place) + 1, instruction);
    };
    auto makeTwin = [&](Instruction* original) {
        Instruction* twin = module.makeInstruction(original->op, types.boolean, original->span);
        insertAfter(original, twin);
        flags[original] = twin;
    };
    makeTwin(partial.variable.phi);
    for (Instruction* passage : partial.variable.chain)
        makeTwin(passage);
    auto flagOf = [&](const Instruction* value) {
        Instruction* flag = flags.lookup(value);
        return flag ? flag : yes;
    };
    for (Instruction* passage : partial.variable.chain) {
        Instruction* flag = flags.lookup(passage);
        for (auto [position, operand] : llvm::enumerate(passage->operands))
            flag->operands.push_back(passage->op == Op::Select && position == 0 ? operand : flagOf(operand));
    }
    partial.flag = flags.lookup(partial.variable.phi);
    for (const ir::Block* from : partial.variable.phi->block->predecessors)
        partial.flag->operands.push_back(from == region.loop->latch ? flagOf(region.nextValue(*partial.variable.phi)) : no);
}

Instruction* Partials::leaveBody(ir::Builder& builder) {
    if (partials.empty())
        return nullptr;
    llvm::SmallVector<Instruction*, 4> elements;
    for (const Partial& partial : partials) {
        elements.push_back(partial.variable.phi);
        if (partial.flag)
            elements.push_back(partial.flag);
    }
    return builder.append(Op::MakeTuple, tupleType(), elements);
}

Instruction* Partials::isBetter(ir::Builder& builder, const Partial& extremum, Instruction* tuple) const {
    bool isMinimum = extremum.variable.reduction == ReductionKind::Minimum;
    return builder.compare(isMinimum ? Op::Less : Op::Greater, builder.tupleGet(tuple, extremum.element), extremum.initial);
}

Instruction* Partials::combined(ir::Builder& builder, const Partial& partial, Instruction* tuple) {
    Instruction* initial = partial.initial;
    const Type* type = initial->type;
    Instruction* value = builder.tupleGet(tuple, partial.element);
    switch (partial.variable.kind) {
    case Kind::Last: return builder.append(Op::Select, type, {builder.tupleGet(tuple, partial.element + 1), value, initial});
    case Kind::Companion:
        return builder.append(Op::Select, type, {isBetter(builder, partialOf(partial.variable.decidedBy), tuple), value, initial});
    default: break;
    }
    switch (partial.variable.reduction) {
    case ReductionKind::Add: return builder.binary(Op::Add, initial, value);
    case ReductionKind::Multiply: return builder.binary(Op::Multiply, initial, value);
    case ReductionKind::BitAnd:
    case ReductionKind::And: return builder.binary(Op::BitAnd, initial, value);
    case ReductionKind::BitOr:
    case ReductionKind::Or: return builder.binary(Op::BitOr, initial, value);
    case ReductionKind::BitXor: return builder.binary(Op::BitXor, initial, value);
    default: break;
    }
    if (type->isFloat() && !partial.variable.byComparison) {
        bool isMinimum = partial.variable.reduction == ReductionKind::Minimum;
        return builder.intrinsic(isMinimum ? ir::Intrinsic::MinimumFloat : ir::Intrinsic::MaximumFloat, type, {initial, value});
    }
    return builder.append(Op::Select, type, {isBetter(builder, partial, tuple), value, initial});
}

void Partials::combine(ir::Builder& builder, Instruction* parallelFor) {
    for (Partial& partial : partials)
        partial.result = combined(builder, partial, parallelFor);
}

void Partials::join(ir::Builder& builder, ir::Replacements& replacements) {
    for (const Partial& partial : partials) {
        Instruction* phi = builder.phi(partial.variable.phi->type, partial.variable.phi->text);
        phi->operands = {partial.initial, partial.result};
        replacements[partial.variable.phi] = phi;
    }
}

} // namespace wasmba
