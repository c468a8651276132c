#include "sema/specializer.h"

#include "types/join.h"

#include "llvm/ADT/Twine.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace wasmba::sema {

namespace {

/// Longer lists of parameters are not written out.
constexpr size_t kMostNamesListed = 6;

/// How the callee stands in the source, for messages.
llvm::StringRef calleeText(const ast::Node* tree, Program& program) {
    const ast::Expr* callee = nullptr;
    if (auto* call = ast::as<ast::Call>(tree))
        callee = call->func;
    std::string text;
    if (auto* name = ast::as<ast::NameExpr>(callee))
        text = name->id.str();
    else if (auto* attribute = ast::as<ast::Attribute>(callee)) {
        text = attribute->attribute.str();
        if (auto* object = ast::as<ast::NameExpr>(attribute->value))
            text = object->id.str() + "." + text;
    }
    return program.intern(text.empty() ? "this function" : text);
}

std::string calledText(const Specialization& callee) {
    std::string text;
    for (const ArgumentKey& argument : callee.arguments)
        if (argument.type)
            text += (text.empty() ? "" : ", ") + describe(argument.type);
    return "called here" + (text.empty() ? "" : " with (" + text + ")");
}

bool isRuntimeStub(const FunctionTemplate& function) {
    auto* def = ast::as<ast::FunctionDef>(function.tree);
    if (!function.library || !def || def->decoratorList.empty())
        return false;
    auto* call = ast::as<ast::Call>(def->decoratorList[0]);
    auto* name = call ? ast::as<ast::NameExpr>(call->func) : nullptr;
    return name && name->id == "runtime";
}

} // namespace

Diagnostic& Specializer::withCalls(Diagnostic& diagnostic) {
    constexpr size_t kMostFrames = 3;
    if (diagnostic.severity == Severity::Error && !diagnostic.contextNotes)
        for (const Program::Frame& frame : llvm::reverse(llvm::ArrayRef<Program::Frame>(program.userFrames).take_back(kMostFrames)))
            diagnostic.context(frame.span, calledText(*frame.callee));
    return diagnostic;
}

llvm::StringRef Specializer::shownName(const CallSite& site) const {
    llvm::StringRef name = function.library && !program.userCalls.empty() ? program.userCalls.back().name : site.calleeName;
    return name.starts_with("_") ? "this operation" : name;
}

Diagnostic& Specializer::wrongCount(const CallSite& site, llvm::StringRef takes, size_t given, Span place) {
    std::string wanted = takes.str() + (takes == "1" ? " argument" : " arguments");
    std::string found = given == 0 ? "none is" : std::to_string(given) + (given == 1 ? " is" : " are");
    return report(DiagnosticId::ArgumentCount, place, shownName(site), wanted, found);
}

Value Specializer::visitCall(Untyped* instruction) {
    CallSite site;
    site.span = instruction->span;
    site.calleeName = calleeText(instruction->tree, program);
    site.instruction = instruction;
    Value callee = operand(instruction, 0);
    bool isLazy = callee.type->function && callee.type->function->isLazy;
    auto keywordsFrom = static_cast<unsigned>(instruction->operands.size() - instruction->keywords.size());
    for (unsigned i = 1; i < instruction->operands.size(); ++i) {
        Value value = isLazy ? lazyOperand(instruction, i) : operand(instruction, i);
        Span span = instruction->operands[i]->span;
        if (i >= keywordsFrom) {
            auto* tree = ast::as<ast::Call>(instruction->tree);
            site.arguments.push_back({value, instruction->keywords[i - keywordsFrom], span, tree->keywords[i - keywordsFrom]->span});
        } else if (instruction->operands[i]->op != untyped::Op::Star) {
            site.arguments.push_back({value, {}, span});
        } else if (value.type->is(TypeKind::Tuple)) {
            for (unsigned k = 0; k < value.type->elements.size(); ++k)
                site.arguments.push_back({tupleElement(value, k), {}, span});
        } else if (value.isUnknown()) {
            return unknown();
        } else if (callee.type->function) {
            site.arguments.push_back({sequence(value, span), {}, span, {}, true});
        } else if (!spreadToBuiltin(callee, value, site, instruction->operands.size() == 2)) {
            if (!callee.isUnknown())
                report(DiagnosticId::StarNeedsTuple, span, describe(value.type)).fix("pass the value itself, without *");
            return unknown();
        }
    }
    if (callee.isUnknown())
        return unknown();
    for (const Argument& argument : site.arguments)
        if (argument.value.isUnknown())
            return unknown();
    if (isNumpyFunction(callee))
        displaysAsTuples(instruction, callee, site);
    Value result = call(callee, site);
    bool isPlainIterator = !function.library && isIterable(result.type) && result.type->builtin->module == "builtins";
    return isPlainIterator && !isConsumedAtOnce(instruction) ? callLibrary("builtins", "_iterate", result, site.span) : result;
}

