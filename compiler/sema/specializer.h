#pragma once

#include "sema/program.h"
#include "sema/suggestions.h"

#include "diagnostics/diagnostics.h"
#include "ir/builder.h"
#include "ir/runtime_function.h"

#include "llvm/ADT/STLFunctionalExtras.h"

#include <functional>

namespace wasmba::sema {

/// Python's name of the class of such values; empty for what has no class here.
llvm::StringRef className(const Type* type);

/// An argument as written at a call.
struct Argument {
    Value value;
    Name keyword;
    Span span;
    Span keywordSpan{};    ///< keyword and value
    bool isSpread = false; ///< *value of a length that is not known
};

/// One call under specialisation.
struct CallSite {
    llvm::SmallVector<Argument, 6> arguments;
    Span span;
    llvm::StringRef calleeName; ///< as in messages: "print", "np.zeros"
    int64_t detail = 0;         ///< of the builtin's row
    const FunctionOptions* options = nullptr; ///< of a decorator that was given options before
    const Type* callee = nullptr;             ///< of a builtin: its type
    const untyped::Instruction* instruction = nullptr; ///< the call as written, if it is one

    /// The positional argument, or one given by that keyword; no type if there is none.
    Value argument(unsigned position, llvm::StringRef keyword = {}) const;
    unsigned positionalCount() const;
    /// Where that argument stands; the whole call if it is not there.
    Span placeOf(unsigned position, llvm::StringRef keyword = {}) const;
};

/// Specialises one function for one combination of argument types: walks its untyped form once, in reverse post order, and appends
/// typed instructions to a new ir::Function.
class Specializer {
public:
    Specializer(Program& program, Specialization& specialization);
    void run();

    using Handler = Value (Specializer::*)(CallSite&);

private:
    using Untyped = untyped::Instruction;

    // specialize.cpp: the walk
    void visitBlock(untyped::Block* block);
    Value visit(Untyped* instruction);
    /// Where an operand stands of the instruction being visited, if that is the one at the span; otherwise the span.
    Span operandSpan(unsigned index, Span span) const;
    void noteFirst(Diagnostic& diagnostic, const Untyped* phi, const Type* type);
    Value visitPhi(Untyped* phi);
    void reportConflict(const Untyped* phi, Span span, const Type* left, const Type* right);
    void visitBranch(Untyped* instruction);
    void visitReturn(Untyped* instruction);
    void finishPhis();
    void noteGrowth(const Untyped* phi);
    void finishInnerPhis();
    void finishReturns();
    void finishLoops();
    void rebuildPredecessors();
    /// The operand as a value of the program: an Expression that waited is an array now.
    Value operand(const Untyped* instruction, unsigned index);
    /// None so far: what else a loop or a call brings is known in a later round only.
    bool isNoneSoFar(const Value& value) {
        bool isEarly = value.type->is(TypeKind::None) && !value.literal && program.round <= 3;
        if (isEarly)
            program.noteChange();
        return isEarly;
    }
    bool isReached(untyped::Block* from, untyped::Block* to) const;
    bool isReachedByException(const untyped::Block* handler) const;
    ir::Block* blockOf(untyped::Block* block);
    void finishHandlers();
    void recordTypes();
    Value visitMatchSequence(Untyped* instruction);
    /// Reports a row of refused.def, or any other construct by its name.
    void refuse(llvm::StringRef construct, Span span);

