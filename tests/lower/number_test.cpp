#include "program.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"

#include <cmath>

namespace wasmba::lower {

namespace {

class Number : public Program {
protected:
    /// Prints the operation for all pairs: with both operands unknown, and with the right one a constant. `text` is Python for it, of x, y.
    void expectPairs(Op op, llvm::ArrayRef<std::string> items, llvm::StringRef text,
                     llvm::function_ref<Instruction*(llvm::StringRef)> constant) {
        for (const std::string& left : items)
            for (const std::string& right : items) {
                Instruction* unknown = opaque(constant(left));
                print(widen(build.binary(op, unknown, opaque(constant(right)))));
                print(widen(build.binary(op, unknown, constant(right))));
            }
        std::string list = llvm::join(items, ", ");
        std::string python = llvm::formatv("from math import *\nimport numpy as np\nwrap = lambda v, bits=64: (v + 2**(bits-1)) % "
                                           "2**bits - 2**(bits-1)\nfor x in [{0}]:\n    for y in [{0}]:\n        r = {1}\n"
                                           "        print(r)\n        print(r)\n",
                                           list, text);
        EXPECT_EQ(output(), pythonOutput(python));
    }

    Instruction* widen(Instruction* value) {
        return value->type->isInteger() && value->type->bits < 64 ? build.append(Op::Convert, types.int64, {value}) : value;
    }

    void expectIntegers(Op op, const Type* type, llvm::ArrayRef<int64_t> items, llvm::StringRef text) {
        std::vector<std::string> texts;
        for (int64_t item : items)
            texts.push_back(std::to_string(item));
        expectPairs(op, texts, text, [&](llvm::StringRef item) {
            int64_t value = 0;
            item.getAsInteger(10, value);
            return build.integer(type, value);
        });
    }