/// What zip, enumerate, map or reversed gives is used once, where it stands, by what takes all its elements. Anywhere else one may see that
/// it is an iterator, which can be gone through once.
bool Specializer::isConsumedAtOnce(const Untyped* iterator) const {
    const Untyped* user = iterator->user;
    if (iterator->useCount != 1 || !user)
        return iterator->useCount == 0;
    if (user->block->loop != iterator->block->loop) // the loop inside of which it is used may come by again
        return false;
    switch (user->op) {
    case untyped::Op::GetIterator:
    case untyped::Op::Star:
    case untyped::Op::Unpack:
    case untyped::Op::Compare: return true;
    case untyped::Op::Call: {
        const Value& callee = values[user->operands[0]->id];
        if (!callee || user->operands[0] == iterator)
            return false;
        bool isBuiltin = callee.type->is(TypeKind::Builtin) && callee.type->builtin && callee.type->builtin->handler != &Specializer::builtinNext &&
                         callee.type->builtin->handler != &Specializer::builtinIter;
        return isBuiltin || (callee.type->function && callee.type->function->library);
    }
    default: return false;
    }
}

/// print(*values), max(*values), zip(*rows): the builtins that take any number of values, whose number need not be known when compiling.
bool Specializer::spreadToBuiltin(const Value& callee, const Value& value, CallSite& site, bool isOnly) {
    if (!callee.type->is(TypeKind::Builtin) || !callee.type->builtin)
        return false;
    Span span = site.span;
    Handler handler = callee.type->builtin->handler;
    if (handler == &Specializer::builtinPrint)
        site.arguments.push_back({sequence(value, span), {}, span, {}, true});
    else if (isOnly && handler == &Specializer::builtinMinMax)
        site.arguments.push_back({value, {}, span});
    else if (isOnly && handler == &Specializer::builtinIterable && callee.type->builtin->name == "zip")
        site.arguments.push_back({value, {}, span, {}, true});
    else
        return false;
    return true;
}

/// f(*values) gives the parameters of f that are left one value each; f's *rest takes any number.
bool Specializer::bindSpread(const FunctionTemplate& callee, const CallSite& site, const Argument& argument, size_t position, size_t positional,
                             llvm::SmallVectorImpl<Value>& bound, Value& longRest) {
    const Value& values = argument.value;
    bool takesRest = callee.varArgs >= 0;
    for (size_t i = position; i < positional; ++i)
        if (callee.parameters[i].literalDefault || callee.parameters[i].defaultCapture >= 0) {
            report(DiagnosticId::StarNeedsTuple, argument.span, describe(values.type)).fix("give the parameters with defaults by name, or pass a tuple");
            return false;
        }
    Value count = length(values, argument.span);
    Value wanted = integer(static_cast<int64_t>(positional - position));
    auto op = takesRest ? ast::CompareOperator::Lt : ast::CompareOperator::NotEq;
    raiseIf(compare(op, count, wanted, argument.span), "TypeError",
            callee.displayName + "() takes " + std::to_string(positional) + " positional arguments but another number was given");
    for (size_t i = position; i < positional; ++i)
        bound[i] = element(values, integer(static_cast<int64_t>(i - position)), argument.span);
    if (takesRest)
        longRest = callLibrary("builtins", "_tuple_from", {values, wanted}, site.span);
    return true;
}

