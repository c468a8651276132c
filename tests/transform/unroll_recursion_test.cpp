#include "ir_fixture.h"

#include "transform/passes.h"

namespace wasmba::ir {
namespace {

class UnrollRecursion : public IrFixture {
protected:
    /// f(a) = a if a < 2 else f(a - 1) + f(a - 2)
    Function* fibonacci() {
        Function* function = beginFunction("fibonacci", {types.int64}, types.int64);
        Instruction* two = build.integer(2);
        Block* small = makeBlock();
        Block* large = makeBlock();
        build.branch(build.compare(Op::Less, arguments[0], two), small, large);
        build.moveTo(small);
        build.ret(arguments[0]);
        build.moveTo(large);
        auto call = [&](int64_t less) { return build.call(function, {build.binary(Op::Subtract, arguments[0], build.integer(less))}); };
        Instruction* first = call(1);
        build.ret(build.binary(Op::Add, first, call(2)));
        return function;
    }

    void run() {
        transform_passes::inferMayRaise(module);
        transform_passes::unrollRecursion(module);
        EXPECT_EQ(verify(module), "");
    }

    static size_t calls(const Function& function) {
        size_t count = 0;
        for (const Block* block : function.blocks)
            for (const Instruction* instruction : block->instructions)
                count += instruction->op == Op::Call && instruction->callee == &function;
        return count;
    }
};

TEST_F(UnrollRecursion, EachCallBecomesACopyWithItsOwnCalls) {
    Function* function = fibonacci();
    size_t blocks = function->blocks.size();
    run();
    EXPECT_EQ(module.functions.size(), 1u);
    EXPECT_EQ(calls(*function), 4u);
    EXPECT_GT(function->blocks.size(), 2 * blocks);
}

TEST_F(UnrollRecursion, WhatMayRaiseKeepsItsCalls) {
    Function* function = fibonacci();
    Block* entry = function->blocks.front();
    Instruction* check = module.makeInstruction(Op::CheckDivisor, nullptr, {});
    check->operands = {arguments[0]};
    check->block = entry;
    entry->instructions.insert(entry->instructions.begin() + 1, check);
    run();
    EXPECT_EQ(calls(*function), 2u);
}

} // namespace
} // namespace wasmba::ir
