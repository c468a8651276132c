#include "sema/template_builder.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba::sema {

untyped::Instruction* TemplateBuilder::constant(const ast::Constant* node) {
    Value value = emit(Op::Constant, node->span);
    value->constant = node;
    return value;
}

/// -9223372036854775808, whose digits alone do not fit into 64 bits; null for anything else.
const ast::Constant* TemplateBuilder::smallestInteger(const ast::UnaryOp* node) {
    auto* digits = ast::as<ast::Constant>(node->operand);
    if (node->op != ast::UnaryOperator::USub || !digits || digits->constantKind != ast::ConstantKind::Int || digits->digits != "9223372036854775808")
        return nullptr;
    auto* whole = unit.arena.make<ast::Constant>();
    whole->span = node->span;
    whole->constantKind = ast::ConstantKind::Int;
    whole->fits64 = true;
    whole->value = INT64_MIN;
    return whole;
}

untyped::Instruction* TemplateBuilder::none(Span span) {
    auto* node = unit.arena.make<ast::Constant>();
    node->kind = ast::NodeKind::Constant;
    node->constantKind = ast::ConstantKind::None;
    node->span = span;
    return constant(node);
}

untyped::Instruction* TemplateBuilder::text(llvm::StringRef text, Span span) {
    auto* node = unit.arena.make<ast::Constant>();
    node->kind = ast::NodeKind::Constant;
    node->constantKind = ast::ConstantKind::Str;
    node->span = span;
    node->text = text;
    return constant(node);
}

untyped::Instruction* TemplateBuilder::truth(Value value, Span span) { return emit(Op::Truth, span, value); }

untyped::Instruction* TemplateBuilder::refused(llvm::StringRef construct, Span span) {
    Value value = emit(Op::Refused, span);
    value->constantName = unit.names.intern(construct);
    return value;
}

untyped::Instruction* TemplateBuilder::expression(const ast::Expr* node) {
    Value value = expressionUnchecked(node);
    if (!value->tree)
        value->tree = node;
    return value;
}

untyped::Instruction* TemplateBuilder::expressionUnchecked(const ast::Expr* node) {
    using namespace ast;
    switch (node->kind) {
    case NodeKind::Constant: return constant(as<Constant>(node));
    case NodeKind::NameExpr: return readName(as<NameExpr>(node)->id, node->span);
    case NodeKind::BoolOp: return boolOperation(as<BoolOp>(node));
    case NodeKind::Compare: return compare(as<Compare>(node));
    case NodeKind::IfExp: return conditional(as<IfExp>(node));
    case NodeKind::Call: return call(as<Call>(node));
    case NodeKind::JoinedStr: return formatted(as<JoinedStr>(node));
    case NodeKind::Dict: return dictionary(as<Dict>(node));
    case NodeKind::List: return display(listsAreTuples ? Op::Tuple : Op::List, as<List>(node)->elements, node->span);
    case NodeKind::Tuple: return display(Op::Tuple, as<Tuple>(node)->elements, node->span);
    case NodeKind::Set: return display(Op::Set, as<Set>(node)->elements, node->span);
    case NodeKind::Lambda: return makeFunction(node, node->span);
    case NodeKind::NamedExpr: {
        auto* named = as<NamedExpr>(node);
        Value value = expression(named->value);
        auto hidden = std::move(comprehensionNames);
        comprehensionNames.clear();
        assign(named->target, value);
        comprehensionNames = std::move(hidden);
        return value;
    }
    case NodeKind::BinOp: {
        auto* binary = as<BinOp>(node);
        Value left = expression(binary->left);
        Value right = expression(binary->right);
        Value value = emit(Op::Binary, node->span, {left, right});
        value->number = static_cast<int64_t>(binary->op);
        return value;
    }
    case NodeKind::UnaryOp: {
        auto* unary = as<UnaryOp>(node);
        if (const ast::Constant* smallest = smallestInteger(unary))
            return constant(smallest);
        Value operand = expression(unary->operand);
        Value value = emit(Op::Unary, node->span, operand);
        value->number = static_cast<int64_t>(unary->op);
        return value;
    }
    case NodeKind::Attribute: {
        Value value = emit(Op::Attribute, node->span, expression(as<Attribute>(node)->value));
        value->name = as<Attribute>(node)->attribute;
        return value;
    }
    case NodeKind::Subscript: {
        Value object = expression(as<Subscript>(node)->value);
        return emit(Op::Subscript, node->span, {object, expression(as<Subscript>(node)->slice)});
    }
    case NodeKind::Slice: {
        auto* slice = as<Slice>(node);
        auto part = [&](const Expr* expr) { return expr ? expression(expr) : none(node->span); };
        Value lower = part(slice->lower);
        Value upper = part(slice->upper);
        return emit(Op::Slice, node->span, {lower, upper, part(slice->step)});
    }
    case NodeKind::Starred: return emit(Op::Star, node->span, expression(as<Starred>(node)->value));
    case NodeKind::ListComp: return comprehension(as<ListComp>(node)->generators, Op::List, as<ListComp>(node)->element, nullptr, node->span);
    case NodeKind::GeneratorExp: return generatorExpression(as<GeneratorExp>(node));
    case NodeKind::SetComp: return comprehension(as<SetComp>(node)->generators, Op::Set, as<SetComp>(node)->element, nullptr, node->span);
    case NodeKind::DictComp:
        return comprehension(as<DictComp>(node)->generators, Op::Dict, as<DictComp>(node)->key, as<DictComp>(node)->value, node->span);
    case NodeKind::Yield: return yield(as<Yield>(node));
    case NodeKind::YieldFrom: return refused("yield from", node->span);
    case NodeKind::Await: return refused("await", node->span);
    case NodeKind::TemplateStr: return refused("a template string", node->span);
    default: return refused("this expression", node->span);
    }
}

