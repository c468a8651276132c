#include "types/join.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>

namespace wasmba {

namespace {

const Type* promoteIntegers(TypeTable& types, const Type* left, const Type* right) {
    if (left->isSigned == right->isSigned)
        return left->bits >= right->bits ? left : right;
    const Type* isSigned = left->isSigned ? left : right;
    const Type* isUnsigned = left->isSigned ? right : left;
    if (isSigned->bits > isUnsigned->bits)
        return isSigned;
    return isUnsigned->bits == 64 ? types.float64 : types.integer(isUnsigned->bits * 2u);
}

/// Width of the smallest float that holds every value of the integer type as NumPy sees it.
unsigned floatBitsFor(const Type* type) {
    if (type->isFloat())
        return type->bits;
    return type->is(TypeKind::Bool) || type->bits <= 16 ? 32 : 64;
}

const Type* joinElements(TypeTable& types, const Type* left, const Type* right) {
    if (left->elements.size() != right->elements.size() || left->name != right->name)
        return nullptr;
    llvm::SmallVector<const Type*, 8> elements;
    for (size_t i = 0; i < left->elements.size(); ++i) {
        const Type* element = join(types, left->elements[i], right->elements[i]);
        if (!element)
            return nullptr;
        elements.push_back(element);
    }
    Type joined = *left;
    joined.elements = elements;
    return types.intern(joined);
}

const Type* joinArrays(TypeTable& types, const Type* left, const Type* right) {
    if (left->element() != right->element() || left->rank != right->rank)
        return nullptr;
    Layout layout = left->layout == right->layout ? left->layout : Layout::Any;
    return types.array(left->element(), left->rank, layout, left->readOnly || right->readOnly);
}

/// Containers are shared by reference, so their element types must agree; an element not known yet takes the other's.
const Type* joinContainers(TypeTable& types, const Type* left, const Type* right) {
    llvm::SmallVector<const Type*, 2> elements;
    for (size_t i = 0; i < left->elements.size(); ++i) {
        const Type* a = left->elements[i];
        const Type* b = right->elements[i];
        const Type* element = a->isIncomplete() || b->isIncomplete() ? join(types, a, b) : (a == b ? a : nullptr);
        if (!element)
            return nullptr;
        elements.push_back(element);
    }
    Type joined = *left;
    joined.elements = elements;
    return types.intern(joined);
}

bool isPlainFunction(const Type* type) {
    bool isFunction = type->is(TypeKind::Function) || (type->is(TypeKind::Builtin) && type->flavour == kPlainBuiltin);
    return isFunction && type->isZeroSize() && !type->isIncomplete();
}

/// The functions of the one, and behind them those of the other that are new; a choice that has all of them stays as it is.
const Type* joinChoice(TypeTable& types, const Type* left, const Type* right) {
    for (const Type* side : {left, right})
        if ((!side->is(TypeKind::Choice) && !isPlainFunction(side)) || (side->is(TypeKind::Choice) && !side->name.empty()))
            return nullptr;
    auto alternatives = [](const Type* const& type) { return type->is(TypeKind::Choice) ? type->elements : llvm::ArrayRef<const Type*>(type); };
    auto hasAll = [&](const Type* outer, const Type* inner) {
        return outer->is(TypeKind::Choice) &&
               llvm::all_of(alternatives(inner), [&](const Type* each) { return llvm::is_contained(outer->elements, each); });
    };
    if (hasAll(left, right))
        return left;
    if (hasAll(right, left))
        return right;
    Type joined;
    joined.kind = TypeKind::Choice;
    llvm::SmallVector<const Type*, 4> all(alternatives(left));
    for (const Type* each : alternatives(right))
        if (!llvm::is_contained(all, each))
            all.push_back(each);
    joined.elements = all;
    return types.intern(joined);
}

/// Several functions of which some hold values. Those of one definition are one alternative, whose values are joined.
const Type* joinClosures(TypeTable& types, const Type* left, const Type* right) {
    auto alternativesOf = [](const Type* const& type) {
        bool isChoice = type->is(TypeKind::Choice) && type->name.empty();
        return isChoice ? type->elements : isClosureChoice(type) ? type->elements.drop_front() : llvm::ArrayRef<const Type*>(type);
    };
    // What has more of them keeps its order, so that a choice that has all of them stays as it is.
    if (alternativesOf(right).size() > alternativesOf(left).size())
        std::swap(left, right);
    llvm::SmallVector<const Type*, 4> all;
    auto add = [&](const Type* type) {
        for (const Type*& known : all)
            if (known == type || (known->is(TypeKind::Function) && known->function == type->function)) {
                known = known == type ? known : joinElements(types, known, type);
                return known != nullptr;
            }
        all.push_back(type);
        return type->is(TypeKind::Function) || isPlainFunction(type);
    };
    for (const Type* side : {left, right}) {
        for (const Type* each : alternativesOf(side))
            if (!add(each))
                return nullptr;
    }
    all.insert(all.begin(), types.int64);
    Type joined;
    joined.kind = TypeKind::Builtin;
    joined.name = kOneOfClosures;
    joined.elements = all;
    return types.intern(joined);
}

/// A tuple of a known length becomes a long one, if its elements are what that one holds.
const Type* joinLongTuple(TypeTable& types, const Type* longTuple, const Type* tuple) {
    const Type* element = longTuple->element();
    for (const Type* each : tuple->elements) {
        element = element->isUnknown() ? each : element;
        if (each != element)
            return nullptr;
    }
    return tuple->name.empty() ? types.longTuple(element) : nullptr;
}

} // namespace

bool isClosureChoice(const Type* type) { return type->is(TypeKind::Builtin) && !type->builtin && type->name == kOneOfClosures; }

const Type* promote(TypeTable& types, const Type* left, const Type* right) {
    if (left == right)
        return left;
    if (!left->isNumber() || !right->isNumber())
        return nullptr;
    if (left->isComplex() || right->isComplex()) {
        unsigned a = left->isComplex() ? left->bits / 2u : floatBitsFor(left);
        unsigned b = right->isComplex() ? right->bits / 2u : floatBitsFor(right);
        return types.complexOf(2 * std::max(a, b));
    }
    if (left->isFloat() || right->isFloat())
        return types.floating(std::max(floatBitsFor(left), floatBitsFor(right)));
    if (left->is(TypeKind::Bool))
        return right;
    if (right->is(TypeKind::Bool))
        return left;
    return promoteIntegers(types, left, right);
}

const Type* join(TypeTable& types, const Type* left, const Type* right) {
    if (left == right || right->isUnknown())
        return left;
    if (left->isUnknown())
        return right;
    if (left->isNumber() && right->isNumber())
        return promote(types, left, right);
    if (left->is(TypeKind::None))
        return types.optional(right);
    if (right->is(TypeKind::None))
        return types.optional(left);
    if (left->is(TypeKind::Optional) || right->is(TypeKind::Optional)) {
        const Type* inner = join(types, left->is(TypeKind::Optional) ? left->element() : left,
                                 right->is(TypeKind::Optional) ? right->element() : right);
        return inner ? types.optional(inner) : nullptr;
    }
    if (isExceptionType(left) && isExceptionType(right))
        return types.exception;
    bool isSameFunction = left->kind == right->kind && left->function && left->function == right->function;
    if (!isSameFunction)
        if (const Type* choice = joinChoice(types, left, right))
            return choice;
    auto isFunction = [](const Type* type) { return type->is(TypeKind::Function) || isClosureChoice(type); };
    if (!isSameFunction && (isFunction(left) || isFunction(right)))
        return joinClosures(types, left, right);
    if (left->is(TypeKind::Tuple) && right->isLongTuple())
        return joinLongTuple(types, right, left);
    if (right->is(TypeKind::Tuple) && left->isLongTuple())
        return joinLongTuple(types, left, right);
    if (left->kind != right->kind || (left->is(TypeKind::List) && left->flavour != right->flavour))
        return nullptr;
    switch (left->kind) {
    case TypeKind::Array: return joinArrays(types, left, right);
    case TypeKind::List:
    case TypeKind::Set:
    case TypeKind::Dict: return joinContainers(types, left, right);
    case TypeKind::Tuple:
    case TypeKind::Slice: return joinElements(types, left, right);
    case TypeKind::Function: return left->function == right->function ? joinElements(types, left, right) : nullptr;
    default: return nullptr;
    }
}

bool convertible(TypeTable& types, const Type* from, const Type* to) { return join(types, from, to) == to; }

} // namespace wasmba
