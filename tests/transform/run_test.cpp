#include "../lower/program.h"

#include "transform/transform.h"

namespace wasmba::lower {

namespace {

/// Programs with prange loops as sema builds them, transformed and run; expectations come from Python.
class Run : public Program {
protected:
    struct Carried {
        const char* name;
        Instruction* initial;
    };
    using Body = llvm::function_ref<std::vector<Instruction*>(Instruction* counter, llvm::ArrayRef<Instruction*> variables)>;

    /// Building goes on behind the loop; the result is the variables' values there.
    std::vector<Instruction*> prange(Instruction* count, std::vector<Carried> carried, Body body) {
        ir::Loop facts;
        facts.span = {4 * loops, 4 * loops + 1};
        ++loops;
        facts.preheader = build.currentBlock();
        facts.header = makeBlock();
        ir::Block* first = makeBlock();
        facts.exit = makeBlock();
        facts.tripCount = count;
        Instruction* zero = int64(0);
        build.jump(facts.header);
        build.moveTo(facts.header);
        facts.counter = build.phi(types.int64, "i");
        std::vector<Instruction*> phis;
        for (const Carried& variable : carried)
            phis.push_back(build.phi(variable.initial->type, variable.name));
        build.branch(build.compare(Op::Less, facts.counter, count), first, facts.exit);
        build.moveTo(first);
        std::vector<Instruction*> next = body(facts.counter, phis);
        Instruction* counted = build.binary(Op::Add, facts.counter, int64(1));
        facts.latch = build.currentBlock();
        build.jump(facts.header);
        facts.counter->operands = {zero, counted};
        for (size_t i = 0; i < phis.size(); ++i)
            phis[i]->operands = {carried[i].initial, next[i]};
        build.moveTo(facts.exit);
        facts.exit->function->parallelLoops.push_back(facts);
        return phis;
    }

    std::vector<Instruction*> ifThen(Instruction* condition, std::vector<Instruction*> variables,
                                     llvm::function_ref<std::vector<Instruction*>()> then) {
        ir::Block *side = makeBlock(), *join = makeBlock();
        build.branch(condition, side, join);
        build.moveTo(side);
        std::vector<Instruction*> next = then();
        build.jump(join);
        build.moveTo(join);
        std::vector<Instruction*> phis;
        for (size_t i = 0; i < variables.size(); ++i) {
            phis.push_back(build.phi(variables[i]->type));
            phis.back()->operands = {variables[i], next[i]};
        }
        return phis;
    }

    /// Transforms what was built; how many loops became parallel.
    unsigned transformProgram() {
        build.ret();
        EXPECT_EQ(ir::verify(module), "");
        TransformOptions options;
        options.source = &source;
        transform(module, types, options, diagnostics);
        unsigned parallel = 0;
        for (const ir::LoopReport& report : module.loops)
            parallel += report.isParallel;
        // What runs the program ends the block that is open for building: here of a function that nobody calls.
        beginFunction("unused", {}, types.none)->mayRaise = false;
        return parallel;
    }

    /// (i * 7919) % 1009
    Instruction* scattered(Instruction* i) {
        return build.binary(Op::Modulo, build.binary(Op::Multiply, i, int64(7919)), int64(1009));
    }

