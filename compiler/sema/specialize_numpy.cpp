// What NumPy has besides functions: dtypes, attributes of numbers, displays as arguments, and what its library asks of the compiler.

#include "sema/specializer.h"

#include "types/join.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace wasmba::sema {

namespace {

constexpr llvm::StringRef kDTypeNames[] = {"bool",   "int8",   "int16",   "int32",   "int64",     "uint8",     "uint16",
                                           "uint32", "uint64", "float32", "float64", "complex64", "complex128"};

/// One-letter codes and sizes, and names that are Python's: the name of the same dtype in module numpy.
llvm::StringRef dtypeName(llvm::StringRef code) {
    if (code.size() > 1 && llvm::StringRef("<=|").contains(code.front()))
        code = code.drop_front();
    return llvm::StringSwitch<llvm::StringRef>(code)
        .Cases("f8", "d", "float", "float64")
        .Cases("f4", "f", "float32")
        .Cases("i8", "l", "q", "int", "int64")
        .Cases("i4", "i", "int32")
        .Cases("i2", "h", "int16")
        .Cases("i1", "b", "int8")
        .Cases("u1", "B", "uint8")
        .Cases("u2", "H", "uint16")
        .Cases("u4", "I", "uint32")
        .Cases("u8", "L", "Q", "uint64")
        .Cases("c16", "D", "complex", "complex128")
        .Cases("c8", "F", "complex64")
        .Cases("?", "b1", "bool", "bool_")
        .Default(code);
}

llvm::StringRef dtypeKind(const Type* type) {
    return type->is(TypeKind::Bool) ? "b" : type->isComplex() ? "c" : type->isFloat() ? "f" : type->isSigned ? "i" : "u";
}

/// Parameters that take a tuple of integers; a list written in its place is one.
bool takesTuple(llvm::StringRef parameter) {
    return llvm::StringSwitch<bool>(parameter)
        .Cases("shape", "newshape", "size", "axis", "axes", "reps", "pad_width", true)
        .Cases("shift", "source", "destination", "dims", true)
        .Default(false);
}

} // namespace

/// The scalar type that a dtype argument stands for; null after an error.
const Type* Specializer::dtypeOf(const Value& value, Span span) {
    if (value.type->is(TypeKind::DType))
        return value.type->element();
    bool isText = value.literal && value.literal->kind == Literal::Kind::Str;
    if (isText)
        if (const Type* type = findDTypeName(types, "numpy", dtypeName(value.literal->text)))
            return type;
    Diagnostic& diagnostic = report(DiagnosticId::BadDType, span, isText ? "'" + value.literal->text.str() + "'" : describe(value.type));
    if (llvm::StringRef nearest = isText ? nearestName(value.literal->text, kDTypeNames) : llvm::StringRef(); !nearest.empty())
        diagnostic.fix("did you mean '" + nearest.str() + "'?");
    else if (value.type->isInteger())
        diagnostic.fix("a shape of several axes is a tuple: write two pairs of parentheses, as in np.zeros((3, 4))");
    return nullptr;
}

/// np.dtype(...): the dtype itself.
Value Specializer::builtinDType(CallSite& site) {
    Value value = site.argument(0, "dtype");
    const Type* type = value ? dtypeOf(value, site.span) : types.float64;
    return type ? unit(types.dtype(type)) : unknown();
}

Value Specializer::numpyAttribute(const Value& object, Name name) {
    const Type* type = object.type;
    bool isDType = type->is(TypeKind::DType);
    if (!isDType && !type->isNumber())
        return {};
    const Type* scalar = isDType ? type->element() : type;
    if (!scalar->isNumber())
        return {};
    if (name == "itemsize" || (!isDType && name == "nbytes"))
        return integer(memoryLayout(scalar).size);
    if (isDType) {
        if (name == "name")
            return string(program.intern(toString(scalar)));
        if (name == "kind")
            return string(dtypeKind(scalar));
        return name == "type" ? object : Value();
    }
    if (name == "dtype")
        return unit(types.dtype(type));
    if (name == "ndim")
        return integer(0);
    if (name == "size")
        return integer(1);
    if (name == "shape" || name == "strides")
        return tuple({});
    return name == "T" ? object : Value();
}

