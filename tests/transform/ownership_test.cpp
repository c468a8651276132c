#include "ir_fixture.h"

#include "transform/passes.h"

namespace wasmba::ir {
namespace {

class Ownership : public IrFixture {
protected:
    Ownership() {
        maker = beginFunction("make", {}, list);
        build.ret(build.append(Op::ListNew, list, {build.integer(0)}));
        taker = beginFunction("take", {list}, types.none);
        build.ret();
        raiser = beginFunction("raises", {types.int64}, types.none);
        build.append(Op::CheckDivisor, nullptr, {arguments[0]});
        build.ret();
    }

    /// The text of the function begun last, without its first line.
    std::string run() {
        EXPECT_EQ(verify(module), "");
        transform_passes::inferMayRaise(module);
        for (auto& function : module.functions) {
            transform_passes::borrowLoads(*function);
            transform_passes::insertOwnership(module, *function);
        }
        EXPECT_EQ(verify(module), "");
        return "\n" + llvm::StringRef(print(*module.functions.back())).split('\n').second.str();
    }

    Instruction* make() { return build.call(maker, {}); }
    void take(Instruction* value) { build.call(taker, {value}); }

    const Type* list = types.list(types.int64);
    Function *maker, *taker, *raiser;
};

TEST_F(Ownership, IsReleasedBehindTheLastUse) {
    beginFunction("f", {}, types.none);
    Instruction* value = make();
    take(value);
    take(value);
    build.integer(1);
    build.ret();
    EXPECT_EQ(run(), R"(
block0:
  %0 = call make : list[int64]
  call take, %0
  call take, %0
  release %0
  %4 = const 1 : int64
  return
)");
}

TEST_F(Ownership, AResultThatNobodyUsesIsReleasedAtOnce) {
    beginFunction("f", {}, types.none);
    make();
    build.ret();
    EXPECT_EQ(run(), R"(
block0:
  %0 = call make : list[int64]
  release %0
  return
)");
}

TEST_F(Ownership, AReturnedValueIsHandedOver) {
    beginFunction("f", {}, list);
    build.ret(make());
    EXPECT_EQ(run(), R"(
block0:
  %0 = call make : list[int64]
  return %0
)");
}

TEST_F(Ownership, AReturnedParameterIsRetained) {
    beginFunction("f", {list}, list);
    build.ret(arguments[0]);
    EXPECT_EQ(run(), R"(
block0:
  %0 = parameter 0 : list[int64]  # a
  retain %0
  return %0
)");
}

TEST_F(Ownership, AnElementLivesOnItsTuple) {
    const Type* pair = types.tuple({list, list});
    beginFunction("f", {}, list);
    Instruction* tuple = build.append(Op::MakeTuple, pair, {make(), make()});
    build.ret(build.tupleGet(tuple, 1));
    EXPECT_EQ(run(), R"(
block0:
  %0 = call make : list[int64]
  %1 = call make : list[int64] cleanup %0
  %2 = tuple %0, %1 : (list[int64], list[int64])
  release %0
  release %1
  %5 = tuple_get 1, %2 : list[int64]
  retain %5
  release %2
  return %5
)");
}

TEST_F(Ownership, ATupleOfOneOwnedValueLivesOnIt) {
    const Type* pair = types.tuple({list, list});
    beginFunction("f", {list}, list);
    Instruction* tuple = build.append(Op::MakeTuple, pair, {arguments[0], make()});
    build.ret(build.tupleGet(tuple, 1));
    EXPECT_EQ(run(), R"(
block0:
  %0 = parameter 0 : list[int64]  # a
  %1 = call make : list[int64]
  %2 = tuple %0, %1 : (list[int64], list[int64]) borrowed
  %3 = tuple_get 1, %2 : list[int64]
  retain %3
  release %1
  return %3
)");
}

TEST_F(Ownership, AViewKeepsItsArrayAlive) {
    beginFunction("f", {types.int64}, types.float64);
    Instruction* array = build.append(Op::ArrayNew, floats, {arguments[0]});
    Instruction* view = build.append(Op::ArrayView, floats, {array, build.integer(8), arguments[0], build.integer(8)});
    build.ret(load(view, build.integer(0)));
    EXPECT_EQ(run(), R"(
block0:
  %0 = parameter 0 : int64  # a
  %1 = array_new %0 : float64[::1]
  %2 = const 8 : int64
  %3 = const 8 : int64
  %4 = array_view %1, %2, %0, %3 : float64[::1] borrowed
  %5 = const 0 : int64
  %6 = array_load %4, %5 : float64
  release %1
  return %6
)");
}

TEST_F(Ownership, AnAliasThatGoesRoundALoopHoldsAReferenceOfItsOwn) {
    beginFunction("f", {floats, types.int64}, types.none);
    loop(arguments[1], {{"a", arguments[0]}}, [&](Instruction*, llvm::ArrayRef<Instruction*> variables) {
        Instruction* eight = build.integer(8);
        return std::vector<Instruction*>{build.append(Op::ArrayView, floats, {variables[0], eight, arguments[1], eight})};
    });
    build.ret();
    std::string text = run();
    EXPECT_NE(text.find("%10 = array_view %6, %9, %1, %9 : float64[::1] borrowed\n"), std::string::npos) << text;
    EXPECT_NE(text.find("  retain %10\n  release %6\n"), std::string::npos) << text;
}

TEST_F(Ownership, WhatDiesOnOneSideIsReleasedThere) {
    beginFunction("f", {types.boolean}, types.none);
    Instruction* value = make();
    ifThen(arguments[0], {}, [&] {
        take(value);
        return std::vector<Instruction*>{};
    });
    build.ret();
    EXPECT_EQ(run(), R"(
block0:
  %0 = parameter 0 : bool  # a
  %1 = call make : list[int64]
  branch %0, block1, block3
block1: (from block0)
  call take, %1
  release %1
  jump block2
block2: (from block3, block1)
  return
block3: (from block0)
  release %1
  jump block2
)");
}

TEST_F(Ownership, APhiTakesOverItsOperands) {
    beginFunction("f", {types.boolean, list}, list);
    Instruction* value = arguments[1];
    auto merged = ifThen(arguments[0], {value}, [&] { return std::vector{make()}; });
    take(merged[0]);
    build.ret(merged[0]);
    EXPECT_EQ(run(), R"(
block0:
  %0 = parameter 0 : bool  # a
  %1 = parameter 1 : list[int64]  # b
  branch %0, block1, block3
block1: (from block0)
  %3 = call make : list[int64]
  jump block2
block2: (from block3, block1)
  %5 = phi block3 %1, block1 %3 : list[int64]
  call take, %5
  return %5
block3: (from block0)
  retain %1
  jump block2
)");
}

TEST_F(Ownership, AVariableThatALoopReplaces) {
    beginFunction("f", {types.int64}, list);
    auto last = loop(arguments[0], {{"x", make()}}, [&](Instruction*, auto x) {
        take(x[0]);
        return std::vector{make()};
    });
    build.ret(last[0]);
    EXPECT_EQ(run(), R"(
block0:
  %0 = parameter 0 : int64  # a
  %1 = call make : list[int64]
  %2 = const 0 : int64
  jump block1
block1: (from block0, block2)
  %4 = phi block0 %2, block2 %12 : int64  # i
  %5 = phi block0 %1, block2 %10 : list[int64]  # x
  %6 = lt %4, %0 : bool
  branch %6, block2, block3
block2: (from block1)
  call take, %5
  release %5
  %10 = call make : list[int64]
  %11 = const 1 : int64
  %12 = add %4, %11 : int64 nowrap
  jump block1
block3: (from block1)
  return %5
)");
}

TEST_F(Ownership, AnExceptionReleasesWhatLives) {
    beginFunction("f", {types.int64}, types.none);
    Instruction* value = make();
    build.call(raiser, {arguments[0]});
    take(value);
    build.call(raiser, {arguments[0]});
    build.ret();
    EXPECT_EQ(run(), R"(
block0:
  %0 = parameter 0 : int64  # a
  %1 = call make : list[int64]
  call raises, %0 cleanup %1
  call take, %1
  release %1
  call raises, %0
  return
)");
}

TEST_F(Ownership, AnOperandOfWhatRaisesIsReleasedToo) {
    beginFunction("f", {types.int64}, types.none);
    build.append(Op::ListAppend, nullptr, {make(), arguments[0]});
    build.ret();
    EXPECT_EQ(run(), R"(
block0:
  %0 = parameter 0 : int64  # a
  %1 = call make : list[int64]
  list_append %1, %0 cleanup %1
  release %1
  return
)");
}

TEST_F(Ownership, AHandlerKeepsWhatItNeeds) {
    beginFunction("f", {types.int64}, list);
    Instruction* kept = make();
    Instruction* dropped = make();
    Block *attempt = makeBlock(), *handler = makeBlock();
    build.jump(attempt);
    build.moveTo(attempt);
    attempt->handler = handler;
    build.call(raiser, {arguments[0]});
    build.ret(dropped);
    build.moveTo(handler);
    build.ret(kept);
    EXPECT_EQ(run(), R"(
block0:
  %0 = parameter 0 : int64  # a
  %1 = call make : list[int64]
  %2 = call make : list[int64] cleanup %1
  jump block1
block1: (from block0) handler block2
  call raises, %0 cleanup %2
  release %1
  return %2
block2:
  return %1
)");
}

TEST_F(Ownership, AnElementReadAtOnceIsBorrowed) {
    beginFunction("f", {lists, types.int64}, types.int64);
    Instruction* row = build.append(Op::ListLoad, list, {arguments[0], arguments[1]});
    build.ret(build.append(Op::ListLoad, types.int64, {row, arguments[1]}));
    EXPECT_EQ(run(), R"(
block0:
  %0 = parameter 0 : list[list[int64]]  # a
  %1 = parameter 1 : int64  # b
  %2 = list_load %0, %1 : list[int64] borrowed
  %3 = list_load %2, %1 : int64
  return %3
)");
}

TEST_F(Ownership, AnElementThatACallMayDropIsNot) {
    beginFunction("f", {lists, types.int64}, types.int64);
    Instruction* row = build.append(Op::ListLoad, list, {arguments[0], arguments[1]});
    build.append(Op::ListSetLength, nullptr, {arguments[0], arguments[1]});
    build.ret(build.append(Op::ListLoad, types.int64, {row, arguments[1]}));
    EXPECT_EQ(run(), R"(
block0:
  %0 = parameter 0 : list[list[int64]]  # a
  %1 = parameter 1 : int64  # b
  %2 = list_load %0, %1 : list[int64]
  list_set_length %0, %1
  %4 = list_load %2, %1 : int64
  release %2
  return %4
)");
}

/// The list that an element is borrowed from lives as long as the element is used.
TEST_F(Ownership, ABorrowedElementKeepsItsList) {
    beginFunction("f", {types.int64}, types.int64);
    Instruction* outer = build.append(Op::ListNew, lists, {arguments[0]});
    Instruction* row = build.append(Op::ListLoad, list, {outer, arguments[0]});
    build.ret(build.append(Op::ListLength, types.int64, {row}));
    EXPECT_EQ(run(), R"(
block0:
  %0 = parameter 0 : int64  # a
  %1 = list_new %0 : list[list[int64]]
  %2 = list_load %1, %0 : list[int64] borrowed
  %3 = list_length %2 : int64
  release %1
  return %3
)");
}

TEST_F(Ownership, ATextThatIsLeftIsCleanedUp) {
    beginFunction("f", {types.int64}, types.none);
    Instruction* text = build.append(Op::CallRuntime, types.text, {});
    text->runtime = static_cast<RuntimeFunction>(0);
    build.call(raiser, {arguments[0]});
    Instruction* end = build.append(Op::CallRuntime, types.none, {text});
    end->runtime = static_cast<RuntimeFunction>(0);
    build.ret();
    std::string text1 = run();
    EXPECT_NE(text1.find("call raises, %0 cleanup %1"), std::string::npos) << text1;
    EXPECT_EQ(text1.find("release"), std::string::npos) << text1;
}

} // namespace
} // namespace wasmba::ir