Value Specializer::call(const Value& callee, CallSite& site) {
    switch (callee.type->kind) {
    case TypeKind::Function: return callFunction(callee.type, callee, site);
    case TypeKind::DType: return construct(callee.type->element(), site);
    case TypeKind::Builtin:
        if (isClosureChoice(callee.type))
            return forEachClosure(callee, 1, [&](const Value& function) {
                CallSite copy = site;
                return call(function, copy);
            }, site.span);
        if (callee.type->function) {
            auto known = callee.ir ? receivers.find(callee.ir) : receivers.end();
            Value receiver = known != receivers.end() ? known->second : tupleElement(callee, 0);
            site.arguments.insert(site.arguments.begin(), {receiver, {}, site.span});
            return callFunction(callee.type, callee, site);
        }
        if (!callee.type->elements.empty()) {
            auto known = callee.ir ? receivers.find(callee.ir) : receivers.end();
            site.arguments.insert(site.arguments.begin(), {known != receivers.end() ? known->second : tupleElement(callee, 0), {}, site.span});
        }
        site.callee = callee.type;
        site.detail = callee.type->builtin->detail;
        site.options = callee.type->options;
        return (this->*callee.type->builtin->handler)(site);
    case TypeKind::Choice: return forEachChoice(callee, 0, [&](const Value& function) {
        CallSite copy = site;
        return call(function, copy);
    }, site.span);
    case TypeKind::Optional: return call(convert(callee, callee.type->element(), site.span), site);
    case TypeKind::Unknown: return unknown();
    default:
        if (Value result = specialMethod(callee, "__call__", site.arguments, site.span))
            return result;
        return notCallable(callee, site);
    }
}

Value Specializer::notCallable(const Value& callee, const CallSite& site) {
    Diagnostic& diagnostic = report(DiagnosticId::NotCallable, operandSpan(0, site.span), describe(callee.type));
    const Untyped* written = visiting ? visiting->operands[0] : nullptr;
    bool isIndexed = callee.type->is(TypeKind::List) || callee.type->is(TypeKind::Tuple) || callee.type->isArray();
    if (written && written->op == untyped::Op::Read && findBuiltin("builtins", written->name.text()))
        diagnostic.fix("'" + written->name.str() + "' is a function of Python's own: give the variable another name");
    else if (isIndexed)
        diagnostic.fix("use [...] to take an element");
    else if (callee.type->isNumber())
        diagnostic.fix("write * to multiply");
    return unknown();
}

