#pragma once

#include "llvm/ADT/STLFunctionalExtras.h"

#include <string>

namespace wasmba::backend {

/// Runs the body. If LLVM gives up or crashes inside it, natively returns false with the reason in `error`; whatever the
/// body's frames owned is then lost, never destroyed, as it may be in any state. Under Emscripten the instance aborts
/// after the reason went to stderr, and the host starts a new one.
[[nodiscard]] bool runGuarded(llvm::function_ref<void()> body, std::string& error);

} // namespace wasmba::backend
