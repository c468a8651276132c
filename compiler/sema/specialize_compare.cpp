#include "sema/specializer.h"

#include "types/join.h"

#include "llvm/ADT/Twine.h"

#include <climits>
#include <cmath>

namespace wasmba::sema {

using ast::CompareOperator;

namespace {

llvm::StringRef operatorFunction(CompareOperator op) {
    switch (op) {
    case CompareOperator::Eq: return "eq";
    case CompareOperator::NotEq: return "ne";
    case CompareOperator::Lt: return "lt";
    case CompareOperator::LtE: return "le";
    case CompareOperator::Gt: return "gt";
    case CompareOperator::GtE: return "ge";
    default: return "";
    }
}

ir::Op comparison(CompareOperator op) {
    switch (op) {
    case CompareOperator::Eq: return ir::Op::Equal;
    case CompareOperator::NotEq: return ir::Op::NotEqual;
    case CompareOperator::Lt: return ir::Op::Less;
    case CompareOperator::LtE: return ir::Op::LessEqual;
    case CompareOperator::Gt: return ir::Op::Greater;
    default: return ir::Op::GreaterEqual;
    }
}

/// a op b is the same as b mirrored(op) a.
CompareOperator mirrored(CompareOperator op) {
    switch (op) {
    case CompareOperator::Lt: return CompareOperator::Gt;
    case CompareOperator::LtE: return CompareOperator::GtE;
    case CompareOperator::Gt: return CompareOperator::Lt;
    case CompareOperator::GtE: return CompareOperator::LtE;
    default: return op;
    }
}

} // namespace

Value Specializer::visitCompare(Untyped* instruction) {
    auto op = static_cast<CompareOperator>(instruction->number);
    bool isElementwise = op <= CompareOperator::GtE;
    Value left = isElementwise ? lazyOperand(instruction, 0) : operand(instruction, 0);
    return compare(op, left, isElementwise ? lazyOperand(instruction, 1) : operand(instruction, 1), instruction->span);
}

Value Specializer::identical(Value left, Value right, Span span) {
    bool leftNone = left.type->is(TypeKind::None);
    bool rightNone = right.type->is(TypeKind::None);
    if (leftNone && rightNone)
        return boolean(true);
    if (leftNone)
        std::swap(left, right);
    if (leftNone || rightNone) {
        if (left.type->is(TypeKind::Optional))
            return negated(emit(ir::Op::OptionalHas, types.boolean, left));
        return boolean(false);
    }
    if (left.type->is(TypeKind::DType) && right.type->is(TypeKind::DType))
        return boolean(left.type->element() == right.type->element());
    if (left.type->isZeroSize() && right.type->isZeroSize())
        return boolean(left.type == right.type);
    if (left.type->isArray() && right.type->isArray())
        return emit(ir::Op::Equal, types.boolean, {emit(ir::Op::ArrayAddress, types.int64, left), emit(ir::Op::ArrayAddress, types.int64, right)});
    if (left.type->is(TypeKind::Choice) || right.type->is(TypeKind::Choice))
        return compare(CompareOperator::Eq, left, right, span);
    if (left.type != right.type)
        return boolean(false);
    if (left.type->isNumber() || left.type->is(TypeKind::Str))
        return compare(CompareOperator::Eq, left, right, span);
    if (left.type->is(TypeKind::List))
        return runtime(ir::RuntimeFunction::rt_same, types.boolean, {left, right});
    report(DiagnosticId::NotSupported, span, "'is' between two values of type " + describe(left.type));
    return unknown();
}

/// An integer of 64 bits with a float, as if both were real numbers.
Value Specializer::compareExactly(CompareOperator op, const Value& integer, const Value& real) {
    constexpr int64_t kGreater = 1;
    Value order = runtime(ir::RuntimeFunction::rt_compare_int64_float64, types.int64, {integer, real});
    auto is = [&](CompareOperator relation, int64_t value) { return emit(comparison(relation), types.boolean, {order, this->integer(value)}); };
    switch (op) {
    case CompareOperator::Gt: return is(CompareOperator::Eq, kGreater);
    case CompareOperator::GtE:
        return emit(ir::Op::BitAnd, types.boolean, {is(CompareOperator::GtE, 0), is(CompareOperator::LtE, kGreater)});
    default: return is(op, 0);
    }
}

Value Specializer::numericCompare(CompareOperator op, Value left, Value right) {
    if (left.literal && right.literal && left.literal->isInt() && right.literal->isInt()) {
        int64_t a = left.literal->integer;
        int64_t b = right.literal->integer;
        switch (op) {
        case CompareOperator::Eq: return boolean(a == b);
        case CompareOperator::NotEq: return boolean(a != b);
        case CompareOperator::Lt: return boolean(a < b);
        case CompareOperator::LtE: return boolean(a <= b);
        case CompareOperator::Gt: return boolean(a > b);
        default: return boolean(a >= b);
        }
    }
    const Type* type = promote(types, left.type, right.type);
    if (type->is(TypeKind::Bool))
        type = types.int64;
    auto isRounded = [](const Value& integer) {
        constexpr int64_t kExactInFloat = int64_t(1) << 53;
        bool isSmall = integer.literal && integer.literal->integer >= -kExactInFloat && integer.literal->integer <= kExactInFloat;
        return integer.type->isInteger() && integer.type->bits == 64 && integer.type->isSigned && !isSmall;
    };
    auto isSmallReal = [](const Value& value) { return value.literal && std::fabs(value.literal->real) < 0x1p53; };
    bool isExact = type == types.float64 && !usesNumpyErrors() && !isOfArray(left) && !isOfArray(right);
    if (isExact && right.type->isFloat() && isRounded(left) && !isSmallReal(right))
        return compareExactly(op, left, convert(right, type, {}));
    if (isExact && left.type->isFloat() && isRounded(right) && !isSmallReal(left))
        return compareExactly(mirrored(op), right, convert(left, type, {}));
    return emit(comparison(op), types.boolean, {convert(left, type, {}), convert(right, type, {})});
}

Value Specializer::compare(CompareOperator op, Value left, Value right, Span span) {
    if (left.isUnknown() || right.isUnknown())
        return unknown();
    if (op == CompareOperator::Is)
        return identical(left, right, span);
    if (op == CompareOperator::IsNot)
        return negated(identical(left, right, span));
    if (op == CompareOperator::NotIn)
        return negated(compare(CompareOperator::In, left, right, span));
    bool isEquality = op == CompareOperator::Eq || op == CompareOperator::NotEq;
    if (left.type != right.type || !isEquality) {
        left = integerOfEnum(left, span);
        right = integerOfEnum(right, span);
    }
    if (op != CompareOperator::In) {
        if (Value decided = operatorMethod(left, right, operatorFunction(op), span))
            return decided;
        if (left.type->isNumber() && right.type->isNumber()) {
            if (!isEquality && (left.type->isComplex() || right.type->isComplex()))
                return badOperands(ast::operatorSpelling(op), left, right, span);
            return numericCompare(op, left, right);
        }
        if (left.type->isArrayLike() || right.type->isArrayLike()) {
            for (Value* side : {&left, &right})
                if (side->type->is(TypeKind::List) || side->type->is(TypeKind::Tuple))
                    *side = callLibrary("numpy", "array", *side, span);
            if (left.isUnknown() || right.isUnknown())
                return unknown();
            bool isValid = (left.type->isArrayLike() || left.type->isNumber()) && (right.type->isArrayLike() || right.type->isNumber());
            if (!isValid)
                return badOperands(ast::operatorSpelling(op), left, right, span);
            return callLibrary("numpy", "_elementwise2", {libraryFunction("operator", operatorFunction(op)), left, right}, span);
        }
        if (left.type->is(TypeKind::Str) && right.type->is(TypeKind::Str)) {
            if (left.literal && right.literal && isEquality)
                return boolean((left.literal == right.literal) == (op == CompareOperator::Eq));
            if (isEquality) {
                Value equal = runtime(ir::RuntimeFunction::rt_str_equal, types.boolean, {left, right});
                return op == CompareOperator::Eq ? equal : negated(equal);
            }
            return numericCompare(op, runtime(ir::RuntimeFunction::rt_str_compare, types.int64, {left, right}), integer(0));
        }
        if (left.type->is(TypeKind::None) || right.type->is(TypeKind::None)) {
            if (isEquality) {
                Value same = identical(left, right, span);
                return op == CompareOperator::Eq ? same : negated(same);
            }
            return badOperands(ast::operatorSpelling(op), left, right, span);
        }
        if (left.type->is(TypeKind::Tuple) && right.type->is(TypeKind::Tuple))
            return callLibrary("builtins", ("_tuple_" + operatorFunction(op)).str(), {left, right}, span);
        for (Value* side : {&left, &right})
            if (isSetView(side->type) && (isSetView(right.type) || left.type->isSet() || right.type->isSet()))
                *side = callLibrary("_set", "_view_set", viewOperand(*side, span), span);
        if (left.isUnknown() || right.isUnknown())
            return unknown();
        if (left.type->isBox() && right.type->isBox() && left.type->flavour == right.type->flavour)
            return boxCompare(op, left, right, span);
        if (left.type->isLongTuple() != right.type->isLongTuple())
            if (const Type* joined = join(types, left.type, right.type); joined && joined->isLongTuple())
                return compare(op, convert(left, joined, span), convert(right, joined, span), span);
        if ((left.type->isList() && right.type->isList()) || (left.type->isLongTuple() && right.type->isLongTuple()))
            return callLibrary("builtins", ("_list_" + operatorFunction(op)).str(), {left, right}, span);
        if (left.type->is(TypeKind::DType) && right.literal && right.literal->kind == Literal::Kind::Str && isEquality) {
            const Type* named = dtypeOf(right, span);
            return named ? compare(op, left, unit(types.dtype(named)), span) : unknown();
        }
        if (left.type->is(TypeKind::DType) && right.type->is(TypeKind::DType) && isEquality)
            return boolean((left.type->element() == right.type->element()) == (op == CompareOperator::Eq));
        if (left.type->isZeroSize() && right.type->isZeroSize() && left.type->is(TypeKind::Builtin) && isEquality)
            return boolean((left.type == right.type) == (op == CompareOperator::Eq));
        if (left.type->is(TypeKind::Optional) && isEquality) {
            Value has = emit(ir::Op::OptionalHas, types.boolean, left);
            return select(
                has, [&] { return compare(op, emit(ir::Op::OptionalGet, left.type->element(), left), right, span); },
                [&] {
                    Value areBothNone = right.type->is(TypeKind::Optional) ? negated(emit(ir::Op::OptionalHas, types.boolean, right)) : boolean(false);
                    return op == CompareOperator::Eq ? areBothNone : negated(areBothNone);
                },
                span);
        }
        if (left.type->is(TypeKind::Optional))
            return compare(op, convert(left, left.type->element(), span), right, span);
        if (right.type->is(TypeKind::Optional) && isEquality)
            return compare(op, right, left, span);
        if (right.type->is(TypeKind::Optional))
            return compare(op, left, convert(right, right.type->element(), span), span);
        if (left.type->is(TypeKind::Choice) || right.type->is(TypeKind::Choice)) {
            const Type* joined = join(types, left.type, right.type);
            if (isEquality && joined && joined->is(TypeKind::Choice)) {
                Value same = emit(ir::Op::Equal, types.boolean, {convert(left, joined, span), convert(right, joined, span)});
                return op == CompareOperator::Eq ? same : negated(same);
            }
        }
        if (isEquality && left.type->kind != right.type->kind)
            return boolean(op == CompareOperator::NotEq);
        return badOperands(ast::operatorSpelling(op), left, right, span);
    }
    if (right.type->is(TypeKind::Optional)) {
        raiseIf(negated(emit(ir::Op::OptionalHas, types.boolean, right)), "TypeError", "argument of type 'NoneType' is not iterable");
        return compare(op, left, emit(ir::Op::OptionalGet, right.type->element(), right), span);
    }
    if (right.type->is(TypeKind::Str) && left.type->is(TypeKind::Str))
        return runtime(ir::RuntimeFunction::rt_str_contains, types.boolean, {right, left});
    if (right.type->is(TypeKind::Tuple)) {
        Value found = boolean(false);
        for (unsigned i = 0; i < right.type->elements.size(); ++i) {
            Value equal = compare(CompareOperator::Eq, left, tupleElement(right, i), span);
            if (equal.isUnknown())
                return equal;
            if (equal.literal && found.literal)
                found = boolean(equal.literal->integer || found.literal->integer);
            else
                found = emit(ir::Op::BitOr, types.boolean, {found, equal});
        }
        return found;
    }
    if (enumBehind(right.type))
        return compare(op, left, sequence(right, span), span);
    if (right.type->isDict() || right.type->isSet())
        return callBox(right.type->isDict() ? "_dict_contains" : "_set_contains", {right, left}, span);
    if (right.type->is(TypeKind::List) || right.type->isArray() || right.type->is(TypeKind::Range) || right.type->is(TypeKind::Generator) ||
        isIterable(right.type))
        return callLibrary("builtins", "_contains", {right, left}, span);
    return badOperands("in", left, right, span);
}

} // namespace wasmba::sema
