#include "ir_fixture.h"

#include "ir/edit.h"
#include "transform/passes.h"

namespace wasmba::ir {
namespace {

class Version : public IrFixture {
protected:
    void run() {
        current()->parallelLoops.clear();
        ASSERT_EQ(verify(module), "");
        for (auto& function : module.functions) {
            transform_passes::simplify(module, *function);
            transform_passes::versionLoops(module, types, *function);
            transform_passes::simplify(module, *function);
        }
        ASSERT_EQ(verify(module), "");
    }

    unsigned count(Op op) {
        unsigned number = 0;
        for (const Block* block : module.functions[0]->blocks)
            for (const Instruction* instruction : block->instructions)
                number += instruction->op == op;
        return number;
    }

    Instruction* subscript(Instruction* array, Instruction* index) {
        Instruction* length = build.append(Op::ArrayShape, types.int64, {array});
        Instruction* wrapped = build.append(Op::WrapIndex, types.int64, {index, length});
        build.append(Op::CheckIndex, nullptr, {wrapped, length, index});
        return load(array, wrapped);
    }

    /// A loop that sums a[index(i)].
    void sumOf(llvm::function_ref<Instruction*(Instruction* counter)> index) {
        beginFunction("f", {floats, types.int64, types.int64}, types.float64);
        Instruction* array = arguments[0];
        auto sum = loop(arguments[1], {{"s", build.real(types.float64, 0)}}, [&](Instruction* i, auto s) {
            return std::vector{build.binary(Op::Add, s[0], subscript(array, index(i)))};
        });
        build.ret(sum[0]);
    }
};

TEST_F(Version, HasNoChecksInTheSecondOne) {
    sumOf([&](Instruction* i) { return i; });
    run();
    EXPECT_EQ(print(*module.functions[0]), R"(function f(float64[::1], int64, int64) -> float64 raises
block0:
  %0 = parameter 0 : float64[::1]  # a
  %1 = parameter 1 : int64  # b
  %2 = parameter 2 : int64  # c
  %3 = const 0 : float64
  %4 = const 0 : int64
  %5 = const 1 : int64
  %6 = array_shape 0, %0 : int64
  %7 = le %1, %6 : bool
  branch %7, block1, block3
block1: (from block0, block2)
  %9 = phi block0 %4, block2 %15 : int64  # i
  %10 = phi block0 %3, block2 %14 : float64  # s
  %11 = lt %9, %1 : bool
  branch %11, block2, block5
block2: (from block1)
  %13 = array_load %0, %9 : float64
  %14 = add %10, %13 : float64
  %15 = add %9, %5 : int64 nowrap
  jump block1
block3: (from block0, block4)
  %17 = phi block0 %4, block4 %25 : int64  # i
  %18 = phi block0 %3, block4 %24 : float64  # s
  %19 = lt %17, %1 : bool
  branch %19, block4, block5
block4: (from block3)
  %21 = wrap_index %17, %6 : int64
  check_index %21, %6, %17 axis 0
  %23 = array_load %0, %21 : float64
  %24 = add %18, %23 : float64
  %25 = add %17, %5 : int64 nowrap
  jump block3
block5: (from block3, block1)
  %27 = phi block3 %18, block1 %10 : float64  # s
  return %27
)");
}

TEST_F(Version, OfLinearSubscripts) {
    sumOf([&](Instruction* i) {
        Instruction* scaled = build.binary(Op::Multiply, i, arguments[2]);
        return build.binary(Op::Subtract, scaled, build.integer(1));
    });
    run();
    EXPECT_EQ(count(Op::ArrayLoad), 2u);
    EXPECT_EQ(count(Op::CheckIndex), 1u);
}

TEST_F(Version, NotOfOtherSubscripts) {
    sumOf([&](Instruction* i) { return build.binary(Op::Multiply, i, i); });
    run();
    EXPECT_EQ(count(Op::ArrayLoad), 1u);
}

TEST_F(Version, OfLoopsOneAfterTheOther) {
    beginFunction("f", {floats, types.int64}, types.float64);
    Instruction *array = arguments[0], *n = arguments[1];
    auto first = loop(n, {{"m", n}}, [&](Instruction* i, auto) {
        return std::vector{build.append(Op::Convert, types.int64, {subscript(array, i)})};
    });
    auto second = loop(first[0], {{"s", build.real(types.float64, 0)}}, [&](Instruction* i, auto s) {
        return std::vector{build.binary(Op::Add, s[0], subscript(array, i))};
    });
    build.ret(second[0]);
    run();
    EXPECT_EQ(count(Op::ArrayLoad), 4u);
}

TEST_F(Version, NotWhereAListGrows) {
    const Type* list = types.list(types.int64);
    beginFunction("f", {list, types.int64}, types.none);
    Instruction* numbers = arguments[0];
    loop(arguments[1], {}, [&](Instruction* i, auto) {
        Instruction* length = build.append(Op::ListLength, types.int64, {numbers});
        build.append(Op::CheckIndex, nullptr, {i, length, i});
        build.append(Op::ListAppend, nullptr, {numbers, build.append(Op::ListLoad, types.int64, {numbers, i})});
        return std::vector<Instruction*>{};
    });
    build.ret();
    run();
    EXPECT_EQ(count(Op::ListLoad), 1u);
}

} // namespace
} // namespace wasmba::ir