    // specialize_value.cpp: making values
    Value none();
    Value unit(const Type* type);
    Value unknown() { return {types.unknown}; }
    Value of(ir::Instruction* instruction) { return {instruction->type, instruction}; }
    Value literal(const Literal* literal);
    Value integer(int64_t value) { return literal(program.literalInt(value)); }
    Value boolean(bool value);
    Value string(llvm::StringRef text) { return literal(program.literalStr(text)); }
    Value real(double value);
    /// The instruction of the value; a unit if its type takes no storage.
    ir::Instruction* instruction(const Value& value);
    /// The value as `type`; reports a conflict at the span if that is not possible.
    Value convert(const Value& value, const Type* type, Span span);
    ir::Instruction* convertOrUndefined(const Value& value, const Type* type);
    Value emit(ir::Op op, const Type* type, llvm::ArrayRef<Value> operands);
    Value runtime(ir::RuntimeFunction function, const Type* type, llvm::ArrayRef<Value> operands);
    Value intrinsic(ir::Intrinsic which, llvm::ArrayRef<Value> operands);
    Value tuple(llvm::ArrayRef<Value> elements);
    Value aggregate(const Type* type, llvm::ArrayRef<Value> elements);
    Value tupleElement(const Value& tuple, unsigned index);
    Value narrowed(const Value& value);
    Value truth(const Value& value, Span span);
    Value bothInt(const Value& value, Span span, llvm::StringRef what);
    ir::Block* newBlock();
    ir::Block* newBlock(untyped::Block* handler);
    void jumpTo(ir::Block* block) { builder.jump(block); }
    void enter(ir::Block* block) { builder.moveTo(block); }
    /// if condition: yes() else: no(), joining their values.
    Value select(const Value& condition, const std::function<Value()>& yes, const std::function<Value()>& no, Span span);
    void raise(llvm::StringRef exception, llvm::StringRef message);
    /// Raises where the condition is true.
    void raiseIf(const Value& condition, llvm::StringRef exception, llvm::StringRef message);
    /// Raises the exception made with the argument; what follows is never reached.
    void raiseObject(llvm::StringRef exception, const Value& argument, Span span);

    // specialize_name.cpp: constants, variables, modules, attributes
    Value visitConstant(Untyped* instruction);
    Value visitRead(Untyped* instruction);
    Value visitLoadGlobal(Untyped* instruction);
    Value visitStoreGlobal(Untyped* instruction);
    unsigned isSetFlag(Name name);
    void storeCell(const Value& cell, const Value& value);
    Value loadCell(const Value& cell, Name name);
    Value visitPinned(Untyped* instruction);
    Value visitCapture(Untyped* instruction);
    Value visitMakeFunction(Untyped* instruction);
    Value visitImport(Untyped* instruction);
    bool isModuleKnown(llvm::StringRef name);
    Value missingImport(Untyped* instruction, llvm::StringRef exception, const std::string& message);
    Value visitImportFrom(Untyped* instruction);
    Value visitAttribute(Untyped* instruction);
    Value importModule(llvm::StringRef name, Span span);
    /// Attribute of a module: builtin, library function or constant. No type if it has none of that name.
    Value publicMember(llvm::StringRef module, Name name);
    bool isImportOfLibrary(llvm::StringRef module, Name name);
    Value moduleMember(llvm::StringRef module, Name name);
    llvm::SmallVector<const Type*, 2> libraryDefaults(const FunctionTemplate& callee);
    Value libraryDefinition(LibraryModule& module, Name name);
    Value libraryConstant(LibraryModule& module, const ast::Expr* value);
    Value method(const Value& receiver, Name name, Span span);
    Value libraryFunction(llvm::StringRef module, llvm::StringRef name);
    Value classMember(const Type* type, Name name);
    Value functionMember(const Type* type, Name name);
    bool isSelfDependent(const Untyped* phi) const;

    // specialize_unknown.cpp: names that there are not
    void undefinedName(Name name, Span span);
    std::string importRemedy(llvm::StringRef name);
    std::vector<llvm::StringRef> publicNames(llvm::StringRef module);
    void unknownMember(llvm::StringRef module, Name name, Span span, llvm::StringRef shownModule);

    // specialize_arithmetic.cpp
    Value visitBinary(Untyped* instruction);
    Value binary(ast::BinaryOperator op, Value left, Value right, Span span, bool inPlace = false);
    Value presentOperand(ast::BinaryOperator op, const Value& value, const Value& other, bool isLeft, bool inPlace);
    Value numericBinary(ast::BinaryOperator op, Value left, Value right, Span span);
    Value wrapping(ir::Op op, const Value& left, const Value& right);
    Value divide(ast::BinaryOperator op, const Value& left, const Value& right, const Type* type, bool ofIntegers);
    Value power(Value left, Value right, const Type* type, Span span);
    Value bitwise(ast::BinaryOperator op, Value left, Value right, Span span);
    const Literal* foldInteger(ast::BinaryOperator op, const Literal* left, const Literal* right);
    Value visitUnary(Untyped* instruction);
    Value unary(ast::UnaryOperator op, Value operand, Span span);
    Value visitCompare(Untyped* instruction);
    Value compare(ast::CompareOperator op, Value left, Value right, Span span);
    Value numericCompare(ast::CompareOperator op, Value left, Value right);
    Value compareExactly(ast::CompareOperator op, const Value& integer, const Value& real);
    bool isOfArray(const Value& value) const;
    Value identical(Value left, Value right, Span span);
    Value badOperands(llvm::StringRef spelling, const Value& left, const Value& right, Span span);
    Value negated(const Value& value);

