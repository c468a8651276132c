#include "sema/template_builder.h"
#include "syntax/fields.h"

#include "llvm/ADT/STLExtras.h"

// A prange loop that updates a whole array, `total += row`, as it may update a number. Every thread needs an array of its own for that:
//
//     for i in prange(n):             parts = array_parts(total, count)
//         total += rows[i]            for c in prange(count):
//                                         own = zeros_like(total)
//                                         for i in part_of(range(n), c): own += rows[i]
//                                         parts[c] = own
//                                     for part in parts: total += part
//
// The parts are combined in their order: the result depends on the number of threads and on nothing else. What `total` is becomes known
// when the function is specialised, so both forms are built, and the branches between them are decided then. Source of the idea: array
// reductions of Numba's parfors.

namespace wasmba::sema {

namespace {

using ast::BinaryOperator;

constexpr llvm::StringRef kModule = "numba._reductions";

/// What an operator's chunks begin with (a function of kModule), and what combines them.
struct OperatorRow {
    BinaryOperator op;
    llvm::StringRef neutral;
    BinaryOperator combination;
};
constexpr OperatorRow kOperators[] = {
    {BinaryOperator::Add, "zeros", BinaryOperator::Add},      {BinaryOperator::Sub, "zeros", BinaryOperator::Add},
    {BinaryOperator::Mult, "ones", BinaryOperator::Mult},     {BinaryOperator::Div, "ones", BinaryOperator::Mult},
    {BinaryOperator::BitAnd, "all_bits", BinaryOperator::BitAnd}, {BinaryOperator::BitOr, "zeros", BinaryOperator::BitOr},
    {BinaryOperator::BitXor, "zeros", BinaryOperator::BitXor},
};

/// `x = np.minimum(x, y)`.
struct FunctionRow {
    llvm::StringRef function, neutral;
};
constexpr FunctionRow kFunctions[] = {{"numpy.minimum", "greatest"}, {"numpy.maximum", "least"}};

/// What a loop's body does to each of its names.
class Updates {
public:
    struct Update {
        llvm::StringRef neutral;
        const OperatorRow* combination = nullptr; ///< or a function
        llvm::StringRef function;
        unsigned occurrences = 0; ///< of the name, in updates
        bool isMixed = false;
    };

    Updates(const ast::For* loop, llvm::function_ref<std::string(const ast::Expr*)> importedName) : importedName(importedName) {
        for (const ast::Stmt* statement : loop->body)
            visit(statement);
    }

    /// The body is left otherwise than at its end.
    bool leavesEarly = false;

    /// The names that the body does nothing to but update them, in the order in which they appear.
    std::vector<std::pair<Name, Update>> reductions() const {
        std::vector<std::pair<Name, Update>> result;
        for (Name name : order)
            if (const Update& update = updates.find(name)->second; !update.isMixed && update.occurrences == occurrences.lookup(name))
                result.push_back({name, update});
        return result;
    }

    // Called by FieldVisitor.
    template <class T>
    void field(const char*, T* node, ast::Presence) {
        if (node)
            visit(node);
    }
    template <class T>
    void field(const char*, llvm::ArrayRef<T*> nodes, ast::Presence) {
        for (const ast::Node* node : nodes)
            visit(node);
    }
    void field(const char*, Name name, ast::Presence) { ++occurrences[name]; }
    void field(const char*, llvm::ArrayRef<ast::Identifier> identifiers, ast::Presence) {
        for (const ast::Identifier& identifier : identifiers)
            ++occurrences[identifier.name];
    }
    template <class T>
    std::enable_if_t<!std::is_pointer_v<T>> field(const char*, const T&, ast::Presence) {}
    void constant(const ast::Constant&) {}

private:
    llvm::function_ref<std::string(const ast::Expr*)> importedName;
    llvm::DenseMap<Name, unsigned> occurrences; ///< however they are used
    llvm::DenseMap<Name, Update> updates;
    std::vector<Name> order;
    unsigned loops = 0; ///< around the node, in the body

    /// Recursion is bounded by ast::kMaxTreeDepth.
    void visit(const ast::Node* node) {
        bool isLoop = ast::is<ast::For>(node) || ast::is<ast::While>(node);
        leavesEarly |= ast::is<ast::Return>(node) || ast::is<ast::Yield>(node) || (ast::is<ast::Break>(node) && !loops);
        if (auto* update = ast::as<ast::AugAssign>(node))
            operation(ast::as<ast::NameExpr>(update->target), update->op, 1);
        if (auto* assignment = ast::as<ast::Assign>(node))
            assigned(assignment);
        loops += isLoop;
        ast::FieldVisitor<Updates>(*this, 14).visitNode(*node);
        loops -= isLoop;
    }

    void assigned(const ast::Assign* node) {
        auto* target = node->targets.size() == 1 ? ast::as<ast::NameExpr>(node->targets[0]) : nullptr;
        auto isTarget = [&](const ast::Expr* expression) {
            auto* name = ast::as<ast::NameExpr>(expression);
            return target && name && name->id == target->id;
        };
        auto* call = ast::as<ast::Call>(node->value);
        if (!call || call->args.size() != 2 || !call->keywords.empty() || !llvm::any_of(call->args, isTarget))
            return;
        std::string function = importedName(call->func);
        if (auto* row = llvm::find_if(kFunctions, [&](const FunctionRow& each) { return each.function == function; });
            row != std::end(kFunctions))
            add(target->id, {row->neutral, nullptr, row->function, 2});
    }

