#include "ir_fixture.h"

#include "transform/passes.h"

namespace wasmba::ir {
namespace {

class StripMine : public IrFixture {
protected:
    void run() {
        ASSERT_EQ(verify(module), "");
        for (auto& function : module.functions) {
            function->parallelLoops.clear();
            transform_passes::simplify(module, *function);
        }
        transform_passes::stripMineLoops(module, types);
        ASSERT_EQ(verify(module), "");
    }

    size_t strips() const {
        return static_cast<size_t>(llvm::count_if(module.functions, [](const auto& function) { return function->isStrip; }));
    }
};

TEST_F(StripMine, CallsAFunctionForAStripOfIterations) {
    sum("f");
    run();
    ASSERT_EQ(module.functions.size(), 2u);
    EXPECT_EQ(print(module), R"(function f(int64) -> int64 raises
block0:
  %0 = parameter 0 : int64  # a
  %1 = const 0 : int64
  %2 = const 1024 : int64
  jump block1
block1: (from block0, block2)
  %4 = phi block0 %1, block2 %8 : int64  # i
  %5 = phi block0 %1, block2 %9 : int64  # total
  %6 = phi block0 %2, block2 %13 : int64
  %7 = call f.strip2, %4, %5, %6, %0 : (int64, int64, int64)
  %8 = tuple_get 1, %7 : int64
  %9 = tuple_get 2, %7 : int64
  %10 = const 65536 : int64
  %11 = lt %6, %10 : bool
  %12 = add %6, %6 : int64
  %13 = select %11, %12, %10 : int64
  %14 = lt %8, %0 : bool
  branch %14, block2, block3
block2: (from block1)
  call_runtime rt_stop_requested
  jump block1
block3: (from block1)
  return %9

function f.strip2(int64, int64, int64, int64) -> (int64, int64, int64) strip raises
block0:
  %0 = parameter 0 : int64 nonnegative  # i
  %1 = parameter 1 : int64  # total
  %2 = parameter 2 : int64
  %3 = parameter 3 : int64  # a
  %4 = sub %3, %0 : int64
  %5 = lt %2, %4 : bool
  %6 = add %0, %2 : int64
  %7 = select %5, %6, %3 : int64
  jump block1
block1: (from block2, block0)
  %9 = phi block2 %15, block0 %0 : int64  # i
  %10 = phi block2 %13, block0 %1 : int64  # total
  %11 = lt %9, %7 : bool
  branch %11, block2, block3
block2: (from block1)
  %13 = add %10, %9 : int64
  %14 = const 1 : int64
  %15 = add %9, %14 : int64 nowrap
  jump block1
block3: (from block1)
  %17 = const 0 : int64
  %18 = tuple %17, %9, %10 : (int64, int64, int64)
  return %18
)");
}

TEST_F(StripMine, CountsTheIterationsOfOtherLoops) {
    beginFunction("f", {types.int64}, types.int64);
    Block *header = makeBlock(), *body = makeBlock(), *exit = makeBlock();
    build.jump(header);
    build.moveTo(header);
    Instruction* value = build.phi(types.int64, "value");
    build.branch(build.compare(Op::Less, build.integer(1), value), body, exit);
    build.moveTo(body);
    Instruction* next = build.binary(Op::FloorDivide, value, build.integer(3));
    build.jump(header);
    value->operands = {arguments[0], next};
    build.moveTo(exit);
    build.ret(value);
    run();
    ASSERT_EQ(module.functions.size(), 2u);
    EXPECT_EQ(print(*module.functions[1]), R"(function f.strip2(int64, int64) -> (int64, int64) strip raises
block0:
  %0 = parameter 0 : int64  # value
  %1 = parameter 1 : int64
  %2 = const 0 : int64
  %3 = const 1 : int64
  jump block1
block1: (from block3, block0)
  %5 = phi block3 %13, block0 %0 : int64  # value
  %6 = phi block3 %7, block0 %2 : int64 nonnegative
  %7 = add %6, %3 : int64 nonnegative nowrap
  %8 = lt %6, %1 : bool
  branch %8, block2, block5
block2: (from block1)
  %10 = lt %3, %5 : bool
  branch %10, block3, block4
block3: (from block2)
  %12 = const 3 : int64
  %13 = floordiv %5, %12 : int64
  jump block1
block4: (from block2)
  %15 = tuple %3, %5 : (int64, int64)
  return %15
block5: (from block1)
  %17 = tuple %2, %5 : (int64, int64)
  return %17
)");
}

TEST_F(StripMine, DividesTheOutermostLoopOfANest) {
    sum("f", [&](Instruction* i) { loop(i, {}, [&](Instruction*, auto) { return std::vector<Instruction*>(); }); });
    run();
    ASSERT_EQ(strips(), 1u);
    EXPECT_NE(print(*module.functions[0]).find("const 64"), std::string::npos);
}

TEST_F(StripMine, LeavesFunctionsAloneThatALoopCalls) {
    Function* inner = sum("inner");
    sum("outer", [&](Instruction* i) { build.call(inner, {i}); });
    run();
    ASSERT_EQ(strips(), 1u);
    EXPECT_EQ(module.functions[2]->name, "outer");
}

TEST_F(StripMine, DividesNestsThatOnlyTheModuleBodyRepeats) {
    Function* single = sum("single");
    Function* nest = sum("nest", [&](Instruction* i) { loop(i, {}, [&](Instruction*, auto) { return std::vector<Instruction*>(); }); });
    module.entry = beginFunction("<module>", {}, types.none);
    loop(build.integer(5), {}, [&](Instruction* i, auto) {
        build.call(single, {i});
        build.call(nest, {i});
        return std::vector<Instruction*>();
    });
    build.ret();
    run();
    ASSERT_EQ(strips(), 1u);
    EXPECT_EQ(module.functions[3]->name, "nest");
}

TEST_F(StripMine, LeavesShortLoopsAlone) {
    beginFunction("f", {}, types.none);
    loop(build.integer(1000), {}, [&](Instruction*, auto) { return std::vector<Instruction*>(); });
    build.ret();
    run();
    EXPECT_EQ(strips(), 0u);
}

} // namespace
} // namespace wasmba::ir