/// Jumps to `yes` or `no`; the current block is ended.
void TemplateBuilder::condition(const ast::Expr* node, Block* yes, Block* no) {
    if (auto* unary = ast::as<ast::UnaryOp>(node); unary && unary->op == ast::UnaryOperator::Not)
        return condition(unary->operand, no, yes);
    if (auto* operation = ast::as<ast::BoolOp>(node)) {
        bool isAnd = operation->op == ast::BoolOperator::And;
        for (size_t i = 0; i + 1 < operation->values.size(); ++i) {
            Block* next = makeBlock();
            condition(operation->values[i], isAnd ? next : yes, isAnd ? no : next);
            seal(next);
            startBlock(next);
        }
        return condition(operation->values.back(), yes, no);
    }
    Value value = expression(node);
    Narrowing found = narrowing(node, value);
    Block*& decided = found.outcome ? yes : no;
    Block* target = decided;
    // The exit of a loop is where its test leads.
    if (!found.name || target->loop != currentLoop)
        return branch(truth(value, node->span), yes, no, node->span);
    decided = makeBlock();
    branch(truth(value, node->span), yes, no, node->span);
    seal(decided);
    startBlock(decided);
    narrow(found);
    jump(target, node->span);
}

/// Tests of plain variables: `x is not None`, `x is None`, `x`, also where `x` is assigned on the way.
TemplateBuilder::Narrowing TemplateBuilder::narrowing(const ast::Expr* test, Value value) const {
    Narrowing found{{}, value, true};
    if (auto* comparison = ast::as<ast::Compare>(test)) {
        auto* other = comparison->ops.size() == 1 ? ast::as<ast::Constant>(comparison->comparators[0]) : nullptr;
        if (!other || other->constantKind != ast::ConstantKind::None)
            return {};
        using Operator = ast::CompareOperator;
        found.outcome = comparison->ops[0] == Operator::IsNot || comparison->ops[0] == Operator::NotEq;
        if (!found.outcome && comparison->ops[0] != Operator::Is && comparison->ops[0] != Operator::Eq)
            return {};
        found.value = value->operands[0];
        test = comparison->left;
    }
    auto* assigned = ast::as<ast::NamedExpr>(test);
    auto* variable = ast::as<ast::NameExpr>(assigned ? assigned->target : test);
    if (!variable)
        return {};
    Name inner = assigned ? Name() : renamed(variable->id);
    Name own = inner ? inner : variable->id;
    bool isPlain = inner || (scope.binds(own) && (assigned || found.value->op == Op::Read));
    if (isPlain && !isPinned(own))
        found.name = own;
    return found;
}