    // specialize_container.cpp
    Value visitTuple(Untyped* instruction);
    Value visitList(Untyped* instruction);
    const Type* commonElement(llvm::ArrayRef<Untyped*> displays);
    bool widenRows(Untyped* instruction);
    bool isSpread(Untyped* instruction);
    Value spreadList(Untyped* instruction);
    Value visitSlice(Untyped* instruction);
    Value sliceOf(llvm::SmallVector<Value, 3> parts, bool isOfGrid, Span span);
    Value visitUnpack(Untyped* instruction);
    Value visitUnpackElement(Untyped* instruction);
    Value visitSubscript(Untyped* instruction);
    bool isUpdatedView(const Untyped* store);
    Value visitSetSubscript(Untyped* instruction);
    Value subscript(const Value& object, const Value& index, Span span);
    void setSubscript(const Value& object, const Value& index, const Value& value, Span span);
    Value tupleSubscript(const Value& object, const Value& index, Span span);
    Value listAppend(const Value& list, const Value& value, Span span);
    /// Index with negative values counted from the end, checked against the length.
    Value checkedIndex(const Value& index, const Value& length, llvm::StringRef message, unsigned axis, Span span);
    llvm::SmallVector<Value, 8> expandStars(Untyped* instruction, unsigned first, unsigned last);

    // specialize_dict.cpp: dicts, sets and deques, whose operations are Python in the library _dict
    Value visitDict(Untyped* instruction);
    Value visitSet(Untyped* instruction);
    Value spreadSet(Untyped* instruction);
    Value visitDictSet(Untyped* instruction);
    Value newList(const Type* variable, llvm::ArrayRef<Value> elements, Span span, llvm::StringRef what = {});
    /// A function of the library _dict; constants among the arguments do not make specialisations of their own.
    Value callBox(llvm::StringRef name, llvm::ArrayRef<Value> arguments, Span span);
    static bool isSetView(const Type* type);
    Value viewOperand(const Value& view, Span span);
    Value viewBinary(ast::BinaryOperator op, const Value& left, const Value& right, Span span);
    Value boxBinary(ast::BinaryOperator op, const Value& left, const Value& right, Span span, bool inPlace);
    Value boxCompare(ast::CompareOperator op, const Value& left, const Value& right, Span span);
    /// A collections.Counter: a dict whose factory is the library's own.
    static bool isCounter(const Type* type);
    static llvm::StringRef dictClass(const Type* type);
    /// A dict whose factory is this function of the library.
    static bool hasFactory(const Type* type, llvm::StringRef name);
    Value boxSequence(const Value& value, Span span);
    /// In the library _dict: the lists are the parts of a box.
    bool isOfBox() const { return function.library && llvm::StringRef(function.library->name) == "_dict"; }

    // specialize_expression.cpp
    bool canWait(const Untyped* instruction);
    bool mayWriteArrays(const Untyped* instruction);
    void evaluateWaiting(const Untyped* instruction);
    Value lazyOperand(const Untyped* instruction, unsigned index);
    Value evaluated(const Value& value, Span span);
    bool isCalledNext(const Untyped* attribute);
    Value expressionAttribute(const Value& expression, Untyped* instruction);
    Value expressionOf(llvm::ArrayRef<Value> parts);
    Value elementAt(const Value& value, llvm::ArrayRef<Value> indices, Span span);
    Value callElement(const Value& callee, const Value& first, llvm::ArrayRef<Value> rest, Span span);
    Value mapLeaves(const Value& shape, const Value& callee, const Value& value, llvm::ArrayRef<Value> extra, Span span);
    Value allLeaves(const Value& callee, const Value& value, llvm::ArrayRef<Value> extra, Span span);
    const Type* elementResult(const Value& callee, llvm::ArrayRef<Value> arguments, const CallSite& site);

