#include "ir_fixture.h"

#include "transform/passes.h"

namespace wasmba::ir {
namespace {

class Simplify : public IrFixture {
protected:
    unsigned count(Op op) {
        unsigned number = 0;
        for (const auto& function : module.functions)
            for (const Block* block : function->blocks)
                for (const Instruction* instruction : block->instructions)
                    number += instruction->op == op;
        return number;
    }

    void run() {
        ASSERT_EQ(verify(module), "");
        transform_passes::inferMayRaise(module);
        for (auto& function : module.functions) {
            transform_passes::simplify(module, *function);
            transform_passes::removeChecks(module, *function);
            transform_passes::simplify(module, *function);
        }
        ASSERT_EQ(verify(module), "");
    }

    /// a[index], as sema builds it
    Instruction* subscript(Instruction* array, Instruction* index) {
        Instruction* length = build.append(Op::ArrayShape, types.int64, {array});
        Instruction* wrapped = build.append(Op::WrapIndex, types.int64, {index, length});
        build.append(Op::CheckIndex, nullptr, {wrapped, length, index});
        return load(array, wrapped);
    }
};

TEST_F(Simplify, ALoopCounterNeedsNoWrap) {
    beginFunction("f", {floats, types.int64}, types.float64);
    Instruction *array = arguments[0], *n = arguments[1];
    auto sum = loop(n, {{"s", build.real(types.float64, 0)}}, [&](Instruction* i, auto variables) {
        Instruction* shifted = build.binary(Op::Subtract, build.binary(Op::Add, i, build.integer(1)), build.integer(1));
        return std::vector{build.binary(Op::Add, build.binary(Op::Add, variables[0], subscript(array, i)), subscript(array, shifted))};
    });
    build.ret(sum[0]);
    run();
    EXPECT_EQ(count(Op::WrapIndex), 0u);
    EXPECT_EQ(count(Op::CheckIndex), 2u) << "i and i + 1 - 1 are different values";
}

TEST_F(Simplify, ACounterMinusOneMayBeNegative) {
    beginFunction("f", {floats, types.int64}, types.none);
    Instruction *array = arguments[0], *n = arguments[1];
    loop(n, {}, [&](Instruction* i, auto) {
        store(array, i, subscript(array, build.binary(Op::Subtract, i, build.integer(1))));
        return std::vector<Instruction*>{};
    });
    build.ret();
    run();
    EXPECT_EQ(count(Op::WrapIndex), 1u);
}

TEST_F(Simplify, ACounterThatGoesDownMayBeNegative) {
    beginFunction("f", {floats, types.int64}, types.float64);
    Block *head = makeBlock(), *body = makeBlock(), *exit = makeBlock();
    Block* entry = build.currentBlock();
    build.jump(head);
    build.moveTo(head);
    Instruction* down = build.phi(types.int64, "k");
    Instruction* value = subscript(arguments[0], down);
    build.branch(build.compare(Op::Less, value, value), body, exit);
    build.moveTo(body);
    Instruction* next = build.binary(Op::Subtract, down, build.integer(1));
    build.jump(head);
    down->operands = {arguments[1], next};
    (void)entry;
    build.moveTo(exit);
    build.ret(value);
    run();
    EXPECT_EQ(count(Op::WrapIndex), 1u);
}

TEST_F(Simplify, TheRemainderByAPositiveNumberIsNotNegative) {
    beginFunction("f", {floats, types.int64}, types.float64);
    Instruction* seven = build.integer(7);
    build.append(Op::CheckDivisor, nullptr, {seven});
    build.ret(subscript(arguments[0], build.binary(Op::Modulo, arguments[1], seven)));
    run();
    EXPECT_EQ(count(Op::WrapIndex), 0u);
    EXPECT_EQ(count(Op::CheckDivisor), 0u);
}

TEST_F(Simplify, AUint64MayBecomeNegative) {
    beginFunction("f", {floats, types.uint64}, types.float64);
    build.ret(subscript(arguments[0], build.append(Op::Convert, types.int64, {arguments[1]})));
    run();
    EXPECT_EQ(count(Op::WrapIndex), 1u);
}

TEST_F(Simplify, ANarrowNumberWrapsAround) {
    const Type* int8 = types.integer(8);
    beginFunction("f", {floats, types.boolean}, types.float64);
    Instruction* small = build.append(Op::Convert, int8, {arguments[1]});
    Instruction* large = build.binary(Op::Add, build.integer(int8, 127), small);
    build.ret(subscript(arguments[0], build.append(Op::Convert, types.int64, {large})));
    run();
    EXPECT_EQ(count(Op::WrapIndex), 1u);
}

TEST_F(Simplify, TheSameSubscriptIsCheckedOnce) {
    beginFunction("f", {floats, types.int64}, types.float64);
    Instruction* first = subscript(arguments[0], arguments[1]);
    build.ret(build.binary(Op::Add, first, subscript(arguments[0], arguments[1])));
    run();
    EXPECT_EQ(count(Op::CheckIndex), 1u);
    EXPECT_EQ(count(Op::ArrayLoad), 1u);
}

TEST_F(Simplify, AStoreComesBetweenTwoLoads) {
    beginFunction("f", {floats, types.int64}, types.float64);
    Instruction* first = subscript(arguments[0], arguments[1]);
    store(arguments[0], build.integer(0), first);
    build.ret(build.binary(Op::Add, first, subscript(arguments[0], arguments[1])));
    run();
    EXPECT_EQ(count(Op::ArrayLoad), 2u);
}

TEST_F(Simplify, ACheckOnOneSideDoesNotCoverWhatFollows) {
    beginFunction("f", {types.int64, types.boolean}, types.none);
    ifThen(arguments[1], {}, [&] {
        build.append(Op::CheckDivisor, nullptr, {arguments[0]});
        return std::vector<Instruction*>{};
    });
    build.append(Op::CheckDivisor, nullptr, {arguments[0]});
    build.append(Op::CheckDivisor, nullptr, {arguments[0]});
    build.ret();
    run();
    EXPECT_EQ(count(Op::CheckDivisor), 2u);
}

TEST_F(Simplify, AfterAnExceptionNothingOfTheBlockIsKnown) {
    beginFunction("f", {types.int64}, types.none);
    Block *attempt = makeBlock(), *handler = makeBlock(), *after = makeBlock();
    build.jump(attempt);
    build.moveTo(attempt);
    attempt->handler = handler;
    build.append(Op::CheckDivisor, nullptr, {arguments[0]});
    build.jump(after);
    build.moveTo(handler);
    build.jump(after);
    build.moveTo(after);
    build.append(Op::CheckDivisor, nullptr, {arguments[0]});
    build.ret();
    run();
    EXPECT_EQ(count(Op::CheckDivisor), 2u);
}

TEST_F(Simplify, DropsWhatNobodyUses) {
    beginFunction("f", {types.int64}, types.none);
    loop(arguments[0], {{"unused", build.integer(0)}}, [&](Instruction* i, auto variables) {
        return std::vector{build.binary(Op::Add, variables[0], i)};
    });
    build.ret();
    run();
    EXPECT_EQ(count(Op::Phi), 1u);
}

TEST_F(Simplify, DropsBlocksBehindAConstantCondition) {
    beginFunction("f", {types.int64}, types.int64);
    auto merged = ifThen(build.boolean(false), {arguments[0]}, [&] { return std::vector{build.integer(1)}; });
    build.ret(merged[0]);
    run();
    EXPECT_EQ(count(Op::Phi), 0u);
    EXPECT_EQ(module.functions[0]->blocks.size(), 1u);
}

} // namespace
} // namespace wasmba::ir
