// Builtins of the module _wasmba, which only the library imports: what it needs of the intermediate form.

#include "sema/specializer.h"

#include "types/join.h"

#include "llvm/ADT/Twine.h"

namespace wasmba::sema {

namespace {

struct IntrinsicName {
    llvm::StringRef name;
    ir::Intrinsic intrinsic;
};

constexpr IntrinsicName kIntrinsics[] = {
#define INTRINSIC(name, operands, llvmName, libmName) {#name, ir::Intrinsic::name},
#include "ir/intrinsics.def"
};

} // namespace

/// intrinsic('Sqrt', x, ...): operands of one float type (integers become float64 unless the intrinsic is one of integers).
Value Specializer::internalIntrinsic(CallSite& site) {
    llvm::StringRef name = site.argument(0).literal->text;
    for (const IntrinsicName& row : kIntrinsics) {
        if (row.name != name)
            continue;
        bool isInteger = name.ends_with("Int") || name == "PopulationCount" || name.starts_with("Count");
        llvm::SmallVector<Value, 3> operands;
        const Type* type = site.argument(1).type;
        bool areNumbers = type->isNumber();
        for (unsigned i = 2; areNumbers && i < site.arguments.size(); ++i) {
            areNumbers = site.argument(i).type->isNumber();
            type = areNumbers ? promote(types, type, site.argument(i).type) : type;
        }
        if (!areNumbers || (!isInteger && !type->isFloat())) // what is no number cannot be converted, which is reported
            type = types.float64;
        for (unsigned i = 1; i < site.arguments.size(); ++i)
            operands.push_back(convert(site.argument(i), type, site.span));
        return intrinsic(row.intrinsic, operands);
    }
    return unknown();
}

/// dtype_of(x): the dtype of an array, or the type of a number, or what a dtype argument stands for.
Value Specializer::internalDTypeOf(CallSite& site) {
    Value value = site.argument(0);
    if (value.type->isArrayLike())
        return unit(types.dtype(value.type->scalar()));
    if (value.type->isNumber())
        return unit(types.dtype(value.type));
    bool isName = value.type->is(TypeKind::DType) || value.literal;
    if (!isName) {
        report(DiagnosticId::BadElement, site.span, describe(value.type));
        return unknown();
    }
    const Type* type = dtypeOf(value, site.span);
    return type ? unit(types.dtype(type)) : unknown();
}

/// result_dtype(f, x, ...): the dtype of f called on elements of the arguments.
Value Specializer::internalResultDType(CallSite& site) {
    llvm::SmallVector<Value, 4> arguments;
    for (const Argument& argument : llvm::drop_begin(site.arguments))
        arguments.push_back(argument.value);
    const Type* scalar = elementResult(site.argument(0), arguments, site);
    return scalar ? unit(types.dtype(scalar)) : unknown();
}

/// The type of the callee's result for elements of the arguments; null if it is not known. The trial call is not emitted.
const Type* Specializer::elementResult(const Value& callee, llvm::ArrayRef<Value> arguments, const CallSite& site) {
    ir::Block* here = builder.currentBlock();
    size_t length = here->instructions.size();
    size_t blocks = out.blocks.size();
    CallSite trial;
    trial.span = site.span;
    trial.calleeName = site.calleeName;
    for (const Value& argument : arguments) {
        const Type* scalar = argument.type->isArrayLike() ? argument.type->scalar() : argument.type;
        bool isKnown = argument.literal || scalar->isZeroSize();
        trial.arguments.push_back({isKnown ? argument : of(builder.append(ir::Op::Undefined, scalar)), {}, site.span});
    }
    Value result = call(callee, trial);
    // What the trial emitted has no effect and no use: it ends up in blocks that are dropped.
    here->instructions.resize(length);
    out.blocks.resize(blocks);
    llvm::erase_if(innerPhis, [&](const InnerPhi& inner) { return llvm::find(out.blocks, inner.phi->block) == out.blocks.end(); });
    enter(here);
    if (result.isUnknown())
        return nullptr;
    if (!result.type->isNumber()) {
        report(DiagnosticId::BadElement, site.span, describe(result.type));
        return nullptr;
    }
    return result.type;
}

/// convert(x, dtype): between number types as NumPy's astype.
Value Specializer::internalConvert(CallSite& site) {
    const Type* wanted = dtypeOf(site.argument(1), site.span);
    if (!wanted)
        return unknown();
    Value value = site.argument(0);
    if (value.type->isComplex() && wanted->is(TypeKind::Bool))
        return truth(value, site.span);
    if (value.type->isComplex() && !wanted->isComplex())
        value = emit(ir::Op::Real, types.floating(value.type->bits / 2u), value);
    return convert(value, wanted, site.span);
}

/// write_class(text, factory)
Value Specializer::internalWriteClass(CallSite& site) {
    std::string shown = classText(site.argument(1).type);
    writeLiteral(site.argument(0), program.intern(shown.empty() ? "<function>" : shown));
    return none();
}

/// Of a member of an enumeration: its number.
Value Specializer::internalHashChoice(CallSite& site) { return runtime(ir::RuntimeFunction::rt_hash_int64, types.int64, site.argument(0)); }

/// is_kind(x, 'int'): known at compile time.
Value Specializer::internalIsKind(CallSite& site) {
    const Type* type = site.argument(0).type;
    llvm::StringRef kind = site.argument(1).literal->text;
    if (type->is(TypeKind::DType))
        type = type->element();
    if (kind == "int")
        return boolean(type->isInteger() || type->is(TypeKind::Bool));
    if (kind == "unsigned")
        return boolean(type->isInteger() && !type->isSigned);
    if (kind == "bool")
        return boolean(type->is(TypeKind::Bool));
    if (kind == "float")
        return boolean(type->isFloat());
    if (kind == "complex")
        return boolean(type->isComplex());
    if (kind == "number")
        return boolean(type->isNumber());
    if (kind == "array")
        return boolean(type->isArrayLike());
    if (kind == "expression")
        return boolean(type->isExpression());
    if (kind == "list")
        return boolean(type->isList() || type->isLongTuple());
    if (kind == "long tuple")
        return boolean(type->isLongTuple());
    if (kind == "function")
        return boolean(type->is(TypeKind::Function) || type->is(TypeKind::Choice) || isClosureChoice(type));
    if (kind == "choice")
        return boolean(type->is(TypeKind::Choice));
    if (kind == "dict")
        return boolean(type->isDict());
    if (kind == "ordered")
        return boolean(hasFactory(type, "_no_default"));
    if (kind == "counter")
        return boolean(isCounter(type));
    if (kind == "set")
        return boolean(type->isSet());
    if (kind == "numbers")
        return boolean(type->isList() && type->element()->isNumber());
    if (kind == "arrays")
        return boolean(type->isList() && type->element()->isArray());
    if (kind == "nothing") {
        bool isUndecided = type->isList() && type->element()->isIncomplete();
        if (isUndecided)
            program.preferFloat(type->element());
        return boolean(isUndecided);
    }
    if (kind == "tuple")
        return boolean(type->is(TypeKind::Tuple));
    if (kind == "str")
        return boolean(type->is(TypeKind::Str));
    if (kind == "none")
        return boolean(type->is(TypeKind::None));
    if (kind == "slice")
        return boolean(type->is(TypeKind::Slice));
    if (kind == "flat")
        return boolean(isFlat(type));
    if (kind == "sequence") // what NumPy's functions make an array of
        return boolean(type->isList() || type->isLongTuple() || type->is(TypeKind::Tuple) || isFlat(type));
    if (kind == "range")
        return boolean(type->is(TypeKind::Range));
    return boolean(false);
}

/// is_static(x): the value itself is known at compile time.
Value Specializer::internalIsStatic(CallSite& site) {
    Value value = site.argument(0);
    return boolean(value.literal || value.type->isZeroSize());
}

/// empty_list(example, capacity): a list or tuple, as the example is, for elements of its type, with room for that many.
Value Specializer::internalEmptyList(CallSite& site) {
    Value capacity = site.argument(1);
    const Type* example = site.argument(0).type;
    const Type* type = example->isLongTuple() ? example : types.list(example->element());
    return emit(ir::Op::ListNew, type, capacity ? convert(capacity, types.int64, site.span) : integer(0));
}

/// long_tuple(example, capacity): an empty tuple for elements like those of the list, which grow() fills.
Value Specializer::internalLongTuple(CallSite& site) {
    const Type* type = types.longTuple(site.argument(0).type->element());
    return emit(ir::Op::ListNew, type, convert(site.argument(1), types.int64, site.span));
}

/// grow(list or long tuple, value): append, while nobody else has it.
Value Specializer::internalGrow(CallSite& site) { return listAppend(site.argument(0), site.argument(1), site.span); }

Value Specializer::internalListSetLength(CallSite& site) {
    if (!site.argument(0).type->isIncomplete())
        emit(ir::Op::ListSetLength, types.none, {site.argument(0), convert(site.argument(1), types.int64, site.span)});
    return none();
}

/// array_view(a, offset, shape, strides[, order]): the same buffer under another shape; offset and strides in bytes.
/// array_part: the same without a share in the buffer, which another value keeps alive for as long.
Value Specializer::internalArrayView(CallSite& site) {
    Value array = site.argument(0);
    Value shape = site.argument(2);
    Value strides = site.argument(3);
    Value order = site.argument(4);
    if (!array.type->isArray()) {
        report(DiagnosticId::LibraryError, site.span, describe(array.type) + " where an array is wanted");
        return unknown();
    }
    for (const Value* part : {&shape, &strides})
        if (!part->type->is(TypeKind::Tuple) || part->type->elements.size() != shape.type->elements.size()) {
            report(DiagnosticId::BadShape, site.span, describe(part->type));
            return unknown();
        }
    const Type* element = array.type->element();
    if (Value dtype = site.argument(5))
        element = dtype.type->element();
    llvm::SmallVector<Value, 10> operands{array, convert(site.argument(1), types.int64, site.span)};
    auto rank = static_cast<unsigned>(shape.type->elements.size());
    for (const Value* part : {&shape, &strides})
        for (unsigned axis = 0; axis < rank; ++axis)
            operands.push_back(convert(tupleElement(*part, axis), types.int64, site.span));
    bool isOrdered = order && order.literal && order.literal->kind == Literal::Kind::Str;
    Layout layout = !isOrdered ? Layout::Any : order.literal->text == "F" ? Layout::F : order.literal->text == "C" ? Layout::C : Layout::Any;
    Value view = emit(ir::Op::ArrayView, types.array(element, rank, layout), operands);
    view.ir->index = static_cast<uint32_t>(site.detail);
    return view;
}

Value Specializer::internalStride(CallSite& site) {
    Value stride = emit(ir::Op::ArrayStride, types.int64, site.argument(0));
    stride.ir->index = static_cast<uint32_t>(site.argument(1).literal->integer);
    return stride;
}

/// static_error('text', x, ...), texts and values whose types are named: reached while specialising: the call that the user wrote cannot work.
Value Specializer::internalStaticError(CallSite& site) {
    std::string text;
    for (const Argument& part : site.arguments)
        text += part.value.literal && part.value.literal->kind == Literal::Kind::Str ? part.value.literal->text.str() : describe(part.value.type);
    report(DiagnosticId::LibraryError, site.span, text);
    return unknown();
}

/// fold(f, t): f(...f(f(t[0], t[1]), t[2])...) over a tuple.
Value Specializer::internalFold(CallSite& site) {
    Value elements = site.argument(1);
    if (elements.type->elements.empty())
        return integer(1);
    Value result = tupleElement(elements, 0);
    for (unsigned i = 1; i < elements.type->elements.size(); ++i) {
        CallSite inner;
        inner.span = site.span;
        inner.calleeName = site.calleeName;
        inner.arguments = {{result, {}, site.span}, {tupleElement(elements, i), {}, site.span}};
        result = call(site.argument(0), inner);
    }
    return result;
}

/// load(a, index...) and store(a, index..., value): elements by indices that are known to be in range.
Value Specializer::internalLoad(CallSite& site) {
    return internalElement(site);
}

Value Specializer::internalStore(CallSite& site) {
    llvm::SmallVector<Value, 6> operands;
    for (Argument& argument : site.arguments)
        operands.push_back(operands.empty() ? argument.value : convert(argument.value, types.int64, site.span));
    operands.back() = convert(site.arguments.back().value, operands[0].type->element(), site.span);
    emit(ir::Op::ArrayStore, types.none, operands);
    return none();
}

Value Specializer::internalAddress(CallSite& site) { return emit(ir::Op::ArrayAddress, types.int64, site.argument(0)); }

Value Specializer::internalGetThreads(CallSite&) {
    return runtime(ir::RuntimeFunction::rt_parallel_get_threads, types.int64, {});
}

/// is_parallel(): the function that called the library was decorated with parallel=True.
Value Specializer::internalIsParallel(CallSite&) { return boolean(options.parallel); }

/// loop_report(f): a text for people.
Value Specializer::internalLoopReport(CallSite& site) {
    const FunctionTemplate& callee = *site.argument(0).type->function;
    std::string text = (ir::kLoopReport + llvm::Twine(callee.span.begin) + "-" + llvm::Twine(callee.span.end) + " " + callee.displayName).str();
    Value report = string(program.intern(text));
    report.literal = nullptr;
    return report;
}

/// tuple_insert(t, position, value): both known at compile time as far as the length goes.
Value Specializer::internalTupleInsert(CallSite& site) {
    Value elements = site.argument(0);
    bool isKnown = site.argument(1).literal && site.argument(1).literal->kind == Literal::Kind::Int;
    if (!isKnown) {
        report(DiagnosticId::LibraryError, site.span, "the axis has to be a number that is written out");
        return unknown();
    }
    int64_t position = site.argument(1).literal->integer;
    llvm::SmallVector<Value, 8> result;
    for (unsigned i = 0; i < elements.type->elements.size(); ++i) {
        if (static_cast<int64_t>(i) == position)
            result.push_back(site.argument(2));
        result.push_back(tupleElement(elements, i));
    }
    if (position >= static_cast<int64_t>(elements.type->elements.size()))
        result.push_back(site.argument(2));
    return tuple(result);
}

/// is_contiguous(a, 'C'): known from the type.
Value Specializer::internalIsContiguous(CallSite& site) {
    bool wantsC = site.argument(1).literal->text == "C";
    const Type* type = site.argument(0).type;
    if (type->isExpression())
        return boolean(false);
    return boolean(type->layout == (wantsC ? Layout::C : Layout::F) || (type->rank <= 1 && type->layout != Layout::Any));
}

} // namespace wasmba::sema
