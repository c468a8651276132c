// Exceptions that carry more than a text: attributes, and arguments that are asked for. Both are in lists of one element, attached to the
// exception: the tuple of its arguments; a number whose bits say which attributes are set, and the attributes.

#include "sema/specializer.h"

#include "abi/layout.h"
#include "types/join.h"

#include "llvm/ADT/STLExtras.h"

#include <algorithm>

namespace wasmba::sema {

using Row = ir::RuntimeFunction;

namespace {

bool isText(const Type* arguments) {
    return arguments->is(TypeKind::Tuple) && arguments->elements.size() == 1 && arguments->elements[0]->is(TypeKind::Str);
}

/// Exceptions of the class, or of one derived from it, come from the runtime, with a text.
bool isRaisedByRuntime(const ExceptionClasses& classes, int64_t id) {
    static constexpr int64_t kRaised[] = {abi::kAttributeError, abi::kIndexError,     abi::kLinAlgError,    abi::kNameError,
                                          abi::kOverflowError,  abi::kRuntimeError,   abi::kRecursionError, abi::kStopIteration,
                                          abi::kTypeError,      abi::kUnboundLocalError, abi::kValueError,  abi::kZeroDivisionError,
                                          abi::kUnicodeError,   abi::kMemoryError};
    return llvm::any_of(kRaised, [&](int64_t raised) { return classes.isSubclass(raised, id); });
}

bool isEmptyTuple(const Type* arguments) { return arguments->is(TypeKind::Tuple) && arguments->elements.empty(); }

} // namespace

bool Specializer::isExceptionClass(const Type* type) {
    return type->is(TypeKind::Builtin) && type->builtin && type->builtin->handler == &Specializer::builtinException &&
           type->flavour == kPlainBuiltin;
}

Value Specializer::defineExceptionClass(ProgramClass& made, Untyped* instruction, int64_t base) {
    const BuiltinFunction* row = program.defineException(instruction, base, made);
    if (!row) {
        refuse("so many classes", instruction->span);
        return unknown();
    }
    runtime(Row::rt_exception_define, types.none, {integer(row->detail), integer(base), string(row->name)});
    return unit(types.builtin(row));
}

/// The class as which an except clause catches.
Value Specializer::visitSaveException(Untyped* instruction) {
    const Type* type = types.exception;
    Value classes = instruction->operands.empty() ? Value() : operand(instruction, 0);
    if (classes && !classes.isUnknown()) {
        int64_t id = -1;
        llvm::ArrayRef<const Type*> caught = classes.type->is(TypeKind::Tuple) ? classes.type->elements : llvm::ArrayRef<const Type*>(classes.type);
        for (const Type* each : caught)
            if (isExceptionClass(each))
                id = id < 0 ? each->builtin->detail : program.exceptions.common(id, each->builtin->detail);
        if (id > 0)
            type = types.exceptionOf(program.exceptionClass(id));
    }
    return runtime(Row::rt_error_save, type, {});
}

/// The list of one element that is attached to the exception; it is there wherever the specialiser lets one ask for it.
Value Specializer::attached(const Value& exception, int64_t which, const Type* element) {
    Value list = runtime(Row::rt_exception_attached, types.optional(types.list(element)), {exception, integer(which)});
    return emit(ir::Op::OptionalGet, types.list(element), list);
}

void Specializer::attach(const Value& exception, int64_t which, const Value& element) {
    Value list = emit(ir::Op::ListNew, types.list(element.type), integer(1));
    emit(ir::Op::ListAppend, types.none, {list, element});
    runtime(Row::rt_exception_attach, types.none, {exception, integer(which), list});
}

/// The attributes of all classes of one root, behind the bits that say which are set.
const Type* Specializer::fieldsType(int64_t root) {
    llvm::SmallVector<const Type*, 8> elements{types.int64};
    for (const ExceptionClasses::Field& field : program.exceptions.fields[root])
        elements.push_back(program.resolve(field.type));
    return types.tuple(elements);
}

namespace {

size_t fieldNumber(const std::vector<ExceptionClasses::Field>& fields, Name name) {
    return static_cast<size_t>(llvm::find_if(fields, [&](const ExceptionClasses::Field& field) { return field.name == name; }) - fields.begin());
}

} // namespace

/// False if the object is no exception of a class of the program.
bool Specializer::setExceptionField(const Value& object, Name name, const Value& value, Span span) {
    if (!isExceptionType(object.type) || !object.type->builtin || !program.exceptions.classOf(object.type->builtin->detail))
        return false;
    if (value.isUnknown())
        return true;
    constexpr size_t kMostFields = 62;
    int64_t root = program.exceptions.root(object.type->builtin->detail);
    std::vector<ExceptionClasses::Field>& fields = program.exceptions.fields[root];
    size_t number = fieldNumber(fields, name);
    if (number == kMostFields)
        return false;
    if (number == fields.size())
        fields.push_back({name, types.unknown});
    const Type* known = program.resolve(fields[number].type);
    const Type* joined = join(types, known, value.type);
    if (!joined) {
        report(DiagnosticId::VariableConflict, span, name, describe(known), describe(value.type));
        return true;
    }
    if (joined != known) {
        fields[number].type = joined;
        program.noteChange();
    }
    const Type* record = fieldsType(root);
    if (record->isIncomplete() || !object.type->is(TypeKind::Exception)) // in the next round it is an object
        return true;
    Value list = attached(object, abi::kFieldsAttached, record);
    Value old = emit(ir::Op::ListLoad, record, {list, integer(0)});
    llvm::SmallVector<Value, 8> parts;
    for (unsigned i = 0; i < record->elements.size(); ++i)
        parts.push_back(i == number + 1 ? convert(value, joined, span) : tupleElement(old, i));
    parts[0] = emit(ir::Op::BitOr, types.int64, {parts[0], integer(int64_t(1) << number)});
    emit(ir::Op::ListStore, types.none, {list, integer(0), aggregate(record, parts)});
    return true;
}

/// No type if no class that the exception may be of has such an attribute.
Value Specializer::exceptionField(const Value& object, Name name) {
    int64_t caught = object.type->builtin ? object.type->builtin->detail : abi::kBaseException;
    bool isOfProgram = program.exceptions.classOf(caught);
    std::string missing = "'" + program.exceptionClass(caught)->name.str() + "' object has no attribute '" + name.str() + "'";
    int64_t root = isOfProgram ? program.exceptions.root(caught) : -1;
    if (!isOfProgram)
        for (auto& [each, fields] : program.exceptions.fields)
            if (fieldNumber(fields, name) < fields.size() && program.exceptions.isSubclass(each, caught)) {
                if (root >= 0)
                    return {}; // of which class it is, is not known
                root = each;
            }
    size_t number = root < 0 ? 0 : fieldNumber(program.exceptions.fields[root], name);
    if (root < 0 || number == program.exceptions.fields[root].size()) {
        if (program.round > 2)
            return {};
        program.noteChange(); // what sets it may come later
        return unknown();
    }
    if (!isOfProgram) {
        Value type = runtime(Row::rt_exception_type, types.int64, object);
        raiseIf(negated(runtime(Row::rt_error_is_subclass, types.boolean, {type, integer(root)})), "AttributeError", missing);
    }
    const Type* record = fieldsType(root);
    if (record->isIncomplete())
        return unknown();
    Value loaded = emit(ir::Op::ListLoad, record, {attached(object, abi::kFieldsAttached, record), integer(0)});
    Value isSet = emit(ir::Op::BitAnd, types.int64, {tupleElement(loaded, 0), integer(int64_t(1) << number)});
    raiseIf(compare(ast::CompareOperator::Eq, isSet, integer(0), {}), "AttributeError", missing);
    return tupleElement(loaded, static_cast<unsigned>(number + 1));
}

/// Whether the exception is more than its class and a text.
bool Specializer::needsObject(int64_t id) {
    if (!program.exceptions.classOf(id))
        return false;
    const Type* instance = types.exceptionOf(program.exceptionClass(id));
    for (llvm::StringRef name : {"__init__", "__str__", "__repr__"})
        if (classMemberOf(instance, program.names.intern(name)))
            return true;
    return !program.exceptions.fields[program.exceptions.root(id)].empty();
}

/// Notes what an exception is made with. True if `args` of such exceptions are asked for, and the text does not tell them.
bool Specializer::noteArguments(int64_t id, const Type* arguments, bool areHandedOn) {
    ExceptionClasses::Arguments& all = program.exceptions.arguments[id];
    std::vector<const Type*>& known = areHandedOn ? all.handedOn : all.given;
    if (!llvm::is_contained(known, arguments)) {
        known.push_back(arguments);
        program.noteChange();
    }
    bool isAsked = llvm::any_of(program.exceptions.askedForArguments, [&](int64_t asked) { return program.exceptions.isSubclass(id, asked); });
    return isAsked && !isToldByText(id) && areHandedOn == !all.handedOn.empty();
}

bool Specializer::isToldByText(int64_t id) {
    return llvm::all_of(program.exceptions.arguments[id].kept(), [](const Type* each) { return isText(each) || isEmptyTuple(each); });
}

/// What is attached for the arguments of exceptions of just this class: how many there are, and each of them; nothing where they have no one type.
const Type* Specializer::argumentRecord(int64_t id) {
    llvm::SmallVector<const Type*, 4> elements{types.int64};
    for (const Type* variant : program.exceptions.arguments[id].kept())
        elements.resize(std::max<size_t>(elements.size(), variant->elements.size() + 1), types.unknown);
    for (size_t i = 1; i < elements.size(); ++i)
        for (const Type* variant : program.exceptions.arguments[id].kept())
            if (elements[i] && i <= variant->elements.size())
                elements[i] = join(types, elements[i], variant->elements[i - 1]);
    for (const Type*& element : elements)
        element = element ? program.resolve(element) : types.none;
    return types.tuple(elements);
}

/// The exception as an object, with its attributes and what its class's __init__ and __str__ make of it.
Value Specializer::constructException(int64_t id, CallSite& site, const Value& plain, bool keepsArguments) {
    const Type* type = types.exceptionOf(program.exceptionClass(id));
    Value message = plain.type->elements.empty() ? none() : tupleElement(plain, 0);
    if (message.type->isInteger())
        message = toText(message, false, site.span);
    Value object = runtime(Row::rt_exception_new, type, {integer(id), message, integer(plain.type->bits)});
    llvm::SmallVector<Value, 4> given;
    for (const Argument& argument : site.arguments)
        if (!argument.keyword)
            given.push_back(argument.value);
    if (keepsArguments)
        attachArguments(object, id, tuple(given), site.span);
    if (!program.exceptions.classOf(id))
        return object;
    const Type* record = fieldsType(program.exceptions.root(id));
    if (record->elements.size() > 1 && !record->isIncomplete()) {
        llvm::SmallVector<Value, 8> parts{integer(0)};
        for (const Type* element : record->elements.drop_front())
            parts.push_back(element->isZeroSize() ? unit(element) : of(builder.append(ir::Op::Undefined, element)));
        attach(object, abi::kFieldsAttached, aggregate(record, parts));
    }
    if (const ProgramClass::Member* init = classMemberOf(type, program.names.intern("__init__")))
        callMember(*init, object, site.arguments, site.span);
    for (llvm::StringRef name : {"__str__", "__repr__"})
        if (const ProgramClass::Member* member = classMemberOf(type, program.names.intern(name))) {
            Value text = callMember(*member, object, {}, site.span);
            if (!text.type->is(TypeKind::Str)) {
                if (!text.isUnknown())
                    report(DiagnosticId::LibraryError, site.span, name.str() + " of an exception must return a text");
                continue;
            }
            if (name == "__str__")
                runtime(Row::rt_exception_set_text, types.none, {object, text});
            else
                runtime(Row::rt_exception_set_repr, types.none, {object, text});
        }
    return object;
}

void Specializer::attachArguments(const Value& object, int64_t id, const Value& given, Span span) {
    const Type* record = argumentRecord(id);
    if (record->isIncomplete())
        return;
    size_t count = given.type->elements.size();
    llvm::SmallVector<Value, 4> parts{integer(static_cast<int64_t>(count))};
    for (unsigned i = 1; i < record->elements.size(); ++i) {
        const Type* element = record->elements[i];
        parts.push_back(element->isZeroSize() ? unit(element)
                        : i <= count          ? convert(tupleElement(given, i - 1), element, span)
                                              : of(builder.append(ir::Op::Undefined, element)));
    }
    attach(object, abi::kArgumentsAttached, aggregate(record, parts));
}

/// super().__init__(...) where the class above is built in, and ValueError.__init__(self, ...): what the exception's args are.
Value Specializer::initException(CallSite& site) {
    Value object = site.argument(0);
    if (!object || !object.type->is(TypeKind::Exception) || !object.type->builtin) {
        report(DiagnosticId::LibraryError, site.span, "__init__ of an exception wants the exception as its first argument");
        return unknown();
    }
    int64_t id = object.type->builtin->detail;
    CallSite rest = site;
    rest.arguments.erase(rest.arguments.begin());
    Value plain = plainException(id, rest);
    if (plain.isUnknown())
        return none();
    Value message = plain.type->elements.empty() ? none() : tupleElement(plain, 0);
    runtime(Row::rt_exception_set_arguments, types.none, {object, message, integer(plain.type->bits)});
    llvm::SmallVector<Value, 4> given;
    for (const Argument& argument : rest.arguments)
        given.push_back(argument.value);
    Value arguments = tuple(given);
    if (noteArguments(id, arguments.type, true))
        attachArguments(object, id, arguments, site.span);
    return none();
}

/// super().__str__() where the class above is built in.
Value Specializer::exceptionText(CallSite& site) { return toText(site.argument(0), false, site.span); }

/// Whether the value of the instruction being visited is only printed or put into a text.
bool Specializer::isOnlyShown() {
    const Untyped* user = visiting && visiting->useCount == 1 ? visiting->user : nullptr;
    if (!user)
        return false;
    if (user->op == untyped::Op::FormatValue)
        return user->number != 'r' && user->operands.size() == 1;
    if (user->op != untyped::Op::Call || user->operands[0] == visiting)
        return false;
    const Value& callee = values[user->operands[0]->id];
    const BuiltinFunction* row = callee && callee.type->is(TypeKind::Builtin) ? callee.type->builtin : nullptr;
    return row && row->module == "builtins" && (row->name == "print" || row->name == "str");
}

/// exception.args: a tuple of what exceptions of this class are made with somewhere in the program.
Value Specializer::exceptionArguments(const Value& exception, Span span) {
    if (isOnlyShown()) {
        constexpr int64_t kAsArguments = 3;
        Value text = runtime(Row::rt_text_begin, types.text, {});
        runtime(Row::rt_text_exception, types.none, {text, exception, integer(kAsArguments)});
        return runtime(Row::rt_text_finish, types.str, text);
    }
    int64_t id = exception.type->builtin ? exception.type->builtin->detail : abi::kBaseException;
    if (program.exceptions.askedForArguments.insert(id).second)
        program.noteChange();
    CaughtArguments caught{exception, span, isRaisedByRuntime(program.exceptions, id), false, {}};
    for (auto& [made, noted] : program.exceptions.arguments) {
        if (!program.exceptions.isSubclass(made, id))
            continue;
        caught.mayBeText |= isToldByText(made) && llvm::any_of(noted.kept(), isText);
        caught.mayBeEmpty |= isToldByText(made) && llvm::any_of(noted.kept(), isEmptyTuple);
        if (!isToldByText(made))
            caught.attached.push_back(made);
    }
    caught.mayBeText |= !caught.mayBeEmpty && caught.attached.empty();
    int64_t index = subscriptOfVisited();
    if (index >= 0) {
        llvm::SmallVector<Value, 4> parts(static_cast<size_t>(index), none());
        parts.push_back(argumentElement(caught, static_cast<size_t>(index)));
        return parts.back().isUnknown() ? unknown() : tuple(parts);
    }
    return wholeArguments(caught);
}

/// The index, if the value of the instruction being visited is used in a subscript with a number and nowhere else; otherwise -1.
int64_t Specializer::subscriptOfVisited() const {
    const Untyped* user = visiting && visiting->useCount == 1 ? visiting->user : nullptr;
    bool isIndexed = user && user->op == untyped::Op::Subscript && user->operands[0] == visiting && user->operands[1]->op == untyped::Op::Constant;
    const ast::Constant* constant = isIndexed ? user->operands[1]->constant : nullptr;
    constexpr int64_t kLargest = 20;
    bool isNumber = constant && constant->constantKind == ast::ConstantKind::Int && constant->fits64 && constant->value <= kLargest;
    return isNumber ? constant->value : -1;
}

/// What `use` makes of the exception's arguments, by the class that it is of; the class is negative where the text tells them.
Value Specializer::forEachArguments(const CaughtArguments& caught, size_t first, const std::function<Value(int64_t id)>& use) {
    bool isLast = first == caught.attached.size();
    if (isLast || (first + 1 == caught.attached.size() && !caught.mayBeText && !caught.mayBeEmpty))
        return use(isLast ? -1 : caught.attached[first]);
    Value isIt = compare(ast::CompareOperator::Eq, runtime(Row::rt_exception_type, types.int64, caught.exception), integer(caught.attached[first]), caught.span);
    return select(isIt, [&] { return use(caught.attached[first]); }, [&] { return forEachArguments(caught, first + 1, use); }, caught.span);
}

Value Specializer::loadArguments(const CaughtArguments& caught, int64_t id) {
    const Type* record = argumentRecord(id);
    return emit(ir::Op::ListLoad, record, {attached(caught.exception, abi::kArgumentsAttached, record), integer(0)});
}

void Specializer::reportArguments(Span span) {
    report(DiagnosticId::LibraryError, span,
           "the exceptions caught here are made with arguments of different types, so that args has no type: catch them by classes of their own, or use str()");
}

/// The type of one argument, whatever class the exception is of; null if it is no one type.
const Type* Specializer::argumentType(const CaughtArguments& caught, size_t index) {
    const Type* type = index == 0 && caught.mayBeText ? types.str : types.unknown;
    for (int64_t id : caught.attached) {
        const Type* record = argumentRecord(id);
        if (index + 1 >= record->elements.size())
            continue;
        type = join(types, type, record->elements[index + 1]);
        if (!type || record->elements[index + 1]->is(TypeKind::None))
            return nullptr;
    }
    return type;
}

/// args[index]
Value Specializer::argumentElement(const CaughtArguments& caught, size_t index) {
    constexpr llvm::StringRef kMessage = "tuple index out of range";
    const Type* type = argumentType(caught, index);
    if (!type) {
        reportArguments(caught.span);
        return unknown();
    }
    if (type->isIncomplete())
        return unknown();
    auto missing = [&](const Value& condition) {
        raiseIf(condition, "IndexError", kMessage);
        return type->isZeroSize() ? unit(type) : of(builder.append(ir::Op::Undefined, type));
    };
    return forEachArguments(caught, 0, [&](int64_t id) {
        bool hasText = id < 0 && index == 0 && caught.mayBeText;
        if (id < 0 && !hasText)
            return missing(of(builder.boolean(true)));
        if (hasText) {
            raiseIf(negated(runtime(Row::rt_exception_has_argument, types.boolean, caught.exception)), "IndexError", kMessage);
            return convert(runtime(Row::rt_exception_argument, types.str, caught.exception), type, caught.span);
        }
        Value record = loadArguments(caught, id);
        if (index + 1 >= record.type->elements.size())
            return missing(of(builder.boolean(true)));
        missing(compare(ast::CompareOperator::LtE, tupleElement(record, 0), integer(static_cast<int64_t>(index)), caught.span));
        return convert(tupleElement(record, static_cast<unsigned>(index + 1)), type, caught.span);
    });
}

/// All arguments: a tuple if there are always as many, a long tuple if they are of one type.
Value Specializer::wholeArguments(const CaughtArguments& caught) {
    llvm::SmallVector<size_t, 4> counts;
    if (caught.mayBeText)
        counts.push_back(1);
    if (caught.mayBeEmpty)
        counts.push_back(0);
    for (int64_t id : caught.attached)
        for (const Type* variant : program.exceptions.arguments[id].kept())
            counts.push_back(variant->elements.size());
    size_t most = *std::max_element(counts.begin(), counts.end());
    const Type* common = types.unknown;
    for (size_t i = 0; i < most; ++i) {
        const Type* type = argumentType(caught, i);
        bool isSame = type && (common->isUnknown() || type == common);
        common = isSame ? type : nullptr;
        if (!common)
            break;
    }
    bool isFixed = llvm::all_of(counts, [&](size_t count) { return count == most; });
    if (isFixed) {
        llvm::SmallVector<Value, 4> parts;
        for (size_t i = 0; i < most; ++i) {
            parts.push_back(argumentElement(caught, i));
            if (parts.back().isUnknown())
                return unknown();
        }
        return tuple(parts);
    }
    if (!common) {
        reportArguments(caught.span);
        return unknown();
    }
    if (common->isIncomplete())
        return unknown();
    const Type* result = types.longTuple(common);
    return forEachArguments(caught, 0, [&](int64_t id) {
        Value list = emit(ir::Op::ListNew, result, integer(static_cast<int64_t>(most)));
        auto appendIf = [&](const Value& condition, const std::function<Value()>& value) {
            select(
                condition,
                [&] {
                    emit(ir::Op::ListAppend, types.none, {list, convert(value(), common, caught.span)});
                    return none();
                },
                [&] { return none(); }, caught.span);
        };
        if (id < 0 && !caught.mayBeText)
            return list;
        if (id < 0) {
            appendIf(runtime(Row::rt_exception_has_argument, types.boolean, caught.exception),
                     [&] { return runtime(Row::rt_exception_argument, types.str, caught.exception); });
            return list;
        }
        Value record = loadArguments(caught, id);
        for (unsigned i = 1; i < record.type->elements.size(); ++i)
            appendIf(compare(ast::CompareOperator::GtE, tupleElement(record, 0), integer(i), caught.span), [&] { return tupleElement(record, i); });
        return list;
    });
}

} // namespace wasmba::sema