    uint32_t loops = 0;
    Diagnostics diagnostics;
};

} // namespace

TEST_F(Run, Reductions) {
    for (int64_t count : {0, 1, 5, 10000}) {
        auto values = prange(opaque(int64(count)),
                             {{"total", int64(5)},
                              {"product", int64(3)},
                              {"rest", int64(1000)},
                              {"bits", int64(255)},
                              {"parity", int64(1)},
                              {"counted", int64(0)},
                              {"last", int64(-1)},
                              {"lastEven", int64(-2)}},
                             [&](Instruction* i, auto x) {
                                 Instruction* s = scattered(i);
                                 Instruction* isEven = build.compare(Op::Equal, build.binary(Op::Modulo, s, int64(2)), int64(0));
                                 Instruction* odd = build.binary(Op::BitOr, s, int64(1));
                                 auto conditional = ifThen(isEven, {x[5], x[7]}, [&] {
                                     return std::vector{build.binary(Op::Add, x[5], int64(1)), i};
                                 });
                                 return std::vector{build.binary(Op::Add, x[0], s),       build.binary(Op::Multiply, x[1], odd),
                                                    build.binary(Op::Subtract, x[2], s),  build.binary(Op::BitAnd, x[3], odd),
                                                    build.binary(Op::BitXor, x[4], s),    conditional[0],
                                                    s,                                    conditional[1]};
                             });
        for (Instruction* value : values)
            print(value);
    }
    EXPECT_EQ(transformProgram(), 4u);
    EXPECT_EQ(output(), pythonOutput(R"(
for n in 0, 1, 5, 10000:
    total, product, rest, bits, parity, counted, last, last_even = 5, 3, 1000, 255, 1, 0, -1, -2
    for i in range(n):
        s = i * 7919 % 1009
        if s % 2 == 0:
            counted += 1
            last_even = i
        total += s
        product *= s | 1
        rest -= s
        bits &= s | 1
        parity ^= s
        last = s
    product = (product + 2**63) % 2**64 - 2**63
    print(total, product, rest, bits, parity, counted, last, last_even, sep='\n')
)"));
}

TEST_F(Run, ExtremaWithTheirPlaces) {
    for (int64_t count : {0, 1, 7, 5000}) {
        auto values = prange(opaque(int64(count)),
                             {{"least", float64(400.5)}, {"where", int64(-1)}, {"most", int64(3)}, {"place", int64(-1)}},
                             [&](Instruction* i, auto x) {
                                 Instruction* s = scattered(i);
                                 Instruction* real = build.append(Op::Convert, types.float64, {s});
                                 auto low = ifThen(build.compare(Op::Less, real, x[0]), {x[0], x[1]},
                                                   [&] { return std::vector{real, i}; });
                                 auto high = ifThen(build.compare(Op::Greater, s, x[2]), {x[2], x[3]}, [&] { return std::vector{s, i}; });
                                 return std::vector{low[0], low[1], high[0], high[1]};
                             });
        for (Instruction* value : values)
            print(value);
    }
    EXPECT_EQ(transformProgram(), 4u);
    EXPECT_EQ(output(), pythonOutput(R"(
for n in 0, 1, 7, 5000:
    least, where, most, place = 400.5, -1, 3, -1
    for i in range(n):
        s = i * 7919 % 1009
        if s < least:
            least, where = float(s), i
        if s > most:
            most, place = s, i
    print(least, where, most, place, sep='\n')
)"));
}

TEST_F(Run, Flags) {
    for (int64_t count : {0, 3, 2000}) {
        auto values = prange(opaque(int64(count)), {{"allSmall", build.boolean(true)}, {"found", build.boolean(false)}},
                             [&](Instruction* i, auto x) {
                                 Instruction* s = scattered(i);
                                 auto all = ifThen(x[0], {x[0]}, [&] { return std::vector{build.compare(Op::Less, s, int64(900))}; });
                                 auto any = ifThen(build.compare(Op::Equal, s, int64(17)), {x[1]},
                                                   [&] { return std::vector{build.boolean(true)}; });
                                 return std::vector{all[0], any[0]};
                             });
        for (Instruction* value : values)
            print(value);
    }
    EXPECT_EQ(transformProgram(), 3u);
    EXPECT_EQ(output(), pythonOutput(R"(
for n in 0, 3, 2000:
    print(all(i * 7919 % 1009 < 900 for i in range(n)))
    print(any(i * 7919 % 1009 == 17 for i in range(n)))
)"));
}

/// a[index(i)] += 1 for i in range(n) over 100 elements, serial; then the sum of (j + 1) * a[j].
TEST_F(Run, SubscriptsCheckedInFrontOfTheLoop) {
    const Type* numbers = types.array(types.int64, 1);
    struct Case {
        int64_t scale, offset;
    };
    for (Case each : {Case{1, 0}, Case{1, -3}, Case{-1, 99}, Case{2, 1}, Case{0, -1}}) {
        ir::Function* function = beginFunction("f", {types.int64, types.int64, types.int64}, types.int64);
        function->neverInline = true;
        Instruction* array = build.append(Op::ArrayNew, numbers, {int64(100)});
        array->index = 1;
        Instruction *count = parameter(0), *scale = parameter(1), *offset = parameter(2);
        prange(count, {}, [&](Instruction* i, auto) {
            Instruction* index = build.binary(Op::Add, build.binary(Op::Multiply, i, scale), offset);
            Instruction* length = build.append(Op::ArrayShape, types.int64, {array});
            Instruction* wrapped = build.append(Op::WrapIndex, types.int64, {index, length});
            build.append(Op::CheckIndex, types.none, {wrapped, length, index})->text = "out of bounds";
            Instruction* old = build.append(Op::ArrayLoad, types.int64, {array, wrapped});
            build.append(Op::ArrayStore, types.none, {array, wrapped, build.binary(Op::Add, old, int64(1))});
            return std::vector<Instruction*>{};
        });
        build.currentBlock()->function->parallelLoops.clear();
        auto sum = prange(int64(100), {{"sum", int64(0)}}, [&](Instruction* j, auto x) {
            Instruction* weight = build.binary(Op::Add, j, int64(1));
            Instruction* element = build.append(Op::ArrayLoad, types.int64, {array, j});
            return std::vector{build.binary(Op::Add, x[0], build.binary(Op::Multiply, weight, element))};
        });
        build.ret(sum[0]);
        endFunction();
        for (int64_t n : {0, 1, 48, 50})
            print(build.call(function, {int64(n), int64(each.scale), int64(each.offset)}));
    }
    EXPECT_EQ(transformProgram(), 5u);
    EXPECT_EQ(output(), pythonOutput(R"(
for scale, offset in (1, 0), (1, -3), (-1, 99), (2, 1), (0, -1):
    for n in 0, 1, 48, 50:
        a = [0] * 100
        for i in range(n):
            a[i * scale + offset] += 1
        print(sum((j + 1) * a[j] for j in range(100)))
)"));
}

/// Every iteration makes lists and drops them; nothing may be left, also when one of them raises in the middle.
TEST_F(Run, ObjectsOfIterations) {
    const Type* list = types.list(types.int64);
    ir::Function* function = beginFunction("f", {types.int64, types.int64}, types.int64);
    Instruction *count = parameter(0), *limit = parameter(1);
    auto total = prange(count, {{"total", int64(0)}}, [&](Instruction* i, auto x) {
        Instruction* own = build.append(Op::ListNew, list, {int64(0)});
        Instruction* nested = build.append(Op::ListNew, types.list(list), {int64(1)});
        build.append(Op::ListAppend, types.none, {nested, own});
        build.append(Op::ListAppend, types.none, {own, i});
        build.append(Op::CheckDivisor, types.none, {build.binary(Op::Subtract, i, limit)})->text = "division by zero";
        Instruction* again = build.append(Op::ListLoad, list, {nested, int64(0)});
        return std::vector{build.binary(Op::Add, x[0], build.append(Op::ListLoad, types.int64, {again, int64(0)}))};
    });
    build.ret(total[0]);
    endFunction();
    print(build.call(function, {opaque(int64(1000)), int64(-1)}));
    print(build.call(function, {opaque(int64(1000)), int64(777)}));
    EXPECT_EQ(transformProgram(), 1u);
    Outcome outcome = run();
    EXPECT_EQ(outcome.output, "499500\n");
    EXPECT_EQ(outcome.message, "division by zero");
    EXPECT_EQ(outcome.liveObjects, 0);
}

/// A list in a variable that every iteration of a serial loop replaces, with an exception caught outside.
TEST_F(Run, ObjectsThroughPhisAndHandlers) {
    const Type* list = types.list(types.int64);
    ir::Function* function = beginFunction("f", {types.int64}, list);
    Instruction* divisor = parameter(0);
    Instruction* kept = build.append(Op::ListNew, list, {int64(0)});
    build.append(Op::ListAppend, types.none, {kept, int64(42)});
    ir::Block *attempt = makeBlock(), *handler = makeBlock();
    build.jump(attempt);
    build.moveTo(attempt);
    attempt->handler = handler;
    Instruction* other = build.append(Op::ListNew, list, {int64(0)});
    build.append(Op::ListAppend, types.none, {other, int64(43)});
    build.append(Op::CheckDivisor, types.none, {divisor})->text = "division by zero";
    build.ret(other);
    build.moveTo(handler);
    build.ret(kept);
    endFunction();
    for (int64_t divided : {1, 0}) {
        Instruction* result = build.call(function, {opaque(int64(divided))});
        auto chosen = ifThen(build.compare(Op::Equal, opaque(int64(divided)), int64(0)), {result}, [&] {
            Instruction* copy = build.append(Op::ListNew, list, {int64(0)});
            build.append(Op::ListAppend, types.none, {copy, build.append(Op::ListLoad, types.int64, {result, int64(0)})});
            build.append(Op::ListAppend, types.none, {copy, int64(1)});
            return std::vector{copy};
        });
        print(build.append(Op::ListLoad, types.int64, {chosen[0], int64(0)}));
        print(build.append(Op::ListLength, types.int64, {chosen[0]}));
    }
    transformProgram();
    Outcome outcome = run();
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.output, "43\n1\n42\n2\n");
    EXPECT_EQ(outcome.liveObjects, 0);
}

} // namespace wasmba::lower
