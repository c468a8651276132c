#include "program.h"

#include "abi/layout.h"

namespace wasmba::lower {

namespace {

class Array : public Program {
protected:
    Instruction* makeArray(const Type* type, llvm::ArrayRef<Instruction*> shape, bool zeroed = true) {
        Instruction* array = build.append(Op::ArrayNew, type, shape);
        array->index = zeroed;
        return array;
    }
    Instruction* shape(Instruction* array, unsigned axis) {
        Instruction* result = build.append(Op::ArrayShape, types.int64, {array});
        result->index = axis;
        return result;
    }
    Instruction* stride(Instruction* array, unsigned axis) {
        Instruction* result = build.append(Op::ArrayStride, types.int64, {array});
        result->index = axis;
        return result;
    }
    void release(Instruction* value) { build.append(Op::Release, types.none, {value}); }
    /// array[i, j] = 10 * i + j
    void fill(Instruction* array) {
        loop(shape(array, 0), [&](Instruction* i) {
            loop(shape(array, 1), [&](Instruction* j) {
                Instruction* value = build.binary(Op::Add, build.binary(Op::Multiply, i, int64(10)), j);
                build.append(Op::ArrayStore, types.none,
                             {array, i, j, build.append(Op::Convert, array->type->element(), {value})});
            });
        });
    }
};

} // namespace

TEST_F(Array, BothLayouts) {
    for (Layout layout : {Layout::C, Layout::F, Layout::Any}) {
        Instruction* array = makeArray(types.array(types.float64, 2, layout), {opaque(int64(2)), opaque(int64(3))});
        fill(array);
        print(array);
        print(stride(array, 0));
        print(stride(array, 1));
        release(array);
    }
    EXPECT_EQ(output(), pythonOutput(R"(
import numpy as np
for order in "CFC":
    a = np.zeros((2, 3), order=order)
    for i in range(2):
        for j in range(3):
            a[i, j] = 10 * i + j
    print(a); print(a.strides[0]); print(a.strides[1])
)"));
}

TEST_F(Array, ViewSharesTheBuffer) {
    const Type* strided = types.array(types.integer(32), 2, Layout::Any);
    Instruction* array = makeArray(types.array(types.integer(32), 2), {opaque(int64(3)), opaque(int64(4))});
    fill(array);
    // array.T[::-1]
    Instruction* view = build.append(Op::ArrayView, strided,
                                     {array, opaque(int64(12)), shape(array, 1), shape(array, 0),
                                      build.append(Op::Negate, types.int64, {stride(array, 1)}), stride(array, 0)});
    build.append(Op::ArrayStore, types.none, {view, opaque(int64(0)), opaque(int64(2)), build.integer(types.integer(32), -1)});
    release(array);
    print(view);
    release(view);
    EXPECT_EQ(output(), pythonOutput(R"(
import numpy as np
a = np.array([[10 * i + j for j in range(4)] for i in range(3)], dtype=np.int32)
v = a.T[::-1]
v[0, 2] = -1
print(v)
)"));
}

TEST_F(Array, BoolAndComplexElements) {
    Instruction* flags = makeArray(types.array(types.boolean, 1), {int64(3)});
    build.append(Op::ArrayStore, types.none, {flags, opaque(int64(1)), build.boolean(true)});
    print(flags);
    print(build.append(Op::ArrayLoad, types.boolean, {flags, opaque(int64(1))}));
    release(flags);
    Instruction* numbers = makeArray(types.array(types.complexOf(64), 1), {int64(2)});
    Instruction* value = build.append(Op::MakeComplex, types.complexOf(64), {build.real(types.floating(32), 1.5), build.real(types.floating(32), -2)});
    build.append(Op::ArrayStore, types.none, {numbers, opaque(int64(1)), value});
    print(build.append(Op::Convert, types.complex128, {build.append(Op::ArrayLoad, types.complexOf(64), {numbers, opaque(int64(1))})}));
    release(numbers);
    EXPECT_EQ(output(), "[False  True False]\nTrue\n(1.5-2j)\n");
}

TEST_F(Array, RefusesBadShapes) {
    ir::Function* make = beginFunction("make", {types.int64, types.int64}, types.none);
    release(makeArray(types.array(types.float64, 2), {parameter(0), parameter(1)}));
    build.ret();
    endFunction();
    const struct {
        int64_t rows, columns;
        int expected;
    } cases[] = {{0, 5, -1}, {-1, 5, abi::kValueError}, {1 << 20, 1 << 20, abi::kMemoryError}, {INT64_MAX, INT64_MAX, abi::kMemoryError}};
    for (const auto& each : cases) {
        ir::Block *guarded = makeBlock(), *handler = makeBlock(), *after = makeBlock();
        build.jump(guarded);
        guarded->handler = handler;
        build.moveTo(guarded);
        build.call(make, {opaque(int64(each.rows)), opaque(int64(each.columns))});
        print(int64(-1));
        build.jump(after);
        build.moveTo(handler);
        print(runtime(ir::RuntimeFunction::rt_error_pending_type, types.int64, {}));
        runtime(ir::RuntimeFunction::rt_error_clear, types.none, {});
        build.jump(after);
        build.moveTo(after);
    }
    std::string expected;
    for (const auto& each : cases)
        expected += std::to_string(each.expected) + "\n";
    EXPECT_EQ(output(), expected);
}

TEST_F(Array, IndexErrorHasNumPysMessage) {
    Instruction* array = makeArray(types.array(types.float64, 2), {int64(2), int64(3)});
    Instruction* index = opaque(int64(-4));
    Instruction* wrapped = build.append(Op::WrapIndex, types.int64, {index, shape(array, 1)});
    Instruction* check = build.append(Op::CheckIndex, types.none, {wrapped, shape(array, 1), index});
    check->index = 1;
    check->cleanup = {array};
    release(array);
    Outcome outcome = run();
    EXPECT_EQ(outcome.message, "index -4 is out of bounds for axis 1 with size 3");
    EXPECT_EQ(outcome.liveObjects, 0);
}

TEST_F(Array, GlobalsHoldReferencesUntilTheEnd) {
    const Type* type = types.array(types.float64, 1);
    module.globals.push_back({"a", type, true});
    print(build.append(Op::GlobalIsSet, types.boolean));
    Instruction* array = makeArray(type, {opaque(int64(4))});
    build.append(Op::StoreGlobal, types.none, {array});
    release(array);
    print(build.append(Op::GlobalIsSet, types.boolean));
    Instruction* loaded = build.append(Op::LoadGlobal, type);
    print(loaded);
    release(loaded);
    EXPECT_EQ(output(), "False\nTrue\n[0. 0. 0. 0.]\n");
}

} // namespace wasmba::lower
