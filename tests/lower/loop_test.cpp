#include "program.h"

namespace wasmba::lower {

namespace {

/// Loops in the form in which sema gives them must stay within what README.md says vectorises.
class Loop : public Program {
protected:
    Instruction* shape(Instruction* array, unsigned axis) {
        Instruction* result = build.append(Op::ArrayShape, types.int64, {array});
        result->index = axis;
        return result;
    }

    /// Wraps and checks the indices as Python wants it; the operands of an access.
    llvm::SmallVector<Instruction*, 4> access(Instruction* array, llvm::ArrayRef<Instruction*> indices) {
        llvm::SmallVector<Instruction*, 4> operands = {array};
        for (unsigned axis = 0; axis < indices.size(); ++axis) {
            Instruction* length = shape(array, axis);
            Instruction* wrapped = build.append(Op::WrapIndex, types.int64, {indices[axis], length});
            Instruction* check = build.append(Op::CheckIndex, types.none, {wrapped, length, indices[axis]});
            check->index = axis;
            operands.push_back(wrapped);
        }
        return operands;
    }
    Instruction* load(Instruction* array, llvm::ArrayRef<Instruction*> indices) {
        return build.append(Op::ArrayLoad, array->type->element(), access(array, indices));
    }
    void store(Instruction* array, llvm::ArrayRef<Instruction*> indices, Instruction* value) {
        auto operands = access(array, indices);
        operands.push_back(value);
        build.append(Op::ArrayStore, types.none, operands);
    }
    Instruction* makeArray(const Type* type, llvm::ArrayRef<Instruction*> shape) {
        Instruction* array = build.append(Op::ArrayNew, type, shape);
        array->index = 1;
        return array;
    }

    /// The optimised body of the function with that name.
    std::string bodyOf(llvm::StringRef name) {
        size_t begin = optimized.find("@py." + name.str());
        while (begin != std::string::npos && optimized.substr(optimized.rfind('\n', begin) + 1, 6) != "define")
            begin = optimized.find("@py." + name.str(), begin + 1);
        return begin == std::string::npos ? "" : optimized.substr(begin, optimized.find("\n}\n", begin) - begin);
    }
};

} // namespace

TEST_F(Loop, ElementwiseAddition) {
    const Type* vector = types.array(types.float64, 1);
    ir::Function* add = beginFunction("add", {vector, vector, vector}, types.none);
    add->neverInline = true;
    Instruction *a = parameter(0), *b = parameter(1), *c = parameter(2);
    loop(shape(a, 0), [&](Instruction* i) { store(c, {i}, build.binary(Op::Add, load(a, {i}), load(b, {i}))); });
    build.ret();
    endFunction();
    Instruction* n = opaque(int64(1003));
    Instruction *x = makeArray(vector, {n}), *y = makeArray(vector, {n}), *z = makeArray(vector, {n});
    loop(n, [&](Instruction* i) {
        store(x, {i}, build.append(Op::Convert, types.float64, {i}));
        store(y, {i}, float64(0.5));
    });
    build.call(add, {x, y, z});
    print(load(z, {opaque(int64(-1))}));
    for (Instruction* array : {x, y, z})
        build.append(Op::Release, types.none, {array});
    EXPECT_EQ(output(), "1002.5\n");
    EXPECT_NE(bodyOf("add").find("fadd <2 x double>"), std::string::npos) << bodyOf("add");
}

TEST_F(Loop, StencilInAParallelBody) {
    const Type* matrix = types.array(types.float64, 2);
    ir::Function* body = beginFunction("sweep", {types.int64, types.int64, matrix, matrix}, types.none);
    body->isParallelBody = true;
    body->neverInline = true;
    Instruction *begin = parameter(0), *end = parameter(1), *a = parameter(2), *c = parameter(3);
    loop(build.binary(Op::Subtract, end, begin), [&](Instruction* k) {
        // Row 1 + begin + k: transform has proved that the counter of a parallel loop is not negative.
        Instruction* i = build.binary(Op::Add, build.binary(Op::Add, begin, k), int64(1));
        i->isNonNegative = true;
        loop(build.binary(Op::Subtract, shape(a, 1), int64(2)), [&](Instruction* m) {
            Instruction* j = build.binary(Op::Add, m, int64(1));
            Instruction* up = build.binary(Op::Subtract, i, int64(1));
            up->isNonNegative = true;
            Instruction* left = build.binary(Op::Subtract, j, int64(1));
            Instruction* sum = build.binary(Op::Add, load(a, {up, j}), load(a, {build.binary(Op::Add, i, int64(1)), j}));
            sum = build.binary(Op::Add, sum, load(a, {i, left}));
            sum = build.binary(Op::Add, sum, load(a, {i, build.binary(Op::Add, j, int64(1))}));
            store(c, {i, j}, build.binary(Op::Multiply, sum, float64(0.25)));
        });
    });
    build.ret();
    endFunction();
    Instruction *n = opaque(int64(20)), *m = opaque(int64(37));
    Instruction *x = makeArray(matrix, {n, m}), *y = makeArray(matrix, {n, m});
    loop(n, [&](Instruction* i) {
        loop(m, [&](Instruction* j) { store(x, {i, j}, build.append(Op::Convert, types.float64, {build.binary(Op::Multiply, i, j)})); });
    });
    build.append(Op::ParallelFor, types.none, {build.binary(Op::Subtract, n, int64(2)), x, y})->callee = body;
    print(load(y, {opaque(int64(7)), opaque(int64(11))}));
    for (Instruction* array : {x, y})
        build.append(Op::Release, types.none, {array});
    EXPECT_EQ(output(), "77.0\n");
    EXPECT_NE(bodyOf("sweep").find("fadd <2 x double>"), std::string::npos) << bodyOf("sweep");
}

} // namespace wasmba::lower