bool Specializer::isNumpyFunction(const Value& callee) const {
    if (!callee.type)
        return false;
    if (callee.type->builtin)
        return callee.type->builtin->module == "numpy";
    const FunctionTemplate* called = callee.type->function;
    return called && called->library && llvm::StringRef(called->library->name).starts_with("numpy");
}

/// A display of integers, or of such displays, as a tuple; no type if it is none.
Value Specializer::displayAsTuple(const Untyped* display) {
    llvm::SmallVector<Value, 4> elements;
    for (const Untyped* part : display->operands) {
        Value element = part->op == untyped::Op::List || part->op == untyped::Op::Tuple ? displayAsTuple(part) : values[part->id];
        if (!element || !(element.type->isInteger() || element.type->is(TypeKind::Tuple)))
            return {};
        elements.push_back(element);
    }
    return tuple(elements);
}

/// Lists written as arguments where the parameter takes a tuple.
void Specializer::displaysAsTuples(const Untyped* instruction, const Value& callee, CallSite& site) {
    const FunctionTemplate* called = callee.type->function;
    unsigned offset = called && !called->parameters.empty() && called->parameters[0].name == "self" ? 1 : 0;
    auto keywordsFrom = instruction->operands.size() - instruction->keywords.size();
    bool isSpread = llvm::any_of(instruction->operands, [](const Untyped* operand) { return operand->op == untyped::Op::Star; });
    for (size_t i = 1; i < instruction->operands.size() && !isSpread; ++i) {
        bool isDisplay = instruction->operands[i]->op == untyped::Op::List;
        if (!isDisplay)
            continue;
        llvm::StringRef parameter;
        size_t position = i - 1 + offset;
        if (i >= keywordsFrom)
            parameter = instruction->keywords[i - keywordsFrom].text();
        else if (!called)
            parameter = i == 1 ? "shape" : ""; // np.zeros, np.empty
        else if (called->varArgs >= 0 && position >= static_cast<size_t>(called->varArgs))
            parameter = called->parameters[static_cast<size_t>(called->varArgs)].name.text();
        else if (position < called->parameters.size())
            parameter = called->parameters[position].name.text();
        if (!takesTuple(parameter))
            continue;
        if (Value asTuple = displayAsTuple(instruction->operands[i]))
            site.arguments[i - 1].value = asTuple;
    }
}

/// np.mgrid, np.ogrid, np.r_ and np.c_ are subscripted, not called.
Value Specializer::builtinGrid(CallSite& site) {
    report(DiagnosticId::LibraryError, site.span, site.calleeName.str() + " takes brackets instead of parentheses");
    return unknown();
}

bool Specializer::isGrid(const Type* type) {
    return type && type->is(TypeKind::Builtin) && type->builtin && type->builtin->handler == &Specializer::builtinGrid;
}

/// Stands in the brackets of np.mgrid and the like: the parts of a slice may be any numbers.
bool Specializer::isOfGrid(const Untyped* slice) {
    const Untyped* user = slice->useCount == 1 ? slice->user : nullptr;
    if (user && user->op == untyped::Op::Tuple)
        user = user->useCount == 1 ? user->user : nullptr;
    return user && user->op == untyped::Op::Subscript && isGrid(values[user->operands[0]->id].type);
}

/// record('numpy.iinfo', 'bits', 32, ...): an object with these fields and the methods of class iinfo of the library module numpy.
Value Specializer::internalRecord(CallSite& site) {
    std::string name = site.argument(0).literal->text.str();
    llvm::SmallVector<Value, 8> fields;
    llvm::SmallVector<const Type*, 8> fieldTypes;
    for (unsigned i = 1; i + 1 < site.arguments.size(); i += 2) {
        name += " " + site.argument(i).literal->text.str();
        fields.push_back(site.argument(i + 1));
        fieldTypes.push_back(fields.back().type);
    }
    return aggregate(types.namedTuple(program.intern(name), fieldTypes), fields);
}

