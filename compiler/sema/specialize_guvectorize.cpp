// Functions decorated with numba.guvectorize: called for inner arrays over all leading dimensions.
#include "sema/program.h"
#include "sema/specializer.h"

namespace wasmba::sema {

namespace {

using Names = llvm::SmallVector<llvm::StringRef, 2>;

/// "(m,n),(n)->(m)": the names of the inner dimensions of each input and output.
struct GeneralizedLayout {
    llvm::SmallVector<Names, 4> inputs;
    llvm::SmallVector<Names, 2> outputs;

    static bool parseSide(llvm::StringRef text, llvm::SmallVectorImpl<Names>& side) {
        while (true) {
            if (!text.consume_front("("))
                return false;
            auto [inside, rest] = text.split(')');
            if (rest.data() == nullptr && !text.contains(')'))
                return false;
            Names& names = side.emplace_back();
            llvm::SmallVector<llvm::StringRef, 4> parts;
            inside.split(parts, ',', -1, /*KeepEmpty=*/false);
            for (llvm::StringRef part : parts)
                names.push_back(part);
            text = rest;
            if (text.empty())
                return true;
            if (!text.consume_front(","))
                return false;
        }
    }

    bool parse(llvm::StringRef text) {
        auto [left, right] = text.split("->");
        return parseSide(left, inputs) && parseSide(right, outputs);
    }
};

const Type* scalarOf(const Type* type) { return type->isArray() ? type->element() : type; }

/// The signature whose inputs lose least. Lists and other things that become arrays count as fitting.
const Type* nearestSignature(TypeTable& types, llvm::ArrayRef<const Type*> signatures, llvm::ArrayRef<Value> arguments, size_t inputs) {
    const Type* best = nullptr;
    unsigned lowest = ~0u;
    for (const Type* signature : signatures) {
        unsigned cost = 0;
        for (size_t i = 0; i < inputs; ++i)
            cost += signatureCost(types, scalarOf(arguments[i].type), scalarOf(signature->elements[i + 1]));
        if (cost < lowest) {
            lowest = cost;
            best = signature;
        }
    }
    return best;
}

} // namespace

bool isGeneralizedLayout(llvm::StringRef text) { return GeneralizedLayout().parse(text); }

Value Specializer::noneTuple(size_t length) {
    llvm::SmallVector<Value, 4> elements(length, none());
    return tuple(elements);
}

/// Length of an inner dimension: that of the first input which names it. The others must agree, at run time.
Value Specializer::coreLength(llvm::StringRef name, llvm::ArrayRef<Value> arguments, llvm::ArrayRef<llvm::SmallVector<llvm::StringRef, 2>> inputs) {
    Value length;
    for (size_t i = 0; i < inputs.size(); ++i) {
        const Type* type = arguments[i].type;
        for (size_t k = 0; k < inputs[i].size() && type->isArray(); ++k) {
            if (inputs[i][k] != name)
                continue;
            Value axis = emit(ir::Op::ArrayShape, types.int64, arguments[i]);
            axis.ir->index = static_cast<int64_t>(type->rank - inputs[i].size() + k);
            if (!length)
                length = axis;
            else
                raiseIf(emit(ir::Op::NotEqual, types.boolean, {axis, length}), "ValueError",
                        "the inputs disagree in the length of the core dimension '" + name.str() + "'");
        }
    }
    return length;
}

Value Specializer::callGeneralized(const Type* type, const Value& callee, CallSite& site) {
    GeneralizedLayout layout;
    layout.parse(type->options->layout);
    size_t inputs = layout.inputs.size(), outputs = layout.outputs.size();
    llvm::SmallVector<Value, 6> arguments;
    for (const Argument& argument : site.arguments) {
        bool isOut = argument.keyword && argument.keyword == "out" && arguments.size() == inputs;
        if (argument.keyword && !isOut) {
            report(DiagnosticId::UnknownKeyword, argument.keywordSpan, site.calleeName, argument.keyword);
            return unknown();
        }
        arguments.push_back(argument.value);
    }
    if (arguments.size() != inputs && arguments.size() != inputs + outputs) {
        wrongCount(site, std::to_string(inputs) + " or " + std::to_string(inputs + outputs), arguments.size());
        return unknown();
    }
    const Type* signature = nearestSignature(types, type->options->signatures, arguments, inputs);
    if (!signature) {
        report(DiagnosticId::BadSignature, site.span, "the declaration of '" + type->function->displayName + "'");
        return unknown();
    }
    llvm::SmallVector<Value, 4> given, cores, boxes, dtypes, shapes, outTypes, outBoxes;
    for (size_t i = 0; i < inputs; ++i) {
        const Type* wanted = signature->elements[i + 1];
        unsigned rank = static_cast<unsigned>(layout.inputs[i].size());
        if (rank > (arguments[i].type->isArray() ? arguments[i].type->rank : arguments[i].type->isList() ? 1u : 0u)) {
            report(DiagnosticId::WrongArgument, site.placeOf(static_cast<unsigned>(i)), site.calleeName,
                   "an array of " + std::to_string(rank) + " or more dimensions", describe(arguments[i].type));
            return unknown();
        }
        given.push_back(arguments[i].type->isArray() || arguments[i].type->isNumber() ? arguments[i]
                                                                                       : callLibrary("numpy", "array", arguments[i], site.span));
        cores.push_back(noneTuple(rank));
        boxes.push_back(noneTuple(rank == 0 && wanted->isArray() ? 1 : 0));
        dtypes.push_back(unit(types.dtype(scalarOf(wanted))));
    }
    for (size_t i = 0; i < outputs; ++i) {
        outBoxes.push_back(noneTuple(layout.outputs[i].empty() ? 1 : 0));
        outTypes.push_back(unit(types.dtype(scalarOf(signature->elements[inputs + i + 1]))));
        llvm::SmallVector<Value, 3> lengths;
        for (llvm::StringRef name : layout.outputs[i]) {
            Value length = coreLength(name, given, layout.inputs);
            if (!length && arguments.size() == inputs) {
                report(DiagnosticId::BadSignature, site.span, "'" + type->options->layout + "', where only an output has '" + name.str() + "',");
                return unknown();
            }
            lengths.push_back(length ? length : integer(0));
        }
        shapes.push_back(tuple(lengths));
    }
    // The function itself, for one set of inner arrays.
    FunctionOptions plain = *type->options;
    plain.layout.clear();
    Type inner = *type;
    inner.options = program.options(plain);
    llvm::SmallVector<Value, 4> captured;
    for (unsigned i = 0; i < type->elements.size(); ++i)
        captured.push_back(tupleElement(callee, i));
    Value function = aggregate(types.intern(inner), captured);
    if (arguments.size() == inputs)
        return callLibrary("numpy._vectorize", "generalized",
                           {function, tuple(given), tuple(cores), tuple(boxes), tuple(dtypes), tuple(shapes), tuple(outTypes), tuple(outBoxes)},
                           site.span);
    llvm::ArrayRef<Value> outs = llvm::ArrayRef<Value>(arguments).drop_front(inputs);
    return callLibrary("numpy._vectorize", "generalized_into",
                       {function, tuple(given), tuple(cores), tuple(boxes), tuple(dtypes), tuple(outs), tuple(outBoxes)}, site.span);
}

} // namespace wasmba::sema