/// Arguments in the order of the parameters; a value without a type stands for a missing one that has a default.
bool Specializer::bindArguments(const FunctionTemplate& callee, const CallSite& site, llvm::SmallVectorImpl<Value>& bound) {
    const auto& parameters = callee.parameters;
    bound.assign(parameters.size(), {});
    llvm::SmallVector<Value, 4> rest;
    Value longRest;
    bool isMethod = callee.library && !parameters.empty() && parameters[0].name == "self";
    unsigned offset = isMethod ? 1 : 0;
    unsigned position = 0;
    unsigned required = 0;
    unsigned positional = 0;
    for (size_t i = 0; i < parameters.size(); ++i) {
        bool isPlain = static_cast<int>(i) != callee.varArgs && !parameters[i].keywordOnly;
        positional += isPlain;
        required += isPlain && !parameters[i].literalDefault && parameters[i].defaultCapture < 0;
    }
    auto count = [&] {
        std::string text = std::to_string(positional - offset);
        return required == positional ? text : std::to_string(required - offset) + " to " + text;
    };
    for (const Argument& argument : site.arguments) {
        if (argument.isSpread) {
            if (!bindSpread(callee, site, argument, position, positional, bound, longRest))
                return false;
            position = positional;
        } else if (!argument.keyword) {
            if (position < positional) {
                bound[position++] = argument.value;
            } else if (callee.varArgs >= 0) {
                rest.push_back(argument.value);
            } else {
                Diagnostic& diagnostic = wrongCount(site, count(), site.positionalCount() - offset, argument.span);
                if (!callee.library)
                    diagnostic.note(callee.nameSpan, "defined here");
                return false;
            }
        }
        if (!argument.keyword)
            continue;
        auto found = llvm::find_if(parameters, [&](const Parameter& parameter) { return parameter.name == argument.keyword; });
        if (found == parameters.end() || found->positionOnly) {
            std::vector<llvm::StringRef> names;
            for (size_t i = offset; i < parameters.size(); ++i)
                names.push_back(parameters[i].name.text());
            llvm::StringRef nearest = nearestName(argument.keyword.text(), names);
            Diagnostic& diagnostic = report(DiagnosticId::UnknownKeyword, argument.keywordSpan, shownName(site), argument.keyword);
            if (!nearest.empty())
                diagnostic.fix("did you mean '" + nearest.str() + "'?");
            else if (names.size() <= kMostNamesListed)
                diagnostic.fix(names.empty() ? "it takes no arguments" : "its parameters are " + llvm::join(names, ", "));
            return false;
        }
        Value& slot = bound[static_cast<size_t>(found - parameters.begin())];
        if (slot) {
            report(DiagnosticId::RepeatedArgument, argument.keywordSpan, shownName(site), argument.keyword);
            return false;
        }
        slot = argument.value;
    }
    for (size_t i = 0; i < parameters.size(); ++i) {
        if (static_cast<int>(i) == callee.varArgs) {
            bound[i] = longRest && !rest.empty() ? binary(ast::BinaryOperator::Add, tuple(rest), longRest, site.span) : longRest ? longRest : tuple(rest);
            continue;
        }
        if (bound[i] || parameters[i].literalDefault || parameters[i].defaultCapture >= 0)
            continue;
        Diagnostic& diagnostic = report(DiagnosticId::MissingArgument, site.span, shownName(site), parameters[i].name);
        if (!callee.library)
            diagnostic.note(parameters[i].span, "the parameter");
        return false;
    }
    return true;
}

/// Of two containers of one kind, an empty one holds what the other holds.
void Specializer::joinContainers(const Type* left, const Type* right) {
    left = program.resolve(left);
    right = program.resolve(right);
    if (!left->is(TypeKind::List) || !right->is(TypeKind::List) || left->flavour != right->flavour)
        return;
    if (left->isIncomplete() && !right->isIncomplete())
        program.bind(left, right);
    else if (right->isIncomplete() && !left->isIncomplete())
        program.bind(right, left);
}

/// Methods that take the elements of another container call it `other` or `values`.
void Specializer::joinWithSelf(const FunctionTemplate& callee, llvm::ArrayRef<Value> bound) {
    if (bound.size() < 2 || callee.parameters[0].name != "self" || !bound[0] || !bound[1])
        return;
    Name name = callee.parameters[1].name;
    if (name == "other" || name == "values")
        joinContainers(bound[0].type, bound[1].type);
}