    void expectFloats(Op op, llvm::StringRef text) {
        std::vector<std::string> items = {"0.0", "-0.0", "1.0", "-1.0", "0.1", "-0.3", "2.0", "-4.0", "7.5", "-7.5", "1e300", "-5e-324", "inf", "-inf", "nan"};
        expectPairs(op, items, text, [&](llvm::StringRef item) {
            return build.real(types.float64, std::strtod(item.str().c_str(), nullptr));
        });
    }
};

const int64_t kIntegers[] = {0, 1, -1, 2, -2, 3, -3, 7, -7, 8, -8, 64, 1000003, INT64_MAX, INT64_MIN, INT64_MIN + 1};

} // namespace

TEST_F(Number, FloorDivideRoundsDown) {
    expectIntegers(Op::FloorDivide, types.int64, kIntegers, "wrap(x // y) if y else 0");
}

TEST_F(Number, ModuloHasSignOfDivisor) {
    expectIntegers(Op::Modulo, types.int64, kIntegers, "x % y if y else 0");
}

TEST_F(Number, NarrowFloorDivide) {
    expectIntegers(Op::FloorDivide, types.integer(8), {0, 1, -1, 5, -5, 16, 127, -128}, "wrap(x // y, 8) if y else 0");
}

TEST_F(Number, MultiplyWraps) {
    expectIntegers(Op::Multiply, types.int64, kIntegers, "wrap(x * y)");
}

TEST_F(Number, ShiftsByWidthAndMore) {
    expectIntegers(Op::ShiftLeft, types.int64, {0, 1, -1, 5, 63, 64, 65, 1000}, "wrap(x << y) if y >= 0 else 0");
}

TEST_F(Number, ShiftRightKeepsSign) {
    expectIntegers(Op::ShiftRight, types.int64, {0, 1, -1, -5, 63, 64, 65, 1000}, "x >> y if y >= 0 else (-1 if x < 0 else 0)");
}

TEST_F(Number, PowerWraps) {
    expectIntegers(Op::Power, types.int64, {0, 1, 2, 3, 10, 63, 64, 65, 100}, "wrap(x ** y)");
}

TEST_F(Number, FloatModulo) {
    expectFloats(Op::Modulo, "x % y if y else nan");
}

TEST_F(Number, FloatFloorDivide) {
    expectFloats(Op::FloorDivide, "x // y if y else (nan if x != x or x == 0 else copysign(inf, x) * copysign(1, y))");
}

TEST_F(Number, FloatModuloIsExactForAllQuotients) {
    // Pairs whose quotients are close below and above whole numbers, small, near 2**53 and beyond.
    std::vector<std::pair<double, double>> pairs;
    uint64_t state = 1;
    auto random = [&] {
        state = state * 6364136223846793005u + 1442695040888963407u;
        return static_cast<double>(state >> 11) * 0x1p-53;
    };
    for (int i = 0; i < 30; ++i) {
        double divisor = std::ldexp(random() + 0.5, static_cast<int>(random() * 60) - 30);
        double quotient = std::floor(std::ldexp(random(), static_cast<int>(random() * 60)));
        double near = quotient * divisor;
        for (double left : {near, std::nextafter(near, 0), std::nextafter(near, INFINITY), -near, near * random()})
            pairs.push_back({left, i % 2 ? divisor : -divisor});
    }
    Instruction* list = build.append(Op::ListNew, types.list(types.float64), {int64(0)});
    std::string python = "import math\nfor x, y in [";
    for (auto [left, right] : pairs) {
        build.append(Op::ListAppend, types.none, {list, float64(left)});
        build.append(Op::ListAppend, types.none, {list, float64(right)});
        python += "(float.fromhex('" + llvm::formatv("{0}", llvm::format("%a", left)).str() + "'), float.fromhex('" +
                  llvm::formatv("{0}", llvm::format("%a", right)).str() + "')), ";
    }
    loop(int64(static_cast<int64_t>(pairs.size())), [&](Instruction* i) {
        Instruction* first = build.binary(Op::Multiply, i, int64(2));
        Instruction* left = build.append(Op::ListLoad, types.float64, {list, first});
        Instruction* right = build.append(Op::ListLoad, types.float64, {list, build.binary(Op::Add, first, int64(1))});
        print(build.binary(Op::Modulo, left, right));
        print(build.binary(Op::FloorDivide, left, right));
    });
    build.append(Op::Release, types.none, {list});
    onlyLevel = 3;
    EXPECT_EQ(output(), pythonOutput(python + "]:\n    print(x % y); print(x // y)\n"));
}

TEST_F(Number, FloatToIntegerSaturates) {
    for (double value : {0.0, 1.9, -1.9, 1e30, -1e30, 9.2e18, double(NAN), 300.5, -1.0})
        for (const Type* type : {types.int64, types.integer(32), types.integer(8, false), types.uint64})
            print(widen(build.append(Op::Convert, type, {opaque(float64(value))})));
    // The columns: int64 and int32 saturate, uint8 takes the low bits of int32, uint64 the bits of int64.
    EXPECT_EQ(output(), pythonOutput(R"(
clamp = lambda v, bits: max(-2**(bits-1), min(2**(bits-1) - 1, v))
for x in [0.0, 1.9, -1.9, 1e30, -1e30, 9.2e18, 0, 300.5, -1.0]:
    v = int(x)
    print(clamp(v, 64)); print(clamp(v, 32)); print(clamp(v, 32) % 256)
    print(min(v, 2**64 - 1) if v >= 2**63 else clamp(v, 64) % 2**64)
)"));
}

TEST_F(Number, ComplexArithmetic) {
    const double parts[] = {0.0, 1.5, -2.25, 1e200, 3e-200};
    auto make = [&](double real, double imaginary) {
        return build.append(Op::MakeComplex, types.complex128, {opaque(float64(real)), opaque(float64(imaginary))});
    };
    for (double a : parts)
        for (double b : parts)
            for (double c : {1.0, -3.5, 1e-160})
                for (double d : {0.0, 2.5}) {
                    print(build.binary(Op::Multiply, make(a, b), make(c, d)));
                    print(build.binary(Op::TrueDivide, make(a, b), make(c, d)));
                }
    onlyLevel = 3;
    EXPECT_EQ(output(), pythonOutput(R"(
parts = [0.0, 1.5, -2.25, 1e200, 3e-200]
for a in parts:
    for b in parts:
        for c in [1.0, -3.5, 1e-160]:
            for d in [0.0, 2.5]:
                print(complex(a, b) * complex(c, d))
                print(complex(a, b) / complex(c, d))
)"));
}

TEST_F(Number, ComparisonsWithNan) {
    for (Op op : {Op::Equal, Op::NotEqual, Op::Less, Op::LessEqual, Op::Greater, Op::GreaterEqual}) {
        print(build.compare(op, opaque(float64(NAN)), opaque(float64(1))));
        print(build.compare(op, opaque(float64(1)), opaque(float64(1))));
        print(build.compare(op, opaque(build.integer(types.uint64, -1)), opaque(build.integer(types.uint64, 1))));
    }
    EXPECT_EQ(output(), pythonOutput(R"(
import operator as o
for f in (o.eq, o.ne, o.lt, o.le, o.gt, o.ge):
    print(f(float('nan'), 1.0)); print(f(1.0, 1.0)); print(f(2**64 - 1, 1))
)"));
}

TEST_F(Number, IntrinsicsOfBothKinds) {
    using ir::Intrinsic;
    for (Intrinsic which : {Intrinsic::Sqrt, Intrinsic::Floor, Intrinsic::Exp2, Intrinsic::Tan, Intrinsic::Cbrt, Intrinsic::RoundHalfEven})
        print(build.intrinsic(which, types.float64, {opaque(float64(2.5))}));
    print(build.intrinsic(Intrinsic::MinimumInt, types.uint64, {opaque(build.integer(types.uint64, -1)), build.integer(types.uint64, 5)}));
    print(build.intrinsic(Intrinsic::PopulationCount, types.int64, {opaque(int64(255))}));
    print(build.intrinsic(Intrinsic::CountLeadingZeros, types.int64, {opaque(int64(0))}));
    EXPECT_EQ(output(), pythonOutput(R"(
import math
print(math.sqrt(2.5)); print(2.0); print(2 ** 2.5); print(math.tan(2.5)); print(1.3572088082974532); print(2.0)
print(5); print(8); print(64)
)"));
}

} // namespace wasmba::lower
