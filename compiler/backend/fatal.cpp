#include "backend/fatal.h"

#include "llvm/Support/CrashRecoveryContext.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace wasmba::backend {

namespace {

constexpr int kSoftwareErrorExitCode = 70; // EX_SOFTWARE of sysexits.h, which LLVM itself uses

void onFatalError(void* reason, const char* message, bool) {
    *static_cast<std::string*>(reason) = message;
    if (CrashRecoveryContext* context = CrashRecoveryContext::GetCurrent())
        context->HandleExit(kSoftwareErrorExitCode);
    errs() << "wasmba: internal error: " << message << '\n';
}

} // namespace

bool runGuarded(function_ref<void()> body, std::string& error) {
#ifndef __EMSCRIPTEN__
    CrashRecoveryContext::Enable();
#endif
    std::string reason;
    ScopedFatalErrorHandler handler(onFatalError, &reason);
    CrashRecoveryContext context;
    if (context.RunSafely(body))
        return true;
    error = !reason.empty() ? reason : "the compiler crashed (exit code " + std::to_string(context.RetCode) + ")";
    return false;
}

} // namespace wasmba::backend