/// The function for these arguments, specialised in this round.
Specialization& Specializer::specialized(const Type* type, llvm::ArrayRef<Value> bound, const CallSite& site) {
    auto* callee = const_cast<FunctionTemplate*>(type->function);
    bool entersLibrary = callee->library && !function.library;
    std::vector<ArgumentKey> keys;
    for (const Value& argument : bound) {
        ArgumentKey key{argument.type, nullptr};
        // The library decides by values that are known (axis=0, mode='full').
        bool isSmall = argument.literal && argument.literal->kind != Literal::Kind::Float &&
                       (argument.literal->kind != Literal::Kind::Int || (argument.literal->integer >= -16 && argument.literal->integer <= 16));
        if (callee->library && isSmall)
            key.literal = argument.literal;
        keys.push_back(key);
    }
    bool isBound = type->is(TypeKind::Builtin);
    llvm::SmallVector<const Type*, 2> defaults;
    if (isBound)
        defaults = libraryDefaults(*callee);
    llvm::ArrayRef<const Type*> captures = isBound ? llvm::ArrayRef<const Type*>(defaults) : type->elements;
    const FunctionOptions* calleeOptions = callee->library ? specialization.options : type->options;
    Specialization& target = *program.specialization(callee, calleeOptions, captures, keys);
    if (entersLibrary)
        program.userCalls.push_back({site.span, site.calleeName});
    else if (!function.library)
        program.userFrames.push_back({site.span, &target});
    program.require(target);
    if (entersLibrary)
        program.userCalls.pop_back();
    else if (!function.library)
        program.userFrames.pop_back();
    return target;
}

Value Specializer::callFunction(const Type* type, const Value& value, CallSite& site) {
    if (type->options && type->options->isCached)
        return callCached(type, value, site);
    auto* callee = const_cast<FunctionTemplate*>(type->function);
    if (!callee->isLazy)
        for (Argument& argument : site.arguments)
            argument.value = evaluated(argument.value, argument.span);
    if (isRuntimeStub(*callee))
        return callRuntimeStub(*callee, site);
    bool takesElements = type->options && type->options->isVectorize;
    if (takesElements && llvm::any_of(site.arguments, [](const Argument& argument) {
            return argument.value.type->isArray() || argument.value.type->isList();
        }))
        return callVectorized(value, site);
    if (!callee->library && type->options && !type->options->layout.empty())
        return callGeneralized(type, value, site);
    llvm::SmallVector<Value, 6> bound;
    if (!bindArguments(*callee, site, bound))
        return unknown();
    const Type* declared = types.ellipsis; ///< result of the signature
    if (!callee->library && type->options && !type->options->signatures.empty() && !callee->isGenerator) {
        const Type* signature = applySignature(*callee, *type->options, site, bound);
        if (!signature)
            return unknown();
        declared = signature->element();
    }
    if (callee->library)
        joinWithSelf(*callee, bound);
    Specialization& target = specialized(type, bound, site);
    const Type* result = target.returnType ? program.resolve(target.returnType) : types.unknown;
    if (result->isUnknown())
        return unknown();
    llvm::SmallVector<ir::Instruction*, 8> operands;
    for (unsigned i = 0; i < target.captures.size(); ++i)
        if (!target.captures[i]->isZeroSize())
            operands.push_back(instruction(tupleElement(value, i)));
    for (size_t i = 0; i < bound.size(); ++i)
        if (bound[i] && !target.arguments[i].literal && !bound[i].type->isZeroSize())
            operands.push_back(instruction(bound[i]));
    ir::Op op = callee->isGenerator ? ir::Op::GeneratorNew : ir::Op::Call;
    Value called = of(builder.append(op, result, operands));
    called.ir->callee = target.ir;
    Value answer = result->isZeroSize() ? unit(result) : called;
    return declared->is(TypeKind::Ellipsis) || declared->isArray() ? answer : convert(answer, declared, site.span);
}

/// A function decorated with vectorize runs once per element.
Value Specializer::callVectorized(const Value& callee, CallSite& site) {
    llvm::SmallVector<Value, 6> arguments{callee};
    for (const Argument& argument : site.arguments) {
        if (argument.keyword) {
            report(DiagnosticId::UnknownKeyword, argument.keywordSpan, site.calleeName, argument.keyword);
            return unknown();
        }
        arguments.push_back(argument.value);
    }
    return callLibrary("numpy._vectorize", "call", arguments, site.span);
}