/// The variable has another value from here on; it is not an assignment that a handler of exceptions would have to know of.
void TemplateBuilder::narrow(const Narrowing& found) { definitions[{current, found.name}] = emit(Op::Narrow, found.value->span, found.value); }

/// What the paths that end here left in a variable of our own, as the value of the expression.
untyped::Instruction* TemplateBuilder::merged(Name result, Span span) {
    Value value = readVariable(result, current);
    if (value->op == Op::Phi)
        value->span = span;
    return value;
}

untyped::Instruction* TemplateBuilder::boolOperation(const ast::BoolOp* node) {
    bool isAnd = node->op == ast::BoolOperator::And;
    Name result = unit.names.intern("bool#" + std::to_string(++comprehensionCount));
    Block* done = makeBlock();
    for (size_t i = 0; i < node->values.size(); ++i) {
        Value value = expression(node->values[i]);
        writeVariable(result, value);
        if (i + 1 == node->values.size()) {
            jump(done, node->span);
            break;
        }
        Block* next = makeBlock();
        Block* decided = isAnd ? done : makeBlock();
        Value test = truth(value, node->values[i]->span);
        branch(test, isAnd ? next : decided, isAnd ? decided : next, node->span);
        if (!isAnd) { // what is true is not None
            seal(decided);
            startBlock(decided);
            writeVariable(result, emit(Op::Narrow, node->values[i]->span, value));
            jump(done, node->span);
        }
        seal(next);
        startBlock(next);
        if (Narrowing found = narrowing(node->values[i], value); found.name && found.outcome == isAnd)
            narrow(found);
    }
    seal(done);
    startBlock(done);
    return merged(result, node->span);
}

untyped::Instruction* TemplateBuilder::compare(const ast::Compare* node) {
    auto single = [&](Value left, size_t i, Value right) {
        Value value = emit(Op::Compare, node->span, {left, right});
        value->number = static_cast<int64_t>(node->ops[i]);
        return value;
    };
    Value left = expression(node->left);
    if (node->ops.size() == 1)
        return single(left, 0, expression(node->comparators[0]));
    Name result = unit.names.intern("bool#" + std::to_string(++comprehensionCount));
    Block* done = makeBlock();
    for (size_t i = 0; i < node->ops.size(); ++i) {
        Value right = expression(node->comparators[i]);
        Value value = single(left, i, right);
        writeVariable(result, value);
        if (i + 1 == node->ops.size()) {
            jump(done, node->span);
            break;
        }
        Block* next = makeBlock();
        branch(truth(value, node->span), next, done, node->span);
        seal(next);
        startBlock(next);
        left = right;
    }
    seal(done);
    startBlock(done);
    return merged(result, node->span);
}

untyped::Instruction* TemplateBuilder::conditional(const ast::IfExp* node) {
    Name result = unit.names.intern("if#" + std::to_string(++comprehensionCount));
    Block* yes = makeBlock();
    Block* no = makeBlock();
    Block* done = makeBlock();
    condition(node->test, yes, no);
    auto side = [&](Block* block, const ast::Expr* expr) {
        seal(block);
        startBlock(block);
        writeVariable(result, expression(expr));
        jump(done, expr->span);
    };
    side(yes, node->body);
    side(no, node->orElse);
    seal(done);
    startBlock(done);
    return merged(result, node->span);
}