    // specialize_array.cpp
    void badOption(llvm::StringRef option, const std::string& value, Span span, llvm::StringRef known);
    Value newArray(const Type* type, llvm::ArrayRef<Value> shape, bool zeroed);
    Value arraySubscript(const Value& array, const Value& index, Span span);
    void arraySetSubscript(const Value& array, const Value& index, const Value& value, Span span);
    /// The indices of a subscript, Ellipsis expanded, one per axis or newaxis; false after an error.
    bool arrayIndices(const Value& array, const Value& index, llvm::SmallVectorImpl<Value>& indices, Span span);
    bool isFullIndex(const Value& array, llvm::ArrayRef<Value> indices) const;
    std::pair<Value, Value> splitIndices(const Value& array, llvm::ArrayRef<Value> indices, Span span);
    Value arrayView(const Value& array, llvm::ArrayRef<Value> indices, Span span);
    llvm::SmallVector<Value, 4> checkedIndices(const Value& array, llvm::ArrayRef<Value> indices, Span span);
    Value arrayShape(const Value& array);
    Value arrayAttribute(const Value& array, Name name, Span span);
    void reportMixed(DiagnosticId id, size_t index, size_t count, const Type* type, const Type* other, llvm::StringRef what = {});
    void reportStore(const Value& array, const Value& value, Span span);
    void reportElement(const Value& list, const Value& value, Span span);
    bool shapeOf(const Value& value, llvm::SmallVectorImpl<Value>& shape, Span span);

    // specialize_numpy.cpp: dtypes, numbers as NumPy's scalars, displays as arguments
    const Type* dtypeOf(const Value& value, Span span);
    /// What NumPy's numbers and dtypes have besides methods; no type if they have no attribute of that name.
    Value numpyAttribute(const Value& object, Name name);
    bool isNumpyFunction(const Value& callee) const;
    Value displayAsTuple(const Untyped* display);
    void displaysAsTuples(const Untyped* instruction, const Value& callee, CallSite& site);

    // specialize_iteration.cpp: everything that can be iterated has a length and an element by number
    struct Iterator {
        Value source;
        ir::Instruction* first = nullptr;   ///< 0
        ir::Instruction* counter = nullptr; ///< phi in the header
        ir::Instruction* next = nullptr;    ///< counter + 1 in the latch
        Value length; ///< no type: asked anew before every step
        Value box;    ///< the dict or set whose size must not change
        Value size;   ///< of the box, when the loop began
        untyped::Loop* loop = nullptr;
    };
    Value visitGetIterator(Untyped* instruction);
    Value visitHasNext(Untyped* instruction);
    Value visitNext(Untyped* instruction);
    Value visitAdvance(Untyped* instruction);
    void keepAlive(Untyped* instruction);
    void finishCounters();
    Value sequence(const Value& value, Span span);
    bool hasFixedLength(const Type* type) const;
    static bool isIterable(const Type* type);
    static bool isFlat(const Type* type);
    static bool isGrid(const Type* type);
    bool isOfGrid(const Untyped* slice);
    Value flat(const Value& array, Span span);
    Value length(const Value& value, Span span);
    Value element(const Value& value, const Value& index, Span span);
    Value rangeElement(const Value& range, const Value& index);

    // specialize_cache.cpp
    Value withType(const Value& value, const Type* type);
    Value callCached(const Type* type, const Value& value, CallSite& site);
    Value cacheFor(const Specialization& target, const Type* key, const Type* result, Span span);

    // specialize_generator.cpp
    void visitYield(Untyped* instruction);
    /// The function behind a generator, specialised in this round; null if that has to wait for the next.
    Specialization* behind(const Value& generator);
    Value advance(const Value& generator);
    Value currentValue(const Value& generator);
    Value lazily(CallSite& site);
    Value transposed(const Value& given, Span span);

