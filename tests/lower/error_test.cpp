#include "program.h"

#include "abi/layout.h"

namespace wasmba::lower {

namespace {

using ir::RuntimeFunction;

/// "one", "two", "three", "four" stand in lines 1 to 4 of the fixture's source.
constexpr Span kLines[] = {{0, 3}, {4, 7}, {8, 13}, {14, 18}};

class Error : public Program {
protected:
    void at(unsigned line) { build.setSpan(kLines[line - 1]); }

    void checkDivisor(Instruction* value, llvm::StringRef message = "division by zero") {
        build.append(Op::CheckDivisor, types.none, {value})->text = message;
    }

    /// A function that fails for a zero and else gives its argument.
    ir::Function* makeChecked() {
        ir::Function* function = beginFunction("checked", {types.int64}, types.int64);
        at(2);
        checkDivisor(parameter(0));
        build.ret(parameter(0));
        endFunction();
        return function;
    }
};

} // namespace

TEST_F(Error, TracebackNamesCallersInnermostFirst) {
    ir::Function* checked = makeChecked();
    ir::Function* middle = beginFunction("middle", {types.int64}, types.int64);
    at(3);
    build.ret(build.call(checked, {parameter(0)}));
    endFunction();
    at(4);
    print(build.call(middle, {opaque(int64(5))}));
    print(build.call(middle, {opaque(int64(0))}));
    Outcome outcome = run();
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.errorType, abi::kZeroDivisionError);
    EXPECT_EQ(outcome.message, "division by zero");
    EXPECT_EQ(outcome.frames, (std::vector<std::string>{"checked:2", "middle:3", "<module>:4"}));
    EXPECT_EQ(outcome.output, "5\n");
    EXPECT_EQ(outcome.liveObjects, 0);
}

TEST_F(Error, LibraryFunctionsHaveNoFrame) {
    ir::Function* checked = makeChecked();
    checked->isLibrary = true;
    at(4);
    build.call(checked, {opaque(int64(0))});
    EXPECT_EQ(run().frames, std::vector<std::string>{"<module>:4"});
}

TEST_F(Error, HandlerSeesExceptionAndGoesOn) {
    ir::Function* checked = makeChecked();
    ir::Block *guarded = makeBlock(), *handler = makeBlock(), *after = makeBlock();
    build.jump(guarded);
    guarded->handler = handler;
    build.moveTo(guarded);
    print(build.call(checked, {opaque(int64(0))}));
    build.jump(after);
    build.moveTo(handler);
    print(runtime(RuntimeFunction::rt_error_matches, types.boolean, {int64(abi::kArithmeticError)}));
    print(runtime(RuntimeFunction::rt_error_matches, types.boolean, {int64(abi::kIndexError)}));
    runtime(RuntimeFunction::rt_error_clear, types.none, {});
    build.jump(after);
    build.moveTo(after);
    print(int64(7));
    EXPECT_EQ(output(), "True\nFalse\n7\n");
}

TEST_F(Error, RaiseStatement) {
    at(3);
    runtime(RuntimeFunction::rt_raise_static, types.none, {int64(abi::kValueError), build.string("b\xC3\xA4" "d")});
    build.append(Op::RaisePending, types.none);
    ir::Block* rest = makeBlock();
    build.moveTo(rest);
    Outcome outcome = run();
    EXPECT_EQ(outcome.errorType, abi::kValueError);
    EXPECT_EQ(outcome.message, "b\xC3\xA4" "d");
    EXPECT_EQ(outcome.frames, std::vector<std::string>{"<module>:3"});
    EXPECT_EQ(outcome.liveObjects, 0);
}

TEST_F(Error, CleanupReleasesWhatIsHeld) {
    Instruction* text = runtime(RuntimeFunction::rt_str_repeat, types.str, {build.string("ab"), opaque(int64(3))});
    Instruction* list = build.append(Op::ListNew, types.list(types.str), {int64(4)});
    list->cleanup = {text};
    build.append(Op::ListAppend, types.none, {list, text})->cleanup = {list, text};
    Instruction* check = build.append(Op::CheckDivisor, types.none, {opaque(int64(0))});
    check->text = "division by zero";
    check->cleanup = {list, text};
    build.append(Op::Release, types.none, {list});
    build.append(Op::Release, types.none, {text});
    Outcome outcome = run();
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.liveObjects, 0);
}

TEST_F(Error, LocalsAreReleasedOnBothWaysOut) {
    for (int64_t divisor : {1, 0}) {
        ir::Function* function = beginFunction("f", {types.int64}, types.none);
        function->locals.push_back({"text", types.str});
        Instruction* text = runtime(RuntimeFunction::rt_str_repeat, types.str, {build.string("ab"), opaque(int64(3))});
        build.append(Op::StoreLocal, types.none, {text});
        build.append(Op::Release, types.none, {text});
        print(build.append(Op::LocalIsSet, types.boolean));
        checkDivisor(parameter(0));
        build.ret();
        endFunction();
        build.call(function, {int64(divisor)});
    }
    Outcome outcome = run();
    EXPECT_EQ(outcome.output, "True\nTrue\n");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.liveObjects, 0);
}

TEST_F(Error, OverflowCheck) {
    auto check = [&](Op op, int64_t left, int64_t right) {
        Instruction* instruction = build.append(Op::CheckOverflow, types.none, {opaque(int64(left)), opaque(int64(right))});
        instruction->index = static_cast<uint32_t>(op);
    };
    check(Op::Add, INT64_MAX, 0);
    check(Op::Subtract, INT64_MIN, -1);
    check(Op::Multiply, INT64_MIN, 1);
    print(int64(1));
    check(Op::Multiply, INT64_MIN, -1);
    Outcome outcome = run();
    EXPECT_EQ(outcome.output, "1\n");
    EXPECT_EQ(outcome.errorType, abi::kOverflowError);
}

TEST_F(Error, StopPassesHandlers) {
    ir::Block *guarded = makeBlock(), *handler = makeBlock(), *after = makeBlock();
    build.jump(guarded);
    guarded->handler = handler;
    build.moveTo(guarded);
    runtime(RuntimeFunction::rt_stop_requested, types.none, {});
    build.jump(after);
    build.moveTo(handler);
    print(int64(1));
    build.jump(after);
    build.moveTo(after);
    print(int64(2));
    stopAtStart = true;
    Outcome outcome = run();
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.output, "");
}

} // namespace wasmba::lower