    void operation(const ast::NameExpr* target, BinaryOperator op, unsigned count) {
        auto* row = llvm::find_if(kOperators, [&](const OperatorRow& each) { return each.op == op; });
        if (target && row != std::end(kOperators))
            add(target->id, {row->neutral, row, {}, count});
    }

    void add(Name name, const Update& update) {
        auto [known, isNew] = updates.try_emplace(name, update);
        if (isNew) {
            order.push_back(name);
            return;
        }
        const OperatorRow* combination = known->second.combination;
        bool isSame = known->second.neutral == update.neutral && known->second.function == update.function &&
                      (!combination || combination->combination == update.combination->combination);
        known->second.occurrences += update.occurrences;
        known->second.isMixed |= !isSame;
    }
};

} // namespace

untyped::Instruction* TemplateBuilder::libraryCall(llvm::StringRef module, llvm::StringRef name, llvm::ArrayRef<Value> arguments, Span span) {
    Value callee = emit(Op::ImportFrom, span);
    callee->name = unit.names.intern(module);
    callee->constantName = unit.names.intern(name);
    callee->number = untyped::kLibraryImport;
    llvm::SmallVector<Value, 4> operands{callee};
    operands.append(arguments.begin(), arguments.end());
    return emit(Op::Call, span, operands);
}

/// Builds `then` in a block that is left out unless the condition, which is known when specialising, holds.
void TemplateBuilder::onlyIf(Value condition, Span span, llvm::function_ref<void()> then) {
    Block* yes = makeBlock();
    Block* done = makeBlock();
    branch(condition, yes, done, span);
    seal(yes);
    startBlock(yes);
    then();
    jump(done, span);
    seal(done);
    startBlock(done);
}

bool TemplateBuilder::reducesArrays(const ast::For* node) {
    auto* range = ast::as<ast::Call>(node->iter);
    if (!range || function.isModuleBody || !node->orElse.empty() || importedName(range->func) != "numba.prange")
        return false;
    Updates updates(node, [&](const ast::Expr* callee) { return importedName(callee); });
    std::vector<std::pair<Name, Updates::Update>> reductions = updates.reductions();
    llvm::erase_if(reductions, [&](const auto& reduction) { return !scope.binds(reduction.first) || isPinned(reduction.first); });
    if (updates.leavesEarly || reductions.empty())
        return false;

    Span span = node->span;
    auto isArray = [&](Name name) {
        return libraryCall("_wasmba", "is_kind", {readVariable(name, current), text("array", span)}, span);
    };
    Block* chunked = makeBlock();
    Block* plain = makeBlock();
    Block* exit = makeBlock();
    Block* next = makeBlock();
    branch(libraryCall("_wasmba", "is_parallel", {}, span), next, plain, span);
    for (auto& reduction : reductions) {
        seal(next);
        startBlock(next);
        next = makeBlock();
        branch(isArray(reduction.first), chunked, next, span);
    }
    seal(next);
    startBlock(next);
    jump(plain, span);

    seal(plain);
    startBlock(plain);
    loopThrough(node, expression(node->iter));
    jump(exit, span);

    seal(chunked);
    startBlock(chunked);
    Value iterations = expression(node->iter);
    llvm::SmallVector<Value, 4> values, kinds;
    for (auto& reduction : reductions)
        values.push_back(readVariable(reduction.first, current));
    Value count = libraryCall(kModule, "part_count", {iterations, emit(Op::Tuple, span, values)}, span);
    Value length = libraryCall(kModule, "part_length", {iterations, count}, span);
    auto partsName = [&](Name name) { return unit.names.intern("parts of " + name.str()); };
    auto forArrays = [&](llvm::function_ref<void(Name, const Updates::Update&)> then) {
        for (auto& reduction : reductions)
            onlyIf(isArray(reduction.first), span, [&] { then(reduction.first, reduction.second); });
    };
    forArrays([&](Name name, const Updates::Update&) {
        writeVariable(partsName(name), libraryCall(kModule, "array_parts", {readVariable(name, current), count}, span));
    });
    Value parts = libraryCall("numba", "prange", count, span);
    Loop* loop = loopOver(parts, span, [&](Value number, Block*) {
        llvm::DenseMap<Name, Value> outer;
        forArrays([&](Name name, const Updates::Update& update) {
            outer[name] = readVariable(name, current);
            writeVariable(name, libraryCall(kModule, update.neutral, outer[name], span));
        });
        loopThrough(node, libraryCall(kModule, "part_of", {iterations, number, length}, span));
        forArrays([&](Name name, const Updates::Update&) {
            Value own = readVariable(name, current);
            emit(Op::SetSubscript, span, {readVariable(partsName(name), current), number, own});
            writeVariable(name, outer[name]);
        });
    });
    for (auto& reduction : reductions)
        loop->reducedArrays.push_back(reduction.first);
    forArrays([&](Name name, const Updates::Update& update) {
        loopOver(readVariable(partsName(name), current), span, [&](Value part, Block*) {
            Value total = readVariable(name, current);
            if (update.combination) {
                total = emit(Op::InPlace, span, {total, part});
                total->number = static_cast<int64_t>(update.combination->combination);
            } else {
                auto [module, callee] = update.function.split('.');
                total = libraryCall(module, callee, {total, part}, span);
            }
            writeVariable(name, total);
        });
    });
    jump(exit, span);
    seal(exit);
    startBlock(exit);
    return true;
}

} // namespace wasmba::sema
