#include "ir_fixture.h"

#include "ir/runtime_function.h"
#include "transform/passes.h"

namespace wasmba::ir {
namespace {

class TimedCalls : public IrFixture {
protected:
    Function* pure(llvm::StringRef name) {
        Function* function = beginFunction(name, {types.int64}, types.int64);
        build.ret(build.binary(Op::Add, arguments[0], arguments[0]));
        return function;
    }

    void readClock() { build.append(Op::CallRuntime, types.float64)->runtime = RuntimeFunction::rt_perf_counter; }

    void run() {
        transform_passes::keepTimedCalls(module, types);
        ASSERT_EQ(verify(module), "");
    }
};

TEST_F(TimedCalls, HaveAnEffectInFunctionsThatReadTheClock) {
    Function* callee = pure("f");
    module.entry = beginFunction("<module>", {}, types.none);
    readClock();
    Instruction* first = build.call(callee, {build.integer(1)});
    readClock();
    Instruction* second = build.call(callee, {build.integer(1)});
    build.ret();
    run();
    ASSERT_EQ(module.functions.size(), 3u);
    EXPECT_EQ(first->callee, module.functions[2].get());
    EXPECT_EQ(second->callee, first->callee);
    EXPECT_EQ(print(*first->callee), R"(function f.timed(int64) -> int64 raises
block0:
  %0 = parameter 0 : int64
  call_runtime rt_stop_requested
  %2 = call f, %0 : int64
  return %2
)");
}

TEST_F(TimedCalls, AreOrdinaryElsewhere) {
    Function* callee = pure("f");
    Function* caller = beginFunction("g", {}, types.int64);
    Instruction* call = build.call(callee, {build.integer(1)});
    build.ret(call);
    module.entry = beginFunction("<module>", {}, types.none);
    readClock();
    build.call(caller, {});
    build.ret();
    run();
    EXPECT_EQ(call->callee, callee);
}

} // namespace
} // namespace wasmba::ir