    // specialize_call.cpp
    Value visitCall(Untyped* instruction);
    bool isConsumedAtOnce(const Untyped* iterator) const;
    Value call(const Value& callee, CallSite& site);
    Value notCallable(const Value& callee, const CallSite& site);
    void joinContainers(const Type* left, const Type* right);
    void joinWithSelf(const FunctionTemplate& callee, llvm::ArrayRef<Value> bound);
    Specialization& specialized(const Type* type, llvm::ArrayRef<Value> bound, const CallSite& site);
    Value callFunction(const Type* callee, const Value& value, CallSite& site);
    /// What `use` makes of the one of several functions that the value is, by a chain of tests from alternative `first` on.
    Value forEachChoice(const Value& choice, unsigned first, const std::function<Value(const Value&)>& use, Span span);
    Value asChoice(const Value& value, const Type* type);
    Value asClosureChoice(const Value& value, const Type* type, Span span);
    Value convertClosure(const Value& function, const Type* type, Span span);
    Value forEachClosure(const Value& choice, unsigned first, const std::function<Value(const Value&)>& use, Span span);
    Value functionName(const Value& function, Span span);
    Value callVectorized(const Value& callee, CallSite& site);
    Value callRuntimeStub(const FunctionTemplate& function, CallSite& site);
    Value callLibrary(llvm::StringRef module, llvm::StringRef name, llvm::ArrayRef<Value> arguments, Span span);
    bool spreadToBuiltin(const Value& callee, const Value& value, CallSite& site, bool isOnly);
    bool bindSpread(const FunctionTemplate& callee, const CallSite& site, const Argument& argument, size_t position, size_t positional,
                    llvm::SmallVectorImpl<Value>& bound, Value& longRest);
    bool bindArguments(const FunctionTemplate& function, const CallSite& site, llvm::SmallVectorImpl<Value>& bound);
    const Type* annotationType(const ast::Expr* annotation);
    Value construct(const Type* scalar, CallSite& site);
    Value toNumber(const Value& value, const Type* type, Span span);

    // specialize_signature.cpp
    Value arrayType(const Value& element, const Value& index, Span span);
    const Type* writtenType(const Value& value, Span span);
    const Type* signatureOf(const Type* result, const CallSite& site);
    void addSignatures(const Value& given, Span span, std::vector<const Type*>& signatures);
    const Type* applySignature(const FunctionTemplate& callee, const FunctionOptions& options, const CallSite& site,
                               llvm::SmallVectorImpl<Value>& bound);

    // specialize_guvectorize.cpp
    std::string layoutOf(const Argument& argument);
    Value noneTuple(size_t length);
    Value coreLength(llvm::StringRef name, llvm::ArrayRef<Value> arguments, llvm::ArrayRef<llvm::SmallVector<llvm::StringRef, 2>> inputs);
    Value callGeneralized(const Type* type, const Value& callee, CallSite& site);

    // specialize_text.cpp
    Value visitFormatString(Untyped* instruction);
    void formatPiece(const Value& text, Untyped* piece);
    void writeText(const Value& text, const Value& value, bool isRepr, Span span);
    void writeLiteral(const Value& text, llvm::StringRef utf8);
    /// How CPython shows a class: <class 'int'>; empty if the type is none.
    static std::string classText(const Type* type);
    void writeFormatted(const Value& text, const Value& value, const Value& spec, Span span);
    Value toText(const Value& value, bool isRepr, Span span);

    // specialize_format.cpp
    Value percentFormat(const Value& format, const Value& given, Span span);
    void writeConversion(const Value& text, Value value, char type, const std::string& flags, const std::string& width,
                         const std::string& precision, Span span);
    void writeStarConversion(const Value& text, Value value, char type, const std::string& flags, const Value& width, const Value& precision, Span span);
    Value formatArgument(CallSite& site, llvm::StringRef name, unsigned& next);
    Value replaceFields(CallSite& site, llvm::StringRef format, unsigned& next, bool isSpec);

    // specialize_namedtuple.cpp
    Value namedField(const Value& tuple, Name name);
    Value namesOfFields(llvm::StringRef fields);
    Value defineNamedTuple(ProgramClass& made, Untyped* instruction);
    Value namedTupleMember(const Value& tuple, Name name);
    llvm::SmallVector<llvm::StringRef, 8> fieldNames(const Type* type);

    // specialize_class.cpp
    Value visitClass(Untyped* instruction);
    ProgramClass* classBehind(const Type* type);
    const ProgramClass::Member* classMemberOf(const Type* type, Name name);
    Value instanceMember(const Value& object, Name name, Span span);
    Value callMember(const ProgramClass::Member& member, const Value& object, llvm::ArrayRef<Argument> arguments, Span span);
    Value operatorMethod(const Value& left, const Value& right, llvm::StringRef name, Span span);
    Value specialMethod(const Value& object, llvm::StringRef name, llvm::ArrayRef<Argument> arguments, Span span);
    Value superMember(const Value& object, Name name, Span span);
    const ProgramClass::Member* memberOfClassObject(const Type* type, Name name);
    Value classObjectMember(const Value& object, Name name);
    Value boundMember(llvm::StringRef kind, Name name, const Value& receiver);
    Value classObjectOf(const Type* instance);

