#include "ir_fixture.h"

#include "transform/passes.h"

namespace wasmba::ir {
namespace {

class MayRaise : public IrFixture {
protected:
    /// def <name>(n): checks that n is not zero
    Function* raising(llvm::StringRef name) {
        Function* function = beginFunction(name, {types.int64}, types.none);
        build.append(Op::CheckDivisor, nullptr, {arguments[0]});
        build.ret();
        return function;
    }
    Function* calling(llvm::StringRef name, Function* callee) {
        Function* function = beginFunction(name, {types.int64}, types.none);
        build.call(callee, {arguments[0]});
        build.ret();
        return function;
    }
};

TEST_F(MayRaise, GoesUpTheCalls) {
    Function* raises = raising("raises");
    Function* caller = calling("caller", raises);
    Function* callerOfCaller = calling("callerOfCaller", caller);
    transform_passes::inferMayRaise(module);
    EXPECT_TRUE(raises->mayRaise);
    EXPECT_TRUE(caller->mayRaise);
    EXPECT_TRUE(callerOfCaller->mayRaise);
}

TEST_F(MayRaise, RecursionAloneRaisesNothing) {
    Function* function = beginFunction("f", {types.int64}, types.none);
    build.call(function, {arguments[0]});
    build.ret();
    transform_passes::inferMayRaise(module);
    EXPECT_FALSE(function->mayRaise);
}

TEST_F(MayRaise, StopsAtAHandler) {
    Function* raises = raising("raises");
    Function* caller = beginFunction("caller", {types.int64}, types.none);
    Block *attempt = makeBlock(), *handler = makeBlock();
    build.jump(attempt);
    build.moveTo(attempt);
    attempt->handler = handler;
    build.call(raises, {arguments[0]});
    build.ret();
    build.moveTo(handler);
    build.ret();
    transform_passes::inferMayRaise(module);
    EXPECT_FALSE(caller->mayRaise);
}

TEST_F(MayRaise, AHandlerMayRaiseAgain) {
    Function* raises = raising("raises");
    Function* caller = beginFunction("caller", {types.int64}, types.none);
    Block *attempt = makeBlock(), *handler = makeBlock();
    build.jump(attempt);
    build.moveTo(attempt);
    attempt->handler = handler;
    build.call(raises, {arguments[0]});
    build.ret();
    build.moveTo(handler);
    build.append(Op::RaisePending, nullptr);
    transform_passes::inferMayRaise(module);
    EXPECT_TRUE(caller->mayRaise);
}

} // namespace
} // namespace wasmba::ir
