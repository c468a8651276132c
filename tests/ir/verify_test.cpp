#include "ir_fixture.h"

#include "ir/dominators.h"

namespace wasmba::ir {
namespace {

class Verify : public IrFixture {};

TEST_F(Verify, AcceptsALoop) {
    sum("f");
    EXPECT_EQ(verify(module), "");
}

TEST_F(Verify, FindsOperandOfWrongType) {
    beginFunction("f", {types.int64, types.float64}, types.int64);
    build.ret(build.append(Op::Add, types.int64, {arguments[0], arguments[1]}));
    EXPECT_EQ(verify(module), "function f, block0, add at 2: operand of type float64 where int64 is expected");
}

TEST_F(Verify, FindsMissingTerminator) {
    beginFunction("f", {}, types.none);
    build.integer(1);
    EXPECT_EQ(verify(module), "function f, block0: the block has no terminator");
}

TEST_F(Verify, FindsValueThatIsNotDefinedOnEveryPath) {
    beginFunction("f", {types.boolean}, types.int64);
    Block *side = makeBlock(), *join = makeBlock();
    build.branch(arguments[0], side, join);
    build.moveTo(side);
    Instruction* one = build.integer(1);
    build.jump(join);
    build.moveTo(join);
    build.ret(one);
    EXPECT_EQ(verify(module), "function f, block2, return at 0: operand 0 is not defined on every path");
}

TEST_F(Verify, FindsPredecessorsThatDoNotMatch) {
    beginFunction("f", {}, types.none);
    Block* next = makeBlock();
    build.append(Op::Jump, nullptr)->targets[0] = next;
    build.moveTo(next);
    build.ret();
    EXPECT_EQ(verify(module), "function f, block1: the predecessors do not match the terminators");
}

TEST_F(Verify, FindsUseInHandlerOfWhatTheExceptionSkipped) {
    beginFunction("f", {floats, types.int64}, types.int64);
    Block *attempt = makeBlock(), *handler = makeBlock();
    build.jump(attempt);
    build.moveTo(attempt);
    attempt->handler = handler;
    build.append(Op::CheckIndex, nullptr, {arguments[1], arguments[1], arguments[1]});
    Instruction* late = build.integer(1);
    build.ret(late);
    build.moveTo(handler);
    build.ret(late);
    EXPECT_EQ(verify(module), "function f, block2, return at 0: operand 0 is not defined on every path");
}

TEST_F(Verify, FindsWrongArguments) {
    Function* callee = beginFunction("g", {types.float64}, types.none);
    build.ret();
    beginFunction("f", {types.int64}, types.none);
    build.call(callee, {arguments[0]});
    build.ret();
    EXPECT_EQ(verify(module), "function f, block0, call at 1: operand of type int64 where float64 is expected");
}

class Dominators : public IrFixture {};

TEST_F(Dominators, OfADiamond) {
    Function* function = beginFunction("f", {types.boolean}, types.none);
    Block *entry = build.currentBlock(), *left = makeBlock(), *right = makeBlock(), *join = makeBlock();
    build.branch(arguments[0], left, right);
    for (Block* side : {left, right}) {
        build.moveTo(side);
        build.jump(join);
    }
    build.moveTo(join);
    build.ret();
    DominatorTree tree(*function);
    EXPECT_EQ(tree.immediateDominator(join), entry);
    EXPECT_TRUE(tree.dominates(entry, join));
    EXPECT_FALSE(tree.dominates(left, join));
    EXPECT_TRUE(tree.dominates(left, left));
}

TEST_F(Dominators, DepthOfTheProgramIsNotDepthOfTheStack) {
    Function* function = beginFunction("f", {types.boolean}, types.none);
    Block* entry = build.currentBlock();
    for (int i = 0; i < 100000; ++i) {
        Block* next = makeBlock();
        build.jump(next);
        build.moveTo(next);
    }
    build.ret();
    EXPECT_TRUE(DominatorTree(*function).dominates(entry, build.currentBlock()));
}

class Print : public IrFixture {};

TEST_F(Print, IsReadable) {
    sum("f");
    EXPECT_EQ(print(*module.functions[0]), R"(function f(int64) -> int64 raises
block0:
  %0 = parameter 0 : int64  # a
  %1 = const 0 : int64
  %2 = const 0 : int64
  jump block1
block1: (from block0, block2)
  %4 = phi block0 %2, block2 %10 : int64  # i
  %5 = phi block0 %1, block2 %8 : int64  # total
  %6 = lt %4, %0 : bool
  branch %6, block2, block3
block2: (from block1)
  %8 = add %5, %4 : int64
  %9 = const 1 : int64
  %10 = add %4, %9 : int64 nowrap
  jump block1
block3: (from block1)
  return %5
)");
}

} // namespace
} // namespace wasmba::ir
