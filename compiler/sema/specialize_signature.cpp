// Types written as values: float64[:, ::1], int64(int64, float64[:]), and what decorators do with them.
#include "sema/program.h"
#include "sema/specializer.h"

#include "syntax/parser.h"
#include "types/join.h"

#include <algorithm>

namespace wasmba::sema {

namespace {

/// The array type that `element[slices]` stands for: a step of 1 in the last place means C order, in the first one Fortran order.
const Type* arrayOf(TypeTable& types, const Type* element, llvm::ArrayRef<bool> hasStep) {
    Layout layout = hasStep.back() ? Layout::C : hasStep.front() ? Layout::F : Layout::Any;
    return types.array(element, static_cast<unsigned>(hasStep.size()), layout);
}

/// Reads a signature in a string. Its names are those of numba and numba.types, whatever the program has imported.
class SignatureText {
public:
    SignatureText(TypeTable& types, llvm::StringRef text, NameTable& names) : types(types), source("signature", text.str()) {
        Diagnostics diagnostics;
        const ast::Module* tree = parseModule(source, arena, names, diagnostics);
        if (!diagnostics.hasErrors() && tree->body.size() == 1)
            if (auto* statement = ast::as<ast::ExprStmt>(tree->body[0]))
                expression = statement->value;
    }

    /// Null where the text is no signature.
    const Type* signature() const {
        const Type* result = types.ellipsis;
        llvm::SmallVector<const ast::Expr*, 6> written;
        if (auto* call = ast::as<ast::Call>(expression)) {
            result = type(call->func);
            written.assign(call->args.begin(), call->args.end());
        } else if (auto* tuple = ast::as<ast::Tuple>(expression)) {
            written.assign(tuple->elements.begin(), tuple->elements.end());
        } else {
            written.push_back(expression);
        }
        llvm::SmallVector<const Type*, 6> parameters;
        for (const ast::Expr* parameter : written)
            parameters.push_back(type(parameter));
        if (!result || llvm::is_contained(parameters, nullptr))
            return nullptr;
        return types.signature(result, parameters);
    }

private:
    const Type* type(const ast::Expr* node) const {
        if (auto* attribute = ast::as<ast::Attribute>(node))
            return named(attribute->attribute.text());
        if (auto* name = ast::as<ast::NameExpr>(node))
            return named(name->id.text());
        auto* subscript = ast::as<ast::Subscript>(node);
        const Type* element = subscript ? type(subscript->value) : nullptr;
        if (!element || !element->isNumber())
            return nullptr;
        llvm::SmallVector<bool, 4> hasStep;
        auto add = [&](const ast::Expr* part) {
            auto* slice = ast::as<ast::Slice>(part);
            hasStep.push_back(slice && slice->step);
            return slice != nullptr;
        };
        auto* several = ast::as<ast::Tuple>(subscript->slice);
        bool isValid = several ? llvm::all_of(several->elements, add) && !several->elements.empty() : add(subscript->slice);
        return isValid ? arrayOf(types, element, hasStep) : nullptr;
    }

    const Type* named(llvm::StringRef name) const {
        const Type* known = findDTypeName(types, "numba", name);
        return known ? known : findDTypeName(types, "numba.types", name);
    }

