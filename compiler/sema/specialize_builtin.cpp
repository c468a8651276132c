#include "sema/specializer.h"

#include "types/join.h"

#include "llvm/ADT/StringSwitch.h"

namespace wasmba::sema {

Value Specializer::builtinLen(CallSite& site) {
    if (site.arguments.size() != 1) {
        wrongCount(site, "1", site.arguments.size());
        return unknown();
    }
    return length(site.argument(0), site.arguments[0].span);
}

Value Specializer::builtinAbs(CallSite& site) {
    Value value = site.argument(0);
    if (!value || site.arguments.size() != 1) {
        wrongCount(site, "1", site.arguments.size());
        return unknown();
    }
    if (value.type->isArrayLike())
        return callLibrary("numpy", "absolute", value, site.span);
    if (value.type->is(TypeKind::Bool))
        value = convert(value, types.int64, site.span);
    if (value.type->isInteger())
        return value.type->isSigned ? intrinsic(ir::Intrinsic::AbsoluteInt, value) : value;
    if (value.type->isFloat())
        return intrinsic(ir::Intrinsic::AbsoluteFloat, value);
    if (value.type->isComplex()) {
        Value size = runtime(ir::RuntimeFunction::rt_complex_abs, types.float64, convert(value, types.complex128, site.span));
        return convert(size, types.floating(value.type->bits / 2u), site.span);
    }
    report(DiagnosticId::WrongArgument, site.span, site.calleeName, "a number", describe(value.type));
    return unknown();
}

Value Specializer::builtinRound(CallSite& site) {
    Value value = site.argument(0, "number");
    Value digits = site.argument(1, "ndigits");
    if (!value) {
        wrongCount(site, "1 to 2", site.arguments.size());
        return unknown();
    }
    bool hasDigits = digits && !digits.type->is(TypeKind::None);
    if (value.type->isArray())
        return callLibrary("numpy", "around", {value, hasDigits ? digits : integer(0)}, site.span);
    if (value.type->isFloat()) {
        Value wide = convert(value, types.float64, site.span);
        if (!hasDigits)
            return runtime(ir::RuntimeFunction::rt_round_to_int64, types.int64, wide);
        Value rounded = runtime(ir::RuntimeFunction::rt_round_float64, types.float64, {wide, convert(digits, types.int64, site.span)});
        return convert(rounded, value.type, site.span);
    }
    if (value.type->isInteger() || value.type->is(TypeKind::Bool)) {
        Value whole = convert(value, types.int64, site.span);
        if (!hasDigits)
            return whole;
        return runtime(ir::RuntimeFunction::rt_round_int64, types.int64, {whole, convert(digits, types.int64, site.span)});
    }
    report(DiagnosticId::WrongArgument, site.span, site.calleeName, "a real number", describe(value.type));
    return unknown();
}

Value Specializer::builtinMinMax(CallSite& site) {
    bool isMax = site.detail == 1;
    llvm::SmallVector<Value, 4> values;
    Value key;
    Value fallback;
    for (Argument& argument : site.arguments) {
        if (argument.keyword == "key")
            key = argument.value;
        else if (argument.keyword == "default")
            fallback = argument.value;
        else
            values.push_back(argument.value);
    }
    if (values.empty()) {
        wrongCount(site, "1 or more", 0);
        return unknown();
    }
    if (values.size() == 1) {
        llvm::StringRef name = isMax ? "_max_of" : "_min_of";
        if (values[0].type->is(TypeKind::Tuple)) {
            Value tuple = values[0];
            values.clear();
            for (unsigned i = 0; i < tuple.type->elements.size(); ++i)
                values.push_back(tupleElement(tuple, i));
            if (values.empty()) {
                raise("ValueError", isMax ? "max() arg is an empty sequence" : "min() arg is an empty sequence");
                enter(newBlock());
                return unknown();
            }
        } else {
            return callLibrary("builtins", name, {sequence(values[0], site.span), key ? key : none(), fallback ? fallback : none()}, site.span);
        }
    }
    if (key) {
        return callLibrary("builtins", isMax ? "_max_key" : "_min_key", {tuple(values), key}, site.span);
    }
    Value best = values[0];
    for (size_t i = 1; i < values.size(); ++i) {
        Value next = values[i];
        const Type* type = join(types, best.type, next.type);
        if (!type) {
            report(DiagnosticId::BadOperands, site.span, isMax ? ">" : "<", describe(next.type), describe(best.type));
            return unknown();
        }
        Value isBetter = compare(isMax ? ast::CompareOperator::Gt : ast::CompareOperator::Lt, next, best, site.span);
        if (isBetter.isUnknown())
            return isBetter;
        if (isBetter.literal)
            best = isBetter.literal->integer ? next : best;
        else if (type->isNumber())
            best = emit(ir::Op::Select, type, {isBetter, convert(next, type, site.span), convert(best, type, site.span)});
        else
            best = select(isBetter, [&] { return next; }, [&] { return best; }, site.span);
    }
    return best;
}

/// np.integer and the like, which the library has as their names.
static bool isOfNumberKind(const Type* type, llvm::StringRef kind) {
    return llvm::StringSwitch<bool>(kind)
        .Cases("generic", "number", type->isNumber())
        .Case("integer", type->isInteger())
        .Case("signedinteger", type->isInteger() && type->isSigned)
        .Case("unsignedinteger", type->isInteger() && !type->isSigned)
        .Case("inexact", type->isFloat() || type->isComplex())
        .Case("floating", type->isFloat())
        .Case("complexfloating", type->isComplex())
        .Default(false);
}

Value Specializer::builtinIsInstance(CallSite& site) {
    Value value = site.argument(0);
    Value classes = site.argument(1);
    if (!value || !classes) {
        wrongCount(site, "2", site.arguments.size());
        return unknown();
    }
    if (isExceptionType(value.type) || (value.type->is(TypeKind::Optional) && isExceptionType(value.type->element())))
        return isInstanceOfException(value, classes, site.span);
    if (value.type->is(TypeKind::Optional)) {
        CallSite present = site;
        present.arguments[0].value = narrowed(value);
        if (present.arguments[0].value.isUnknown())
            return unknown();
        Value answer = builtinIsInstance(present);
        return answer.literal && answer.literal->integer ? emit(ir::Op::OptionalHas, types.boolean, value) : answer;
    }
    auto matches = [&](const Type* wanted) {
        if (wanted->is(TypeKind::Tuple))
            return false;
        if (wanted->is(TypeKind::DType)) {
            const Type* scalar = wanted->element();
            if (scalar == types.int64)
                return integerOfEnum(value, site.span).type == types.int64 || value.type->isInteger() || value.type->is(TypeKind::Bool);
            if (scalar == types.float64)
                return value.type == types.float64;
            return value.type == scalar;
        }
        if (!wanted->is(TypeKind::Builtin) || !wanted->builtin)
            return false;
        if (wanted->flavour == kEnumClass)
            return value.type == wanted->elements[0]->element();
        if (wanted->builtin->handler == &Specializer::constructNamedTuple)
            return value.type->is(TypeKind::Tuple) && value.type->name == wanted->name;
        return llvm::StringSwitch<bool>(wanted->builtin->name)
            .Case("str", value.type->is(TypeKind::Str))
            .Case("list", value.type->isList())
            .Case("dict", value.type->isDict())
            .Case("set", value.type->isSet())
            .Case("tuple", value.type->is(TypeKind::Tuple) || value.type->isLongTuple())
            .Case("range", value.type->is(TypeKind::Range))
            .Case("ndarray", value.type->isArrayLike())
            .Default(false);
    };
    auto isOfClass = [&](const Value& wanted) {
        return wanted.literal && wanted.literal->kind == Literal::Kind::Str ? isOfNumberKind(value.type, wanted.literal->text) : matches(wanted.type);
    };
    if (!classes.type->is(TypeKind::Tuple))
        return boolean(isOfClass(classes));
    for (unsigned i = 0; i < classes.type->elements.size(); ++i)
        if (isOfClass(tupleElement(classes, i)))
            return boolean(true);
    return boolean(false);
}

Value Specializer::builtinTuple(CallSite& site) {
    if (site.arguments.empty())
        return tuple({});
    Value value = site.argument(0);
    if (value.type->is(TypeKind::Tuple) || value.type->isLongTuple())
        return value;
    return callLibrary("builtins", "_tuple_of", sequence(value, site.arguments[0].span), site.span);
}

Value Specializer::builtinList(CallSite& site) {
    if (site.arguments.empty())
        return newList(program.variableFor(&specialization, site.instruction), {}, site.span);
    Value value = site.argument(0);
    return callLibrary("builtins", "_list_of", value.type->is(TypeKind::Generator) ? value : sequence(value, site.arguments[0].span), site.span);
}

namespace {

/// The class of what is neither a number nor an exception, as CPython names it; empty if it has no fixed one.
std::string classNameOf(const Type* type) {
    switch (type->kind) {
    case TypeKind::Array: return "numpy.ndarray";
    case TypeKind::Function: return "function";
    case TypeKind::Generator: return "generator";
    case TypeKind::Module: return "module";
    case TypeKind::Range: return "range";
    case TypeKind::Str:
    case TypeKind::None: return className(type).str();
    case TypeKind::Tuple: return type->name.empty() ? "tuple" : "";
    case TypeKind::List: return type->isDeque() ? "collections.deque" : className(type).str();
    default: return "";
    }
}

} // namespace

Value Specializer::builtinType(CallSite& site) {
    Value value = site.argument(0);
    if (!value || site.arguments.size() != 1) {
        wrongCount(site, "1", site.arguments.size());
        return unknown();
    }
    if (value.type->isNumber()) {
        Type type = *types.dtype(value.type);
        type.flavour = kClassOfNumber;
        return unit(types.intern(type));
    }
    if (ProgramClass* made = value.type->is(TypeKind::Choice) ? program.enumClass(value.type) : nullptr)
        return enumClassObject(*made);
    if (value.type->is(TypeKind::Tuple) && !value.type->name.empty()) {
        Type type;
        type.kind = TypeKind::Builtin;
        type.builtin = findBuiltin("_collections", "construct");
        type.name = value.type->name;
        return unit(types.intern(type));
    }
    std::string name = value.type->isDict() ? dictClass(value.type).str() : "";
    if (name.empty())
        name = classNameOf(value.type);
    if (!name.empty()) {
        if (const BuiltinFunction* row = findBuiltin("builtins", name))
            return unit(types.builtin(row));
        Type type;
        type.kind = TypeKind::Builtin;
        type.builtin = findBuiltin("builtins", "type");
        type.flavour = kClassOf;
        type.name = name;
        return unit(types.intern(type));
    }
    if (Value exception = value ? presentException(value, site.span) : value; exception && isExceptionType(exception.type))
        return exceptionClassOf(exception, site.span);
    report(DiagnosticId::NotSupported, site.span, "type() of " + (value ? describe(value.type) : std::string("nothing")));
    return unknown();
}

namespace {

uint8_t fastMathBit(llvm::StringRef name) {
    return llvm::StringSwitch<uint8_t>(name)
        .Case("nnan", 1)
        .Case("ninf", 2)
        .Case("nsz", 4)
        .Case("arcp", 8)
        .Case("contract", 16)
        .Case("afn", 32)
        .Case("reassoc", 64)
        .Case("fast", 127)
        .Default(0);
}

/// The texts in a set, tuple or list that is written out as an argument.
llvm::SmallVector<const ast::Constant*, 8> displayedTexts(const CallSite& site, Name keyword) {
    llvm::SmallVector<const ast::Constant*, 8> texts;
    auto* call = site.instruction ? ast::as<ast::Call>(site.instruction->tree) : nullptr;
    if (!call)
        return texts;
    auto add = [&](ast::ListOf<ast::Expr> elements) {
        for (const ast::Expr* element : elements)
            if (auto* constant = ast::as<ast::Constant>(element); constant && constant->constantKind == ast::ConstantKind::Str)
                texts.push_back(constant);
    };
    for (const ast::Keyword* argument : call->keywords) {
        if (argument->arg != keyword)
            continue;
        if (auto* set = ast::as<ast::Set>(argument->value))
            add(set->elements);
        else if (auto* tuple = ast::as<ast::Tuple>(argument->value))
            add(tuple->elements);
        else if (auto* list = ast::as<ast::List>(argument->value))
            add(list->elements);
    }
    return texts;
}

} // namespace

void Specializer::badOption(llvm::StringRef option, const std::string& value, Span span, llvm::StringRef known) {
    report(DiagnosticId::BadOptionValue, span, value, option, known);
}

/// "(n),()->(n)" of guvectorize.
std::string Specializer::layoutOf(const Argument& argument) {
    std::string layout = argument.value.literal->text.str();
    llvm::erase_if(layout, [](char c) { return c == ' '; });
    if (isGeneralizedLayout(layout))
        return layout;
    report(DiagnosticId::BadSignature, argument.span, "'" + argument.value.literal->text.str() + "'").fix("write the inner dimensions of inputs and outputs, as in '(n),()->(n)'");
    return {};
}

/// @njit, @jit(...), njit(f): a function that is compiled with options, or, without a function, the decorator that makes one.
Value Specializer::builtinJit(CallSite& site) {
    enum Detail { kVectorize = 2, kGuvectorize = 3 };
    FunctionOptions chosen = site.options ? *site.options : FunctionOptions();
    chosen.jit = true;
    chosen.isVectorize = site.detail == kVectorize;
    Value decorated;
    for (Argument& argument : site.arguments) {
        if (!argument.keyword) {
            if (argument.value.type->is(TypeKind::Function))
                decorated = argument.value;
            else if (site.detail == kGuvectorize && argument.value.literal && argument.value.literal->kind == Literal::Kind::Str)
                chosen.layout = layoutOf(argument);
            else
                addSignatures(argument.value, argument.span, chosen.signatures);
            continue;
        }
        llvm::StringRef name = argument.keyword.text();
        const Literal* known = argument.value.literal;
        bool isOn = known && known->integer != 0;
        if (name == "parallel") {
            chosen.parallel = isOn;
        } else if (name == "boundscheck") {
            chosen.boundsCheck = !known || known->kind != Literal::Kind::Bool || isOn;
        } else if (name == "error_model") {
            chosen.numpyErrorModel = known && known->kind == Literal::Kind::Str && known->text == "numpy";
        } else if (name == "inline") {
            chosen.inlining = known && known->kind == Literal::Kind::Str && known->text == "always" ? 1 : 0;
        } else if (name == "fastmath") {
            if (known)
                chosen.fastMath = isOn ? 127 : 0;
            for (const ast::Constant* flag : displayedTexts(site, argument.keyword)) {
                uint8_t bit = fastMathBit(flag->text);
                chosen.fastMath |= bit;
                if (!bit)
                    badOption(name, "'" + flag->text.str() + "'", flag->span, "True, False and sets of 'nnan', 'ninf', 'nsz', 'arcp', 'contract', 'afn', 'reassoc' and 'fast'");
            }
        } else if (name == "signature" || name == "signature_or_function" || name == "ftylist_or_function") {
            addSignatures(argument.value, argument.span, chosen.signatures);
        } else if (name == "forceobj") {
            report(DiagnosticId::NotSupported, argument.span, "forceobj (object mode)");
        } else if (name != "nopython" && name != "cache" && name != "nogil" && name != "locals" && name != "debug" && name != "looplift" &&
                   name != "error_model" && name != "target" && name != "identity" && name != "_nrt" &&
                   name != "no_rewrites" && name != "no_cpython_wrapper" && name != "no_cfunc_wrapper") {
            static const llvm::StringRef kOptions[] = {"parallel", "fastmath", "cache", "nopython", "nogil", "boundscheck",
                                                       "error_model", "inline", "locals", "debug", "forceobj", "looplift"};
            Diagnostic& diagnostic = report(DiagnosticId::UnknownOption, argument.keywordSpan, site.calleeName, name);
            llvm::StringRef nearest = nearestName(name, kOptions);
            if (!nearest.empty())
                diagnostic.fix("did you mean '" + nearest.str() + "'?");
        }
        if (llvm::is_contained({"parallel", "boundscheck", "cache", "nogil", "nopython", "debug"}, name) && known && known->kind == Literal::Kind::Str)
            badOption(name, "'" + known->text.str() + "'", argument.span, "True and False");
    }
    const FunctionOptions* options = program.options(chosen);
    if (!decorated) {
        Type type;
        type.kind = TypeKind::Builtin;
        type.builtin = site.callee->builtin;
        type.options = options;
        return unit(types.intern(type));
    }
    Type type = *decorated.type;
    type.options = options;
    const Type* compiled = types.intern(type);
    llvm::SmallVector<Value, 4> captured;
    for (unsigned i = 0; i < compiled->elements.size(); ++i)
        captured.push_back(tupleElement(decorated, i));
    return aggregate(compiled, captured);
}

Value Specializer::builtinNewArray(CallSite& site) {
    Value shape = site.argument(0, "shape");
    Value dtype = site.argument(1, "dtype");
    if (!shape) {
        report(DiagnosticId::MissingArgument, site.span, site.calleeName, "shape");
        return unknown();
    }
    const Type* element = types.float64;
    if (dtype && !dtype.type->is(TypeKind::None)) {
        element = dtypeOf(dtype, site.placeOf(1, "dtype"));
        if (!element)
            return unknown();
    }
    Value order = site.argument(2, "order");
    Layout layout = order && order.literal && order.literal->kind == Literal::Kind::Str && order.literal->text == "F" ? Layout::F : Layout::C;
    llvm::SmallVector<Value, 4> lengths;
    if (!shapeOf(shape, lengths, site.placeOf(0, "shape")))
        return unknown();
    return newArray(types.array(element, static_cast<unsigned>(lengths.size()), layout), lengths, site.detail == 1);
}

} // namespace wasmba::sema
