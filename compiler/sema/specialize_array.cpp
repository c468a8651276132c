#include "sema/specializer.h"

#include "types/join.h"

#include "llvm/ADT/Twine.h"

namespace wasmba::sema {

namespace {

bool isIndexArray(const Value& index) { return index.type->isArray() || index.type->is(TypeKind::List); }

} // namespace

Value Specializer::newArray(const Type* type, llvm::ArrayRef<Value> shape, bool zeroed) {
    Value array = emit(ir::Op::ArrayNew, type, shape);
    array.ir->index = zeroed;
    return array;
}

/// The lengths that an int or a tuple of ints stands for.
bool Specializer::shapeOf(const Value& value, llvm::SmallVectorImpl<Value>& shape, Span span) {
    if (value.type->isInteger()) {
        shape.push_back(convert(value, types.int64, span));
        return true;
    }
    if (value.type->is(TypeKind::Tuple)) {
        for (unsigned i = 0; i < value.type->elements.size(); ++i) {
            Value part = tupleElement(value, i);
            if (!part.type->isInteger()) {
                report(DiagnosticId::BadShape, span, describe(part.type)).fix(conversionRemedy(part.type, types.int64).str());
                return false;
            }
            shape.push_back(convert(part, types.int64, span));
        }
        if (shape.size() <= 8)
            return true;
        report(DiagnosticId::TooManyAxes, span);
        return false;
    }
    report(DiagnosticId::BadShape, span, describe(value.type)).fix(conversionRemedy(value.type, types.int64).str());
    return false;
}

Value Specializer::arrayShape(const Value& array) {
    llvm::SmallVector<Value, 4> shape;
    for (unsigned axis = 0; axis < array.type->rank; ++axis) {
        Value length = emit(ir::Op::ArrayShape, types.int64, array);
        length.ir->index = axis;
        length.ir->isNonNegative = true;
        shape.push_back(length);
    }
    return tuple(shape);
}

Value Specializer::arrayAttribute(const Value& array, Name name, Span span) {
    const Type* type = array.type;
    auto product = [&](Value result) {
        Value shape = arrayShape(array);
        for (unsigned axis = 0; axis < type->rank; ++axis)
            result = binary(ast::BinaryOperator::Mult, result, tupleElement(shape, axis), span);
        return result;
    };
    if (name == "shape")
        return arrayShape(array);
    if (name == "ndim")
        return integer(type->rank);
    if (name == "size")
        return product(integer(1));
    if (name == "dtype")
        return unit(types.dtype(type->element()));
    if (name == "itemsize")
        return integer(memoryLayout(type->element()).size);
    if (name == "nbytes")
        return product(integer(memoryLayout(type->element()).size));
    if (name == "strides") {
        llvm::SmallVector<Value, 4> strides;
        for (unsigned axis = 0; axis < type->rank; ++axis) {
            strides.push_back(emit(ir::Op::ArrayStride, types.int64, array));
            strides.back().ir->index = axis;
        }
        return tuple(strides);
    }
    if (name == "T")
        return type->rank < 2 ? array : callLibrary("numpy", "transpose", array, span);
    if (name == "flat")
        return flat(array, span);
    if (name == "flags")
        return callLibrary("numpy._flags", "_flags", array, span);
    if (name == "real" || name == "imag")
        return callLibrary("numpy", ("_" + name.text() + "_part").str(), array, span);
    return {};
}

/// One entry per axis of the array, besides newaxis entries; what is left out is taken whole.
bool Specializer::arrayIndices(const Value& array, const Value& index, llvm::SmallVectorImpl<Value>& indices, Span span) {
    llvm::SmallVector<Value, 4> given;
    if (index.type->is(TypeKind::Tuple))
        for (unsigned i = 0; i < index.type->elements.size(); ++i)
            given.push_back(tupleElement(index, i));
    else
        given.push_back(index);
    unsigned used = 0;
    for (const Value& part : given) {
        bool takesAxis = !part.type->is(TypeKind::None) && !part.type->is(TypeKind::Ellipsis);
        bool isMask = part.type->isArray() && part.type->element()->is(TypeKind::Bool);
        used += isMask ? part.type->rank : takesAxis;
    }
    if (used > array.type->rank) {
        report(DiagnosticId::TooManyIndices, operandSpan(1, span), array.type->rank, used);
        return false;
    }
    Value whole = unit(types.slice(types.none, types.none, types.none));
    unsigned missing = array.type->rank - used;
    for (const Value& part : given) {
        if (part.type->is(TypeKind::Ellipsis)) {
            indices.append(missing, whole);
            missing = 0;
            continue;
        }
        bool isValid = part.type->isInteger() || part.type->is(TypeKind::Bool) || part.type->is(TypeKind::Slice) || part.type->is(TypeKind::None) ||
                       part.type->isArray() || part.type->is(TypeKind::List);
        if (!isValid) {
            report(DiagnosticId::BadIndex, operandSpan(1, span), describe(part.type)).fix(indexRemedy(array.type, part.type));
            return false;
        }
        indices.push_back(part);
    }
    indices.append(missing, whole);
    return true;
}

bool Specializer::isFullIndex(const Value& array, llvm::ArrayRef<Value> indices) const {
    return indices.size() == array.type->rank && llvm::all_of(indices, [](const Value& index) {
               return index.type->isInteger() || index.type->is(TypeKind::Bool);
           });
}

llvm::SmallVector<Value, 4> Specializer::checkedIndices(const Value& array, llvm::ArrayRef<Value> indices, Span span) {
    llvm::SmallVector<Value, 4> checked{array};
    Value shape = arrayShape(array);
    for (unsigned axis = 0; axis < indices.size(); ++axis)
        checked.push_back(checkedIndex(indices[axis], tupleElement(shape, axis), "", axis, span));
    return checked;
}

Value Specializer::arraySubscript(const Value& array, const Value& index, Span span) {
    llvm::SmallVector<Value, 4> indices;
    if (!arrayIndices(array, index, indices, span))
        return unknown();
    if (isFullIndex(array, indices))
        return emit(ir::Op::ArrayLoad, array.type->element(), checkedIndices(array, indices, span));
    if (llvm::any_of(indices, isIndexArray)) {
        auto [view, entries] = splitIndices(array, indices, span);
        return callLibrary("numpy", "_take", {view, entries}, span);
    }
    return arrayView(array, indices, span);
}

/// Indices among which are arrays: a view that applies the slices, and a tuple with an entry for each axis of the view: the index on
/// that axis (a mask of n axes is one entry for n), or None.
std::pair<Value, Value> Specializer::splitIndices(const Value& array, llvm::ArrayRef<Value> indices, Span span) {
    Value whole = unit(types.slice(types.none, types.none, types.none));
    llvm::SmallVector<Value, 4> slices;
    llvm::SmallVector<Value, 4> entries;
    bool isWhole = true;
    for (const Value& index : indices) {
        if (index.type->is(TypeKind::None) || index.type->is(TypeKind::Slice)) {
            isWhole &= index.type == whole.type;
            slices.push_back(index);
            entries.push_back(none());
            continue;
        }
        bool isMask = index.type->isArray() && index.type->element()->is(TypeKind::Bool);
        slices.append(isMask ? index.type->rank : 1, whole);
        entries.push_back(index);
    }
    return {isWhole ? array : arrayView(array, slices, span), tuple(entries)};
}

Value Specializer::arrayView(const Value& array, llvm::ArrayRef<Value> indices, Span span) {
    Value shape = arrayShape(array);
    Value offset = integer(0);
    llvm::SmallVector<Value, 4> shapes;
    llvm::SmallVector<Value, 4> strides;
    unsigned axis = 0;
    // A C-ordered array stays so if single indices come first, then at most one stretch of an axis, then whole axes.
    bool keepsOrder = array.type->layout == Layout::C;
    bool sawSlice = false;
    auto advance = [&](const Value& position, const Value& stride) {
        offset = binary(ast::BinaryOperator::Add, offset, binary(ast::BinaryOperator::Mult, position, stride, span), span);
    };
    for (const Value& index : indices) {
        if (index.type->is(TypeKind::None)) {
            shapes.push_back(integer(1));
            strides.push_back(integer(0));
            continue;
        }
        Value length = tupleElement(shape, axis);
        Value stride = emit(ir::Op::ArrayStride, types.int64, array);
        stride.ir->index = axis;
        if (!index.type->is(TypeKind::Slice)) {
            keepsOrder &= !sawSlice;
            advance(checkedIndex(index, length, "", axis, span), stride);
            ++axis;
            continue;
        }
        Value start = tupleElement(index, 0);
        Value stop = tupleElement(index, 1);
        Value step = tupleElement(index, 2);
        bool isWhole = start.type->is(TypeKind::None) && stop.type->is(TypeKind::None) && step.type->is(TypeKind::None);
        if (isWhole) {
            sawSlice = true;
            shapes.push_back(length);
            strides.push_back(stride);
            ++axis;
            continue;
        }
        bool isUnitStep = step.type->is(TypeKind::None) || (step.literal && step.literal->integer == 1);
        keepsOrder &= isUnitStep && !sawSlice;
        sawSlice = true;
        Value range = callLibrary("builtins", "_slice_range", {length, start, stop, isUnitStep ? none() : step}, span);
        if (range.isUnknown())
            return unknown();
        advance(tupleElement(range, 0), stride);
        shapes.push_back(tupleElement(range, 1));
        strides.push_back(isUnitStep ? stride : binary(ast::BinaryOperator::Mult, stride, step, span));
        ++axis;
    }
    const Type* type = types.array(array.type->element(), static_cast<unsigned>(shapes.size()), keepsOrder ? Layout::C : Layout::Any,
                                   array.type->readOnly);
    llvm::SmallVector<Value, 10> operands{array, offset};
    operands.append(shapes);
    operands.append(strides);
    return emit(ir::Op::ArrayView, type, operands);
}

void Specializer::reportStore(const Value& array, const Value& value, Span span) {
    Diagnostic& diagnostic =
        report(DiagnosticId::CannotStore, operandSpan(2, span), describe(value.type), "an element of a " + describe(array.type));
    if (value.type->isComplex())
        diagnostic.fix("make the array with dtype=np.complex128, or take .real");
    else if (value.type->isArray() || value.type->isList())
        diagnostic.fix("assign to a slice, such as a[:], to fill several elements");
    else
        diagnostic.fix(conversionRemedy(value.type, array.type->element()).str());
}

void Specializer::arraySetSubscript(const Value& array, const Value& index, const Value& value, Span span) {
    llvm::SmallVector<Value, 4> indices;
    if (!arrayIndices(array, index, indices, span))
        return;
    if (isFullIndex(array, indices)) {
        if (value.type->isArray() && value.type->rank == 0)
            return arraySetSubscript(array, index, arraySubscript(value, tuple({}), span), span);
        bool fits = value.type->isNumber() && (array.type->element()->isComplex() || !value.type->isComplex());
        if (!fits) {
            reportStore(array, value, span);
            return;
        }
        llvm::SmallVector<Value, 6> operands = checkedIndices(array, indices, span);
        operands.push_back(convert(value, array.type->element(), span));
        emit(ir::Op::ArrayStore, types.none, operands);
        return;
    }
    if (llvm::any_of(indices, isIndexArray)) {
        auto [selected, entries] = splitIndices(array, indices, span);
        callLibrary("numpy", "_put", {selected, entries, value}, span);
        return;
    }
    Value view = arrayView(array, indices, span);
    if (!view.isUnknown())
        callLibrary("numpy", "_assign", {view, value}, span);
}

} // namespace wasmba::sema