    // specialize_enum.cpp
    bool enumConstant(const Value& value, ProgramClass::Constant& constant);
    Value defineEnum(ProgramClass& made, Untyped* instruction);
    ProgramClass* enumBehind(const Type* type);
    Value enumClassObject(const ProgramClass& made);
    Value enumMember(const ProgramClass& made, size_t number);
    Value forEachMember(const ProgramClass& made, const Value& member, const std::function<Value(const ProgramClass::Constant&)>& use, Span span,
                        size_t first = 0);
    Value constantValue(const ProgramClass::Constant& constant);
    Value enumAttribute(const Value& object, Name name, Span span);
    Value enumByName(const ProgramClass& made, const Value& name, Span span);
    Value enumMembers(const ProgramClass& made);
    Value integerOfEnum(const Value& value, Span span);
    bool writeEnum(const Value& text, const Value& value, bool isRepr, Span span);

    // specialize_exception_class.cpp
    static bool isExceptionClass(const Type* type);
    Value defineExceptionClass(ProgramClass& made, Untyped* instruction, int64_t base);
    Value attached(const Value& exception, int64_t which, const Type* element);
    void attach(const Value& exception, int64_t which, const Value& element);
    const Type* fieldsType(int64_t root);
    bool setExceptionField(const Value& object, Name name, const Value& value, Span span);
    Value exceptionField(const Value& object, Name name);
    bool needsObject(int64_t id);
    bool noteArguments(int64_t id, const Type* arguments, bool areHandedOn = false);
    bool isOnlyShown();
    bool isToldByText(int64_t id);
    const Type* argumentRecord(int64_t id);
    Value constructException(int64_t id, CallSite& site, const Value& plain, bool keepsArguments);
    void attachArguments(const Value& object, int64_t id, const Value& given, Span span);
    Value exceptionArguments(const Value& exception, Span span);
    /// An exception whose args are asked for, and what it may be.
    struct CaughtArguments {
        Value exception;
        Span span;
        bool mayBeText;
        bool mayBeEmpty;
        llvm::SmallVector<int64_t, 4> attached; ///< classes whose arguments are attached
    };
    int64_t subscriptOfVisited() const;
    Value forEachArguments(const CaughtArguments& caught, size_t first, const std::function<Value(int64_t id)>& use);
    Value loadArguments(const CaughtArguments& caught, int64_t id);
    void reportArguments(Span span);
    const Type* argumentType(const CaughtArguments& caught, size_t index);
    Value argumentElement(const CaughtArguments& caught, size_t index);
    Value wholeArguments(const CaughtArguments& caught);

    // specialize_exception.cpp
    Value visitRaise(Untyped* instruction);
    Value visitAssertFailed(Untyped* instruction);
    Value visitExceptionMatches(Untyped* instruction);
    Value visitSaveException(Untyped* instruction);
    Value presentException(const Value& value, Span span);
    Value asException(const Value& value, Span span);
    Value plainException(int64_t id, CallSite& site);
    /// Makes the exception pending; RaisePending follows.
    void raiseValue(const Value& exception);
    void raiseInstance(const BuiltinFunction& row, const Value& message, unsigned argumentKind);
    Value matchesAny(const Value& classes, llvm::function_ref<Value(int64_t)> matches, Span span);
    Value isInstanceOfException(const Value& value, const Value& classes, Span span);
    Value exceptionClassOf(const Value& value, Span span);
    Value exceptionAttribute(const Value& value, Name name, Span span);
    bool writeException(const Value& text, const Value& value, bool isRepr, Span span);

public: // builtins.def: one handler per builtin function
#define BUILTIN(module, name, handler, detail) Value handler(CallSite& site);
#define BUILTIN_AGAIN(module, name, handler, detail)
#define DTYPE_NAME(module, name, expression)
#include "sema/builtins.def"

private:
    template <class... Args>
    Diagnostic& report(DiagnosticId id, Span span, const Args&... args) {
        // Errors inside the library are errors of the call that the user wrote: the first one says what is wrong with it.
        if (function.library && program.diagnostics.hasErrorAt(visibleSpan(span)))
            return program.diagnostics.drop();
        return withCalls(program.diagnostics.report(id, visibleSpan(span), args...));
    }
    Diagnostic& withCalls(Diagnostic& diagnostic);
    /// The function as the program calls it.
    llvm::StringRef shownName(const CallSite& site) const;
    Diagnostic& wrongCount(const CallSite& site, llvm::StringRef takes, size_t given, Span place);
    Diagnostic& wrongCount(const CallSite& site, llvm::StringRef takes, size_t given) { return wrongCount(site, takes, given, site.span); }
    /// Division by zero gives inf or nan: asked for by error_model, and always in NumPy's functions.
    bool usesNumpyErrors() const {
        return options.numpyErrorModel || (function.library && llvm::StringRef(function.library->name).starts_with("numpy"));
    }
    Span visibleSpan(Span span) const {
        return function.library && !program.userCalls.empty() ? program.userCalls.back().span : span;
    }

