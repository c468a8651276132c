#include "ir_fixture.h"

#include "transform/passes.h"

namespace wasmba::ir {
namespace {

class Outline : public IrFixture {
protected:
    void run() {
        ASSERT_EQ(verify(module), "");
        transform_passes::inferMayRaise(module);
        for (auto& function : module.functions)
            transform_passes::simplify(module, *function);
        transform_passes::outlineParallelLoops(module, types, options, diagnostics);
        ASSERT_EQ(verify(module), "");
        transform_passes::inferMayRaise(module);
    }

    /// One line per loop: "parallel" or "serial: reason".
    std::string reports() {
        std::string text;
        for (const LoopReport& report : module.loops)
            text += (text.empty() ? "" : "\n") + std::string(report.isParallel ? "parallel" : "serial") +
                    (report.reason.empty() ? "" : ": " + report.reason);
        return text;
    }

    std::vector<std::string> warnings() {
        std::vector<std::string> ids;
        for (const Diagnostic* diagnostic : diagnostics.inSourceOrder())
            ids.push_back(diagnostic->kebabId().str());
        return ids;
    }

    TransformOptions options;
    Diagnostics diagnostics;
};

TEST_F(Outline, ASum) {
    beginFunction("f", {floats, types.int64}, types.float64);
    Instruction* array = arguments[0];
    auto total = loop(arguments[1], {{"total", build.real(types.float64, 0)}}, [&](Instruction* i, auto variables) {
        return std::vector{build.binary(Op::Add, variables[0], load(array, i))};
    });
    build.ret(total[0]);
    run();
    EXPECT_EQ(reports(), "parallel: each thread computes its share of `total`");
    EXPECT_EQ(print(module), R"(function f(float64[::1], int64) -> float64 raises
block0:
  %0 = parameter 0 : float64[::1]  # a
  %1 = parameter 1 : int64  # b
  %2 = const 0 : float64
  %3 = const 0 : int64
  %4 = lt %3, %1 : bool
  branch %4, block1, block2
block1: (from block0)
  %6 = parallel_for f.loop2, %1, %0 : (float64,) reduce add
  %7 = tuple_get 0, %6 : float64
  %8 = add %2, %7 : float64
  jump block2
block2: (from block0, block1)
  %10 = phi block0 %2, block1 %8 : float64  # total
  return %10

function f.loop2(int64, int64, float64[::1]) -> (float64,) parallel_body
block0:
  %0 = parameter 0 : int64 nonnegative
  %1 = parameter 1 : int64
  %2 = parameter 2 : float64[::1]  # a
  %3 = const 0 : float64
  jump block1
block1: (from block0, block2)
  %5 = phi block0 %0, block2 %12 : int64  # i
  %6 = phi block0 %3, block2 %10 : float64  # total
  %7 = lt %5, %1 : bool
  branch %7, block2, block3
block2: (from block1)
  %9 = array_load %2, %5 : float64
  %10 = add %6, %9 : float64
  %11 = const 1 : int64
  %12 = add %5, %11 : int64 nowrap
  jump block1
block3: (from block1)
  %14 = tuple %6 : (float64,)
  return %14
)");
}

TEST_F(Outline, AConditionalCount) {
    beginFunction("f", {floats, types.int64}, types.int64);
    Instruction *array = arguments[0], *n = arguments[1];
    auto count = loop(n, {{"count", build.integer(0)}}, [&](Instruction* i, auto variables) {
        Instruction* value = load(array, i);
        return ifThen(build.compare(Op::Less, value, value), {variables[0]},
                      [&] { return std::vector{build.binary(Op::Add, variables[0], build.integer(1))}; });
    });
    build.ret(count[0]);
    run();
    EXPECT_EQ(reports(), "parallel: each thread computes its share of `count`");
}

/// A difference is a sum; the chunks begin at 0 and are added to what was before.
TEST_F(Outline, ADifference) {
    beginFunction("f", {types.int64, types.int64}, types.int64);
    auto rest = loop(arguments[1], {{"rest", arguments[0]}}, [&](Instruction* i, auto variables) {
        return std::vector{build.binary(Op::Subtract, variables[0], i)};
    });
    build.ret(rest[0]);
    run();
    EXPECT_EQ(reports(), "parallel: each thread computes its share of `rest`");
    EXPECT_NE(print(module).find("reduce add"), std::string::npos);
}

TEST_F(Outline, NotTheDifferenceTheOtherWayRound) {
    beginFunction("f", {types.int64, types.int64}, types.int64);
    auto rest = loop(arguments[1], {{"rest", arguments[0]}}, [&](Instruction* i, auto variables) {
        return std::vector{build.binary(Op::Subtract, i, variables[0])};
    });
    build.ret(rest[0]);
    run();
    EXPECT_EQ(reports(), "serial: each iteration needs the value of `rest` that the one before it left");
    EXPECT_EQ(warnings(), std::vector<std::string>{"loop-stays-serial"});
}

TEST_F(Outline, AMinimumWithItsPlace) {
    beginFunction("f", {floats, types.int64}, types.int64);
    Instruction *array = arguments[0], *n = arguments[1];
    auto best = loop(n, {{"best", build.real(types.float64, 1e300)}, {"where", build.integer(-1)}}, [&](Instruction* i, auto variables) {
        Instruction* value = load(array, i);
        return ifThen(build.compare(Op::Less, value, variables[0]), {variables[0], variables[1]}, [&] {
            return std::vector{load(array, i), i};
        });
    });
    build.ret(best[1]);
    run();
    EXPECT_EQ(reports(), "parallel: each thread computes its share of `best`");
    EXPECT_NE(print(module).find("reduce min, companion"), std::string::npos) << print(module);
}

TEST_F(Outline, AMinimumWhoseConditionCountsIsADependence) {
    beginFunction("f", {floats, types.int64}, types.int64);
    Instruction *array = arguments[0], *n = arguments[1];
    auto best = loop(n, {{"best", build.real(types.float64, 1e300)}, {"records", build.integer(0)}}, [&](Instruction* i, auto variables) {
        Instruction* value = load(array, i);
        return ifThen(build.compare(Op::Less, value, variables[0]), {variables[0], variables[1]},
                      [&] { return std::vector{value, build.binary(Op::Add, variables[1], build.integer(1))}; });
    });
    build.ret(best[1]);
    run();
    EXPECT_EQ(reports(), "serial: each iteration needs the value of `best` that the one before it left");
}

TEST_F(Outline, TheLastValue) {
    beginFunction("f", {floats, types.int64}, types.float64);
    Instruction *array = arguments[0], *n = arguments[1];
    auto last = loop(n, {{"x", build.append(Op::Undefined, types.float64)}},
                     [&](Instruction* i, auto) { return std::vector{load(array, i)}; });
    build.ret(last[0]);
    run();
    EXPECT_EQ(reports(), "parallel");
    EXPECT_NE(print(module).find("reduce last, any"), std::string::npos) << print(module);
}

TEST_F(Outline, TheLastValueUnderACondition) {
    beginFunction("f", {floats, types.int64}, types.int64);
    Instruction *array = arguments[0], *n = arguments[1];
    auto last = loop(n, {{"x", build.integer(-1)}}, [&](Instruction* i, auto variables) {
        Instruction* value = load(array, i);
        return ifThen(build.compare(Op::Less, value, value), {variables[0]}, [&] { return std::vector{i}; });
    });
    build.ret(last[0]);
    run();
    EXPECT_EQ(reports(), "parallel");
}

TEST_F(Outline, AllOfAConditionByShortCircuit) {
    beginFunction("f", {floats, types.int64}, types.boolean);
    Instruction *array = arguments[0], *n = arguments[1];
    auto all = loop(n, {{"ok", build.boolean(true)}}, [&](Instruction* i, auto variables) {
        return ifThen(variables[0], {variables[0]}, [&] {
            Instruction* value = load(array, i);
            return std::vector{build.compare(Op::Equal, value, value)};
        });
    });
    build.ret(all[0]);
    run();
    EXPECT_NE(print(module).find("reduce all"), std::string::npos) << print(module);
}

TEST_F(Outline, AFlagThatDecidesMoreIsADependence) {
    beginFunction("f", {floats, types.int64}, types.int64);
    Instruction* n = arguments[1];
    auto result = loop(n, {{"ok", build.boolean(true)}, {"count", build.integer(0)}}, [&](Instruction* i, auto variables) {
        return ifThen(variables[0], {variables[0], variables[1]}, [&] {
            return std::vector{build.compare(Op::Less, i, build.integer(5)), build.binary(Op::Add, variables[1], build.integer(1))};
        });
    });
    build.ret(result[1]);
    run();
    EXPECT_EQ(reports(), "serial: each iteration needs the value of `ok` that the one before it left");
}

TEST_F(Outline, ARecurrence) {
    beginFunction("f", {types.int64}, types.int64);
    auto values = loop(arguments[0], {{"x", build.integer(0)}, {"y", build.integer(1)}}, [&](Instruction*, auto variables) {
        return std::vector{variables[1], build.binary(Op::Add, variables[0], variables[1])};
    });
    build.ret(values[0]);
    run();
    EXPECT_EQ(reports(), "serial: each iteration needs the value of `x` that the one before it left");
}

TEST_F(Outline, AnInnerLoopStaysSerial) {
    beginFunction("f", {types.int64}, types.int64);
    Instruction* n = arguments[0];
    SourceText source("main.py", "outer: line 1\ninner\n");
    options.source = &source;
    auto total = loop(n, {{"total", build.integer(0)}}, [&](Instruction* i, auto outer) {
        return loop(n, {{"total", outer[0]}}, [&](Instruction* j, auto inner) {
            return std::vector{build.binary(Op::Add, inner[0], build.binary(Op::Multiply, i, j))};
        });
    });
    build.ret(total[0]);
    run();
    EXPECT_EQ(reports(), "parallel: each thread computes its share of `total`\n"
                         "serial: it runs inside the parallel loop of line 1");
    EXPECT_TRUE(warnings().empty());
}

TEST_F(Outline, TheInnerLoopOfASerialOneMayBeParallel) {
    beginFunction("f", {types.int64}, types.int64);
    Instruction* n = arguments[0];
    auto total = loop(n, {{"x", build.integer(0)}}, [&](Instruction*, auto outer) {
        auto inner = loop(n, {{"s", build.integer(0)}}, [&](Instruction* j, auto s) {
            return std::vector{build.binary(Op::Add, s[0], j)};
        });
        return std::vector{build.binary(Op::Subtract, inner[0], outer[0])};
    });
    build.ret(total[0]);
    run();
    EXPECT_EQ(reports(), "serial: each iteration needs the value of `x` that the one before it left\n"
                         "parallel: each thread computes its share of `s`");
}

TEST_F(Outline, AppendingToAListFromOutside) {
    const Type* list = types.list(types.int64);
    beginFunction("f", {list, types.int64}, types.none);
    Instruction* target = arguments[0];
    loop(arguments[1], {}, [&](Instruction* i, auto) {
        build.append(Op::ListAppend, nullptr, {target, i});
        return std::vector<Instruction*>{};
    });
    build.ret();
    run();
    EXPECT_EQ(reports(), "serial: it changes the list `a`");
}

TEST_F(Outline, AppendingByWayOfAFunction) {
    const Type* list = types.list(types.int64);
    Function* push = beginFunction("push", {list, types.int64}, types.none);
    build.append(Op::ListAppend, nullptr, {arguments[0], arguments[1]});
    build.ret();
    beginFunction("f", {list, types.int64}, types.none);
    Instruction* target = arguments[0];
    loop(arguments[1], {}, [&](Instruction* i, auto) {
        build.call(push, {target, i});
        return std::vector<Instruction*>{};
    });
    build.ret();
    run();
    EXPECT_EQ(reports(), "serial: it calls `push`, which changes the list `a`");
}

TEST_F(Outline, AppendingToAListOfTheIteration) {
    const Type* list = types.list(types.int64);
    beginFunction("f", {types.int64}, types.none);
    loop(arguments[0], {}, [&](Instruction* i, auto) {
        Instruction* own = build.append(Op::ListNew, list, {i});
        build.append(Op::ListAppend, nullptr, {own, i});
        return std::vector<Instruction*>{};
    });
    build.ret();
    run();
    EXPECT_EQ(reports(), "parallel");
    EXPECT_TRUE(module.functions[0]->mayRaise) << "what the body raises, the loop raises";
}

TEST_F(Outline, AssigningAGlobal) {
    module.globals.push_back({"total", types.int64});
    beginFunction("f", {types.int64}, types.none);
    loop(arguments[0], {}, [&](Instruction* i, auto) {
        build.append(Op::StoreGlobal, nullptr, {i});
        return std::vector<Instruction*>{};
    });
    build.ret();
    run();
    EXPECT_EQ(reports(), "serial: it assigns `total` of an outer scope");
}

TEST_F(Outline, ALocalThatEveryIterationAssignsFirstMovesAlong) {
    Function* function = beginFunction("f", {floats, types.int64}, types.none);
    function->locals.push_back({"unused", types.int64});
    function->locals.push_back({"x", types.float64});
    Instruction* array = arguments[0];
    loop(arguments[1], {}, [&](Instruction* i, auto) {
        build.append(Op::StoreLocal, nullptr, {load(array, i)})->index = 1;
        Instruction* value = build.append(Op::LoadLocal, types.float64);
        value->index = 1;
        store(array, i, value);
        return std::vector<Instruction*>{};
    });
    build.ret();
    run();
    EXPECT_EQ(reports(), "parallel");
    ASSERT_EQ(module.functions.back()->locals.size(), 1u);
    EXPECT_EQ(module.functions.back()->locals[0].name, "x");
}

TEST_F(Outline, ALocalThatIsReadFirstCarriesAValue) {
    Function* function = beginFunction("f", {floats, types.int64}, types.none);
    function->locals.push_back({"x", types.float64});
    Instruction* array = arguments[0];
    loop(arguments[1], {}, [&](Instruction* i, auto) {
        Instruction* value = build.append(Op::LoadLocal, types.float64);
        build.append(Op::StoreLocal, nullptr, {load(array, i)});
        store(array, i, value);
        return std::vector<Instruction*>{};
    });
    build.ret();
    run();
    EXPECT_EQ(reports(), "serial: the variable `x` carries a value from one iteration to the next");
}

TEST_F(Outline, ALocalThatIsOnlyReadIsReadAhead) {
    Function* function = beginFunction("f", {floats, types.int64}, types.none);
    function->locals.push_back({"x", types.float64});
    Instruction* array = arguments[0];
    build.append(Op::StoreLocal, nullptr, {build.real(types.float64, 2)});
    loop(arguments[1], {}, [&](Instruction* i, auto) {
        store(array, i, build.append(Op::LoadLocal, types.float64));
        return std::vector<Instruction*>{};
    });
    build.ret();
    run();
    EXPECT_EQ(reports(), "parallel");
}

TEST_F(Outline, AStoreToOneElementRaces) {
    beginFunction("f", {floats, types.int64}, types.none);
    Instruction* array = arguments[0];
    Instruction* zero = build.integer(0);
    build.setSpan({100, 101});
    loop(arguments[1], {}, [&](Instruction*, auto) {
        store(array, zero, load(array, zero));
        return std::vector<Instruction*>{};
    });
    build.ret();
    run();
    EXPECT_EQ(reports(), "parallel");
    EXPECT_EQ(warnings(), std::vector<std::string>{"race"});
}

TEST_F(Outline, AStoreToAFoldedSubscriptRaces) {
    beginFunction("f", {floats, types.int64}, types.none);
    Instruction* array = arguments[0];
    loop(arguments[1], {}, [&](Instruction* i, auto) {
        store(array, build.binary(Op::Modulo, i, build.integer(4)), build.real(types.float64, 1));
        return std::vector<Instruction*>{};
    });
    build.ret();
    run();
    EXPECT_EQ(warnings(), std::vector<std::string>{"race-of-iterations"});
}

TEST_F(Outline, AStoreToARowDoesNotRace) {
    beginFunction("f", {floats, types.int64}, types.none);
    Instruction *array = arguments[0], *n = arguments[1];
    loop(n, {}, [&](Instruction* i, auto) {
        Instruction* row = build.binary(Op::Multiply, i, n);
        loop(n, {}, [&](Instruction* j, auto) {
            store(array, build.binary(Op::Add, row, j), build.real(types.float64, 1));
            return std::vector<Instruction*>{};
        });
        return std::vector<Instruction*>{};
    });
    build.ret();
    run();
    EXPECT_TRUE(warnings().empty());
}

TEST_F(Outline, TwoLoopsInARow) {
    beginFunction("f", {types.int64}, types.int64);
    Instruction* n = arguments[0];
    auto first = loop(n, {{"s", build.integer(0)}}, [&](Instruction* i, auto s) { return std::vector{build.binary(Op::Add, s[0], i)}; });
    auto second = loop(first[0], {{"t", first[0]}}, [&](Instruction* i, auto t) { return std::vector{build.binary(Op::BitXor, t[0], i)}; });
    build.ret(second[0]);
    run();
    EXPECT_EQ(reports(), "parallel: each thread computes its share of `s`\nparallel: each thread computes its share of `t`");
}

} // namespace
} // namespace wasmba::ir
