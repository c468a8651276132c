#include "sema/program.h"

#include "sema/specializer.h"
#include "types/join.h"

#include "abi/layout.h"

#include "llvm/ADT/STLExtras.h"

#include <cstring>

namespace wasmba::sema {

namespace {

/// Every round makes at least one type more general; the lattice is shallow, so that more rounds than this mean a mistake of ours.
constexpr unsigned kMaxRounds = 64;
/// Specialisations nest with the calls of the program; deeper ones wait for the next round.
constexpr unsigned kMaxCallDepth = 60;
/// A type cannot contain itself, as that of a list appended to itself would.
bool mentions(const Type* type, const Type* variable) {
    return type == variable || llvm::any_of(type->elements, [&](const Type* element) { return mentions(element, variable); });
}

constexpr size_t kMaxSpecializations = 20000;
/// A restart settles containers whose elements came from variables, the next one containers filled from those.
constexpr unsigned kMaxRestarts = 4;

bool holdsContainer(const Type* type) {
    return type->is(TypeKind::List) || type->is(TypeKind::Generator) || type->isUnknown() || llvm::any_of(type->elements, holdsContainer);
}

} // namespace

Program::Program(SourceUnit& unit, Library& library, TypeTable& types, NameTable& names, ir::Module& module, Diagnostics& diagnostics)
    : unit(unit), library(library), types(types), names(names), module(module), diagnostics(diagnostics) {}

const Literal* Program::literal(const Literal& value) {
    uint64_t bits = 0;
    std::memcpy(&bits, &value.real, sizeof bits);
    auto [place, isNew] = literals.try_emplace({static_cast<int>(value.kind), value.integer, bits, value.text.str()}, value);
    if (isNew)
        place->second.text = intern(value.text);
    return &place->second;
}

const Literal* Program::literalInt(int64_t value) {
    Literal result;
    result.kind = Literal::Kind::Int;
    result.integer = value;
    return literal(result);
}

const Literal* Program::literalStr(llvm::StringRef text) {
    Literal result;
    result.kind = Literal::Kind::Str;
    result.text = text;
    return literal(result);
}

const FunctionOptions* Program::options(const FunctionOptions& wanted) {
    for (auto& known : optionSets)
        if (*known == wanted)
            return known.get();
    optionSets.push_back(std::make_unique<FunctionOptions>(wanted));
    return optionSets.back().get();
}

const Type* Program::variableFor(const Specialization* where, const untyped::Instruction* instruction, unsigned part) {
    auto [place, isNew] = variables.try_emplace({where, instruction, part}, static_cast<unsigned>(bindings.size()));
    if (isNew)
        bindings.push_back(nullptr);
    Type type;
    type.kind = TypeKind::Unknown;
    std::string name = std::to_string(place->second);
    type.name = name;
    return types.intern(type);
}

void Program::bind(const Type* variable, const Type* type) {
    if (variable->isUnknown()) {
        unsigned number = 0;
        if (variable->name.getAsInteger(10, number))
            return;
        const Type*& bound = bindings[number];
        const Type* joined = bound ? join(types, bound, type) : type;
        if (!joined || joined == bound || mentions(resolve(joined), variable))
            return;
        bound = joined;
        changed = true;
        return;
    }
    if (variable->kind != type->kind || variable->elements.size() != type->elements.size())
        return;
    for (size_t i = 0; i < variable->elements.size(); ++i)
        if (variable->elements[i]->isIncomplete())
            bind(variable->elements[i], type->elements[i]);
}

void Program::rebind(const Type* variable, const Type* type) {
    unsigned number = 0;
    if (variable->name.getAsInteger(10, number) || bindings[number] == type)
        return;
    bindings[number] = type;
    changed = true;
}

const Type* Program::resolve(const Type* type) {
    if (!type->isIncomplete())
        return type;
    if (type->isUnknown()) {
        unsigned number = 0;
        if (type->name.empty() || type->name.getAsInteger(10, number) || !bindings[number])
            return type;
        return resolve(bindings[number]);
    }
    llvm::SmallVector<const Type*, 4> elements;
    for (const Type* element : type->elements)
        elements.push_back(resolve(element));
    Type resolved = *type;
    resolved.elements = elements;
    return types.intern(resolved);
}

const Type* Program::generatorType(Specialization& specialization) {
    std::string symbol = specialization.function->displayName + "#" + std::to_string(specialization.number);
    Type type;
    type.kind = TypeKind::Generator;
    type.name = symbol;
    const Type* interned = types.intern(type);
    generators[interned] = &specialization;
    return interned;
}

const BuiltinFunction* Program::exceptionClass(int64_t type) const {
    return type < abi::kExceptionCount ? findExceptionClass(type) : exceptionTable[static_cast<size_t>(type - abi::kExceptionCount)];
}

const BuiltinFunction* Program::defineException(const untyped::Instruction* statement, int64_t base, ProgramClass& made) {
    std::shared_ptr<const BuiltinFunction>& row = exceptionClasses[statement];
    if (!row) {
        if (exceptionTable.size() == abi::kMaxProgramExceptions)
            return nullptr;
        int64_t type = abi::kExceptionCount + static_cast<int64_t>(exceptionTable.size());
        row = std::make_shared<BuiltinFunction>(
            BuiltinFunction{"__main__", statement->name.text(), &Specializer::builtinException, type});
        exceptionTable.push_back(row.get());
        module.exceptions.push_back(statement->name.str());
    }
    exceptions.define(row->detail, base, made);
    return row.get();
}

ProgramClass& Program::classOf(const untyped::Instruction* statement) {
    std::unique_ptr<ProgramClass>& made = classes[statement];
    if (!made)
        made = std::make_unique<ProgramClass>();
    return *made;
}

void Program::noteException(int64_t type) {
    if (raisesImportErrors || !isSubclass(type, abi::kImportError))
        return;
    raisesImportErrors = true;
    changed = true;
}

GlobalVariable& Program::declareGlobal(Name name, Span span) {
    auto [place, isNew] = globals.try_emplace(name);
    GlobalVariable& global = place->second;
    if (isNew) {
        global.name = name;
        global.definition = span;
        global.index = static_cast<unsigned>(module.globals.size());
        module.globals.push_back({name.str(), types.unknown, true});
    }
    return global;
}

Specialization* Program::specialization(FunctionTemplate* function, const FunctionOptions* options, llvm::ArrayRef<const Type*> captures,
                                        llvm::ArrayRef<ArgumentKey> arguments) {
    auto& slot = specializations[{function, options, captures.vec(), arguments.vec()}];
    if (!slot) {
        slot = std::make_unique<Specialization>();
        slot->function = function;
        slot->options = options;
        slot->captures = captures.vec();
        slot->arguments = arguments.vec();
        slot->number = static_cast<unsigned>(specializations.size());
    }
    return slot.get();
}

void Program::require(Specialization& target) {
    if (target.round == round)
        return;
    if (callDepth >= kMaxCallDepth || specializations.size() > kMaxSpecializations) {
        if (specializations.size() > kMaxSpecializations)
            diagnostics.report(DiagnosticId::TooManySpecializations, target.function->nameSpan);
        else
            changed = true;
        if (!userFrames.empty())
            lastGrowth = userFrames.back().span;
        return;
    }
    target.round = round;
    FunctionTemplate& function = *target.function;
    SourceUnit& owner = function.library ? *function.library->unit : unit;
    if (!function.built)
        TemplateBuilder::build(owner, function);

    ir::Function* out = module.makeFunction();
    out->name = function.displayName;
    out->symbol = function.displayName + "#" + std::to_string(target.number);
    out->span = function.nameSpan;
    out->isLibrary = function.library != nullptr;
    out->alwaysInline = target.options->inlining > 0 && !function.isOutlined;
    out->neverInline = function.isOutlined;
    out->isIndependent = function.isIndependent;
    for (const Type* capture : target.captures)
        if (!capture->isZeroSize())
            out->parameters.push_back(capture);
    for (const ArgumentKey& argument : target.arguments)
        if (argument.type && !argument.literal && !argument.type->isZeroSize())
            out->parameters.push_back(argument.type);
    uint8_t fast = target.options->fastMath;
    out->fastMath = {(fast & 1) != 0,  (fast & 2) != 0,  (fast & 4) != 0, (fast & 8) != 0,
                     (fast & 16) != 0, (fast & 32) != 0, (fast & 64) != 0};
    target.ir = out;
    if (function.isGenerator)
        target.returnType = out->generator = generatorType(target);
    ++callDepth;
    Specializer(*this, target).run();
    --callDepth;
    if (const Type* yielded = function.isGenerator ? resolve(yieldVariable(target)) : nullptr)
        out->yieldType = yielded->isZeroSize() ? types.none : yielded;
}

bool Program::runRounds() {
    Specialization* body = specialization(unit.moduleBody, options({}), {}, {});
    unsigned passes = 0;
    do {
        changed = false;
        ++round;
        ++passes;
        module.functions.clear();
        module.blockStorage.clear();
        module.instructionStorage.clear();
        require(*body);
        if (diagnostics.hasErrors() && round > 3)
            return false;
    } while (changed && passes < kMaxRounds);
    module.entry = body->ir;
    return passes < kMaxRounds;
}

void Program::preferFloat(const Type* variable) {
    unsigned number = 0;
    if (variable->isUnknown() && !variable->name.getAsInteger(10, number))
        floatsIfUndecided.insert(number);
}

/// Element types that nothing decides (a list that stays empty) may be any: int64, or what NumPy takes. The first ones may decide the
/// others (what a loop over an empty list fills), so only they are bound at once.
bool Program::bindRemaining() {
    auto remaining = static_cast<size_t>(llvm::count(bindings, nullptr));
    size_t due = (remaining + 7) / 8;
    for (unsigned number = 0; number < bindings.size() && due > 0; ++number)
        if (!bindings[number]) {
            bindings[number] = floatsIfUndecided.count(number) ? types.float64 : types.int64;
            --due;
        }
    return remaining > 0;
}

/// Begins again with what the rounds found out about variables and results, and with containers of which nothing is known.
void Program::restart() {
    round = 0;
    std::fill(bindings.begin(), bindings.end(), nullptr);
    for (auto& [key, specialization] : specializations) {
        specialization->round = 0;
        if (specialization->returnType && holdsContainer(specialization->returnType))
            specialization->returnType = nullptr;
        for (auto& [phi, type] : specialization->valueTypes)
            if (holdsContainer(type))
                type = types.unknown;
        for (auto& [number, type] : specialization->pinnedTypes)
            if (holdsContainer(type))
                type = types.unknown;
    }
    exceptions.arguments.clear();
    for (auto& [root, fields] : exceptions.fields)
        for (ExceptionClasses::Field& field : fields)
            if (holdsContainer(field.type))
                field.type = types.unknown;
    for (auto& [name, global] : globals)
        if (global.type && holdsContainer(global.type))
            global.type = nullptr;
}

bool Program::settle() {
    bool isStable = runRounds();
    while (isStable && !diagnostics.hasErrors() && bindRemaining())
        isStable = runRounds();
    return isStable;
}

bool Program::specialize() {
    const Diagnostics before = diagnostics;
    bool isStable = settle();
    // The element of a container may have been decided by a variable that turned out to be of a wider type later.
    uint32_t errors = 0;
    for (unsigned attempt = 0; attempt < kMaxRestarts && diagnostics.hasErrors() && diagnostics.errorCount() != errors; ++attempt) {
        errors = diagnostics.errorCount();
        diagnostics = before;
        restart();
        isStable = settle();
    }
    if (!isStable && !diagnostics.hasErrors())
        diagnostics.report(DiagnosticId::TypesDoNotSettle, lastGrowth);
    if (diagnostics.hasErrors())
        return false;
    finishModule();
    return !diagnostics.hasErrors();
}

/// Functions with loops that the module body calls stay functions: the engine replaces baseline code by optimised code only when a function
/// is called again, and the module body, which runs once, stays small and quick to compile.
void Program::keepKernelsApart() {
    llvm::DenseMap<const ir::Function*, const FunctionTemplate*> origin;
    for (auto& [key, specialization] : specializations)
        if (specialization->round == round && !specialization->function->library)
            origin[specialization->ir] = specialization->function;
    for (ir::Block* block : module.entry->blocks)
        for (ir::Instruction* instruction : block->instructions)
            if (instruction->op == ir::Op::Call)
                if (auto* function = origin.lookup(instruction->callee); function && !function->loops.empty() && !instruction->callee->alwaysInline)
                    instruction->callee->neverInline = true;
}

std::vector<const Specialization*> Program::ownSpecializations() const {
    std::vector<const Specialization*> own;
    for (auto& [key, specialization] : specializations)
        if (!specialization->function->library && specialization->round == round)
            own.push_back(specialization.get());
    llvm::sort(own, [](const Specialization* left, const Specialization* right) { return left->number < right->number; });
    return own;
}

/// Recursion without an end has no result type: what calls such a function was never completed.
void Program::finishModule() {
    for (auto& [key, specialization] : specializations) {
        if (specialization->round != round)
            continue;
        if (specialization->returnType->isIncomplete())
            diagnostics.report(DiagnosticId::NoReturnType, specialization->function->nameSpan, specialization->function->displayName);
    }
    keepKernelsApart();
    for (ir::Global& global : module.globals)
        if (global.type->isIncomplete())
            global.type = types.none;
}

} // namespace wasmba::sema
