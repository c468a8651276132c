#include "program.h"

#include "abi/layout.h"

namespace wasmba::lower {

namespace {

class Parallel : public Program {
protected:
    /// Body of a loop that adds factor * i and remembers the largest i * i % 1000 and the last multiple of 7.
    ir::Function* makeBody() {
        const Type* partials = types.tuple({types.int64, types.int64, types.int64, types.boolean});
        ir::Function* function = beginFunction("f", {types.int64, types.int64, types.int64}, partials);
        function->isParallelBody = true;
        ir::Block *head = makeBlock(), *inside = makeBlock(), *end = makeBlock();
        Instruction *begin = parameter(0), *stop = parameter(1), *factor = parameter(2);
        Instruction *zero = int64(0), *unset = build.boolean(false);
        build.jump(head);
        build.moveTo(head);
        Instruction *sum = build.phi(types.int64), *most = build.phi(types.int64), *last = build.phi(types.int64),
                    *seen = build.phi(types.boolean), *counter = build.phi(types.int64);
        build.branch(build.compare(Op::Less, counter, stop), inside, end);
        build.moveTo(inside);
        build.append(Op::CheckDivisor, types.none, {factor})->text = "division by zero";
        Instruction* nextSum = build.binary(Op::Add, sum, build.binary(Op::Multiply, factor, counter));
        Instruction* square = build.binary(Op::Modulo, build.binary(Op::Multiply, counter, counter), int64(1000));
        Instruction* nextMost = build.intrinsic(ir::Intrinsic::MaximumInt, types.int64, {most, square});
        Instruction* isMultiple = build.compare(Op::Equal, build.binary(Op::Modulo, counter, int64(7)), int64(0));
        Instruction* nextLast = build.append(Op::Select, types.int64, {isMultiple, counter, last});
        Instruction* nextSeen = build.binary(Op::BitOr, seen, isMultiple);
        Instruction* next = build.binary(Op::Add, counter, int64(1));
        build.jump(head);
        sum->operands = {zero, nextSum};
        most->operands = {zero, nextMost};
        last->operands = {zero, nextLast};
        seen->operands = {unset, nextSeen};
        counter->operands = {begin, next};
        build.moveTo(end);
        build.ret(build.append(Op::MakeTuple, partials, {sum, most, last, seen}));
        endFunction();
        return function;
    }

    Instruction* parallelFor(ir::Function* function, int64_t count, int64_t factor) {
        Instruction* loop = build.append(Op::ParallelFor, function->returnType, {opaque(int64(count)), opaque(int64(factor))});
        loop->callee = function;
        reductions = {{ir::ReductionKind::Add, types.int64},
                      {ir::ReductionKind::Maximum, types.int64},
                      {ir::ReductionKind::Last, types.int64, 3},
                      {ir::ReductionKind::Or, types.boolean}};
        loop->reductions = reductions;
        return loop;
    }

    std::vector<ir::Reduction> reductions;
};

} // namespace

TEST_F(Parallel, CombinesPartialsOfAllChunks) {
    ir::Function* function = makeBody();
    for (int64_t count : {1, 10, 1000, 12345}) {
        Instruction* result = parallelFor(function, count, 3);
        for (unsigned i = 0; i < 4; ++i)
            print(build.tupleGet(result, i));
    }
    EXPECT_EQ(output(), pythonOutput(R"(
for n in (1, 10, 1000, 12345):
    print(sum(3 * i for i in range(n))); print(max(i * i % 1000 for i in range(n))); print(max(i for i in range(n) if i % 7 == 0)); print(True)
)"));
}

TEST_F(Parallel, ExceptionLeavesTheLoopWithoutAFrameOfItsOwn) {
    ir::Function* function = makeBody();
    ir::Function* outer = beginFunction("f", {}, types.int64);
    build.ret(build.tupleGet(parallelFor(function, 100, 0), 0));
    endFunction();
    print(build.call(outer, {}));
    Outcome outcome = run();
    EXPECT_EQ(outcome.errorType, abi::kZeroDivisionError);
    EXPECT_EQ(outcome.frames, (std::vector<std::string>{"f:1", "<module>:1"}));
}

} // namespace wasmba::lower
