#include "sema/specializer.h"

#include "types/join.h"

#include "llvm/ADT/Twine.h"

#include <climits>
#include <cmath>

namespace wasmba::sema {

using ast::BinaryOperator;
using ast::CompareOperator;
using ast::UnaryOperator;

namespace {

bool isBitwise(BinaryOperator op) {
    return op == BinaryOperator::BitAnd || op == BinaryOperator::BitOr || op == BinaryOperator::BitXor || op == BinaryOperator::LShift ||
           op == BinaryOperator::RShift;
}

llvm::StringRef operatorFunction(BinaryOperator op) {
    switch (op) {
    case BinaryOperator::Add: return "add";
    case BinaryOperator::Sub: return "sub";
    case BinaryOperator::Mult: return "mul";
    case BinaryOperator::MatMult: return "matmul";
    case BinaryOperator::Div: return "truediv";
    case BinaryOperator::Mod: return "mod";
    case BinaryOperator::Pow: return "pow";
    case BinaryOperator::LShift: return "lshift";
    case BinaryOperator::RShift: return "rshift";
    case BinaryOperator::BitOr: return "or_";
    case BinaryOperator::BitXor: return "xor";
    case BinaryOperator::BitAnd: return "and_";
    case BinaryOperator::FloorDiv: return "floordiv";
    }
    return "";
}

} // namespace

namespace {

enum class OperandKind { Any, None, Text, Number, Float, List, Array, Function };

bool isOfKind(const Type* type, OperandKind kind) {
    switch (kind) {
    case OperandKind::Any: return true;
    case OperandKind::None: return type->is(TypeKind::None);
    case OperandKind::Text: return type->is(TypeKind::Str);
    case OperandKind::Number: return type->isNumber();
    case OperandKind::Float: return type->isFloat();
    case OperandKind::List: return type->isList();
    case OperandKind::Array: return type->isArray();
    case OperandKind::Function: return type->is(TypeKind::Function);
    }
    return false;
}

struct OperandRemedy {
    OperandKind one;
    llvm::StringRef operators;
    OperandKind other;
    llvm::StringRef text;
};

constexpr OperandRemedy kOperandRemedies[] = {
#define OPERAND_REMEDY(one, operators, other, text) {OperandKind::one, operators, OperandKind::other, text},
#include "sema/operand_remedies.def"
};

llvm::StringRef operandRemedy(llvm::StringRef spelling, const Type* left, const Type* right) {
    for (const OperandRemedy& row : kOperandRemedies) {
        bool fits = (isOfKind(left, row.one) && isOfKind(right, row.other)) || (isOfKind(right, row.one) && isOfKind(left, row.other));
        std::string words = (" " + row.operators + " ").str();
        if (fits && (row.operators.empty() || llvm::StringRef(words).contains((" " + spelling + " ").str())))
            return row.text;
    }
    return {};
}

} // namespace

llvm::StringRef conversionRemedy(const Type* from, const Type* to) {
    if (from->is(TypeKind::Str) && to->isNumber())
        return "turn the text into a number with int(...) or float(...)";
    if (from->isNumber() && to->is(TypeKind::Str))
        return "turn the number into text with str(...)";
    if (from->isFloat() && to->isInteger())
        return "use int(...) or // to get a whole number";
    if (from->is(TypeKind::None))
        return "None comes from a function that ends without return";
    return {};
}

Value Specializer::badOperands(llvm::StringRef spelling, const Value& left, const Value& right, Span span) {
    Diagnostic& diagnostic = report(DiagnosticId::BadOperands, span, spelling, describe(left.type), describe(right.type));
    diagnostic.fix(operandRemedy(spelling, left.type, right.type).str());
    return unknown();
}

Value Specializer::visitBinary(Untyped* instruction) {
    bool isInPlace = instruction->op == untyped::Op::InPlace;
    Value left = isInPlace ? operand(instruction, 0) : lazyOperand(instruction, 0);
    return binary(static_cast<BinaryOperator>(instruction->number), left, lazyOperand(instruction, 1), instruction->span, isInPlace);
}

/// An operand that may be None, where it must not be.
Value Specializer::presentOperand(BinaryOperator op, const Value& value, const Value& other, bool isLeft, bool inPlace) {
    if (!value.type->is(TypeKind::Optional))
        return value;
    const Type* otherType = other.type->is(TypeKind::Optional) ? other.type->element() : other.type;
    std::string name = className(otherType).str();
    bool isJoined = op == BinaryOperator::Add && !isLeft && (otherType->is(TypeKind::Str) || otherType->is(TypeKind::List));
    std::string message = "can only concatenate " + name + " (not \"NoneType\") to " + name;
    if (!isJoined) {
        message = std::string("unsupported operand type(s) for ") + ast::operatorSpelling(op).str() + (inPlace ? "=" : op == BinaryOperator::Pow ? " or pow()" : "");
        message += isLeft ? ": 'NoneType' and '" + name + "'" : ": '" + name + "' and 'NoneType'";
    }
    raiseIf(negated(emit(ir::Op::OptionalHas, types.boolean, value)), "TypeError", message);
    return emit(ir::Op::OptionalGet, value.type->element(), value);
}

Value Specializer::binary(BinaryOperator op, Value left, Value right, Span span, bool inPlace) {
    if (left.isUnknown() || right.isUnknown() || isNoneSoFar(left) || isNoneSoFar(right))
        return unknown();
    left = integerOfEnum(presentOperand(op, left, right, true, inPlace), span);
    right = integerOfEnum(presentOperand(op, right, left, false, inPlace), span);
    if (Value made = operatorMethod(left, right, operatorFunction(op), span))
        return made;
    if (op == BinaryOperator::MatMult)
        return callLibrary("numpy", "matmul", {left, right}, span);
    if (left.type->isNumber() && right.type->isNumber())
        return numericBinary(op, left, right, span);
    if (left.type->isArrayLike() || right.type->isArrayLike()) {
        for (Value* side : {&left, &right})
            if (side->type->is(TypeKind::List) || side->type->is(TypeKind::Tuple))
                *side = callLibrary("numpy", "array", *side, span);
        if (left.isUnknown() || right.isUnknown())
            return unknown();
        if (!(left.type->isArrayLike() || left.type->isNumber()) || !(right.type->isArrayLike() || right.type->isNumber()))
            return badOperands(ast::operatorSpelling(op), left, right, span);
        Value function = libraryFunction("operator", operatorFunction(op));
        if (!inPlace || !left.type->isArrayLike())
            return callLibrary("numpy", "_elementwise2", {function, left, right}, span);
        Value array = evaluated(left, span);
        callLibrary("numpy", "_inplace", {function, array, right}, span);
        return array;
    }
    const Type* a = left.type;
    const Type* b = right.type;
    if (op == BinaryOperator::Add && a->is(TypeKind::Str) && b->is(TypeKind::Str))
        return runtime(ir::RuntimeFunction::rt_str_concat, types.str, {left, right});
    if (op == BinaryOperator::Mod && a->is(TypeKind::Str))
        return percentFormat(left, right, span);
    if (op == BinaryOperator::Mult && (a->is(TypeKind::Str) || b->is(TypeKind::Str))) {
        const Value& text = a->is(TypeKind::Str) ? left : right;
        const Value& count = a->is(TypeKind::Str) ? right : left;
        if (count.type->isInteger() || count.type->is(TypeKind::Bool))
            return runtime(ir::RuntimeFunction::rt_str_repeat, types.str, {text, convert(count, types.int64, span)});
    }
    if (isSetView(a) || isSetView(b))
        return viewBinary(op, left, right, span);
    if (a->isBox() && a->flavour == b->flavour && b->isBox())
        return boxBinary(op, left, right, span, inPlace);
    if (op == BinaryOperator::Add && (a->isLongTuple() || b->isLongTuple()))
        if (const Type* joined = join(types, a, b); joined && joined->isLongTuple())
            return callLibrary("builtins", "_list_concat", {convert(left, joined, span), convert(right, joined, span)}, span);
    // As in a display that mixes them, all elements become the wider type of number.
    bool mixesNumbers = op == BinaryOperator::Add && !inPlace && a->isList() && b->isList() && a->element() != b->element() &&
                        a->element()->isNumber() && b->element()->isNumber();
    if (mixesNumbers) {
        const Type* element = join(types, a->element(), b->element());
        if (!function.library)
            report(DiagnosticId::MixedNumbers, span, toString(element));
        Value wide = emit(ir::Op::ListNew, types.list(element), integer(0));
        callLibrary("builtins", "_list_extend", {wide, left}, span);
        callLibrary("builtins", "_list_extend", {wide, right}, span);
        return wide;
    }
    bool isIterable = b->is(TypeKind::List) || b->isLongTuple() || b->is(TypeKind::Tuple) || b->is(TypeKind::Str) || b->is(TypeKind::Range);
    if (op == BinaryOperator::Add && inPlace && a->isList() && isIterable) {
        callLibrary("builtins", "_list_extend", {left, sequence(right, span)}, span);
        return left;
    }
    if (op == BinaryOperator::Add && a->isList() && b->isList())
        return callLibrary("builtins", "_list_concat", {left, right}, span);
    if (op == BinaryOperator::Mult && inPlace && a->isList() && b->isInteger()) {
        callLibrary("builtins", "_list_repeat_in_place", {left, right}, span);
        return left;
    }
    if (op == BinaryOperator::Mult && (a->isList() || a->isLongTuple()) && b->isInteger())
        return callLibrary("builtins", "_list_repeat", {left, right}, span);
    if (op == BinaryOperator::Mult && b->isList() && a->isInteger())
        return callLibrary("builtins", "_list_repeat", {right, left}, span);
    if (op == BinaryOperator::Add && a->is(TypeKind::Tuple) && b->is(TypeKind::Tuple)) {
        llvm::SmallVector<Value, 8> elements;
        for (const Value* side : {&left, &right})
            for (unsigned i = 0; i < side->type->elements.size(); ++i)
                elements.push_back(tupleElement(*side, i));
        return tuple(elements);
    }
    if (op == BinaryOperator::Mult && a->is(TypeKind::Tuple) && right.literal && right.literal->isInt()) {
        llvm::SmallVector<Value, 8> elements;
        for (int64_t n = 0; n < right.literal->integer && n < 1000; ++n)
            for (unsigned i = 0; i < a->elements.size(); ++i)
                elements.push_back(tupleElement(left, i));
        return tuple(elements);
    }
    return badOperands(ast::operatorSpelling(op), left, right, span);
}

const Literal* Specializer::foldInteger(BinaryOperator op, const Literal* left, const Literal* right) {
    if (!left || !right || !left->isInt() || !right->isInt())
        return nullptr;
    auto a = static_cast<uint64_t>(left->integer);
    auto b = static_cast<uint64_t>(right->integer);
    int64_t y = right->integer;
    switch (op) {
    case BinaryOperator::Add: return program.literalInt(static_cast<int64_t>(a + b));
    case BinaryOperator::Sub: return program.literalInt(static_cast<int64_t>(a - b));
    case BinaryOperator::Mult: return program.literalInt(static_cast<int64_t>(a * b));
    case BinaryOperator::Pow: {
        if (y < 0 || y > 64)
            return nullptr;
        uint64_t result = 1;
        for (int64_t i = 0; i < y; ++i)
            result *= a;
        return program.literalInt(static_cast<int64_t>(result));
    }
    case BinaryOperator::LShift: return y >= 0 && y < 64 ? program.literalInt(static_cast<int64_t>(a << b)) : nullptr;
    case BinaryOperator::FloorDiv:
    case BinaryOperator::Mod: {
        int64_t x = left->integer;
        if (y == 0 || (x == INT64_MIN && y == -1))
            return nullptr;
        bool isBelow = x % y != 0 && (x < 0) != (y < 0);
        return program.literalInt(op == BinaryOperator::Mod ? x % y + (isBelow ? y : 0) : x / y - isBelow);
    }
    default: return nullptr;
    }
}

Value Specializer::numericBinary(BinaryOperator op, Value left, Value right, Span span) {
    if (const Literal* folded = foldInteger(op, left.literal, right.literal))
        return literal(folded);
    if (isBitwise(op))
        return bitwise(op, left, right, span);
    const Type* type = promote(types, left.type, right.type);
    if (type->is(TypeKind::Bool))
        type = types.int64;
    if (op == BinaryOperator::Div && type->isInteger())
        type = types.float64;
    if (type->isComplex() && (op == BinaryOperator::FloorDiv || op == BinaryOperator::Mod))
        return badOperands(ast::operatorSpelling(op), left, right, span);
    if (op == BinaryOperator::Pow)
        return power(left, right, type, span);
    bool ofIntegers = !left.type->isFloat() && !right.type->isFloat();
    left = convert(left, type, span);
    right = convert(right, type, span);
    switch (op) {
    case BinaryOperator::Add: return wrapping(ir::Op::Add, left, right);
    case BinaryOperator::Sub: return wrapping(ir::Op::Subtract, left, right);
    case BinaryOperator::Mult: return wrapping(ir::Op::Multiply, left, right);
    default: return divide(op, left, right, type, ofIntegers);
    }
}

namespace {

/// Computed from elements of arrays: one of NumPy's scalars, for which CPython gives inf where it raises for its own floats.
bool computesFromArray(const ir::Instruction* value, unsigned depth = 0) {
    constexpr unsigned kDeepest = 6;
    switch (value->op) {
    case ir::Op::ArrayLoad: return true;
    case ir::Op::Add:
    case ir::Op::Subtract:
    case ir::Op::Multiply:
    case ir::Op::TrueDivide:
    case ir::Op::Negate:
    case ir::Op::Convert:
        return depth < kDeepest && llvm::any_of(value->operands, [&](const ir::Instruction* each) { return computesFromArray(each, depth + 1); });
    default: return false;
    }
}

} // namespace

bool Specializer::isOfArray(const Value& value) const { return value.ir && computesFromArray(value.ir); }

/// Integers wrap silently, unless the program is compiled to raise OverflowError.
Value Specializer::wrapping(ir::Op op, const Value& left, const Value& right) {
    if (program.overflowRaises && left.type == types.int64 && !function.library) {
        Value check = emit(ir::Op::CheckOverflow, types.none, {left, right});
        check.ir->index = static_cast<uint32_t>(op);
    }
    return emit(op, left.type, {left, right});
}

/// `ofIntegers`: both operands were integers before they were converted to `type`.
Value Specializer::divide(BinaryOperator op, const Value& left, const Value& right, const Type* type, bool ofIntegers) {
    if (!usesNumpyErrors()) {
        Value check = emit(ir::Op::CheckDivisor, types.none, right);
        check.ir->text = type->isComplex()                ? "complex division by zero"
                         : op == BinaryOperator::Div      ? (ofIntegers ? "division by zero" : "float division by zero")
                         : op == BinaryOperator::FloorDiv ? (ofIntegers ? "integer division or modulo by zero" : "float floor division by zero")
                         : ofIntegers                     ? "integer modulo by zero"
                                                          : "float modulo";
    }
    ir::Op operation = op == BinaryOperator::Div        ? ir::Op::TrueDivide
                       : op == BinaryOperator::FloorDiv ? ir::Op::FloorDivide
                                                        : ir::Op::Modulo;
    return emit(operation, type, {left, right});
}

Value Specializer::power(Value left, Value right, const Type* type, Span span) {
    bool isSquare = right.literal && right.literal->isInt() && right.literal->integer == 2;
    bool givesInfinity = usesNumpyErrors() || options.fastMath || isOfArray(left) || isOfArray(right);
    if (isSquare && !right.type->isFloat()) {
        Value base = convert(left, type, span);
        bool isChecked = type == types.float64 && !givesInfinity;
        if (type->isComplex() && !givesInfinity) // Python multiplies 1 by the square, which tells in the signs of zeros
            return emit(ir::Op::Multiply, type, {convert(integer(1), type, span), emit(ir::Op::Multiply, type, {base, base})});
        return isChecked ? runtime(ir::RuntimeFunction::rt_square_float64, type, base) : emit(ir::Op::Multiply, type, {base, base});
    }
    if (type->isInteger()) {
        if (right.literal && right.literal->integer < 0)
            type = types.float64;
        else
            raiseIf(compare(CompareOperator::Lt, right, integer(0), span), "ValueError", "Integers to negative integer powers are not allowed.");
    }
    if (type->isInteger())
        return emit(ir::Op::Power, type, {convert(left, type, span), convert(right, type, span)});
    if (type->isFloat() && givesInfinity)
        return emit(ir::Op::Power, type, {convert(left, type, span), convert(right, type, span)});
    if (type->isFloat()) {
        Value result = runtime(ir::RuntimeFunction::rt_pow_float64, types.float64,
                               {convert(left, types.float64, span), convert(right, types.float64, span)});
        return convert(result, type, span);
    }
    Value result = runtime(ir::RuntimeFunction::rt_complex_pow, types.complex128,
                           {convert(left, types.complex128, span), convert(right, types.complex128, span)});
    return convert(result, type, span);
}

Value Specializer::bitwise(BinaryOperator op, Value left, Value right, Span span) {
    bool isShift = op == BinaryOperator::LShift || op == BinaryOperator::RShift;
    const Type* type = promote(types, left.type, right.type);
    if (!type->isInteger() && !(type->is(TypeKind::Bool)))
        return badOperands(ast::operatorSpelling(op), left, right, span);
    if (isShift && type->is(TypeKind::Bool))
        type = types.int64;
    if (isShift)
        raiseIf(compare(CompareOperator::Lt, right, integer(0), span), "ValueError", "negative shift count");
    ir::Op operation = op == BinaryOperator::BitAnd   ? ir::Op::BitAnd
                       : op == BinaryOperator::BitOr  ? ir::Op::BitOr
                       : op == BinaryOperator::BitXor ? ir::Op::BitXor
                       : op == BinaryOperator::LShift ? ir::Op::ShiftLeft
                                                      : ir::Op::ShiftRight;
    return emit(operation, type, {convert(left, type, span), convert(right, type, span)});
}

Value Specializer::visitUnary(Untyped* instruction) {
    return unary(static_cast<UnaryOperator>(instruction->number), lazyOperand(instruction, 0), instruction->span);
}

Value Specializer::unary(UnaryOperator op, Value value, Span span) {
    if (value.isUnknown())
        return unknown();
    if (op == UnaryOperator::Not)
        return negated(truth(evaluated(value, span), span));
    value = integerOfEnum(value, span);
    if (Value made = specialMethod(value, op == UnaryOperator::USub ? "__neg__" : op == UnaryOperator::UAdd ? "__pos__" : "__invert__", {}, span))
        return made;
    if (value.type->is(TypeKind::Optional))
        value = convert(value, value.type->element(), span);
    if (value.type->isArrayLike()) {
        llvm::StringRef name = op == UnaryOperator::USub ? "neg" : op == UnaryOperator::UAdd ? "pos" : "invert";
        return callLibrary("numpy", "_elementwise1", {libraryFunction("operator", name), value}, span);
    }
    if (!value.type->isNumber() || (op == UnaryOperator::Invert && !value.type->isInteger() && !value.type->is(TypeKind::Bool))) {
        report(DiagnosticId::BadOperand, span, ast::operatorSpelling(op), describe(value.type));
        return unknown();
    }
    bool isBool = value.type->is(TypeKind::Bool);
    if (isBool && op == UnaryOperator::Invert && function.library)
        return negated(value); // of an element of a Boolean array
    if (isBool)
        value = convert(value, types.int64, span);
    switch (op) {
    case UnaryOperator::UAdd: return value;
    case UnaryOperator::USub:
        if (value.literal && value.literal->kind == Literal::Kind::Int)
            return integer(static_cast<int64_t>(0 - static_cast<uint64_t>(value.literal->integer)));
        if (value.literal && value.literal->kind == Literal::Kind::Float)
            return real(-value.literal->real);
        return emit(ir::Op::Negate, value.type, value);
    default:
        if (value.literal && value.literal->isInt())
            return integer(~value.literal->integer);
        return emit(ir::Op::Invert, value.type, value);
    }
}

Value Specializer::operatorBinary(CallSite& site) {
    return binary(static_cast<BinaryOperator>(site.detail), site.argument(0), site.argument(1), site.span);
}

Value Specializer::operatorCompare(CallSite& site) {
    return compare(static_cast<CompareOperator>(site.detail), site.argument(0), site.argument(1), site.span);
}

Value Specializer::operatorUnary(CallSite& site) { return unary(static_cast<UnaryOperator>(site.detail), site.argument(0), site.span); }

} // namespace wasmba::sema