    Program& program;
    Specialization& specialization;
    TypeTable& types;
    const FunctionOptions& options;
    FunctionTemplate& function;
    ir::Function& out;
    ir::Builder builder;

    std::vector<Value> values; ///< by id of the untyped instruction
    std::vector<ir::Block*> firstBlock;
    std::vector<ir::Block*> lastBlock;
    llvm::DenseSet<std::pair<untyped::Block*, untyped::Block*>> reachedEdges;
    llvm::DenseMap<ir::Block*, untyped::Block*> handlers;
    llvm::DenseMap<const untyped::Block*, std::vector<ir::Block*>> guarded; ///< by handler
    llvm::DenseSet<const untyped::Block*> importHandlers;                   ///< of imports that fail
    llvm::DenseSet<const untyped::Block*> openCalls;                        ///< handlers of calls with no result type yet
    std::vector<bool> visited;
    llvm::SmallVector<Untyped*, 4> waiting; ///< expressions that are carried out where they are used, or before
    struct OpenPhi {
        Untyped* phi;
        ir::Instruction* value;
        ir::Instruction* isAssigned;
        const Type* type;
    };
    std::vector<OpenPhi> phis;
    /// Phis inside of what one untyped instruction became, with their values by predecessor.
    struct InnerPhi {
        ir::Instruction* phi;
        llvm::SmallVector<std::pair<ir::Block*, ir::Instruction*>, 2> incoming;
    };
    std::vector<InnerPhi> innerPhis;
    std::vector<std::pair<ir::Instruction*, Value>> returns;
    llvm::DenseMap<const Untyped*, Iterator> iterators;
    llvm::DenseMap<ir::Instruction*, Value> receivers; ///< of bound methods that were made here
    llvm::DenseMap<const ir::Instruction*, Value> viewedDicts; ///< by what keys(), values() or items() gave
    std::map<unsigned, unsigned> pinnedLocals;
    llvm::DenseMap<Name, Value> loadedGlobals;
    bool terminated = false;
    Untyped* visiting = nullptr;
};

/// A row of builtins.def.
struct BuiltinFunction {
    llvm::StringRef module;
    llvm::StringRef name;
    Specializer::Handler handler;
    int64_t detail;
};

/// How to come from one type to the other; empty if nothing is known.
llvm::StringRef conversionRemedy(const Type* from, const Type* to);
std::string indexRemedy(const Type* object, const Type* index);
/// What to do instead of importing a module that is missing here; empty if nothing is known of it.
llvm::StringRef missingModuleRemedy(llvm::StringRef name);
/// A name of Python's that is in refused.def.
bool isRefusedName(llvm::StringRef name);
/// Null if there is no such row.
const BuiltinFunction* findBuiltin(llvm::StringRef module, llvm::StringRef name);
/// The builtin of an exception class by its id in wasm-runtime/abi/exceptions.def.
const BuiltinFunction* findExceptionClass(int64_t typeId);
/// A name for a type, as in np.float64 or numba.int64. Null if it is none.
/// How badly an argument fits a parameter of a declared signature: 0 if it is the same, more where it is converted. The memory order of an
/// array counts for nothing: code is made for the one it has.
unsigned signatureCost(TypeTable& types, const Type* given, const Type* wanted);
/// Whether a text is a layout of guvectorize: "(m,n),(n)->(m)".
bool isGeneralizedLayout(llvm::StringRef text);
const Type* findDTypeName(TypeTable& types, llvm::StringRef module, llvm::StringRef name);
/// All names of a module that the builtins know, for suggestions.
std::vector<llvm::StringRef> builtinNames(llvm::StringRef module);

} // namespace wasmba::sema
