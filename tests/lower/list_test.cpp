#include "program.h"

#include "abi/layout.h"

namespace wasmba::lower {

namespace {

using ir::RuntimeFunction;

class List : public Program {
protected:
    Instruction* makeList(const Type* element) { return build.append(Op::ListNew, types.list(element), {int64(0)}); }
    void append(Instruction* list, Instruction* value) { build.append(Op::ListAppend, types.none, {list, value}); }
    Instruction* load(Instruction* list, Instruction* index) {
        return build.append(Op::ListLoad, list->type->element(), {list, index});
    }
    Instruction* length(Instruction* list) { return build.append(Op::ListLength, types.int64, {list}); }
    void release(Instruction* value) { build.append(Op::Release, types.none, {value}); }
    Instruction* freshText(Instruction* times) {
        return runtime(RuntimeFunction::rt_str_repeat, types.str, {build.string("x"), times});
    }
};

} // namespace

TEST_F(List, GrowsAndKeepsNumbers) {
    Instruction* list = makeList(types.integer(16));
    loop(opaque(int64(1000)), [&](Instruction* i) { append(list, build.append(Op::Convert, types.integer(16), {i})); });
    print(length(list));
    print(build.append(Op::Convert, types.int64, {load(list, opaque(int64(999)))}));
    build.append(Op::ListStore, types.none, {list, opaque(int64(3)), build.integer(types.integer(16), -5)});
    print(build.append(Op::Convert, types.int64, {load(list, opaque(int64(3)))}));
    release(list);
    EXPECT_EQ(output(), "1000\n999\n-5\n");
}

TEST_F(List, DisplayBeyondItsRoom) {
    Instruction* list = build.append(Op::ListNew, types.list(types.int64), {int64(3)});
    for (int64_t value : {4, 5})
        append(list, int64(value));
    print(length(list));
    for (int64_t value : {6, 7, 8})
        append(list, opaque(int64(value)));
    loop(length(list), [&](Instruction* i) { print(load(list, i)); });
    release(list);
    Instruction* full = build.append(Op::ListNew, types.list(types.int64), {int64(2)});
    for (int64_t value : {1, 2, 3})
        append(full, int64(value));
    loop(length(full), [&](Instruction* i) { print(load(full, i)); });
    release(full);
    EXPECT_EQ(output(), "2\n4\n5\n6\n7\n8\n1\n2\n3\n");
}

TEST_F(List, OwnsItsStrings) {
    Instruction* list = makeList(types.str);
    loop(opaque(int64(20)), [&](Instruction* i) {
        Instruction* text = freshText(i);
        append(list, text);
        release(text);
    });
    Instruction* third = load(list, opaque(int64(3)));
    print(third);
    Instruction* other = freshText(int64(5));
    build.append(Op::ListStore, types.none, {list, opaque(int64(3)), other});
    print(third); // still held by its own reference
    release(third);
    release(other);
    build.append(Op::ListSetLength, types.none, {list, opaque(int64(4))});
    print(length(list));
    Instruction* again = load(list, opaque(int64(3)));
    print(again);
    release(again);
    release(list);
    EXPECT_EQ(output(), "xxx\nxxx\n4\nxxxxx\n");
}

TEST_F(List, OfTuplesOfLists) {
    const Type* inner = types.list(types.str);
    const Type* pair = types.tuple({types.int64, inner});
    Instruction* list = makeList(pair);
    loop(opaque(int64(3)), [&](Instruction* i) {
        Instruction* names = makeList(types.str);
        Instruction* text = freshText(i);
        append(names, text);
        Instruction* value = build.append(Op::MakeTuple, pair, {i, names});
        append(list, value);
        release(value);
        release(names);
        release(text);
    });
    Instruction* last = load(list, opaque(int64(2)));
    print(build.tupleGet(last, 0));
    Instruction* name = load(build.tupleGet(last, 1), int64(0));
    print(name);
    release(name);
    release(last);
    release(list);
    EXPECT_EQ(output(), "2\nxx\n");
}

TEST_F(List, OptionalElements) {
    const Type* maybe = types.optional(types.str);
    Instruction* list = makeList(maybe);
    Instruction* text = freshText(int64(2));
    Instruction* some = build.append(Op::MakeOptional, maybe, {text});
    append(list, some);
    append(list, build.append(Op::MakeOptional, maybe));
    release(some);
    release(text);
    for (int64_t i : {0, 1}) {
        Instruction* item = load(list, opaque(int64(i)));
        print(build.append(Op::OptionalHas, types.boolean, {item}));
        if (i == 0)
            print(build.append(Op::OptionalGet, types.str, {item}));
        release(item);
    }
    release(list);
    EXPECT_EQ(output(), "True\nxx\nFalse\n");
}

TEST_F(List, IndexErrorHasTheSequenceMessage) {
    Instruction* list = makeList(types.int64);
    Instruction* index = opaque(int64(-1));
    Instruction* wrapped = build.append(Op::WrapIndex, types.int64, {index, length(list)});
    Instruction* check = build.append(Op::CheckIndex, types.none, {wrapped, length(list), index});
    check->text = "list index out of range";
    check->cleanup = {list};
    release(list);
    Outcome outcome = run();
    EXPECT_EQ(outcome.errorType, abi::kIndexError);
    EXPECT_EQ(outcome.message, "list index out of range");
    EXPECT_EQ(outcome.liveObjects, 0);
}

TEST_F(List, SortsByAComparison) {
    // Raises for a zero.
    ir::Function* descending = beginFunction("descending", {types.float64, types.float64}, types.boolean);
    build.append(Op::CheckDivisor, types.none, {parameter(0)})->text = "division by zero";
    build.append(Op::CheckDivisor, types.none, {parameter(1)})->text = "division by zero";
    build.ret(build.compare(Op::Greater, parameter(0), parameter(1)));
    endFunction();
    Instruction* list = makeList(types.float64);
    for (double value : {2.0, 3.5, -1.0, 8.0})
        append(list, float64(value));
    auto sort = [&] {
        Instruction* instruction = build.append(Op::SortRuntime, types.none, {list});
        instruction->callee = descending;
        instruction->cleanup = {list};
    };
    sort();
    loop(length(list), [&](Instruction* i) { print(load(list, i)); });
    append(list, float64(0));
    sort();
    release(list);
    Outcome outcome = run();
    EXPECT_EQ(outcome.output, "8.0\n3.5\n2.0\n-1.0\n");
    EXPECT_EQ(outcome.errorType, abi::kZeroDivisionError);
    EXPECT_EQ(outcome.liveObjects, 0);
}

} // namespace wasmba::lower