    TypeTable& types;
    SourceText source;
    Arena arena;
    const ast::Expr* expression = nullptr;
};

/// Of an argument that cannot become what the parameter wants.
constexpr unsigned kDoesNotFit = 10000;

} // namespace

unsigned signatureCost(TypeTable& types, const Type* given, const Type* wanted) {
    constexpr unsigned kSame = 0, kWidened = 1, kNarrowed = 100;
    if (given == wanted)
        return kSame;
    if (given->isArray() && wanted->isArray())
        return given->element() == wanted->element() && given->rank == wanted->rank ? kSame : kDoesNotFit;
    if (convertible(types, given, wanted))
        return kWidened;
    return given->isReal() && wanted->isNumber() ? kNarrowed : kDoesNotFit;
}

/// numba.typeof(value): the type as a signature or a typed container takes it.
Value Specializer::builtinTypeof(CallSite& site) {
    Value value = site.argument(0);
    if (!value || site.arguments.size() != 1) {
        wrongCount(site, "1", site.arguments.size());
        return unknown();
    }
    return unit(types.dtype(value.type));
}

/// float64[:], float64[:, ::1]
Value Specializer::arrayType(const Value& element, const Value& index, Span span) {
    llvm::SmallVector<Value, 4> parts;
    if (index.type->is(TypeKind::Tuple))
        for (unsigned i = 0; i < index.type->elements.size(); ++i)
            parts.push_back(tupleElement(index, i));
    else
        parts.push_back(index);
    llvm::SmallVector<bool, 4> hasStep;
    for (const Value& part : parts) {
        if (!part.type->is(TypeKind::Slice) || !element.type->element()->isNumber()) {
            report(DiagnosticId::NotSubscriptable, span, describe(element.type));
            return unknown();
        }
        hasStep.push_back(!part.type->elements[2]->is(TypeKind::None));
    }
    return unit(types.dtype(arrayOf(types, element.type->element(), hasStep)));
}

/// The type that is written as a value; null after an error.
const Type* Specializer::writtenType(const Value& value, Span span) {
    if (value && value.type->is(TypeKind::DType))
        return value.type->element();
    if (!value || !value.isUnknown())
        report(DiagnosticId::BadSignature, span, value ? describe(value.type) : std::string("nothing"));
    return nullptr;
}

/// types.ListType(int64), types.Tuple((int64, float64)), types.UniTuple(int64, 2)
Value Specializer::compositeType(CallSite& site) {
    enum Detail { kList, kTuple, kUniform };
    Value given = site.argument(0);
    llvm::SmallVector<const Type*, 6> elements;
    if (site.detail == kTuple && given && given.type->is(TypeKind::Tuple)) {
        for (unsigned i = 0; i < given.type->elements.size(); ++i)
            elements.push_back(writtenType(tupleElement(given, i), site.span));
    } else {
        Value count = site.argument(1, "count");
        int64_t length = site.detail == kUniform && count && count.literal && count.literal->isInt() ? count.literal->integer : 1;
        elements.assign(static_cast<size_t>(std::clamp<int64_t>(length, 0, kLargestType / 2)), writtenType(given, site.span));
    }
    if (llvm::is_contained(elements, nullptr))
        return unknown();
    return unit(types.dtype(site.detail == kList ? types.list(elements[0]) : types.tuple(elements)));
}

/// typed.List.empty_list(int64), typed.Dict.empty(key_type=..., value_type=...)
Value Specializer::emptyTyped(CallSite& site) {
    bool isDict = site.detail == 1;
    const Type* first = writtenType(site.argument(0, isDict ? "key_type" : "item_type"), site.placeOf(0));
    const Type* second = isDict ? writtenType(site.argument(1, "value_type"), site.placeOf(1)) : first;
    if (!first || !second)
        return unknown();
    Value list = emit(ir::Op::ListNew, types.list(first), integer(0));
    if (!isDict)
        return list;
    return callBox("_dict_from", {list, emit(ir::Op::ListNew, types.list(second), integer(0)), none()}, site.span);
}

/// float64(int64, float64[:]): a call of a type with nothing but types. Null if it is none.
const Type* Specializer::signatureOf(const Type* result, const CallSite& site) {
    llvm::SmallVector<const Type*, 6> parameters;
    for (const Argument& argument : site.arguments) {
        if (argument.keyword || !argument.value.type->is(TypeKind::DType))
            return nullptr;
        parameters.push_back(argument.value.type->element());
    }
    return parameters.empty() ? nullptr : types.signature(result, parameters);
}

/// What stands before the function in @njit(...): a signature, a tuple of types, a string, or several of them.
void Specializer::addSignatures(const Value& given, Span span, std::vector<const Type*>& signatures) {
    if (given.type->is(TypeKind::Signature)) {
        signatures.push_back(given.type);
        return;
    }
    if (given.literal && given.literal->kind == Literal::Kind::Str) {
        const Type* signature = SignatureText(types, given.literal->text, program.names).signature();
        if (signature)
            signatures.push_back(signature);
        else
            report(DiagnosticId::BadSignature, span, "'" + given.literal->text.str() + "'");
        return;
    }
    if (!given.type->is(TypeKind::Tuple)) {
        if (!given.type->is(TypeKind::None) && !given.isUnknown())
            report(DiagnosticId::BadSignature, span, describe(given.type));
        return;
    }
    llvm::ArrayRef<const Type*> elements = given.type->elements;
    bool areTypes = !elements.empty() && llvm::all_of(elements, [](const Type* element) { return element->is(TypeKind::DType); });
    if (areTypes) {
        llvm::SmallVector<const Type*, 6> parameters;
        for (const Type* element : elements)
            parameters.push_back(element->element());
        signatures.push_back(types.signature(types.ellipsis, parameters));
        return;
    }
    for (unsigned i = 0; i < elements.size(); ++i)
        addSignatures(tupleElement(given, i), span, signatures);
}

/// Turns the arguments into what the best declared signature takes, and answers with it; null after an error. As in Numba, numbers are
/// converted even where that loses digits if no other signature fits better.
const Type* Specializer::applySignature(const FunctionTemplate& callee, const FunctionOptions& options, const CallSite& site,
                                        llvm::SmallVectorImpl<Value>& bound) {
    const Type* best = nullptr;
    unsigned lowest = kDoesNotFit;
    for (const Type* signature : options.signatures) {
        llvm::ArrayRef<const Type*> parameters = signature->elements.drop_front();
        if (parameters.size() > bound.size())
            continue;
        unsigned cost = 0;
        for (size_t i = 0; i < parameters.size(); ++i)
            if (bound[i])
                cost += signatureCost(types, bound[i].type, parameters[i]);
        if (cost < lowest) {
            lowest = cost;
            best = signature;
        }
    }
    if (!best) {
        std::string given, declared;
        for (const Value& argument : bound)
            if (argument)
                given += (given.empty() ? "" : ", ") + toString(argument.type);
        for (const Type* signature : options.signatures)
            declared += (declared.empty() ? "" : " and ") + toString(signature);
        report(DiagnosticId::NoSignature, site.span, callee.displayName, given).fix("declared are " + declared);
        return nullptr;
    }
    for (size_t i = 0; i + 1 < best->elements.size(); ++i)
        if (bound[i] && !bound[i].type->isArray())
            bound[i] = convert(bound[i], best->elements[i + 1], site.span);
    return best;
}

} // namespace wasmba::sema