/// The text of what is printed. The sides of a conditional expression become text one by one, so that they may differ in type.
untyped::Instruction* TemplateBuilder::shown(const ast::Expr* node) {
    auto* chosen = ast::as<ast::IfExp>(node);
    auto* operation = ast::as<ast::BoolOp>(node);
    auto textOf = [&](Value value, Span span) {
        Value piece = emit(Op::FormatValue, span, value);
        piece->number = -1;
        return emit(Op::FormatString, span, piece);
    };
    if (!chosen && !operation)
        return textOf(expression(node), node->span);
    Name result = unit.names.intern("if#" + std::to_string(++comprehensionCount));
    Block* done = makeBlock();
    if (chosen) {
        Block* yes = makeBlock();
        Block* no = makeBlock();
        condition(chosen->test, yes, no);
        for (auto [block, side] : {std::pair(yes, chosen->body), std::pair(no, chosen->orElse)}) {
            seal(block);
            startBlock(block);
            writeVariable(result, shown(side));
            jump(done, node->span);
        }
    } else {
        bool isAnd = operation->op == ast::BoolOperator::And;
        for (size_t i = 0; i + 1 < operation->values.size(); ++i) {
            const ast::Expr* operand = operation->values[i];
            Value value = expression(operand);
            Block* next = makeBlock();
            Block* decided = makeBlock();
            branch(truth(value, operand->span), isAnd ? next : decided, isAnd ? decided : next, node->span);
            seal(decided);
            startBlock(decided);
            writeVariable(result, textOf(value, operand->span));
            jump(done, node->span);
            seal(next);
            startBlock(next);
        }
        writeVariable(result, shown(operation->values.back()));
        jump(done, node->span);
    }
    seal(done);
    startBlock(done);
    return merged(result, node->span);
}

bool TemplateBuilder::isBuiltinName(const ast::Expr* node, llvm::StringRef wanted) const {
    auto* name = ast::as<ast::NameExpr>(node);
    if (!name || name->id.text() != wanted || renamed(name->id))
        return false;
    for (const Scope* place = &scope; place; place = place->parent)
        if (place->binds(name->id))
            return false;
    return true;
}

/// sum(... for ...) adds up without a list in between; null if the call is none.
untyped::Instruction* TemplateBuilder::sumUp(const ast::Call* node) {
    bool hasStart = node->args.size() == 2 && node->keywords.empty();
    auto* generator = !node->args.empty() ? ast::as<ast::GeneratorExp>(node->args[0]) : nullptr;
    if (!generator || !isBuiltinName(node->func, "sum") || !(hasStart || (node->args.size() == 1 && node->keywords.empty())))
        return nullptr;
    Name total = unit.names.intern("sum#" + std::to_string(++comprehensionCount));
    Value start;
    if (hasStart) {
        start = expression(node->args[1]);
    } else {
        auto* zero = unit.arena.make<ast::Constant>();
        zero->kind = ast::NodeKind::Constant;
        zero->constantKind = ast::ConstantKind::Int;
        zero->fits64 = true;
        zero->span = node->span;
        start = constant(zero);
    }
    writeVariable(total, start);
    comprehensionLoop(generator->generators, 0, [&] {
        Value value = expression(generator->element);
        Value sum = emit(Op::Binary, generator->element->span, {readVariable(total, current), value});
        sum->number = static_cast<int64_t>(ast::BinaryOperator::Add);
        writeVariable(total, sum);
    });
    return readVariable(total, current);
}

/// A function that yields the elements, called with what its outermost loop goes over; a list where all elements are wanted at once.
untyped::Instruction* TemplateBuilder::generatorExpression(const ast::GeneratorExp* node) {
    if (!unit.scopes.find(node))
        return comprehension(node->generators, Op::List, node->element, nullptr, node->span);
    Value iterable = expression(node->generators.front()->iter);
    Value generator = emit(Op::Call, node->span, {makeFunction(node, node->span), iterable});
    generator->tree = node;
    return generator;
}

untyped::Instruction* TemplateBuilder::yield(const ast::Yield* node) {
    emitYield(node->value ? expression(node->value) : none(node->span), node->span);
    return none(node->span);
}

void TemplateBuilder::emitYield(Value value, Span span) {
    bool isGuarded = llvm::any_of(pendingTries, [](const PendingTry& pending) { return pending.isFinally; });
    emit(Op::Yield, span, value)->number = isGuarded;
}