/// Types in the annotations of runtime stubs: int, float, bool, complex, str, None, list[...].
const Type* Specializer::annotationType(const ast::Expr* annotation) {
    if (auto* subscript = ast::as<ast::Subscript>(annotation)) {
        auto* name = ast::as<ast::NameExpr>(subscript->value);
        if (auto* elements = ast::as<ast::Tuple>(subscript->slice)) {
            llvm::SmallVector<const Type*, 4> elementTypes;
            for (const ast::Expr* element : elements->elements)
                elementTypes.push_back(annotationType(element));
            return types.tuple(elementTypes);
        }
        if (name && name->id == "optional")
            return types.optional(annotationType(subscript->slice));
        return name && name->id == "list" ? types.list(annotationType(subscript->slice)) : nullptr;
    }
    if (auto* constant = ast::as<ast::Constant>(annotation); constant && constant->constantKind == ast::ConstantKind::None)
        return types.none;
    auto* name = ast::as<ast::NameExpr>(annotation);
    if (!name)
        return nullptr;
    return llvm::StringSwitch<const Type*>(name->id.text())
        .Case("int", types.int64)
        .Case("float", types.float64)
        .Case("bool", types.boolean)
        .Case("complex", types.complex128)
        .Case("str", types.str)
        .Case("text", types.text)
        .Default(nullptr);
}

/// A library function that names a row of runtime.def in its decorator and the Python types in its annotations.
Value Specializer::callRuntimeStub(const FunctionTemplate& callee, CallSite& site) {
    auto* def = ast::as<ast::FunctionDef>(callee.tree);
    auto* symbol = ast::as<ast::Constant>(ast::as<ast::Call>(def->decoratorList[0])->args[0]);
    llvm::SmallVector<Value, 6> bound;
    if (!bindArguments(callee, site, bound))
        return unknown();
    llvm::SmallVector<Value, 6> operands;
    for (size_t i = 0; i < bound.size(); ++i) {
        const Parameter& parameter = callee.parameters[i];
        Value value = bound[i];
        auto* constant = ast::as<ast::Constant>(parameter.literalDefault);
        bool isOptional = constant && constant->constantKind == ast::ConstantKind::None;
        if (!value || (isOptional && value.type == types.none)) {
            auto* minus = ast::as<ast::UnaryOp>(parameter.literalDefault);
            if (minus)
                value = integer(-ast::as<ast::Constant>(minus->operand)->value);
            else if (constant->constantKind == ast::ConstantKind::Int)
                value = integer(constant->value);
            else if (constant->constantKind == ast::ConstantKind::Float)
                value = real(constant->number);
            else if (constant->constantKind == ast::ConstantKind::Str)
                value = string(constant->text);
            else if (isOptional)
                value = of(builder.append(ir::Op::Undefined, annotationType(parameter.annotation)));
            else
                value = boolean(constant->constantKind == ast::ConstantKind::True);
        }
        const Type* wanted = annotationType(parameter.annotation);
        if (wanted && value.type->isIncomplete() && program.round <= 3) {
            program.noteChange(); // what it holds may be known in the next round
            return unknown();
        }
        if (wanted && value.type != wanted && value.type->isList() && wanted->isList() && value.type->isIncomplete())
            value = convert(value, wanted, site.span);
        if (wanted && value.type != wanted) {
            bool isNumeric = value.type->isNumber() && wanted->isNumber() && convertible(types, value.type, wanted);
            if (value.type->is(TypeKind::Optional))
                value = convert(value, value.type->element(), site.span);
            if (value.type != wanted && !isNumeric) {
                Diagnostic& diagnostic = report(DiagnosticId::WrongArgument, i < site.arguments.size() ? site.arguments[i].span : site.span,
                                                shownName(site), describe(wanted), describe(value.type));
                diagnostic.fix(conversionRemedy(value.type, wanted).str());
                return unknown();
            }
            value = convert(value, wanted, site.span);
        }
        operands.push_back(value);
    }
    ir::RuntimeFunction row{};
    if (!ir::findRuntimeFunction(symbol->text, row)) {
        report(DiagnosticId::NotSupported, site.span, site.calleeName);
        return unknown();
    }
    const Type* result = def->returns ? annotationType(def->returns) : types.none;
    Value value = runtime(row, result, operands);
    if (symbol->text.starts_with("rt_raise")) {
        builder.append(ir::Op::RaisePending, types.none);
        enter(newBlock());
    }
    return value;
}