/// einsum_labels('ij,jk->ik', a, b): for each operand and for the result a tuple with the number of the label of every axis, and how
/// many labels there are. Those of the result come first. The axes of '...' are labels, too, counted from the last.
Value Specializer::internalEinsumLabels(CallSite& site) {
    auto refuse = [&](llvm::StringRef why) {
        report(DiagnosticId::LibraryError, site.span, why);
        return unknown();
    };
    Value subscripts = site.argument(0);
    if (!subscripts.literal || subscripts.literal->kind != Literal::Kind::Str)
        return refuse("np.einsum needs subscripts that are written out");
    std::string text;
    for (char c : subscripts.literal->text)
        if (c != ' ')
            text += c;
    auto [inputs, output] = llvm::StringRef(text).split("->");
    bool isExplicit = text.find("->") != std::string::npos;
    llvm::SmallVector<llvm::StringRef, 4> terms;
    inputs.split(terms, ',');
    if (terms.size() + 1 != site.arguments.size())
        return refuse("np.einsum: as many operands as there are terms in the subscripts");
    // Letters by their code; the axes of '...' are 0, 1, ... from the last.
    llvm::SmallVector<std::vector<int>, 4> labels;
    int broadcast = 0;
    for (size_t i = 0; i < terms.size(); ++i) {
        int rank = static_cast<int>(site.argument(static_cast<unsigned>(i) + 1).type->rank);
        auto [head, tail] = terms[i].split("...");
        bool hasEllipsis = terms[i].contains("...");
        int free = rank - static_cast<int>(head.size() + tail.size());
        if (free < 0 || (free > 0 && !hasEllipsis))
            return refuse("np.einsum: a term of the subscripts does not have as many labels as its operand has axes");
        std::vector<int> codes(head.begin(), head.end());
        for (int axis = free; axis-- > 0;)
            codes.push_back(axis);
        codes.insert(codes.end(), tail.begin(), tail.end());
        broadcast = std::max(broadcast, hasEllipsis ? free : 0);
        labels.push_back(codes);
    }
    std::vector<int> result;
    auto addBroadcast = [&] {
        for (int axis = broadcast; axis-- > 0;)
            result.push_back(axis);
    };
    if (isExplicit) {
        auto [head, tail] = output.split("...");
        result.assign(head.begin(), head.end());
        if (output.contains("..."))
            addBroadcast();
        result.insert(result.end(), tail.begin(), tail.end());
    } else {
        addBroadcast();
        for (int letter = 'A'; letter <= 'z'; ++letter)
            if (llvm::count(inputs, static_cast<char>(letter)) == 1)
                result.push_back(letter);
    }
    std::vector<int> order = result;
    for (const std::vector<int>& codes : labels)
        for (int code : codes)
            if (!llvm::is_contained(order, code))
                order.push_back(code);
    labels.push_back(result);
    llvm::SmallVector<Value, 4> parts;
    for (const std::vector<int>& codes : labels) {
        llvm::SmallVector<Value, 4> numbers;
        for (int code : codes) {
            auto place = llvm::find(order, code) - order.begin();
            bool isLetter = code > 64 ? llvm::isAlpha(static_cast<char>(code)) : code < 8;
            if (!isLetter)
                return refuse("np.einsum: labels are letters");
            numbers.push_back(integer(place));
        }
        parts.push_back(tuple(numbers));
    }
    for (int code : result) {
        bool isKnown = std::any_of(labels.begin(), labels.end() - 1, [&](const std::vector<int>& codes) { return llvm::is_contained(codes, code); });
        if (!isKnown || llvm::count(result, code) > 1)
            return refuse("np.einsum: each label of the result stands in it once, and in some operand");
    }
    parts.push_back(integer(static_cast<int64_t>(order.size())));
    return tuple(parts);
}

} // namespace wasmba::sema