/// any(... for ...) and all(... for ...) stop at the first element that decides; null if the call is none of these.
untyped::Instruction* TemplateBuilder::decide(const ast::Call* node) {
    bool isAny = isBuiltinName(node->func, "any");
    auto* generator = node->args.size() == 1 && node->keywords.empty() ? ast::as<ast::GeneratorExp>(node->args[0]) : nullptr;
    if (!generator || !(isAny || isBuiltinName(node->func, "all")))
        return nullptr;
    Name result = unit.names.intern("bool#" + std::to_string(++comprehensionCount));
    auto answer = [&](bool value) {
        auto* constant = unit.arena.make<ast::Constant>();
        constant->kind = ast::NodeKind::Constant;
        constant->constantKind = value ? ast::ConstantKind::True : ast::ConstantKind::False;
        constant->span = node->span;
        writeVariable(result, this->constant(constant));
    };
    Block* decided = makeBlock();
    Block* done = makeBlock();
    size_t firstLoop = function.loops.size();
    comprehensionLoop(generator->generators, 0, [&] {
        Block* next = makeBlock();
        condition(generator->element, isAny ? decided : next, isAny ? next : decided);
        seal(next);
        startBlock(next);
    });
    for (size_t i = firstLoop; i < function.loops.size(); ++i)
        function.loops[i]->leavesEarly = true;
    answer(!isAny);
    jump(done, node->span);
    seal(decided);
    startBlock(decided);
    answer(isAny);
    jump(done, node->span);
    seal(done);
    startBlock(done);
    return merged(result, node->span);
}

untyped::Instruction* TemplateBuilder::call(const ast::Call* node) {
    if (Value decided = decide(node))
        return decided;
    if (Value sum = sumUp(node))
        return sum;
    llvm::SmallVector<Value, 6> operands{expression(node->func)};
    bool isPrint = isBuiltinName(node->func, "print");
    for (const ast::Expr* argument : node->args) {
        bool isChoice = ast::is<ast::IfExp>(argument) || ast::is<ast::BoolOp>(argument);
        operands.push_back(isPrint && isChoice ? shown(argument) : expression(argument));
    }
    llvm::SmallVector<Name, 4> keywords;
    for (const ast::Keyword* keyword : node->keywords) {
        if (!keyword->arg)
            return refused("** in a call", keyword->value->span);
        operands.push_back(expression(keyword->value));
        keywords.push_back(keyword->arg);
    }
    if (isSuper(node))
        operands.push_back(readName(function.parameters[0].name, node->span));
    for (Value operand : operands)
        if (operand->op == Op::List)
            operand->argumentOf = operands[0];
    Value value = emit(Op::Call, node->span, operands);
    value->keywords = unit.arena.copy(llvm::ArrayRef<Name>(keywords));
    value->tree = node;
    return value;
}

/// What CPython's compiler makes a constant of.
static bool isFolded(const ast::Expr* node) {
    if (auto* unary = ast::as<ast::UnaryOp>(node))
        return isFolded(unary->operand);
    if (auto* binary = ast::as<ast::BinOp>(node))
        return isFolded(binary->left) && isFolded(binary->right);
    if (auto* tuple = ast::as<ast::Tuple>(node))
        return llvm::all_of(tuple->elements, isFolded);
    return ast::is<ast::Constant>(node);
}

untyped::Instruction* TemplateBuilder::display(Op op, ast::ListOf<ast::Expr> elements, Span span) {
    llvm::SmallVector<Value, 8> operands;
    for (const ast::Expr* element : elements)
        operands.push_back(expression(element));
    Value made = emit(op, span, operands);
    if (op == Op::Set)
        made->number = elements.size() >= 3 && llvm::all_of(elements, isFolded);
    return made;
}

