#pragma once

#include "backend/backend.h"

namespace wasmba::backend {

/// Reads from the linked module what only the linker knew: memory size and addresses. False if it is malformed.
[[nodiscard]] bool readModuleFacts(EmittedModule& module, std::string& error);

} // namespace wasmba::backend