Value Specializer::callLibrary(llvm::StringRef module, llvm::StringRef name, llvm::ArrayRef<Value> arguments, Span span) {
    Value callee = libraryFunction(module, name);
    CallSite site;
    site.span = span;
    site.calleeName = program.intern(name);
    for (const Value& argument : arguments) {
        if (argument.isUnknown())
            return unknown();
        site.arguments.push_back({argument, {}, span});
    }
    if (!callee) {
        report(DiagnosticId::NotSupported, span, name);
        return unknown();
    }
    return call(callee, site);
}

Value Specializer::toNumber(const Value& value, const Type* type, Span span) {
    if (value.type->isFloat() && type == types.int64) {
        if (usesNumpyErrors())
            return convert(value, type, span);
        return runtime(ir::RuntimeFunction::rt_float_to_int64, types.int64, convert(value, types.float64, span));
    }
    if (value.type->isComplex() && !type->isComplex()) {
        report(DiagnosticId::CannotConvert, span, describe(value.type), describe(type));
        return unknown();
    }
    return convert(value, type, span);
}

/// A call of a type: int(x), np.float32(x), complex(re, im).
Value Specializer::construct(const Type* scalar, CallSite& site) {
    if (site.arguments.empty())
        return convert(integer(0), scalar, site.span);
    if (const Type* signature = signatureOf(scalar, site))
        return unit(signature);
    Value value = site.argument(0, "real");
    if (scalar->isComplex() && site.arguments.size() == 2 && value) {
        const Type* part = types.floating(scalar->bits / 2u);
        Value imaginary = site.argument(1, "imag");
        if (imaginary && value.type->isReal() && imaginary.type->isReal())
            return emit(ir::Op::MakeComplex, scalar, {convert(value, part, site.span), convert(imaginary, part, site.span)});
    }
    if (value)
        value = integerOfEnum(value, site.span);
    bool isParse = value && value.type->is(TypeKind::Str);
    if (site.arguments.size() > 1 && !(isParse && scalar == types.int64)) {
        wrongCount(site, "0 or 1", site.arguments.size());
        return unknown();
    }
    if (value.type->is(TypeKind::Optional))
        value = convert(value, value.type->element(), site.span);
    if (isParse && scalar->isInteger()) {
        Value base = site.argument(1, "base");
        Value parsed = runtime(ir::RuntimeFunction::rt_parse_int64, types.int64, {value, base ? convert(base, types.int64, site.span) : integer(10)});
        return convert(parsed, scalar, site.span);
    }
    if (isParse && scalar->isFloat())
        return convert(runtime(ir::RuntimeFunction::rt_parse_float64, types.float64, value), scalar, site.span);
    if (isParse && scalar->isComplex())
        return convert(callLibrary("builtins", "_parse_complex", value, site.span), scalar, site.span);
    if (scalar->is(TypeKind::Bool))
        return truth(value, site.span);
    if (value.type->isArray() && value.type->rank == 0)
        value = arraySubscript(value, tuple({}), site.span);
    if (value.type->isArray())
        return callLibrary("numpy", "_astype", {value, unit(types.dtype(scalar))}, site.span);
    if (value.type->isNumber())
        return toNumber(value, scalar, site.span);
    report(DiagnosticId::CannotConvert, site.span, describe(value.type), describe(scalar));
    return unknown();
}

} // namespace wasmba::sema