untyped::Instruction* TemplateBuilder::dictionary(const ast::Dict* node) {
    llvm::SmallVector<Value, 8> operands;
    Value made = nullptr; ///< once there was a **: the rest is put into it
    for (size_t i = 0; i < node->keys.size(); ++i) {
        Value key = node->keys[i] ? expression(node->keys[i]) : nullptr;
        Value value = expression(node->values[i]);
        if (key && made) {
            emit(Op::DictSet, node->values[i]->span, {made, key, value});
        } else if (key) {
            operands.append({key, value});
        } else {
            if (!made)
                made = emit(Op::Dict, node->span, operands);
            Value update = emit(Op::Attribute, node->values[i]->span, made);
            update->name = unit.names.intern("update");
            emit(Op::Call, node->values[i]->span, {update, value})->tree = node;
        }
    }
    return made ? made : emit(Op::Dict, node->span, operands);
}

untyped::Instruction* TemplateBuilder::formatted(const ast::JoinedStr* node) {
    llvm::SmallVector<Value, 8> pieces;
    for (const ast::Expr* part : node->values) {
        auto* field = ast::as<ast::FormattedValue>(part);
        if (!field) {
            pieces.push_back(expression(part));
            continue;
        }
        bool isPlain = !field->formatSpec && field->conversion < 0;
        bool isChoice = ast::is<ast::IfExp>(field->value) || ast::is<ast::BoolOp>(field->value);
        llvm::SmallVector<Value, 2> operands{isPlain && isChoice ? shown(field->value) : expression(field->value)};
        if (field->formatSpec)
            operands.push_back(expression(field->formatSpec));
        Value piece = emit(Op::FormatValue, part->span, operands);
        piece->number = field->conversion;
        pieces.push_back(piece);
    }
    return emit(Op::FormatString, node->span, pieces);
}

untyped::Instruction* TemplateBuilder::comprehension(ast::ListOf<ast::Comprehension> generators, Op container,
                                                     const ast::Expr* first, const ast::Expr* second, Span span) {
    Op append = container == Op::List ? Op::ListAppend : container == Op::Set ? Op::SetAdd : Op::DictSet;
    Value made = emit(container, span);
    comprehensionLoop(generators, 0, [&] {
        llvm::SmallVector<Value, 3> operands{made, expression(first)};
        if (second)
            operands.push_back(expression(second));
        emit(append, first->span, operands);
    });
    return made;
}

void TemplateBuilder::comprehensionLoop(ast::ListOf<ast::Comprehension> generators, size_t depth, llvm::function_ref<void()> innermost,
                                        Value outermost) {
    if (depth == generators.size())
        return innermost();
    const ast::Comprehension* generator = generators[depth];
    Value iterable = outermost ? outermost : expression(generator->iter);
    size_t before = comprehensionNames.size();
    // The targets become variables of their own under names that no program can spell.
    auto bind = [&](auto& self, const ast::Expr* target) -> void {
        if (auto* name = ast::as<ast::NameExpr>(target)) {
            Name inner = unit.names.intern(name->id.str() + "#" + std::to_string(++comprehensionCount));
            comprehensionNames.push_back({name->id, inner});
            if (scope.sharedTargets.contains({generator, name->id}))
                sharedTargets.insert(inner);
        } else if (auto* tuple = ast::as<ast::Tuple>(target))
            for (const ast::Expr* element : tuple->elements)
                self(self, element);
        else if (auto* list = ast::as<ast::List>(target))
            for (const ast::Expr* element : list->elements)
                self(self, element);
        else if (auto* starred = ast::as<ast::Starred>(target))
            self(self, starred->value);
    };
    bind(bind, generator->target);

    loopOver(iterable, generator->iter->span, [&](Value element, Block* latch) {
        assign(generator->target, element);
        for (const ast::Expr* test : generator->ifs) {
            Block* accepted = makeBlock();
            bool around = choosesElements;
            choosesElements = true;
            condition(test, accepted, latch);
            choosesElements = around;
            seal(accepted);
            startBlock(accepted);
        }
        comprehensionLoop(generators, depth + 1, innermost);
    });
    comprehensionNames.resize(before);
}

} // namespace wasmba::sema
